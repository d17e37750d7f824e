// The two forms of lineage: to link an earlier clause, and to confirm or reject a link.
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { Deeds, ErrorSummary, Form, Notice, PageHead, RadioGroup, Section, Submit, TextArea, TextField } from "#src/web/index.ts"
import { said as words } from "../../messages/pages.ts"
import { shortMarks } from "../../messages/words.ts"
import { clauseName } from "../../names.ts"
import type { ClauseRow } from "../../queries.ts"
import { clauseHref, type Verdict } from "../../types.ts"
import { pairHref } from "../address.ts"
import { lineage as said } from "../messages.ts"
import { type LineageKind, lineageKinds } from "../types.ts"
import { kindChoices, laterWords } from "../words.ts"
import { Decisions, type PairPage, pairTitle } from "./pair.tsx"

const typed = (filled: Filled, name: string) => {
  const value = filled.raw[name]
  return typeof value === "string" ? value : (value?.[0] ?? "")
}
const labels = { earlier: said.earlier, verdict: said.verdict, kind: said.kind, reason: said.reason } as const
type Field = keyof typeof labels

const faultOf = (say: Say, filled: Filled) => (name: Field) => {
  const found = faultAt(filled.faults, name)
  return found ? { fault: say.t(found.message, found.values) } : {}
}

function Faults({ say, filled }: { say: Say; filled: Filled }) {
  const faults = (Object.keys(labels) as Field[]).flatMap((name) => {
    const { fault } = faultOf(say, filled)(name)
    return fault ? [{ name, label: say.t(labels[name]), fault }] : []
  })
  const others = filled.faults.filter((f) => !(f.pointer.slice(1) in labels))
  return (
    <>
      <ErrorSummary say={say} faults={faults} />
      {others.length > 0 ? (
        <Notice say={say} kind="error" live>
          {others.map((f) => (
            <p key={f.pointer}>{say.t(f.message, f.values)}</p>
          ))}
        </Notice>
      ) : null}
    </>
  )
}

function KindAndReason({ say, filled, kind, hint }: { say: Say; filled: Filled; kind: string; hint: Message }) {
  const fault = faultOf(say, filled)
  return (
    <>
      <RadioGroup
        say={say}
        name="kind"
        label={say.t(said.kind)}
        required
        value={typed(filled, "kind") || kind}
        choices={lineageKinds.map((k) => ({ value: k, label: say.t(kindChoices[k]) }))}
        {...fault("kind")}
      />
      <TextArea
        say={say}
        name="reason"
        label={say.t(said.reason)}
        hint={say.t(hint)}
        rows={3}
        value={typed(filled, "reason")}
        {...fault("reason")}
      />
    </>
  )
}

export function linkView({ clause }: { clause: ClauseRow }, filled: Filled, say: Say): View {
  const title = say.t(said.linkTitle, { clause: clauseName(say, clause) })
  return {
    title,
    section: "mandates",
    trail: [
      { label: say.t(words.title), href: "/mandates" },
      { label: clauseName(say, clause), href: clauseHref(clause.key) },
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.kicker)} title={title} />
        <Faults say={say} filled={filled} />
        <Form say={say} action={`${clauseHref(clause.key)}/lineage`} once={filled.once}>
          <TextField
            say={say}
            name="earlier"
            label={say.t(said.earlier)}
            hint={say.t(said.earlierHint)}
            required
            value={typed(filled, "earlier")}
            {...faultOf(say, filled)("earlier")}
          />
          <KindAndReason say={say} filled={filled} kind="" hint={said.reasonOfLink} />
          <Deeds>
            <Submit>{say.t(said.link)}</Submit>
            <a href={say.href(clauseHref(clause.key))}>{say.t(said.back)}</a>
          </Deeds>
        </Form>
      </>
    ),
  }
}

function Theirs({ say, filled }: { say: Say; filled: Filled }) {
  if (!filled.theirs) return null
  const { verdict, kind } = filled.theirs
  const values = { verdict: say.t(shortMarks[(verdict || "proposed") as Verdict]), kind: say.t(laterWords[kind as LineageKind]) }
  return (
    <Notice say={say} kind="warning" live>
      {say.t(said.movedOn, values)}
    </Notice>
  )
}

export function decideView(page: PairPage, filled: Filled, say: Say): View {
  const { later, earlier, occurrence } = page
  const href = pairHref(later.key, earlier.key)
  return {
    title: say.t(said.decide),
    section: "mandates",
    trail: [
      { label: say.t(words.title), href: "/mandates" },
      { label: clauseName(say, later), href: clauseHref(later.key) },
      { label: pairTitle(say, page), href },
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.kicker)} title={pairTitle(say, page)} lede={say.t(said.decideLede)} />
        <Faults say={say} filled={filled} />
        <Theirs say={say} filled={filled} />
        <Form say={say} action={`${href}/decide`} version={occurrence.version} once={filled.once}>
          <RadioGroup
            say={say}
            name="verdict"
            label={say.t(said.verdict)}
            required
            value={typed(filled, "verdict")}
            choices={[
              { value: "confirmed", label: say.t(said.confirm) },
              { value: "rejected", label: say.t(said.reject) },
            ]}
            {...faultOf(say, filled)("verdict")}
          />
          <KindAndReason say={say} filled={filled} kind={occurrence.kind} hint={said.reasonHint} />
          <Deeds>
            <Submit>{say.t(said.submit)}</Submit>
            <a href={say.href(href)}>{say.t(said.compare)}</a>
          </Deeds>
        </Form>
        {page.decisions.length > 0 ? (
          <Section title={say.t(said.history)} wide>
            <Decisions say={say} decisions={page.decisions} />
          </Section>
        ) : null}
      </>
    ),
  }
}
