import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames } from "#src/values/lang.ts"
import {
  DeedLink,
  Deeds,
  Tree as Drawing,
  Facts,
  Form,
  Hidden,
  Notice,
  PageHead,
  RadioGroup,
  Section,
  Submit,
  type TreeNode,
} from "#src/web/index.ts"
import { Corrections } from "#src/web/review-first.tsx"
import { placesInShort, shortened } from "#src/web/review-parts.tsx"
import { kindWords, typeWords } from "../../messages/words.ts"
import type { Beside, Drawn } from "../loads.ts"
import { editWords, statusWords, words } from "../messages/review.ts"
import type { ReviewLine } from "../queries.ts"
import type { PlannedClause } from "../rules/plan.ts"
import { asideWords } from "../set-aside/messages.ts"
import { MattersAsked } from "../set-aside/pages/matters.tsx"
import type { Asked, Titled } from "../set-aside/types.ts"
import type { TreeClause } from "../types.ts"
import { AccountOfLines, First } from "./lines.tsx"
import { clauseName, reviewHref, titleOf } from "./parts.tsx"

export type ReviewPage = Drawn & { beside: Beside; twins: readonly ReviewLine[]; asked: readonly Titled<Asked>[] }

type Part = Readonly<{ say: Say; page: ReviewPage }>

/** The review: what to look at first, what the file is, its facts, its clauses, the account of its lines, what was corrected. */
export function reviewView(page: ReviewPage, say: Say): View {
  const { review, tree } = page
  const { source } = review.reading.proposal
  const title = titleOf(tree.facts, review)
  const lang = tree.facts.language ?? undefined
  return {
    title,
    section: "mandates",
    trail: [
      { label: say.t(words.mandates), href: "/mandates" },
      { label: say.t(words.importTitle), href: "/instruments/import" },
    ],
    body: (
      <>
        <PageHead
          kicker={say.t(words.kicker)}
          title={title}
          {...(lang ? { lang } : {})}
          meta={[
            { label: say.t(words.status), value: say.t(statusWords[review.status]) },
            { label: say.t(words.file), value: <a href={say.href(`/files/${review.attachment}`)}>{review.fileName}</a> },
            { label: say.t(words.sourceLines), value: say.number(source.lines) },
            { label: say.t(words.version), value: say.number(review.version) },
          ]}
        />
        <Ended say={say} page={page} />
        <AskedAgain say={say} page={page} />
        <Twins say={say} page={page} />
        {review.status === "draft" ? <WhatItIs say={say} page={page} /> : null}
        <First say={say} page={page} />
        <FactsSection say={say} page={page} />
        <Section
          title={say.t(words.tree)}
          note={say.t(words.treeNote, { clauses: tree.clauses.length, recitals: tree.preamble.length })}
        >
          <Proposed say={say} page={page} />
        </Section>
        <Around say={say} page={page} />
        <AccountOfLines say={say} page={page} />
        <Corrections
          say={say}
          edits={page.edits}
          version={review.status === "draft" ? review.version : null}
          told={(edit) => ({ does: say.t(editWords[edit.do]), subject: subjectOf(edit) })}
          undoAt={(n) => reviewHref(review, `/undo/${n}`)}
        />
      </>
    ),
  }
}

function Ended({ say, page: { review } }: Part) {
  if (review.status === "draft") return null
  const holds = review.status === "applied" || review.status === "attached"
  return (
    <>
      <Notice say={say} kind={holds ? "done" : "warning"}>
        {say.t(statusWords[review.status])}
        {review.reason ? `${say.colon}${review.reason}` : ""}{" "}
        {review.instrument ? <a href={say.href(`/instruments/${review.instrument}`)}>{say.t(words.seeInstrument)}</a> : null}
      </Notice>
      {holds ? (
        <Deeds>
          <DeedLink say={say} href={reviewHref(review, "/set-aside")}>
            {say.t(asideWords.title)}
          </DeedLink>
        </Deeds>
      ) : null}
    </>
  )
}

const AskedAgain = ({ say, page: { review, asked } }: Part) =>
  review.status === "set_aside" ? (
    <Section title={say.t(asideWords.asked)} note={say.t(asideWords.askedNote)}>
      <MattersAsked say={say} review={review} asked={asked} />
    </Section>
  ) : null

const Twins = ({ say, page: { twins } }: Part) =>
  twins.length === 0 ? null : (
    <Notice say={say} kind="info">
      {say.t(words.twins)}{" "}
      {twins.map((t) => (
        <a key={t.key} href={say.href(reviewHref(t))}>
          {t.fileName} ({say.t(statusWords[t.status])}){" "}
        </a>
      ))}
    </Notice>
  )

function WhatItIs({ say, page }: Part) {
  const { review, beside } = page
  const { same, purpose, held } = beside
  const target = purpose.is === "attach" ? purpose.instrument : same?.instrument
  const name = held ? say.name(held.title) : (target ?? "")
  return (
    <Section title={say.t(words.whatItIs)}>
      <p>
        {held ? <strong>{say.t(words.heldAlready, { instrument: name })}. </strong> : say.t(words.newInstrument)}
        {held && same ? say.t(words[`because_${same.because}`]) : ""} {held ? say.t(words.attachMeans) : ""}
      </p>
      {target ? (
        <Form say={say} action={reviewHref(review, "/purpose")} version={review.version} label={say.t(words.purpose)}>
          <RadioGroup
            say={say}
            name="purpose"
            label={say.t(words.purpose)}
            value={purpose.is}
            choices={[
              { value: "attach", label: say.t(words.attach, { instrument: name }) },
              { value: "apply", label: say.t(words.applyNew) },
            ]}
          />
          <Hidden name="instrument" value={target} />
          <Deeds>
            <Submit kind="second">{say.t(words.decide)}</Submit>
          </Deeds>
        </Form>
      ) : null}
      <Deeds>
        <DeedLink say={say} href={reviewHref(review, "/apply")} first>
          {say.t(words.look)}
        </DeedLink>
        <DeedLink say={say} href={reviewHref(review, "/withdraw")}>
          {say.t(words.withdraw)}
        </DeedLink>
      </Deeds>
    </Section>
  )
}

function FactsSection({ say, page }: Part) {
  const { review, tree } = page
  const { facts: f } = tree
  const lang = f.language ?? undefined
  return (
    <Section title={say.t(words.facts)}>
      <Facts
        say={say}
        items={[
          { label: say.t(words.type), value: f.type ? say.t(typeWords[f.type]) : null },
          { label: say.t(words.symbol), value: f.symbol || null },
          { label: say.t(words.title), value: f.title ? <span lang={lang}>{f.title}</span> : null },
          { label: say.t(words.issuer), value: f.issuer ? <span lang={lang}>{f.issuer}</span> : null },
          { label: say.t(words.body), value: f.body ? <a href={say.href(`/organisations/${f.body}`)}>{f.body}</a> : null },
          { label: say.t(words.adoptedOn), value: f.adoptedOn ? say.day(f.adoptedOn) : null },
          { label: say.t(words.place), value: f.place || null },
          {
            label: say.t(words.language),
            value: f.language ? langNames[f.language] : null,
            note: say.t(f.authentic ? words.authenticYes : words.authenticNo),
          },
        ]}
      />
      {review.status === "draft" ? (
        <Deeds>
          <DeedLink say={say} href={reviewHref(review, "/facts")}>
            {say.t(words.correctFacts)}
          </DeedLink>
        </Deeds>
      ) : null}
    </Section>
  )
}

/** What a clause of the file is in the record: one that is held, or a new one with its key. */
const inRecord = (say: Say, planned: PlannedClause | undefined): string =>
  planned ? say.t(planned.fresh ? words.newClause : words.textOf, { key: planned.key, clause: planned.key }) : ""

function Proposed({ say, page }: Part) {
  const { review, tree, beside } = page
  const open = review.status === "draft"
  const lang = tree.facts.language ?? undefined
  const below = Map.groupBy(tree.clauses, (c) => c.parent)
  const planned = new Map(beside.plan.clauses.map((p) => [p.clause.id, p]))
  const node = (c: TreeClause): TreeNode => ({
    key: c.id,
    ...(c.path ? { printed: c.path } : {}),
    title: c.heading ? (
      <>
        <strong>{c.heading}</strong> {c.text}
      </>
    ) : (
      c.text || clauseName(c)
    ),
    ...(lang ? { lang } : {}),
    note: (
      <>
        {[
          say.t(words.lines, { count: c.places.length, places: placesInShort(c.places) }),
          say.t(kindWords[c.kind]),
          open ? inRecord(say, planned.get(c.id)) : "",
        ]
          .filter(Boolean)
          .join(" · ")}{" "}
        {open ? (
          <a href={say.href(reviewHref(review, `/clauses/${c.id}`))}>
            {say.t(words.correct)}
            <span class="unseen"> {clauseName(c)}</span>
          </a>
        ) : null}
      </>
    ),
    children: (below.get(c.id) ?? []).map(node),
  })
  return <Drawing say={say} label={say.t(words.tree)} nodes={(below.get(null) ?? []).map(node)} />
}

/** What stands around the clauses: recitals before them, notes apart. */
function Around({ say, page: { tree } }: Part) {
  const lang = tree.facts.language ?? undefined
  return (
    <>
      {tree.preamble.length > 0 ? (
        <Section title={say.t(words.preamble)}>
          <ol>
            {tree.preamble.map((r) => (
              <li key={String(r.lines[0])} lang={lang}>
                {shortened(r.text, 600)}
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
      {tree.notes.length > 0 ? (
        <Section title={say.t(words.notes)} note={say.t(words.notesNote)}>
          <ul class="plain">
            {tree.notes.map((n) => (
              <li key={`${n.mark} ${n.lines[0]}`} lang={lang}>
                <strong>{n.mark}</strong> {shortened(n.text, 600)}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

/** What a correction is about: a clause or a line. */
function subjectOf(edit: Drawn["edits"][number]["edit"]): string {
  if ("line" in edit) return edit.line
  if ("clause" in edit) return edit.clause
  return edit.do === "undo" ? String(edit.n) : ""
}
