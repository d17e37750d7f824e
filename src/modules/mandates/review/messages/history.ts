import { messages } from "#src/platform/i18n/index.ts"

/** What happened, as the history of a thing tells it; and why something cannot happen now. */
export const history = messages("instrumentReview", {
  begun: {
    note: "History of a review",
    en: "File of an instrument received and read",
    es: "Archivo de un instrumento recibido y leído",
    fr: "Fichier d’un instrument reçu et lu",
    pt: "Arquivo de um instrumento recebido e lido",
  },
  corrected: {
    note: "History of a review",
    en: "Reading corrected",
    es: "Lectura corregida",
    fr: "Lecture corrigée",
    pt: "Leitura corrigida",
  },
  withdrawn: {
    note: "History of a review",
    en: "Review withdrawn",
    es: "Revisión retirada",
    fr: "Examen retiré",
    pt: "Revisão retirada",
  },
  applied: {
    note: "History of an instrument",
    en: "Instrument brought in with its wording",
    es: "Instrumento incorporado con su redacción",
    fr: "Instrument entré avec son libellé",
    pt: "Instrumento incorporado com a sua redação",
  },
  textAttached: {
    note: "History of an instrument or clause",
    en: "Official wording brought in",
    es: "Redacción oficial incorporada",
    fr: "Libellé officiel entré",
    pt: "Redação oficial incorporada",
  },
  clauseAdded: {
    note: "History of a clause",
    en: "Clause brought in with its official wording",
    es: "Cláusula incorporada con su redacción oficial",
    fr: "Clause entrée avec son libellé officiel",
    pt: "Cláusula incorporada com a sua redação oficial",
  },
  notReady: {
    note: "Title of a refusal",
    en: "Something is still in the way",
    es: "Todavía hay algo que lo impide",
    fr: "Quelque chose s’y oppose encore",
    pt: "Ainda há algo que o impede",
  },
  notReadyDetail: {
    note: "How to mend it",
    en: "The wording cannot enter the record yet. The review lists all that is to be mended first.",
    es: "La redacción todavía no puede entrar en el registro. La revisión enumera todo lo que debe corregirse antes.",
    fr: "Le libellé ne peut pas encore entrer au registre. L’examen énumère tout ce qui est à corriger d’abord.",
    pt: "A redação ainda não pode entrar no registro. A revisão enumera tudo o que deve ser corrigido antes.",
  },
  closed: {
    note: "Title of a refusal",
    en: "This review is closed",
    es: "Esta revisión está cerrada",
    fr: "Cet examen est clos",
    pt: "Esta revisão está encerrada",
  },
  closedDetail: {
    note: "How to mend it",
    en: "It was applied, attached or withdrawn, and takes no more corrections. Send the file again to begin a new review.",
    es: "Fue aplicada, adjuntada o retirada, y no admite más correcciones. Envíe de nuevo el archivo para empezar otra revisión.",
    fr: "Il a été appliqué, joint ou retiré, et n’accepte plus de corrections. Renvoyez le fichier pour commencer un nouvel examen.",
    pt: "Foi aplicada, anexada ou retirada, e não aceita mais correções. Envie de novo o arquivo para começar outra revisão.",
  },
})
