// The names of the collections of the catalogue that harvesters read.
import { messages } from "#src/platform/i18n/index.ts"

const note = "Name of a set in the catalogue for harvesters"
export const collectionWords = messages("publications.collection", {
  instruments: { note, en: "Instruments", es: "Instrumentos", fr: "Instruments", pt: "Instrumentos" },
  clauses: { note, en: "Clauses", es: "Cláusulas", fr: "Clauses", pt: "Cláusulas" },
  orders: { note, en: "Executive orders", es: "Órdenes ejecutivas", fr: "Ordres exécutifs", pt: "Ordens executivas" },
  units: {
    note,
    en: "Units of the secretariat",
    es: "Unidades de la secretaría",
    fr: "Unités du secrétariat",
    pt: "Unidades da secretaria",
  },
  programmes: { note, en: "Programmes", es: "Programas", fr: "Programmes", pt: "Programas" },
  agreements: { note, en: "Agreements", es: "Acuerdos", fr: "Accords", pt: "Acordos" },
  activities: { note, en: "Activities", es: "Actividades", fr: "Activités", pt: "Atividades" },
  editions: {
    note,
    en: "Editions of reports",
    es: "Ediciones de informes",
    fr: "Éditions de rapports",
    pt: "Edições de relatórios",
  },
})
