// The verbs of comments: make one, answer it, resolve it. Their words are in no fact and in nothing that leaves the secretariat.
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { invalid, Problem } from "#src/platform/http/index.ts"
import { stepRefused } from "#src/platform/workflow/index.ts"
import { type Actor, holds, type Role } from "#src/values/actor.ts"
import type { Lang } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { demand, type ReportStanding, readStanding, roleFor, type When } from "../actions/drafts.ts"
import { commentWords } from "../messages/comments.ts"
import { mayAnswerComments, mayReadDraft } from "../policy.ts"
import { sectionUnknown } from "../problems.ts"
import { keepAnswer, keepComment, listAnswers, listComments, resolveComment } from "../queries/comments.ts"
import { writableSections } from "../rules.ts"
import { sectionTitleOf } from "../section-title.ts"

/** A comment is shown by the seat of who made it: the first of these that is held. */
const speaks: readonly Role[] = ["planning", "secretary", "unit_head", "desk_officer", "legal", "information_officer"]

type At = Readonly<{ report: string; section: string }>
export type Said = Readonly<{
  event: "comment" | "answer" | "resolve"
  comment?: number | undefined
  text?: string | undefined
  language: Lang
}>
type Kept = Told<{ report: string; section: string; number: number }>

/** Comments end with clearance; what is open then may still be answered and resolved. */
export const takesComments = (s: Pick<ReportStanding, "draft">): boolean => ["draft", "in_clearance"].includes(s.draft.state)

const kinds = { comment: "report.comment_added", answer: "report.comment_answered", resolve: "report.comment_resolved" } as const
const told = ({ report, section }: At, event: Said["event"], number: number): Kept => {
  const fact: Fact = { kind: kinds[event], about: ref("report", report), detail: { section, number } }
  return { value: { report, section, number }, facts: [fact] }
}

async function addComment(tx: Write, actor: Actor, at: At, said: Said & { text: string }, { today }: When): Promise<Kept> {
  const s = await readStanding(tx, at.report)
  if (!writableSections(s.data).includes(at.section)) throw new Problem(sectionUnknown)
  if (!takesComments(s)) throw new Problem(stepRefused, { because: "comments_end_with_clearance" })
  const number = (await listComments(tx, at.report, at.section)).length + 1
  const { text, language } = said
  const by = { by: actor.account ?? "", asRole: roleFor(actor, ...speaks), onDay: today }
  await keepComment(
    tx,
    { ...at, number, round: s.draft.round, title: sectionTitleOf(s.data, at.section) },
    { text, language, ...by },
  )
  return told(at, "comment", number)
}

async function closeOn(tx: Write, actor: Actor, at: At, said: Said, { today }: When): Promise<Kept> {
  const s = await readStanding(tx, at.report)
  const comment = (await listComments(tx, at.report, at.section)).find((c) => c.number === said.comment)
  if (!comment) throw new Problem(stepRefused, { because: "no_such_comment" })
  demand(mayAnswerComments(actor, s, at.section))
  if (comment.resolvedOn) throw new Problem(stepRefused, { because: "resolved_already" })
  const { number } = comment
  const role = holds(actor, "planning") ? "planning" : roleFor(actor, "unit_head", "desk_officer")
  const words = { text: said.text ?? "", by: actor.account ?? "", asRole: role, onDay: today }
  if (said.event === "resolve") await resolveComment(tx, { ...at, number }, words)
  else {
    const answers = (await listAnswers(tx, at.report, at.section)).filter((a) => a.comment === number)
    await keepAnswer(tx, { ...at, comment: number, number: answers.length + 1 }, { ...words, language: said.language })
  }
  return told(at, said.event, number)
}

/** Anybody of the secretariat comments; planning and the unit of the section answer and resolve. */
export async function sayComment(tx: Write, actor: Actor, at: At, said: Said, when: When): Promise<Kept> {
  demand(mayReadDraft(actor))
  const { text } = said
  if (!text && said.event !== "resolve") throw invalid([{ pointer: "/text", message: commentWords.noText }])
  return said.event === "comment" && text
    ? addComment(tx, actor, at, { ...said, text }, when)
    : closeOn(tx, actor, at, said, when)
}
