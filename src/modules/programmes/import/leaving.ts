// Activities as they leave in a table: the list as it is narrowed, whole, page after page; and the workbook around it, with
// lists to choose from and a sheet that explains the columns.
import type { Read } from "#src/platform/db/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type LongTable, longCsv, longWorkbook, type Row, type Sheet, workbookFile } from "#src/platform/record/index.ts"
import { type Actor, isStaff } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { snapshotShown } from "../measuring/shown.ts"
import { table as said } from "../messages/import.ts"
import { columnWords } from "../messages/import-columns.ts"
import { said as words } from "../messages/pages.ts"
import { sightOf } from "../policy.ts"
import { listSnapshots } from "../queries/activity.ts"
import { readThreshold } from "../queries/disclosure.ts"
import { listUnitsOn } from "../queries/known.ts"
import { type Cursor, listActivities, type Narrowing } from "../queries/list.ts"
import { activityStatuses, activityTypes, activityVisibilities } from "../types.ts"
import { type ContentColumn, contentColumns, contentRow } from "./columns.ts"

/** Invented, to show the form of each column. */
export const columnExamples: Readonly<Record<ContentColumn, string>> = {
  key: "",
  version: "",
  title: "Workshop on border control",
  type: "workshop",
  status: "held",
  held: "2026-03-04/2026-03-06",
  times_held: "",
  unit: "dps",
  programme: "",
  project: "",
  places: "Costa Rica",
  place: "San José",
  people: "12",
  people_sex: "women:7|men:5",
  people_sector: "border:12",
  states: "Costa Rica:host|Panama:participant:12",
  partners: "UNODC:funder|INTERPOL:trainer",
  mandates: "commitment-2008/pillar-3:confirmed",
  themes: "border-security",
  results: "people-trained:12",
  result_parts: "1:women:7|1:men:5|1:Panama:12",
  requested_by: "Costa Rica",
  requested_on: "2026-01",
  markers: "women:significant:List of participants",
  summary: "",
  evidence: "Report of the unit",
  visibility: "secretariat",
}

/** Who takes which list away: as narrowed, from a line on, and at most so many lines where somebody asks for fewer. */
export type Leaving = Readonly<{
  narrowing: Narrowing
  from: Cursor | undefined
  most: number | undefined
  actor: Actor
  say: Say
  today: Day
  at: Date
}>

const perPage = 2000

async function* pagesOf(
  tx: Read,
  { narrowing, from, most = Number.POSITIVE_INFINITY, actor, say }: Leaving,
): AsyncIterable<readonly Row[]> {
  const sight = { staff: isStaff(actor), threshold: await readThreshold(tx) }
  let left = most
  let after = from
  while (left > 0) {
    const size = Math.min(perPage, left)
    const lines = (await listActivities(tx, narrowing, size, after)).slice(0, size)
    const last = lines.at(-1)
    if (!last) return
    const keys = lines.map((l) => l.key)
    yield (await listSnapshots(tx, keys)).map((a) => contentRow(snapshotShown(a, sight), say.lang))
    left -= lines.length
    after = { day: last.sortDay, key: last.key, back: false }
  }
}

const tableOf = (tx: Read, asked: Leaving): LongTable => ({
  name: "activities",
  columns: contentColumns,
  pages: () => pagesOf(tx, asked),
  scope: JSON.stringify([asked.narrowing, asked.from, asked.most, sightOf(asked.actor), asked.say.lang]),
  at: asked.at,
})

export const activitiesCsv = (tx: Read, asked: Leaving, marked: boolean) => longCsv(tx, tableOf(tx, asked), marked)

export async function activitiesWorkbook(tx: Read, asked: Leaving) {
  const frame = await frameOf(tx, asked)
  return longWorkbook(tx, tableOf(tx, asked), frame.first, [frame.explained])
}

type Reader = Pick<Leaving, "say" | "today">

/** What is the same for every workbook of activities. */
async function frameOf(
  tx: Read,
  { say, today }: Reader,
): Promise<{ first: Pick<Sheet, "name" | "lists" | "widths">; explained: Sheet }> {
  const closed = (values: readonly string[]) => ({ values, closed: true })
  return {
    first: {
      name: say.t(words.activities).slice(0, 31),
      lists: {
        type: closed(activityTypes),
        status: closed(activityStatuses),
        // Further units may follow the one that leads.
        unit: { values: await listUnitsOn(tx, today), closed: false },
        visibility: closed(activityVisibilities),
      },
      widths: {
        key: 28,
        version: 8,
        title: 46,
        held: 22,
        people: 8,
        times_held: 8,
        results: 28,
        mandates: 34,
        summary: 46,
        evidence: 30,
      },
    },
    explained: {
      name: say.t(said.columns).slice(0, 31),
      columns: [say.t(said.column), say.t(said.holds), say.t(said.example)],
      widths: { [say.t(said.holds)]: 90, [say.t(said.example)]: 44 },
      rows: [contentColumns.map((c) => [c, say.t(columnWords[c]), columnExamples[c]])],
    },
  }
}

/** A workbook of lines that the caller has, in columns of activities and further ones; without lines an empty one to begin with. */
export async function workbookOf(tx: Read, reader: Reader, name: string, columns: readonly string[], rows: readonly Row[]) {
  const { first, explained } = await frameOf(tx, reader)
  const cells = rows.map((row) => columns.map((c) => row[c] ?? ""))
  return workbookFile(name, [{ ...first, columns, rows: [cells] }, explained])
}
