// What the terminal says.
import { messages } from "#src/platform/i18n/index.ts"

export const deedWords = messages("publications.deed", {
  noReport: {
    note: "Answer in a terminal; {key} is what was asked for",
    en: "There is no report or edition {key}.",
    es: "No hay informe ni edición {key}.",
    fr: "Il n’y a ni rapport ni édition {key}.",
    pt: "Não há relatório nem edição {key}.",
  },
  noLanguage: {
    note: "Answer in a terminal; {language} is its own name",
    en: "The report {key} is not printed in {language}.",
    es: "El informe {key} no se imprime en {language}.",
    fr: "Le rapport {key} n’est pas imprimé en {language}.",
    pt: "O relatório {key} não é impresso em {language}.",
  },
})
