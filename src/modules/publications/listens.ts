// When a record changes, issued figures may no longer be what the record says. Their editions stay as they are; their
// pages list what changed since. The whole report is computed anew, for a new activity changes counts that never named it.
import type { Write } from "#src/platform/db/index.ts"
import type { Heard, Listener } from "#src/platform/jobs/index.ts"
import { type Day, dayIn } from "#src/values/day.ts"
import { compose, valuesOf } from "./compose/report.ts"
import { readReportData } from "./data.ts"
import { listFiguresOfReport, replaceChanges } from "./queries/editions.ts"
import { listReports } from "./queries/reports.ts"
import type { Report } from "./types.ts"

const ofRecord = /^(activity|programme|project|result|section|total|measure|link|clause|unit)\./

async function compare(tx: Write, report: Report, on: Day) {
  const printed = await listFiguresOfReport(tx, report.key)
  if (printed.length === 0) return
  const about = {
    lang: "en",
    sample: false,
    mark: null,
    organisation: "",
    id: "today",
    issuedOn: on,
    ledger: null,
    origin: null,
    texts: [],
  } as const
  const { figures } = compose(await readReportData(tx, report), { ...about, href: () => "/" })
  const today = valuesOf(figures)
  const differing = printed.flatMap((p) => {
    const value = today.get(p.figure) ?? null
    return value === p.value ? [] : [{ edition: p.edition, code: p.code, value }]
  })
  await replaceChanges(tx, report.key, differing, on)
}

export const changedSince: Listener = {
  name: "publications.changed_since",
  to: (kind) => ofRecord.test(kind),
  hear: async (tx: Write, _facts: readonly Heard[], now: Date) => {
    for (const report of await listReports(tx)) await compare(tx, report, dayIn(now, "UTC"))
  },
}
