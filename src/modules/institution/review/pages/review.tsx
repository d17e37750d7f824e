import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames } from "#src/values/lang.ts"
import { DeedLink, Deeds, Facts, Form, Hidden, Notice, PageHead, RadioGroup, Section, Submit } from "#src/web/index.ts"
import { Corrections } from "#src/web/review-first.tsx"
import { orderTitle, unitTitle } from "../../names.ts"
import type { Order } from "../../types.ts"
import type { Attaching, Beside, Drawn } from "../loads.ts"
import { becauseWords, confidenceWords, editWords, statusWords, words } from "../messages/review.ts"
import type { ReviewLine } from "../queries.ts"
import type { TreeProvision, TreeUnit } from "../types.ts"
import { AccountOfLines, First } from "./lines.tsx"
import { reviewHref, titleOf } from "./parts.tsx"
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
            { label: say.t(words.file), value: <a href={say.href(`/files/${review.attachment}`)}>{review.fileName}</a> },
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
        <First say={say} page={page} />
        <OrderFactsSection say={say} page={page} />
        <Section title={say.t(words.tree)} note={treeNote(say, page)}>
          <Proposed
            say={say}
            drawn={page}
            besideUnit={(u) => besideUnit(say, page, u)}
            besideProvision={(p) => besideProvision(say, page, p)}
          />
        </Section>
        <AccountOfLines say={say} tree={tree} />
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

/** What a correction is about: a unit, a provision or a line. */
function subjectOf(edit: Drawn["edits"][number]["edit"]): string {
  if ("unit" in edit && edit.do !== "provision") return edit.unit
  if ("provision" in edit) return edit.provision
  if ("line" in edit) return edit.line
  return edit.do === "undo" ? String(edit.n) : ""
}
