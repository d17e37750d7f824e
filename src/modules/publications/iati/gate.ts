// The gate: judges the files as they would go out now. A judgement is kept as long as the record, the issuer and the day are
// the same.
import type { Read } from "#src/platform/db/index.ts"
import { type Hindrance, hindranceOf, type Judgement, judge, openStandard } from "./check/judge.ts"
import type { Moment } from "./check/types.ts"
import { activityDocuments, type Issuer, isSample, organisationDocument, stateOf } from "./export.ts"

export type Gate = Judgement & { hindrance: Hindrance | null }

async function* allDocuments(tx: Read, issuer: Issuer): AsyncIterable<string> {
  yield await organisationDocument(tx, issuer)
  yield* activityDocuments(tx, issuer)
}

let last: { state: string; judgement: Promise<Judgement> } | null = null

/** At most so many documents of a hundred entries; a page should not let anybody wait for minutes. */
const mostOnAPage = 20

export async function judgeFiles(tx: Read, issuer: Issuer, moment: Moment, everything = false): Promise<Gate> {
  const most = everything ? Number.POSITIVE_INFINITY : mostOnAPage
  const state = `${await stateOf(tx, issuer)} ${most}`
  const judging =
    last?.state === state
      ? last.judgement
      : judge(allDocuments(tx, issuer), openStandard(issuer.organisation.reporter.standard), moment, most)
  last = { state, judgement: judging }
  judging.catch(() => {
    last = null
  })
  const judgement = await judging
  return { ...judgement, hindrance: hindranceOf(judgement, isSample(issuer.organisation)) }
}
