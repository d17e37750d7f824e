// Sentences of facts in the history of a report or edition.
import { messages } from "#src/platform/i18n/index.ts"

export const factWords = messages("publications.fact", {
  textWritten: {
    note: "History of a report",
    en: "Words of a section were written.",
    es: "Se redactó el texto de una sección.",
    fr: "Le texte d’une section a été rédigé.",
    pt: "Foi redigido o texto de uma seção.",
  },
  submitted: {
    note: "History of a report",
    en: "The draft was submitted for clearance.",
    es: "El borrador se presentó para aprobación.",
    fr: "Le projet a été soumis à approbation.",
    pt: "A minuta foi submetida à aprovação.",
  },
  annexCleared: {
    note: "History of a report",
    en: "An annex was cleared by its unit head.",
    es: "El jefe de la unidad aprobó un apéndice.",
    fr: "Le chef d’unité a approuvé une annexe.",
    pt: "O chefe da unidade aprovou um apêndice.",
  },
  returned: {
    note: "History of a report",
    en: "The draft was returned with a reason.",
    es: "El borrador se devolvió con un motivo.",
    fr: "Le projet a été renvoyé avec un motif.",
    pt: "A minuta foi devolvida com um motivo.",
  },
  cleared: {
    note: "History of a report",
    en: "The report was cleared through the Secretary.",
    es: "El informe se aprobó por conducto del Secretario.",
    fr: "Le rapport a été approuvé par l’entremise du Secrétaire.",
    pt: "O relatório foi aprovado por intermédio do Secretário.",
  },
  reopened: {
    note: "History of a report",
    en: "A new draft was begun.",
    es: "Se inició un nuevo borrador.",
    fr: "Un nouveau projet a été commencé.",
    pt: "Foi iniciada uma nova minuta.",
  },
  issued: {
    note: "History of an edition",
    en: "The edition was issued.",
    es: "Se emitió la edición.",
    fr: "L’édition a été publiée.",
    pt: "A edição foi emitida.",
  },
  erratum: {
    note: "History of an edition",
    en: "An erratum was added.",
    es: "Se añadió una fe de erratas.",
    fr: "Un erratum a été ajouté.",
    pt: "Foi acrescentada uma errata.",
  },
})
