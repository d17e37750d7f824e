// What the forms of this module are loaded with, and the choices that several of them offer.
import type { Read } from "#src/platform/db/index.ts"
import type { Card } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import type { Choice } from "#src/web/index.ts"
import { labelOf, labelsFor, listProgrammeNames, refsOf } from "../../programmes/index.ts"
import { listFunds } from "../queries/funds.ts"
import type { Asking } from "../worker.ts"

export type Asked = Asking & Readonly<{ tx: Read; cards: (refs: readonly Ref[]) => Promise<Card[]> }>

export async function unitChoices({ cards }: Asked, units: readonly string[]): Promise<Choice[]> {
  const labels = await labelsFor(cards, refsOf("unit", units))
  return units.map((value) => ({ value, label: labelOf(labels, ref("unit", value)) })).sort(byLabel)
}

const byLabel = (a: Choice, b: Choice) => (a.label < b.label ? -1 : 1)

/** Funds that are open still. */
export const fundChoices = async (tx: Read, say: Say): Promise<Choice[]> =>
  (await listFunds(tx)).filter((f) => f.closedOn === null).map((f) => ({ value: f.key, label: say.name(f.title) }))

export const programmeChoices = async (tx: Read, say: Say): Promise<Choice[]> =>
  (await listProgrammeNames(tx)).map((p) => ({ value: p.key, label: say.name(p.title) })).sort(byLabel)
