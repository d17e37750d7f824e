import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { listFacts, type StoredFact } from "#src/platform/facts/index.ts"
import { type Ctx, everybody, notFound, page } from "#src/platform/http/index.ts"
import { isStaff } from "#src/values/actor.ts"
import { langs } from "#src/values/lang.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { linkedDataset, linkedFile } from "#src/web/index.ts"
import { responsibleFor } from "../../institution/index.ts"
import { unitInCharge } from "../charging.ts"
import { newsOfActivities } from "../feeds/atom.ts"
import { activitiesCalendar, activityCalendar, withdrawnCalendar } from "../feeds/calendar.ts"
import { activitiesCsv, activitiesWorkbook } from "../import/leaving.ts"
import { documentsOf, labelsFor, refsOf } from "../labels.ts"
import { linkedActivity } from "../linked.ts"
import { linkTo } from "../list-address.ts"
import { activityShown, statesIn } from "../measuring/shown.ts"
import { said } from "../messages/pages.ts"
import { reasonIn } from "../messages/reasons.ts"
import { activitiesView } from "../pages/activities.tsx"
import { activityView } from "../pages/activity.tsx"
import { activityPage } from "../places.ts"
import { mayRecord, mayRecordFor, recordingUnits } from "../policy.ts"
import { readActivity } from "../queries/activity.ts"
import { readThreshold } from "../queries/disclosure.ts"
import { listDocuments } from "../queries/documents.ts"
import { findFeedActivity, listWithdrawnActivities } from "../queries/feeds.ts"
import { listUnitParents, listUnitsBelow } from "../queries/findings.ts"
import { listActivities } from "../queries/list.ts"
import { compareUnits, namedUnits } from "../rules.ts"
import { talliesFor } from "../tallies.ts"
import { activityPath, activityVisibilities, documentRoles, slugOf, slugSchema } from "../types.ts"
import { refsOfContributions } from "./agreements.ts"
import { cursorOf, narrowingOf, narrowingQuery, readCursor } from "./narrowing.ts"

const perPage = 50

const documentShape = z.object({
  id: z.string(),
  role: z.enum(documentRoles),
  title: localisedSchema,
  language: z.enum(langs).nullable(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number(),
  sha256: z.string(),
  visibility: z.enum(activityVisibilities),
  path: z.string(),
})

/** What leaves as a table: the list as it is narrowed, whole unless fewer lines are asked for. */
const leavingOf = ({ query, actor, say, today, now }: Ctx<Read, Record<never, never>, typeof narrowingQuery>) => ({
  ...{ narrowing: narrowingOf(query), from: readCursor(query), most: query.most },
  ...{ actor, say, today, at: now },
})

const list = page({
  path: "/activities",
  params: {},
  query: narrowingQuery,
  may: everybody,
  summary:
    "Activities, narrowed by state, unit, programme, year, kind, theme, partner and status; whole as CSV and XLSX, as iCalendar, as Atom",
  load: async ({ tx, query, actor, cards, today }) => {
    const { after, before, most } = query
    const narrowing = narrowingOf(query)
    const from = readCursor({ after, before })
    const found = await listActivities(tx, narrowing, most ?? perPage, from)
    const more = found.length > (most ?? perPage)
    const kept = found.slice(0, most ?? perPage)
    const lines = from?.back ? kept.toReversed() : kept
    const tallies = await talliesFor(tx, actor, narrowing)
    const [first, last] = [lines.at(0), lines.at(-1)]
    const counted = (facet: string) => tallies.filter((t) => t.facet === facet).map((t) => t.code)
    const labels = await labelsFor(cards, [
      ...refsOf("unit", [...lines.map((l) => l.unit), ...counted("unit"), narrowing.unit]),
      ...refsOf("state", [...lines.flatMap((l) => l.places), ...counted("state"), narrowing.state]),
      ...refsOf("theme", counted("theme").slice(0, 40)),
      ...refsOf("organisation", counted("partner").slice(0, 40)),
      ...refsOf("programme", [...counted("programme"), narrowing.programme]),
      ...refsOf("clause", [narrowing.clause]),
      ...refsOf("instrument", [narrowing.instrument]),
      ...refsOf("section", [narrowing.section]),
      ...refsOf("project", [narrowing.project]),
      ...refsOf("plan_item", [narrowing.item]),
      ...refsOf("theme", [narrowing.theme]),
      ...refsOf("organisation", [narrowing.partner]),
    ])
    return {
      narrowing,
      lines,
      tallies,
      labels,
      total: tallies.find((t) => t.facet === "total")?.count ?? 0,
      next: last && (more || from?.back) ? cursorOf(last) : null,
      previous: first && from && (!from.back || more) ? cursorOf(first) : null,
      mayRecord: mayRecord(actor).ok,
      ownUnits: mayRecord(actor).ok ? await listUnitsBelow(tx, recordingUnits(actor), today) : [],
    }
  },
  html: activitiesView,
  json: z.object({
    total: z.number(),
    rule: z.string(),
    next: z.string().nullable(),
    activities: z.array(z.record(z.string(), z.unknown())),
    facets: z.array(z.object({ facet: z.string(), code: z.string(), count: z.number() })),
  }),
  wire: (value) => ({
    total: value.total,
    rule: "activities; a series counts once, and so does one that several units share",
    next: value.next,
    activities: value.lines.map(({ sortDay: _, programmeTitle: __, ...line }) => ({ ...line, path: activityPath(line.key) })),
    facets: value.tallies.filter((t) => t.facet !== "total"),
  }),
  also: {
    jsonld: ({ narrowing }, say, origin) =>
      linkedFile(
        linkedDataset(linkTo(narrowing), say.t(said.activities), say, [
          { path: linkTo(narrowing, {}, ".csv"), type: "text/csv" },
          { path: linkTo(narrowing, { most: "5000" }, ".json"), type: "application/json" },
          { path: linkTo(narrowing, {}, ".ics"), type: "text/calendar" },
        ]),
        say,
        origin,
      ),
  },
  apart: {
    csv: (c) => activitiesCsv(c.tx, leavingOf(c), c.byPerson),
    xlsx: (c) => activitiesWorkbook(c.tx, leavingOf(c)),
    atom: ({ tx, query, say, caller, zone }) => {
      const narrowing = narrowingOf(query)
      const at = { page: linkTo(narrowing), self: linkTo(narrowing, {}, ".atom") }
      return newsOfActivities(tx, narrowing, { say, origin: caller.origin, zone }, at)
    },
    ics: ({ tx, query, say, caller, zone }) => {
      const narrowing = narrowingOf(query)
      return activitiesCalendar(tx, narrowing, { say, origin: caller.origin, zone }, linkTo(narrowing))
    },
  },
})

const copiesIn = (facts: readonly StoredFact[]) =>
  facts.map((f) => (typeof f.detail.copy_of === "string" ? f.detail.copy_of : null))

const one = page({
  path: "/activities/:activity",
  params: { activity: slugSchema },
  query: {},
  may: everybody,
  summary: "One activity: what, when, where, who, for which mandates, and what came of it",
  load: async ({ tx, params, actor, cards, panels, today, say }) => {
    const forStaff = isStaff(actor)
    const whole = activityShown(await readActivity(tx, params.activity), { staff: forStaff, threshold: await readThreshold(tx) })
    const { activity } = whole
    const day = activity.heldFrom ?? activity.heldTo
    const themes = whole.themes.map((t) => t.theme)
    const named = day && themes.length > 0 ? await responsibleFor(tx, themes, day) : []
    const derived = namedUnits(named)
    const parents = Map.groupBy(await listUnitParents(tx), (p) => p.unit)
    const above = new Map([...parents].map(([unit, rows]) => [unit, rows.map((r) => r.parent)]))
    const facts = await listFacts(tx, ref("activity", activity.key), 30)
    const verdict = mayRecord(actor).ok
      ? mayRecordFor(await listUnitsBelow(tx, recordingUnits(actor), today), await unitInCharge(tx, activity, today))
      : null
    const request = whole.request?.requestedBy ?? ""
    return {
      ...whole,
      derived,
      standing: day
        ? compareUnits(
            whole.units.map((u) => u.unit),
            derived.map((d) => d.unit),
            above,
          )
        : ("no_day" as const),
      documents: await listDocuments(tx, ref("activity", activity.key)),
      forStaff,
      // That a document of the secretariat came or went is as hidden as the document.
      history: (forStaff ? facts : facts.filter((f) => f.detail.visibility !== "secretariat")).map((f) => ({
        kind: f.kind,
        at: f.at,
        version: typeof f.detail.version === "number" ? f.detail.version : null,
        copyOf: f.kind === "activity.recorded" && typeof f.detail.copy_of === "string" ? f.detail.copy_of : null,
      })),
      panels: await panels(activityPage, { activity: activity.key }),
      reports: null,
      mayCopy: mayRecord(actor).ok,
      may: verdict && (verdict.ok ? { ok: true as const } : { ok: false as const, why: reasonIn(say, verdict.because) }),
      labels: await labelsFor(cards, [
        ...refsOf("unit", [...whole.units.map((u) => u.unit), ...derived.map((d) => d.unit)]),
        ...refsOf(
          "provision",
          derived.map((d) => d.provision),
        ),
        ...refsOf("theme", [...whole.themes.map((t) => t.theme), ...derived.map((d) => d.theme)]),
        ...refsOf(
          "clause",
          whole.clauses.map((c) => c.clause),
        ),
        ...refsOf("state", [
          ...whole.results.flatMap((r) => [r.place, ...statesIn(r.divisions)]),
          /^[A-Z]{3}$/.test(request) ? request : null,
        ]),
        ...refsOf("organisation", [/^[A-Z]{3}$/.test(request) ? null : request, ...derived.flatMap((d) => d.elsewhere)]),
        ...refsOfContributions(whole.contributions),
        ...refsOf("activity", copiesIn(facts)),
        ...documentsOf([
          activity.sources,
          ...whole.clauses.map((c) => c.sources),
          ...whole.results.map((r) => r.sources),
          ...whole.states.map((s) => s.sources),
          ...whole.partners.map((p) => p.sources),
          ...whole.markers.map((m) => m.sources),
        ]),
      ]),
    }
  },
  html: activityView,
  json: z
    .object({
      activity: z.record(z.string(), z.unknown()),
      unitsDerived: z.array(z.record(z.string(), z.unknown())),
      documents: z.array(documentShape),
      standing: z.string(),
    })
    .loose(),
  wire: ({ labels: _, panels: __, history: ___, may: ____, reports: _____, forStaff: ______, mayCopy: _______, ...value }) => {
    const { derived, standing, activity, documents, ...rest } = value
    return {
      activity: { ...activity, slug: slugOf(activity.key) },
      ...rest,
      documents: documents.map(({ blob, ...document }) => ({ ...document, sha256: blob, path: `/files/${document.id}` })),
      unitsDerived: derived.map(({ unit, provision, theme, footing }) => ({ unit, provision, theme, footing })),
      standing,
    }
  },
  also: { jsonld: linkedActivity },
  apart: {
    ics: async ({ tx, params, say, caller, zone }) => {
      const reader = { say, origin: caller.origin, zone }
      const found = await findFeedActivity(tx, params.activity)
      if (found) return activityCalendar(found, reader)
      const withdrawn = (await listWithdrawnActivities(tx)).find((w) => w.key === params.activity)
      if (!withdrawn) throw notFound()
      return withdrawnCalendar(withdrawn, reader)
    },
  },
})

export const activityRoutes = [list, one]
