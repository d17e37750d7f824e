import { type Message, messages } from "#src/platform/i18n/index.ts"

export const kindWords = messages("mandates.dutyKind", {
  report: { note: "Kind of duty", en: "report", es: "informe", fr: "rapport", pt: "relatório" },
  meeting: { note: "Kind of duty", en: "meeting", es: "reunión", fr: "réunion", pt: "reunião" },
  notification: { note: "Kind of duty", en: "notification", es: "notificación", fr: "notification", pt: "notificação" },
  publication: { note: "Kind of duty", en: "publication", es: "publicación", fr: "publication", pt: "publicação" },
})

/** What is due of a duty, for the calendar. */
export const dutyDueWords: Readonly<Record<string, Message>> = messages("mandates.due", {
  "duty.report": {
    note: "What is due",
    en: "Report that a mandate asks for",
    es: "Informe que pide un mandato",
    fr: "Rapport demandé par un mandat",
    pt: "Relatório que um mandato pede",
  },
  "duty.meeting": {
    note: "What is due",
    en: "Meeting that a mandate asks for",
    es: "Reunión que pide un mandato",
    fr: "Réunion demandée par un mandat",
    pt: "Reunião que um mandato pede",
  },
  "duty.notification": {
    note: "What is due",
    en: "Notification that a mandate asks for",
    es: "Notificación que pide un mandato",
    fr: "Notification demandée par un mandat",
    pt: "Notificação que um mandato pede",
  },
  "duty.publication": {
    note: "What is due",
    en: "Publication that a mandate asks for",
    es: "Publicación que pide un mandato",
    fr: "Publication demandée par un mandat",
    pt: "Publicação que um mandato pede",
  },
})

export const standingWords = messages("mandates.dutyStanding", {
  overdue: {
    note: "How a duty stands: its day is over and no delivery is recorded",
    en: "its day is past; our record holds no delivery",
    es: "su plazo pasó; nuestro registro no tiene entrega",
    fr: "échéance passée ; notre registre n’a aucune remise",
    pt: "o prazo passou; o nosso registro não tem entrega",
  },
  ahead: { note: "How a duty stands: its day is to come", en: "to come", es: "por venir", fr: "à venir", pt: "por vir" },
  delivered: { note: "How a duty stands", en: "delivered", es: "entregado", fr: "remis", pt: "entregue" },
  undated: {
    note: "How a duty stands: no due day is known and nothing was delivered",
    en: "no due day said, no delivery recorded",
    es: "sin fecha indicada ni entrega registrada",
    fr: "ni échéance dite ni remise enregistrée",
    pt: "sem prazo dito nem entrega registrada",
  },
})

export const everyWords = messages("mandates.every", {
  once: { note: "How often something is due", en: "once", es: "una vez", fr: "une fois", pt: "uma vez" },
  month: { note: "How often something is due", en: "every month", es: "cada mes", fr: "chaque mois", pt: "todo mês" },
  quarter: {
    note: "How often something is due",
    en: "every three months",
    es: "cada tres meses",
    fr: "tous les trois mois",
    pt: "a cada três meses",
  },
  half_year: {
    note: "How often something is due",
    en: "every six months",
    es: "cada seis meses",
    fr: "tous les six mois",
    pt: "a cada seis meses",
  },
  year: { note: "How often something is due", en: "every year", es: "cada año", fr: "chaque année", pt: "todo ano" },
  two_years: {
    note: "How often something is due",
    en: "every two years",
    es: "cada dos años",
    fr: "tous les deux ans",
    pt: "a cada dois anos",
  },
  three_years: {
    note: "How often something is due",
    en: "every three years",
    es: "cada tres años",
    fr: "tous les trois ans",
    pt: "a cada três anos",
  },
  four_years: {
    note: "How often something is due",
    en: "every four years",
    es: "cada cuatro años",
    fr: "tous les quatre ans",
    pt: "a cada quatro anos",
  },
  other: {
    note: "How often something is due: by a rule written out",
    en: "by another rule",
    es: "según otra regla",
    fr: "selon une autre règle",
    pt: "segundo outra regra",
  },
})

/** What is wrong with a rule of recurrence; {part} is the part as typed. */
export const ruleFaults = messages("mandates.ruleFault", {
  shape: {
    note: "Fault; {part}",
    en: "“{part}” is no part of a rule. Write parts such as FREQ=YEARLY;INTERVAL=2.",
    es: "«{part}» no es parte de una regla. Escriba partes como FREQ=YEARLY;INTERVAL=2.",
    fr: "« {part} » n’est pas une partie de règle. Écrivez des parties comme FREQ=YEARLY;INTERVAL=2.",
    pt: "“{part}” não é parte de uma regra. Escreva partes como FREQ=YEARLY;INTERVAL=2.",
  },
  unsupported: {
    note: "Fault; {part}",
    en: "{part} is not read here. Use FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY and BYDAY.",
    es: "Aquí no se lee {part}. Use FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY y BYDAY.",
    fr: "{part} n’est pas lu ici. Utilisez FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY et BYDAY.",
    pt: "{part} não é lido aqui. Use FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY e BYDAY.",
  },
  value: {
    note: "Fault; {part}",
    en: "The value of {part} is none that the standard allows.",
    es: "El valor de {part} no es de los que admite la norma.",
    fr: "La valeur de {part} n’est pas de celles qu’admet la norme.",
    pt: "O valor de {part} não é dos que a norma admite.",
  },
  twice: {
    note: "Fault; {part}",
    en: "{part} stands twice. Keep one.",
    es: "{part} figura dos veces. Deje una.",
    fr: "{part} figure deux fois. N’en gardez qu’une.",
    pt: "{part} figura duas vezes. Deixe uma.",
  },
  ends_twice: {
    note: "Fault; {part}",
    en: "A rule ends by a number or by a day, not by both ({part}).",
    es: "Una regla termina por un número o por una fecha, no por ambos ({part}).",
    fr: "Une règle finit par un nombre ou par une date, non par les deux ({part}).",
    pt: "Uma regra termina por um número ou por uma data, não por ambos ({part}).",
  },
  does_not_fit: {
    note: "Fault; {part}",
    en: "{part} does not go with the other parts. With YEARLY name the month as well.",
    es: "{part} no concuerda con las demás partes. Con YEARLY indique también el mes.",
    fr: "{part} ne va pas avec les autres parties. Avec YEARLY, indiquez aussi le mois.",
    pt: "{part} não concorda com as outras partes. Com YEARLY indique também o mês.",
  },
  no_frequency: {
    note: "Fault; {part}",
    en: "The rule lacks its {part}: DAILY, WEEKLY, MONTHLY or YEARLY.",
    es: "Falta {part} en la regla: DAILY, WEEKLY, MONTHLY o YEARLY.",
    fr: "Il manque {part} à la règle : DAILY, WEEKLY, MONTHLY ou YEARLY.",
    pt: "Falta {part} na regra: DAILY, WEEKLY, MONTHLY ou YEARLY.",
  },
})

export const dutyReasons = messages("mandates.dutyBecause", {
  enters: {
    note: "Why allowed",
    en: "planning and legal officers read duties from clauses",
    es: "planificación y asuntos jurídicos leen las obligaciones en las cláusulas",
    fr: "la planification et les affaires juridiques lisent les obligations dans les clauses",
    pt: "planejamento e assuntos jurídicos leem as obrigações nas cláusulas",
  },
  entersNot: {
    note: "Why refused",
    en: "only planning and legal officers read duties from clauses",
    es: "solo planificación y asuntos jurídicos leen las obligaciones en las cláusulas",
    fr: "seules la planification et les affaires juridiques lisent les obligations dans les clauses",
    pt: "só planejamento e assuntos jurídicos leem as obrigações nas cláusulas",
  },
  delivers: {
    note: "Why allowed",
    en: "planning, legal officers and the people of units record deliveries",
    es: "planificación, asuntos jurídicos y el personal de las unidades registran las entregas",
    fr: "la planification, les affaires juridiques et le personnel des unités enregistrent les remises",
    pt: "planejamento, assuntos jurídicos e o pessoal das unidades registram as entregas",
  },
  deliversNot: {
    note: "Why refused",
    en: "only planning, legal officers and the people of units record deliveries",
    es: "solo planificación, asuntos jurídicos y el personal de las unidades registran las entregas",
    fr: "seuls la planification, les affaires juridiques et le personnel des unités enregistrent les remises",
    pt: "só planejamento, assuntos jurídicos e o pessoal das unidades registram as entregas",
  },
  deliversAny: {
    note: "Why allowed",
    en: "planning and legal officers record any delivery",
    es: "planificación y asuntos jurídicos registran cualquier entrega",
    fr: "la planification et les affaires juridiques enregistrent toute remise",
    pt: "planejamento e assuntos jurídicos registram qualquer entrega",
  },
  deliversOwn: {
    note: "Why allowed",
    en: "the duty is the unit’s own",
    es: "la obligación es de la propia unidad",
    fr: "l’obligation relève de l’unité",
    pt: "a obrigação é da própria unidade",
  },
  deliversNotOwn: {
    note: "Why refused",
    en: "the duty is another unit’s on that day",
    es: "en esa fecha la obligación es de otra unidad",
    fr: "à cette date, l’obligation relève d’une autre unité",
    pt: "nessa data a obrigação é de outra unidade",
  },
})

export const dutyHistory = messages("mandates.dutyHistory", {
  recorded: {
    note: "History line",
    en: "Duty taken over from the bundled record",
    es: "Obligación incorporada del registro incluido",
    fr: "Obligation reprise du registre fourni",
    pt: "Obrigação incorporada do registro incluído",
  },
  entered: {
    note: "History line; {clause} is a key",
    en: "Duty read from {clause}",
    es: "Obligación leída en {clause}",
    fr: "Obligation lue dans {clause}",
    pt: "Obrigação lida em {clause}",
  },
  corrected: {
    note: "History line; {version}",
    en: "Duty corrected: version {version}",
    es: "Obligación corregida: versión {version}",
    fr: "Obligation corrigée : version {version}",
    pt: "Obrigação corrigida: versão {version}",
  },
  delivered: {
    note: "History line; {thing} is a code",
    en: "Delivered by {thing}",
    es: "Se cumplió con {thing}",
    fr: "Remis par {thing}",
    pt: "Cumprida com {thing}",
  },
  withdrawn: {
    note: "History line",
    en: "A delivery that was recorded was none",
    es: "Una entrega registrada no lo era",
    fr: "Une remise enregistrée n’en était pas une",
    pt: "Uma entrega registrada não o era",
  },
})
