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
  article: {
    note: "The order of a report that people define",
    en: "article of a convention or declaration",
    es: "artículo de una convención o declaración",
    fr: "article d’une convention ou déclaration",
    pt: "artigo de uma convenção ou declaração",
  },
  mandate: { note: "The order of a report that people define", en: "mandate", es: "mandato", fr: "mandat", pt: "mandato" },
  objective: {
    note: "The order of a report that people define",
    en: "objective of a plan",
    es: "objetivo de un plan",
    fr: "objectif d’un plan",
    pt: "objetivo de um plano",
  },
  unit: { note: "The order of a report that people define", en: "unit", es: "unidad", fr: "unité", pt: "unidade" },
  state: { note: "The order of a report that people define", en: "state", es: "Estado", fr: "État", pt: "Estado" },
  donor: { note: "The order of a report that people define", en: "donor", es: "donante", fr: "bailleur", pt: "doador" },
  theme: { note: "The order of a report that people define", en: "theme", es: "tema", fr: "thème", pt: "tema" },
})
