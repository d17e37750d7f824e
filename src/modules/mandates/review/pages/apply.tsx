// The second look: all that will change, before anything does.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames } from "#src/values/lang.ts"
import { DataTable, Deeds, Form, Hidden, Notice, PageHead, Section, Submit } from "#src/web/index.ts"
import { placesInShort, Said, shortened } from "#src/web/review-parts.tsx"
import { clauseHref } from "../../types.ts"
import type { Beside, Drawn } from "../loads.ts"
import { hindranceWords } from "../messages/refusals.ts"
import { words } from "../messages/review.ts"
import { digestOf } from "../rules/plan.ts"
import { clauseName, frame, reviewHref, titleOf } from "./parts.tsx"

export type ApplyPage = Drawn & { beside: Beside }
type Part = Readonly<{ say: Say; page: ApplyPage }>

export function applyView(page: ApplyPage, filled: Filled, say: Say): View {
  return frame(
    say,
    page,
    say.t(words.lookTitle),
    <>
      <PageHead kicker={say.t(words.kicker)} title={say.t(words.lookTitle)} lede={titleOf(page.tree.facts, page.review)} />
      <Said say={say} filled={filled} labels={{}} />
      <WillHappen say={say} page={page} once={filled.once} />
      <Left say={say} page={page} />
      <Planned say={say} page={page} />
    </>,
  )
}

function sentence(say: Say, { tree, beside }: ApplyPage): string {
  const { clauses } = beside.plan
  const language = tree.facts.language ? langNames[tree.facts.language] : "?"
  if (!beside.held) return say.t(words.willApply, { count: clauses.length, language })
  const added = clauses.filter((c) => c.fresh).length
  return say.t(words.willAttach, { instrument: say.name(beside.held.title), language, added, kept: clauses.length - added })
}

function WillHappen({ say, page, once }: Part & { once: string }) {
  const { review, beside } = page
  return (
    <Section title={say.t(words.willHappen)}>
      <Notice say={say} kind="info">
        {sentence(say, page)}
      </Notice>
      {beside.hindrances.length > 0 ? (
        <Notice say={say} kind="warning" title={say.t(words.inTheWay)}>
          <ul>
            {beside.hindrances.map((h) => (
              <li key={h.what}>{say.t(hindranceWords[h.what], { count: h.count })}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Form say={say} action={reviewHref(review, "/apply")} version={review.version} once={once} label={say.t(words.applyDo)}>
          <Hidden name="looked" value={digestOf(beside.plan)} />
          <Deeds>
            <Submit>{say.t(words.applyDo)}</Submit>
          </Deeds>
        </Form>
      )}
      <p>
        <a href={say.href(reviewHref(review))}>{say.t(words.back)}</a>
      </p>
    </Section>
  )
}

const Left = ({ say, page: { beside } }: Part) =>
  beside.plan.left.length === 0 ? null : (
    <Section title={say.t(words.left)} note={say.t(words.leftNote)}>
      <ul>
        {beside.plan.left.map((k) => (
          <li key={k.key}>
            <a href={say.href(clauseHref(k.key))}>{k.path || say.name(k.title)}</a>{" "}
            {k.path ? shortened(say.name(k.title), 160) : ""}
          </li>
        ))}
      </ul>
    </Section>
  )

const Planned = ({ say, page: { review, tree, beside } }: Part) => (
  <Section title={say.t(words.clauses)} wide>
    <DataTable
      say={say}
      caption={say.t(words.planCaption)}
      count={{ value: beside.plan.clauses.length, rule: say.t(words.planRule) }}
      rows={beside.plan.clauses}
      rowKey={(p) => p.clause.id}
      columns={[
        {
          key: "clause",
          label: say.t(words.clause),
          heads: true,
          cell: (p) => <a href={say.href(reviewHref(review, `/clauses/${p.clause.id}`))}>{clauseName(p.clause)}</a>,
        },
        { key: "lines", label: say.t(words.sourceLines), cell: (p) => placesInShort(p.clause.places) },
        {
          key: "key",
          label: say.t(words.key),
          cell: (p) => (p.fresh ? say.t(words.newClause, { key: p.key }) : <a href={say.href(clauseHref(p.key))}>{p.key}</a>),
        },
        {
          key: "text",
          label: say.t(words.text),
          cell: (p) => (
            <span lang={tree.facts.language ?? undefined}>
              {shortened([p.clause.heading, p.clause.text].filter(Boolean).join(": "), 220)}
            </span>
          ),
        },
      ]}
    />
  </Section>
)
