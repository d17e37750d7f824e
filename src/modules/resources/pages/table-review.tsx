// A table of money that somebody sent, as it was read: what is wrong with it, what each line would do, and the button that takes it over.
import type { View } from "#src/platform/http/index.ts"
import type { Href, Message, MessageValues, Say } from "#src/platform/i18n/index.ts"
import { type Column, DataTable, Deeds, Form, Notice, Section, Submit } from "#src/web/index.ts"
import { importWords } from "../../programmes/index.ts"
import { framed } from "./parts.tsx"

type Fault = { line: number; column: string; message: Message; values?: MessageValues | undefined }
type Step = { line: number; does: string }
export type Outcome = { added?: number; same?: number }

type Review<S extends Step> = {
  fileName: string
  trail: { label: string; href: Href }[]
  /** Where it is applied, and the name under which that is done once. */
  apply: Href
  once: string
  applied: Outcome | null
  outcome: Message
  plan: { faults: readonly Fault[]; steps: readonly S[] }
  /** What a line says, between its number and what it does. */
  columns: readonly Column<S>[]
  does: (step: S) => Message
}

/** More lines than anybody reads; the figure above them counts all. */
const most = 500

export const tableReviewView = <S extends Step>(r: Review<S>, say: Say): View => {
  const { plan, applied } = r
  const nothing = !applied && plan.faults.length === 0 && plan.steps.every((s) => s.does === "same")
  return framed({
    say,
    kicker: r.fileName,
    title: say.t(applied ? importWords.done : importWords.dryRun),
    trail: r.trail,
    children: (
      <>
        {applied ? (
          <Notice say={say} kind="done">
            {say.t(r.outcome, { added: applied.added ?? 0, same: applied.same ?? 0 })}
          </Notice>
        ) : null}
        {nothing ? (
          <Notice say={say} kind="info">
            {say.t(importWords.nothing)}
          </Notice>
        ) : null}
        {plan.faults.length > 0 ? <Faults say={say} faults={plan.faults} /> : null}
        {plan.steps.length > 0 ? <Lines say={say} review={r} /> : null}
        {plan.faults.length > 0 || applied || plan.steps.length === 0 ? null : (
          <Form say={say} action={r.apply} once={r.once} label={say.t(importWords.apply)}>
            <Deeds>
              <Submit>{say.t(importWords.apply)}</Submit>
            </Deeds>
          </Form>
        )}
      </>
    ),
  })
}

const Faults = ({ say, faults }: { say: Say; faults: readonly Fault[] }) => (
  <Section title={say.t(importWords.faults)} note={say.t(importWords.faultsNote)} wide>
    <DataTable
      say={say}
      caption={say.t(importWords.fault)}
      rows={faults.slice(0, most).map((f, i) => ({ ...f, id: String(i) }))}
      rowKey={(f) => f.id}
      columns={[
        { key: "line", label: say.t(importWords.line), heads: true, cell: (f) => (f.line === 0 ? "" : say.number(f.line)) },
        { key: "column", label: say.t(importWords.column), cell: (f) => <code>{f.column}</code> },
        { key: "fault", label: say.t(importWords.fault), cell: (f) => say.t(f.message, f.values) },
      ]}
    />
  </Section>
)

const Lines = <S extends Step>({ say, review: { plan, columns, does } }: { say: Say; review: Review<S> }) => (
  <Section title={say.t(importWords.lines)} wide>
    <DataTable
      say={say}
      caption={say.t(importWords.does)}
      count={{ value: plan.steps.length, rule: say.t(importWords.countLines) }}
      rows={plan.steps.slice(0, most)}
      rowKey={(s) => String(s.line)}
      columns={[
        { key: "line", label: say.t(importWords.line), cell: (s) => say.number(s.line) },
        ...columns,
        { key: "does", label: say.t(importWords.does), cell: (s) => say.t(does(s)) },
      ]}
    />
  </Section>
)
