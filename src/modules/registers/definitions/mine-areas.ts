import { messages } from "#src/platform/i18n/index.ts"
import { clearing, evidence } from "../messages/choices.ts"
import { ask, units } from "../messages/fields.ts"
import type { Register, RegisterField } from "../types.ts"

const words = messages("registers.mine_areas", {
  title: { note: "Name of the register", en: "Mined areas", es: "Áreas minadas", fr: "Zones minées", pt: "Áreas minadas" },
  lede: {
    note: "Under the title",
    en: "Areas from the suspicion to the release, with their size, what was found and destroyed, and how.",
    es: "Áreas desde la sospecha hasta la liberación, con su superficie, lo encontrado y destruido, y el método.",
    fr: "Zones, du soupçon à la restitution, avec leur superficie, ce qui fut trouvé et détruit, et comment.",
    pt: "Áreas desde a suspeita até a liberação, com sua superfície, o encontrado e destruído, e o método.",
  },
  entry: { note: "One entry", en: "Mined area", es: "Área minada", fr: "Zone minée", pt: "Área minada" },
  name: { note: "Field", en: "Name of the area", es: "Nombre del área", fr: "Nom de la zone", pt: "Nome da área" },
  organisation: { note: "Field", en: "Who clears", es: "Quién despeja", fr: "Qui nettoie", pt: "Quem limpa" },
})

const devices = { as: "count", unit: units.devices, from: "IMAS 05.10" } as const
const kind = (key: string, label: RegisterField["label"]): RegisterField => ({ ...devices, key, label })

export const mineAreas: Register = {
  key: "mine-areas",
  version: 1,
  title: words.title,
  lede: words.lede,
  entry: words.entry,
  names: words.name,
  places: true,
  organisation: words.organisation,
  fields: [
    { key: "area", as: "figure", label: ask.area, unit: units.squareMetres, adds: true, from: "IMAS 05.10" },
    { key: "evidence", as: "choice", label: ask.evidence, choices: evidence, from: "IMAS 05.10" },
    { key: "method", as: "choice", label: ask.method, choices: clearing, from: "IMAS 05.10" },
    { key: "began", as: "date", label: ask.began, from: "IMAS 05.10" },
    { key: "ended", as: "date", label: ask.ended, from: "IMAS 05.10" },
    {
      key: "cleared",
      as: "figure",
      label: ask.cleared,
      explains: ask.clearedExplains,
      unit: units.squareMetres,
      adds: true,
      from: "IMAS 05.10",
    },
    { ...kind("found", ask.found), adds: true },
    kind("antipersonnel_found", ask.antipersonnelFound),
    kind("antivehicle_found", ask.antivehicleFound),
    kind("remnants_found", ask.remnantsFound),
    { ...kind("destroyed", ask.destroyed), adds: true },
    kind("antipersonnel_destroyed", ask.antipersonnelDestroyed),
    kind("antivehicle_destroyed", ask.antivehicleDestroyed),
    kind("remnants_destroyed", ask.remnantsDestroyed),
    { key: "accidents", as: "count", label: ask.accidents, explains: ask.accidentsExplains, from: "IMAS 05.10" },
    { key: "survey", as: "code", label: ask.survey, explains: ask.codeExplains, from: "IMAS 05.10" },
    { key: "certificate", as: "code", label: ask.certificate, explains: ask.codeExplains, from: "IMAS 05.10" },
    { key: "released_on", as: "date", label: ask.releasedOn, from: "IMAS 05.10" },
  ],
  parts: [
    { whole: "area", parts: ["cleared"] },
    { whole: "found", parts: ["antipersonnel_found", "antivehicle_found", "remnants_found"] },
    { whole: "destroyed", parts: ["antipersonnel_destroyed", "antivehicle_destroyed", "remnants_destroyed"] },
  ],
  order: [
    ["began", "ended"],
    ["ended", "released_on"],
  ],
  first: "suspected",
  steps: [
    { from: "suspected", event: "confirm", to: "confirmed", needs: ["state", "area", "evidence"] },
    { from: "suspected", event: "rule_out", to: "ruled_out", needs: ["survey"], reason: true },
    { from: "confirmed", event: "rule_out", to: "ruled_out", needs: ["survey"], reason: true },
    { from: "confirmed", event: "begin", to: "in_clearance", needs: ["organisation", "method", "began"] },
    { from: "in_clearance", event: "clear", to: "cleared", needs: ["cleared", "ended"] },
    { from: "cleared", event: "release", to: "released", needs: ["certificate", "released_on"] },
  ],
  views: {
    activities: [{ programmes: ["dps/aicma"], types: ["clearance", "destruction"] }, { types: ["clearance"] }],
    results: [
      {
        measures: [
          ...[
            "square-metres-cleared",
            "square-metres-released",
            "square-metres-worked",
            "mined-areas-cleared",
            "minefields-worked",
          ],
          ...["devices-destroyed", "mines-removed", "suspected-mines-ruled-out", "demining-units"],
          ...["demining-units-minefields", "demining-units-emergencies"],
        ],
      },
    ],
  },
}
