// What conventions show on the page of a state: the acts that are entered, and the way to the rest.
import { statePage } from "#src/modules/states/index.ts"
import { panel } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { treaties as said } from "./messages.ts"
import { listActs, listConventions } from "./queries.ts"
import { actsThatHold } from "./rules.ts"
import { actWords } from "./words.ts"

export const treatyPanels = [
  panel(statePage, async (tx, _actor, { state }, say) => {
    const acts = await listActs(tx, { state })
    const cards = (await listConventions(tx, say.lang)).flatMap((c) => {
      const last = actsThatHold(acts.filter((a) => a.instrument === c.key)).at(-1)
      if (!last) return []
      const href = `/treaties/${c.key}` as const
      return [{ ref: ref("instrument", c.key), title: say.name(c.title), href, date: last.done, mark: actWords[last.act] }]
    })
    return { title: say.t(said.title), count: { value: cards.length, rule: say.t(said.panelRule) }, cards, more: "/treaties" }
  }),
]
