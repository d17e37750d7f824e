// How missions are shown elsewhere: by their cards and on the page of the activity that they serve, to the secretariat alone.
import { type Kind, panel } from "#src/platform/http/index.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { ref } from "#src/values/ref.ts"
import { activityPage } from "../../programmes/index.ts"
import { missionWords } from "./messages/pages.ts"
import { stateWords } from "./messages/words.ts"
import { mayReadMissions } from "./policy.ts"
import { listMissionsByKey, listMissionsOfActivity } from "./queries.ts"
import { type Mission, missionPath } from "./types.ts"

const daysOf = (m: Mission) => `${m.travelledFrom ?? m.firstDay}/${m.travelledTo ?? m.lastDay}` as Edtf

export const missionKind: Kind = {
  kind: "mission",
  cards: async (tx, actor, ids, say) =>
    mayReadMissions(actor).ok
      ? (await listMissionsByKey(tx, ids)).map((m) => ({
          ref: ref("mission", m.key),
          title: say.name(m.title),
          href: missionPath(m.key),
          date: daysOf(m),
        }))
      : [],
  find: "never",
}

export const missionsOnActivity = panel(activityPage, async (tx, actor, { activity }, say) => {
  if (!mayReadMissions(actor).ok) return null
  const missions = await listMissionsOfActivity(tx, activity)
  if (missions.length === 0) return null
  return {
    title: say.t(missionWords.forActivity),
    count: { value: missions.length, rule: say.t(missionWords.countForActivity) },
    cards: missions.slice(0, 10).map((m) => ({
      ref: ref("mission", m.key),
      title: say.name(m.title),
      href: missionPath(m.key),
      date: daysOf(m),
      mark: stateWords[m.state],
    })),
    more: "/resources/missions" as const,
  }
})
