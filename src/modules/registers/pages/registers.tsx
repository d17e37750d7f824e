import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, PageHead } from "#src/web/index.ts"
import { registerWords as words } from "../messages/words.ts"
import { registerPath } from "../paths.ts"
import type { Register } from "../types.ts"

export type RegistersPage = readonly { register: Register; entries: number; activities: number; results: number }[]

export function registersView(page: RegistersPage, say: Say): View {
  const title = say.t(words.title)
  return {
    title,
    section: "programmes",
    body: (
      <>
        <PageHead title={title} lede={say.t(words.lede)} />
        <DataTable
          say={say}
          caption={title}
          count={{ value: page.length, rule: say.t(words.countRegisters) }}
          rows={page}
          rowKey={(r) => r.register.key}
          columns={[
            {
              key: "register",
              label: say.t(words.register),
              heads: true,
              cell: ({ register }) => <a href={say.href(registerPath(register.key))}>{say.t(register.title)}</a>,
            },
            { key: "keeps", label: say.t(words.keeps), cell: ({ register }) => say.t(register.lede) },
            { key: "entries", label: say.t(words.entries), number: true, cell: (r) => say.number(r.entries) },
            { key: "activities", label: say.t(words.activities), number: true, cell: (r) => say.number(r.activities) },
            { key: "results", label: say.t(words.results), number: true, cell: (r) => say.number(r.results) },
          ]}
        />
      </>
    ),
  }
}
