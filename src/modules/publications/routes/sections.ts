// A section of a draft: its words, and what a unit is asked for.
import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change, notFound, Problem, text, whole } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { type ReportStanding, readStanding, writeSection } from "../actions/drafts.ts"
import { aboutRequest, askForWords, readStepsOf, stepRequest } from "../asking/act.ts"
import { isOpen, openRequestOf, requestGuards, requestSteps } from "../asking/rules.ts"
import { sayComment, takesComments } from "../commenting/act.ts"
import { sectionForm, sectionTitle } from "../pages/draft.tsx"
import { type AskedPart, type OneSectionPage, sectionView } from "../pages/section.tsx"
import { headedUnits, mayAnswerComments, mayAsk, mayReadDraft, mayWrite, mayWriteSection } from "../policy.ts"
import { sectionUnknown } from "../problems.ts"
import { listAnswers, listComments } from "../queries/comments.ts"
import { listTextVersions } from "../queries/reports.ts"
import { listRequestDays } from "../queries/requests.ts"
import { isOwnSection, mayStillChange, writableSections } from "../rules.ts"
import { langSchema, reportKeySchema, sectionSchema, slugOf } from "../types.ts"

const at = { report: reportKeySchema, section: sectionSchema }
const shape = z.object({ report: z.string(), section: z.string(), version: z.number() })
const events = ["ask", "hand_in", "decline", "take", "return", "withdraw"] as const

type Where = { report: string; section: string }
type Reading = { tx: Read; actor: Actor; params: Where; say: Say; today: Day }

async function readAskedPart({ tx, actor, params, say }: Reading, s: ReportStanding): Promise<AskedPart> {
  const { section } = params
  const request = openRequestOf(s.requests, section) ?? s.requests.find((r) => r.section === section) ?? null
  const names = new Map(s.data.units.map((u) => [u.unit, say.name(u.name)]))
  const steps = await readStepsOf(tx, params.report, section)
  const who = { account: actor.account, units: headedUnits(actor, new Map()) }
  const open = request !== null && isOpen(request)
  const free = !open && mayStillChange(s.draft.state) && writableSections(s.data).includes(section) && mayAsk(actor).ok
  const own = s.data.sections.find((x) => x.key === section)?.unit
  return {
    request,
    unit: names.get(request?.askedNow ?? "") ?? request?.askedNow ?? "",
    dueOn: (await listRequestDays(tx, params.report)).get(request?.key ?? "") ?? null,
    steps,
    offers: request ? offered(requestSteps, request.state, actor, requestGuards(aboutRequest(s, request), who)) : [],
    mayAsk: free
      ? {
          units: [...s.data.units].sort((a, b) => a.sort - b.sort).map((u) => ({ value: u.unit, label: say.name(u.name) })),
          first: own && isOwnSection(s.data, section, [own]) ? own : "",
        }
      : null,
    version: steps.length,
  }
}

async function readSection(reading: Reading): Promise<OneSectionPage> {
  const { tx, actor, params, say, today } = reading
  const s = await readStanding(tx, params.report)
  const { data, draft, texts, requests } = s
  const { section } = params
  const known = writableSections(data).includes(section)
  // A definition that changed may have lost a section; what was asked for it or remarked on it can still be brought to an end.
  const remarked = await listComments(tx, params.report, section)
  if (!known && remarked.length === 0 && !requests.some((r) => r.section === section)) throw new Problem(sectionUnknown)
  const titles = new Map(
    [...requests, ...remarked, ...data.sections.map((x) => ({ section: x.key, title: x.title }))].map((x) => [
      x.section,
      say.name(x.title),
    ]),
  )
  return {
    report: data.report,
    section,
    title: sectionTitle(say, section, titles),
    state: draft.state,
    today,
    text: texts.find((t) => t.section === section) ?? null,
    mayWrite: known && mayStillChange(draft.state) && mayWriteSection(actor, s, section).ok,
    asked: await readAskedPart(reading, s),
    comments: {
      comments: remarked,
      answers: await listAnswers(tx, params.report, section),
      mayComment: known && takesComments(s),
      mayAnswer: mayAnswerComments(actor, s, section).ok,
    },
  }
}

export const sectionRoutes = [
  change({
    path: "/reports/:report/sections/:section",
    params: at,
    input: z.strictObject({
      event: z.enum(events),
      unit: z.string().max(100).optional(),
      asked: text(2000).optional(),
      reason: text(4000).optional(),
      due: daySchema.optional(),
    }),
    verb: "report.request_section",
    may: mayReadDraft,
    versioned: true,
    summary: "Ask a unit for the words of a section; hand them in, decline, take, give back, withdraw",
    form: { load: readSection, html: sectionView },
    act: ({ tx, actor, params, input, version, today, now, zone }) => {
      const where = { ...params, seen: version ?? 0 }
      const when = { today, now, zone }
      const { event } = input
      return event === "ask"
        ? askForWords(tx, actor, where, input, when)
        : stepRequest(tx, actor, where, { ...input, event }, when)
    },
    json: shape,
    then: ({ report, section }) => `/reports/${report}/sections/${slugOf(section)}#asked`,
  }),
  change({
    path: "/reports/:report/sections/:section/edit",
    params: at,
    input: z.strictObject({ text: text(20_000, 0).default(""), language: langSchema }),
    verb: "report.write_text",
    may: mayWrite,
    versioned: true,
    summary: "Write the words of a section of a draft",
    form: {
      load: async ({ tx, actor, params, say }) => {
        const standing = await readStanding(tx, params.report)
        const { data } = standing
        if (!writableSections(data).includes(params.section)) throw new Problem(sectionUnknown)
        if (!mayWriteSection(actor, standing, params.section).ok) throw notFound()
        const titles = new Map(data.sections.map((s) => [s.key, say.name(s.title)]))
        const versions = await listTextVersions(tx, params.report, params.section)
        return { report: data.report, section: params.section, title: sectionTitle(say, params.section, titles), versions }
      },
      html: sectionForm,
    },
    act: ({ tx, actor, params, input, version, today, now }) =>
      writeSection(tx, actor, { report: params.report, section: params.section, seen: version ?? 0 }, input, { today, now }),
    json: z.object({ report: z.string(), section: z.string(), version: z.number() }),
    then: ({ report, section }) => `/reports/${report}/sections/${slugOf(section)}`,
  }),
  change({
    path: "/reports/:report/sections/:section/comments",
    params: at,
    input: z.strictObject({
      event: z.enum(["comment", "answer", "resolve"]),
      comment: whole(1, 100_000).optional(),
      text: text(4000).optional(),
      language: langSchema,
    }),
    verb: "report.comment",
    may: mayReadDraft,
    versioned: false,
    summary: "Comment on a section of a draft, answer a comment, resolve it; for the secretariat",
    form: { load: readSection, html: sectionView },
    act: ({ tx, actor, params, input, today, now }) => sayComment(tx, actor, params, input, { today, now }),
    json: z.object({ report: z.string(), section: z.string(), number: z.number() }),
    then: ({ report, section, number }) => `/reports/${report}/sections/${slugOf(section)}#comment-${number}`,
  }),
]
