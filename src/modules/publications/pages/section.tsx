// One section of a draft, for the secretariat: its words now, and what a unit was asked for.
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Offer } from "#src/platform/workflow/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  type Choice,
  DateField,
  DeedLink,
  Deeds,
  Due,
  EmptyState,
  Facts,
  Form,
  Hidden,
  PageHead,
  Prose,
  RefusedDeed,
  Section,
  SelectField,
  Submit,
  TextArea,
} from "#src/web/index.ts"
import type { RequestEvent, RequestGuard } from "../asking/rules.ts"
import { askingWords, requestDeeds, requestEventWords, requestStateWords } from "../messages/asking.ts"
import { clearanceWords, stateWords } from "../messages/clearance.ts"
import { commentWords } from "../messages/comments.ts"
import { draftWords } from "../messages/drafts.ts"
import { reportWords } from "../messages/reports.ts"
import { roleWords } from "../messages/roles.ts"
import type { TakenStep } from "../queries/requests.ts"
import { type DraftState, type Report, type RequestState, type SectionRequest, type SectionText, slugOf } from "../types.ts"
import { reasonIn } from "../words-of-reasons.ts"
import { openFirst, reasonFault, StepFaults } from "./clearance.tsx"
import { Comments, type CommentsPart } from "./comments.tsx"

export type OfferedRequestStep = Offer<RequestState, RequestEvent, RequestGuard>
export type AskedPart = {
  /** The latest request, open or at its end. */
  request: SectionRequest | null
  unit: string
  dueOn: Day | null
  steps: readonly TakenStep[]
  offers: readonly OfferedRequestStep[]
  /** Units to choose from and the one proposed, where the reader may ask now. */
  mayAsk: { units: readonly Choice[]; first: string } | null
  version: number
}
export type OneSectionPage = {
  report: Report
  section: string
  title: string
  state: DraftState
  today: Day
  text: SectionText | null
  mayWrite: boolean
  asked: AskedPart
  comments: CommentsPart
}

const one = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : value?.[0])
const roleOf = (say: Say, role: string) => (roleWords[role] ? say.t(roleWords[role]) : role)
const pathOf = (page: OneSectionPage) => `/reports/${page.report.key}/sections/${slugOf(page.section)}` as const

export function sectionView(page: OneSectionPage, filled: Filled, say: Say): View {
  const { report, title, state } = page
  return {
    title,
    section: "reports",
    trail: [
      { label: say.t(reportWords.reports), href: "/reports" },
      { label: say.name(report.title), href: `/reports/${report.key}/draft` },
    ],
    body: (
      <>
        <PageHead
          kicker={say.t(askingWords.section)}
          title={title}
          lede={say.name(report.title)}
          meta={[{ label: say.t(reportWords.state), value: say.t(stateWords[state]) }]}
        />
        <StepFaults say={say} filled={filled} />
        <Section title={say.t(askingWords.wordsNow)}>
          <WordsNow say={say} page={page} />
        </Section>
        <Section title={say.t(askingWords.request)} id="asked" note={say.t(askingWords.requestNote)}>
          <AskedOfUnit say={say} page={page} filled={filled} />
        </Section>
        <Section title={say.t(commentWords.comments)} id="comments" note={say.t(commentWords.commentsNote)}>
          <Comments say={say} part={page.comments} action={`${pathOf(page)}/comments`} filled={filled} />
        </Section>
      </>
    ),
  }
}

function WordsNow({ say, page: { text, mayWrite, ...page } }: { say: Say; page: OneSectionPage }) {
  const said = text?.text.trim() ? text : null
  return (
    <>
      {said ? (
        <Prose>
          {said.text.split(/\n{2,}/).map((p, i) => (
            <p key={i} lang={said.language}>
              {p}
            </p>
          ))}
        </Prose>
      ) : (
        <EmptyState say={say} what={say.t(draftWords.noWords)} why={say.t(askingWords.noWordsWhy)} />
      )}
      {text ? (
        <p class="small quiet">
          {say.t(draftWords.versionLine, {
            version: text.version,
            day: say.day(text.writtenOn),
            role: roleOf(say, text.writtenAs),
          })}
        </p>
      ) : null}
      {mayWrite ? (
        <Deeds>
          <DeedLink say={say} href={`${pathOf({ text, mayWrite, ...page })}/edit`}>
            {say.t(draftWords.edit)}
          </DeedLink>
        </Deeds>
      ) : null}
    </>
  )
}

type PartProps = { say: Say; page: OneSectionPage; filled: Filled }

function AskedOfUnit({ say, page, filled }: PartProps) {
  const { request, offers, mayAsk } = page.asked
  return (
    <>
      {request ? (
        <Standing say={say} page={page} request={request} />
      ) : (
        <EmptyState say={say} what={say.t(askingWords.nothingAsked)} />
      )}
      {openFirst(offers).map((offer) => (
        <StepForm key={offer.event} say={say} page={page} filled={filled} offer={offer} />
      ))}
      {mayAsk ? <AskForm say={say} page={page} filled={filled} may={mayAsk} /> : null}
    </>
  )
}

function Standing({ say, page, request }: { say: Say; page: OneSectionPage; request: SectionRequest }) {
  const { unit, dueOn, steps } = page.asked
  const own = steps.filter((s) => s.request === request.key)
  const [first] = own
  const stands = requestStateWords[request.state]
  const { textVersion } = request
  return (
    <>
      <Facts
        say={say}
        items={[
          { label: say.t(askingWords.unit), value: unit },
          { label: say.t(askingWords.asked), value: request.asked },
          ...(first
            ? [
                {
                  label: say.t(askingWords.since),
                  value: say.t(askingWords.sinceBy, { day: say.day(first.onDay), role: roleOf(say, first.asRole) }),
                },
              ]
            : []),
          ...(dueOn ? [{ label: say.t(askingWords.due), value: <Due say={say} on={dueOn} today={page.today} /> }] : []),
          { label: say.t(askingWords.stands), value: stands ? say.t(stands) : request.state },
          ...(textVersion === null
            ? []
            : [
                {
                  label: say.t(askingWords.handedIn),
                  value: say.t(textVersion === page.text?.version ? askingWords.version : askingWords.versionChanged, {
                    n: textVersion,
                  }),
                },
              ]),
        ]}
      />
      <h3>{say.t(askingWords.history)}</h3>
      <History say={say} steps={steps} />
    </>
  )
}

const History = ({ say, steps }: { say: Say; steps: readonly TakenStep[] }) => (
  <ol>
    {steps.map((s, i) => {
      const done = requestEventWords[s.event]
      return (
        <li key={i}>
          <time dateTime={s.onDay}>{say.day(s.onDay)}</time> – {done ? say.t(done) : s.event}, {roleOf(say, s.asRole)}
          {s.dueOn ? `, ${say.t(askingWords.until, { day: say.day(s.dueOn) })}` : ""}. {s.reason ? <q>{s.reason}</q> : null}
        </li>
      )
    })}
  </ol>
)

const faultOf = (say: Say, filled: Filled, name: string) => {
  const found = faultAt(filled.faults, name)
  return found ? { fault: say.t(found.message, found.values) } : {}
}
const typed = (filled: Filled, event: string, name: string): string =>
  one(filled.raw.event) === event ? (one(filled.raw[name]) ?? "") : ""

function StepForm({ say, page, filled, offer }: PartProps & { offer: OfferedRequestStep }) {
  const label = say.t(requestDeeds[offer.event])
  if (offer.refused)
    return (
      <Deeds>
        <RefusedDeed why={reasonIn(say, offer.refused)}>{label}</RefusedDeed>
      </Deeds>
    )
  return (
    <Form say={say} action={pathOf(page)} version={page.asked.version} once={`${filled.once}-${offer.event}`} label={label}>
      <Hidden name="event" value={offer.event} />
      {offer.reasonRequired ? (
        <TextArea
          say={say}
          name="reason"
          label={say.t(clearanceWords.reason)}
          value={typed(filled, offer.event, "reason")}
          rows={2}
          required
          {...(one(filled.raw.event) === offer.event ? reasonFault(say, filled) : {})}
        />
      ) : null}
      {offer.event === "return" ? <DueField say={say} filled={filled} event="return" /> : null}
      <Deeds>
        <Submit kind={offer.reasonRequired ? "second" : "first"}>{label}</Submit>
      </Deeds>
    </Form>
  )
}

const DueField = ({ say, filled, event }: { say: Say; filled: Filled; event: string }) => (
  <DateField
    say={say}
    name="due"
    label={say.t(askingWords.due)}
    hint={say.t(askingWords.dueHint)}
    value={typed(filled, event, "due")}
    exact
    {...(one(filled.raw.event) === event ? faultOf(say, filled, "due") : {})}
  />
)

type AskProps = PartProps & { may: NonNullable<AskedPart["mayAsk"]> }

function AskForm({ say, page, filled, may }: AskProps) {
  const label = say.t(requestDeeds.ask)
  const again = one(filled.raw.event) === "ask"
  return (
    <Form say={say} action={pathOf(page)} version={page.asked.version} once={`${filled.once}-ask`} label={label}>
      <Hidden name="event" value="ask" />
      <SelectField
        say={say}
        name="unit"
        label={say.t(askingWords.unit)}
        value={again ? typed(filled, "ask", "unit") : may.first}
        choices={may.units}
        required
        {...faultOf(say, filled, "unit")}
      />
      <TextArea
        say={say}
        name="asked"
        label={say.t(askingWords.asked)}
        hint={say.t(askingWords.askedHint)}
        value={typed(filled, "ask", "asked")}
        rows={3}
        required
        {...faultOf(say, filled, "asked")}
      />
      <DueField say={say} filled={filled} event="ask" />
      <Deeds>
        <Submit>{label}</Submit>
      </Deeds>
    </Form>
  )
}
