import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import { isLang, type Lang } from "#src/values/lang.ts"
import {
  type Draft,
  type DraftState,
  draftStates,
  type Filters,
  noFilters,
  type Report,
  type SectionText,
  type StepRow,
  schemeKeys,
  visibilities,
} from "../types.ts"

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
  "filters",
  "visibility",
  "opened",
  "madeOn",
  "withdrawnOn",
  "version",
] as const

type Row = { languages: readonly string[]; scheme: string; filters: unknown; visibility: string }
// Filters were checked when they were written; SQL knows them as JSON.
const asReport = <R extends Row>(row: R) => ({
  ...row,
  scheme: schemeKeys.find((s) => s === row.scheme) ?? "mandate_and_department",
  languages: row.languages.filter(isLang),
  filters: { ...noFilters, ...(row.filters as Partial<Filters>) },
  visibility: visibilities.find((v) => v === row.visibility) ?? ("secretariat" as const),
})

export const listReports = async (tx: Read): Promise<Report[]> =>
  (
    await tx
      .selectFrom("publications.reports")
      .select(reportColumns)
      .where("withdrawnOn", "is", null)
      .orderBy("sort")
      .orderBy("key")
      .execute()
  ).map(asReport)

export const getReport = async (tx: Read, key: string): Promise<Report> =>
  asReport(
    await tx
      .selectFrom("publications.reports")
      .select(reportColumns)
      .where("key", "=", key)
      .where("withdrawnOn", "is", null)
      .executeTakeFirstOrThrow(notFound),
  )

export const listReportsByKey = async (tx: Read, keys: readonly string[]): Promise<Report[]> =>
  (
    await tx
      .selectFrom("publications.reports")
      .select(reportColumns)
      .where("key", "in", [...keys, ""])
      .execute()
  ).map(asReport)

export type Definition = Pick<
  Report,
  "title" | "scheme" | "period" | "periodFrom" | "periodTo" | "filters" | "visibility" | "audience" | "languages"
>
// Localised texts and filters go in as JSON; lists of languages as they are.
const asColumns = ({ title, audience, filters, languages, ...rest }: Definition) => ({
  ...rest,
  title: json(title),
  audience: json(audience),
  filters: json(filters),
  languages: [...languages],
})
const json = (value: object) => sql<never>`${JSON.stringify(value)}::jsonb`

/** Whether a key is taken, by a definition that was withdrawn as well. */
export const keyIsTaken = async (tx: Read, key: string): Promise<boolean> =>
  (await tx.selectFrom("publications.reports").select("key").where("key", "=", key).executeTakeFirst()) !== undefined

export async function keepReport(tx: Write, key: string, d: Definition, made: { by: string; on: Day }): Promise<void> {
  await tx
    .insertInto("publications.reports")
    .values({ key, ...asColumns(d), documents: [], opened: false, madeBy: made.by, madeOn: made.on })
    .execute()
  await tx.insertInto("publications.drafts").values({ report: key }).execute()
}

/** Changes a definition from the version seen; nothing comes back when somebody was faster. */
export const changeReport = (tx: Write, key: string, seen: number, d: Definition) =>
  tx
    .updateTable("publications.reports")
    .set({ ...asColumns(d), version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .where("withdrawnOn", "is", null)
    .returning("version")
    .executeTakeFirst()

export const withdrawReport = (tx: Write, key: string, seen: number, because: { on: Day; reason: string }) =>
  tx
    .updateTable("publications.reports")
    .set({ withdrawnOn: because.on, withdrawnBecause: because.reason, version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .where("withdrawnOn", "is", null)
    .returning("version")
    .executeTakeFirst()

/** With its first edition a report may be known of by others than the secretariat. */
export const openReport = (tx: Write, key: string) =>
  tx.updateTable("publications.reports").set({ opened: true }).where("key", "=", key).execute()

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
