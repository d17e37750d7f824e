// The last part of a printed report.
import { messages } from "#src/platform/i18n/index.ts"

export const closingWords = messages("report", {
  closing: {
    note: "Heading of the last part",
    en: "What stays open",
    es: "Lo que queda abierto",
    fr: "Ce qui reste ouvert",
    pt: "O que fica em aberto",
  },
  unplaced: {
    note: "Heading",
    en: "Activities that no source places",
    es: "Actividades que ninguna fuente sitúa",
    fr: "Activités qu’aucune source ne situe",
    pt: "Atividades que nenhuma fonte situa",
  },
  unplacedMandate: {
    note: "{count} and {all} are figures",
    en: "{count} of {all} activities are tied to no mandate by any source or person.",
    es: "{count} de {all} actividades no están vinculadas a ningún mandato por fuente o persona alguna.",
    fr: "{count} activités sur {all} ne sont liées à aucun mandat par une source ou une personne.",
    pt: "{count} de {all} atividades não estão ligadas a nenhum mandato por fonte ou pessoa alguma.",
  },
  unplacedPillar: {
    note: "{count} and {all} are figures",
    en: "{count} of {all} activities are tied to no pillar by any source or person.",
    es: "{count} de {all} actividades no están vinculadas a ningún pilar por fuente o persona alguna.",
    fr: "{count} activités sur {all} ne sont liées à aucun pilier par une source ou une personne.",
    pt: "{count} de {all} atividades não estão ligadas a nenhum pilar por fonte ou pessoa alguma.",
  },
  unplacedRule: {
    note: "Counting rule",
    en: "activities without a link that is stated, stated for the section, or confirmed; each once",
    es: "actividades sin vínculo que conste, conste para la sección o esté confirmado; cada una una vez",
    fr: "activités sans lien énoncé, énoncé pour la section ou confirmé ; chacune une fois",
    pt: "atividades sem vínculo declarado, declarado para a seção ou confirmado; cada uma uma vez",
  },
  ahead: {
    note: "Heading: activities not held yet",
    en: "Planned, not yet held",
    es: "Previsto, aún no realizado",
    fr: "Prévu, pas encore tenu",
    pt: "Previsto, ainda não realizado",
  },
  aheadNote: {
    note: "Under the heading; {count} is a figure",
    en: "{count} activities are told of as still to come; whether they took place is not in the sources.",
    es: "{count} actividades se mencionan como futuras; las fuentes no dicen si se realizaron.",
    fr: "{count} activités sont mentionnées comme à venir ; les sources ne disent pas si elles ont eu lieu.",
    pt: "{count} atividades são mencionadas como futuras; as fontes não dizem se ocorreram.",
  },
  aheadRule: {
    note: "Counting rule",
    en: "activities that are planned, confirmed or postponed; each once",
    es: "actividades previstas, confirmadas o aplazadas; cada una una vez",
    fr: "activités prévues, confirmées ou reportées ; chacune une fois",
    pt: "atividades previstas, confirmadas ou adiadas; cada uma uma vez",
  },
  doubts: { note: "Heading", en: "Doubts", es: "Dudas", fr: "Doutes", pt: "Dúvidas" },
  doubtsNote: {
    note: "All are figures",
    en: "We hesitate over {programmes} programmes, {activities} activities and {results} figures. Each doubt stands where the fact does.",
    es: "Tenemos dudas sobre {programmes} programas, {activities} actividades y {results} cifras. Cada duda figura junto al hecho.",
    fr: "Nous hésitons sur {programmes} programmes, {activities} activités et {results} chiffres. Chaque doute figure auprès du fait.",
    pt: "Temos dúvidas sobre {programmes} programas, {activities} atividades e {results} números. Cada dúvida está junto do fato.",
  },
  doubtsRule: {
    note: "Counting rule",
    en: "records that carry a note of doubt; each once",
    es: "registros con una nota de duda; cada uno una vez",
    fr: "enregistrements qui portent une note de doute ; chacun une fois",
    pt: "registros com uma nota de dúvida; cada um uma vez",
  },
})
