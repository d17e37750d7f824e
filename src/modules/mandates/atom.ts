// What people decided about the units of mandates, as news. Their reasons are for staff and stand in no feed.
import { unitNames } from "#src/modules/institution/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import type { FileReply } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { newsFile } from "#src/web/index.ts"
import { feedOfDecisions, history } from "./messages/deciding.ts"
import { clauseName } from "./names.ts"
import { listClausesByKey, listLatestDecisions } from "./queries.ts"
import { clauseHref } from "./types.ts"

const most = 100

export async function newsOfDecisions(tx: Read, c: { say: Say; origin: string; today: Day }): Promise<FileReply> {
  const { say } = c
  const decisions = await listLatestDecisions(tx, most)
  const clauses = new Map(
    (
      await listClausesByKey(
        tx,
        decisions.map((d) => d.clause),
      )
    ).map((clause) => [clause.key, clause]),
  )
  const units = await unitNames(tx, [...new Set(decisions.map((d) => d.unit))], c.today)
  const entries = decisions.flatMap((d) => {
    const clause = clauses.get(d.clause)
    if (!clause) return []
    const name = units.get(d.unit)
    const unit = name ? name.acronym || say.name(name.name) : d.unit
    return [
      {
        id: `urn:hemisec:clause:${d.clause}:unit:${d.unit}:${d.order}:${d.version}`,
        title: `${clauseName(say, clause)}${say.colon}${say.name(clause.instrumentTitle)}`,
        updated: d.at,
        href: clauseHref(d.clause),
        summary: say.t(d.kind === "clause.unit_confirmed" ? history.confirmed : history.rejected, { unit }),
      },
    ]
  })
  const news = {
    id: "urn:hemisec:decisions",
    title: say.t(feedOfDecisions.title),
    page: "/mandates/units",
    self: "/mandates/units.atom",
    entries,
  } as const
  return newsFile(news, say, c.origin, "decisions.atom")
}
