// A unit hangs a document on its activity, or takes one down. The file is what its bytes say; the sender's word for it counts
// nowhere.
import type { Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { acceptFile, type Files, mediaTypes, savedName, storeBlob } from "#src/platform/files/index.ts"
import { invalid, type Upload } from "#src/platform/http/index.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { demand, type Recorder } from "../actions.ts"
import { unitInCharge } from "../charging.ts"
import { documentWords } from "../messages/documents.ts"
import { mayRecordFor } from "../policy.ts"
import { getActivity } from "../queries/activity.ts"
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

/** Hangs a file on an activity of the unit. The same bytes hang on one activity once. */
export async function attachDocument(
  tx: Write,
  by: Recorder,
  key: string,
  { input, file, store }: Sent,
): Promise<Told<{ key: string }>> {
  const activity = await getActivity(tx, key)
  demand(mayRecordFor(by.units, await unitInCharge(tx, activity, by.today)))
  if (!file) throw invalid([{ pointer: "/file", message: documentWords.noFile }])
  const kind = acceptFile(file.bytes)
  if (typeof kind === "object") throw invalid([{ pointer: "/file", ...kind }])
  const blob = await storeBlob(tx, store, file.bytes, mediaTypes[kind], by.now)
  const twin = (await listDocuments(tx, key)).find((d) => d.blob === blob)
  if (twin) throw invalid([{ pointer: "/file", message: documentWords.twin, values: { title: by.say.name(twin.title) } }])
  const { role, visibility, language = null } = input
  const title = named({ [by.say.lang]: input.title }, [by.say.lang])
  const fileName = savedName(file.fileName, kind)
  const id = await hangDocument(tx, key, { role, visibility, language, title, fileName, blob, at: by.now })
  const detail = detailOf({ id, blob, role, visibility })
  return { value: { key }, facts: [{ kind: "activity.document_attached", about: ref("activity", key), detail }] }
}

/** Takes a document down from an activity of the unit. */
export async function removeDocument(tx: Write, by: Recorder, key: string, id: string): Promise<Told<{ key: string }>> {
  const activity = await getActivity(tx, key)
  demand(mayRecordFor(by.units, await unitInCharge(tx, activity, by.today)))
  const document = await getDocument(tx, key, id)
  await takeDownDocument(tx, key, id)
  const detail = detailOf(document)
  return { value: { key }, facts: [{ kind: "activity.document_removed", about: ref("activity", key), detail }] }
}
