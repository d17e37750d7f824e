// A unit hangs a document on its activity or project, or takes one down. The file is what its bytes say; the sender's word for it counts
// nowhere.
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { acceptFile, type Files, mediaTypes, savedName, storeBlob } from "#src/platform/files/index.ts"
import { invalid, type Upload } from "#src/platform/http/index.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { demand, type Recorder } from "../actions.ts"
import { documentWords } from "../messages/documents.ts"
import { mayRecordFor } from "../policy.ts"
import { getDocument, hangDocument, listDocuments, takeDownDocument } from "../queries/documents.ts"
import type { AttachedDocument } from "../types.ts"
import type { DocumentInput } from "./input.ts"

/** In bytes. */
export const largestDocument = 20_000_000

type Sent = { input: DocumentInput; file: Upload | undefined; store: Files }

/** What a fact tells of a document: never its title or the name of its file. */
const detailOf = (d: Pick<AttachedDocument, "id" | "blob" | "role" | "visibility">) => ({
  document: d.id,
  file: d.blob,
  role: d.role,
  visibility: d.visibility,
})

/** What bears documents: an activity or a project, and the unit that is in charge of it. */
export type Bearer = { kind: "activity" | "project"; key: string; unit: string | null }

const facts = {
  activity: { attached: "activity.document_attached", removed: "activity.document_removed" },
  project: { attached: "project.document_attached", removed: "project.document_removed" },
} as const satisfies Record<Bearer["kind"], Record<"attached" | "removed", Fact["kind"]>>

/** Hangs a file on a thing of the unit. The same bytes hang on one thing once. */
export async function attachDocument(
  tx: Write,
  by: Recorder,
  { kind: of, key, unit }: Bearer,
  { input, file, store }: Sent,
): Promise<Told<{ key: string }>> {
  const thing = ref(of, key)
  demand(mayRecordFor(by.units, unit))
  if (!file) throw invalid([{ pointer: "/file", message: documentWords.noFile }])
  const kind = acceptFile(file.bytes)
  if (typeof kind === "object") throw invalid([{ pointer: "/file", ...kind }])
  const blob = await storeBlob(tx, store, file.bytes, mediaTypes[kind], by.now)
  const twin = (await listDocuments(tx, thing)).find((d) => d.blob === blob)
  if (twin) throw invalid([{ pointer: "/file", message: documentWords.twin, values: { title: by.say.name(twin.title) } }])
  const { role, visibility, language = null } = input
  const title = named({ [by.say.lang]: input.title }, [by.say.lang])
  const fileName = savedName(file.fileName, kind)
  const id = await hangDocument(tx, thing, { role, visibility, language, title, fileName, blob, at: by.now })
  return { value: { key }, facts: [{ kind: facts[of].attached, about: thing, detail: detailOf({ id, blob, role, visibility }) }] }
}

/** Takes a document down from a thing of the unit. */
export async function removeDocument(
  tx: Write,
  by: Recorder,
  { kind, key, unit }: Bearer,
  id: string,
): Promise<Told<{ key: string }>> {
  const thing = ref(kind, key)
  demand(mayRecordFor(by.units, unit))
  const document = await getDocument(tx, thing, id)
  await takeDownDocument(tx, thing, id)
  return { value: { key }, facts: [{ kind: facts[kind].removed, about: thing, detail: detailOf(document) }] }
}
