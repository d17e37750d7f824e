// Drafting a budget, moving it on, allotting it.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Offer } from "#src/platform/workflow/index.ts"
import {
  type Choice,
  DeedLink,
  Deeds,
  EmptyState,
  Form,
  type Question,
  type QuestionRows,
  RefusedDeed,
  Section,
  Sheet,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import { budgetStatusWords, budgetWords as said } from "../messages/budgets.ts"
import { reasonIn } from "../messages/reasons.ts"
import type { LineRow } from "../queries/budgets.ts"
import type { BudgetEvent } from "../rules.ts"
import { type BudgetStatus, budgetPath } from "../types.ts"
import { framed } from "./parts.tsx"

export type BudgetForm = {
  of: { id: string; title: string; version: number } | null
  stored: Readonly<Record<string, string>>
  units: readonly Choice[]
  funds: readonly Choice[]
  programmes: readonly Choice[]
}

const trail = (say: Say) => [{ label: say.t(said.budgets), href: "/resources/budgets" as const }]

const questions = (form: BudgetForm, say: Say): (Question | QuestionRows)[] => [
  { name: "unit", label: say.t(said.unit), as: "choice", required: true, choices: form.units },
  { name: "periodFrom", label: say.t(said.periodFrom), as: "day", required: true },
  { name: "periodTo", label: say.t(said.periodTo), as: "day", required: true },
  { name: "currency", label: say.t(said.currency), as: "line", required: true, hint: "USD" },
  {
    list: "lines",
    label: say.t(said.lines),
    least: form.of ? 0 : 1,
    cells: [
      { name: "fund", label: say.t(said.fund), as: "choice", choices: form.funds },
      { name: "programme", label: say.t(said.programme), as: "choice", choices: form.programmes, empty: say.t(said.none) },
      { name: "purpose", label: say.t(said.purpose), as: "line" },
      { name: "amount", label: say.t(said.amount), as: "figure" },
    ],
  },
  {
    list: "posts",
    label: say.t(said.posts),
    hint: say.t(said.postsHint),
    cells: [
      { name: "fund", label: say.t(said.fund), as: "choice", choices: form.funds },
      { name: "grade", label: say.t(said.grade), as: "line" },
      { name: "posts", label: say.t(said.number), as: "count" },
    ],
  },
]

export function budgetFormView(form: BudgetForm, filled: Filled, say: Say): View {
  const title = say.t(form.of ? said.amend : said.draft)
  return framed({
    say,
    title,
    lede: say.t(said.draftLede),
    trail: trail(say),
    children: (
      <Sheet
        say={say}
        action={form.of ? `${budgetPath(form.of.id)}/edit` : "/resources/budgets/new"}
        filled={filled}
        questions={questions(form, say)}
        stored={form.stored}
        version={form.of?.version}
        submit={title}
      />
    ),
  })
}

type Event = Exclude<BudgetEvent, "allot">
export type BudgetStanding = {
  id: string
  title: string
  version: number
  status: BudgetStatus
  once: string
  offers: readonly Offer<BudgetStatus, BudgetEvent, string>[]
}

const buttons = { propose: said.propose, return: said.return, consolidate: said.consolidate, approve: said.approve } as const

/** Every step from here: a button where it is open, words why not where it is closed. */
export function Steps({ standing, say }: { standing: BudgetStanding; say: Say }) {
  const { offers } = standing
  const asks = (event: BudgetEvent) => offers.some((o) => o.event === event && (!o.refused || o.refused === "has_act"))
  return (
    <Section title={say.t(said.steps)} note={say.t(budgetStatusWords[standing.status])}>
      {offers.length === 0 ? (
        <EmptyState say={say} what={say.t(said.ended)} />
      ) : (
        <Form
          say={say}
          action={`${budgetPath(standing.id)}/step`}
          version={standing.version}
          once={standing.once}
          label={say.t(said.steps)}
        >
          {asks("approve") ? <TextField say={say} name="act" label={say.t(said.act)} hint={say.t(said.actHint)} /> : null}
          {asks("return") ? (
            <TextArea say={say} name="reason" label={say.t(said.reason)} hint={say.t(said.reasonHint)} rows={2} />
          ) : null}
          <Deeds>
            {offers.map((o) =>
              o.event === "allot" ? (
                <AllotDeed key={o.event} id={standing.id} refused={o.refused} say={say} />
              ) : o.refused && o.refused !== "has_act" ? (
                <RefusedDeed key={o.event} why={reasonIn(say, o.refused)}>
                  {say.t(buttons[o.event])}
                </RefusedDeed>
              ) : (
                <Submit key={o.event} name="event" value={o.event} kind={o.reasonRequired ? "second" : "first"}>
                  {say.t(buttons[o.event])}
                </Submit>
              ),
            )}
          </Deeds>
        </Form>
      )}
    </Section>
  )
}

const AllotDeed = ({ id, refused, say }: { id: string; refused: string | null; say: Say }) =>
  refused ? (
    <RefusedDeed why={reasonIn(say, refused)}>{say.t(said.allot)}</RefusedDeed>
  ) : (
    <DeedLink say={say} href={`${budgetPath(id)}/allot`}>
      {say.t(said.allot)}
    </DeedLink>
  )

/** A step that came back, with what was typed. */
export function budgetStepView(standing: BudgetStanding, filled: Filled, say: Say): View {
  const offered = standing.offers.filter((o): o is typeof o & { event: Event } => o.event !== "allot")
  return framed({
    say,
    kicker: say.t(said.steps),
    title: standing.title,
    trail: [...trail(say), { label: standing.title, href: budgetPath(standing.id) }],
    children: (
      <Sheet
        say={say}
        action={`${budgetPath(standing.id)}/step`}
        filled={filled}
        version={standing.version}
        because={(code) => reasonIn(say, code)}
        questions={[
          {
            name: "event",
            label: say.t(said.step),
            as: "radio",
            required: true,
            choices: offered.map((o) => ({
              value: o.event,
              label: say.t(buttons[o.event]),
              ...(o.refused ? { note: reasonIn(say, o.refused) } : {}),
            })),
          },
          { name: "act", label: say.t(said.act), as: "line", hint: say.t(said.actHint) },
          { name: "reason", label: say.t(said.reason), as: "area", hint: say.t(said.reasonHint) },
        ]}
        submit={say.t(said.steps)}
      />
    ),
  })
}

export type AllotForm = { standing: BudgetStanding; lines: readonly LineRow[]; currency: string }

export function allotView({ standing, lines, currency }: AllotForm, filled: Filled, say: Say): View {
  const title = say.t(said.allot)
  return framed({
    say,
    kicker: standing.title,
    title,
    lede: say.t(said.allotLede),
    trail: [...trail(say), { label: standing.title, href: budgetPath(standing.id) }],
    children: (
      <Sheet
        say={say}
        action={`${budgetPath(standing.id)}/allot`}
        filled={filled}
        version={standing.version}
        because={(code) => reasonIn(say, code)}
        stored={Object.fromEntries(lines.map((l, i) => [`lines/${i}/allotted`, String(l.allotted)]))}
        questions={lines.map((l, i) => ({
          name: `lines/${i}/allotted`,
          label: `${l.purpose} (${say.money(l.amount, currency)})`,
          as: "figure" as const,
        }))}
        submit={title}
      />
    ),
  })
}
