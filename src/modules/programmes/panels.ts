// What this module has to say on pages of modules to the left: how many activities, and the latest ten.

import { type Read, remembered } from "#src/platform/db/index.ts"
import { type PanelData, type Place, panel } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import { organisationPage } from "../directory/index.ts"
import { unitPage } from "../institution/index.ts"
import { clausePage, instrumentPage } from "../mandates/index.ts"
import { statePage } from "../states/index.ts"
import { themePage } from "../themes/index.ts"
import { said } from "./messages/pages.ts"
import { statusWords } from "./messages/words.ts"
import { linkTo } from "./pages/activities.tsx"
import { sightOf } from "./policy.ts"
import { latestActivities, type Narrowing } from "./queries/list.ts"
import { type ActivityStatus, activityPath } from "./types.ts"

async function activitiesPanel(
  tx: Read,
  actor: Actor,
  say: Say,
  narrowing: Narrowing,
  rule: Message,
  more: Narrowing | null = narrowing,
): Promise<PanelData | null> {
  const key = `programmes.latest ${JSON.stringify(narrowing)}`
  const { total, latest } = await remembered(tx, sightOf(actor), key, () => latestActivities(tx, narrowing))
  if (total === 0) return null
  return {
    title: say.t(said.activities),
    count: { value: total, rule: say.t(rule) },
    cards: latest.map((a) => ({
      ref: ref("activity", a.key),
      title: say.name(a.title),
      href: activityPath(a.key),
      ...(a.held ? { date: a.held } : {}),
      ...(a.status === "held" ? {} : { mark: statusWords[a.status as ActivityStatus] }),
    })),
    ...(more ? { more: linkTo(more) } : {}),
  }
}

const onPage = <A>(at: Place<A>, narrow: (args: A) => Narrowing, rule: Message) =>
  panel(at, (tx, actor, args, say) => activitiesPanel(tx, actor, say, narrow(args), rule))

export const panels = [
  onPage(statePage, ({ state }) => ({ state }), said.countStateActivities),
  onPage(organisationPage, ({ organisation }) => ({ partner: organisation }), said.countActivities),
  onPage(unitPage, ({ unit }) => ({ unit }), said.countUnitActivities),
  onPage(clausePage, ({ clause }) => ({ clause }), said.countClauseActivities),
  onPage(instrumentPage, ({ instrument }) => ({ instrument }), said.countClauseActivities),
  onPage(themePage, ({ theme }) => ({ theme }), said.countActivities),
]
