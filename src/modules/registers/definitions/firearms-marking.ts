import { messages } from "#src/platform/i18n/index.ts"
import { markings } from "../messages/choices.ts"
import { ask, units } from "../messages/fields.ts"
import type { Register } from "../types.ts"

const words = messages("registers.firearms_marking", {
  title: {
    note: "Name of the register",
    en: "Firearms marking",
    es: "Marcación de armas de fuego",
    fr: "Marquage d’armes à feu",
    pt: "Marcação de armas de fogo",
  },
  lede: {
    note: "Under the title",
    en: "What states marked with which machine and when, and who was taught to do it, in numbers.",
    es: "Lo que los Estados marcaron, con qué máquina y cuándo, y cuántos técnicos aprendieron a hacerlo.",
    fr: "Ce que les États ont marqué, avec quelle machine et quand, et combien de techniciens l’ont appris.",
    pt: "O que os Estados marcaram, com que máquina e quando, e quantos técnicos aprenderam a fazê-lo.",
  },
  entry: { note: "One entry", en: "Marking", es: "Marcación", fr: "Marquage", pt: "Marcação" },
  name: { note: "Field", en: "Name of the lot", es: "Nombre del lote", fr: "Nom du lot", pt: "Nome do lote" },
  organisation: {
    note: "Field",
    en: "Authority that marks",
    es: "Autoridad que marca",
    fr: "Autorité qui marque",
    pt: "Autoridade que marca",
  },
})

export const firearmsMarking: Register = {
  key: "firearms-marking",
  version: 1,
  title: words.title,
  lede: words.lede,
  entry: words.entry,
  names: words.name,
  places: false,
  organisation: words.organisation,
  fields: [
    { key: "machine", as: "code", label: ask.machine, explains: ask.codeExplains, from: "mispa-2013:94" },
    { key: "marking", as: "choice", label: ask.marking, choices: markings, from: "CIFTA VI" },
    { key: "marked", as: "count", label: ask.marked, unit: units.firearms, adds: true, from: "CIFTA VI" },
    {
      key: "technicians",
      as: "count",
      label: ask.technicians,
      unit: units.people,
      people: true,
      adds: true,
      from: "mispa-2013:94",
    },
    { key: "certificate", as: "code", label: ask.certificate, explains: ask.codeExplains, from: "CIFTA VI" },
  ],
  parts: [],
  order: [],
  first: "planned",
  steps: [
    { from: "planned", event: "begin", to: "under_way", needs: ["state", "machine"] },
    { from: "under_way", event: "certify", to: "certified", needs: ["marked", "held", "certificate"] },
    { from: "planned", event: "close", to: "closed", reason: true },
    { from: "under_way", event: "close", to: "closed", reason: true },
  ],
  views: {
    activities: [],
    results: [{ measures: ["firearms-marked"] }, { programmes: ["dps/firearms-trafficking"], measures: ["people-trained"] }],
  },
}
