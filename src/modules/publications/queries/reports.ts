import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import { isLang, type Lang } from "#src/values/lang.ts"
import { type Draft, type DraftState, draftStates, type Report, type SectionText, type StepRow, schemeKeys } from "../types.ts"

const reportColumns = [
  "key",
  "scheme",
  "title",
  "period",
  "periodFrom",
  "periodTo",
  "documents",
  "audience",
  "languages",
] as const

const asReport = <R extends { languages: readonly string[]; scheme: string }>(row: R) => ({
  ...row,
  scheme: schemeKeys.find((s) => s === row.scheme) ?? "mandate_and_department",
  languages: row.languages.filter(isLang),
})

export const listReports = async (tx: Read): Promise<Report[]> =>
  (await tx.selectFrom("publications.reports").select(reportColumns).orderBy("sort").execute()).map(asReport)

export const getReport = async (tx: Read, key: string): Promise<Report> =>
  asReport(
    await tx.selectFrom("publications.reports").select(reportColumns).where("key", "=", key).executeTakeFirstOrThrow(notFound),
  )

export const listReportsByKey = async (tx: Read, keys: readonly string[]): Promise<Report[]> =>
  (
    await tx
      .selectFrom("publications.reports")
      .select(reportColumns)
      .where("key", "in", [...keys, ""])
      .execute()
  ).map(asReport)

const asDraft = <R extends { state: string }>(row: R) => ({ ...row, state: draftStates.find((s) => s === row.state) ?? "draft" })
const draftColumns = ["report", "round", "state", "version", "submittedBy", "clearedDigest"] as const

/** Where a draft stands; absent for whoever is not of the secretariat. */
export const getDraft = async (tx: Read, report: string): Promise<Draft> =>
  asDraft(
    await tx
      .selectFrom("publications.drafts")
      .select(draftColumns)
      .where("report", "=", report)
      .executeTakeFirstOrThrow(notFound),
  )

export const listDrafts = async (tx: Read): Promise<Draft[]> =>
  (await tx.selectFrom("publications.drafts").select(draftColumns).execute()).map(asDraft)

export type Moved = { state: DraftState; submittedBy: string | null; clearedDigest: string | null; round: number }

/** Moves a draft on from the version seen; nothing comes back when somebody was faster. */
export async function moveDraft(tx: Write, report: string, seen: number, to: Moved): Promise<Draft | null> {
  const row = await tx
    .updateTable("publications.drafts")
    .set({ ...to, version: seen + 1 })
    .where("report", "=", report)
    .where("version", "=", seen)
    .returning(draftColumns)
    .executeTakeFirst()
  return row ? asDraft(row) : null
}

export const keepStep = (tx: Write, report: string, round: number, step: StepRow) =>
  tx
    .insertInto("publications.steps")
    .values({ report, round, ...step })
    .execute()

/** The steps of a round, oldest first. */
export const listSteps = (tx: Read, report: string, round: number): Promise<StepRow[]> =>
  tx
    .selectFrom("publications.steps")
    .select(["event", "fromState", "toState", "part", "digest", "reason", "by", "asRole", "onDay", "dueOn"])
    .where("report", "=", report)
    .where("round", "=", round)
    .orderBy("id")
    .execute()

const textColumns = ["section", "version", "language", "text", "writtenAs", "writtenOn"] as const
const asText = <R extends { language: string }>(row: R) => ({
  ...row,
  language: (isLang(row.language) ? row.language : "en") as Lang,
})

/** The latest words of every section. */
export const listTexts = async (tx: Read, report: string): Promise<SectionText[]> =>
  (
    await tx
      .selectFrom("publications.texts")
      .distinctOn("section")
      .select(textColumns)
      .where("report", "=", report)
      .orderBy("section")
      .orderBy("version", "desc")
      .execute()
  ).map(asText)

/** All versions of one section's words, latest first. */
export const listTextVersions = async (tx: Read, report: string, section: string, most = 50): Promise<SectionText[]> =>
  (
    await tx
      .selectFrom("publications.texts")
      .select(textColumns)
      .where("report", "=", report)
      .where("section", "=", section)
      .orderBy("version", "desc")
      .limit(most)
      .execute()
  ).map(asText)

export const keepText = (tx: Write, report: string, text: Omit<SectionText, "writtenOn"> & { writtenOn: Day }) =>
  tx
    .insertInto("publications.texts")
    .values({ report, ...text })
    .execute()
