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
  overdue: {
    note: "Title of a list of gaps",
    en: "Duties overdue",
    es: "Obligaciones vencidas",
    fr: "Obligations en retard",
    pt: "Obrigações em atraso",
  },
  overdueRule: {
    note: "Counting rule of a list of gaps",
    en: "duties with a due day before today, in the last ten years where they recur, for which no delivery is recorded; each once, since the first such day",
    es: "obligaciones con un vencimiento anterior a hoy, de los últimos diez años si se repiten, sin entrega registrada; cada una una vez, desde el primero de esos días",
    fr: "obligations dont une échéance est passée, dans les dix dernières années si elles reviennent, sans remise enregistrée ; chacune une fois, depuis la première de ces échéances",
    pt: "obrigações com um prazo anterior a hoje, dos últimos dez anos quando se repetem, sem entrega registrada; cada uma uma vez, desde o primeiro desses dias",
  },
  overdueMend: {
    note: "What can be done about what stands in a list of gaps",
    en: "Open the duty and record by what it was delivered; where its day is read wrongly, planning or legal corrects it.",
    es: "Abra la obligación y registre con qué se cumplió; si su fecha está mal leída, la corrigen planificación o asuntos jurídicos.",
    fr: "Ouvrez l’obligation et enregistrez par quoi elle a été remise ; si son échéance est mal lue, la planification ou les affaires juridiques la corrigent.",
    pt: "Abra a obrigação e registre com que foi cumprida; se a data foi mal lida, planejamento ou assuntos jurídicos a corrigem.",
  },
})
