import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames } from "#src/values/lang.ts"
import { DataTable, DeedLink, Deeds, Facts, Form, Hidden, Notice, PageHead, RadioGroup, Section, Submit } from "#src/web/index.ts"
import type { OddityKind } from "../../import/types.ts"
import { orderTitle, unitTitle } from "../../names.ts"
import type { Order } from "../../types.ts"
import type { Attaching, Beside, Drawn } from "../loads.ts"
import { accountWords, adviceWords, oddityWords } from "../messages/oddities.ts"
import { editRefusalWords, hindranceWords } from "../messages/refusals.ts"
import { becauseWords, confidenceWords, editWords, statusWords, words } from "../messages/review.ts"
import type { ReviewLine } from "../queries.ts"
import { undone } from "../rules/edits.ts"
import { countAccounts, unplacedLines } from "../rules/tree.ts"
import type { TreeProvision, TreeUnit } from "../types.ts"
import { lineSlug, reviewHref, shortened, titleOf } from "./parts.tsx"
import { Proposed } from "./tree.tsx"

export type ReviewPage = Drawn & {
  beside: Beside
  attaching: Attaching | null
  twins: readonly ReviewLine[]
  maySetAside: boolean
}

type Part = Readonly<{ say: Say; page: ReviewPage }>

/** The review: what to look at first, what the file is, its facts, its tree, the account of its lines, what was corrected. */
export function reviewView(page: ReviewPage, say: Say): View {
  const { review, tree } = page
  const { source } = review.reading.proposal
  const title = titleOf(tree.facts, review)
  const open = review.status === "draft"
  return {
    title,
    section: "institution",
    trail: [
      { label: say.t(words.orders), href: "/orders" },
      { label: say.t(words.importTitle), href: "/orders/import" },
    ],
    body: (
      <>
        <PageHead
          kicker={say.t(words.kicker)}
          title={title}
          lede={tree.facts.subject}
          {...(tree.facts.language ? { lang: tree.facts.language } : {})}
          meta={[
            { label: say.t(words.status), value: say.t(statusWords[review.status]) },
            { label: say.t(words.file), value: <a href={say.href(reviewHref(review, "/file"))}>{review.fileName}</a> },
            { label: say.t(words.sourceLines), value: say.number(source.lines) },
            { label: say.t(words.version), value: say.number(review.version) },
          ]}
        />
        <Ended say={say} page={page} />
        {page.twins.length > 0 ? (
          <Notice say={say} kind="info">
            {say.t(words.twins)}{" "}
            {page.twins.map((t) => (
              <a key={t.key} href={say.href(reviewHref(t))}>
                {t.fileName} ({say.t(statusWords[t.status])}){" "}
              </a>
            ))}
          </Notice>
        ) : null}
        {open ? <WhatItIs say={say} page={page} /> : null}
        <FirstOfAll say={say} page={page} />
        <OrderFactsSection say={say} page={page} />
        <Section title={say.t(words.tree)} note={treeNote(say, page)}>
          <Proposed
            say={say}
            drawn={page}
            besideUnit={(u) => besideUnit(say, page, u)}
            besideProvision={(p) => besideProvision(say, page, p)}
          />
        </Section>
        <AllLines say={say} page={page} />
        <Corrections say={say} page={page} />
      </>
    ),
  }
}

const treeNote = (say: Say, { tree }: ReviewPage) =>
  say.t(words.treeNote, { units: tree.units.length, provisions: tree.provisions.length })

function besideUnit(say: Say, { beside, attaching }: ReviewPage, u: TreeUnit): string {
  const match = beside.matches.find((m) => m.unit === u.key)
  if (attaching || !match) return ""
  if (match.to === null) return say.t(match.decided ? words.unitNew : words.unitMaybeNew)
  const version = beside.versions.findLast((v) => v.unit === match.to)
  const name = version ? unitTitle(say, version) : match.to
  const how = match.confidence
    ? `${say.t(becauseWords[match.because])}, ${say.t(confidenceWords[match.confidence])}`
    : say.t(becauseWords.person)
  return `${say.t(words.unitIs, { unit: name })} (${how})`
}

function besideProvision(say: Say, { attaching }: ReviewPage, p: TreeProvision): string {
  const pair = attaching?.pairs.find((x) => x.provision === p.id)
  if (!attaching || !pair) return ""
  const kept = attaching.kept.find((k) => k.key === pair.to)
  if (!kept) return say.t(words.pairNone)
  return `${say.t(words.pairTo, { path: kept.path })}${pair.sameUnit ? "" : ` (${say.t(words.pairOtherUnit)})`}`
}

function Ended({ say, page }: Part) {
  const { review } = page
  if (review.status === "draft") return null
  return (
    <Notice say={say} kind={review.status === "withdrawn" || review.status === "set_aside" ? "warning" : "done"}>
      {say.t(statusWords[review.status])}
      {review.reason ? `: ${review.reason}` : ""}{" "}
      {review.order && review.status !== "set_aside" ? (
        <a href={say.href(`/orders/${review.order}`)}>{say.t(words.seeOrder)}</a>
      ) : null}
      {page.maySetAside ? (
        <>
          {" "}
          <a href={say.href(reviewHref(review, "/set-aside"))}>{say.t(words.setAside)}</a>
        </>
      ) : null}
    </Notice>
  )
}

/** The decision that comes first: whether this is the text of an order that is held, or an order of its own. */
function WhatItIs({ say, page }: Part) {
  const { review, beside } = page
  const same = beside.orders.find((o) => o.key === beside.same?.order)
  return (
    <Section title={say.t(words.whatItIs)}>
      {same && beside.same ? (
        <>
          <Notice say={say} kind="info" title={say.t(words.heldAlready, { order: orderTitle(say, same) })}>
            {say.t(beside.same.because === "number" ? words.sameNumber : words.samePaths, {
              share: Math.round(beside.same.share * 100),
            })}{" "}
            {say.t(words.attachMeans)}
          </Notice>
          {beside.same.because === "number" ? null : <Purpose say={say} page={page} same={same} />}
        </>
      ) : (
        <p>{say.t(words.newOrder)}</p>
      )}
      <Deeds>
        <DeedLink say={say} href={reviewHref(review, "/apply")} first>
          {say.t(beside.purpose.is === "attach" ? words.lookAttach : words.lookApply)}
        </DeedLink>
        {beside.purpose.is === "apply" ? (
          <DeedLink say={say} href={reviewHref(review, "/identities")}>
            {say.t(words.identities)}
          </DeedLink>
        ) : null}
        <DeedLink say={say} href={reviewHref(review, "/withdraw")}>
          {say.t(words.withdraw)}
        </DeedLink>
      </Deeds>
    </Section>
  )
}

function Purpose({ say, page, same }: Part & { same: Order }) {
  const { review, beside } = page
  return (
    <Form say={say} action={reviewHref(review, "/purpose")} version={review.version} label={say.t(words.whatItIs)}>
      <RadioGroup
        say={say}
        name="purpose"
        label={say.t(words.purpose)}
        value={beside.purpose.is}
        choices={[
          { value: "attach", label: say.t(words.attach, { order: orderTitle(say, same) }) },
          { value: "apply", label: say.t(words.applyNew) },
        ]}
      />
      <Hidden name="order" value={same.key} />
      <Deeds>
        <Submit kind="second">{say.t(words.decide)}</Submit>
      </Deeds>
    </Form>
  )
}

const adviceOf = (kind: OddityKind) => {
  if (kind === "encoding") return adviceWords.file
  if (["not_dated", "not_numbered", "date_unclear", "several_annexes"].includes(kind)) return adviceWords.facts
  if (
    ["acronyms_differ", "names_differ", "same_name", "unit_without_provisions", "heading_without_unit", "no_unit"].includes(kind)
  )
    return adviceWords.unit
  return ["paragraph_without_number", "single_item_list", "line_too_long", "no_numbers"].includes(kind)
    ? adviceWords.provision
    : adviceWords.compare
}

/** Everything that somebody must look at before anything is done, unplaced lines first. */
function FirstOfAll({ say, page }: Part) {
  const { review, tree, beside, idle } = page
  const unplaced = unplacedLines(tree)
  const open = review.status === "draft"
  const inTheWay = beside.purpose.is === "apply" && open ? beside.hindrances : []
  return (
    <Section title={say.t(words.firstOfAll)} wide id="first">
      {unplaced.length + tree.oddities.length + inTheWay.length + idle.length === 0 ? <p>{say.t(words.nothingOdd)}</p> : null}
      {inTheWay.length > 0 ? (
        <Notice say={say} kind="warning" title={say.t(words.inTheWay)}>
          <ul>
            {inTheWay.map((h) => (
              <li key={h.what}>{say.t(hindranceWords[h.what], { count: h.count })}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {idle.length > 0 ? (
        <Notice say={say} kind="warning" title={say.t(words.idle)}>
          <ul>
            {idle.map((i) => (
              <li key={i.n}>
                {i.n}: {say.t(editRefusalWords[i.why])}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {unplaced.length > 0 ? (
        <DataTable
          say={say}
          caption={say.t(words.unplaced)}
          rows={unplaced}
          rowKey={(l) => l.place}
          columns={[
            { key: "line", label: say.t(words.line), heads: true, cell: (l) => l.place },
            { key: "text", label: say.t(words.text), cell: (l) => shortened(l.text, 240) },
            {
              key: "why",
              label: say.t(words.why),
              cell: (l) => <span lang="en">{l.account.is === "unplaced" ? l.account.why : ""}</span>,
            },
            {
              key: "todo",
              label: say.t(words.todo),
              cell: (l) =>
                open ? <a href={say.href(reviewHref(review, `/lines/${lineSlug(l.place)}`))}>{say.t(words.placeLine)}</a> : "",
            },
          ]}
        />
      ) : null}
      {tree.oddities.length > 0 ? (
        <DataTable
          say={say}
          caption={say.t(words.oddities)}
          rows={[...Map.groupBy(tree.oddities, (o) => o.kind)]}
          rowKey={([kind]) => kind}
          columns={[
            { key: "kind", label: say.t(words.oddity), heads: true, cell: ([kind]) => say.t(oddityWords[kind]) },
            {
              key: "detail",
              label: say.t(words.detail),
              cell: ([, some]) =>
                some.map((o, i) => (
                  <div key={`${o.place} ${i}`}>
                    {say.t(words.lines, { count: 1, places: o.place })}: <span lang="en">{shortened(o.detail, 160)}</span>
                  </div>
                )),
            },
            { key: "todo", label: say.t(words.todo), cell: ([kind]) => say.t(adviceOf(kind)) },
          ]}
        />
      ) : null}
    </Section>
  )
}

function OrderFactsSection({ say, page }: Part) {
  const { review, tree } = page
  const { facts: f } = tree
  return (
    <Section title={say.t(words.facts)}>
      <Facts
        say={say}
        items={[
          { label: say.t(words.series), value: f.series },
          { label: say.t(words.number), value: f.number },
          { label: say.t(words.revision), value: f.revision },
          { label: say.t(words.annex), value: f.annex },
          { label: say.t(words.subject), value: f.subject },
          { label: say.t(words.signedOn), value: f.signedOn ? say.day(f.signedOn) : "" },
          {
            label: say.t(words.effectiveOn),
            value: f.effectiveOn ? say.day(f.effectiveOn) : "",
            ...(f.effectiveOn ? { note: say.t(f.basis === "stated" ? words.basisStated : words.basisInferred) } : {}),
          },
          { label: say.t(words.replaces), value: f.replaces },
          { label: say.t(words.language), value: f.language ? langNames[f.language] : "" },
          { label: say.t(words.original), value: f.original ? langNames[f.original] : "" },
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

/** The account of the whole file: each line once. Lines of provisions stand in the tree; the others are listed here. */
function AllLines({ say, page }: Part) {
  const { tree } = page
  const counts = countAccounts(tree.lines)
  const others = tree.lines.filter((l) => l.account.is !== "placed" || l.account.as !== "provision")
  const what = (key: string) => say.t(accountWords[key as keyof typeof accountWords])
  return (
    <Section title={say.t(words.account)} note={say.t(words.accountNote)} wide>
      <DataTable
        say={say}
        caption={say.t(words.accountCaption)}
        count={{ value: tree.lines.length, rule: say.t(words.accountRule) }}
        rows={counts}
        rowKey={(c) => c.what}
        columns={[
          { key: "what", label: say.t(words.stands), heads: true, cell: (c) => what(c.what) },
          { key: "count", label: say.t(words.sourceLines), number: true, cell: (c) => say.number(c.count) },
        ]}
      />
      <details>
        <summary>{say.t(words.otherLines, { count: others.length })}</summary>
        <DataTable
          say={say}
          caption={say.t(words.otherLines, { count: others.length })}
          rows={others}
          rowKey={(l) => l.place}
          columns={[
            { key: "line", label: say.t(words.line), heads: true, cell: (l) => l.place },
            { key: "as", label: say.t(words.stands), cell: (l) => what(l.account.is === "placed" ? l.account.as : l.account.is) },
            { key: "text", label: say.t(words.text), cell: (l) => shortened(l.text, 240) },
          ]}
        />
      </details>
    </Section>
  )
}

function Corrections({ say, page }: Part) {
  const { review, edits } = page
  if (edits.length === 0) return null
  const gone = undone(edits)
  return (
    <Section title={say.t(words.corrections)} note={say.t(words.correctionsNote)}>
      <ol>
        {edits.map(({ n, edit }) => (
          <li key={n}>
            {n}. {gone.has(n) ? <s>{say.t(editWords[edit.do])}</s> : say.t(editWords[edit.do])}{" "}
            <span class="quiet">{subjectOf(edit)}</span>
            {review.status === "draft" && edit.do !== "undo" && !gone.has(n) ? (
              <form action={say.href(reviewHref(review, `/undo/${n}`))} method="post">
                <Hidden name="version" value={review.version} />
                <button type="submit" class="button plain">
                  {say.t(words.undo, { n })}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What a correction is about: a unit, a provision or a line. */
function subjectOf(edit: Drawn["edits"][number]["edit"]): string {
  if ("unit" in edit && edit.do !== "provision") return edit.unit
  if ("provision" in edit) return edit.provision
  if ("line" in edit) return edit.line
  return edit.do === "undo" ? String(edit.n) : ""
}
