// On pages to the left: the entries that hang on what the page is about.
import type { Read } from "#src/platform/db/index.ts"
import { type PanelData, type Place, panel } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { unitPage } from "../institution/index.ts"
import { activityPage, programmePage } from "../programmes/index.ts"
import { statePage } from "../states/index.ts"
import { findRegister } from "./definitions/index.ts"
import { statusWords } from "./messages/steps.ts"
import { registerWords as words } from "./messages/words.ts"
import { titleOf } from "./naming.ts"
import { entryPath } from "./paths.ts"
import { listEntriesOf, type Whose } from "./queries/entries.ts"
import { readChoices } from "./queries/views.ts"

const most = 10

async function entriesPanel(tx: Read, say: Say, whose: Whose): Promise<PanelData | null> {
  const entries = await listEntriesOf(tx, whose)
  if (entries.length === 0) return null
  const states = new Map((await readChoices(tx)).states.map((s) => [s.key, s.title] as const))
  return {
    title: say.t(words.ofRecord),
    count: { value: entries.length, rule: say.t(words.countEntries) },
    cards: entries.slice(0, most).flatMap((e) => {
      const register = findRegister(e.register)
      if (!register) return []
      const mark = statusWords[e.status]
      return [
        {
          ref: ref("register_entry", e.key),
          title: e.name ? `${titleOf(register, e, states, say)} (${say.t(register.title)})` : titleOf(register, e, states, say),
          href: entryPath(e),
          ...(mark ? { mark } : {}),
        },
      ]
    }),
    more: "/registers",
  }
}

const entriesOn = <A>(at: Place<A>, whose: (args: A) => Whose) =>
  panel(at, (tx, _actor, args, say) => entriesPanel(tx, say, whose(args)))

export const panels = [
  entriesOn(activityPage, ({ activity }) => ({ activity })),
  entriesOn(programmePage, ({ programme }) => ({ programme })),
  entriesOn(statePage, ({ state }) => ({ state })),
  entriesOn(unitPage, ({ unit }) => ({ unit })),
]
