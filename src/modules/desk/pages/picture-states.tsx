import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { EmptyState, Multiples } from "#src/web/index.ts"
import { activitiesHref } from "../../programmes/index.ts"
import { said } from "../messages/pictures.ts"
import type { StateYear } from "../queries/pictures.ts"
import type { StateName } from "./picture-map.tsx"
import { type PicturePage, pictureView } from "./pictures.tsx"

export type StatesPage = PicturePage & { states: readonly StateName[]; counts: readonly StateYear[] }

export function statesView(page: StatesPage, say: Say): View {
  const years = page.counts.map((c) => c.year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const periods = years.length > 0 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : []
  const byPlace = new Map(page.counts.map((c) => [`${c.state} ${c.year}`, c.count]))
  return pictureView({
    ...{ page, picture: "states", say },
    lede: say.t(said.statesLede),
    children:
      periods.length === 0 ? (
        <EmptyState say={say} level={2} what={say.t(said.nothing)} />
      ) : (
        <Multiples
          say={say}
          title={say.t(said.statesTitle)}
          of={say.t(said.state)}
          periods={periods.map(String)}
          rule={say.t(said.statesRule)}
          series={page.states.map((s) => ({
            key: s.code,
            label: s.name,
            href: activitiesHref(page.narrowing, { state: s.code }),
            values: periods.map((y) => byPlace.get(`${s.code} ${y}`) ?? 0),
          }))}
        />
      ),
  })
}
