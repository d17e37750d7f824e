import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { Chain, Columns, DataTable, PageHead, Section } from "#src/web/index.ts"
import { mapNote } from "#src/web/maps/note.ts"
import { TileMap } from "#src/web/maps/tiles.tsx"
import { said as gapWords } from "../messages/gaps.ts"
import { said } from "../messages/home.ts"
import { said as pictureWords } from "../messages/pictures.ts"
import type { ChainFigures } from "../queries/home.ts"
import type { GapTotal } from "./gaps.tsx"
import { scaleFor } from "./map-scale.ts"

export type HomeState = { code: string; name: string; href: `/${string}`; count: number }
export type HomePage = { figures: ChainFigures; orderName: string; gaps: readonly GapTotal[]; states: readonly HomeState[] }

export function homeView(page: HomePage, say: Say): View {
  return {
    title: "Hemisec",
    description: say.t(said.lede),
    body: (
      <>
        <PageHead title={say.t(said.title)} lede={say.t(said.lede)} />
        <TheChain page={page} say={say} />
        <Gaps page={page} say={say} />
        <Section title={say.t(said.map)} wide>
          <Columns>
            <MapOfStates page={page} say={say} />
            <Questions say={say} />
          </Columns>
        </Section>
      </>
    ),
  }
}

const questions = [
  { href: "/who-deals-with?theme=trafficking-in-persons", label: said.who },
  { href: "/who-deals-with?theme=demining", label: said.mines },
  { href: "/orders/compare", label: said.changed },
  { href: "/reports", label: said.answered },
  { href: "/doubts", label: said.doubts },
  { href: "/pictures", label: pictureWords.home },
] as const

/** Ways to begin: each leads to a page that answers. */
const Questions = ({ say }: { say: Say }) => (
  <nav aria-labelledby="questions">
    <h3 id="questions">{say.t(said.begin)}</h3>
    <ul class="hits">
      {questions.map((q) => (
        <li key={q.href}>
          <a class="lede" href={say.href(q.href)}>
            {say.t(q.label)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

function TheChain({ page: { figures, orderName }, say }: { page: HomePage; say: Say }) {
  return (
    <Chain
      say={say}
      label={say.t(said.chain)}
      stops={[
        { station: "mandate", href: "/mandates", count: figures.mandates, text: say.t(said.mandateText) },
        { station: "unit", href: "/institution", count: figures.units, text: say.t(said.unitText, { order: orderName }) },
        { station: "activity", href: "/activities", count: figures.activities, text: say.t(said.activityText) },
        { station: "result", href: "/measures", count: figures.results, text: say.t(said.resultText) },
        { station: "report", href: "/reports", count: figures.editions, text: say.t(said.reportText) },
      ]}
    />
  )
}

/** Where the chain is broken, list by list; what is whole is left out. */
const Gaps = ({ page, say }: { page: HomePage; say: Say }) => (
  <Section title={say.t(gapWords.home)}>
    <ul class="gaps">
      {page.gaps
        .filter((t) => t.count > 0)
        .map(({ gap, count }) => (
          <li key={gap.code}>
            <a href={say.href(`/gaps/${gap.code}`)}>{say.t(gap.title)}</a> <span class="number">{say.number(count)}</span>
          </li>
        ))}
    </ul>
    <p class="small">
      <a href={say.href("/gaps")}>{say.t(gapWords.homeAll)}</a>
    </p>
  </Section>
)

function MapOfStates({ page, say }: { page: HomePage; say: Say }) {
  const sentence = (s: HomeState) => say.t(said.mapValue, { state: s.name, count: s.count })
  return (
    <div>
      <TileMap
        values={page.states.map((s) => ({
          code: s.code,
          value: s.count,
          label: say.number(s.count),
          href: say.href(s.href),
          title: sentence(s),
        }))}
        scale={scaleFor(say)}
        title={say.t(said.mapTitle)}
        desc={say.t(said.mapDesc)}
        note={mapNote[say.lang]}
        lang={say.lang}
      />
      <details>
        <summary>{say.t(said.table)}</summary>
        <DataTable
          say={say}
          caption={say.t(said.mapTitle)}
          rows={page.states}
          rowKey={(s) => s.code}
          columns={[
            { key: "state", label: say.t(said.state), heads: true, cell: (s) => <a href={say.href(s.href)}>{s.name}</a> },
            { key: "count", label: say.t(said.activities), number: true, cell: (s) => say.number(s.count) },
          ]}
        />
      </details>
    </div>
  )
}
