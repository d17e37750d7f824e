// The review as programs get it: what was read and corrected, never the file and never what is withheld.
import { z } from "zod"
import type { Say } from "#src/platform/i18n/index.ts"
import { tellReason } from "#src/platform/reading/reasons.ts"
import { tellOddity } from "../import/oddity-words.ts"
import type { ReviewPage } from "./pages/review.tsx"
import type { Account } from "./types.ts"

const loose = z.record(z.string(), z.unknown())

export const reviewShape = z.object({
  key: z.string(),
  status: z.string(),
  version: z.number(),
  file: z.object({ href: z.string(), name: z.string(), kind: z.string(), sha256: z.string() }),
  instrument: z.string().nullable(),
  facts: loose,
  preamble: z.array(loose),
  clauses: z.array(loose),
  notes: z.array(loose),
  lines: z.array(z.object({ line: z.string(), text: z.string(), account: z.record(z.string(), z.string()) })),
  oddities: z.array(z.object({ kind: z.string(), line: z.string(), detail: z.string() })),
  same: z.object({ instrument: z.string(), because: z.string() }).nullable(),
  purpose: z.record(z.string(), z.string()),
  plan: z.array(z.object({ clause: z.string(), key: z.string(), fresh: z.boolean(), parent: z.string().nullable() })),
  hindrances: z.array(z.object({ what: z.string(), count: z.number() })),
  corrections: z.array(z.object({ n: z.number(), edit: loose })),
  asked: z.array(
    z.object({ n: z.number(), what: z.string(), clause: z.string(), thing: z.string(), answer: z.string().nullable() }),
  ),
})

/** A reason in the language asked for, with its code beside it. */
const accountOut = (account: Account, say: Say): Record<string, string> =>
  account.is === "unplaced" ? { is: account.is, why: tellReason(say, account.why), code: account.why.code } : account

export const reviewOut = ({ review, tree, beside, edits, asked }: ReviewPage, say: Say): z.output<typeof reviewShape> => ({
  ...{ key: review.key, status: review.status, version: review.version, instrument: review.instrument },
  file: {
    href: `/files/${review.attachment}`,
    name: review.fileName,
    kind: review.reading.proposal.source.kind,
    sha256: review.file,
  },
  facts: tree.facts,
  preamble: [...tree.preamble],
  clauses: [...tree.clauses],
  notes: [...tree.notes],
  lines: tree.lines.map((l) => ({ line: l.place, text: l.text, account: accountOut(l.account, say) })),
  oddities: tree.oddities.map((o) => ({ kind: o.kind, line: o.place, detail: tellOddity(say, o.says) })),
  same: beside.same,
  purpose: beside.purpose,
  plan: beside.plan.clauses.map(({ clause, key, fresh, parent }) => ({ clause: clause.id, key, fresh, parent })),
  hindrances: [...beside.hindrances],
  corrections: edits.map(({ n, edit }) => ({ n, edit })),
  asked: asked.map(({ n, what, clause, thing, answer }) => ({ n, what, clause, thing, answer })),
})
