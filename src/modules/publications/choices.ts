// What a report can be narrowed to, as the record knows it now, with names for the form.
import type { Read } from "#src/platform/db/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { idOf, kindOf } from "#src/values/ref.ts"
import type { Choice } from "#src/web/index.ts"
import { organisationNames } from "../directory/index.ts"
import { listUnitsAsAttested } from "../institution/index.ts"
import { listDonors, listProgrammeNames } from "../programmes/index.ts"
import { listStates } from "../states/index.ts"
import { readThesaurus } from "../themes/index.ts"
import type { Choices, KnownFilters } from "./definition.ts"

export async function readChoices(tx: Read, say: Say): Promise<Choices> {
  const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label, say.lang)
  const units = await listUnitsAsAttested(tx, [])
  const states = (await listStates(tx, say.lang)).map((s) => ({ value: s.code, label: say.name(s.short) }))
  const themes = (await readThesaurus(tx)).filter((t) => t.kind === "threat" || t.kind === "topic")
  const donors = await listDonors(tx)
  const bodies = await organisationNames(tx, donors.filter((d) => kindOf(d) === "organisation").map(idOf))
  const donorName = (donor: string, id: string) => {
    const body = bodies.get(id)
    return body ? say.name(body.title) : (states.find((s) => s.value === id)?.label ?? donor)
  }
  return {
    units: [...units].sort((a, b) => a.sort - b.sort).map((u) => ({ value: u.unit, label: say.name(u.name) })),
    states,
    themes: themes.map((t) => ({ value: t.key, label: say.name(t.title) })).sort(byLabel),
    programmes: (await listProgrammeNames(tx)).map((p) => ({ value: p.key, label: say.name(p.title) })).sort(byLabel),
    donors: donors.map((d) => ({ value: d, label: donorName(d, idOf(d)) })).sort(byLabel),
  }
}

export const knownFrom = (choices: Choices): KnownFilters => ({
  units: keysOf(choices.units),
  states: keysOf(choices.states),
  themes: keysOf(choices.themes),
  programmes: keysOf(choices.programmes),
  donors: keysOf(choices.donors),
})
const keysOf = (list: readonly Choice[]): ReadonlySet<string> => new Set(list.map((c) => c.value))
