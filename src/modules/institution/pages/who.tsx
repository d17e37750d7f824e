import type { Theme } from "#src/modules/themes/index.ts"
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import {
  BasisMark,
  Columns,
  Deeds,
  EmptyState,
  Footing,
  Form,
  Hidden,
  Notice,
  PageHead,
  Section,
  Submit,
  TextField,
} from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { told } from "../messages/orders.ts"
import { asked } from "../messages/who.ts"
import { capacityWords, outcomeWords } from "../messages/words.ts"
import { type Names, orderTitle } from "../names.ts"
import type { Step } from "../rules/difference.ts"
import type { Dealing, WhoAnswer } from "../rules/who.ts"
import type { Order, Pairing, Provision } from "../types.ts"
import { bodyName, English, limitText, UnitLink } from "./parts.tsx"

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
        <PageHead kicker={say.t(said.kicker)} title={title} lede={say.t(asked.lede)} />
        <Ask say={say} page={page} />
        {page.theme === null && page.words ? <Matches say={say} page={page} /> : null}
        {page.theme ? (
          <>
            <Columns>
              {page.answers.map((answer) => (
                <Answer key={answer.on} say={say} page={page} answer={answer} />
              ))}
            </Columns>
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
  return (
    <Form say={say} action="/who-deals-with" method="get" label={say.t(asked.title)}>
      {page.theme && !page.words ? <Hidden name="theme" value={page.theme.key} /> : null}
      {page.theme && !page.words ? null : <TextField say={say} name="q" label={say.t(asked.words)} value={page.words} />}
      <TextField say={say} name="on" label={say.t(asked.on)} value={page.on} short />
      <TextField say={say} name="and" label={say.t(asked.and)} value={page.and ?? ""} short />
      <Deeds>
        <Submit>{say.t(asked.ask)}</Submit>
      </Deeds>
    </Form>
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
    <section class="panel">
      <header>
        <h2>{say.t(asked.asAt, { day: say.day(answer.on) })}</h2>
      </header>
      <p>
        <Footing say={say} footing={answer.footing} {...(order ? { by: orderTitle(say, order) } : {})} />
      </p>
      <Elsewhere say={say} page={page} answer={answer} />
      <Own say={say} page={page} answer={answer} />
      <Around say={say} page={page} answer={answer} />
    </section>
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
      <h3>{say.t(asked.first)}</h3>
      {answer.first.length > 0 ? (
        <Dealings say={say} page={page} dealings={answer.first} on={answer.on} />
      ) : (
        <p class="quiet">{say.t(asked.nobodyFirst)}</p>
      )}
      {answer.others.map(({ capacity, dealings }) => (
        <div key={capacity ?? ""}>
          <h3>{say.t(asked.otherCapacity, { capacity: say.t(capacity ? capacityWords[capacity] : asked.noCapacity) })}</h3>
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
                  <English say={say} text={provision.summary} />
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

function Steps({
  say,
  page,
  steps,
  pairings,
}: {
  say: Say
  page: WhoPage
  steps: readonly Step[]
  pairings: ReadonlyMap<string, Pairing>
}) {
  if (steps.length === 0) return <p>{say.t(asked.nothingBetween)}</p>
  const side = (key: string | null) => {
    const p = key ? page.provisions.get(key) : undefined
    if (!p) return null
    return (
      <>
        <a href={say.href(`/provisions/${p.key}`)}>{p.path}</a> (<UnitLink say={say} names={page.names} unit={p.unit} short />)
      </>
    )
  }
  return (
    <ul>
      {steps.map((s) => {
        const note = s.pairing ? pairings.get(s.pairing)?.note : null
        return (
          <li key={`${s.from} ${s.to}`}>
            {side(s.from)} {s.from && s.to ? "→ " : ""}
            {side(s.to)} <strong>{say.t(outcomeWords[s.kind])}</strong>
            {s.unitMoved ? <span class="quiet"> · {say.t(told.otherUnit)}</span> : null}
            {note ? (
              <div class="small">
                <English say={say} text={note} />
              </div>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
