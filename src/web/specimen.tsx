// The page /design: every part of the design system in every state, for who builds pages and for the tests that look at it.
import type { Say } from "#src/platform/i18n/index.ts"
import { day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { AsAt } from "./as-at.tsx"
import { Chain } from "./chain.tsx"
import { Count } from "./count.tsx"
import { Due } from "./due.tsx"
import { Facts } from "./facts.tsx"
import { BasisMark, Footing } from "./marks.tsx"
import { AsWritten, Doubt, SourceNote } from "./notes.tsx"
import { Annotated, PageHead, Section } from "./page-head.tsx"
import { ComparePart, FormPart } from "./specimen/forms.tsx"
import { ChartPart, NoticePart, PicturePart, TablePart } from "./specimen/lists.tsx"
import { words } from "./specimen/words.ts"
import { Timeline } from "./timeline.tsx"
import { Tree } from "./tree.tsx"

/** The content of /design; its frame is a `Layout`. Read as at a fixed day: the page shows nothing of today. */
export function Specimen({ say }: { say: Say }) {
  return (
    <>
      <PageHead
        kicker={say.t(words.kicker)}
        title={say.t(words.title)}
        lede={say.t(words.lede)}
        meta={[
          { label: say.t(words.order), value: say.t(words.orderName) },
          { label: say.t(words.signed), value: say.day(day("2016-07-19")) },
          { label: say.t(words.provisions), value: say.number(113) },
        ]}
      />
      <ChainPart say={say} />
      <FootingPart say={say} />
      <NotesPart say={say} />
      <FactsPart say={say} />
      <TablePart say={say} />
      <ProvisionsPart say={say} />
      <NoticePart say={say} />
      <FormPart say={say} />
      <ComparePart say={say} />
      <ChartPart say={say} />
      <PicturePart say={say} />
    </>
  )
}

function ChainPart({ say }: { say: Say }) {
  return (
    <Section title={say.t(words.chain)} note={say.t(words.chainNote)}>
      <Chain
        say={say}
        current="activity"
        rule={say.t(words.chainRule)}
        stops={[
          { station: "mandate", href: "/design", count: 3 },
          { station: "unit", href: "/design", label: "DTOC" },
          { station: "activity", href: "/design", count: 1 },
          { station: "result", href: "/design", count: 2 },
          { station: "report", count: 0 },
        ]}
      />
      <Chain
        say={say}
        label={say.t(words.chainShort)}
        current="mandate"
        stops={[{ station: "mandate", label: "AG/RES. 2735" }]}
      />
      <Chain
        say={say}
        label={say.t(words.chainTold)}
        stops={[
          { station: "mandate", href: "/design", text: say.t(words.toldMandate) },
          { station: "unit", href: "/design", text: say.t(words.toldUnit) },
          { station: "activity", href: "/design", text: say.t(words.toldActivity) },
          { station: "result", href: "/design", text: say.t(words.toldResult) },
          { station: "report", href: "/design", text: say.t(words.toldReport) },
        ]}
      />
    </Section>
  )
}

function FootingPart({ say }: { say: Say }) {
  return (
    <Section title={say.t(words.footing)}>
      <AsAt say={say} action="/design" on={day("2016-07-19")} footing="in_force" by={say.t(words.orderName)} />
      <ul>
        <li>
          <Footing say={say} footing="presumed" by={say.t(words.annexName)} />
        </li>
        <li>
          <Footing say={say} footing="attested" by={say.t(words.report2013)} />
        </li>
        <li>
          <Footing say={say} footing="none" />
        </li>
      </ul>
    </Section>
  )
}

function NotesPart({ say }: { say: Say }) {
  return (
    <Section title={say.t(words.bases)} note={say.t(words.basesNote)}>
      <Annotated
        margin={
          <>
            <SourceNote say={say} document={say.t(words.report2013)} lines="92" href="/design" />
            <Doubt say={say}>{say.t(words.doubt)}</Doubt>
            <AsWritten say={say} lang="en">
              to date
            </AsWritten>
          </>
        }
      >
        <div class="prose">
          <h3>{say.t(words.marking)}</h3>
          <p>{say.t(words.markingText, { n: 260_000 })}</p>
          <p>
            <BasisMark say={say} basis="stated" /> <br />
            <BasisMark say={say} basis="section" /> <br />
            <BasisMark say={say} basis="reading" /> <br />
            <BasisMark say={say} basis="confirmed" confirmedOn={day("2031-03-01")} />
          </p>
        </div>
      </Annotated>
    </Section>
  )
}

function FactsPart({ say }: { say: Say }) {
  const rule = say.t(words.rule)
  return (
    <Section title={say.t(words.facts)}>
      <p>
        <Count say={say} count={{ value: 25, rule }} label={say.t(words.states)} />
      </p>
      <p>
        <Count say={say} count={{ value: 260_000, rule }} label={say.t(words.firearms)} folded />
      </p>
      <Facts
        say={say}
        items={[
          { label: say.t(words.firearms), value: `${say.t(words.atLeast)} ${say.number(260_000)}`, note: rule },
          { label: say.t(words.technicians), value: `${say.t(words.atLeast)} ${say.number(200)}` },
          { label: say.t(words.requested), value: null },
        ]}
      />
      <Timeline
        say={say}
        moments={[
          { key: "annex", when: "../2016-07-18" as Edtf, title: say.t(words.annexName), note: say.t(words.doubt) },
          { key: "order", when: "2016-07-19" as Edtf, title: say.t(words.orderName), href: "/design", now: true },
        ]}
      />
      <ul>
        {["2016-07-26", "2016-07-20", "2016-07-19", "2016-07-18"].map((on) => (
          <li key={on}>
            <Due say={say} on={day(on)} today={day("2016-07-19")} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ProvisionsPart({ say }: { say: Say }) {
  return (
    <Section title={say.t(words.provisions)}>
      <Tree
        say={say}
        label={say.t(words.provisions)}
        nodes={[
          {
            key: "sms",
            printed: "II",
            title: say.t(words.sms),
            href: "/design",
            children: [
              {
                key: "dtoc",
                printed: "VI",
                title: say.t(words.dtoc),
                href: "/design",
                children: [
                  {
                    key: "vi-b",
                    printed: "VI.B",
                    title: say.t(words.functions),
                    children: [
                      { key: "vi-b-7", printed: "VI.B.7", title: say.t(words.secretariatFor), href: "/design" },
                      {
                        key: "vi-b-8",
                        printed: "VI.B.8",
                        title: say.t(words.assists),
                        href: "/design",
                        note: say.t(words.trafficking),
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ]}
      />
    </Section>
  )
}
