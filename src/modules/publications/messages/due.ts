// Words about the day by which a draft is to be cleared.
import { type Message, messages } from "#src/platform/i18n/index.ts"

export const dayWords = messages("publications.day", {
  clearBy: {
    note: "Label: the day by which a draft is to be cleared",
    en: "To be cleared by",
    es: "Debe aprobarse a más tardar el",
    fr: "À approuver au plus tard le",
    pt: "A aprovar até",
  },
  clearByHint: {
    note: "Hint under the field; the day need not be given",
    en: "Unit heads and the Secretary see this day and are reminded of it. Leave it empty if there is none.",
    es: "Los jefes de unidad y el Secretario ven ese día y reciben recordatorios. Déjelo vacío si no hay plazo.",
    fr: "Les chefs d’unité et le Secrétaire voient ce jour, qui leur est rappelé. Laissez vide s’il n’y en a pas.",
    pt: "Os chefes de unidade e o Secretário veem esse dia e são lembrados dele. Deixe vazio se não houver prazo.",
  },
  extend: {
    note: "Link, title and button",
    en: "Give more time",
    es: "Ampliar el plazo",
    fr: "Repousser l’échéance",
    pt: "Prorrogar o prazo",
  },
  extendLede: {
    note: "Under the title; {day} is the day that stands",
    en: "The draft is to be cleared by {day}. A later day can be given; an earlier one cannot, for people have planned by this one.",
    es: "El borrador debe aprobarse a más tardar el {day}. Puede darse un día posterior, no uno anterior, pues ya se cuenta con este.",
    fr: "Le projet est à approuver au plus tard le {day}. Un jour ultérieur peut être donné, non un jour antérieur : chacun compte sur celui-ci.",
    pt: "A minuta deve ser aprovada até {day}. Pode dar-se um dia posterior, não um anterior, pois já se conta com este.",
  },
  newDay: { note: "Label of a field", en: "New day", es: "Nuevo plazo", fr: "Nouvelle échéance", pt: "Novo prazo" },
  why: {
    note: "Hint under the field for the reason",
    en: "Those who are asked to clear the draft read it in the history of the round.",
    es: "Quienes deben aprobar el borrador lo leen en el historial de la ronda.",
    fr: "Ceux qui doivent approuver le projet le lisent dans l’historique du tour.",
    pt: "Quem deve aprovar a minuta lê o motivo no histórico da rodada.",
  },
  until: {
    note: "In the history, after a step with which a day was given; {day}",
    en: "to be cleared by {day}",
    es: "por aprobar a más tardar el {day}",
    fr: "à approuver au plus tard le {day}",
    pt: "a aprovar até {day}",
  },
  extendedFact: {
    note: "History of a report",
    en: "More time was given for the clearance.",
    es: "Se amplió el plazo de aprobación.",
    fr: "L’échéance de l’approbation a été repoussée.",
    pt: "O prazo de aprovação foi prorrogado.",
  },
  hasDay: {
    note: "Guard of a step: why no more time can be given",
    en: "no day was given when the draft was submitted",
    es: "no se dio ningún plazo al presentar el borrador",
    fr: "aucune échéance n’a été donnée lorsque le projet a été soumis",
    pt: "não se deu nenhum prazo ao submeter a minuta",
  },
})

/** What is due of a report, for the calendar. */
export const dueWords: Readonly<Record<string, Message>> = messages("publications.due", {
  "report.clearance": {
    note: "What is due: that a draft be cleared",
    en: "Clearance of the draft",
    es: "Aprobación del borrador",
    fr: "Approbation du projet",
    pt: "Aprovação da minuta",
  },
  "report.section": {
    note: "What is due: that a unit hand in the words of a section of a draft",
    en: "Words of a section",
    es: "Texto de una sección",
    fr: "Texte d’une section",
    pt: "Texto de uma seção",
  },
})
