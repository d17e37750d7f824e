import { messages } from "#src/platform/i18n/index.ts"

/** What a mandate is held for. */
export const statusWords = messages("mandates.screened", {
  current: { note: "Status of a mandate: it still asks", en: "current", es: "vigente", fr: "en cours", pt: "vigente" },
  fulfilled: { note: "Status of a mandate: done", en: "fulfilled", es: "cumplido", fr: "exécuté", pt: "cumprido" },
  duplicate: {
    note: "Status of a mandate: another clause asks the same",
    en: "duplicate",
    es: "duplicado",
    fr: "doublon",
    pt: "duplicado",
  },
  procedural: {
    note: "Status of a mandate: it is about procedure alone",
    en: "procedural",
    es: "de procedimiento",
    fr: "de procédure",
    pt: "processual",
  },
  superseded: {
    note: "Status of a mandate: a later clause took its place",
    en: "superseded",
    es: "sustituido",
    fr: "remplacé",
    pt: "substituído",
  },
  expired: { note: "Status of a mandate: its time is over", en: "expired", es: "vencido", fr: "expiré", pt: "expirado" },
  not_a_mandate: {
    note: "Status: the clause asks nothing",
    en: "not a mandate",
    es: "no es un mandato",
    fr: "n’est pas un mandat",
    pt: "não é um mandato",
  },
  unscreened: {
    note: "Nobody has decided yet what the mandate is held for",
    en: "not screened",
    es: "sin examinar",
    fr: "non examiné",
    pt: "não examinado",
  },
})

/** Steps of screening, as history tells them. */
export const eventWords = messages("mandates.screeningEvent", {
  propose: { note: "Step in a history", en: "proposed", es: "propuesto", fr: "proposé", pt: "proposto" },
  confirm: { note: "Step in a history", en: "confirmed", es: "confirmado", fr: "confirmé", pt: "confirmado" },
  return: { note: "Step in a history", en: "returned", es: "devuelto", fr: "renvoyé", pt: "devolvido" },
  withdraw: {
    note: "Step in a history: its author took it back",
    en: "withdrawn",
    es: "retirado",
    fr: "retiré",
    pt: "retirado",
  },
})

/** Why somebody may or may not screen, and why a step is closed. */
export const screeningReasons = messages("mandates.screeningBecause", {
  screens: {
    note: "Why allowed",
    en: "planning, legal officers and the Secretary screen mandates",
    es: "planificación, asuntos jurídicos y el Secretario examinan los mandatos",
    fr: "la planification, les affaires juridiques et le Secrétaire examinent les mandats",
    pt: "planejamento, assuntos jurídicos e o Secretário examinam os mandatos",
  },
  screensNot: {
    note: "Why refused",
    en: "only planning, legal officers and the Secretary screen mandates",
    es: "solo planificación, asuntos jurídicos y el Secretario examinan los mandatos",
    fr: "seuls la planification, les affaires juridiques et le Secrétaire examinent les mandats",
    pt: "só planejamento, assuntos jurídicos e o Secretário examinam os mandatos",
  },
  anotherPerson: {
    note: "Guard of a step: the second person must be another",
    en: "whoever proposed does not confirm or return; another person does",
    es: "quien propuso no confirma ni devuelve; lo hace otra persona",
    fr: "qui a proposé ne confirme ni ne renvoie ; une autre personne le fait",
    pt: "quem propôs não confirma nem devolve; outra pessoa o faz",
  },
  ownProposal: {
    note: "Guard of a step",
    en: "only whoever proposed takes the proposal back",
    es: "solo quien propuso retira la propuesta",
    fr: "seul qui a proposé retire la proposition",
    pt: "só quem propôs retira a proposta",
  },
})

/** Lines of history. */
export const screeningHistory = messages("mandates.screeningHistory", {
  proposed: {
    note: "History line; {status} is a code",
    en: "Screening proposed: {status}",
    es: "Examen propuesto: {status}",
    fr: "Examen proposé : {status}",
    pt: "Exame proposto: {status}",
  },
  screened: {
    note: "History line; {status} is a code",
    en: "Screened as {status}, confirmed by a second person",
    es: "Examinado como {status}, confirmado por otra persona",
    fr: "Examiné comme {status}, confirmé par une seconde personne",
    pt: "Examinado como {status}, confirmado por uma segunda pessoa",
  },
  returned: {
    note: "History line; {status} is a code",
    en: "Proposal {status} returned",
    es: "Propuesta {status} devuelta",
    fr: "Proposition {status} renvoyée",
    pt: "Proposta {status} devolvida",
  },
  withdrawn: {
    note: "History line; {status} is a code",
    en: "Proposal {status} withdrawn",
    es: "Propuesta {status} retirada",
    fr: "Proposition {status} retirée",
    pt: "Proposta {status} retirada",
  },
})
