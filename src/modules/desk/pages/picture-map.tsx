import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable } from "#src/web/index.ts"
import { mapNote } from "#src/web/maps/note.ts"
import { TileMap } from "#src/web/maps/tiles.tsx"
import { activitiesHref } from "../../programmes/index.ts"
import { said as home } from "../messages/home.ts"
import { said } from "../messages/pictures.ts"
import { scaleFor } from "./map-scale.ts"
import { type PicturePage, pictureView } from "./pictures.tsx"

export type StateName = { code: string; key: string; name: string }
export type MapPage = PicturePage & { states: readonly StateName[] }

export function mapView(page: MapPage, say: Say): View {
  const counts = new Map(page.tallies.filter((t) => t.facet === "state").map((t) => [t.code, t.count]))
  const rows = page.states.map((s) => ({
    ...s,
    count: counts.get(s.code) ?? 0,
    href: activitiesHref(page.narrowing, { state: s.code }),
  }))
  return pictureView({
    ...{ page, picture: "map", say },
    lede: say.t(said.mapLede),
    children: (
      <>
        <TileMap
          values={rows.map((s) => ({
            code: s.code,
            value: s.count,
            label: say.number(s.count),
            href: say.href(s.href),
            title: say.t(home.mapValue, { state: s.name, count: s.count }),
          }))}
          scale={scaleFor(say)}
          title={say.t(home.mapTitle)}
          desc={say.t(said.mapWays)}
          note={mapNote[say.lang]}
          lang={say.lang}
        />
        <details>
          <summary>{say.t(home.table)}</summary>
          <DataTable
            say={say}
            caption={say.t(home.mapTitle)}
            rows={rows}
            rowKey={(s) => s.code}
            columns={[
              {
                key: "state",
                label: say.t(home.state),
                heads: true,
                cell: (s) => <a href={say.href(`/states/${s.key}`)}>{s.name}</a>,
              },
              {
                key: "count",
                label: say.t(home.activities),
                number: true,
                cell: (s) => <a href={say.href(s.href)}>{say.number(s.count)}</a>,
              },
            ]}
          />
        </details>
      </>
    ),
  })
}
