// Corrections of one clause and of one line: changed, taken out, paired; placed, set aside, made a clause.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { Deeds, Form, Hidden, PageHead, Section, SelectField, Submit, TextArea, TextField } from "#src/web/index.ts"
import { held, lineSlug, placesInShort, Said, shortened } from "#src/web/review-parts.tsx"
import type { Beside, Drawn } from "../loads.ts"
import { words } from "../messages/review.ts"
import type { SourceLine, TreeClause } from "../types.ts"
import { clauseChoices, clauseName, frame, kindChoices, reviewHref } from "./parts.tsx"

const fieldLabels = (say: Say) => ({
  kind: say.t(words.kind),
  number: say.t(words.clauseNumber),
  heading: say.t(words.heading),
  parent: say.t(words.under),
})

type FieldsProps = Readonly<{
  say: Say
  filled: Filled
  drawn: Drawn
  stored: Readonly<{ kind: string; number: string; heading: string; parent: string }>
  but?: string
}>

/** What a clause is: the same fields whether one is changed or made. */
function ClauseFields({ say, filled, drawn, stored, but }: FieldsProps) {
  const labels = fieldLabels(say)
  const field = (name: keyof typeof labels) => ({ ...held(say, filled, name, stored[name]), label: labels[name] })
  return (
    <>
      <SelectField {...field("kind")} choices={kindChoices(say)} required />
      <TextField {...field("number")} short />
      <TextField {...field("heading")} />
      <SelectField {...field("parent")} hint={say.t(words.parentHint)} choices={clauseChoices(drawn.tree, but)} />
    </>
  )
}

export type ClauseForm = Drawn & { clause: TreeClause; beside: Beside }

export function clauseView(page: ClauseForm, filled: Filled, say: Say): View {
  const { review, tree, clause: c } = page
  const action = reviewHref(review, `/clauses/${c.id}`)
  const lang = tree.facts.language ?? undefined
  const title = say.t(words.correctClause, { clause: clauseName(c) })
  const stored = { kind: c.kind, number: c.number, heading: c.heading, parent: c.parent ?? "" }
  return frame(
    say,
    page,
    title,
    <>
      <PageHead
        kicker={say.t(words.kicker)}
        title={title}
        meta={[{ label: say.t(words.sourceLines), value: placesInShort(c.places) }]}
      />
      <Said say={say} filled={filled} labels={{ ...fieldLabels(say), with: say.t(words.pairWith) }} />
      {c.text ? (
        <Section title={say.t(words.text)}>
          {c.text.split("\n").map((paragraph, i) => (
            <p key={`${i} ${paragraph.slice(0, 20)}`} lang={lang}>
              {paragraph}
            </p>
          ))}
        </Section>
      ) : null}
      <Form say={say} action={action} version={review.version} once={filled.once} label={title}>
        <Hidden name="deed" value="change" />
        <ClauseFields say={say} filled={filled} drawn={page} stored={stored} but={c.id} />
        <Deeds>
          <Submit>{say.t(words.save)}</Submit>
        </Deeds>
      </Form>
      {page.beside.held ? <PairForm say={say} page={page} filled={filled} /> : null}
      <Lines say={say} page={page} />
      <Section title={say.t(words.noClause)} note={say.t(words.noClauseNote)}>
        <Form say={say} action={action} version={review.version} label={say.t(words.noClause)}>
          <Hidden name="deed" value="no_clause" />
          <Deeds>
            <Submit kind="grave">{say.t(words.noClauseDo)}</Submit>
          </Deeds>
        </Form>
      </Section>
    </>,
  )
}

/** Each line of the clause with the way to take it out. */
function Lines({ say, page }: { say: Say; page: ClauseForm }) {
  const { review, tree, clause } = page
  const texts = new Map(tree.lines.map((l) => [l.place, l.text]))
  return (
    <Section title={say.t(words.itsLines)}>
      <ul class="plain">
        {clause.places.map((place) => (
          <li key={place}>
            {place}
            {say.colon}
            <span lang={tree.facts.language ?? undefined}>{shortened(texts.get(place) ?? "", 160)}</span>
            <Form
              say={say}
              action={reviewHref(review, `/lines/${lineSlug(place)}`)}
              version={review.version}
              label={say.t(words.takeOut, { line: place })}
            >
              <Hidden name="deed" value="take_out" />
              <Deeds>
                <Submit kind="second">{say.t(words.takeOut, { line: place })}</Submit>
              </Deeds>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function PairForm({ say, page, filled }: { say: Say; page: ClauseForm; filled: Filled }) {
  const { plan } = page.beside
  const own = plan.clauses.find((p) => p.clause.id === page.clause.id)
  const now = own && !own.fresh ? own.key : "none"
  const kept = [
    ...plan.left.map((k) => ({ key: k.key, label: say.name(k.title) })),
    ...(now === "none" ? [] : [{ key: now, label: clauseName(page.clause) }]),
  ]
  return (
    <Section title={say.t(words.pair)} note={say.t(words.pairNote)}>
      <Form
        say={say}
        action={reviewHref(page.review, `/clauses/${page.clause.id}`)}
        version={page.review.version}
        label={say.t(words.pair)}
      >
        <Hidden name="deed" value="pair" />
        <SelectField
          {...held(say, filled, "with", now)}
          label={say.t(words.pairWith)}
          choices={[
            { value: "none", label: say.t(words.pairNone) },
            ...kept.map((k) => ({ value: k.key, label: shortened(`${k.key.slice(k.key.indexOf("/") + 1)}: ${k.label}`, 90) })),
          ]}
        />
        <Deeds>
          <Submit kind="second">{say.t(words.save)}</Submit>
        </Deeds>
      </Form>
    </Section>
  )
}

export type LineForm = Drawn & { line: SourceLine }

export function lineView(page: LineForm, filled: Filled, say: Say): View {
  const { review, tree, line } = page
  const action = reviewHref(review, `/lines/${lineSlug(line.place)}`)
  const labels = { ...fieldLabels(say), clause: say.t(words.clause), why: say.t(words.asideWhy) }
  const title = say.t(words.lineTitle, { line: line.place })
  return frame(
    say,
    page,
    title,
    <>
      <PageHead kicker={say.t(words.kicker)} title={title} lede={line.text} />
      <Said say={say} filled={filled} labels={labels} />
      <Section title={say.t(words.placeUnder)} note={say.t(words.placeUnderNote)}>
        <Form say={say} action={action} version={review.version} once={filled.once} label={say.t(words.placeUnder)}>
          <Hidden name="deed" value="place" />
          <SelectField {...held(say, filled, "clause", "")} label={labels.clause} choices={clauseChoices(tree)} required />
          <Deeds>
            <Submit>{say.t(words.placeUnder)}</Submit>
          </Deeds>
        </Form>
      </Section>
      <Section title={say.t(words.openClause)} note={say.t(words.openClauseNote)}>
        <Form say={say} action={action} version={review.version} label={say.t(words.openClause)}>
          <Hidden name="deed" value="open_clause" />
          <ClauseFields say={say} filled={filled} drawn={page} stored={{ kind: "", number: "", heading: "", parent: "" }} />
          <Deeds>
            <Submit kind="second">{say.t(words.openClause)}</Submit>
          </Deeds>
        </Form>
      </Section>
      <Section title={say.t(words.putAside)} note={say.t(words.putAsideNote)}>
        <Form say={say} action={action} version={review.version} label={say.t(words.putAside)}>
          <Hidden name="deed" value="aside" />
          <TextArea {...held(say, filled, "why", "")} label={labels.why} rows={2} required />
          <Deeds>
            <Submit kind="second">{say.t(words.putAside)}</Submit>
          </Deeds>
        </Form>
      </Section>
    </>,
  )
}
