import { type Message, messages } from "#src/platform/i18n/index.ts"

/** What lost its owner, unit by unit, and the form that settles it in one go. */
export const losses = messages("institution.losses", {
  byUnit: { note: "Heading", en: "Unit by unit", es: "Unidad por unidad", fr: "Unité par unité", pt: "Unidade por unidade" },
  one: { note: "Heading: the list of single things", en: "One by one", es: "Una por una", fr: "Une à une", pt: "Uma a uma" },
  rule: {
    note: "Counting rule of the table by unit",
    en: "lines, one for each unit and kind. Things count once for each unit that led or supported them; seats count while in force or ahead; work counts while it waits for seats of a unit that no longer stands",
    es: "líneas, una por unidad y tipo. Cada cosa cuenta una vez por cada unidad que la dirigía o apoyaba; los puestos, mientras estén vigentes o por empezar; el trabajo, mientras espere a puestos de una unidad que ya no existe",
    fr: "lignes, une par unité et par type. Chaque chose compte une fois pour chaque unité qui la menait ou l’appuyait ; les postes, tant qu’ils sont en vigueur ou à venir ; le travail, tant qu’il attend les postes d’une unité qui n’existe plus",
    pt: "linhas, uma por unidade e tipo. Cada coisa conta uma vez por unidade que a dirigia ou apoiava; os cargos, enquanto vigentes ou por começar; o trabalho, enquanto espera por cargos de uma unidade que já não existe",
  },
  kind: { note: "Column and label", en: "Kind", es: "Tipo", fr: "Type", pt: "Tipo" },
  open: { note: "Column: a number", en: "To be seen to", es: "Por resolver", fr: "À régler", pt: "A resolver" },
  left: {
    note: "Column: a number",
    en: "Left vacant on purpose",
    es: "Vacantes a propósito",
    fr: "Laissées vacantes à dessein",
    pt: "Deixadas vagas de propósito",
  },
  deed: { note: "Column", en: "What to do", es: "Qué hacer", fr: "Que faire", pt: "O que fazer" },
  together: {
    note: "Link to the form that settles all of a unit's",
    en: "Settle together",
    es: "Resolver en conjunto",
    fr: "Régler ensemble",
    pt: "Resolver em conjunto",
  },
  administrators: {
    note: "Who sees to seats",
    en: "The administrator moves or ends them",
    es: "El administrador los traslada o los termina",
    fr: "L’administrateur les déplace ou y met fin",
    pt: "O administrador move-os ou termina-os",
  },
  title: {
    note: "Title of the form; a unit's name",
    en: "Without an owner: {unit}",
    es: "Sin titular: {unit}",
    fr: "Sans titulaire : {unit}",
    pt: "Sem titular: {unit}",
  },
  lede: {
    note: "Under the title",
    en: "Give all of it to one unit, or all of one kind; what is left can go elsewhere afterwards.",
    es: "Asigne todo a una unidad, o todo lo de un tipo; lo que quede puede ir después a otra.",
    fr: "Confiez tout à une unité, ou tout ce qui est d’un type ; le reste peut aller ailleurs ensuite.",
    pt: "Atribua tudo a uma unidade, ou tudo de um tipo; o restante pode ir depois para outra.",
  },
  every: { note: "Choice: all kinds", en: "Everything", es: "Todo", fr: "Tout", pt: "Tudo" },
  kindHint: {
    note: "Hint",
    en: "What was left vacant on purpose stays so; settle it one by one.",
    es: "Lo dejado vacante a propósito sigue así; resuélvalo por separado.",
    fr: "Ce qui a été laissé vacant à dessein le reste ; réglez-le à part.",
    pt: "O que foi deixado vago de propósito continua assim; resolva-o à parte.",
  },
  unitHint: {
    note: "Hint",
    en: "Leave it empty to leave all of it vacant, with one reason.",
    es: "Déjelo en blanco para dejarlo todo vacante, con un motivo.",
    fr: "Laissez vide pour tout laisser vacant, avec un motif.",
    pt: "Deixe em branco para deixar tudo vago, com um motivo.",
  },
  things: { note: "Heading", en: "What it is about", es: "De qué se trata", fr: "De quoi il s’agit", pt: "Do que se trata" },
  thingsRule: {
    note: "Counting rule",
    en: "things to be seen to, once for each role of the unit, and work that waits for its seats",
    es: "cosas por resolver, una vez por cada papel de la unidad, y trabajo que espera a sus puestos",
    fr: "choses à régler, une fois par rôle de l’unité, et travail qui attend ses postes",
    pt: "coisas a resolver, uma vez por papel da unidade, e trabalho que espera pelos seus cargos",
  },
  nothing: {
    note: "Empty state",
    en: "Nothing of this unit is without an owner.",
    es: "Nada de esta unidad está sin titular.",
    fr: "Rien de cette unité n’est sans titulaire.",
    pt: "Nada desta unidade está sem titular.",
  },
  nothingWhy: {
    note: "Under the empty state",
    en: "All of it was settled, or no order took anything from it.",
    es: "Todo se resolvió, o ninguna orden le quitó nada.",
    fr: "Tout a été réglé, ou aucun décret ne lui a rien ôté.",
    pt: "Tudo foi resolvido, ou nenhuma ordem lhe tirou nada.",
  },
  nothingLeft: {
    note: "Fault",
    en: "Nothing of this kind is left to be settled. Look at the list again.",
    es: "No queda nada de este tipo por resolver. Vuelva a mirar la lista.",
    fr: "Il ne reste rien de ce type à régler. Regardez la liste à nouveau.",
    pt: "Não resta nada deste tipo por resolver. Veja a lista de novo.",
  },
  workNeedsUnit: {
    note: "Fault",
    en: "Work that waits cannot be left vacant. Choose the unit whose seats are to do it.",
    es: "El trabajo pendiente no puede quedar vacante. Elija la unidad cuyos puestos deben hacerlo.",
    fr: "Un travail en attente ne peut rester vacant. Choisissez l’unité dont les postes s’en chargeront.",
    pt: "O trabalho pendente não pode ficar vago. Escolha a unidade cujos cargos o farão.",
  },
  taken: {
    note: "One of a list, after somebody was faster: how many things a unit has now",
    en: "{count} with {unit}",
    es: "{count} con {unit}",
    fr: "{count} à {unit}",
    pt: "{count} com {unit}",
  },
  takenByNobody: {
    note: "One of a list, after somebody was faster",
    en: "{count} left vacant on purpose",
    es: "{count} vacantes a propósito",
    fr: "{count} laissées vacantes à dessein",
    pt: "{count} deixadas vagas de propósito",
  },
  workMoved: {
    note: "Fact",
    en: "Waiting work moved to the seats of another unit",
    es: "Trabajo pendiente trasladado a los puestos de otra unidad",
    fr: "Travail en attente confié aux postes d’une autre unité",
    pt: "Trabalho pendente passado aos cargos de outra unidade",
  },
})

const kinds = messages("institution.losses.kind", {
  programme: { note: "Kind of thing, plural", en: "Programmes", es: "Programas", fr: "Programmes", pt: "Programas" },
  activity: { note: "Kind of thing, plural", en: "Activities", es: "Actividades", fr: "Activités", pt: "Atividades" },
  clause: {
    note: "Kind of thing, plural",
    en: "Clauses of mandates",
    es: "Cláusulas de mandatos",
    fr: "Clauses de mandats",
    pt: "Cláusulas de mandatos",
  },
  seat: { note: "Kind of thing, plural", en: "Seats", es: "Puestos", fr: "Postes", pt: "Cargos" },
  waiting: {
    note: "Kind of thing",
    en: "Waiting work",
    es: "Trabajo pendiente",
    fr: "Travail en attente",
    pt: "Trabalho pendente",
  },
  other: { note: "Kind of thing, plural", en: "Other things", es: "Otras cosas", fr: "Autres choses", pt: "Outras coisas" },
})

/** The name of a kind of thing that a unit can lose. */
export const lossKind = (kind: string): Message => (kind in kinds ? kinds[kind as keyof typeof kinds] : kinds.other)
