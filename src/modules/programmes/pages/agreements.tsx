import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { DataTable, EmptyState, Facts, PageHead, Prose, Section, When, Wording } from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { agreementKindWords, agreementWords as words } from "../messages/agreements.ts"
import { said } from "../messages/pages.ts"
import type { AgreementRow } from "../queries/agreements.ts"
import { agreementPath } from "../types.ts"
import { sourceColumn } from "./columns.tsx"
import { Name, Names, Remarks, Sources } from "./parts.tsx"

type AgreementsPage = { agreements: readonly AgreementRow[]; labels: Labels }

export function agreementsView(page: AgreementsPage, say: Say): View {
  const title = say.t(words.title)
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(said.programmes), href: "/programmes" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(words.lede)} />
        {page.agreements.length === 0 ? (
          <EmptyState say={say} what={say.t(words.none)} />
        ) : (
          <AgreementTable {...page} say={say} />
        )}
      </>
    ),
  }
}

/** Agreements as lines; on the page of a programme without the column that would repeat it. */
export function AgreementTable({
  agreements,
  labels,
  say,
  without,
}: AgreementsPage & { say: Say; without?: "programme" | undefined }) {
  return (
    <DataTable
      say={say}
      caption={say.t(words.caption)}
      count={{ value: agreements.length, rule: say.t(words.count) }}
      rows={agreements}
      rowKey={(a) => a.key}
      columns={[
        {
          key: "title",
          label: say.t(words.agreement),
          heads: true,
          cell: (a) => <a href={say.href(agreementPath(a.key))}>{say.name(a.title)}</a>,
        },
        { key: "kind", label: say.t(said.type), cell: (a) => say.t(agreementKindWords[a.kind]) },
        {
          key: "parties",
          label: say.t(words.parties),
          cell: (a) => <Names say={say} labels={labels} things={a.parties} />,
        },
        {
          key: "signed",
          label: say.t(words.signed),
          cell: (a) => (a.signed ? <When say={say} date={a.signed} /> : say.t(said.notStated)),
        },
        ...(without === "programme"
          ? []
          : [
              {
                key: "programme",
                label: say.t(said.programme),
                cell: (a: AgreementRow) =>
                  a.programme ? <Name say={say} labels={labels} thing={ref("programme", a.programme)} /> : say.t(said.notStated),
              },
            ]),
        sourceColumn(say, labels),
      ]}
    />
  )
}

export type AgreementPage = { agreement: AgreementRow; labels: Labels }

export function agreementView({ agreement, labels }: AgreementPage, say: Say): View {
  const { text: title, lang } = say.text(agreement.title)
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(words.title), href: "/agreements" }],
    body: (
      <>
        <PageHead
          kicker={say.t(agreementKindWords[agreement.kind])}
          title={title}
          lang={lang}
          lede={agreement.summary ? <Wording say={say} text={agreement.summary} /> : undefined}
        />
        <Section title={say.t(said.aboutIt)} note={say.t(said.ours)}>
          <Facts
            say={say}
            items={[
              {
                label: say.t(words.parties),
                value: agreement.parties.map((party) => (
                  <div key={party}>
                    <Name say={say} labels={labels} thing={party} />
                  </div>
                )),
              },
              { label: say.t(words.signed), value: agreement.signed ? <When say={say} date={agreement.signed} /> : null },
              { label: say.t(words.valid), value: agreement.valid ? <When say={say} date={agreement.valid} /> : null },
              {
                label: say.t(said.programme),
                value: agreement.programme ? (
                  <Name say={say} labels={labels} thing={ref("programme", agreement.programme)} />
                ) : null,
              },
            ]}
          />
          <Prose>
            <Remarks say={say} asWritten={agreement.asWritten} doubt={agreement.doubt} />
            <Sources say={say} labels={labels} sources={agreement.sources} />
          </Prose>
        </Section>
      </>
    ),
  }
}
