// "Reported in": on the pages of things to the left, the editions in which they stand behind a printed figure.
import type { Read } from "#src/platform/db/index.ts"
import { type Panel, type PanelData, type Place, panel } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { unitPage } from "../institution/index.ts"
import { clausePage } from "../mandates/index.ts"
import { activityPage, programmePage } from "../programmes/index.ts"
import { editionCard } from "./kinds.ts"
import { editionWords } from "./messages/editions.ts"
import { type EditionCard, listEditionsAbout, listEditionsWith } from "./queries/editions.ts"

const shown = (editions: readonly EditionCard[], say: Say): PanelData | null =>
  editions.length === 0
    ? null
    : {
        title: say.t(editionWords.reportedIn),
        count: { value: editions.length, rule: say.t(editionWords.reportedRule) },
        cards: editions.slice(0, 10).map(editionCard),
        more: "/editions",
      }

const onPage = <A>(at: Place<A>, find: (tx: Read, args: A) => Promise<EditionCard[]>) =>
  panel(at, async (tx, _actor, args, say) => shown(await find(tx, args), say))

export const panels: readonly Panel[] = [
  onPage(activityPage, (tx, { activity }) => listEditionsWith(tx, ref("activity", activity))),
  onPage(programmePage, (tx, { programme }) => listEditionsWith(tx, ref("programme", programme))),
  onPage(clausePage, (tx, { clause }) => listEditionsAbout(tx, { clause })),
  onPage(unitPage, (tx, { unit }) => listEditionsAbout(tx, { unit })),
]
