import { messages } from "#src/platform/i18n/index.ts"
import { studies } from "../messages/choices.ts"
import { ask, units } from "../messages/fields.ts"
import type { Register } from "../types.ts"

const words = messages("registers.scholarships", {
  title: {
    note: "Name of the register",
    en: "Scholarships and fellowships",
    es: "Becas y pasantías",
    fr: "Bourses et stages",
    pt: "Bolsas e estágios",
  },
  lede: {
    note: "Under the title",
    en: "How many were offered, awarded and completed, for what and by whom. Counts alone: nobody who holds one is named.",
    es: "Cuántas se ofrecieron, otorgaron y terminaron, para qué y de quién. Solo cifras: no se nombra a quien la recibe.",
    fr: "Combien furent offertes, accordées et menées à terme, pour quoi et par qui. Des nombres seulement : aucun boursier n’est nommé.",
    pt: "Quantas foram oferecidas, concedidas e concluídas, para quê e por quem. Só números: nenhum bolsista é nomeado.",
  },
  entry: { note: "One entry", en: "Scholarships", es: "Becas", fr: "Bourses", pt: "Bolsas" },
  organisation: { note: "Field", en: "Who teaches", es: "Quién imparte", fr: "Qui enseigne", pt: "Quem ensina" },
})
const people = { as: "count", unit: units.scholarships, people: true, from: "mispa-2013:210" } as const

export const scholarships: Register = {
  key: "scholarships",
  version: 1,
  title: words.title,
  lede: words.lede,
  entry: words.entry,
  names: null,
  places: false,
  organisation: words.organisation,
  fields: [
    { key: "study", as: "choice", label: ask.study, choices: studies, from: "dsa-2008:244" },
    { key: "offered", as: "count", label: ask.offered, unit: units.places, adds: true, from: "mispa-2013:210" },
    { ...people, key: "awarded", label: ask.awarded, adds: true },
    { ...people, key: "women", label: ask.women, unit: units.people },
    { ...people, key: "men", label: ask.men, unit: units.people },
    { ...people, key: "completed", label: ask.completed, adds: true },
  ],
  parts: [
    { whole: "offered", parts: ["awarded"] },
    { whole: "awarded", parts: ["women", "men"] },
    { whole: "awarded", parts: ["completed"] },
  ],
  order: [],
  first: "announced",
  steps: [
    { from: "announced", event: "award", to: "awarded", needs: ["awarded", "held"] },
    { from: "awarded", event: "complete", to: "completed", needs: ["completed"] },
    { from: "announced", event: "close", to: "closed", reason: true },
  ],
  views: { activities: [{ types: ["scholarships"] }], results: [{ measures: ["scholarships"] }] },
}
