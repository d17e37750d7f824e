// The names of the collections of the catalogue that harvesters read.
import { messages } from "#src/platform/i18n/index.ts"

const note = "Name of a set in the catalogue for harvesters"
export const collectionWords = messages("publications.collection", {
  instruments: { note, en: "Instruments", es: "Instrumentos", fr: "Instruments", pt: "Instrumentos" },
  orders: { note, en: "Executive orders", es: "Órdenes ejecutivas", fr: "Ordres exécutifs", pt: "Ordens executivas" },
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
