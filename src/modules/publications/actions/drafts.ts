// The verbs of a draft: write, take a step. Each loads, decides, writes, and tells.
import { createHash } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid, Problem, problems, type Verdict } from "#src/platform/http/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import { type Actor, holds, type Role } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { findClearanceDay, followStep } from "../clearance-day.ts"
import { readReportData } from "../data.ts"
import { commentWords } from "../messages/comments.ts"
import { readHandedOn, tellWhoIsNext } from "../next.ts"
import { headedUnits, mayWriteSection } from "../policy.ts"
import { sectionUnknown } from "../problems.ts"
import { listOpenComments } from "../queries/comments.ts"
import { getDraft, getReport, keepStep, keepText, listSteps, listTexts, listTextVersions, moveDraft } from "../queries/reports.ts"
import { listRequests } from "../queries/requests.ts"
import { annexDigest, type Event, guardsOf, mayStillChange, reportDigest, steps, writableSections } from "../rules.ts"
import type { Draft, ReportData, SectionText, StepRow } from "../types.ts"

export type When = { today: Day; now: Date }

export const demand = (verdict: Verdict) => {
  if (!verdict.ok) throw new Problem(problems.forbidden, { because: verdict.because })
}
export const digestOf = (text: string) => createHash("sha256").update(text).digest("hex")
export const roleFor = (actor: Actor, ...roles: Role[]): Role => roles.find((r) => holds(actor, r)) ?? "public"

/** Everything a draft is judged by, at one instant. */
export async function readStanding(tx: Read, report: string) {
  const draft = await getDraft(tx, report)
  const data = await readReportData(tx, await getReport(tx, report))
  const texts = await listTexts(tx, report)
  const history = await listSteps(tx, report, draft.round)
  const requests = await listRequests(tx, report)
  const deadline = await findClearanceDay(tx, report)
  const handedOn = await readHandedOn(tx, data)
  const { state, submittedBy, clearedDigest } = draft
  return { draft, data, texts, requests, history, deadline, handedOn, state, submittedBy, clearedDigest }
}
export type ReportStanding = Awaited<ReturnType<typeof readStanding>>

export const whoIs = (actor: Actor, s: Pick<ReportStanding, "handedOn">) => ({
  account: actor.account,
  units: headedUnits(actor, s.handedOn),
})

/** Writes the words of a section. Whoever saw an older version is shown both. */
export async function writeSection(
  tx: Write,
  actor: Actor,
  at: { report: string; section: string; seen: number },
  words: { text: string; language: Lang },
  { today }: When,
): Promise<Told<{ report: string; section: string; version: number }>> {
  const standing = await readStanding(tx, at.report)
  const { draft, data } = standing
  if (!writableSections(data).includes(at.section)) throw new Problem(sectionUnknown)
  demand(mayWriteSection(actor, standing, at.section))
  if (!mayStillChange(draft.state)) throw new Problem(problems.forbidden, { because: "only_drafts_change" })
  const [latest] = await listTextVersions(tx, at.report, at.section, 1)
  const version = latest?.version ?? 0
  if (version !== at.seen) throw new ChangedMeanwhile({ version, text: latest?.text ?? "", language: latest?.language ?? "" })
  const text: SectionText = {
    section: at.section,
    version: version + 1,
    ...words,
    writtenAs: roleFor(actor, "planning", "unit_head", "desk_officer"),
    writtenOn: today,
  }
  await keepText(tx, at.report, text)
  const detail = { section: at.section, version: text.version, language: words.language, digest: digestOf(words.text) }
  return {
    value: { report: at.report, section: at.section, version: text.version },
    facts: [{ kind: "report.text_written", about: ref("report", at.report), detail }],
  }
}

const factOf: Readonly<Record<Exclude<Event, "issue">, Fact["kind"]>> = {
  submit: "report.submitted",
  clear_annex: "report.annex_cleared",
  extend: "report.clearance_extended",
  return_annex: "report.returned",
  clear: "report.cleared",
  return: "report.returned",
  reopen: "report.reopened",
}

export function moved(s: ReportStanding, event: Event, to: Draft["state"], actor: Actor) {
  const { draft } = s
  return {
    state: to,
    round: event === "reopen" ? draft.round + 1 : draft.round,
    submittedBy: event === "submit" ? actor.account : to === "draft" ? null : draft.submittedBy,
    clearedDigest: event === "clear" ? reportDigest(s.data, s.texts) : to === "draft" ? null : draft.clearedDigest,
  }
}

/** `due`: the day by which the draft is to be cleared, given on submitting it or to give more time. */
type Asked = { event: Exclude<Event, "issue">; annex?: string; reason?: string; due?: Day; commentsSeen?: number }

/** Clearing over open comments is a choice that the Secretary gives a reason for, knowing how many there are. */
async function demandWordsOnComments(tx: Read, report: string, { event, reason, commentsSeen }: Asked): Promise<number> {
  if (event !== "clear") return 0
  const count = (await listOpenComments(tx, report)).length
  if (count > 0 && !reason?.trim())
    throw invalid([{ pointer: "/reason", message: commentWords.reasonMissing, values: { count } }])
  if (commentsSeen !== undefined && count > commentsSeen)
    throw invalid([{ pointer: "/reason", message: commentWords.moreSince, values: { count } }])
  return count
}

/** One step of a draft: refused with its reason, or done, told, and handed to whoever acts next. */
export async function takeStep(
  tx: Write,
  actor: Actor,
  report: string,
  seen: number,
  asked: Asked,
  when: When & { zone: string },
): Promise<Told<Draft>> {
  const s = await readStanding(tx, report)
  const { draft, data, texts } = s
  if (seen !== draft.version) throw new ChangedMeanwhile({ version: draft.version, state: draft.state })
  const guards = guardsOf(s, whoIs(actor, s), asked.annex)
  const to = step(steps, draft.state, asked.event, actor, guards, asked.reason)
  const openComments = await demandWordsOnComments(tx, report, asked)
  const annex = asked.event === "clear_annex" || asked.event === "return_annex" ? (asked.annex ?? null) : null
  const row: StepRow = {
    event: asked.event,
    fromState: draft.state,
    toState: to,
    part: annex,
    digest:
      asked.event === "clear_annex" && annex
        ? annexDigest(data, texts, annex)
        : asked.event === "clear"
          ? reportDigest(data, texts)
          : null,
    reason: asked.reason?.trim() ?? "",
    by: actor.account ?? "",
    asRole: roleFor(actor, ...(steps.find((x) => x.from === draft.state && x.event === asked.event)?.roles ?? [])),
    onDay: when.today,
    dueOn: asked.due ?? null,
  }
  await keepStep(tx, report, draft.round, row)
  const after = await moveDraft(tx, report, seen, moved(s, asked.event, to, actor))
  if (!after) throw new ChangedMeanwhile({ version: draft.version })
  const history = asked.event === "reopen" ? [] : [...s.history, row]
  const ofTheDay = await followStep(tx, s, { event: asked.event, to, annex, due: asked.due, history }, when)
  // More time changes nobody's turn: what waits goes on waiting since the day it came.
  if (asked.event !== "extend") await tellWhoIsNext(tx, s, after, history, when.now)
  const detail = {
    from: draft.state,
    to,
    round: draft.round,
    ...(annex ? { annex } : {}),
    ...(row.digest ? { digest: row.digest } : {}),
    ...(openComments > 0 ? { openComments } : {}),
  }
  return { value: after, facts: [{ kind: factOf[asked.event], about: ref("report", report), detail }, ...ofTheDay] }
}

/** The report's records at this instant, for tests and listeners. */
export const readDataOf = async (tx: Read, report: string): Promise<ReportData> => readReportData(tx, await getReport(tx, report))
