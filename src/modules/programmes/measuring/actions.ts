// People define measures: what is counted, which figures it takes, and how they add up. That never changes once there are figures.
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { demand, reworded } from "../actions.ts"
import { entry } from "../messages/entry.ts"
import { measuring } from "../messages/measuring.ts"
import { mayMeasure } from "../policy.ts"
import { amendMeasure, insertMeasure } from "../queries/measure-writes.ts"
import { countValues, getMeasure, listMeasureNames } from "../queries/measures.ts"
import { digestOf, keyFor } from "../rules.ts"
import type { MeasureInput } from "./input.ts"

type By = { actor: Actor; say: Say }

/** A sum or a count of distinct people of shares means nothing. */
const ruleFaults = (input: MeasureInput): FieldFault[] =>
  input.takes === "share" && (input.addsUp === "sum" || input.addsUp === "distinct")
    ? [{ pointer: "/addsUp", message: measuring.sharesHaveNoSum }]
    : []

const told = (kind: Fact["kind"], key: string, version: number, input: MeasureInput): Fact => ({
  kind,
  about: ref("measure", key),
  detail: { version, digest: digestOf(input) },
})

export async function defineMeasure(tx: Write, by: By, input: MeasureInput): Promise<Told<{ key: string }>> {
  demand(mayMeasure(by.actor))
  const key = keyFor("", input.title, "").replace(/^\/|-$/g, "")
  const taken = key === "" || (await listMeasureNames(tx, [key])).length > 0
  const faults = [...(taken ? [{ pointer: "/title", message: measuring.nameTaken }] : []), ...ruleFaults(input)]
  if (faults.length > 0) throw invalid(faults)
  const { lang } = by.say
  await insertMeasure(tx, { ...input, key, title: named({ [lang]: input.title }, [lang]), recordedBy: by.actor.account ?? "" })
  return { value: { key }, facts: [told("measure.defined", key, 1, input)] }
}

const fixed = ["unit", "takes", "addsUp", "kind"] as const

export async function amendMeasureOf(
  tx: Write,
  by: By,
  at: { key: string; seen: number },
  input: MeasureInput,
): Promise<Told<{ key: string }>> {
  demand(mayMeasure(by.actor))
  const before = await getMeasure(tx, at.key)
  const { title, unit, takes, addsUp, kind, version } = before
  const meanwhile = () => new ChangedMeanwhile({ title: by.say.name(title), unit, takes, addsUp, kind, version })
  if (version !== at.seen) throw meanwhile()
  const changed = fixed.filter((f) => before[f] !== input[f])
  if (changed.length === 0 && by.say.name(title) === input.title)
    throw invalid([{ pointer: "/title", message: entry.nothingChanged }])
  const values = changed.length > 0 ? await countValues(tx, at.key) : 0
  const stays = values > 0 ? changed.map((f) => ({ pointer: `/${f}`, message: measuring.hasValues, values: { n: values } })) : []
  const faults = [...stays, ...ruleFaults(input)]
  if (faults.length > 0) throw invalid(faults)
  const text = reworded(title, by.say.lang, input.title) ?? title
  if (!(await amendMeasure(tx, at.key, at.seen, { ...input, title: text }))) throw meanwhile()
  return { value: { key: at.key }, facts: [told("measure.amended", at.key, at.seen + 1, input)] }
}
