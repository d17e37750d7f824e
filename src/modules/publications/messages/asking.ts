// Words of asking a unit for the words of a section.
import { type Message, messages } from "#src/platform/i18n/index.ts"

export const askingWords = messages("publications.asking", {
  section: { note: "What kind of page: a section of a draft", en: "Section", es: "Sección", fr: "Section", pt: "Seção" },
  wordsNow: { note: "Heading", en: "Words now", es: "Texto actual", fr: "Texte actuel", pt: "Texto atual" },
  noWordsWhy: {
    note: "Why there are no words",
    en: "Nobody has written into this section.",
    es: "Nadie ha redactado esta sección.",
    fr: "Personne n’a rédigé cette section.",
    pt: "Ninguém redigiu esta seção.",
  },
  request: {
    note: "Heading: what a unit was asked to write",
    en: "Asked of a unit",
    es: "Solicitado a una unidad",
    fr: "Demandé à une unité",
    pt: "Pedido a uma unidade",
  },
  requestNote: {
    note: "Under the heading",
    en: "The unit writes and its head hands in; planning takes it or gives it back with a reason.",
    es: "La unidad redacta y su jefatura entrega; planificación lo acepta o lo devuelve con un motivo.",
    fr: "L’unité rédige et son chef remet le texte ; la planification l’accepte ou le renvoie avec un motif.",
    pt: "A unidade redige e a sua chefia entrega; o planejamento aceita ou devolve com um motivo.",
  },
  nothingAsked: {
    note: "In place of a request",
    en: "No unit is asked for this section",
    es: "No se ha solicitado esta sección a ninguna unidad",
    fr: "Cette section n’est demandée à aucune unité",
    pt: "Esta seção não foi pedida a nenhuma unidade",
  },
  notAsked: {
    note: "In a table of sections, where no unit is asked",
    en: "no unit asked",
    es: "a ninguna",
    fr: "à aucune",
    pt: "a nenhuma",
  },
  unit: { note: "Label of a field", en: "Unit", es: "Unidad", fr: "Unité", pt: "Unidade" },
  asked: {
    note: "Label: what is asked",
    en: "What is asked",
    es: "Qué se solicita",
    fr: "Ce qui est demandé",
    pt: "O que se pede",
  },
  askedHint: {
    note: "Hint under the field",
    en: "What the section should say, and how long it may be.",
    es: "Qué debe decir la sección y qué extensión puede tener.",
    fr: "Ce que la section doit dire, et sa longueur.",
    pt: "O que a seção deve dizer e que extensão pode ter.",
  },
  due: {
    note: "Label: the day by which words are to be handed in",
    en: "To be handed in by",
    es: "Debe entregarse a más tardar el",
    fr: "À remettre au plus tard le",
    pt: "A entregar até",
  },
  dueHint: {
    note: "Hint under the field; the day need not be given",
    en: "The unit’s head and desk officers see this day and are reminded of it. Leave it empty if there is none.",
    es: "La jefatura y los oficiales de la unidad ven ese día y reciben recordatorios. Déjelo vacío si no hay plazo.",
    fr: "Le chef et les chargés de dossier de l’unité voient ce jour, qui leur est rappelé. Laissez vide s’il n’y en a pas.",
    pt: "A chefia e os oficiais da unidade veem esse dia e são lembrados dele. Deixe vazio se não houver prazo.",
  },
  since: { note: "Label: since when and by whom it is asked", en: "Asked", es: "Solicitado", fr: "Demandé", pt: "Pedido" },
  sinceBy: {
    note: "Value of the label: {day} and the seat that asked",
    en: "on {day}, by {role}",
    es: "el {day}, por {role}",
    fr: "le {day}, par {role}",
    pt: "em {day}, por {role}",
  },
  stands: { note: "Label: where the request stands", en: "Stands", es: "Estado", fr: "État", pt: "Situação" },
  handedIn: {
    note: "Label: which version of the words was handed in",
    en: "Handed in",
    es: "Entregado",
    fr: "Remis",
    pt: "Entregue",
  },
  version: { note: "{n} of a text", en: "version {n}", es: "versión {n}", fr: "version {n}", pt: "versão {n}" },
  versionChanged: {
    note: "{n} of a text that was handed in; somebody wrote another version later",
    en: "version {n}; the words were changed since",
    es: "versión {n}; el texto cambió después",
    fr: "version {n} ; le texte a changé depuis",
    pt: "versão {n}; o texto mudou depois",
  },
  history: { note: "Heading", en: "So far", es: "Hasta ahora", fr: "Jusqu’ici", pt: "Até agora" },
  until: {
    note: "In the history, after a step with which a day was given; {day}",
    en: "to be handed in by {day}",
    es: "por entregar a más tardar el {day}",
    fr: "à remettre au plus tard le {day}",
    pt: "a entregar até {day}",
  },
  onDraft: {
    note: "In a table of sections: {unit}, {stands} says where it stands, {day} since when, {role} who asked",
    en: "{unit}: {stands} (asked on {day} by {role})",
    es: "{unit}: {stands} (solicitado el {day} por {role})",
    fr: "{unit} : {stands} (demandé le {day} par {role})",
    pt: "{unit}: {stands} (pedido em {day} por {role})",
  },
  cardTitle: {
    note: "Title in a list of work: {section} of {report}",
    en: "{section}: words for “{report}”",
    es: "{section}: texto para «{report}»",
    fr: "{section} : texte pour « {report} »",
    pt: "{section}: texto para “{report}”",
  },
  noUnit: {
    note: "Fault of a field",
    en: "Choose a unit.",
    es: "Elija una unidad.",
    fr: "Choisissez une unité.",
    pt: "Escolha uma unidade.",
  },
  noWords: {
    note: "Fault of a field",
    en: "Say what is asked.",
    es: "Indique qué se solicita.",
    fr: "Dites ce qui est demandé.",
    pt: "Diga o que se pede.",
  },
  movedOn: {
    note: "Notice: somebody did something meanwhile",
    en: "Somebody was faster. This page shows how it stands now; what you typed is kept.",
    es: "Alguien se adelantó. Esta página muestra el estado actual; lo que escribió se conserva.",
    fr: "Quelqu’un vous a devancé. Cette page montre l’état actuel ; votre saisie est conservée.",
    pt: "Alguém se adiantou. Esta página mostra o estado atual; o que escreveu foi mantido.",
  },
})

/** The deeds of a request: buttons. */
export const requestDeeds = messages("publications.request_deed", {
  ask: {
    note: "Button",
    en: "Ask this unit",
    es: "Solicitar a esta unidad",
    fr: "Demander à cette unité",
    pt: "Pedir a esta unidade",
  },
  hand_in: {
    note: "Button",
    en: "Hand in these words",
    es: "Entregar este texto",
    fr: "Remettre ce texte",
    pt: "Entregar este texto",
  },
  decline: {
    note: "Button: the unit will not write it",
    en: "Decline, with this reason",
    es: "Declinar, por este motivo",
    fr: "Décliner, pour ce motif",
    pt: "Declinar, por este motivo",
  },
  take: { note: "Button", en: "Take these words", es: "Aceptar este texto", fr: "Accepter ce texte", pt: "Aceitar este texto" },
  return: {
    note: "Button",
    en: "Give back, with this reason",
    es: "Devolver, por este motivo",
    fr: "Renvoyer, pour ce motif",
    pt: "Devolver, por este motivo",
  },
  withdraw: {
    note: "Button: planning asks no more",
    en: "Withdraw the request, with this reason",
    es: "Retirar la solicitud, por este motivo",
    fr: "Retirer la demande, pour ce motif",
    pt: "Retirar o pedido, por este motivo",
  },
})

/** Where a request stands. */
export const requestStateWords: Readonly<Record<string, Message>> = messages("publications.request_state", {
  asked: {
    note: "State of a request",
    en: "not handed in yet",
    es: "aún sin entregar",
    fr: "pas encore remis",
    pt: "ainda não entregue",
  },
  handed_in: { note: "State of a request", en: "handed in", es: "entregado", fr: "remis", pt: "entregue" },
  returned: { note: "State of a request", en: "given back", es: "devuelto", fr: "renvoyé", pt: "devolvido" },
  taken: { note: "State of a request", en: "taken", es: "aceptado", fr: "accepté", pt: "aceito" },
  declined: { note: "State of a request", en: "declined", es: "declinado", fr: "décliné", pt: "declinado" },
  withdrawn: { note: "State of a request", en: "withdrawn", es: "retirado", fr: "retiré", pt: "retirado" },
})

/** What was done with a request, in its history. */
export const requestEventWords: Readonly<Record<string, Message>> = messages("publications.request_event", {
  ask: { note: "Past step", en: "Asked", es: "Solicitado", fr: "Demandé", pt: "Pedido" },
  hand_in: { note: "Past step", en: "Handed in", es: "Entregado", fr: "Remis", pt: "Entregue" },
  decline: { note: "Past step", en: "Declined", es: "Declinado", fr: "Décliné", pt: "Declinado" },
  take: { note: "Past step", en: "Taken", es: "Aceptado", fr: "Accepté", pt: "Aceito" },
  return: { note: "Past step", en: "Given back", es: "Devuelto", fr: "Renvoyé", pt: "Devolvido" },
  withdraw: {
    note: "Past step",
    en: "Request withdrawn",
    es: "Solicitud retirada",
    fr: "Demande retirée",
    pt: "Pedido retirado",
  },
})

/** Why a step is refused. */
export const requestReasons = messages("publications.request_reason", {
  own_unit: {
    note: "Guard of a step",
    en: "another unit was asked",
    es: "se solicitó a otra unidad",
    fr: "une autre unité a été sollicitée",
    pt: "foi pedido a outra unidade",
  },
  draft_open: {
    note: "Guard of a step",
    en: "the draft is not being written now",
    es: "el borrador no está en redacción",
    fr: "le projet n’est pas en rédaction",
    pt: "a minuta não está em redação",
  },
  has_words: {
    note: "Guard of a step",
    en: "nothing is written in this section yet",
    es: "aún no hay texto en esta sección",
    fr: "rien n’est encore écrit dans cette section",
    pt: "ainda não há texto nesta seção",
  },
  another_than_handed_in: {
    note: "Guard of a step",
    en: "whoever handed the words in does not take them",
    es: "quien entregó el texto no lo acepta",
    fr: "qui a remis le texte ne l’accepte pas",
    pt: "quem entregou o texto não o aceita",
  },
  sections_handed_in: {
    note: "Guard of a step",
    en: "units still owe words that they were asked for; see the sections of the draft",
    es: "hay unidades que aún deben textos solicitados; vea las secciones del borrador",
    fr: "des unités doivent encore des textes demandés ; voyez les sections du projet",
    pt: "há unidades que ainda devem textos pedidos; veja as seções da minuta",
  },
  asked_already: {
    note: "Why something is refused",
    en: "a unit is asked for this section already",
    es: "ya se solicitó esta sección a una unidad",
    fr: "une unité est déjà sollicitée pour cette section",
    pt: "já se pediu esta seção a uma unidade",
  },
  handed_in_stays: {
    note: "Why something is refused",
    en: "what was handed in stays as it is until planning gives it back",
    es: "lo entregado queda como está hasta que planificación lo devuelva",
    fr: "ce qui a été remis reste tel quel jusqu’à ce que la planification le renvoie",
    pt: "o que foi entregue fica como está até que o planejamento o devolva",
  },
})

/** Sentences of facts. */
export const requestFacts = messages("publications.request_fact", {
  asked: {
    note: "History of a report",
    en: "A unit was asked for the words of a section.",
    es: "Se solicitó a una unidad el texto de una sección.",
    fr: "Le texte d’une section a été demandé à une unité.",
    pt: "Pediu-se a uma unidade o texto de uma seção.",
  },
  handedIn: {
    note: "History of a report",
    en: "A unit handed in the words of a section.",
    es: "Una unidad entregó el texto de una sección.",
    fr: "Une unité a remis le texte d’une section.",
    pt: "Uma unidade entregou o texto de uma seção.",
  },
  declined: {
    note: "History of a report",
    en: "A unit declined to write a section.",
    es: "Una unidad declinó redactar una sección.",
    fr: "Une unité a décliné la rédaction d’une section.",
    pt: "Uma unidade declinou redigir uma seção.",
  },
  taken: {
    note: "History of a report",
    en: "Planning took the words of a section.",
    es: "Planificación aceptó el texto de una sección.",
    fr: "La planification a accepté le texte d’une section.",
    pt: "O planejamento aceitou o texto de uma seção.",
  },
  returned: {
    note: "History of a report",
    en: "Planning gave the words of a section back.",
    es: "Planificación devolvió el texto de una sección.",
    fr: "La planification a renvoyé le texte d’une section.",
    pt: "O planejamento devolveu o texto de uma seção.",
  },
  withdrawn: {
    note: "History of a report",
    en: "A request for the words of a section was withdrawn.",
    es: "Se retiró la solicitud del texto de una sección.",
    fr: "La demande du texte d’une section a été retirée.",
    pt: "Foi retirado o pedido do texto de uma seção.",
  },
})
