import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, Deeds, PageHead, TableLinks } from "#src/web/index.ts"
import { said } from "../messages/states.ts"
import type { StateRow } from "../queries.ts"
import type { Subregion } from "../types.ts"

export const subregionName = (say: Say, subregion: string) => say.t(said[subregion as Subregion])

export function statesView(states: readonly StateRow[], say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    section: "states",
    body: (
      <>
        <PageHead kicker={say.t(said.kicker)} title={title} lede={say.t(said.lede)} />
        <DataTable
          say={say}
          caption={say.t(said.tableCaption)}
          count={{ value: states.length, rule: say.t(said.countRule) }}
          rows={states}
          rowKey={(s) => s.code}
          columns={[
            {
              key: "name",
              label: say.t(said.name),
              heads: true,
              cell: (s) => <a href={say.href(`/states/${s.key}`)}>{say.name(s.short)}</a>,
            },
            { key: "formal", label: say.t(said.formal), cell: (s) => say.name(s.formal) },
            { key: "code", label: say.t(said.code), cell: (s) => s.code },
            { key: "subregion", label: say.t(said.subregion), cell: (s) => subregionName(say, s.subregion) },
          ]}
        />
        <Deeds>
          <TableLinks say={say} of={(ending) => `/states${ending}`} />
        </Deeds>
      </>
    ),
  }
}
