// What a printed report says of projects and of figures that people entered for a programme or a project.
import { messages } from "#src/platform/i18n/index.ts"

export const enteredWords = messages("report.entered", {
  project: {
    note: "Heading; {name} is a project",
    en: "Project: {name}",
    es: "Proyecto: {name}",
    fr: "Projet : {name}",
    pt: "Projeto: {name}",
  },
  units: { note: "Term before the units that carry a project out", en: "Units", es: "Unidades", fr: "Unités", pt: "Unidades" },
  serves: { note: "Term before mandates", en: "Serves", es: "Sirve a", fr: "Sert", pt: "Serve" },
  under: {
    note: "Under a heading; {names} are programmes and projects, each leading to where it is told in full",
    en: "With figures given for the whole: {names}.",
    es: "Con cifras dadas para el conjunto: {names}.",
    fr: "Avec des chiffres donnés pour l’ensemble : {names}.",
    pt: "Com números dados para o conjunto: {names}.",
  },
  projects: {
    note: "Heading of projects that belong to no programme told here",
    en: "Projects outside these programmes",
    es: "Proyectos fuera de estos programas",
    fr: "Projets en dehors de ces programmes",
    pt: "Projetos fora destes programas",
  },
})
