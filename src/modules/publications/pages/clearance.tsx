// Where a draft stands, what can be done with it now and by whom, and what was done.
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import type { Offer } from "#src/platform/workflow/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  DataTable,
  DateField,
  DeedLink,
  Deeds,
  Due,
  EmptyState,
  Form,
  Hidden,
  Notice,
  PageHead,
  RefusedDeed,
  Section,
  Submit,
  TextArea,
} from "#src/web/index.ts"
import { clearanceWords, eventWords, stateWords } from "../messages/clearance.ts"
import { commentWords } from "../messages/comments.ts"
import { dayWords } from "../messages/due.ts"
import { editionWords } from "../messages/editions.ts"
import { reportWords } from "../messages/reports.ts"
import { roleWords } from "../messages/roles.ts"
import type { Comment } from "../queries/comments.ts"
import type { Event, Guard } from "../rules.ts"
import { type Draft, type DraftState, type Report, type StepRow, slugOf } from "../types.ts"
import { reasonIn } from "../words-of-reasons.ts"

export type OfferedStep = Offer<DraftState, Event, Guard> & { annex: { key: string; title: string } | null }
/** `href`: where it is read in the draft. */
type AnnexLine = { key: string; title: string; href: Href; unit: string; step: StepRow | null; changed: boolean }
export type ClearancePage = {
  report: Report
  draft: Draft
  /** By when it is to be cleared, if a day was given. */
  dueOn: Day | null
  today: Day
  offers: readonly OfferedStep[]
  /** The steps about annexes belong to other seats: said once, not once an annex. */
  annexesAreOthers: boolean
  annexes: readonly AnnexLine[]
  history: readonly StepRow[]
  /** Remarks on its sections that nobody has resolved. */
  comments: readonly Comment[]
}

/** Steps that have a page of their own. */
const elsewhere = {
  issue: { label: editionWords.issue, path: "issue", first: true },
  extend: { label: dayWords.extend, path: "clearance/extend", first: false },
} as const

const buttons: Readonly<Record<Exclude<Event, keyof typeof elsewhere>, Message>> = {
  submit: clearanceWords.submit,
  clear_annex: clearanceWords.clearAnnex,
  return_annex: clearanceWords.returnAnnex,
  clear: clearanceWords.clear,
  return: clearanceWords.return,
  reopen: clearanceWords.reopen,
}

export function clearanceView(page: ClearancePage, filled: Filled, say: Say): View {
  const { report, draft } = page
  return {
    title: say.t(clearanceWords.clearance),
    section: "reports",
    trail: [
      { label: say.t(reportWords.reports), href: "/reports" },
      { label: say.name(report.title), href: `/reports/${report.key}/draft` },
    ],
    body: (
      <>
        <PageHead
          kicker={say.t(clearanceWords.clearance)}
          title={say.name(report.title)}
          meta={[
            { label: say.t(reportWords.state), value: say.t(stateWords[draft.state]) },
            ...(page.dueOn
              ? [{ label: say.t(dayWords.clearBy), value: <Due say={say} on={page.dueOn} today={page.today} /> }]
              : []),
          ]}
        />
        <StepFaults say={say} filled={filled} />
        <Returned say={say} page={page} />
        <Deeds>
          <DeedLink say={say} href={`/reports/${report.key}/draft`}>
            {say.t(reportWords.openDraft)}
          </DeedLink>
        </Deeds>
        <Section title={say.t(clearanceWords.steps)} note={say.t(clearanceWords.stepsNote)}>
          {openFirst(page.offers).map((offer) => (
            <StepDeed key={`${offer.event} ${offer.annex?.key ?? ""}`} say={say} page={page} offer={offer} filled={filled} />
          ))}
          {page.annexesAreOthers ? (
            <Deeds>
              <RefusedDeed why={reasonIn(say, "not_your_seat")}>{say.t(clearanceWords.annexDeeds)}</RefusedDeed>
            </Deeds>
          ) : null}
        </Section>
        <Section
          title={`${say.t(commentWords.openOnes)} (${say.number(page.comments.length)})`}
          id="comments"
          note={say.t(commentWords.commentsNote)}
        >
          <OpenComments say={say} page={page} />
        </Section>
        <Section title={say.t(clearanceWords.annexes)} wide>
          <AnnexTable say={say} annexes={page.annexes} />
        </Section>
        <Section title={say.t(clearanceWords.history)} wide>
          <History say={say} page={page} />
        </Section>
      </>
    ),
  }
}

/** What can be done now stands before what cannot. */
export const openFirst = <O extends { refused: string | null }>(offers: readonly O[]): readonly O[] => [
  ...offers.filter((o) => o.refused === null),
  ...offers.filter((o) => o.refused !== null),
]

/** Why the draft came back, for whoever mends it. */
function Returned({ say, page: { draft, history, annexes } }: { say: Say; page: ClearancePage }) {
  const last = history.at(-1)
  if (draft.state !== "draft" || !last?.event.startsWith("return")) return null
  const word = eventWords[last.event]
  const annex = annexes.find((a) => a.key === last.part)
  return (
    <Notice say={say} kind="warning" title={`${word ? say.t(word) : last.event}, ${say.day(last.onDay)}`}>
      <p>
        {annex ? `${annex.title}${say.colon}` : null}
        {last.reason}
      </p>
    </Notice>
  )
}

/** The words for a field whose reason was missing: a refused step says so by its code. */
export function reasonFault(say: Say, filled: Filled): { fault?: string } {
  const fault = filled.faults.find((f) => f.pointer === "/reason" || f.values?.because === "reason_missing")
  if (!fault) return {}
  return {
    fault: fault.values?.because === "reason_missing" ? reasonIn(say, "reason_missing") : say.t(fault.message, fault.values),
  }
}

/** What became of a step that was refused, over the page it was taken on. */
export function StepFaults({ say, filled }: { say: Say; filled: Filled }) {
  if (filled.theirs)
    return (
      <Notice say={say} kind="warning" live>
        {say.t(clearanceWords.movedOn)}
      </Notice>
    )
  if (filled.faults.length === 0) return null
  return (
    <Notice say={say} kind="error" live>
      {filled.faults.map((f) => {
        const because = f.values?.because
        const values = typeof because === "string" ? { ...f.values, because: reasonIn(say, because) } : f.values
        return <p key={f.pointer}>{say.t(f.message, values)}</p>
      })}
    </Notice>
  )
}

const one = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : value?.[0])

function StepDeed({ say, page, offer, filled }: { say: Say; page: ClearancePage; offer: OfferedStep; filled: Filled }) {
  const { report, draft } = page
  if (offer.event === "issue" || offer.event === "extend") {
    const { path, first, ...of } = elsewhere[offer.event]
    const label = say.t(of.label)
    return (
      <Deeds>
        {offer.refused ? (
          <RefusedDeed why={reasonIn(say, offer.refused)}>{label}</RefusedDeed>
        ) : (
          <DeedLink say={say} href={`/reports/${report.key}/${path}`} first={first}>
            {label}
          </DeedLink>
        )}
      </Deeds>
    )
  }
  const label = say.t(buttons[offer.event], { annex: offer.annex?.title ?? "" })
  if (offer.refused)
    return (
      <Deeds>
        <RefusedDeed why={reasonIn(say, offer.refused)}>{label}</RefusedDeed>
      </Deeds>
    )
  const mine = one(filled.raw.event) === offer.event && one(filled.raw.annex) === offer.annex?.key
  const unresolved = offer.event === "clear" && page.comments.length > 0
  const name = offer.annex ? `${offer.event}-${offer.annex.key.replaceAll("/", "-")}` : offer.event
  return (
    <Form
      say={say}
      action={`/reports/${report.key}/clearance`}
      version={draft.version}
      once={`${filled.once}-${name}`}
      label={label}
    >
      <Hidden name="event" value={offer.event} />
      {offer.annex ? <Hidden name="annex" value={offer.annex.key} /> : null}
      {offer.event === "submit" ? <ClearBy say={say} filled={filled} /> : null}
      {unresolved ? <Hidden name="commentsSeen" value={page.comments.length} /> : null}
      {offer.reasonRequired || unresolved ? (
        <TextArea
          say={say}
          name="reason"
          label={say.t(clearanceWords.reason)}
          hint={unresolved ? say.t(commentWords.sayWhy, { count: page.comments.length }) : say.t(clearanceWords.reasonHint)}
          value={mine ? (one(filled.raw.reason) ?? "") : ""}
          rows={2}
          required
          {...(mine ? reasonFault(say, filled) : {})}
        />
      ) : null}
      <Deeds>
        <Submit kind={offer.reasonRequired ? "second" : "first"}>{label}</Submit>
      </Deeds>
    </Form>
  )
}

function OpenComments({ say, page: { report, comments } }: { say: Say; page: ClearancePage }) {
  if (comments.length === 0) return <EmptyState say={say} what={say.t(commentWords.noneOpen)} />
  return (
    <ul>
      {comments.map((c) => (
        <li key={`${c.section} ${c.number}`}>
          <a href={say.href(`/reports/${report.key}/sections/${slugOf(c.section)}#comment-${c.number}`)}>{say.name(c.title)}</a>
          {say.colon}
          <span lang={c.language}>{c.text}</span>{" "}
          <span class="small quiet">
            {say.t(commentWords.byLine, {
              day: say.day(c.onDay),
              role: roleWords[c.asRole] ? say.t(roleWords[c.asRole] as Message) : c.asRole,
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}

function ClearBy({ say, filled }: { say: Say; filled: Filled }) {
  const found = faultAt(filled.faults, "due")
  return (
    <DateField
      say={say}
      name="due"
      label={say.t(dayWords.clearBy)}
      hint={say.t(dayWords.clearByHint)}
      value={one(filled.raw.due) ?? ""}
      exact
      {...(found ? { fault: say.t(found.message, found.values) } : {})}
    />
  )
}

function AnnexTable({ say, annexes }: { say: Say; annexes: readonly AnnexLine[] }) {
  const standing = ({ step, changed }: AnnexLine) =>
    step
      ? say.t(changed ? clearanceWords.clearedChanged : clearanceWords.clearedOn, { day: say.day(step.onDay) })
      : say.t(clearanceWords.notCleared)
  return (
    <DataTable
      say={say}
      caption={say.t(clearanceWords.annexes)}
      rows={annexes}
      rowKey={(a) => a.key}
      columns={[
        { key: "annex", label: say.t(clearanceWords.annex), heads: true, cell: (a) => <a href={say.href(a.href)}>{a.title}</a> },
        { key: "unit", label: say.t(clearanceWords.unit), cell: (a) => a.unit },
        { key: "cleared", label: say.t(clearanceWords.cleared), cell: standing },
      ]}
    />
  )
}

function History({ say, page }: { say: Say; page: ClearancePage }) {
  if (page.history.length === 0) return <EmptyState say={say} what={say.t(clearanceWords.noHistory)} />
  const titles = new Map(page.annexes.map((a) => [a.key, a.title]))
  const word = (table: Readonly<Record<string, Message>>, key: string) => (table[key] ? say.t(table[key]) : key)
  return (
    <ol>
      {page.history.map((s, i) => (
        <li key={i}>
          <time dateTime={s.onDay}>{say.day(s.onDay)}</time> – {word(eventWords, s.event)}
          {s.part ? ` (${titles.get(s.part) ?? s.part})` : ""}, {word(roleWords, s.asRole)}
          {s.dueOn ? `, ${say.t(dayWords.until, { day: say.day(s.dueOn) })}` : ""}. {s.reason ? <q>{s.reason}</q> : null}
        </li>
      ))}
    </ol>
  )
}
