// A table is checked against what stands, line by line; what came of it is kept, and is made again when what stands moved on.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Table } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import { type Accepted, keepLines, takeOpenLines } from "../queries/import-lines.ts"
import { listSeenVersions, listStanding } from "../queries/imports.ts"
import { readKnown } from "../queries/known.ts"
import { canonical } from "../rules.ts"
import { type Plan, planImport, type ReviewLine, readLines } from "./plan.ts"
import { cellOf } from "./read-row.ts"

type About = { say: Say; today: Day; units: readonly string[]; unit: string }

/**
 * What a table would do now. What stands is asked for by the keys that lines name, with the versions that they say were seen,
 * then by the digests of the others.
 */
export async function makePlan(tx: Read, parsed: Table, about: About): Promise<Plan> {
  const { known } = await readKnown(tx, about.today, about.say)
  const { lang } = about.say
  const named = parsed.rows.flatMap(({ cells }) => {
    const key = cellOf(cells, "key")
    return key ? [{ key, version: cellOf(cells, "version") ?? "" }] : []
  })
  const standing = await listStanding(tx, { keys: named.map((n) => n.key) }, lang)
  const current = new Map(standing.map((s) => [s.key, s.version]))
  const older = named.flatMap(({ key, version }) =>
    /^[1-9]\d{0,8}$/.test(version) && Number(version) < (current.get(key) ?? 0) ? [{ key, version: Number(version) }] : [],
  )
  const all = { ...about, known, standing, seen: await listSeenVersions(tx, older, lang) }
  const reading = readLines(parsed, all)
  const digests = reading.lines.flatMap((l) => (l.key === null ? [l.digest] : []))
  return planImport(reading, all, await listStanding(tx, { digests }, lang))
}

const bringsNoProblem = (line: ReviewLine) => line.does === "new" || line.does === "changed"

/** Keeps a first review: what brings no problem is ticked. */
export const keepReview = (tx: Write, id: string, { lines }: Plan): Promise<void> =>
  keepLines(
    tx,
    id,
    lines.map((line) => ({ ...line, accepted: bringsNoProblem(line) ? "content" : null })),
  )

/** Keeps a review made again. Lines that were taken over stay as they are; a choice holds while the line says what it said. */
export async function renewReview(tx: Write, id: string, { lines }: Plan): Promise<void> {
  const before = new Map((await takeOpenLines(tx, id)).map((l) => [l.line, l]))
  const choiceFor = (line: ReviewLine): Accepted => {
    const was = before.get(line.line)
    if (line.does === "conflict")
      return was?.does === "conflict" && canonical(was.cells) === canonical(line.cells) ? was.accepted : null
    return bringsNoProblem(line) && (was?.accepted || was?.does === "wrong") ? "content" : null
  }
  const open = lines.filter((line) => before.has(line.line))
  await keepLines(
    tx,
    id,
    open.map((line) => ({ ...line, accepted: choiceFor(line) })),
  )
}
