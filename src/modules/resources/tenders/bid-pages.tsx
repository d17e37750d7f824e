// Pages of a firm with its link, of the links of a tender, and of the bids.
import type { Hanging } from "#src/platform/files/index.ts"
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { dayIn } from "#src/values/day.ts"
import { type Column, DataTable, DeedLink, Deeds, EmptyState, Form, Notice, Section, Sheet, Submit } from "#src/web/index.ts"
import { framed } from "../pages/parts.tsx"
import { bidWords as bid } from "./bid-messages.ts"
import { CallDocuments } from "./call-pages.tsx"
import { tenderWords as said } from "./messages.ts"
import { closing, Terms, tenderPath, trail } from "./parts.tsx"
import type { BidLink, LinkRow, OpenedBid, TenderRow } from "./queries.ts"

export type LinkForm = { tender: TenderRow; ended: readonly LinkRow[] }

export const linkFormView = ({ tender, ended }: LinkForm, filled: Filled, say: Say): View =>
  framed({
    say,
    kicker: say.name(tender.title),
    title: say.t(said.invite),
    lede: say.t(said.inviteLede),
    trail: [...trail(say), { label: say.name(tender.title), href: tenderPath(tender.id) }],
    children: (
      <Sheet
        say={say}
        action={`${tenderPath(tender.id)}/links/new`}
        filled={filled}
        questions={[
          { name: "bidder", label: say.t(said.bidder), as: "line", required: true },
          ...(ended.length > 0
            ? [
                {
                  name: "insteadOf",
                  label: say.t(bid.insteadOf),
                  as: "choice" as const,
                  hint: say.t(bid.insteadHint),
                  choices: ended.map((l) => ({ value: l.id, label: l.bidder })),
                },
              ]
            : []),
        ]}
        submit={say.t(said.invite)}
      />
    ),
  })

export const linkMadeView = (page: { tender: TenderRow; bidder: string; href: string }, say: Say): View =>
  framed({
    say,
    kicker: page.bidder,
    title: say.t(said.handIn),
    lede: say.t(said.linkOnce),
    trail: [...trail(say), { label: say.name(page.tender.title), href: tenderPath(page.tender.id) }],
    children: (
      <p>
        <code>{page.href}</code>
      </p>
    ),
  })

export type BidPage = { tender: TenderRow; link: BidLink; documents: readonly Hanging[]; token: string; sealed: boolean }

export function bidView(page: BidPage, filled: Filled, say: Say): View {
  const { tender, link, token, documents } = page
  const mayStill = page.sealed && tender.status === "open"
  return framed({
    say,
    kicker: say.name(tender.title),
    title: say.t(said.handIn),
    lede: say.t(said.handInLede, { bidder: link.bidder, hour: closing(say, tender) }),
    trail: trail(say),
    children: (
      <>
        <Notice say={say} kind={link.receipt ? "done" : "info"}>
          {link.receipt ? say.t(said.receipt, { digest: link.receipt }) : say.t(said.noBidYet)}
        </Notice>
        {mayStill ? null : (
          <Notice say={say} kind="warning">
            {say.t(said.lateDetail)}
          </Notice>
        )}
        <Asked say={say} tender={tender} documents={documents} />
        {link.receipt && mayStill ? (
          <Deeds>
            <DeedLink say={say} href={`/bids/${token}/withdraw`}>
              {say.t(said.withdraw)}
            </DeedLink>
          </Deeds>
        ) : null}
        {mayStill ? (
          <Sheet
            say={say}
            action={`/bids/${token}/hand-in`}
            filled={filled}
            questions={[
              { name: "amount", label: say.t(said.amount), as: "figure", required: true },
              { name: "currency", label: say.t(said.currency), as: "line", required: true, hint: "USD" },
              { name: "file", label: say.t(said.document), as: "file", required: true, accept: [".pdf", ".docx"] },
            ]}
            submit={say.t(said.handIn)}
          />
        ) : null}
      </>
    ),
  })
}

/** What the call asks for, so that a firm has it before its eyes. */
const Asked = ({ say, tender, documents }: { say: Say; tender: TenderRow; documents: readonly Hanging[] }) => (
  <>
    <Section title={say.t(said.terms)}>
      <Terms terms={tender.terms} />
    </Section>
    {documents.length > 0 ? <CallDocuments say={say} tender={tender} documents={documents} mayAttach={false} /> : null}
  </>
)

/** Asks before a bid is withdrawn. */
export const withdrawView = ({ tender, link, token }: BidPage, filled: Filled, say: Say): View =>
  framed({
    say,
    kicker: say.name(tender.title),
    title: say.t(said.withdraw),
    ...(link.receipt ? { lede: say.t(bid.withdrawLede, { bidder: link.bidder, hour: closing(say, tender) }) } : {}),
    trail: [...trail(say), { label: say.t(said.handIn), href: `/bids/${token}/hand-in` }],
    children: (
      <>
        <Notice say={say} kind={link.receipt ? "done" : "info"}>
          {link.receipt ? say.t(said.receipt, { digest: link.receipt }) : say.t(said.noBidYet)}
        </Notice>
        {link.receipt ? (
          <Sheet
            say={say}
            action={`/bids/${token}/withdraw`}
            filled={filled}
            questions={[]}
            submit={say.t(said.withdraw)}
            grave
          />
        ) : (
          <Deeds>
            <DeedLink say={say} href={`/bids/${token}/hand-in`}>
              {say.t(said.handIn)}
            </DeedLink>
          </Deeds>
        )}
      </>
    ),
  })

type LinksPart = { say: Say; tender: TenderRow; links: readonly LinkRow[]; mayInvite: boolean }

/** Whom the unit gave a link; never whether anything came by it. */
export function Links({ say, tender, links, mayInvite }: LinksPart) {
  const on = (at: Date) => say.day(dayIn(at, tender.zone))
  const columns: Column<LinkRow>[] = [
    { key: "bidder", label: say.t(said.bidder), heads: true, cell: (l) => l.bidder },
    { key: "made", label: say.t(bid.made), cell: (l) => on(l.madeAt) },
    {
      key: "state",
      label: say.t(bid.linkState),
      cell: (l) => (l.endedAt ? say.t(bid.ended, { day: on(l.endedAt) }) : say.t(bid.inUse)),
    },
  ]
  const end: Column<LinkRow> = {
    key: "end",
    label: say.t(bid.end),
    cell: (l) =>
      l.endedAt ? null : (
        <a href={say.href(`${tenderPath(tender.id)}/links/${l.id}/end`)} aria-label={say.t(bid.endThis, { bidder: l.bidder })}>
          {say.t(bid.end)}
        </a>
      ),
  }
  return (
    <Section title={say.t(bid.links)} note={say.t(bid.linksNote)} wide>
      {links.length === 0 ? (
        <EmptyState say={say} what={say.t(bid.noLinks)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(bid.links)}
          rows={links}
          rowKey={(l) => l.id}
          columns={mayInvite ? [...columns, end] : columns}
        />
      )}
      {mayInvite ? (
        <Deeds>
          <DeedLink say={say} href={`${tenderPath(tender.id)}/links/new`}>
            {say.t(said.invite)}
          </DeedLink>
        </Deeds>
      ) : null}
    </Section>
  )
}

export const linkEndView = ({ tender, link }: { tender: TenderRow; link: LinkRow }, filled: Filled, say: Say): View =>
  framed({
    say,
    kicker: say.name(tender.title),
    title: say.t(bid.endThis, { bidder: link.bidder }),
    lede: say.t(bid.endLede),
    trail: [...trail(say), { label: say.name(tender.title), href: tenderPath(tender.id) }],
    children: (
      <Form say={say} action={`${tenderPath(tender.id)}/links/${link.id}/end`} once={filled.once} label={say.t(bid.end)}>
        <Deeds>
          <Submit kind="grave">{say.t(bid.end)}</Submit>
          <DeedLink say={say} href={tenderPath(tender.id)}>
            {say.t(bid.leave)}
          </DeedLink>
        </Deeds>
      </Form>
    ),
  })

export type BidsPage = { tender: TenderRow; bids: readonly OpenedBid[] | null }

/** The bids at an address of their own. While they are sealed it says so, and that it was asked for is on record. */
export const bidsView = ({ tender, bids }: BidsPage, say: Say): View =>
  framed({
    say,
    kicker: say.name(tender.title),
    title: say.t(said.bids),
    trail: [...trail(say), { label: say.name(tender.title), href: tenderPath(tender.id) }],
    children: bids ? (
      <Bids bids={bids} award={tender.award} say={say} />
    ) : (
      <Notice say={say} kind="warning">
        {say.t(bid.sealedRead)}
      </Notice>
    ),
  })

export const Bids = ({ bids, award, say }: { bids: readonly OpenedBid[]; award: string | null; say: Say }) => (
  <Section title={say.t(said.bids)} wide>
    {bids.length === 0 ? (
      <EmptyState say={say} what={say.t(said.noBids)} />
    ) : (
      <DataTable
        say={say}
        caption={say.t(said.bids)}
        count={{ value: bids.length, rule: say.t(said.countBids) }}
        rows={bids}
        rowKey={(b) => b.id}
        columns={[
          {
            key: "bidder",
            label: say.t(said.bidder),
            heads: true,
            cell: (b) => (b.id === award ? `${b.bidder} ★ ${say.t(said.winner)}` : b.bidder),
          },
          {
            key: "amount",
            label: say.t(said.amount),
            number: true,
            cell: (b) => (b.intact && b.amount !== null ? say.money(b.amount, b.currency ?? "") : say.t(said.damaged)),
          },
          {
            key: "document",
            label: say.t(said.document),
            cell: (b) => (b.document ? <a href={say.href(`/files/${b.document}`)}>{b.fileName}</a> : b.fileName),
          },
        ]}
      />
    )}
  </Section>
)
