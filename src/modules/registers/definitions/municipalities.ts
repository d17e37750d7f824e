import { messages } from "#src/platform/i18n/index.ts"
import { ask, units } from "../messages/fields.ts"
import type { Register } from "../types.ts"

const words = messages("registers.municipalities", {
  title: {
    note: "Name of the register",
    en: "Municipal programmes",
    es: "Programas municipales",
    fr: "Programmes municipaux",
    pt: "Programas municipais",
  },
  lede: {
    note: "Under the title",
    en: "Municipalities that a programme works with or that declared themselves free of violence: by which act, since when, and whether it still holds.",
    es: "Municipios con los que trabaja un programa o que se declararon libres de violencia: con qué acta, desde cuándo, y si sigue vigente.",
    fr: "Municipalités avec lesquelles un programme travaille ou qui se sont déclarées sans violence : par quel acte, depuis quand, et si cela tient encore.",
    pt: "Municípios com que um programa trabalha ou que se declararam livres de violência: por que ato, desde quando, e se ainda vale.",
  },
  entry: { note: "One entry", en: "Municipality", es: "Municipio", fr: "Municipalité", pt: "Município" },
  name: {
    note: "Field",
    en: "Name of the municipality",
    es: "Nombre del municipio",
    fr: "Nom de la municipalité",
    pt: "Nome do município",
  },
  organisation: {
    note: "Field",
    en: "Local partner",
    es: "Entidad local asociada",
    fr: "Partenaire local",
    pt: "Parceiro local",
  },
})

export const municipalities: Register = {
  key: "municipalities",
  version: 1,
  title: words.title,
  lede: words.lede,
  entry: words.entry,
  names: words.name,
  places: false,
  organisation: words.organisation,
  fields: [
    { key: "inhabitants", as: "count", label: ask.inhabitants, unit: units.people, from: "own" },
    { key: "declared_on", as: "date", label: ask.declaredOn, from: "mispa-2013:20" },
    { key: "act", as: "code", label: ask.act, explains: ask.codeExplains, from: "own" },
  ],
  parts: [],
  order: [],
  first: "proposed",
  steps: [
    { from: "proposed", event: "declare", to: "declared", needs: ["state", "declared_on", "act"] },
    { from: "declared", event: "lapse", to: "lapsed", reason: true },
    { from: "proposed", event: "close", to: "closed", reason: true },
  ],
  views: {
    activities: [{ programmes: ["sms/el-salvador-violence-reduction"] }],
    results: [{ measures: ["municipalities-declared", "municipalities-reached"] }],
  },
}
