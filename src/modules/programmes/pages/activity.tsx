import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import {
  Chain,
  Columns,
  DeedLink,
  Deeds,
  Facts,
  Footing,
  Notice,
  PageHead,
  Panel,
  Prose,
  RefusedDeed,
  Section,
  When,
  Wording,
} from "#src/web/index.ts"
import { type Labels, labelOf } from "../labels.ts"
import { factWords } from "../messages/facts.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { markerWords } from "../messages/markers.ts"
import { said } from "../messages/pages.ts"
import { projectWords } from "../messages/projects.ts"
import { projectPath } from "../projects/types.ts"
import { activityPath, programmePath } from "../types.ts"
import { Contributions, Mandates, Partners, Results, States } from "./activity-lists.tsx"
import type { ActivityPage, Part } from "./activity-page.ts"
import { Documents } from "./documents.tsx"
import { Markers } from "./markers.tsx"
import { asAt, Name, Names, Remarks, Sources, statusName, typeName } from "./parts.tsx"
import { People } from "./people.tsx"

const factOf = (kind: string) =>
  ({
    "activity.recorded": factWords.activityRecorded,
    "activity.amended": factWords.activityAmended,
    "activity.confirmed": factWords.activityConfirmed,
    "activity.held": factWords.activityHeld,
    "activity.postponed": factWords.activityPostponed,
    "activity.cancelled": factWords.activityCancelled,
    "activity.replanned": factWords.activityReplanned,
    "activity.restored": factWords.activityRestored,
    "activity.published": factWords.activityPublished,
    "activity.taken_back": factWords.activityTakenBack,
    "activity.document_attached": factWords.documentAttached,
    "activity.document_removed": factWords.documentRemoved,
  })[kind]

export function activityView(page: ActivityPage, say: Say): View {
  const { activity, programme } = page
  const title = say.text(activity.title)
  return {
    title: title.text,
    section: "activities",
    trail: [
      { label: say.t(said.activities), href: "/activities" },
      ...(programme ? [{ label: say.name(programme.title), href: programmePath(programme.key) }] : []),
    ],
    body: (
      <>
        <TheChain page={page} say={say} />
        <PageHead
          kicker={typeName(say, activity.type)}
          title={title.text}
          lang={title.lang}
          lede={activity.summary ? <Wording say={say} text={activity.summary} /> : undefined}
          meta={[
            { label: say.t(said.when), value: activity.held ? <When say={say} date={activity.held} /> : say.t(said.notStated) },
            { label: say.t(said.status), value: statusName(say, activity.status) },
          ]}
        />
        {activity.visibility === "public" ? null : (
          <Notice say={say} kind="info">
            {say.t(said.draft)}
          </Notice>
        )}
        <TheDeeds page={page} say={say} />
        <Known page={page} say={say} />
        <Units page={page} say={say} />
        <Mandates page={page} say={say} />
        <Results page={page} say={say} />
        <People page={page} say={say} />
        <States page={page} say={say} />
        <Partners page={page} say={say} />
        <Markers say={say} labels={page.labels} rows={page.markers} />
        <Contributions page={page} say={say} />
        <Documents
          say={say}
          path={activityPath(activity.key)}
          documents={page.documents}
          mayAttach={page.may?.ok === true}
          forStaff={page.forStaff}
        />
        {page.panels.length > 0 ? (
          <Columns>
            {page.panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
        <History page={page} say={say} />
      </>
    ),
  }
}

/** The day as at which its units are derived and read: the first on which it can have been held. */
const dayOf = ({ activity }: ActivityPage) => activity.heldFrom ?? activity.heldTo

function TheChain({ page, say }: Part) {
  const lead = page.units[0]
  const unit = lead ? page.labels[ref("unit", lead.unit)] : undefined
  return (
    <Chain
      say={say}
      current="activity"
      stops={[
        { station: "mandate", count: page.clauses.length, href: `${activityPath(page.activity.key)}#mandates` },
        lead
          ? { station: "unit", label: unit?.title ?? lead.unit, ...(unit ? { href: asAt(unit.href, dayOf(page)) } : {}) }
          : { station: "unit", count: 0 },
        { station: "activity", label: typeName(say, page.activity.type) },
        { station: "result", count: page.results.length, href: `${activityPath(page.activity.key)}#results` },
        ...(page.reports === null ? [] : [{ station: "report" as const, count: page.reports }]),
      ]}
    />
  )
}

function TheDeeds({ page, say }: Part) {
  if (page.may === null) return null
  return (
    <Deeds>
      {page.may.ok ? (
        <DeedLink say={say} href={`${activityPath(page.activity.key)}/edit`} first>
          {say.t(said.edit)}
        </DeedLink>
      ) : (
        <RefusedDeed why={page.may.why}>{say.t(said.edit)}</RefusedDeed>
      )}
      {page.mayCopy ? (
        <>
          <DeedLink say={say} href={`${activityPath(page.activity.key)}/copy`}>
            {say.t(fastEntry.copy)}
          </DeedLink>
          <DeedLink say={say} href={`${activityPath(page.activity.key)}/series`}>
            {say.t(fastEntry.series)}
          </DeedLink>
        </>
      ) : null}
    </Deeds>
  )
}

function Known({ page, say }: Part) {
  const { activity, request, labels } = page
  const places = page.places.map((p) => `${say.name(p.short)}${p.held ? ` (${say.t(said.heldThere, { count: p.held })})` : ""}`)
  const requested = request
    ? `${[request.requestedBy ? requester(labels, request.requestedBy) : "", request.asWritten].filter(Boolean).join(say.colon)}, ${
        request.requestedOn ? say.date(request.requestedOn) : say.t(markerWords.dayNotStated)
      }`
    : say.t(said.notStated)
  return (
    <Section title={say.t(said.aboutIt)} note={say.t(said.ours)}>
      <Facts
        say={say}
        items={[
          {
            label: say.t(said.when),
            value: activity.held ? <When say={say} date={activity.held} /> : null,
            ...(activity.dateAsWritten ? { note: `${say.t(said.dateAsWritten)}${say.colon}${activity.dateAsWritten}` } : {}),
          },
          {
            label: say.t(said.where),
            value: places.join(", ") || activity.placeText || null,
            ...(activity.placeText && places.length > 0 ? { note: activity.placeText } : {}),
          },
          ...(activity.series || activity.heldCount
            ? [{ label: say.t(said.held), value: activity.heldCount ? say.number(activity.heldCount) : null }]
            : []),
          ...(activity.statusReason ? [{ label: statusName(say, activity.status), value: activity.statusReason }] : []),
          ...(page.programme
            ? [
                {
                  label: say.t(said.programme),
                  value: <a href={say.href(programmePath(page.programme.key))}>{say.name(page.programme.title)}</a>,
                },
              ]
            : []),
          ...(page.project
            ? [
                {
                  label: say.t(projectWords.project),
                  value: <a href={say.href(projectPath(page.project.key))}>{say.name(page.project.title)}</a>,
                },
              ]
            : []),
          ...(page.themes.length > 0
            ? [
                {
                  label: say.t(said.themes),
                  value: <Names say={say} labels={labels} things={page.themes.map((t) => ref("theme", t.theme))} />,
                },
              ]
            : []),
          { label: say.t(said.requestedBy), value: requested },
          ...(activity.evidence ? [{ label: say.t(said.evidence), value: activity.evidence }] : []),
        ]}
      />
      <Prose>
        <Remarks say={say} asWritten={activity.asWritten} doubt={activity.doubt} />
        <Sources say={say} labels={labels} sources={activity.sources} />
      </Prose>
    </Section>
  )
}

const requester = (labels: Labels, by: string) =>
  labelOf(labels, (/^[A-Z]{3}$/.test(by) ? ref("state", by) : ref("organisation", by)) as Ref)

function Units({ page, say }: Part) {
  const { labels, standing } = page
  return (
    <Section title={say.t(said.unitHeading)} note={say.t(said.unitNote)}>
      <Facts
        say={say}
        items={[
          {
            label: say.t(said.unitsReported),
            value:
              page.units.length === 0
                ? say.t(said.anotherDoer)
                : page.units.map((u) => (
                    <div key={u.unit}>
                      <Name say={say} labels={labels} thing={ref("unit", u.unit)} on={dayOf(page)} />
                      {page.units.length > 1 ? (
                        <small class="quiet"> {say.t(u.role === "lead" ? said.lead : said.further)}</small>
                      ) : null}
                    </div>
                  )),
            ...(page.activity.unitAsWritten ? { note: `“${page.activity.unitAsWritten}”` } : {}),
          },
          {
            label: say.t(said.unitsDerived),
            value:
              standing === "no_day"
                ? say.t(said.noDay)
                : standing === "none_derived"
                  ? say.t(said.noneDerived)
                  : page.derived.map((d) => (
                      <div key={d.unit}>
                        <Name say={say} labels={labels} thing={ref("unit", d.unit)} on={dayOf(page)} />{" "}
                        <small>
                          <Name say={say} labels={labels} thing={ref("provision", d.provision)} /> ·{" "}
                          <Name say={say} labels={labels} thing={ref("theme", d.theme)} />
                        </small>{" "}
                        <Footing say={say} footing={d.footing} />
                        {d.elsewhere.length > 0 ? (
                          <small>
                            {" "}
                            {say.t(said.elsewhere)}
                            {say.colon}
                            <Names say={say} labels={labels} things={d.elsewhere.map((b) => ref("organisation", b))} />
                          </small>
                        ) : null}
                      </div>
                    )),
            ...(standing === "differs" ? { note: <strong>{say.t(said.differs)}</strong> } : {}),
          },
        ]}
      />
    </Section>
  )
}

function History({ page, say }: Part) {
  const { labels } = page
  return (
    <Section title={say.t(said.history)} note={say.t(said.versionN, { n: page.activity.version })}>
      <ul>
        {page.history.map((fact) => {
          const words = factOf(fact.kind)
          return (
            <li key={`${fact.kind} ${fact.at.getTime()}`}>
              {words ? say.t(words) : fact.kind}
              {fact.version === null ? "" : ` · ${say.t(said.versionN, { n: fact.version })}`}
              {fact.copyOf && labels[ref("activity", fact.copyOf)] ? (
                <>
                  {" · "}
                  {say.t(fastEntry.madeFrom)} <Name say={say} labels={labels} thing={ref("activity", fact.copyOf)} />
                </>
              ) : null}
            </li>
          )
        })}
      </ul>
      {page.may?.ok && page.activity.version > 1 ? (
        <Deeds>
          <DeedLink say={say} href={`${activityPath(page.activity.key)}/restore`}>
            {say.t(fastEntry.restore)}
          </DeedLink>
        </Deeds>
      ) : null}
    </Section>
  )
}
