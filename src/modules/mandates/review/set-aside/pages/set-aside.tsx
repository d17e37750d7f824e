// What setting a wording aside will do, all of it, and the form that does it.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, Deeds, Form, Notice, PageHead, Section, Submit, TextArea } from "#src/web/index.ts"
import { held, Said } from "#src/web/review-parts.tsx"
import { clauseName } from "../../../names.ts"
import { clauseHref } from "../../../types.ts"
import type { Drawn } from "../../loads.ts"
import { words } from "../../messages/review.ts"
import { frame, reviewHref, titleOf } from "../../pages/parts.tsx"
import type { Undoing } from "../loads.ts"
import { asideWords } from "../messages.ts"
import type { Decided, Titled } from "../types.ts"
import { MattersDecided } from "./matters.tsx"

export type SetAsidePage = Drawn & { undoing: Undoing; decided: readonly Titled<Decided>[] }
type Part = Readonly<{ say: Say; page: SetAsidePage }>

export function setAsideView(page: SetAsidePage, filled: Filled, say: Say): View {
  const { review, tree } = page
  return frame(
    say,
    page,
    say.t(asideWords.title),
    <>
      <PageHead kicker={titleOf(tree.facts, review)} title={say.t(asideWords.title)} lede={say.t(asideWords.lede)} />
      <Said say={say} filled={filled} labels={{ reason: say.t(words.reason) }} />
      <Happens say={say} page={page} />
      <Form say={say} action={reviewHref(review, "/set-aside")} version={review.version} once={filled.once}>
        <TextArea
          {...held(say, filled, "reason", "")}
          label={say.t(words.reason)}
          hint={say.t(words.reasonHint)}
          rows={3}
          required
        />
        <Deeds>
          <Submit kind="grave">{say.t(asideWords.title)}</Submit>
        </Deeds>
      </Form>
      <Section title={say.t(asideWords.asked)} note={say.t(asideWords.askedNote)}>
        <MattersDecided say={say} decided={page.decided} />
      </Section>
      <Returning say={say} page={page} />
    </>,
  )
}

const Happens = ({ say, page: { undoing } }: Part) => (
  <Section title={say.t(words.willHappen)}>
    <Notice say={say} kind="warning">
      <ul>
        <li>{say.t(asideWords.clauses, { count: undoing.clauses.length })}</li>
        {undoing.fallen.length > 0 ? <li>{say.t(asideWords.fallen, { count: undoing.fallen.length })}</li> : null}
        {undoing.alone ? <li>{say.t(asideWords.alone)}</li> : null}
      </ul>
    </Notice>
  </Section>
)

const Returning = ({ say, page: { undoing } }: Part) => (
  <Section title={say.t(words.clauses)} wide>
    <DataTable
      say={say}
      caption={say.t(asideWords.returns)}
      count={{ value: undoing.clauses.length, rule: say.t(words.planRule) }}
      rows={undoing.clauses}
      rowKey={(c) => c.key}
      columns={[
        {
          key: "clause",
          label: say.t(words.clause),
          heads: true,
          cell: (c) => <a href={say.href(clauseHref(c.key))}>{clauseName(say, c)}</a>,
        },
        { key: "to", label: say.t(asideWords.afterwards), cell: (c) => say.t(asideWords[c.to]) },
      ]}
    />
  </Section>
)
