import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change, everybody, notFound, page, text, whole } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import { type Actor, isStaff } from "#src/values/actor.ts"
import { daySchema } from "#src/values/day.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { type ReportStanding, readStanding, takeStep, whoIs } from "../actions/drafts.ts"
import { issueEdition } from "../actions/editions.ts"
import { openRequestOf } from "../asking/rules.ts"
import { readChoices } from "../choices.ts"
import { compose } from "../compose/report.ts"
import { headingId } from "../compose/words.ts"
import { namesOfDocuments } from "../data.ts"
import { frameWords } from "../messages/printed/frame.ts"
import { clearanceView, type OfferedStep } from "../pages/clearance.tsx"
import { draftView, sectionTitle } from "../pages/draft.tsx"
import { extendForm } from "../pages/extend.tsx"
import { placeOf } from "../pages/figure.tsx"
import { issueForm } from "../pages/issue.tsx"
import { reportsView, reportView } from "../pages/reports.tsx"
import { mayDefine, mayExtend, mayIssue, mayReadDraft, mayReadReport, mayWriteSection } from "../policy.ts"
import { listOpenComments } from "../queries/comments.ts"
import { listEditions } from "../queries/editions.ts"
import { getDraft, getReport, listDrafts, listReports, listTexts } from "../queries/reports.ts"
import { listRequestDays, listRequestSteps } from "../queries/requests.ts"
import {
  annexDigest,
  annexesCleared,
  annexesOf,
  guardsOf,
  hasRecords,
  mayStillChange,
  steps,
  writableSections,
} from "../rules.ts"
import { filterNames, langSchema, type Report, reportKeySchema, type SectionRequest } from "../types.ts"

const keyed = { report: reportKeySchema }
/** Where an annex is read in the draft. A report that follows the record tells of a department under several headings. */
const placeOfAnnex = ({ key, documents }: Report, annex: string): Href =>
  `/reports/${key}/draft${documents.length > 0 ? `#${headingId("s", annex)}` : ""}`

const draftShape = z.object({ report: z.string(), round: z.number(), state: z.string(), version: z.number() })

const events = ["submit", "clear_annex", "return_annex", "clear", "return", "reopen"] as const

/** What the list needs besides: whether reports are defined here, and the names behind filters, only where some narrow. */
async function offersOf(tx: Read, actor: Actor, reports: readonly Report[], say: Say) {
  const narrows = reports.some((r) => filterNames.some((name) => r.filters[name].length > 0))
  return { mayDefine: mayDefine(actor).ok, choices: narrows ? await readChoices(tx, say) : null }
}

/** How the request that is open for a section reads in the table of a draft. */
async function readAsked(tx: Read, { data, draft }: ReportStanding, say: Say) {
  const steps = await listRequestSteps(tx, draft.report)
  const days = await listRequestDays(tx, draft.report)
  const names = new Map(data.units.map((u) => [u.unit, say.name(u.name)]))
  return (request: SectionRequest | null) => {
    const first = steps.find((s) => s.request === request?.key)
    if (!request || !first) return null
    const { askedNow, state, key } = request
    return { unit: names.get(askedNow) ?? askedNow, state, on: first.onDay, role: first.asRole, dueOn: days.get(key) ?? null }
  }
}

export const reportRoutes = [
  page({
    path: "/reports",
    params: {},
    query: {},
    may: everybody,
    summary: "Reports: what they tell of, where their drafts stand (for the secretariat), and their editions",
    load: async ({ tx, actor, say }) => {
      const reports = (await listReports(tx)).filter((r) => mayReadReport(actor, r).ok)
      const drafts = isStaff(actor) ? await listDrafts(tx) : []
      const documents = await namesOfDocuments(tx, [...new Set(reports.flatMap((r) => r.documents))])
      return {
        reports: reports.map((report) => ({
          report,
          draft: drafts.find((d) => d.report === report.key) ?? null,
          documents: documents.filter((d) => report.documents.includes(d.key)),
        })),
        ...(await offersOf(tx, actor, reports, say)),
        editions: await listEditions(tx),
      }
    },
    html: reportsView,
    json: z.object({ reports: z.array(z.object({ key: z.string(), title: localisedSchema, period: z.string() })) }),
    wire: ({ reports, editions }) => ({
      reports: reports.map(({ report, draft }) => ({
        key: report.key,
        title: report.title,
        period: report.period,
        documents: report.documents,
        audience: report.audience,
        languages: report.languages,
        ...(draft ? { draft: { state: draft.state, round: draft.round, version: draft.version } } : {}),
        editions: editions.filter((e) => e.report === report.key).map((e) => e.key),
      })),
    }),
  }),
  page({
    path: "/reports/:report/draft",
    params: keyed,
    query: {},
    may: mayReadDraft,
    summary: "The draft as it would print now; for the secretariat",
    load: async ({ tx, actor, params, say, today, organisation }) => {
      const standing = await readStanding(tx, params.report)
      const { draft, data, texts, deadline } = standing
      const { document, figures } = compose(data, {
        lang: say.lang,
        sample: organisation.example,
        mark: say.t(frameWords.draft),
        organisation: organisation.name,
        id: `${params.report}-draft`,
        issuedOn: today,
        ledger: null,
        origin: null,
        texts,
        href: (f) => placeOf(f.refs[0] ?? "") ?? `/reports/${params.report}/draft`,
      })
      const titles = new Map(data.sections.map((s) => [s.key, say.name(s.title)]))
      const open = mayStillChange(draft.state)
      const askedOf = await readAsked(tx, standing, say)
      const sections = writableSections(data).map((section) => ({
        section,
        title: sectionTitle(say, section, titles),
        text: texts.find((t) => t.section === section) ?? null,
        mayWrite: open && mayWriteSection(actor, standing, section).ok,
        asked: askedOf(openRequestOf(standing.requests, section)),
      }))
      const empty = !hasRecords(data)
      const mayChange = open && mayDefine(actor).ok && data.report.madeOn !== null && !data.report.opened
      const dueOn = deadline?.dueOn ?? null
      return { report: data.report, state: draft.state, document, figures, sections, dueOn, today, empty, mayChange }
    },
    html: draftView,
    json: z.object({ state: z.string(), document: z.unknown(), figures: z.array(z.unknown()) }),
    wire: ({ state, document, figures }) => ({ state, document, figures }),
  }),
  change({
    path: "/reports/:report/clearance",
    params: keyed,
    input: z.strictObject({
      event: z.enum(events),
      annex: z.string().max(200).optional(),
      reason: text(4000).optional(),
      due: daySchema.optional(),
      commentsSeen: whole(0, 100_000).optional(),
    }),
    verb: "report.take_step",
    may: mayReadDraft,
    versioned: true,
    summary: "Take a step of clearance: submit, clear an annex, clear, return, begin anew",
    form: {
      load: async ({ tx, actor, params, say, today }) => {
        const s = await readStanding(tx, params.report)
        const annexes = annexesOf(s.data)
        const cleared = annexesCleared(s.history, annexes)
        const about = annexes.map((a) => ({ key: a.key, title: say.name(a.title) }))
        const of = (annex: (typeof about)[number] | null, wanted: (event: string) => boolean): OfferedStep[] =>
          offered(steps, s.state, actor, guardsOf(s, whoIs(actor, s), annex?.key))
            .filter((o) => wanted(o.event))
            .map((o) => ({ ...o, annex }))
        const isAnnexStep = (event: string) => event.endsWith("_annex")
        const units = new Map(s.data.units.map((u) => [u.unit, u]))
        const ofAnnexes = about.flatMap((a) => of(a, isAnnexStep))
        const annexesAreOthers = ofAnnexes.length > 0 && ofAnnexes.every((o) => o.refused === "not_your_seat")
        return {
          report: s.data.report,
          draft: s.draft,
          dueOn: s.deadline?.dueOn ?? null,
          today,
          annexesAreOthers,
          offers: [...(annexesAreOthers ? [] : ofAnnexes), ...of(null, (e) => !isAnnexStep(e))],
          annexes: annexes.map((a) => {
            const step = cleared.get(a.key) ?? null
            const unit = units.get(a.unit)
            return {
              key: a.key,
              title: say.name(a.title),
              href: placeOfAnnex(s.data.report, a.key),
              unit: unit ? say.name(unit.name) : a.unit,
              step,
              changed: step !== null && step.digest !== annexDigest(s.data, s.texts, a.key),
            }
          }),
          history: s.history,
          comments: await listOpenComments(tx, params.report),
        }
      },
      html: clearanceView,
    },
    act: ({ tx, actor, params, input, version, today, now, zone }) => {
      const { event, annex, reason, due, commentsSeen } = input
      const asked = {
        event,
        ...(annex ? { annex } : {}),
        ...(reason ? { reason } : {}),
        ...(due && event === "submit" ? { due } : {}),
        ...(commentsSeen === undefined ? {} : { commentsSeen }),
      }
      return takeStep(tx, actor, params.report, version ?? 0, asked, { today, now, zone })
    },
    json: draftShape,
    then: ({ report }) => `/reports/${report}/clearance`,
  }),
  change({
    path: "/reports/:report/clearance/extend",
    params: keyed,
    input: z.strictObject({ due: daySchema, reason: text(4000) }),
    verb: "report.extend_clearance",
    may: mayExtend,
    versioned: true,
    summary: "Give more time for the clearance of a draft, never less",
    form: {
      load: async ({ tx, actor, params }) => {
        const s = await readStanding(tx, params.report)
        const offer = offered(steps, s.state, actor, guardsOf(s, whoIs(actor, s))).find((o) => o.event === "extend")
        return {
          report: s.data.report,
          draft: s.draft,
          dueOn: s.deadline?.dueOn ?? null,
          refused: offer ? offer.refused : "no_such_step",
        }
      },
      html: extendForm,
    },
    act: ({ tx, actor, params, input, version, today, now, zone }) =>
      takeStep(tx, actor, params.report, version ?? 0, { event: "extend", ...input }, { today, now, zone }),
    json: draftShape,
    then: ({ report }) => `/reports/${report}/clearance`,
  }),
  change({
    path: "/reports/:report/issue",
    params: keyed,
    input: z.strictObject({ language: langSchema }),
    verb: "edition.issue",
    may: mayIssue,
    versioned: true,
    summary: "Issue a cleared report as an edition in one language",
    form: {
      load: async ({ tx, actor, params, organisation }) => {
        const s = await readStanding(tx, params.report)
        const offer = offered(steps, s.state, actor, guardsOf(s, whoIs(actor, s))).find((o) => o.event === "issue")
        return {
          report: s.data.report,
          draft: s.draft,
          refused: offer ? offer.refused : "no_such_step",
          sample: organisation.example,
        }
      },
      html: issueForm,
    },
    act: ({ tx, actor, params, input, version, today, now, store, organisation }) =>
      issueEdition(tx, actor, params.report, version ?? 0, { language: input.language, organisation }, { today, now, store }),
    json: z.object({ key: z.string() }),
    then: ({ key }) => `/editions/${key}`,
  }),
  page({
    path: "/reports/:report",
    params: keyed,
    query: {},
    may: everybody,
    summary: "One report with its editions",
    load: async ({ tx, actor, params, say }) => {
      const report = await getReport(tx, params.report)
      if (!mayReadReport(actor, report).ok) throw notFound()
      const draft = isStaff(actor) ? await getDraft(tx, params.report) : null
      const documents = await namesOfDocuments(tx, report.documents)
      const texts = isStaff(actor) ? await listTexts(tx, params.report) : []
      return {
        line: { report, draft, documents },
        choices: (await offersOf(tx, actor, [report], say)).choices,
        editions: (await listEditions(tx)).filter((e) => e.report === report.key),
        texts,
      }
    },
    html: reportView,
    json: z.object({ report: z.object({ key: z.string(), title: localisedSchema }), editions: z.array(z.string()) }),
    wire: ({ line: { report, draft }, editions, texts }) => ({
      report,
      ...(draft ? { draft: { state: draft.state, version: draft.version }, texts } : {}),
      editions: editions.map((e) => e.key),
    }),
  }),
]
