// Documents of a call: drawings, lists, clarifications. They are the secretariat's while the call is a draft and everybody's once it is
// published; from then on more may be added until the hour, and none is taken down.
import type { Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import {
  type Files,
  getAttachment,
  hangAttachment,
  listAttachments,
  receiveFile,
  takeDownAttachment,
} from "#src/platform/files/index.ts"
import { invalid, Problem, type Upload } from "#src/platform/http/index.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { mayDraftFor } from "../policy.ts"
import { demand, type Worker } from "../worker.ts"
import { bidWords as said } from "./bid-messages.ts"
import type { CallDocumentInput } from "./input.ts"
import { callClosed, callPublished } from "./problems.ts"
import { getTender, type TenderRow } from "./queries.ts"
import { isSealed } from "./rules.ts"

export const takesDocuments = (t: TenderRow, now: Date): boolean =>
  t.status === "draft" || (t.status === "open" && isSealed(t, now))

type Sent = { input: CallDocumentInput; file: Upload | undefined; store: Files }

/** Hangs a file on a call. The same bytes hang there once. */
export async function attachToCall(
  tx: Write,
  by: Worker,
  id: string,
  { input, file, store }: Sent,
): Promise<Told<{ id: string }>> {
  const tender = await getTender(tx, id)
  demand(mayDraftFor(by.units, tender.unit))
  if (!takesDocuments(tender, by.now)) throw new Problem(callClosed)
  const thing = ref("tender", id)
  const { blob, fileName } = await receiveFile(tx, store, file, by.now)
  const twin = (await listAttachments(tx, thing)).find((d) => d.blob === blob)
  if (twin) throw invalid([{ pointer: "/file", message: said.twin, values: { title: by.say.name(twin.title) } }])
  const title = named({ [by.say.lang]: input.title }, [by.say.lang])
  const { language = null } = input
  const row = { role: "call", title, language, fileName, visibility: tender.visibility, blob, at: by.now }
  const document = await hangAttachment(tx, thing, row)
  const detail = { document, file: blob }
  return { value: { id }, facts: [{ kind: "tender.document_attached", about: thing, detail }] }
}

export async function removeFromCall(tx: Write, by: Worker, id: string, document: string): Promise<Told<{ id: string }>> {
  const tender = await getTender(tx, id)
  demand(mayDraftFor(by.units, tender.unit))
  const thing = ref("tender", id)
  const { blob } = await getAttachment(tx, thing, document)
  if (tender.status !== "draft") throw new Problem(callPublished)
  await takeDownAttachment(tx, thing, document)
  return { value: { id }, facts: [{ kind: "tender.document_removed", about: thing, detail: { document, file: blob } }] }
}
