// The report on a mission is written, version by version, and documents are hung on it, until it is filed.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { type Files, getAttachment, hangAttachment, receiveFile, takeDownAttachment } from "#src/platform/files/index.ts"
import { ChangedMeanwhile, invalid, Problem, problems, type Upload } from "#src/platform/http/index.ts"
import { stepRefused } from "#src/platform/workflow/index.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { type By, seatOf } from "./entering.ts"
import type { ReportInput } from "./input.ts"
import { type KnownMission, readKnown, whoIs } from "./known.ts"
import { missionForm as said } from "./messages/forms.ts"
import { keepReport } from "./queries.ts"
import { guardsOf } from "./rules.ts"

/** In bytes. */
export const largestDocument = 20_000_000

/** The mission on which somebody reports now; refused in words otherwise. */
export async function readReportable(
  tx: Read,
  key: string,
  { actor, today }: Pick<By, "actor" | "today">,
): Promise<KnownMission> {
  const known = await readKnown(tx, key, today)
  if (!guardsOf(known, await whoIs(tx, actor, today), {}).concerned)
    throw new Problem(problems.forbidden, { because: "concerned" })
  if (known.mission.state !== "travelled") throw new Problem(stepRefused, { because: "being_reported" })
  return known
}

export async function writeReport(
  tx: Write,
  key: string,
  seen: number,
  input: ReportInput,
  by: By,
): Promise<Told<{ key: string; version: number }>> {
  const { mission, reports } = await readReportable(tx, key, by)
  const [latest] = reports
  const version = latest?.version ?? 0
  if (seen !== version) {
    const { language = by.lang, results = "", commitments = "", followUp = "" } = latest ?? {}
    throw new ChangedMeanwhile({ language, results, commitments, followUp, version })
  }
  if (input.results === "") throw invalid([{ pointer: "/results", message: said.noResults }])
  const as = seatOf(by.actor, mission.unit)
  await keepReport(tx, key, {
    version: version + 1,
    ...input,
    writtenBy: by.actor.account ?? "",
    asRole: as,
    writtenOn: by.today,
  })
  const detail = { version: version + 1, language: input.language, as }
  return { value: { key, version: version + 1 }, facts: [{ kind: "mission.report_written", about: ref("mission", key), detail }] }
}

type Sent = { title: string; file: Upload | undefined; store: Files }

/** Hangs a file on the report. The same bytes hang there once. */
export async function attachToReport(
  tx: Write,
  key: string,
  { title, file, store }: Sent,
  by: By,
): Promise<Told<{ key: string }>> {
  const { documents } = await readReportable(tx, key, by)
  const thing = ref("mission", key)
  const { blob, fileName } = await receiveFile(tx, store, file, by.now)
  if (documents.some((d) => d.blob === blob)) throw invalid([{ pointer: "/file", message: said.twin }])
  const row = {
    role: "report",
    title: named({ [by.lang]: title }, [by.lang]),
    language: null,
    fileName,
    visibility: "secretariat",
    blob,
  }
  const document = await hangAttachment(tx, thing, { ...row, at: by.now })
  return { value: { key }, facts: [{ kind: "mission.document_attached", about: thing, detail: { document, file: blob } }] }
}

export async function removeFromReport(tx: Write, key: string, document: string, by: By): Promise<Told<{ key: string }>> {
  await readReportable(tx, key, by)
  const thing = ref("mission", key)
  const { blob } = await getAttachment(tx, thing, document)
  await takeDownAttachment(tx, thing, document)
  return { value: { key }, facts: [{ kind: "mission.document_removed", about: thing, detail: { document, file: blob } }] }
}
