// Two counting rules side by side: their totals, where they part, and the clauses that only one of them counts.
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { Columns, Count, DataTable, DateField, Form, PageHead, Section, SelectField, Submit } from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { mandateWords } from "../../messages/words.ts"
import { clauseName } from "../../names.ts"
import { clauseHref, mandateKinds } from "../../types.ts"
import { type Comparison, type CountingRule, countingRules } from "../counting.ts"
import { ruleNames, ruleTexts, counting as said } from "../counting-messages.ts"
import type { Countable } from "../queries.ts"

export type CountsPage = { left: CountingRule; right: CountingRule; on: Day; compared: Comparison }
type Line = { key: string; label: string; left: number; right: number }

const upper = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
const ruleName = (say: Say, rule: CountingRule) => say.t(ruleNames[rule])

export function countsView(page: CountsPage, say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    section: "mandates",
    trail: [{ label: say.t(words.title), href: "/mandates" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede)} />
        <Choose say={say} page={page} />
        <Section title={say.t(said.totals)} note={say.day(page.on)}>
          <Columns>
            {(["left", "right"] as const).map((side) => (
              <Count
                key={side}
                say={say}
                count={{ value: page.compared[side].length, rule: say.t(ruleTexts[page[side]]) }}
                label={ruleName(say, page[side])}
              />
            ))}
          </Columns>
        </Section>
        <Section title={say.t(said.byKind)} wide>
          <Lines say={say} page={page} caption={say.t(said.byKind)} head={say.t(said.kind)} lines={byKind(say, page.compared)} />
        </Section>
        <Section title={say.t(said.onlyOne)}>
          <OnlyOne say={say} page={page} />
        </Section>
        <Section title={say.t(said.byInstrument)} wide>
          <Lines
            say={say}
            page={page}
            caption={say.t(said.byInstrument)}
            head={say.t(said.text)}
            lines={byInstrument(say, page.compared)}
          />
        </Section>
      </>
    ),
  }
}

function Choose({ say, page }: { say: Say; page: CountsPage }) {
  const choices = countingRules.map((rule) => ({ value: rule, label: upper(ruleName(say, rule)) }))
  return (
    <Form say={say} action="/mandates/counts" method="get" label={say.t(said.compare)}>
      <SelectField say={say} name="left" label={say.t(said.left)} value={page.left} choices={choices} />
      <SelectField say={say} name="right" label={say.t(said.right)} value={page.right} choices={choices} />
      <DateField say={say} name="on" label={say.t(said.on)} value={page.on} exact />
      <Submit>{say.t(said.compare)}</Submit>
    </Form>
  )
}

const kindOf = (c: Countable) => c.mandateKind ?? "unsaid"

function byKind(say: Say, { left, right }: Comparison): Line[] {
  return [...mandateKinds, "unsaid" as const]
    .map((kind) => ({
      key: kind,
      label: say.t(mandateWords[kind]),
      left: left.filter((c) => kindOf(c) === kind).length,
      right: right.filter((c) => kindOf(c) === kind).length,
    }))
    .filter((line) => line.key !== "unsaid" || line.left + line.right > 0)
}

function byInstrument(say: Say, { left, right }: Comparison): Line[] {
  const titles = new Map([...left, ...right].map((c) => [c.instrument, say.name(c.instrumentTitle)]))
  return [...titles].map(([key, label]) => ({
    key,
    label,
    left: left.filter((c) => c.instrument === key).length,
    right: right.filter((c) => c.instrument === key).length,
  }))
}

type LinesProps = { say: Say; page: CountsPage; caption: string; head: string; lines: readonly Line[] }
function Lines({ say, page, caption, head, lines }: LinesProps) {
  const [left, right] = [upper(ruleName(say, page.left)), upper(ruleName(say, page.right))]
  const total = { left: page.compared.left.length, right: page.compared.right.length }
  return (
    <DataTable
      say={say}
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        { key: "label", label: head, heads: true, cell: (line) => line.label, foot: say.t(said.totals) },
        { key: "left", label: left, number: true, cell: (line) => say.number(line.left), foot: say.number(total.left) },
        { key: "right", label: right, number: true, cell: (line) => say.number(line.right), foot: say.number(total.right) },
        {
          key: "difference",
          label: say.t(said.difference),
          number: true,
          cell: (line) => say.number(line.left - line.right),
          foot: say.number(total.left - total.right),
        },
      ]}
    />
  )
}

function OnlyOne({ say, page }: { say: Say; page: CountsPage }) {
  const { onlyLeft, onlyRight } = page.compared
  if (onlyLeft.length + onlyRight.length === 0) return <p>{say.t(said.alike)}</p>
  return (
    <>
      <Clauses say={say} rule={page.left} clauses={onlyLeft} />
      <Clauses say={say} rule={page.right} clauses={onlyRight} />
    </>
  )
}

function Clauses({ say, rule, clauses }: { say: Say; rule: CountingRule; clauses: readonly Countable[] }) {
  if (clauses.length === 0) return null
  return (
    <details>
      <summary>
        {say.t(said.onlyBy, { rule: ruleName(say, rule) })} ({say.number(clauses.length)})
      </summary>
      <ul>
        {clauses.map((c) => (
          <li key={c.key}>
            <a href={say.href(clauseHref(c.key))}>{clauseName(say, c)}</a>{" "}
            <span class="small quiet">{say.name(c.instrumentTitle)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
