// The vocabulary of the module: what orders, units and provisions are and do, in one word or two.
import { type Message, messages } from "#src/platform/i18n/index.ts"
import type { PlainLimit } from "../rules/limits.ts"
import type { LossReason } from "../rules/owners.ts"
import type { Capacity, Level, OutcomeKind, ProvisionKind, UnitEvent } from "../types.ts"

export const levelWords: Record<Level, Message> = messages("institution.level", {
  secretariat: { note: "Level of a unit", en: "Secretariat", es: "Secretaría", fr: "Secrétariat", pt: "Secretaria" },
  office: { note: "Level of a unit", en: "Office", es: "Oficina", fr: "Bureau", pt: "Escritório" },
  department: { note: "Level of a unit", en: "Dependency", es: "Dependencia", fr: "Dépendance", pt: "Dependência" },
  section: { note: "Level of a unit", en: "Section", es: "Sección", fr: "Section", pt: "Seção" },
  unit: {
    note: "Level of a unit: part of a section",
    en: "Unit of a section",
    es: "Unidad de una sección",
    fr: "Unité d’une section",
    pt: "Unidade de uma seção",
  },
})

export const provisionKindWords: Record<ProvisionKind, Message> = messages("institution.provisionKind", {
  mission: { note: "Kind of provisions", en: "Mission", es: "Misión", fr: "Mission", pt: "Missão" },
  structure: { note: "Kind of provisions", en: "Structure", es: "Estructura", fr: "Structure", pt: "Estrutura" },
  reporting: {
    note: "Kind of provisions: who reports to whom",
    en: "Reporting",
    es: "Rendición de cuentas",
    fr: "Compte rendu",
    pt: "Prestação de contas",
  },
  power: {
    note: "Kind of provisions: rules that powers rest on",
    en: "Basis of powers",
    es: "Base de las facultades",
    fr: "Fondement des pouvoirs",
    pt: "Base dos poderes",
  },
  function: { note: "Kind of provisions", en: "Functions", es: "Funciones", fr: "Fonctions", pt: "Funções" },
  coordination: { note: "Kind of provisions", en: "Coordination", es: "Coordinación", fr: "Coordination", pt: "Coordenação" },
})

export const capacityWords: Record<Capacity, Message> = messages("institution.capacity", {
  implements: { note: "What a provision makes its unit do", en: "carries out", es: "ejecuta", fr: "met en œuvre", pt: "executa" },
  technical_secretariat: {
    note: "What a provision makes its unit do",
    en: "serves as technical secretariat",
    es: "actúa como secretaría técnica",
    fr: "assure le secrétariat technique",
    pt: "atua como secretaria técnica",
  },
  assists: {
    note: "What a provision makes its unit do",
    en: "assists",
    es: "asiste",
    fr: "apporte son aide",
    pt: "presta assistência",
  },
  advises: { note: "What a provision makes its unit do", en: "advises", es: "asesora", fr: "conseille", pt: "assessora" },
  coordinates: { note: "What a provision makes its unit do", en: "coordinates", es: "coordina", fr: "coordonne", pt: "coordena" },
  monitors: { note: "What a provision makes its unit do", en: "monitors", es: "da seguimiento", fr: "suit", pt: "acompanha" },
  administers: {
    note: "What a provision makes its unit do",
    en: "administers",
    es: "administra",
    fr: "administre",
    pt: "administra",
  },
  represents: {
    note: "What a provision makes its unit do",
    en: "represents",
    es: "representa",
    fr: "représente",
    pt: "representa",
  },
  reports: { note: "What a provision makes its unit do", en: "reports", es: "informa", fr: "rend compte", pt: "informa" },
})

export const limitWords: Record<PlainLimit | "with" | "responsible" | "withFor" | "responsibleFor", Message> = messages(
  "institution.limit",
  {
    upon_request: {
      note: "Condition of a provision",
      en: "upon request of states",
      es: "a solicitud de los Estados",
      fr: "à la demande des États",
      pt: "a pedido dos Estados",
    },
    through_secretary: {
      note: "Condition of a provision",
      en: "by way of the Secretary",
      es: "por conducto del Secretario",
      fr: "par l’intermédiaire du Secrétaire",
      pt: "por intermédio do Secretário",
    },
    when_requested: {
      note: "Condition of a provision",
      en: "when asked to",
      es: "cuando se le solicita",
      fr: "sur demande",
      pt: "quando solicitado",
    },
    voice_no_vote: {
      note: "Condition of a provision",
      en: "voice without vote",
      es: "con voz y sin voto",
      fr: "voix sans droit de vote",
      pt: "com voz e sem voto",
    },
    with: {
      note: "{body} acts beside the unit",
      en: "together with {body}",
      es: "junto con {body}",
      fr: "avec {body}",
      pt: "junto com {body}",
    },
    responsible: {
      note: "{body} is responsible, not the unit",
      en: "{body} is responsible",
      es: "{body} es responsable",
      fr: "{body} est responsable",
      pt: "{body} é responsável",
    },
    withFor: {
      note: "{body} acts beside the unit, for {theme} only",
      en: "together with {body}, for “{theme}”",
      es: "junto con {body}, en cuanto a «{theme}»",
      fr: "avec {body}, pour « {theme} »",
      pt: "junto com {body}, quanto a “{theme}”",
    },
    responsibleFor: {
      note: "{body} is responsible for {theme}, not the unit",
      en: "{body} is responsible for “{theme}”",
      es: "{body} es responsable en cuanto a «{theme}»",
      fr: "{body} est responsable pour « {theme} »",
      pt: "{body} é responsável quanto a “{theme}”",
    },
  },
)

export const eventWords: Record<UnitEvent, Message> = messages("institution.event", {
  created: { note: "What happened to a unit", en: "Created", es: "Creada", fr: "Créée", pt: "Criada" },
  renamed: { note: "What happened to a unit", en: "Renamed", es: "Cambio de nombre", fr: "Renommée", pt: "Mudança de nome" },
  merged: { note: "What happened to units", en: "Merged", es: "Fusión", fr: "Fusion", pt: "Fusão" },
  split: { note: "What happened to a unit", en: "Split", es: "División", fr: "Scission", pt: "Divisão" },
  moved: { note: "What happened to a unit or its duties", en: "Moved", es: "Traslado", fr: "Transfert", pt: "Transferência" },
  abolished: {
    note: "What happened to a unit",
    en: "No longer named",
    es: "Ya no se menciona",
    fr: "N’est plus nommée",
    pt: "Já não é mencionada",
  },
})

export const outcomeWords: Record<OutcomeKind, Message> = messages("institution.outcome", {
  same: { note: "What became of a provision", en: "same", es: "igual", fr: "identique", pt: "igual" },
  moved: { note: "What became of a provision", en: "moved", es: "trasladada", fr: "déplacée", pt: "deslocada" },
  merged: { note: "What became of a provision", en: "merged", es: "fusionada", fr: "fusionnée", pt: "fundida" },
  split: { note: "What became of a provision", en: "split", es: "dividida", fr: "scindée", pt: "dividida" },
  reworded: {
    note: "What became of a provision",
    en: "reworded",
    es: "redactada de otro modo",
    fr: "reformulée",
    pt: "reformulada",
  },
  created: { note: "A provision that the earlier order lacks", en: "new", es: "nueva", fr: "nouvelle", pt: "nova" },
  dropped: { note: "A provision that the later order lacks", en: "dropped", es: "suprimida", fr: "supprimée", pt: "suprimida" },
})

export const lossWords: Record<LossReason, Message> = messages("institution.loss", {
  unit_ended: {
    note: "Why a responsibility has no owner",
    en: "The unit is no longer named",
    es: "La unidad ya no se menciona",
    fr: "L’unité n’est plus nommée",
    pt: "A unidade já não é mencionada",
  },
  provision_dropped: {
    note: "Why a responsibility has no owner",
    en: "The provision it rested on was dropped",
    es: "Se suprimió la disposición en que se basaba",
    fr: "La disposition qui la fondait a disparu",
    pt: "A disposição em que se baseava foi suprimida",
  },
  provision_elsewhere: {
    note: "Why a responsibility has no owner",
    en: "The provision it rested on binds another unit now",
    es: "La disposición en que se basaba obliga ahora a otra unidad",
    fr: "La disposition qui la fondait engage désormais une autre unité",
    pt: "A disposição em que se baseava vincula agora outra unidade",
  },
})
