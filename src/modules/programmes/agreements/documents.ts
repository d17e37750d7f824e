// The text of an agreement, its amendments and letters, attached and taken down by those who keep it.
import type { Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import {
  type Files,
  getAttachment,
  type Hanging,
  hangAttachment,
  listAttachments,
  receiveFile,
  takeDownAttachment,
} from "#src/platform/files/index.ts"
import { invalid, type Upload } from "#src/platform/http/index.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { lifeWords } from "../messages/agreement-life.ts"
import { getAgreement } from "../queries/agreements.ts"
import { demandKeeping, type Keeper } from "./act.ts"
import { unitsOf } from "./deciding.ts"
import type { AgreementDocumentInput } from "./input.ts"

/** What a fact tells of a document: never its title or the name of its file. */
const detailOf = (d: Pick<Hanging, "id" | "blob" | "role" | "visibility">) => ({
  document: d.id,
  file: d.blob,
  role: d.role,
  visibility: d.visibility,
})

type Sent = { input: AgreementDocumentInput; file: Upload | undefined; store: Files }

/** Hangs a file on an agreement. The same bytes hang there once. */
export async function attachToAgreement(
  tx: Write,
  by: Keeper,
  key: string,
  { input, file, store }: Sent,
): Promise<Told<{ key: string }>> {
  demandKeeping(by, unitsOf(await getAgreement(tx, key)))
  const thing = ref("agreement", key)
  const { blob, fileName } = await receiveFile(tx, store, file, by.now)
  const twin = (await listAttachments(tx, thing)).find((d) => d.blob === blob)
  if (twin) throw invalid([{ pointer: "/file", message: lifeWords.twin, values: { title: by.say.name(twin.title) } }])
  const { role, visibility, language = null } = input
  const title = named({ [by.say.lang]: input.title }, [by.say.lang])
  const id = await hangAttachment(tx, thing, { role, visibility, language, title, fileName, blob, at: by.now })
  const detail = detailOf({ id, blob, role, visibility })
  return { value: { key }, facts: [{ kind: "agreement.document_attached", about: thing, detail }] }
}

export async function removeFromAgreement(tx: Write, by: Keeper, key: string, id: string): Promise<Told<{ key: string }>> {
  demandKeeping(by, unitsOf(await getAgreement(tx, key)))
  const thing = ref("agreement", key)
  const document = await getAttachment(tx, thing, id)
  await takeDownAttachment(tx, thing, id)
  return { value: { key }, facts: [{ kind: "agreement.document_removed", about: thing, detail: detailOf(document) }] }
}
