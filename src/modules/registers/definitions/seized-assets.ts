import { messages } from "#src/platform/i18n/index.ts"
import { assets, outcomes, supports } from "../messages/choices.ts"
import { ask, units } from "../messages/fields.ts"
import type { Register } from "../types.ts"

const words = messages("registers.seized_assets", {
  title: {
    note: "Name of the register",
    en: "Projects on seized assets",
    es: "Proyectos sobre bienes incautados",
    fr: "Projets sur les avoirs saisis",
    pt: "Projetos sobre bens apreendidos",
  },
  lede: {
    note: "Under the title",
    en: "In which states the management of what was seized from crime is being built up, with which support and what outcome.",
    es: "En qué Estados se construye la administración de lo incautado al delito, con qué apoyo y con qué resultado.",
    fr: "Dans quels États se construit la gestion de ce qui est saisi au crime, avec quel appui et quel aboutissement.",
    pt: "Em que Estados se constrói a administração do que se apreendeu do crime, com que apoio e com que resultado.",
  },
  entry: {
    note: "One entry",
    en: "Project on seized assets",
    es: "Proyecto sobre bienes incautados",
    fr: "Projet sur les avoirs saisis",
    pt: "Projeto sobre bens apreendidos",
  },
  name: { note: "Field", en: "Name of the project", es: "Nombre del proyecto", fr: "Nom du projet", pt: "Nome do projeto" },
  organisation: {
    note: "Field",
    en: "National institution",
    es: "Institución nacional",
    fr: "Institution nationale",
    pt: "Instituição nacional",
  },
})

export const seizedAssets: Register = {
  key: "seized-assets",
  version: 1,
  title: words.title,
  lede: words.lede,
  entry: words.entry,
  names: words.name,
  places: false,
  organisation: words.organisation,
  fields: [
    { key: "support", as: "choice", label: ask.support, choices: supports, from: "mispa-2013:174" },
    { key: "assets", as: "choice", label: ask.assets, choices: assets, from: "dsa-2008:83" },
    { key: "officials", as: "count", label: ask.officials, unit: units.people, people: true, adds: true, from: "mispa-2013:174" },
    { key: "outcome", as: "choice", label: ask.outcome, choices: outcomes, from: "mispa-2013:174" },
  ],
  parts: [],
  order: [],
  first: "planned",
  steps: [
    { from: "planned", event: "begin", to: "under_way", needs: ["state", "support"] },
    { from: "under_way", event: "close", to: "closed", needs: ["outcome"], reason: true },
    { from: "planned", event: "close", to: "closed", reason: true },
  ],
  views: {
    activities: [{ programmes: ["es-cicad/bidal", "es-cicad/seized-assets"] }],
    results: [
      {
        programmes: ["es-cicad/bidal", "es-cicad/seized-assets"],
        measures: ["participants", "states-assisted", "people-trained"],
      },
    ],
  },
}
