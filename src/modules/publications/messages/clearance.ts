// Words of the clearance: where a draft stands, its steps, its history.
import { type Message, messages } from "#src/platform/i18n/index.ts"
import type { DraftState } from "../types.ts"

export const clearanceWords = messages("publications", {
  clearance: { note: "Link and title", en: "Clearance", es: "Aprobación", fr: "Approbation", pt: "Aprovação" },
  steps: { note: "Heading", en: "Next steps", es: "Próximos pasos", fr: "Prochaines étapes", pt: "Próximas etapas" },
  stepsNote: {
    note: "Under the heading",
    en: "Where a step is not open to you, the reason stands beside it.",
    es: "Junto a cada paso que no le corresponde figura el motivo.",
    fr: "Quand une étape ne vous est pas ouverte, la raison figure à côté.",
    pt: "Quando uma etapa não está ao seu alcance, o motivo aparece ao lado.",
  },
  annexes: { note: "Heading", en: "Annexes", es: "Apéndices", fr: "Annexes", pt: "Apêndices" },
  annex: { note: "Column", en: "Annex", es: "Apéndice", fr: "Annexe", pt: "Apêndice" },
  unit: { note: "Column", en: "Unit", es: "Unidad", fr: "Unité", pt: "Unidade" },
  cleared: { note: "Column: whether the annex is cleared", en: "Cleared", es: "Aprobado", fr: "Approuvée", pt: "Aprovado" },
  clearedOn: { note: "In the column", en: "on {day}", es: "el {day}", fr: "le {day}", pt: "em {day}" },
  clearedChanged: {
    note: "In the column: the record changed after it was cleared",
    en: "on {day}, but the record has changed since",
    es: "el {day}, pero el registro ha cambiado desde entonces",
    fr: "le {day}, mais le registre a changé depuis",
    pt: "em {day}, mas o registro mudou desde então",
  },
  notCleared: { note: "In the column", en: "not yet", es: "todavía no", fr: "pas encore", pt: "ainda não" },
  reason: { note: "Label of a field", en: "Reason", es: "Motivo", fr: "Motif", pt: "Motivo" },
  reasonHint: {
    note: "Hint",
    en: "What has to be mended before it comes back.",
    es: "Qué debe corregirse antes de volver a presentarlo.",
    fr: "Ce qui doit être corrigé avant une nouvelle présentation.",
    pt: "O que deve ser corrigido antes de nova apresentação.",
  },
  history: {
    note: "Heading",
    en: "History of this round",
    es: "Historial de esta ronda",
    fr: "Historique de ce tour",
    pt: "Histórico desta rodada",
  },
  noHistory: {
    note: "In place of a list",
    en: "Nothing has happened in this round yet",
    es: "Aún no ha ocurrido nada en esta ronda",
    fr: "Il ne s’est encore rien passé dans ce tour",
    pt: "Nada aconteceu ainda nesta rodada",
  },
  submit: {
    note: "Button",
    en: "Submit for clearance",
    es: "Presentar para aprobación",
    fr: "Soumettre à approbation",
    pt: "Submeter à aprovação",
  },
  clearAnnex: {
    note: "Button; {annex} is its name",
    en: "Clear “{annex}”",
    es: "Aprobar «{annex}»",
    fr: "Approuver « {annex} »",
    pt: "Aprovar “{annex}”",
  },
  returnAnnex: {
    note: "Button; {annex} is its name",
    en: "Return because of “{annex}”",
    es: "Devolver a causa de «{annex}»",
    fr: "Renvoyer en raison de « {annex} »",
    pt: "Devolver por causa de “{annex}”",
  },
  movedOn: {
    note: "Notice when somebody took a step while this page was open",
    en: "Somebody took a step meanwhile, so nothing was done. This page shows where the draft stands now.",
    es: "Alguien dio un paso entretanto, por lo que no se hizo nada. Esta página muestra en qué estado está ahora el borrador.",
    fr: "Quelqu’un a franchi une étape entre-temps, rien n’a donc été fait. Cette page montre où en est le projet à présent.",
    pt: "Alguém deu um passo entretanto, por isso nada foi feito. Esta página mostra em que estado está agora a minuta.",
  },
  annexDeeds: {
    note: "Two buttons said as one where they are not open",
    en: "Clear an annex, or return the draft because of one",
    es: "Aprobar un apéndice o devolver el borrador por él",
    fr: "Approuver une annexe, ou renvoyer le projet en raison de l’une d’elles",
    pt: "Aprovar um apêndice ou devolver a minuta por causa dele",
  },
  clear: {
    note: "Button",
    en: "Clear the report",
    es: "Aprobar el informe",
    fr: "Approuver le rapport",
    pt: "Aprovar o relatório",
  },
  return: {
    note: "Button",
    en: "Return the draft",
    es: "Devolver el borrador",
    fr: "Renvoyer le projet",
    pt: "Devolver a minuta",
  },
  reopen: {
    note: "Button",
    en: "Begin a new draft",
    es: "Iniciar un nuevo borrador",
    fr: "Commencer un nouveau projet",
    pt: "Iniciar nova minuta",
  },
})

export const stateWords: Readonly<Record<DraftState, Message>> = messages("publications.state", {
  draft: { note: "State of a draft", en: "being written", es: "en redacción", fr: "en rédaction", pt: "em redação" },
  in_clearance: { note: "State of a draft", en: "in clearance", es: "en aprobación", fr: "en approbation", pt: "em aprovação" },
  cleared: { note: "State of a draft", en: "cleared", es: "aprobado", fr: "approuvé", pt: "aprovado" },
  issued: { note: "State of a draft", en: "issued", es: "emitido", fr: "publié", pt: "emitido" },
})

export const eventWords: Readonly<Record<string, Message>> = messages("publications.event", {
  submit: {
    note: "Past step",
    en: "Submitted for clearance",
    es: "Presentado para aprobación",
    fr: "Soumis à approbation",
    pt: "Submetido à aprovação",
  },
  clear_annex: {
    note: "Past step",
    en: "Annex cleared",
    es: "Apéndice aprobado",
    fr: "Annexe approuvée",
    pt: "Apêndice aprovado",
  },
  return_annex: {
    note: "Past step",
    en: "Returned because of an annex",
    es: "Devuelto por un apéndice",
    fr: "Renvoyé en raison d’une annexe",
    pt: "Devolvido por causa de um apêndice",
  },
  extend: { note: "Past step", en: "More time given", es: "Plazo ampliado", fr: "Échéance repoussée", pt: "Prazo prorrogado" },
  clear: { note: "Past step", en: "Report cleared", es: "Informe aprobado", fr: "Rapport approuvé", pt: "Relatório aprovado" },
  return: { note: "Past step", en: "Returned", es: "Devuelto", fr: "Renvoyé", pt: "Devolvido" },
  issue: { note: "Past step", en: "Edition issued", es: "Edición emitida", fr: "Édition publiée", pt: "Edição emitida" },
  reopen: {
    note: "Past step",
    en: "New draft begun",
    es: "Nuevo borrador iniciado",
    fr: "Nouveau projet commencé",
    pt: "Nova minuta iniciada",
  },
})
