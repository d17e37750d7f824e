import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  ConflictView,
  DataTable,
  Deeds,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  Section,
  Submit,
  TextArea,
} from "#src/web/index.ts"
import { deciding } from "../messages/deciding.ts"
import { said } from "../messages/pages.ts"
import { cite, clauseName, initial, type Names } from "../names.ts"
import type { ClauseRow } from "../queries.ts"
import type { Proposal } from "../rules.ts"
import { clauseHref, type Decision } from "../types.ts"
import { documentText, Grounds, roleText, UnitMark, unitText } from "./parts.tsx"

export type DecidePage = { clause: ClauseRow; proposal: Proposal; decisions: readonly Decision[]; names: Names; on: Day }

const typed = (filled: Filled, name: string) => {
  const value = filled.raw[name]
  return typeof value === "string" ? value : undefined
}

export function decideView(page: DecidePage, filled: Filled, say: Say): View {
  const { clause, proposal, names, on } = page
  const unit = unitText(say, names, proposal.unit)
  const cited = initial(cite(say, clause))
  const title = say.t(deciding.title, { unit: names.units.get(proposal.unit)?.acronym || unit, clause: cited })
  const labels: Record<string, string> = { verdict: say.t(deciding.verdict), reason: say.t(deciding.reason) }
  const faults = filled.faults.map((f) => {
    const name = f.pointer.slice(1)
    return { name, label: labels[name] ?? title, fault: say.t(f.message, f.values) }
  })
  const fault = (name: string) => {
    const found = faultAt(filled.faults, name)
    return found ? { fault: say.t(found.message, found.values) } : {}
  }
  const action = `${clauseHref(clause.key)}/units/${proposal.unit}/${on}` as const
  return {
    title,
    section: "mandates",
    trail: [
      { label: say.t(said.title), href: "/mandates" },
      { label: clauseName(say, clause), href: clauseHref(clause.key) },
    ],
    body: (
      <>
        <PageHead kicker={say.t(deciding.kicker)} title={title} lede={say.t(deciding.lede, { day: say.day(on) })} />
        <ErrorSummary say={say} faults={faults} />
        {filled.theirs ? <Theirs say={say} filled={filled} /> : null}
        <Section title={say.t(said.grounds)}>
          <p>
            {unit} <UnitMark say={say} proposal={proposal} />
          </p>
          <Grounds say={say} proposal={proposal} names={names} />
        </Section>
        <Form say={say} action={action} version={proposal.decision?.version ?? 0} once={filled.once}>
          <RadioGroup
            say={say}
            name="verdict"
            label={say.t(deciding.verdict)}
            required
            {...fault("verdict")}
            {...(typed(filled, "verdict") ? { value: typed(filled, "verdict") ?? "" } : {})}
            choices={[
              { value: "confirmed", label: say.t(deciding.confirm) },
              { value: "rejected", label: say.t(deciding.reject) },
            ]}
          />
          <TextArea
            say={say}
            name="reason"
            label={say.t(deciding.reason)}
            hint={say.t(deciding.reasonHint)}
            rows={4}
            value={typed(filled, "reason") ?? ""}
            {...fault("reason")}
          />
          <Deeds>
            <Submit>{say.t(deciding.submit)}</Submit>
            <a href={say.href(clauseHref(clause.key))}>{say.t(deciding.back)}</a>
          </Deeds>
        </Form>
        <History say={say} decisions={page.decisions} names={names} />
      </>
    ),
  }
}

function Theirs({ say, filled }: { say: Say; filled: Filled }) {
  const words = (verdict: string) =>
    verdict === "confirmed" ? say.t(deciding.confirm) : verdict === "rejected" ? say.t(deciding.reject) : verdict
  const row = (name: "verdict" | "reason", label: string) => ({
    name,
    label,
    yours: name === "verdict" ? words(typed(filled, name) ?? "") : (typed(filled, name) ?? ""),
    theirs: name === "verdict" ? words(String(filled.theirs?.[name] ?? "")) : String(filled.theirs?.[name] ?? ""),
  })
  return <ConflictView say={say} conflicts={[row("verdict", say.t(deciding.verdict)), row("reason", say.t(deciding.reason))]} />
}

function History({ say, decisions, names }: { say: Say; decisions: readonly Decision[]; names: Names }) {
  if (decisions.length === 0) return null
  return (
    <Section title={say.t(deciding.history)} wide>
      <DataTable
        say={say}
        caption={say.t(deciding.history)}
        rows={decisions}
        rowKey={(d) => `${d.order} ${d.version}`}
        columns={[
          { key: "day", label: say.t(deciding.day), heads: true, cell: (d) => say.day(d.decidedOn) },
          {
            key: "verdict",
            label: say.t(deciding.verdict),
            cell: (d) => <UnitMark say={say} proposal={{ mark: d.verdict, decision: d }} />,
          },
          { key: "as", label: say.t(deciding.decidedAs), cell: (d) => roleText(say, d.decidedAs) },
          {
            key: "order",
            label: say.t(deciding.order),
            cell: (d) => documentText(say, names, d.order),
          },
          { key: "reason", label: say.t(deciding.reason), cell: (d) => d.reason },
        ]}
      />
    </Section>
  )
}
