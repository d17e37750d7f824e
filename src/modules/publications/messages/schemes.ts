// By what a report is ordered.
import { type Message, messages } from "#src/platform/i18n/index.ts"
import type { SchemeKey } from "../types.ts"

export const schemeWords: Readonly<Record<SchemeKey, Message>> = messages("publications.scheme", {
  mandate_and_department: {
    note: "The order of a report",
    en: "mandate, then department, section and programme",
    es: "mandato y, dentro de él, departamento, sección y programa",
    fr: "mandat, puis département, section et programme",
    pt: "mandato e, em seguida, departamento, seção e programa",
  },
  article_and_department: {
    note: "The order of a report",
    en: "department and theme, with the articles that each serves",
    es: "departamento y tema, con los artículos que atiende cada uno",
    fr: "département et thème, avec les articles que chacun sert",
    pt: "departamento e tema, com os artigos que cada um atende",
  },
  objective_and_item: {
    note: "The order of a report",
    en: "objective, then item of the plan and programme",
    es: "objetivo y, dentro de él, punto del plan y programa",
    fr: "objectif, puis point du plan et programme",
    pt: "objetivo e, em seguida, item do plano e programa",
  },
})
