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
  Notice,
  PageHead,
  Panel,
  Section,
  When,
  Wording,
} from "#src/web/index.ts"
import type { Labels } from "../labels.ts"
import { linkTo } from "../list-address.ts"
import type { ShownResult } from "../measuring/shown.ts"
import { said } from "../messages/pages.ts"
import { amendmentWords } from "../messages/project-amendments.ts"
import { packageWords, projectStatusWords, projectWords as words } from "../messages/projects.ts"
import { thingWords } from "../messages/things.ts"
import type { PackagePart } from "../projects/rules.ts"
import { type ProjectStatus, projectPath } from "../projects/types.ts"
import type { ActivityLine } from "../queries/list.ts"
import type { WholeProject } from "../queries/projects.ts"
import type { AttachedDocument } from "../types.ts"
import { ActivityTable } from "./activity-table.tsx"
import { clauseColumn, evidenceColumn, measureColumn, valueColumns } from "./columns.tsx"
import { Documents } from "./documents.tsx"
import { Markers } from "./markers.tsx"
import { Name, Names } from "./parts.tsx"
import { PartsOfResults } from "./people.tsx"
import { AmendmentOpen, Amendments } from "./project-amendments.tsx"
import { Conditions, Log } from "./project-log.tsx"

export type ProjectPage = WholeProject & {
  results: readonly ShownResult[]
  documents: readonly AttachedDocument[]
  forStaff: boolean
  /** The reader holds a seat that moves projects; which steps are open, the next page says. */
  mayMove: boolean
  /** The project is of a unit of the reader. */
  own: boolean
  mayAmend: boolean
  /** The project was approved and an amendment may be proposed. */
  mayPropose: boolean
  missing: readonly PackagePart[]
  total: number
  latest: readonly ActivityLine[]
  today: Day
  repeating: readonly string[]
  panels: readonly PanelData[]
  labels: Labels
}
type Part = { page: ProjectPage; say: Say }

export function projectView(page: ProjectPage, say: Say): View {
  const { project } = page
  const title = say.text(project.title)
  const status = say.t(projectStatusWords[project.status as ProjectStatus])
  return {
    title: title.text,
    section: "programmes",
    trail: [{ label: say.t(words.title), href: "/projects" }],
    body: (
      <>
        <PageHead
          kicker={say.t(words.project)}
          title={title.text}
          lang={title.lang}
          lede={project.purpose ? <Wording say={say} text={project.purpose} /> : undefined}
          meta={[
            { label: say.t(words.held), value: project.held ? <When say={say} date={project.held} /> : say.t(said.notStated) },
            { label: say.t(said.status), value: status },
          ]}
        />
        {project.visibility === "public" ? null : (
          <Notice say={say} kind="info">
            {say.t(words.draft)}
          </Notice>
        )}
        {page.forStaff && page.missing.length > 0 ? (
          <Notice say={say} kind="info">
            {say.t(words.stillMissing, { parts: page.missing.map((p) => say.t(packageWords[p])).join(", ") })}
          </Notice>
        ) : null}
        {page.mayMove ? (
          <Deeds>
            <DeedLink say={say} href={`${projectPath(project.key)}/status`} first>
              {say.t(words.next)}
            </DeedLink>
            {page.mayAmend ? (
              <DeedLink say={say} href={`${projectPath(project.key)}/edit`}>
                {say.t(words.edit)}
              </DeedLink>
            ) : null}
            {page.mayPropose ? (
              <DeedLink say={say} href={`${projectPath(project.key)}/amendments/new`}>
                {say.t(amendmentWords.amend)}
              </DeedLink>
            ) : null}
          </Deeds>
        ) : null}
        {page.amendments.some((a) => a.state === "proposed") ? <AmendmentOpen say={say} /> : null}
        <About page={page} say={say} />
        <Mandates page={page} say={say} />
        <ProjectResults page={page} say={say} />
        <Markers say={say} labels={page.labels} rows={page.markers} />
        {page.forStaff ? <Conditions page={page} say={say} /> : null}
        <Amendments say={say} project={project.key} amendments={page.amendments} />
        <Activities page={page} say={say} />
        <Documents
          say={say}
          path={projectPath(project.key)}
          title={say.t(words.files)}
          documents={page.documents}
          mayAttach={page.own}
          forStaff={page.forStaff}
        />
        {page.panels.length > 0 ? (
          <Columns>
            {page.panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
        {page.forStaff ? <Log page={page} say={say} /> : null}
      </>
    ),
  }
}

function ProjectResults({ page, say }: Part) {
  const { results, labels } = page
  if (results.length === 0 && !page.own) return null
  return (
    <Section title={say.t(said.results)} wide>
      {results.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noResult)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(said.results)}
          rows={results}
          rowKey={(r) => r.key}
          columns={[measureColumn(say), ...valueColumns(say), evidenceColumn(say)]}
        />
      )}
      <PartsOfResults say={say} labels={labels} results={results} forStaff={page.forStaff} />
      {page.own ? (
        <Deeds>
          <DeedLink say={say} href={`${projectPath(page.project.key)}/results`}>
            {say.t(thingWords.enterResults)}
          </DeedLink>
        </Deeds>
      ) : null}
    </Section>
  )
}

function About({ page, say }: Part) {
  const { project, labels } = page
  const bare = (text: typeof project.expected) => (text ? <Wording say={say} text={text} /> : <NotYet say={say} />)
  return (
    <Section title={say.t(words.package)}>
      <Facts
        say={say}
        items={[
          {
            label: say.t(words.units),
            value: page.units.map((u) => (
              <div key={u.unit}>
                <Name say={say} labels={labels} thing={ref("unit", u.unit)} />
                {page.units.length > 1 ? (
                  <small class="quiet"> {say.t(u.role === "lead" ? said.lead : said.further)}</small>
                ) : null}
              </div>
            )),
          },
          {
            label: say.t(words.programme),
            value: project.programme ? (
              <Name say={say} labels={labels} thing={ref("programme", project.programme)} />
            ) : (
              say.t(words.noProgramme)
            ),
          },
          ...(project.repeats
            ? [{ label: say.t(words.repeats), value: <Name say={say} labels={labels} thing={ref("project", project.repeats)} /> }]
            : []),
          ...(page.repeating.length > 0
            ? [
                {
                  label: say.t(words.repeatedBy),
                  value: <Names say={say} labels={labels} things={page.repeating.map((k) => ref("project", k))} />,
                },
              ]
            : []),
          {
            label: say.t(packageWords.states),
            value:
              page.states.length > 0 ? (
                page.states.map((s) => <StateLink key={s.state} say={say} state={s} />)
              ) : (
                <NotYet say={say} />
              ),
          },
          {
            label: say.t(packageWords.budget),
            value: project.budget === null ? <NotYet say={say} /> : say.money(project.budget, project.currency),
          },
          { label: say.t(packageWords.expected), value: bare(project.expected) },
          { label: say.t(packageWords.perspective), value: bare(project.perspective) },
          ...(project.lessons ? [{ label: say.t(words.lessons), value: bare(project.lessons) }] : []),
        ]}
      />
    </Section>
  )
}

const NotYet = ({ say }: { say: Say }) => <span class="unsaid">{say.t(said.notStated)}</span>

const StateLink = ({ say, state }: { say: Say; state: ProjectPage["states"][number] }) => (
  <span class="line">
    <a href={say.href(`/states/${state.key}`)}>{say.name(state.short)}</a>
  </span>
)

function Mandates({ page, say }: Part) {
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
            {
              key: "basis",
              label: say.t(said.basis),
              cell: (c) => <BasisMark say={say} basis={c.basis} {...(c.confirmedOn ? { confirmedOn: c.confirmedOn } : {})} />,
            },
          ]}
        />
      )}
    </Section>
  )
}

function Activities({ page, say }: Part) {
  const { latest, total, labels } = page
  return (
    <Section title={say.t(words.activities)} wide>
      {latest.length === 0 ? (
        <EmptyState say={say} what={say.t(words.noActivities)} />
      ) : (
        <ActivityTable
          say={say}
          labels={labels}
          lines={latest}
          caption={say.t(said.latestFirst)}
          count={{ value: total, rule: say.t(said.countActivities) }}
          without="programme"
        />
      )}
      {total > latest.length ? (
        <p>
          <a href={say.href(linkTo({ project: page.project.key }))}>{say.t(said.allActivities)}</a>
        </p>
      ) : null}
    </Section>
  )
}
