// The way from the page of every thing of the chain to its whole chain.
import { type Panel, type Place, panel } from "#src/platform/http/index.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { orderPage, provisionPage, unitPage } from "../institution/index.ts"
import { clausePage, instrumentPage } from "../mandates/index.ts"
import { activityPage, programmePage, projectPage } from "../programmes/index.ts"
import { editionPage, figurePage } from "../publications/index.ts"
import { chainPath } from "./chain-root.ts"
import { said } from "./messages/chain.ts"

const onPage = <A>(at: Place<A>, of: (args: A) => Ref): Panel =>
  panel(at, (_tx, _actor, args, say) => {
    const thing = of(args)
    return Promise.resolve({
      title: say.t(said.panel),
      cards: [{ ref: thing, title: say.t(said.panelLink), href: chainPath(thing) }],
    })
  })

export const panels: readonly Panel[] = [
  onPage(orderPage, ({ order }) => ref("order", order)),
  onPage(provisionPage, ({ order, path }) => ref("provision", `${order}/${path}`)),
  onPage(unitPage, ({ unit }) => ref("unit", unit)),
  onPage(instrumentPage, ({ instrument }) => ref("instrument", instrument)),
  onPage(clausePage, ({ clause }) => ref("clause", clause)),
  onPage(programmePage, ({ programme }) => ref("programme", programme)),
  onPage(projectPage, ({ project }) => ref("project", project)),
  onPage(activityPage, ({ activity }) => ref("activity", activity)),
  onPage(editionPage, ({ edition }) => ref("edition", edition)),
  onPage(figurePage, ({ edition, code }) => ref("figure", `${edition}/${code}`)),
]
