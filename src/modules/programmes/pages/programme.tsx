import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import {
  BasisMark,
  Columns,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  Facts,
  PageHead,
  Panel,
  Prose,
  Section,
  When,
  Wording,
} from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { linkTo } from "../list-address.ts"
import type { ShownResult } from "../measuring/shown.ts"
import { agreementWords, contributionWords } from "../messages/agreements.ts"
import { said } from "../messages/pages.ts"
import { projectWords } from "../messages/projects.ts"
import { thingWords } from "../messages/things.ts"
import type { AgreementRow, ContributionRow } from "../queries/agreements.ts"
import type { ActivityLine } from "../queries/list.ts"
import type { MarkerRow } from "../queries/markers.ts"
import type { getProgramme, listClausesOfProgramme, listThemesOfProgramme } from "../queries/programmes.ts"
import type { ProjectLine } from "../queries/projects.ts"
import { programmePath } from "../types.ts"
import { ActivityTable } from "./activity-table.tsx"
import { AgreementTable } from "./agreements.tsx"
import { clauseColumn, evidenceColumn, measureColumn, remarksColumn, sourceColumn, valueColumns } from "./columns.tsx"
import { ContributionTable } from "./contributions.tsx"
import { Markers } from "./markers.tsx"
import { Name, Names, programmeStatusName, Remarks, Sources } from "./parts.tsx"
import { PartsOfResults } from "./people.tsx"
import { ProjectTable } from "./projects.tsx"

type Rows<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>
export type ProgrammePage = {
  programme: Rows<typeof getProgramme>
  clauses: Rows<typeof listClausesOfProgramme>
  themes: Rows<typeof listThemesOfProgramme>
  results: readonly ShownResult[]
  agreements: readonly AgreementRow[]
  contributions: readonly ContributionRow[]
  projects: readonly ProjectLine[]
  markers: readonly MarkerRow[]
  forStaff: boolean
  /** The programme is of a unit of the reader, who records for it. */
  mayEnter: boolean
  latest: readonly ActivityLine[]
  total: number
  labels: Labels
  panels: readonly PanelData[]
  today: Day
}

export function programmeView(page: ProgrammePage, say: Say): View {
  const { programme, labels } = page
  const title = say.name(programme.title)
  return {
    title,
    section: "programmes",
    trail: [{ label: say.t(said.programmes), href: "/programmes" }],
    body: (
      <>
        <PageHead
          kicker={say.t(said.programme)}
          title={programme.acronym ? `${title} (${programme.acronym})` : title}
          lede={programme.summary ? <Wording say={say} text={programme.summary} /> : undefined}
        />
        {page.mayEnter ? (
          <Deeds>
            <DeedLink say={say} href={`${programmePath(programme.key)}/results`} first>
              {say.t(thingWords.enter)}
            </DeedLink>
          </Deeds>
        ) : null}
        <Section title={say.t(said.aboutIt)} note={say.t(said.ours)}>
          <Facts
            say={say}
            items={[
              {
                label: say.t(said.unit),
                value: programme.unit ? <Name say={say} labels={labels} thing={ref("unit", programme.unit)} /> : null,
                ...(programme.unitAsWritten ? { note: `“${programme.unitAsWritten}”` } : {}),
              },
              { label: say.t(said.reports), value: programme.held ? <When say={say} date={programme.held} /> : null },
              { label: say.t(said.status), value: programmeStatusName(say, programme.status) },
              {
                label: say.t(said.themes),
                value:
                  page.themes.length > 0 ? (
                    <Names say={say} labels={labels} things={page.themes.map((t) => ref("theme", t.theme))} />
                  ) : null,
              },
            ]}
          />
          <Prose>
            <Remarks say={say} asWritten={programme.asWritten} doubt={programme.doubt} />
            <Sources say={say} labels={labels} sources={programme.sources} />
          </Prose>
        </Section>
        <Projects page={page} say={say} />
        <Activities page={page} say={say} />
        <Mandates page={page} say={say} />
        <ProgrammeResults page={page} say={say} />
        <Markers say={say} labels={page.labels} rows={page.markers} />
        <AgreedAndGiven page={page} say={say} />
        {page.panels.length > 0 ? (
          <Columns>
            {page.panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
      </>
    ),
  }
}

function Projects({ page, say }: { page: ProgrammePage; say: Say }) {
  if (page.projects.length === 0) return null
  return (
    <Section title={say.t(projectWords.title)} wide>
      <ProjectTable say={say} labels={page.labels} lines={page.projects} forStaff={page.forStaff} without="programme" />
    </Section>
  )
}

function AgreedAndGiven({ page, say }: { page: ProgrammePage; say: Say }) {
  const { agreements, contributions, labels } = page
  return (
    <>
      {agreements.length > 0 ? (
        <Section title={say.t(agreementWords.title)} wide>
          <AgreementTable say={say} labels={labels} agreements={agreements} today={page.today} without="programme" />
        </Section>
      ) : null}
      {contributions.length > 0 ? (
        <Section title={say.t(contributionWords.title)} wide>
          <ContributionTable say={say} labels={labels} contributions={contributions} />
        </Section>
      ) : null}
    </>
  )
}

function Activities({ page, say }: { page: ProgrammePage; say: Say }) {
  const count = { value: page.total, rule: say.t(said.countActivities) }
  return (
    <Section title={say.t(said.activitiesOf)} wide>
      {page.latest.length === 0 ? (
        <EmptyState say={say} what={say.t(said.nothing)} />
      ) : (
        <ActivityTable
          say={say}
          labels={page.labels}
          lines={page.latest}
          caption={say.t(said.latestFirst)}
          count={count}
          without="programme"
        />
      )}
      {page.total > page.latest.length ? (
        <p>
          <a href={say.href(linkTo({ programme: page.programme.key }))}>{say.t(said.allActivities)}</a>
        </p>
      ) : null}
    </Section>
  )
}

function Mandates({ page, say }: { page: ProgrammePage; say: Say }) {
  return (
    <Section title={say.t(said.mandates)} wide>
      {page.clauses.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noMandate)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(said.mandatesCaption)}
          rows={page.clauses}
          rowKey={(c) => c.clause}
          columns={[
            clauseColumn(say, page.labels),
            { key: "basis", label: say.t(said.basis), cell: (c) => <BasisMark say={say} basis={c.basis} /> },
            sourceColumn(say, page.labels),
          ]}
        />
      )}
    </Section>
  )
}

function ProgrammeResults({ page, say }: { page: ProgrammePage; say: Say }) {
  if (page.results.length === 0) return null
  return (
    <Section title={say.t(said.results)} wide>
      <DataTable
        say={say}
        caption={say.t(said.resultsCaption)}
        rows={page.results}
        rowKey={(r) => r.key}
        columns={[
          measureColumn(say),
          ...valueColumns(say),
          evidenceColumn(say),
          remarksColumn(say),
          sourceColumn(say, page.labels),
        ]}
      />
      <PartsOfResults say={say} labels={page.labels} results={page.results} forStaff={page.forStaff} />
    </Section>
  )
}
