import { sql } from "kysely"
import type { Gap } from "#src/platform/gaps/index.ts"
import { unitsOfDay } from "../../institution/index.ts"
import { missionGapWords as words } from "./messages/words.ts"
import { dueKind } from "./queries.ts"

/**
 * Missions whose report is owed since the day after its due day; the policy of the table shows them to the secretariat alone. Their
 * deadlines change only with a step of a mission, so that what is remembered of this list is counted anew with the step.
 */
export const lateReports: Gap = {
  code: "mission-report-overdue",
  title: words.late,
  rule: words.lateRule,
  mend: words.lateMend,
  for: "staff",
  rows: (on) => sql`select m.key as id, 'mission:' || m.key as thing,
      case when m.unit in ${unitsOfDay(on)} then m.unit end as unit, m.unit as last_unit, d.due_on + 1 as since
    from resources.missions m
      join platform.deadlines d on d.thing = 'mission:' || m.key and d.kind = ${dueKind} and d.met_at is null
    where m.state in ('approved', 'travelled') and d.due_on < ${on}::date`,
}
