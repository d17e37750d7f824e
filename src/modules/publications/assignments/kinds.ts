import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { kindWords } from "./messages/words.ts"
import { mayReadAssignments } from "./policy.ts"
import { type Answer, listAnswers } from "./queries/answers.ts"
import { listAssignmentsByKey } from "./queries/assignments.ts"
import { listPeriodicByKey } from "./queries/schedule.ts"

const entry = (a: Answer, lang: Lang): SearchEntry => ({
  ref: ref("answer", a.assignment),
  lang,
  title: sayIn(lang).name(a.title),
  summary: sayIn(lang).t(kindWords[a.kind]),
  body: a.text,
  href: `/answers/${a.assignment}`,
  day: a.deliveredOn,
  facets: { type: [a.kind], ...(a.language ? { language: [a.language] } : {}) },
})

export const assignmentKinds: readonly Kind[] = [
  {
    kind: "assignment",
    // Row-level security leaves out what the actor may not see; search is told of none.
    cards: async (tx, actor, ids, say) =>
      mayReadAssignments(actor).ok
        ? (await listAssignmentsByKey(tx, ids)).map((a) => ({
            ref: ref("assignment", a.key),
            title: say.name(a.title),
            href: `/assignments/${a.key}`,
            ...(a.dueOn ? { date: a.dueOn } : {}),
          }))
        : [],
    find: "never",
  },
  {
    kind: "answer",
    cards: async (tx, _actor, ids, say) =>
      (await listAnswers(tx, ids)).map((a) => ({
        ref: ref("answer", a.assignment),
        title: say.name(a.title),
        href: `/answers/${a.assignment}`,
        date: a.deliveredOn,
      })),
    find: async (tx, ids) => (await listAnswers(tx, ids)).flatMap((a) => langs.map((lang) => entry(a, lang))),
  },
  {
    kind: "periodic_report",
    cards: async (tx, actor, ids, say) =>
      mayReadAssignments(actor).ok
        ? (await listPeriodicByKey(tx, ids)).map((p) => ({
            ref: ref("periodic_report", p.key),
            title: say.name(p.title),
            href: "/periodic-reports" as const,
          }))
        : [],
    find: "never",
  },
]
