import type { Theme } from "#src/modules/themes/index.ts"
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { BasisMark, Columns, DataTable, EmptyState, Footing, Notice, PageHead, Prose, Section, Submit } from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { told } from "../messages/orders.ts"
import { asked } from "../messages/who.ts"
import { capacityWords, outcomeWords } from "../messages/words.ts"
import { type Names, orderTitle, wordsOf } from "../names.ts"
import type { Step } from "../rules/difference.ts"
import type { Dealing, WhoAnswer } from "../rules/who.ts"
import type { Order, Pairing, Provision } from "../types.ts"
import { bodyName, English, limitText, UnitLink } from "./parts.tsx"
import { PairBasis } from "./provisions.tsx"

export type WhoPage = {
  words: string
  theme: Theme | null
  matches: readonly { theme: Theme; word: string }[]
  on: Day
  and: Day | null
  answers: readonly WhoAnswer[]
  orders: ReadonlyMap<string, Order>
  provisions: ReadonlyMap<string, Provision>
  difference: { steps: readonly Step[]; pairings: ReadonlyMap<string, Pairing> } | "same_order" | "one_order" | null
  names: Names
  /** Names of units as they were on each day asked about. */
  unitNames: ReadonlyMap<Day, Names["units"]>
}

export function whoView(page: WhoPage, say: Say): View {
  const theme = page.theme ? say.name(page.theme.title) : ""
  const title = theme ? say.t(asked.titleOf, { theme }) : say.t(asked.title)
  return {
    title,
    section: "institution",
    trail: [{ label: say.t(said.kicker), href: "/institution" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(asked.lede)} />
        <Ask say={say} page={page} />
        {page.theme === null && page.words ? <Matches say={say} page={page} /> : null}
        {page.theme ? (
          <>
            <Section title={say.t(asked.sideBySide)} wide>
              <Columns>
                {page.answers.map((answer) => (
                  <Answer key={answer.on} say={say} page={page} answer={answer} />
                ))}
              </Columns>
            </Section>
            {page.difference ? <Explained say={say} page={page} /> : null}
          </>
        ) : null}
        <p>
          <a href={say.href("/themes")}>{say.t(asked.allThemes)}</a>
        </p>
      </>
    ),
  }
}

function Ask({ say, page }: { say: Say; page: WhoPage }) {
  const days = [
    { name: "on", label: say.t(asked.on), value: page.on as string },
    { name: "and", label: say.t(asked.and), value: page.and ?? "" },
  ]
  return (
    <form class="asat" action={say.href("/who-deals-with")} method="get" aria-label={say.t(asked.title)}>
      <div>
        <label for="about">{say.t(asked.words)}</label>
        <input
          id="about"
          type="search"
          name="q"
          value={page.words || (page.theme ? say.name(page.theme.title) : "")}
          maxLength={200}
          required
        />
      </div>
      {days.map(({ name, label, value }) => (
        <div key={name}>
          <label for={`day-${name}`}>{label}</label>
          <input id={`day-${name}`} type="date" name={name} value={value} />
        </div>
      ))}
      <Submit>{say.t(asked.ask)}</Submit>
    </form>
  )
}

function Matches({ say, page }: { say: Say; page: WhoPage }) {
  if (page.matches.length === 0)
    return <EmptyState say={say} level={2} what={say.t(asked.noTheme, { words: page.words })} todo={say.t(asked.noThemeTodo)} />
  const days = `&on=${page.on}${page.and ? `&and=${page.and}` : ""}`
  return (
    <Section title={say.t(asked.whichTheme)}>
      <ul>
        {page.matches.map(({ theme, word }) => (
          <li key={theme.key}>
            <a href={say.href(`/who-deals-with?theme=${theme.key}${days}`)}>{say.name(theme.title)}</a>
            {word === say.name(theme.title) ? null : <span class="quiet"> ({word})</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

type AnswerProps = { say: Say; page: WhoPage; answer: WhoAnswer }

function Answer({ say, page, answer }: AnswerProps) {
  const order = answer.order ? page.orders.get(answer.order) : undefined
  return (
    <Prose>
      <h3>{say.t(asked.asAt, { day: say.day(answer.on) })}</h3>
      <p>
        <Footing say={say} footing={answer.footing} {...(order ? { by: orderTitle(say, order) } : {})} />
      </p>
      <Elsewhere say={say} page={page} answer={answer} />
      <Own say={say} page={page} answer={answer} />
      <Around say={say} page={page} answer={answer} />
    </Prose>
  )
}

function Elsewhere({ say, page, answer }: AnswerProps) {
  return (
    <>
      {answer.responsible.map(({ body, clauses }) => (
        <Notice key={body} say={say} kind="info" title={say.t(asked.elsewhereTitle)}>
          {say.t(asked.elsewhere, {
            body: bodyName(say, page.names, body),
            paths: clauses.map((c) => page.provisions.get(c)?.path ?? c).join(", "),
          })}
        </Notice>
      ))}
    </>
  )
}

function Own({ say, page, answer }: AnswerProps) {
  if (answer.order === null) return <EmptyState say={say} what={say.t(asked.noOrder)} />
  if (!answer.named) return <EmptyState say={say} what={say.t(asked.noUnit)} />
  return (
    <>
      <h4>{say.t(asked.first)}</h4>
      {answer.first.length > 0 ? (
        <Dealings say={say} page={page} dealings={answer.first} on={answer.on} />
      ) : (
        <p class="quiet">{say.t(asked.nobodyFirst)}</p>
      )}
      {answer.others.map(({ capacity, dealings }) => (
        <div key={capacity ?? ""}>
          <h4>{say.t(asked.otherCapacity, { capacity: say.t(capacity ? capacityWords[capacity] : asked.noCapacity) })}</h4>
          <Dealings say={say} page={page} dealings={dealings} on={answer.on} />
        </div>
      ))}
    </>
  )
}

function Around({ say, page, answer }: AnswerProps) {
  const themeOf = (d: Dealing) => {
    const name = page.names.themes.get(d.theme)
    return name ? say.name(name) : d.theme
  }
  const [broader] = answer.broader
  return (
    <>
      {answer.narrower.length > 0 ? (
        <details>
          <summary>
            {say.t(asked.narrower)} ({say.number(answer.narrower.length)})
          </summary>
          <Dealings say={say} page={page} dealings={answer.narrower} on={answer.on} themed={themeOf} />
        </details>
      ) : null}
      {broader ? (
        <details open={!answer.named}>
          <summary>
            {say.t(asked.broader, { theme: themeOf(broader) })} ({say.number(answer.broader.length)})
          </summary>
          <p class="small quiet">{say.t(asked.broaderNote)}</p>
          <Dealings say={say} page={page} dealings={answer.broader} on={answer.on} />
        </details>
      ) : null}
    </>
  )
}

type DealingsProps = { say: Say; page: WhoPage; dealings: readonly Dealing[]; on: Day; themed?: (d: Dealing) => string }

function Dealings({ say, page, dealings, on, themed }: DealingsProps) {
  return (
    <ul>
      {dealings.map((d) => {
        const provision = page.provisions.get(d.clause)
        return (
          <li key={`${d.clause} ${d.theme}`}>
            <div>
              <UnitLink say={say} names={namesOn(page, on)} unit={d.unit} on={on} />{" "}
              <a href={say.href(`/provisions/${d.clause}`)}>{d.path}</a>
              {themed ? <span class="quiet"> · {themed(d)}</span> : null}
              {provision ? (
                <div class="small">
                  <English say={say} text={wordsOf(provision)} />
                </div>
              ) : null}
              {d.limits.map((l) => (
                <div key={JSON.stringify(l)} class="small">
                  {limitText(say, page.names, l)}
                </div>
              ))}
              {d.basis === "reading" ? <BasisMark say={say} basis="reading" /> : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

// A unit is called as it was called on the day of the answer, not as it is today.
const namesOn = (page: WhoPage, on: Day): Names => ({ ...page.names, units: page.unitNames.get(on) ?? page.names.units })

function Explained({ say, page }: { say: Say; page: WhoPage }) {
  const { difference } = page
  return (
    <Section title={say.t(asked.difference)} id="difference">
      {difference === "same_order" ? <p>{say.t(asked.sameOrder)}</p> : null}
      {difference === "one_order" ? <p>{say.t(asked.onlyOneOrder)}</p> : null}
      {difference && typeof difference === "object" ? <Steps say={say} page={page} {...difference} /> : null}
    </Section>
  )
}

type StepsProps = { say: Say; page: WhoPage; steps: readonly Step[]; pairings: ReadonlyMap<string, Pairing> }

function Steps({ say, page, steps, pairings }: StepsProps) {
  if (steps.length === 0) return <p>{say.t(asked.nothingBetween)}</p>
  const side = (key: string | null) => {
    const p = key ? page.provisions.get(key) : undefined
    if (!p) return <span class="quiet">–</span>
    return (
      <>
        <a href={say.href(`/provisions/${p.key}`)}>{p.path}</a>{" "}
        <UnitLink say={say} names={page.names} unit={p.unit} order={p.order} short />
      </>
    )
  }
  return (
    <DataTable
      say={say}
      caption={say.t(asked.difference)}
      rows={steps}
      rowKey={(s) => `${s.from} ${s.to}`}
      columns={[
        { key: "from", label: say.t(told.from), cell: (s) => side(s.from) },
        {
          key: "kind",
          label: say.t(told.change),
          heads: true,
          cell: (s) => `${say.t(outcomeWords[s.kind])}${s.unitMoved ? ` (${say.t(told.otherUnit)})` : ""}`,
        },
        { key: "to", label: say.t(told.to), cell: (s) => side(s.to) },
        {
          key: "note",
          label: say.t(told.remark),
          cell: (s) => <StepNote say={say} page={page} step={s} pairing={s.pairing ? pairings.get(s.pairing) : undefined} />,
        },
      ]}
    />
  )
}

function StepNote({ say, page, step, pairing }: { say: Say; page: WhoPage; step: Step; pairing: Pairing | undefined }) {
  const theme = page.theme ? say.name(page.theme.title) : ""
  return (
    <>
      {pairing?.note ? <English say={say} text={pairing.note} /> : null}{" "}
      {step.bearsBefore && step.to && !step.bearsAfter ? <span class="quiet">{say.t(asked.lostTheme, { theme })} </span> : null}
      {pairing ? <PairBasis say={say} pairing={pairing} /> : null}
    </>
  )
}
