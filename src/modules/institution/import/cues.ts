// Every word that the parser of orders looks for besides those of any document (platform/reading/cues.ts): what a word means
// for the tree is decided elsewhere. Words are written with their accents; comparison ignores accents and capitals. No word
// may belong to one document only: a name of a unit, a body or a place has no business here.
import type { Cues } from "#src/platform/reading/cues.ts"

/** Headings of the closing clauses, and words in a heading made of several of them. */
export const effectHeading: Cues = {
  en: [
    "repeal",
    "effect",
    "repeals",
    "entry into force",
    "entry into effect",
    "effective date",
    "final provisions",
    "transitional provisions",
    "validity",
  ],
  es: [
    "derogación",
    "derogaciones",
    "vigencia",
    "entrada en vigor",
    "disposiciones finales",
    "disposiciones transitorias",
    "disposición final",
    "derogatoria",
  ],
  fr: ["abrogation", "entrée en vigueur", "effet", "prise d'effet", "dispositions finales", "dispositions transitoires"],
  pt: ["revogação", "vigência", "entrada em vigor", "disposições finais", "disposições transitórias", "efeito"],
}
export const takesEffect: Cues = {
  en: [
    "take effect",
    "takes effect",
    "enter into force",
    "enters into force",
    "come into force",
    "comes into force",
    "become effective",
    "effective as of",
    "effective on",
  ],
  es: [
    "entrará en vigor",
    "entra en vigor",
    "entrará en vigencia",
    "surtirá efecto",
    "tendrá vigencia",
    "regirá a partir",
    "entrará a regir",
  ],
  fr: ["entre en vigueur", "entrera en vigueur", "prend effet", "prendra effet"],
  pt: ["entra em vigor", "entrará em vigor", "produz efeitos", "terá vigência", "passa a vigorar"],
}
export const replaces: Cues = {
  en: [
    "replace",
    "replaces",
    "supersede",
    "supersedes",
    "repeal",
    "repeals",
    "repealed",
    "revoke",
    "revokes",
    "revoked",
    "abrogated",
    "rescinds",
  ],
  es: [
    "reemplaza",
    "reemplazará",
    "sustituye",
    "sustituirá",
    "deroga",
    "derógase",
    "derogan",
    "queda derogada",
    "queda sin efecto",
    "deja sin efecto",
  ],
  fr: ["remplace", "remplacera", "abroge", "est abrogé", "est abrogée", "annule"],
  pt: ["substitui", "substituirá", "revoga", "revoga-se", "fica revogada", "fica sem efeito", "ficam revogadas"],
}
export const onSignature: Cues = {
  en: [
    "date of its signature",
    "date of signature",
    "day of its signature",
    "upon signature",
    "when signed",
    "date it is signed",
  ],
  es: ["fecha de su firma", "día de su firma", "momento de su firma", "fecha de la firma", "fecha de su suscripción"],
  fr: ["date de sa signature", "jour de sa signature", "dès sa signature", "date de signature"],
  pt: ["data de sua assinatura", "data da sua assinatura", "dia de sua assinatura", "data de assinatura", "data da assinatura"],
}

/** Openings of a heading that names a theme, not a unit. */
export const theme: Cues = {
  en: [
    "in relation to",
    "with regard to",
    "with respect to",
    "regarding",
    "concerning",
    "as regards",
    "in the area of",
    "in matters of",
    "relating to",
  ],
  es: [
    "en relación con",
    "con relación a",
    "en lo relativo a",
    "en lo que respecta a",
    "respecto de",
    "en materia de",
    "en el área de",
    "en cuanto a",
  ],
  fr: ["en ce qui concerne", "en relation avec", "en matière de", "concernant", "s'agissant de", "au sujet de", "relativement à"],
  pt: [
    "em relação a",
    "em relação à",
    "em relação ao",
    "em relação aos",
    "em relação às",
    "com relação a",
    "no que se refere a",
    "em matéria de",
    "na área de",
    "quanto a",
    "no tocante a",
  ],
}
/** Collective words for units in a sentence that introduces a list of them, with the level they promise. */
export const collective = {
  department: {
    en: ["departments", "directorates", "dependencies"],
    es: ["departamentos", "direcciones", "dependencias"],
    fr: ["départements", "directions"],
    pt: ["departamentos", "diretorias", "dependências"],
  },
  office: { en: ["offices"], es: ["oficinas"], fr: ["bureaux"], pt: ["escritórios"] },
  section: {
    en: ["sections", "divisions", "branches", "services"],
    es: ["secciones", "divisiones", "servicios"],
    fr: ["sections", "divisions", "services"],
    pt: ["seções", "secções", "divisões", "serviços"],
  },
  unit: {
    en: ["units", "cells", "teams"],
    es: ["unidades", "células", "equipos"],
    fr: ["unités", "cellules", "équipes"],
    pt: ["unidades", "células", "equipes", "núcleos"],
  },
} as const satisfies Record<string, Cues>

/** The verb of a sentence that lists units; what joins it to the list ("of", "por", "du") may follow. */
export const composedOf: Cues = {
  en: [
    "is composed of",
    "are composed of",
    "be composed of",
    "comprised of",
    "comprises",
    "consists of",
    "is made up of",
    "shall consist of",
    "will consist of",
    "has the following sections",
    "has the following units",
    "has the following departments",
    "includes the following",
  ],
  es: [
    "está compuesta",
    "está compuesto",
    "estará compuesta",
    "estará compuesto",
    "está integrada",
    "está integrado",
    "estará integrada",
    "estará integrado",
    "está conformada",
    "está conformado",
    "estará conformada",
    "estará conformado",
    "está constituida",
    "está constituido",
    "se compone",
    "se compondrá",
    "se integra",
    "consta de",
    "constará de",
    "comprende",
    "comprenderá",
    "cuenta con las siguientes",
    "contará con las siguientes",
    "tendrá las siguientes",
    "tiene las siguientes",
    "integrada por",
    "integrado por",
    "compuesta por",
    "compuesto por",
    "conformada por",
    "conformado por",
  ],
  fr: [
    "se compose",
    "est composé",
    "est composée",
    "sera composé",
    "sera composée",
    "comprend",
    "comprendra",
    "est constitué",
    "est constituée",
    "est formé",
    "est formée",
    "composé de",
    "composée de",
    "composé du",
    "composée du",
    "composé des",
    "composée des",
  ],
  pt: [
    "é composta",
    "é composto",
    "será composta",
    "será composto",
    "é integrada",
    "é integrado",
    "é constituída",
    "é constituído",
    "compõe-se",
    "compor-se-á",
    "compreende",
    "compreenderá",
    "conta com as seguintes",
    "tem as seguintes",
    "terá as seguintes",
    "composta por",
    "composto por",
    "composta de",
    "composto de",
    "composta pela",
    "composto pelo",
  ],
}
/** Levels said in brackets after a name. */
export const atLevelOf: Cues = {
  en: ["at the department level", "at department level", "with the rank of department"],
  es: ["a nivel de departamento", "con rango de departamento", "con nivel de departamento"],
  fr: ["au niveau de département", "au rang de département", "de rang départemental"],
  pt: ["em nível de departamento", "com nível de departamento", "com status de departamento"],
}
/** Openings and phrases that tell the kind of a provision. */
export const reportsTo: Cues = {
  en: [
    "reports to",
    "answers to",
    "is accountable to",
    "who reports to",
    "who answers to",
    "under the direction",
    "under the overall direction",
  ],
  es: [
    "responde ante",
    "rinde cuentas",
    "rinde informes",
    "informa a la secretaria",
    "informa al secretario",
    "depende de",
    "depende del",
    "bajo la dirección",
  ],
  fr: ["relève de", "relève du", "rend compte", "sous la direction", "sous l'autorité"],
  pt: ["responde perante", "presta contas", "reporta-se", "subordina-se", "sob a direção", "é subordinada", "é subordinado"],
}
export const powers: Cues = {
  en: ["in accordance with the powers", "is empowered", "has authority to", "powers granted", "has the power"],
  es: ["de acuerdo con las facultades", "conforme a las facultades", "está facultada", "está facultado", "facultades que le"],
  fr: ["conformément aux pouvoirs", "est habilité", "est habilitée", "pouvoirs qui lui"],
  pt: ["de acordo com os poderes", "nos termos dos poderes", "está autorizada", "poderes que lhe"],
}
export const coordinates: Cues = {
  en: [
    "will coordinate with",
    "shall coordinate with",
    "coordinates with",
    "will coordinate and collaborate",
    "will work together",
  ],
  es: ["coordina con", "coordinará con", "se coordinará con", "coordinarán con"],
  fr: ["coordonne avec", "se coordonne avec", "se concerte avec", "travaille en coordination avec"],
  pt: ["coordena com", "coordenará com", "coordena-se com", "articula-se com"],
}
export const missionIs: Cues = {
  en: ["the mission of", "mission is", "scope of activity", "sphere of activity", "the purpose of"],
  es: ["la misión de", "tiene por misión", "tiene la misión", "el ámbito de acción", "la finalidad de"],
  fr: ["a pour mission", "la mission de", "le champ d'action", "a pour objet"],
  pt: ["a missão de", "a missão da", "a missão do", "tem por missão", "tem por finalidade", "o âmbito de"],
}
/** Small numbers in words, from two. */
export const counting: Cues = {
  en: ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  es: ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
  fr: ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
  pt: ["duas|dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"],
}
/** "Focused on", before the names in an enumeration of units. */
export const devotedTo: Cues = {
  en: ["focused on", "devoted to", "dedicated to", "responsible for", "for"],
  es: ["dedicadas a", "enfocadas en", "encargadas de", "centradas en"],
  fr: ["consacrées à", "chargées de", "axées sur"],
  pt: ["dedicadas a", "voltadas para", "encarregadas de", "focadas em"],
}
export const following: Cues = {
  en: ["the following", "following"],
  es: ["las siguientes", "los siguientes", "siguientes"],
  fr: ["les suivants", "les suivantes", "suivants", "suivantes", "ci-après"],
  pt: ["as seguintes", "os seguintes", "seguintes"],
}
export const and: Cues = { en: ["and"], es: ["y", "e"], fr: ["et"], pt: ["e"] }
export const article: Cues = {
  en: ["the", "a", "an"],
  es: ["el", "la", "los", "las"],
  fr: ["le", "la", "les", "l'", "un", "une"],
  pt: ["o", "a", "os", "as"],
}
