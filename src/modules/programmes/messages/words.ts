// The words for what an activity can be and how its figures are meant.
import { messages } from "#src/platform/i18n/index.ts"

const type = "Kind of an activity"
export const typeWords = messages("programmes.type", {
  meeting: { note: type, en: "meeting", es: "reunión", fr: "réunion", pt: "reunião" },
  conference: { note: type, en: "conference", es: "conferencia", fr: "conférence", pt: "conferência" },
  seminar: { note: type, en: "seminar", es: "seminario", fr: "séminaire", pt: "seminário" },
  workshop: { note: type, en: "workshop", es: "taller", fr: "atelier", pt: "oficina" },
  course: { note: type, en: "course", es: "curso", fr: "cours", pt: "curso" },
  training: { note: type, en: "training", es: "capacitación", fr: "formation", pt: "capacitação" },
  scholarships: { note: type, en: "scholarships", es: "becas", fr: "bourses", pt: "bolsas" },
  visit: { note: type, en: "visit", es: "visita", fr: "visite", pt: "visita" },
  presentation: { note: type, en: "presentation", es: "presentación", fr: "présentation", pt: "apresentação" },
  assistance: { note: type, en: "assistance", es: "asistencia", fr: "assistance", pt: "assistência" },
  mission: { note: type, en: "mission", es: "misión", fr: "mission", pt: "missão" },
  assessment: { note: type, en: "assessment", es: "evaluación", fr: "évaluation", pt: "avaliação" },
  accreditation: { note: type, en: "accreditation", es: "acreditación", fr: "accréditation", pt: "acreditação" },
  exercise: { note: type, en: "exercise", es: "ejercicio", fr: "exercice", pt: "exercício" },
  project: { note: type, en: "project", es: "proyecto", fr: "projet", pt: "projeto" },
  equipment: { note: type, en: "equipment", es: "equipamiento", fr: "équipement", pt: "equipamento" },
  liaison: { note: type, en: "liaison", es: "enlace", fr: "liaison", pt: "ligação" },
  partnership: { note: type, en: "partnership", es: "alianza", fr: "partenariat", pt: "parceria" },
  campaign: { note: type, en: "campaign", es: "campaña", fr: "campagne", pt: "campanha" },
  clearance: { note: type, en: "clearance", es: "desminado", fr: "déminage", pt: "desminagem" },
  destruction: { note: type, en: "destruction", es: "destrucción", fr: "destruction", pt: "destruição" },
  study: { note: type, en: "study", es: "estudio", fr: "étude", pt: "estudo" },
  survey: { note: type, en: "survey", es: "encuesta", fr: "enquête", pt: "pesquisa" },
  publication: { note: type, en: "publication", es: "publicación", fr: "publication", pt: "publicação" },
})

const status = "Where an activity stands"
export const statusWords = messages("programmes.status", {
  planned: { note: status, en: "planned", es: "prevista", fr: "prévue", pt: "prevista" },
  confirmed: { note: status, en: "confirmed", es: "confirmada", fr: "confirmée", pt: "confirmada" },
  held: { note: status, en: "held", es: "realizada", fr: "tenue", pt: "realizada" },
  postponed: { note: status, en: "postponed", es: "aplazada", fr: "reportée", pt: "adiada" },
  cancelled: { note: status, en: "cancelled", es: "cancelada", fr: "annulée", pt: "cancelada" },
})

const programmeStatus = "Where a programme stands"
export const programmeStatusWords = messages("programmes.programme_status", {
  planned: { note: programmeStatus, en: "planned", es: "previsto", fr: "prévu", pt: "previsto" },
  active: { note: programmeStatus, en: "running", es: "en marcha", fr: "en cours", pt: "em curso" },
  closed: { note: programmeStatus, en: "closed", es: "concluido", fr: "terminé", pt: "concluído" },
})

const stateRole = "What a state was in an activity"
export const stateRoleWords = messages("programmes.state_role", {
  host: { note: stateRole, en: "host", es: "anfitrión", fr: "hôte", pt: "anfitrião" },
  participant: { note: stateRole, en: "took part", es: "participó", fr: "a participé", pt: "participou" },
  beneficiary: { note: stateRole, en: "was supported", es: "recibió apoyo", fr: "a été appuyé", pt: "recebeu apoio" },
})

const partnerRole = "What an outside body did in an activity"
export const partnerRoleWords = messages("programmes.partner_role", {
  organiser: { note: partnerRole, en: "organised", es: "organizó", fr: "a organisé", pt: "organizou" },
  host: { note: partnerRole, en: "hosted", es: "fue sede", fr: "a accueilli", pt: "sediou" },
  trainer: { note: partnerRole, en: "trained", es: "capacitó", fr: "a formé", pt: "capacitou" },
  funder: { note: partnerRole, en: "paid for it", es: "financió", fr: "a financé", pt: "financiou" },
  observer: { note: partnerRole, en: "observed", es: "observó", fr: "a observé", pt: "observou" },
  partner: {
    note: partnerRole,
    en: "took part as partner",
    es: "participó como socio",
    fr: "a été partenaire",
    pt: "foi parceiro",
  },
})

const qualifier = "Before a figure, as the source prints it; {value} is the figure"
export const qualifierWords = messages("programmes.qualifier", {
  exact: { note: qualifier, en: "{value}", es: "{value}", fr: "{value}", pt: "{value}" },
  more_than: { note: qualifier, en: "more than {value}", es: "más de {value}", fr: "plus de {value}", pt: "mais de {value}" },
  at_least: { note: qualifier, en: "at least {value}", es: "al menos {value}", fr: "au moins {value}", pt: "pelo menos {value}" },
  about: { note: qualifier, en: "about {value}", es: "cerca de {value}", fr: "environ {value}", pt: "cerca de {value}" },
  up_to: { note: qualifier, en: "up to {value}", es: "hasta {value}", fr: "jusqu’à {value}", pt: "até {value}" },
})

export const qualifierNames = messages("programmes.qualifier_name", {
  exact: { note: "Choice: how a figure is meant", en: "exactly", es: "exactamente", fr: "exactement", pt: "exatamente" },
  more_than: { note: "Choice", en: "more than", es: "más de", fr: "plus de", pt: "mais de" },
  at_least: { note: "Choice", en: "at least", es: "al menos", fr: "au moins", pt: "pelo menos" },
  about: { note: "Choice", en: "about", es: "cerca de", fr: "environ", pt: "cerca de" },
  up_to: { note: "Choice", en: "up to", es: "hasta", fr: "jusqu’à", pt: "até" },
})

export const addsUpWords = messages("programmes.adds_up", {
  sum: {
    note: "How values of a measure make a total",
    en: "values add up; a printed total is left out where its parts stand beside it",
    es: "los valores se suman; un total impreso se omite cuando figuran sus partes",
    fr: "les valeurs s’additionnent ; un total imprimé est omis lorsque ses parties figurent à côté",
    pt: "os valores somam-se; um total impresso é omitido quando as suas partes estão ao lado",
  },
  latest: {
    note: "How values of a measure make a total",
    en: "the value of the latest period stands; values do not add up",
    es: "vale el del período más reciente; los valores no se suman",
    fr: "la valeur de la période la plus récente vaut ; les valeurs ne s’additionnent pas",
    pt: "vale o do período mais recente; os valores não se somam",
  },
  average: {
    note: "How values of a measure make a total",
    en: "the mean of the values",
    es: "la media de los valores",
    fr: "la moyenne des valeurs",
    pt: "a média dos valores",
  },
  distinct: {
    note: "How values of a measure make a total",
    en: "the same things may be counted in several values: no total is made",
    es: "varios valores pueden contar lo mismo: no se forma un total",
    fr: "plusieurs valeurs peuvent compter les mêmes choses : aucun total n’est établi",
    pt: "vários valores podem contar as mesmas coisas: não se forma um total",
  },
})

export const measureKindWords = messages("programmes.measure_kind", {
  output: { note: "Kind of a measure", en: "what was done", es: "lo que se hizo", fr: "ce qui a été fait", pt: "o que se fez" },
  outcome: {
    note: "Kind of a measure",
    en: "what it changed",
    es: "lo que cambió",
    fr: "ce que cela a changé",
    pt: "o que mudou",
  },
})
