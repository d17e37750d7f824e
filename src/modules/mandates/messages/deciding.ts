import { messages } from "#src/platform/i18n/index.ts"

/** The form by which a person confirms or rejects a unit, its refusals, and the lines of history. */
export const deciding = messages("mandates.deciding", {
  title: {
    note: "Title of the form; {unit} and {clause}",
    en: "Does {unit} answer for {clause}?",
    es: "¿Responde {unit} de {clause}?",
    fr: "{unit} répond-elle de {clause} ?",
    pt: "{unit} responde por {clause}?",
  },
  kicker: {
    note: "Kind of page",
    en: "Responsible unit",
    es: "Unidad responsable",
    fr: "Unité responsable",
    pt: "Unidade responsável",
  },
  lede: {
    note: "Under the title; {day} is the day for which it was asked",
    en: "Proposed by the provisions below, as at {day}. Your decision holds under this order; a later order proposes anew.",
    es: "Propuesta por las disposiciones que siguen, al {day}. Su decisión vale con esta orden; una orden posterior propone de nuevo.",
    fr: "Proposée par les dispositions ci-dessous, au {day}. Votre décision vaut sous ce décret ; un décret ultérieur propose de nouveau.",
    pt: "Proposta pelas disposições abaixo, em {day}. A sua decisão vale sob esta ordem; uma ordem posterior propõe de novo.",
  },
  verdict: { note: "Legend of the choice", en: "Your decision", es: "Su decisión", fr: "Votre décision", pt: "A sua decisão" },
  confirm: {
    note: "Choice",
    en: "Confirm: the unit answers for this clause",
    es: "Confirmar: la unidad responde de esta cláusula",
    fr: "Confirmer : l’unité répond de cette clause",
    pt: "Confirmar: a unidade responde por esta cláusula",
  },
  reject: {
    note: "Choice",
    en: "Reject: it does not",
    es: "Rechazar: no responde",
    fr: "Écarter : elle n’en répond pas",
    pt: "Rejeitar: não responde",
  },
  reason: { note: "Label", en: "Reason", es: "Motivo", fr: "Motif", pt: "Motivo" },
  reasonHint: {
    note: "Hint under the reason",
    en: "Needed to reject, and to go back on an earlier decision. Staff can read it; the public sees the decision, the day and your role. Name no person.",
    es: "Necesario para rechazar y para volver sobre una decisión anterior. El personal puede leerlo; el público ve la decisión, la fecha y su función. No nombre a personas.",
    fr: "Nécessaire pour écarter et pour revenir sur une décision. Le personnel peut le lire ; le public voit la décision, la date et votre fonction. Ne nommez personne.",
    pt: "Necessário para rejeitar e para rever uma decisão anterior. O pessoal pode lê-lo; o público vê a decisão, a data e a sua função. Não nomeie pessoas.",
  },
  reasonNeeded: {
    note: "Fault under the reason",
    en: "Give the reason in a sentence.",
    es: "Indique el motivo en una frase.",
    fr: "Donnez le motif en une phrase.",
    pt: "Indique o motivo numa frase.",
  },
  submit: {
    note: "Button",
    en: "Record the decision",
    es: "Registrar la decisión",
    fr: "Enregistrer la décision",
    pt: "Registrar a decisão",
  },
  back: { note: "Link", en: "Back to the clause", es: "Volver a la cláusula", fr: "Retour à la clause", pt: "Voltar à cláusula" },
  history: {
    note: "Heading: earlier decisions",
    en: "Decisions so far",
    es: "Decisiones hasta ahora",
    fr: "Décisions à ce jour",
    pt: "Decisões até agora",
  },
  day: { note: "Column", en: "Day", es: "Fecha", fr: "Date", pt: "Data" },
  decidedAs: { note: "Column: role of the seat", en: "Decided as", es: "Decidida por", fr: "Décidée par", pt: "Decidida por" },
  order: { note: "Column: executive order", en: "Order", es: "Orden", fr: "Décret", pt: "Ordem" },
  notProposed: {
    note: "Title of a problem",
    en: "This unit is not proposed here",
    es: "Esta unidad no está propuesta aquí",
    fr: "Cette unité n’est pas proposée ici",
    pt: "Esta unidade não está proposta aqui",
  },
  notProposedDetail: {
    note: "Detail of that problem",
    en: "No provision of the order of that day names the unit for a theme of this clause. Open the clause as at another day.",
    es: "Ninguna disposición de la orden de esa fecha nombra a la unidad para un tema de esta cláusula. Abra la cláusula en otra fecha.",
    fr: "Aucune disposition du décret de cette date ne nomme l’unité pour un thème de cette clause. Ouvrez la clause à une autre date.",
    pt: "Nenhuma disposição da ordem dessa data nomeia a unidade para um tema desta cláusula. Abra a cláusula em outra data.",
  },
  faster: {
    note: "Title of a problem",
    en: "Somebody decided meanwhile",
    es: "Alguien decidió entretanto",
    fr: "Quelqu’un a décidé entre-temps",
    pt: "Alguém decidiu entretanto",
  },
  fasterDetail: {
    note: "Detail of that problem",
    en: "Look at the decision that now stands, then decide again if you still need to.",
    es: "Vea la decisión vigente y decida de nuevo si todavía hace falta.",
    fr: "Voyez la décision actuelle, puis décidez de nouveau s’il le faut encore.",
    pt: "Veja a decisão vigente e decida de novo se ainda for preciso.",
  },
})

/** Why somebody may or may not decide. */
export const reasons = messages("mandates.because", {
  bringsIn: {
    note: "Why somebody may bring in instruments",
    en: "Legal and planning officers bring in the wording of instruments",
    es: "Las áreas jurídica y de planificación incorporan la redacción de los instrumentos",
    fr: "Le juridique et la planification font entrer le libellé des instruments",
    pt: "O jurídico e o planejamento incorporam a redação dos instrumentos",
  },
  bringsInNot: {
    note: "Why somebody may not bring in instruments",
    en: "Only legal and planning officers bring in the wording of instruments",
    es: "Solo las áreas jurídica y de planificación incorporan la redacción de los instrumentos",
    fr: "Seuls le juridique et la planification font entrer le libellé des instruments",
    pt: "Só o jurídico e o planejamento incorporam a redação dos instrumentos",
  },
  decides: {
    note: "Why allowed",
    en: "planning, legal officers and heads of units decide on responsible units",
    es: "planificación, asuntos jurídicos y jefaturas de unidad deciden sobre las unidades responsables",
    fr: "la planification, les affaires juridiques et les chefs d’unité décident des unités responsables",
    pt: "planejamento, assuntos jurídicos e chefias de unidade decidem sobre as unidades responsáveis",
  },
  decidesNot: {
    note: "Why refused",
    en: "only planning, legal officers and heads of units decide on responsible units",
    es: "solo planificación, asuntos jurídicos y jefaturas de unidad deciden sobre las unidades responsables",
    fr: "seuls la planification, les affaires juridiques et les chefs d’unité décident des unités responsables",
    pt: "só planejamento, assuntos jurídicos e chefias de unidade decidem sobre as unidades responsáveis",
  },
  anyUnit: {
    note: "Why allowed",
    en: "planning and legal officers decide on any unit",
    es: "planificación y asuntos jurídicos deciden sobre cualquier unidad",
    fr: "la planification et les affaires juridiques décident de toute unité",
    pt: "planejamento e assuntos jurídicos decidem sobre qualquer unidade",
  },
  ownUnit: {
    note: "Why allowed",
    en: "the head decides on the own unit",
    es: "la jefatura decide sobre su propia unidad",
    fr: "le chef décide de sa propre unité",
    pt: "a chefia decide sobre a própria unidade",
  },
  notOwnUnit: {
    note: "Why refused",
    en: "a head decides on the own unit alone",
    es: "una jefatura decide solo sobre su propia unidad",
    fr: "un chef ne décide que de sa propre unité",
    pt: "uma chefia decide só sobre a própria unidade",
  },
})

/** Lines of history. */
export const history = messages("mandates.history", {
  instrumentRecorded: {
    note: "History line",
    en: "Instrument taken over from the bundled record",
    es: "Instrumento incorporado del registro incluido",
    fr: "Instrument repris du registre fourni",
    pt: "Instrumento incorporado do registro incluído",
  },
  clauseRecorded: {
    note: "History line",
    en: "Clause taken over from the bundled record",
    es: "Cláusula incorporada del registro incluido",
    fr: "Clause reprise du registre fourni",
    pt: "Cláusula incorporada do registro incluído",
  },
  confirmed: {
    note: "History line; {unit} is the key of a unit",
    en: "Unit {unit} confirmed for this clause",
    es: "Unidad {unit} confirmada para esta cláusula",
    fr: "Unité {unit} confirmée pour cette clause",
    pt: "Unidade {unit} confirmada para esta cláusula",
  },
  rejected: {
    note: "History line; {unit} is the key of a unit",
    en: "Unit {unit} rejected for this clause",
    es: "Unidad {unit} rechazada para esta cláusula",
    fr: "Unité {unit} écartée pour cette clause",
    pt: "Unidade {unit} rejeitada para esta cláusula",
  },
})

export const feedOfDecisions = messages("mandates.news", {
  title: {
    note: "Title of the feed of decisions on units responsible for mandates",
    en: "Hemisec: which units answer for which mandates, as it is decided",
    es: "Hemisec: qué unidades responden de qué mandatos, según se decide",
    fr: "Hemisec : quelles unités répondent de quels mandats, au fil des décisions",
    pt: "Hemisec: que unidades respondem por que mandatos, à medida que se decide",
  },
})
