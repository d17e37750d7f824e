// Setting aside a wording that was brought in by mistake, and answering what is asked again because of it.
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile } from "#src/platform/http/index.ts"
import type { By } from "#src/platform/reading/reviewing.ts"
import { clear, put } from "#src/platform/waiting/index.ts"
import { type Actor, holds } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { reviewDesk } from "../actions.ts"
import { drawReview } from "../loads.ts"
import { getAsked, inForce, loadUndoing } from "./loads.ts"
import { askAgain, listAsked, recordAnswer, setClausesAside, setInstrumentAside, setLayerAside } from "./queries.ts"
import type { Answer } from "./types.ts"

/** The wording holds no more, what lay below it holds again, and what was decided on it waits to be answered. */
export async function setWordingAside(
  tx: Write,
  key: string,
  reason: string,
  by: By & { on: Day },
): Promise<Told<{ key: string }>> {
  const drawn = await drawReview(tx, key)
  const instrument = inForce(drawn.review)
  const undoing = await loadUndoing(tx, drawn.review)
  await reviewDesk.close(tx, drawn, { status: "set_aside", instrument, reason }, by)
  await setLayerAside(tx, key, by.at)
  await setClausesAside(tx, undoing.fallen, by.on)
  if (undoing.alone) await setInstrumentAside(tx, instrument, by.on)
  await askAgain(tx, key, undoing.decided)
  const thing = ref("instrument_review", key)
  if (undoing.decided.length > 0) await put(tx, { thing, step: "ask_again", role: "legal", since: by.at })
  const fallen = new Set(undoing.fallen)
  const detail = { review: key, clauses: undoing.clauses.length, fallen: fallen.size, asked: undoing.decided.length }
  const facts: [Fact, ...Fact[]] = [
    { kind: undoing.alone ? "instrument.set_aside" : "instrument.text_set_aside", about: ref("instrument", instrument), detail },
    ...[...new Set([...undoing.clauses.map((c) => c.key), ...fallen])].map(
      (c): Fact => ({
        kind: fallen.has(c) ? "clause.set_aside" : "clause.text_set_aside",
        about: ref("clause", c),
        detail: { review: key },
      }),
    ),
  ]
  return { value: { key }, facts }
}

type Answering = { answer: Answer; reason: string }

/** One matter is answered, once; with the last of them the review waits no more. */
export async function answerAgain(
  tx: Write,
  of: { review: string; n: number },
  { answer, reason }: Answering,
  { actor, on }: { actor: Actor; on: Day },
): Promise<Told<{ key: string }>> {
  const { what } = await getAsked(tx, of.review, of.n)
  const answeredAs = holds(actor, "legal") ? "legal" : "planning"
  if (!(await recordAnswer(tx, of.review, of.n, { answer, reason, answeredAs, answeredOn: on }))) {
    const theirs = await getAsked(tx, of.review, of.n)
    throw new ChangedMeanwhile({ answer: theirs.answer ?? "", reason: theirs.reason ?? "", version: 1 })
  }
  const thing = ref("instrument_review", of.review)
  if ((await listAsked(tx, of.review)).every((a) => a.answer !== null)) await clear(tx, thing, "ask_again")
  return {
    value: { key: of.review },
    facts: [{ kind: "instrument_review.answered", about: thing, detail: { n: of.n, what, answer } }],
  }
}
