import { messages } from "#src/platform/i18n/index.ts"
import { disciplines } from "../messages/choices.ts"
import { ask, units } from "../messages/fields.ts"
import type { Register } from "../types.ts"

const words = messages("registers.youth_programmes", {
  title: {
    note: "Name of the register",
    en: "Orchestras and youth programmes",
    es: "Orquestas y programas para jóvenes",
    fr: "Orchestres et programmes pour les jeunes",
    pt: "Orquestras e programas para jovens",
  },
  lede: {
    note: "Under the title",
    en: "How many groups, young people and teachers, where and since when. Counts alone: nothing here can name or describe a child.",
    es: "Cuántos grupos, jóvenes y docentes, dónde y desde cuándo. Solo cifras: nada aquí puede nombrar o describir a un niño.",
    fr: "Combien de groupes, de jeunes et d’enseignants, où et depuis quand. Des nombres seulement : rien ici ne peut nommer ni décrire un enfant.",
    pt: "Quantos grupos, jovens e docentes, onde e desde quando. Só números: nada aqui pode nomear ou descrever uma criança.",
  },
  entry: {
    note: "One entry",
    en: "Youth programme",
    es: "Programa para jóvenes",
    fr: "Programme pour les jeunes",
    pt: "Programa para jovens",
  },
  organisation: { note: "Field", en: "Who runs it", es: "Quién lo lleva", fr: "Qui le mène", pt: "Quem o conduz" },
})
const people = { as: "count", unit: units.people, people: true, from: "mispa-2013:80" } as const

export const youthProgrammes: Register = {
  key: "youth-programmes",
  version: 1,
  title: words.title,
  lede: words.lede,
  entry: words.entry,
  names: null,
  places: false,
  organisation: words.organisation,
  fields: [
    { key: "discipline", as: "choice", label: ask.discipline, choices: disciplines, required: true, from: "mispa-2013:80" },
    { key: "groups", as: "count", label: ask.groups, unit: units.groups, adds: true, from: "mispa-2013:80" },
    { ...people, key: "youth", label: ask.youth, explains: ask.youthExplains, adds: true },
    { ...people, key: "girls", label: ask.girls },
    { ...people, key: "boys", label: ask.boys },
    { ...people, key: "teachers", label: ask.teachers, adds: true },
  ],
  parts: [{ whole: "youth", parts: ["girls", "boys"] }],
  order: [],
  first: "planned",
  steps: [
    { from: "planned", event: "begin", to: "under_way", needs: ["state", "held"] },
    { from: "under_way", event: "complete", to: "completed", needs: ["youth"] },
    { from: "planned", event: "close", to: "closed", reason: true },
    { from: "under_way", event: "close", to: "closed", reason: true },
  ],
  views: {
    activities: [{ programmes: ["dps/orchestras", "dps/armando-paz"] }],
    results: [
      {
        programmes: ["dps/orchestras", "dps/armando-paz"],
        measures: ["people-assisted", "people-trained", "participants", "people-reached"],
      },
    ],
  },
}
