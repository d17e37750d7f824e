import { messages } from "#src/platform/i18n/index.ts"
import { countings, help } from "../messages/choices.ts"
import { ask, units } from "../messages/fields.ts"
import type { Register } from "../types.ts"

const words = messages("registers.mine_survivors", {
  title: {
    note: "Name of the register",
    en: "Help for mine survivors",
    es: "Ayuda a sobrevivientes de minas",
    fr: "Aide aux survivants de mines",
    pt: "Ajuda a sobreviventes de minas",
  },
  lede: {
    note: "Under the title",
    en: "How many survivors were helped, where, when and how. Counts alone: no record of a person is kept.",
    es: "Cuántos sobrevivientes recibieron ayuda, dónde, cuándo y cómo. Solo cifras: no se guarda registro de ninguna persona.",
    fr: "Combien de survivants furent aidés, où, quand et comment. Des nombres seulement : aucune personne n’est inscrite.",
    pt: "Quantos sobreviventes receberam ajuda, onde, quando e como. Só números: nenhuma pessoa é registrada.",
  },
  entry: {
    note: "One entry",
    en: "Count of survivors helped",
    es: "Recuento de sobrevivientes asistidos",
    fr: "Compte de survivants aidés",
    pt: "Contagem de sobreviventes assistidos",
  },
  organisation: { note: "Field", en: "Who helped", es: "Quién ayudó", fr: "Qui a aidé", pt: "Quem ajudou" },
})
const people = { as: "count", unit: units.people, people: true, from: "IMAS 05.10" } as const

export const mineSurvivors: Register = {
  key: "mine-survivors",
  version: 1,
  title: words.title,
  lede: words.lede,
  entry: words.entry,
  names: null,
  places: false,
  organisation: words.organisation,
  fields: [
    { ...people, key: "survivors", label: ask.survivors, required: true, adds: true },
    { ...people, key: "women", label: ask.women },
    { ...people, key: "men", label: ask.men },
    { ...people, key: "minors", label: ask.minors },
    { key: "help", as: "choice", label: ask.help, choices: help, from: "mispa-2013:96" },
    { key: "counting", as: "choice", label: ask.counting, choices: countings, from: "IMAS 05.10" },
  ],
  parts: [
    { whole: "survivors", parts: ["women", "men"] },
    { whole: "survivors", parts: ["minors"] },
  ],
  order: [],
  first: "counted",
  steps: [{ from: "counted", event: "confirm", to: "confirmed", needs: ["state", "held", "counting"] }],
  views: {
    activities: [],
    results: [
      { measures: ["survivors-assisted", "people-reached-by-risk-education"] },
      { programmes: ["dps/aicma"], measures: ["people-trained", "municipalities-reached", "inhabitants-benefiting"] },
    ],
  },
}
