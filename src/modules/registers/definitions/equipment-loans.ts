import { messages } from "#src/platform/i18n/index.ts"
import { conditions } from "../messages/choices.ts"
import { ask, units } from "../messages/fields.ts"
import type { Register } from "../types.ts"

const words = messages("registers.equipment_loans", {
  title: {
    note: "Name of the register",
    en: "Equipment lent",
    es: "Equipos en préstamo",
    fr: "Matériel prêté",
    pt: "Equipamentos emprestados",
  },
  lede: {
    note: "Under the title",
    en: "What the secretariat lends or gives with its programmes: what it is made of, who holds it, since when, until when, and in which condition it came back.",
    es: "Lo que la secretaría presta o entrega con sus programas: de qué consta, quién lo tiene, desde cuándo, hasta cuándo, y en qué estado volvió.",
    fr: "Ce que le secrétariat prête ou remet avec ses programmes : de quoi il se compose, qui le détient, depuis quand, jusqu’à quand, et dans quel état il est revenu.",
    pt: "O que a secretaria empresta ou entrega com seus programas: de que se compõe, quem o tem, desde quando, até quando, e em que condição voltou.",
  },
  entry: { note: "One entry", en: "Equipment", es: "Equipo", fr: "Matériel", pt: "Equipamento" },
  name: { note: "Field", en: "What it is called", es: "Cómo se llama", fr: "Comment il s’appelle", pt: "Como se chama" },
  organisation: { note: "Field", en: "Who holds it", es: "Quién lo tiene", fr: "Qui le détient", pt: "Quem o tem" },
})
const piece = { as: "count", unit: units.pieces, adds: true, from: "mispa-2013:213" } as const

export const equipmentLoans: Register = {
  key: "equipment-loans",
  version: 1,
  title: words.title,
  lede: words.lede,
  entry: words.entry,
  names: words.name,
  places: false,
  organisation: words.organisation,
  fields: [
    { ...piece, key: "laptops", label: ask.laptops },
    { ...piece, key: "servers", label: ask.servers },
    { ...piece, key: "network", label: ask.network },
    { ...piece, key: "projectors", label: ask.projectors, from: "dsa-2008:81" },
    { ...piece, key: "cases", label: ask.cases },
    { key: "lent_on", as: "day", label: ask.lentOn, from: "own" },
    { key: "due", as: "day", label: ask.due, from: "own" },
    { key: "returned_on", as: "day", label: ask.returnedOn, from: "own" },
    { key: "condition", as: "choice", label: ask.condition, choices: conditions, from: "own" },
  ],
  parts: [],
  order: [
    ["lent_on", "due"],
    ["lent_on", "returned_on"],
  ],
  due: { while: "lent", field: "due" },
  first: "ready",
  steps: [
    { from: "ready", event: "lend", to: "lent", needs: ["organisation", "lent_on", "due"] },
    { from: "lent", event: "give_back", to: "returned", needs: ["returned_on", "condition"] },
    { from: "lent", event: "report_lost", to: "lost", reason: true },
  ],
  views: { activities: [{ types: ["equipment"] }], results: [] },
}
