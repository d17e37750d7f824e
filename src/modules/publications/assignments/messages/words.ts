// Words of assignments that several pages share: kinds, states, steps, reasons, facts.
import { type Message, messages, type Say } from "#src/platform/i18n/index.ts"
import { stepReasons } from "#src/platform/workflow/index.ts"
import type { Guard, Punctuality } from "../rules.ts"
import type { AssignmentKind, AssignmentState, AssignmentVisibility, Office } from "../types.ts"

export const kindWords: Readonly<Record<AssignmentKind, Message>> = messages("assignments.kind", {
  advice: {
    note: "Kind of assignment",
    en: "request for advice",
    es: "solicitud de asesoramiento",
    fr: "demande d’avis",
    pt: "pedido de parecer",
  },
  special: {
    note: "Kind of assignment",
    en: "special report",
    es: "informe especial",
    fr: "rapport spécial",
    pt: "relatório especial",
  },
  periodic: {
    note: "Kind of assignment",
    en: "periodic report",
    es: "informe periódico",
    fr: "rapport périodique",
    pt: "relatório periódico",
  },
})

export const stateWords: Readonly<Record<AssignmentState, Message>> = messages("assignments.state", {
  asked: {
    note: "State: the Secretary has not assigned it yet",
    en: "asked, not yet assigned",
    es: "solicitado, aún sin asignar",
    fr: "demandé, pas encore attribué",
    pt: "pedido, ainda não atribuído",
  },
  assigned: {
    note: "State: the unit writes",
    en: "with the unit, which writes",
    es: "en la unidad, que redacta",
    fr: "à l’unité, qui rédige",
    pt: "com a unidade, que redige",
  },
  with_head: {
    note: "State: the head of the unit is to clear it",
    en: "with the head of the unit",
    es: "en la jefatura de la unidad",
    fr: "chez le chef de l’unité",
    pt: "com a chefia da unidade",
  },
  with_secretary: {
    note: "State: the Secretary is to send it on or return it",
    en: "with the Secretary",
    es: "en el despacho del Secretario",
    fr: "chez le Secrétaire",
    pt: "com o Secretário",
  },
  sent_on: {
    note: "State: the Secretary has sent it on; it is to be delivered",
    en: "sent on, to be delivered",
    es: "remitido, por entregar",
    fr: "transmis, à remettre",
    pt: "encaminhado, por entregar",
  },
  delivered: { note: "State", en: "delivered", es: "entregado", fr: "remis", pt: "entregue" },
  closed: { note: "State: nothing more is to be done", en: "closed", es: "cerrado", fr: "clos", pt: "encerrado" },
  withdrawn: { note: "State: who asked has withdrawn it", en: "withdrawn", es: "retirado", fr: "retiré", pt: "retirado" },
})

export const punctualityWords: Readonly<Record<Punctuality, Message>> = messages("assignments.punctuality", {
  overdue: { note: "Its day is over and it was not delivered", en: "overdue", es: "vencido", fr: "en retard", pt: "em atraso" },
  ahead: { note: "Its day is to come", en: "to come", es: "por venir", fr: "à venir", pt: "por vir" },
  undated: { note: "No due day was given", en: "no day given", es: "sin plazo", fr: "sans échéance", pt: "sem prazo" },
  on_time: { note: "Delivered on its day or before", en: "on time", es: "a tiempo", fr: "à temps", pt: "no prazo" },
  late: { note: "Delivered after its day", en: "late", es: "con retraso", fr: "après l’échéance", pt: "fora do prazo" },
  withdrawn: { note: "Who asked has withdrawn it", en: "withdrawn", es: "retirado", fr: "retiré", pt: "retirado" },
})

export const visibilityWords: Readonly<Record<AssignmentVisibility, Message>> = messages("assignments.visibility", {
  secretariat: {
    note: "Who may read",
    en: "all of the secretariat",
    es: "toda la secretaría",
    fr: "tout le secrétariat",
    pt: "toda a secretaria",
  },
  restricted: {
    note: "Who may read",
    en: "the Secretary, planning and the unit alone",
    es: "solo el Secretario, planificación y la unidad",
    fr: "le Secrétaire, la planification et l’unité seuls",
    pt: "apenas o Secretário, o planejamento e a unidade",
  },
})

export const officeWords: Readonly<Record<Office, Message>> = messages("assignments.office", {
  "secretary-general": {
    note: "Who asks: an office",
    en: "Secretary General",
    es: "Secretario General",
    fr: "Secrétaire général",
    pt: "Secretário-Geral",
  },
  "assistant-secretary-general": {
    note: "Who asks: an office",
    en: "Assistant Secretary General",
    es: "Secretario General Adjunto",
    fr: "Secrétaire général adjoint",
    pt: "Secretário-Geral Adjunto",
  },
  secretary: {
    note: "Who asks: the head of the secretariat for multidimensional security",
    en: "Secretary for Multidimensional Security",
    es: "Secretario de Seguridad Multidimensional",
    fr: "Secrétaire à la sécurité multidimensionnelle",
    pt: "Secretário de Segurança Multidimensional",
  },
})

export const roleWords: Readonly<Record<string, Message>> = messages("assignments.role", {
  planning: { note: "A seat", en: "planning", es: "planificación", fr: "planification", pt: "planejamento" },
  unit_head: { note: "A seat", en: "unit head", es: "jefatura de unidad", fr: "chef d’unité", pt: "chefia de unidade" },
  desk_officer: {
    note: "A seat",
    en: "desk officer",
    es: "oficial de programa",
    fr: "chargé de dossier",
    pt: "oficial de programa",
  },
  secretary: { note: "A seat", en: "the Secretary", es: "el Secretario", fr: "le Secrétaire", pt: "o Secretário" },
  clock: {
    note: "Who acted: the clock, by the rhythm that was set",
    en: "the clock",
    es: "el reloj",
    fr: "l’horloge",
    pt: "o relógio",
  },
  institution: {
    note: "Who acted: nobody here, it follows from a decision on what a unit left",
    en: "by a decision on what a unit left without an owner",
    es: "por decisión sobre lo que una unidad dejó sin responsable",
    fr: "par une décision sur ce qu’une unité a laissé sans responsable",
    pt: "por decisão sobre o que uma unidade deixou sem responsável",
  },
})

/** Steps, as buttons and titles say them. */
export const deedWords = messages("assignments.deed", {
  assign: {
    note: "Button and title",
    en: "Assign to a unit",
    es: "Asignar a una unidad",
    fr: "Attribuer à une unité",
    pt: "Atribuir a uma unidade",
  },
  reassign: {
    note: "Button and title",
    en: "Assign to another unit",
    es: "Asignar a otra unidad",
    fr: "Attribuer à une autre unité",
    pt: "Atribuir a outra unidade",
  },
  hand_in: {
    note: "Button: the unit gives its answer to its head",
    en: "Hand in to the head",
    es: "Presentar a la jefatura",
    fr: "Remettre au chef de l’unité",
    pt: "Apresentar à chefia",
  },
  clear: {
    note: "Button: the head clears the answer, which goes to the Secretary",
    en: "Clear, to the Secretary",
    es: "Aprobar, al Secretario",
    fr: "Approuver, au Secrétaire",
    pt: "Aprovar, ao Secretário",
  },
  return: {
    note: "Button: back to the unit",
    en: "Return to the unit",
    es: "Devolver a la unidad",
    fr: "Renvoyer à l’unité",
    pt: "Devolver à unidade",
  },
  send_on: {
    note: "Button: the Secretary sends the answer on to who asked",
    en: "Send on",
    es: "Remitir",
    fr: "Transmettre",
    pt: "Encaminhar",
  },
  deliver: {
    note: "Button and title",
    en: "Record the delivery",
    es: "Registrar la entrega",
    fr: "Consigner la remise",
    pt: "Registrar a entrega",
  },
  close: { note: "Button", en: "Close", es: "Cerrar", fr: "Clore", pt: "Encerrar" },
  withdraw: {
    note: "Button: who asked has withdrawn it",
    en: "Record that who asked has withdrawn it",
    es: "Registrar que quien lo pidió lo retiró",
    fr: "Consigner le retrait par qui l’a demandé",
    pt: "Registrar que quem pediu o retirou",
  },
  extend: {
    note: "Button and title",
    en: "Give more time",
    es: "Ampliar el plazo",
    fr: "Repousser l’échéance",
    pt: "Prorrogar o prazo",
  },
  make_public: {
    note: "Button: the answer can be read by everybody from now on",
    en: "Make the answer public",
    es: "Hacer pública la respuesta",
    fr: "Rendre la réponse publique",
    pt: "Tornar pública a resposta",
  },
  take_back: {
    note: "Button: the answer is the secretariat's again",
    en: "Take the answer back from the public",
    es: "Retirar la respuesta del público",
    fr: "Retirer la réponse du public",
    pt: "Retirar a resposta do público",
  },
})

/** Steps, as the history tells them. */
export const doneWords: Readonly<Record<string, Message>> = messages("assignments.done", {
  ask: { note: "History", en: "asked", es: "solicitado", fr: "demandé", pt: "pedido" },
  assign: { note: "History", en: "assigned", es: "asignado", fr: "attribué", pt: "atribuído" },
  reassign: { note: "History", en: "assigned anew", es: "asignado de nuevo", fr: "attribué de nouveau", pt: "atribuído de novo" },
  hand_in: {
    note: "History",
    en: "handed in to the head",
    es: "presentado a la jefatura",
    fr: "remis au chef de l’unité",
    pt: "apresentado à chefia",
  },
  clear: {
    note: "History",
    en: "cleared by the head",
    es: "aprobado por la jefatura",
    fr: "approuvé par le chef",
    pt: "aprovado pela chefia",
  },
  return: {
    note: "History",
    en: "returned to the unit",
    es: "devuelto a la unidad",
    fr: "renvoyé à l’unité",
    pt: "devolvido à unidade",
  },
  send_on: { note: "History", en: "sent on", es: "remitido", fr: "transmis", pt: "encaminhado" },
  deliver: { note: "History", en: "delivered", es: "entregado", fr: "remis", pt: "entregue" },
  close: { note: "History", en: "closed", es: "cerrado", fr: "clos", pt: "encerrado" },
  withdraw: { note: "History", en: "withdrawn", es: "retirado", fr: "retiré", pt: "retirado" },
  extend: { note: "History", en: "more time given", es: "plazo ampliado", fr: "échéance repoussée", pt: "prazo prorrogado" },
  make_public: { note: "History", en: "made public", es: "hecho público", fr: "rendu public", pt: "tornado público" },
  take_back: {
    note: "History",
    en: "taken back from the public",
    es: "retirado del público",
    fr: "retiré du public",
    pt: "retirado do público",
  },
  hand_on: {
    note: "History: another unit has it since an order",
    en: "handed on to another unit",
    es: "traspasado a otra unidad",
    fr: "repris par une autre unité",
    pt: "repassado a outra unidade",
  },
})

export const guardWords: Readonly<Record<Guard, Message>> = messages("assignments.guard", {
  own_unit: {
    note: "Why a step is refused",
    en: "it is another unit’s",
    es: "corresponde a otra unidad",
    fr: "il relève d’une autre unité",
    pt: "é de outra unidade",
  },
  has_answer: {
    note: "Why a step is refused",
    en: "there is neither a text nor a document yet",
    es: "aún no hay ni texto ni documento",
    fr: "il n’y a encore ni texte ni document",
    pt: "ainda não há texto nem documento",
  },
  no_hand_in_it: {
    note: "Why a step is refused: two-person rule",
    en: "whoever had a hand in the answer does not clear it or send it on",
    es: "quien participó en la respuesta no la aprueba ni la remite",
    fr: "qui a pris part à la réponse ne l’approuve ni ne la transmet",
    pt: "quem participou da resposta não a aprova nem a encaminha",
  },
  asker_withdraws: {
    note: "Why a step is refused",
    en: "the Secretary asked for it, and alone withdraws it",
    es: "lo pidió el Secretario, y solo él lo retira",
    fr: "le Secrétaire l’a demandé, et lui seul le retire",
    pt: "foi o Secretário que o pediu, e só ele o retira",
  },
  due_day_stands: {
    note: "Why no more time can be given",
    en: "no due day stands",
    es: "no hay plazo fijado",
    fr: "aucune échéance n’est fixée",
    pt: "não há prazo fixado",
  },
  not_public: {
    note: "Why a step is refused",
    en: "the answer is public already",
    es: "la respuesta ya es pública",
    fr: "la réponse est déjà publique",
    pt: "a resposta já é pública",
  },
  is_public: {
    note: "Why a step is refused",
    en: "the answer is not public",
    es: "la respuesta no es pública",
    fr: "la réponse n’est pas publique",
    pt: "a resposta não é pública",
  },
})

const stepWords: Readonly<Record<string, Message>> = { ...stepReasons, ...guardWords }
export const reasonIn = (say: Say, code: string): string => (stepWords[code] ? say.t(stepWords[code]) : code)

export const policyWords = messages("assignments.policy", {
  staff: {
    note: "Reason of a yes",
    en: "the secretariat reads what was asked of it",
    es: "la secretaría lee lo que se le pide",
    fr: "le secrétariat lit ce qui lui est demandé",
    pt: "a secretaria lê o que lhe é pedido",
  },
  notYours: {
    note: "Reason of a no",
    en: "what is asked of the secretariat is read there alone",
    es: "lo que se pide a la secretaría solo se lee en ella",
    fr: "ce qui est demandé au secrétariat n’est lu que là",
    pt: "o que se pede à secretaria só se lê nela",
  },
  office: {
    note: "Reason of a yes",
    en: "the Secretary and planning keep the register",
    es: "el Secretario y planificación llevan el registro",
    fr: "le Secrétaire et la planification tiennent le registre",
    pt: "o Secretário e o planejamento mantêm o registro",
  },
  secretary: {
    note: "Reason of a yes",
    en: "the Secretary assigns",
    es: "el Secretario asigna",
    fr: "le Secrétaire attribue",
    pt: "o Secretário atribui",
  },
  ownUnit: {
    note: "Reason of a yes",
    en: "the unit writes its own answers",
    es: "la unidad redacta sus propias respuestas",
    fr: "l’unité rédige ses propres réponses",
    pt: "a unidade redige as suas respostas",
  },
})

/** What is due of an assignment, for the calendar. */
export const assignmentDueWords: Readonly<Record<string, Message>> = messages("assignments.due", {
  "assignment.delivery": {
    note: "What is due",
    en: "Delivery of advice or a report",
    es: "Entrega de un asesoramiento o informe",
    fr: "Remise d’un avis ou d’un rapport",
    pt: "Entrega de um parecer ou relatório",
  },
})
