// Words of missions that several pages share: purposes, states, steps, reasons, facts, what is due.
import { type Message, messages } from "#src/platform/i18n/index.ts"
import type { MissionEvent } from "../rules.ts"
import type { MissionState, Purpose } from "../types.ts"

export const purposeWords: Readonly<Record<Purpose, Message>> = messages("resources.mission.purpose", {
  representation: {
    note: "Purpose of a mission: to represent the secretariat at a meeting",
    en: "represent at a meeting",
    es: "representar en una reunión",
    fr: "représenter à une réunion",
    pt: "representar em uma reunião",
  },
  assessment: { note: "Purpose of a mission", en: "assessment", es: "evaluación", fr: "évaluation", pt: "avaliação" },
  assistance: {
    note: "Purpose of a mission",
    en: "technical assistance",
    es: "asistencia técnica",
    fr: "assistance technique",
    pt: "assistência técnica",
  },
  training: { note: "Purpose of a mission", en: "training", es: "capacitación", fr: "formation", pt: "capacitação" },
  other: { note: "Purpose of a mission", en: "other", es: "otro", fr: "autre", pt: "outro" },
})

const state = "State of a mission"
export const stateWords: Readonly<Record<MissionState, Message>> = messages("resources.mission.state", {
  requested: { note: state, en: "requested", es: "solicitada", fr: "demandée", pt: "pedida" },
  returned: {
    note: state,
    en: "returned to who requested it",
    es: "devuelta a quien la solicitó",
    fr: "renvoyée à qui l’a demandée",
    pt: "devolvida a quem a pediu",
  },
  cleared: {
    note: state,
    en: "cleared by the head",
    es: "con visto bueno de la jefatura",
    fr: "visée par le chef",
    pt: "com visto da chefia",
  },
  approved: { note: state, en: "approved", es: "aprobada", fr: "approuvée", pt: "aprovada" },
  travelled: {
    note: state,
    en: "travelled, report due",
    es: "realizada, informe pendiente",
    fr: "effectuée, rapport attendu",
    pt: "realizada, relatório pendente",
  },
  filed: { note: state, en: "report filed", es: "informe presentado", fr: "rapport remis", pt: "relatório apresentado" },
  accepted: { note: state, en: "report accepted", es: "informe aceptado", fr: "rapport accepté", pt: "relatório aceito" },
  cancelled: { note: state, en: "cancelled", es: "cancelada", fr: "annulée", pt: "cancelada" },
})

const deed = "Button: a step of a mission"
export const deedWords: Readonly<Record<MissionEvent, Message>> = messages("resources.mission.deed", {
  clear: { note: deed, en: "Clear", es: "Dar el visto bueno", fr: "Viser", pt: "Dar o visto" },
  approve: { note: deed, en: "Approve", es: "Aprobar", fr: "Approuver", pt: "Aprovar" },
  return: {
    note: deed,
    en: "Return the request",
    es: "Devolver la solicitud",
    fr: "Renvoyer la demande",
    pt: "Devolver o pedido",
  },
  request: { note: deed, en: "Request again", es: "Solicitar de nuevo", fr: "Demander à nouveau", pt: "Pedir de novo" },
  cancel: { note: deed, en: "Cancel the mission", es: "Cancelar la misión", fr: "Annuler la mission", pt: "Cancelar a missão" },
  travel: { note: deed, en: "Record the travel", es: "Registrar el viaje", fr: "Consigner le voyage", pt: "Registrar a viagem" },
  file: {
    note: deed,
    en: "File the report",
    es: "Presentar el informe",
    fr: "Remettre le rapport",
    pt: "Apresentar o relatório",
  },
  accept: { note: deed, en: "Accept the report", es: "Aceptar el informe", fr: "Accepter le rapport", pt: "Aceitar o relatório" },
  give_back: {
    note: deed,
    en: "Give the report back",
    es: "Devolver el informe",
    fr: "Rendre le rapport",
    pt: "Devolver o relatório",
  },
  extend: { note: deed, en: "Give more time", es: "Ampliar el plazo", fr: "Repousser l’échéance", pt: "Prorrogar o prazo" },
})

const done = "History of a mission: what was done"
export const doneWords: Readonly<Record<MissionEvent | "amend", Message>> = messages("resources.mission.done", {
  clear: { note: done, en: "cleared", es: "visto bueno", fr: "visée", pt: "visto dado" },
  approve: { note: done, en: "approved", es: "aprobada", fr: "approuvée", pt: "aprovada" },
  return: { note: done, en: "request returned", es: "solicitud devuelta", fr: "demande renvoyée", pt: "pedido devolvido" },
  request: { note: done, en: "requested", es: "solicitada", fr: "demandée", pt: "pedida" },
  amend: { note: done, en: "request amended", es: "solicitud modificada", fr: "demande modifiée", pt: "pedido alterado" },
  cancel: { note: done, en: "cancelled", es: "cancelada", fr: "annulée", pt: "cancelada" },
  travel: { note: done, en: "travelled", es: "viaje registrado", fr: "voyage consigné", pt: "viagem registrada" },
  file: { note: done, en: "report filed", es: "informe presentado", fr: "rapport remis", pt: "relatório apresentado" },
  accept: { note: done, en: "report accepted", es: "informe aceptado", fr: "rapport accepté", pt: "relatório aceito" },
  give_back: { note: done, en: "report given back", es: "informe devuelto", fr: "rapport rendu", pt: "relatório devolvido" },
  extend: { note: done, en: "more time given", es: "plazo ampliado", fr: "échéance repoussée", pt: "prazo prorrogado" },
})

const why = "Why a step of a mission is refused"
export const missionReasons = messages("resources.mission.reason", {
  heads_unit: {
    note: why,
    en: "it belongs to the head of the unit, or of one above it",
    es: "corresponde a la jefatura de la unidad o a una superior",
    fr: "elle relève du chef de l’unité ou d’un chef au-dessus",
    pt: "compete à chefia da unidade ou a uma superior",
  },
  above_unit: {
    note: why,
    en: "it belongs to a head above the unit, or to the Secretary",
    es: "corresponde a una jefatura superior a la unidad o al Secretario",
    fr: "elle relève d’un chef au-dessus de l’unité ou du Secrétaire",
    pt: "compete a uma chefia superior à unidade ou ao Secretário",
  },
  not_the_traveller: {
    note: why,
    en: "nobody decides on the own travel",
    es: "nadie decide sobre su propio viaje",
    fr: "nul ne décide de son propre voyage",
    pt: "ninguém decide sobre a própria viagem",
  },
  another_hand: {
    note: why,
    en: "who travels, requested or cleared does not approve",
    es: "quien viaja, solicitó o dio el visto bueno no aprueba",
    fr: "qui part, a demandé ou a visé n’approuve pas",
    pt: "quem viaja, pediu ou deu o visto não aprova",
  },
  head_travels_or_reason: {
    note: why,
    en: "the head of the unit has not cleared it; without that a reason must be given",
    es: "la jefatura de la unidad no dio el visto bueno; sin él debe indicarse el motivo",
    fr: "le chef de l’unité ne l’a pas visée ; sans cela un motif doit être donné",
    pt: "a chefia da unidade não deu o visto; sem ele é preciso indicar o motivo",
  },
  secretary_travels: {
    note: why,
    en: "planning acts only where the Secretary travels",
    es: "planificación actúa solo cuando viaja el Secretario",
    fr: "la planification n’agit que si le Secrétaire part",
    pt: "o planejamento age só quando viaja o Secretário",
  },
  concerned: {
    note: why,
    en: "it belongs to who travels, and to the unit",
    es: "corresponde a quien viaja y a su unidad",
    fr: "elle relève de qui part et de son unité",
    pt: "compete a quem viaja e à unidade",
  },
  concerned_or_above: {
    note: why,
    en: "it belongs to who travels, to the unit and to heads above it",
    es: "corresponde a quien viaja, a su unidad y a las jefaturas superiores",
    fr: "elle relève de qui part, de son unité et des chefs au-dessus",
    pt: "compete a quem viaja, à unidade e às chefias superiores",
  },
  has_report: {
    note: why,
    en: "there is no report yet, in words or as a document",
    es: "aún no hay informe, ni en palabras ni como documento",
    fr: "il n’y a pas encore de rapport, ni texte ni document",
    pt: "ainda não há relatório, em palavras nem como documento",
  },
  no_hand_in_it: {
    note: why,
    en: "who travelled, wrote or filed the report does not judge it",
    es: "quien viajó, redactó o presentó el informe no lo juzga",
    fr: "qui est parti, a rédigé ou remis le rapport ne le juge pas",
    pt: "quem viajou, redigiu ou apresentou o relatório não o julga",
  },
  still_with_them: {
    note: why,
    en: "a request is amended before it is cleared, or once it was returned",
    es: "una solicitud se modifica antes del visto bueno o una vez devuelta",
    fr: "une demande se modifie avant le visa, ou une fois renvoyée",
    pt: "um pedido se altera antes do visto ou depois de devolvido",
  },
  being_reported: {
    note: why,
    en: "a report is written once the travel is recorded, and until it is filed",
    es: "el informe se redacta una vez registrado el viaje y hasta su presentación",
    fr: "le rapport se rédige une fois le voyage consigné, et jusqu’à sa remise",
    pt: "o relatório se redige depois de registrada a viagem e até ser apresentado",
  },
})

const line = "History line"
export const missionFacts = messages("resources.mission.fact", {
  requested: {
    note: line,
    en: "A mission was requested.",
    es: "Se solicitó una misión.",
    fr: "Une mission a été demandée.",
    pt: "Foi pedida uma missão.",
  },
  amended: {
    note: line,
    en: "The request was amended.",
    es: "Se modificó la solicitud.",
    fr: "La demande a été modifiée.",
    pt: "O pedido foi alterado.",
  },
  cleared: {
    note: line,
    en: "The head cleared the mission.",
    es: "La jefatura dio el visto bueno a la misión.",
    fr: "Le chef a visé la mission.",
    pt: "A chefia deu o visto à missão.",
  },
  approved: {
    note: line,
    en: "The mission was approved.",
    es: "Se aprobó la misión.",
    fr: "La mission a été approuvée.",
    pt: "A missão foi aprovada.",
  },
  returned: {
    note: line,
    en: "The request was returned.",
    es: "Se devolvió la solicitud.",
    fr: "La demande a été renvoyée.",
    pt: "O pedido foi devolvido.",
  },
  cancelled: {
    note: line,
    en: "The mission was cancelled.",
    es: "Se canceló la misión.",
    fr: "La mission a été annulée.",
    pt: "A missão foi cancelada.",
  },
  travelled: {
    note: line,
    en: "The travel was recorded.",
    es: "Se registró el viaje.",
    fr: "Le voyage a été consigné.",
    pt: "A viagem foi registrada.",
  },
  written: {
    note: line,
    en: "The report was written.",
    es: "Se redactó el informe.",
    fr: "Le rapport a été rédigé.",
    pt: "O relatório foi redigido.",
  },
  filed: {
    note: line,
    en: "The report was filed.",
    es: "Se presentó el informe.",
    fr: "Le rapport a été remis.",
    pt: "O relatório foi apresentado.",
  },
  accepted: {
    note: line,
    en: "The report was accepted.",
    es: "Se aceptó el informe.",
    fr: "Le rapport a été accepté.",
    pt: "O relatório foi aceito.",
  },
  givenBack: {
    note: line,
    en: "The report was given back.",
    es: "Se devolvió el informe.",
    fr: "Le rapport a été rendu.",
    pt: "O relatório foi devolvido.",
  },
  extended: {
    note: line,
    en: "More time was given for the report.",
    es: "Se amplió el plazo del informe.",
    fr: "L’échéance du rapport a été repoussée.",
    pt: "O prazo do relatório foi prorrogado.",
  },
  attached: {
    note: line,
    en: "A document was attached to the report.",
    es: "Se adjuntó un documento al informe.",
    fr: "Un document a été joint au rapport.",
    pt: "Um documento foi anexado ao relatório.",
  },
  removed: {
    note: line,
    en: "A document was removed from the report.",
    es: "Se quitó un documento del informe.",
    fr: "Un document a été retiré du rapport.",
    pt: "Um documento foi retirado do relatório.",
  },
})

/** What is due of a mission, for the calendar and reminders. */
export const missionDueWords: Readonly<Record<string, Message>> = messages("resources.mission.due", {
  "mission.report": {
    note: "What is due: in the calendar",
    en: "Report on a mission",
    es: "Informe de una misión",
    fr: "Rapport d’une mission",
    pt: "Relatório de uma missão",
  },
})

export const missionGapWords = messages("resources.mission.gap", {
  late: {
    note: "Title of a list",
    en: "Reports on missions overdue",
    es: "Informes de misión vencidos",
    fr: "Rapports de mission en retard",
    pt: "Relatórios de missão em atraso",
  },
  lateRule: {
    note: "Counting rule",
    en: "missions approved or travelled whose report is not filed though its day is over",
    es: "misiones aprobadas o realizadas cuyo informe no se presentó y cuyo plazo venció",
    fr: "missions approuvées ou effectuées dont le rapport n’est pas remis, l’échéance passée",
    pt: "missões aprovadas ou realizadas cujo relatório não foi apresentado e cujo prazo passou",
  },
  lateMend: {
    note: "What to do about it",
    en: "Record the travel and file the report, cancel what did not take place, or ask the head for more time.",
    es: "Registre el viaje y presente el informe, cancele lo que no se realizó o pida más plazo a la jefatura.",
    fr: "Consignez le voyage et remettez le rapport, annulez ce qui n’a pas eu lieu, ou demandez un délai au chef.",
    pt: "Registre a viagem e apresente o relatório, cancele o que não se realizou ou peça mais prazo à chefia.",
  },
})
