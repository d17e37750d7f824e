// Conventions and states: a line for each convention, and then each state with each.
import type { StateRow } from "#src/modules/states/index.ts"
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, PageHead, Section } from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { treaties as said } from "../messages.ts"
import { actsThatHold, isParty, shortTitle } from "../rules.ts"
import type { ActRow, Convention, Outreach } from "../types.ts"
import { Acts } from "./parts.tsx"

export type TreatiesPage = {
  conventions: readonly Convention[]
  states: readonly StateRow[]
  acts: readonly ActRow[]
  /** Those whose activity the reader may see. */
  outreach: readonly Outreach[]
}

export const actsOf = (acts: readonly ActRow[], instrument: string, state: string) =>
  acts.filter((a) => a.instrument === instrument && a.state === state)

export function treatiesView(page: TreatiesPage, say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    section: "mandates",
    trail: [{ label: say.t(words.title), href: "/mandates" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede)} />
        <Section title={say.t(said.conventions)} wide>
          <Conventions say={say} page={page} />
        </Section>
        <Section title={say.t(said.matrix)} wide>
          <Matrix say={say} page={page} />
        </Section>
      </>
    ),
  }
}

function Conventions({ say, page }: { say: Say; page: TreatiesPage }) {
  const parties = (key: string) => page.states.filter((s) => isParty(actsOf(page.acts, key, s.code))).length
  const unsaid = (key: string) => page.states.filter((s) => actsThatHold(actsOf(page.acts, key, s.code)).length === 0).length
  return (
    <>
      <DataTable
        say={say}
        caption={say.t(said.conventions)}
        rows={page.conventions}
        rowKey={(c) => c.key}
        columns={[
          {
            key: "title",
            label: say.t(said.convention),
            heads: true,
            cell: (c) => <a href={say.href(`/treaties/${c.key}`)}>{say.name(c.title)}</a>,
          },
          { key: "parties", label: say.t(said.parties), number: true, cell: (c) => say.number(parties(c.key)) },
          { key: "unsaid", label: say.t(said.unsaid), number: true, cell: (c) => say.number(unsaid(c.key)) },
          {
            key: "outreach",
            label: say.t(said.outreachCount),
            number: true,
            cell: (c) => say.number(page.outreach.filter((o) => o.instrument === c.key).length),
          },
        ]}
      />
      <p class="small quiet">
        {say.t(said.parties)}
        {say.colon}
        {say.t(said.partiesRule)}. {say.t(said.unsaid)}
        {say.colon}
        {say.t(said.unsaidRule)}. {say.t(said.outreachCount)}
        {say.colon}
        {say.t(said.outreachRule)}.
      </p>
    </>
  )
}

function Matrix({ say, page }: { say: Say; page: TreatiesPage }) {
  return (
    <DataTable
      say={say}
      caption={say.t(said.matrix)}
      narrow="scrolls"
      rows={page.states}
      rowKey={(s) => s.code}
      columns={[
        {
          key: "state",
          label: say.t(said.state),
          heads: true,
          cell: (s) => <a href={say.href(`/states/${s.key}`)}>{say.name(s.short)}</a>,
        },
        ...page.conventions.map((c) => ({
          key: c.key,
          label: shortTitle(say.name(c.title)),
          cell: (s: StateRow) => <Acts say={say} acts={actsThatHold(actsOf(page.acts, c.key, s.code))} />,
        })),
      ]}
    />
  )
}
