import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"

const columns = [
  "section",
  "title",
  "number",
  "text",
  "language",
  "asRole",
  "onDay",
  "resolvedOn",
  "resolvedAs",
  "resolution",
] as const

export type Comment = {
  section: string
  title: Localised
  number: number
  text: string
  language: string
  asRole: string
  onDay: Day
  resolvedOn: Day | null
  resolvedAs: string | null
  resolution: string
}
export type Answer = { comment: number; text: string; language: string; asRole: string; onDay: Day }

/** Comments on one section, oldest first. */
export const listComments = (tx: Read, report: string, section: string): Promise<Comment[]> =>
  tx
    .selectFrom("publications.sectionComments")
    .select(columns)
    .where("report", "=", report)
    .where("section", "=", section)
    .orderBy("number")
    .execute()

/** What is open on a whole report. */
export const listOpenComments = (tx: Read, report: string): Promise<Comment[]> =>
  tx
    .selectFrom("publications.sectionComments")
    .select(columns)
    .where("report", "=", report)
    .where("resolvedOn", "is", null)
    .orderBy("section")
    .orderBy("number")
    .execute()

export const listAnswers = (tx: Read, report: string, section: string): Promise<Answer[]> =>
  tx
    .selectFrom("publications.commentAnswers")
    .select(["comment", "text", "language", "asRole", "onDay"])
    .where("report", "=", report)
    .where("section", "=", section)
    .orderBy("comment")
    .orderBy("number")
    .execute()

type Said = { text: string; language: string; by: string; asRole: string; onDay: Day }
type Where = { report: string; section: string; number: number }

export const keepComment = (tx: Write, at: Where & { round: number; title: Localised }, said: Said) =>
  tx
    .insertInto("publications.sectionComments")
    .values({ ...at, ...said, title: sql<never>`${JSON.stringify(at.title)}::jsonb` })
    .execute()

export const keepAnswer = (tx: Write, at: Where & { comment: number }, said: Said) =>
  tx
    .insertInto("publications.commentAnswers")
    .values({ ...at, ...said })
    .execute()

export const resolveComment = (tx: Write, { report, section, number }: Where, by: Omit<Said, "language">) =>
  tx
    .updateTable("publications.sectionComments")
    .set({ resolvedOn: by.onDay, resolvedAs: by.asRole, resolvedBy: by.by, resolution: by.text })
    .where("report", "=", report)
    .where("section", "=", section)
    .where("number", "=", number)
    .execute()
