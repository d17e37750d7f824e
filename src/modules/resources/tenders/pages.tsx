import type { Hanging } from "#src/platform/files/index.ts"
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Offer } from "#src/platform/workflow/index.ts"
import { ref } from "#src/values/ref.ts"
import {
  type Choice,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  Facts,
  Notice,
  type Question,
  RefusedDeed,
  Section,
  Sheet,
  Submit,
} from "#src/web/index.ts"
import type { Labels } from "../../programmes/index.ts"
import { reasonIn } from "../messages/reasons.ts"
import { framed, Name } from "../pages/parts.tsx"
import { Bids, Links } from "./bid-pages.tsx"
import { CallDocuments } from "./call-pages.tsx"
import { tenderWords as said, tenderStatusWords } from "./messages.ts"
import { closing, placeOf, Terms, tenderPath, trail } from "./parts.tsx"
import type { LinkRow, OpenedBid, TenderRow } from "./queries.ts"
import type { TenderEvent } from "./rules.ts"

export type TendersPage = { tenders: readonly TenderRow[]; labels: Labels; mayDraft: boolean }

export const tendersView = (page: TendersPage, say: Say): View =>
  framed({
    say,
    title: say.t(said.title),
    lede: say.t(said.lede),
    children: (
      <>
        {page.mayDraft ? (
          <Deeds>
            <DeedLink say={say} href="/resources/tenders/new">
              {say.t(said.draft)}
            </DeedLink>
          </Deeds>
        ) : null}
        {page.tenders.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(said.none)} why={say.t(said.noneWhy)} />
        ) : (
          <DataTable
            say={say}
            caption={say.t(said.title)}
            count={{ value: page.tenders.length, rule: say.t(said.count) }}
            rows={page.tenders}
            rowKey={(t) => t.id}
            columns={[
              {
                key: "name",
                label: say.t(said.name),
                heads: true,
                cell: (t) => <a href={say.href(tenderPath(t.id))}>{say.name(t.title)}</a>,
              },
              {
                key: "unit",
                label: say.t(said.unit),
                cell: (t) => <Name say={say} labels={page.labels} thing={ref("unit", t.unit)} />,
              },
              { key: "closes", label: say.t(said.closes), cell: (t) => closing(say, t) },
              { key: "status", label: say.t(said.status), cell: (t) => say.t(tenderStatusWords[t.status]) },
            ]}
          />
        )}
      </>
    ),
  })

export const tenderFormView = (form: { units: readonly Choice[]; zone: string }, filled: Filled, say: Say): View =>
  framed({
    say,
    title: say.t(said.draft),
    trail: trail(say),
    children: (
      <Sheet
        say={say}
        action="/resources/tenders/new"
        filled={filled}
        stored={{ unit: form.units[0]?.value ?? "" }}
        questions={[
          { name: "unit", label: say.t(said.unit), as: "choice", required: true, choices: form.units },
          { name: "title", label: say.t(said.name), as: "line", required: true },
          { name: "terms", label: say.t(said.terms), as: "area", required: true },
          { name: "closesOn", label: say.t(said.closesOn), as: "day", required: true },
          {
            name: "closesAt",
            label: say.t(said.closesAt),
            as: "line",
            required: true,
            hint: say.t(said.hourHint, { zone: placeOf(form.zone) }),
          },
        ]}
        submit={say.t(said.draft)}
      />
    ),
  })

export type TenderOffer = Offer<TenderRow["status"], TenderEvent, string>
export type TenderPage = {
  tender: TenderRow
  labels: Labels
  /** Null: the bids are sealed, or the reader is not of the secretariat. */
  bids: readonly OpenedBid[] | null
  offers: readonly TenderOffer[] | null
  documents: readonly Hanging[]
  mayAttach: boolean
  /** For the unit whose call it is, once it was published. */
  links: readonly LinkRow[] | null
  mayInvite: boolean
  sealTried: boolean
  once: string
}

export function tenderView(page: TenderPage, say: Say): View {
  const { tender: t, bids } = page
  return framed({
    say,
    kicker: say.t(said.kicker),
    title: say.name(t.title),
    trail: trail(say),
    children: (
      <>
        {page.sealTried ? (
          <Notice say={say} kind="error" live>
            {say.t(said.sealed)}
          </Notice>
        ) : null}
        <Section title={say.t(said.terms)}>
          <Terms terms={t.terms} />
          <Facts
            say={say}
            items={[
              { label: say.t(said.unit), value: <Name say={say} labels={page.labels} thing={ref("unit", t.unit)} /> },
              { label: say.t(said.closes), value: closing(say, t) },
              { label: say.t(said.status), value: say.t(tenderStatusWords[t.status]) },
              ...(t.reason ? [{ label: say.t(said.reason), value: t.reason }] : []),
              ...(t.contract ? [{ label: say.t(said.contract), value: t.contract }] : []),
            ]}
          />
        </Section>
        {page.documents.length > 0 || page.mayAttach ? (
          <CallDocuments say={say} tender={t} documents={page.documents} mayAttach={page.mayAttach} />
        ) : null}
        {page.offers ? (
          <>
            {bids ? (
              <Bids bids={bids} award={t.award} say={say} />
            ) : (
              <Section title={say.t(said.bids)}>
                <p>{say.t(said.sealedStill)}</p>
              </Section>
            )}
            {page.links ? <Links say={say} tender={t} links={page.links} mayInvite={page.mayInvite} /> : null}
            <Steps page={page} offers={page.offers} say={say} />
          </>
        ) : null}
      </>
    ),
  })
}

/** Refusals that what is typed beside the button may mend are no reason to hide it; nor is the seal, whose refusal is recorded. */
const mendable = ["has_contract", "after_hour"]

function Steps({ page, offers, say }: { page: TenderPage; offers: readonly TenderOffer[]; say: Say }) {
  const open = offers.filter((o) => !o.refused || mendable.includes(o.refused))
  const has = (...events: readonly TenderEvent[]) => open.some((o) => events.includes(o.event))
  const winners = (page.bids ?? []).map((b) => ({ value: b.id, label: b.bidder }))
  const questions: Question[] = [
    ...(has("award") ? [{ name: "bid", label: say.t(said.winner), as: "choice" as const, choices: winners }] : []),
    ...(has("contract")
      ? [{ name: "contract", label: say.t(said.contract), as: "line" as const, hint: say.t(said.contractHint) }]
      : []),
    ...(has("award", "cancel")
      ? [{ name: "reason", label: say.t(said.reason), as: "area" as const, hint: say.t(said.reasonHint) }]
      : []),
  ]
  return (
    <Section title={say.t(said.steps)}>
      {offers.length === 0 ? (
        <EmptyState say={say} what={say.t(said.ended)} />
      ) : (
        <Sheet
          say={say}
          action={`${tenderPath(page.tender.id)}/step`}
          filled={{ raw: {}, faults: [], once: page.once }}
          version={page.tender.version}
          questions={questions}
          submit={
            <Deeds>
              {offers.map((o) =>
                open.includes(o) ? (
                  <Submit key={o.event} name="event" value={o.event} kind={o.event === "cancel" ? "grave" : "first"}>
                    {say.t(said[o.event])}
                  </Submit>
                ) : (
                  <RefusedDeed key={o.event} why={reasonIn(say, o.refused ?? "")}>
                    {say.t(said[o.event])}
                  </RefusedDeed>
                ),
              )}
            </Deeds>
          }
        />
      )}
    </Section>
  )
}

/** A step that came back, with what was typed. */
export function tenderStepView(page: TenderPage, filled: Filled, say: Say): View {
  const { tender: t, bids } = page
  return framed({
    say,
    kicker: say.t(said.steps),
    title: say.name(t.title),
    trail: [...trail(say), { label: say.name(t.title), href: tenderPath(t.id) }],
    children: (
      <Sheet
        say={say}
        action={`${tenderPath(t.id)}/step`}
        filled={filled}
        version={t.version}
        because={(code) => reasonIn(say, code)}
        questions={[
          {
            name: "event",
            label: say.t(said.event),
            as: "radio",
            required: true,
            choices: (page.offers ?? []).map((o) => ({
              value: o.event,
              label: say.t(said[o.event]),
              ...(o.refused ? { note: reasonIn(say, o.refused) } : {}),
            })),
          },
          {
            name: "bid",
            label: say.t(said.winner),
            as: "choice",
            choices: (bids ?? []).map((b) => ({ value: b.id, label: b.bidder })),
          },
          { name: "contract", label: say.t(said.contract), as: "line", hint: say.t(said.contractHint) },
          { name: "reason", label: say.t(said.reason), as: "area", hint: say.t(said.reasonHint) },
        ]}
        submit={say.t(said.steps)}
      />
    ),
  })
}
