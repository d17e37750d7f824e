// Words of errata.
import { messages } from "#src/platform/i18n/index.ts"

export const erratumWords = messages("publications", {
  errata: { note: "Heading", en: "Errata", es: "Fe de erratas", fr: "Errata", pt: "Errata" },
  noErrata: {
    note: "In place of a list",
    en: "There is no erratum.",
    es: "No hay fe de erratas.",
    fr: "Il n’y a pas d’erratum.",
    pt: "Não há errata.",
  },
  addErratum: {
    note: "Link, title and button",
    en: "Write an erratum",
    es: "Redactar una fe de erratas",
    fr: "Rédiger un erratum",
    pt: "Redigir uma errata",
  },
  erratumTitle: {
    note: "Title of an erratum; {number}, {title} of the edition",
    en: "Erratum {number}: {title}",
    es: "Fe de erratas {number}: {title}",
    fr: "Erratum {number} : {title}",
    pt: "Errata {number}: {title}",
  },
  erratumLine: {
    note: "{printed} and {corrected} are values",
    en: "printed {printed}, should read {corrected}",
    es: "impreso {printed}, debe decir {corrected}",
    fr: "imprimé {printed}, lire {corrected}",
    pt: "impresso {printed}, leia-se {corrected}",
  },
  erratumText: {
    note: "Label of a field",
    en: "What is corrected, and why",
    es: "Qué se corrige y por qué",
    fr: "Ce qui est corrigé, et pourquoi",
    pt: "O que se corrige, e por quê",
  },
  erratumCode: {
    note: "Label of a field",
    en: "Code of the figure",
    es: "Código de la cifra",
    fr: "Code du chiffre",
    pt: "Código do número",
  },
  erratumCodeHint: {
    note: "Hint",
    en: "As printed: F12. Leave it empty where words are corrected.",
    es: "Como está impreso: F12. Déjelo vacío si se corrigen palabras.",
    fr: "Tel qu’imprimé : F12. Laissez vide si des mots sont corrigés.",
    pt: "Como está impresso: F12. Deixe vazio se forem palavras.",
  },
  erratumCorrected: { note: "Label of a field", en: "Should read", es: "Debe decir", fr: "Lire", pt: "Leia-se" },
  noFigure: {
    note: "Fault under a field",
    en: "This edition prints no figure with this code.",
    es: "Esta edición no imprime ninguna cifra con ese código.",
    fr: "Cette édition n’imprime aucun chiffre sous ce code.",
    pt: "Esta edição não imprime nenhum número com este código.",
  },
})
