import { messages } from "#src/platform/i18n/index.ts"

export const gapWords = messages("mandates.gap", {
  withoutUnit: {
    note: "Title of a list of gaps",
    en: "Mandates without a unit",
    es: "Mandatos sin unidad",
    fr: "Mandats sans unité",
    pt: "Mandatos sem unidade",
  },
  withoutUnitRule: {
    note: "Counting rule of a list of gaps",
    en: "mandates none of whose themes is named by a provision of the order of the day; provisions that cover everything do not count",
    es: "mandatos ninguno de cuyos temas nombra una disposición de la orden de la fecha; no cuentan las disposiciones generales",
    fr: "mandats dont aucun thème n’est nommé par une disposition du décret du jour ; les dispositions générales ne comptent pas",
    pt: "mandatos nenhum de cujos temas é nomeado por uma disposição da ordem do dia; as disposições gerais não contam",
  },
  withoutUnitMend: {
    note: "What can be done about what stands in a list of gaps",
    en: "Give the clause the themes it is about, or ask who is to answer for it when the order is next changed.",
    es: "Asigne a la cláusula sus temas, o pregunte quién ha de responder por ella cuando cambie la orden.",
    fr: "Donnez à la clause ses thèmes, ou demandez qui doit en répondre à la prochaine révision du décret.",
    pt: "Dê à cláusula os seus temas, ou pergunte quem deve responder por ela quando a ordem mudar.",
  },
  abolished: {
    note: "Title of a list of gaps",
    en: "Clauses whose unit was abolished",
    es: "Cláusulas cuya unidad fue suprimida",
    fr: "Clauses dont l’unité a été supprimée",
    pt: "Cláusulas cuja unidade foi extinta",
  },
  abolishedRule: {
    note: "Counting rule of a list of gaps",
    en: "clauses for which a person confirmed a unit that the order of the day names no more, and none that it names",
    es: "cláusulas para las que una persona confirmó una unidad que la orden de la fecha ya no nombra, y ninguna que nombre",
    fr: "clauses pour lesquelles une personne a confirmé une unité que le décret du jour ne nomme plus, et aucune qu’il nomme",
    pt: "cláusulas para as quais uma pessoa confirmou uma unidade que a ordem do dia já não nomeia, e nenhuma que nomeie",
  },
  abolishedMend: {
    note: "What can be done about what stands in a list of gaps",
    en: "Confirm one of the units that the new order proposes, on the page of the clause.",
    es: "Confirme una de las unidades que propone la nueva orden, en la página de la cláusula.",
    fr: "Confirmez l’une des unités que propose le nouveau décret, sur la page de la clause.",
    pt: "Confirme uma das unidades que a nova ordem propõe, na página da cláusula.",
  },
})
