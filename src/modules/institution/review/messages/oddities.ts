import { messages } from "#src/platform/i18n/index.ts"
import { readingAccountWords, readingAdviceWords, readingOddityWords } from "#src/web/messages/review.ts"

/** What the importer stumbled over, by its code. */
export const oddityWords = {
  ...readingOddityWords,
  ...messages("orderOddity", {
    acronyms_differ: {
      note: "Oddity",
      en: "Two acronyms for one unit",
      es: "Dos siglas para una unidad",
      fr: "Deux sigles pour une unité",
      pt: "Duas siglas para uma unidade",
    },
    names_differ: {
      note: "Oddity",
      en: "Two names for one unit",
      es: "Dos nombres para una unidad",
      fr: "Deux noms pour une unité",
      pt: "Dois nomes para uma unidade",
    },
    same_name: {
      note: "Oddity",
      en: "Two units of one name",
      es: "Dos unidades con el mismo nombre",
      fr: "Deux unités du même nom",
      pt: "Duas unidades com o mesmo nome",
    },
    unit_without_provisions: {
      note: "Oddity",
      en: "A unit without provisions",
      es: "Una unidad sin disposiciones",
      fr: "Une unité sans dispositions",
      pt: "Uma unidade sem disposições",
    },
    heading_without_unit: {
      note: "Oddity",
      en: "A heading that opens no unit",
      es: "Un título que no abre una unidad",
      fr: "Un titre qui n’ouvre aucune unité",
      pt: "Um título que não abre uma unidade",
    },
    single_item_list: {
      note: "Oddity",
      en: "A list with one item",
      es: "Una lista de un solo elemento",
      fr: "Une liste d’un seul élément",
      pt: "Uma lista de um só item",
    },
    several_annexes: { note: "Oddity", en: "Several annexes", es: "Varios anexos", fr: "Plusieurs annexes", pt: "Vários anexos" },
    no_unit: {
      note: "Oddity",
      en: "A provision under no unit",
      es: "Una disposición sin unidad",
      fr: "Une disposition sans unité",
      pt: "Uma disposição sem unidade",
    },
    not_dated: {
      note: "Oddity",
      en: "No day of signature",
      es: "Sin fecha de firma",
      fr: "Aucun jour de signature",
      pt: "Sem data de assinatura",
    },
    not_numbered: {
      note: "Oddity",
      en: "No number of the order",
      es: "Sin número de orden",
      fr: "Aucun numéro de décret",
      pt: "Sem número de ordem",
    },
  }),
}

/** What a reviewer does about it. */
export const adviceWords = {
  ...readingAdviceWords,
  ...messages("orderAdvice", {
    provision: {
      note: "What to do about an oddity",
      en: "See whether the text belongs to this provision; split or join it where it does not.",
      es: "Compruebe si el texto pertenece a esta disposición; si no, divídala o únala.",
      fr: "Vérifiez que le texte appartient à cette disposition ; sinon, scindez-la ou réunissez-la.",
      pt: "Verifique se o texto pertence a esta disposição; se não, divida-a ou junte-a.",
    },
    unit: {
      note: "What to do about an oddity",
      en: "See whether it is a unit, and choose the name and acronym that shall hold.",
      es: "Compruebe si es una unidad y elija el nombre y la sigla que valdrán.",
      fr: "Vérifiez qu’il s’agit d’une unité et choisissez le nom et le sigle qui vaudront.",
      pt: "Verifique se é uma unidade e escolha o nome e a sigla que valerão.",
    },
    facts: {
      note: "What to do about an oddity",
      en: "Complete the facts of the order, if another document tells them.",
      es: "Complete los datos de la orden, si otro documento los indica.",
      fr: "Complétez les données du décret, si un autre document les donne.",
      pt: "Complete os dados da ordem, se outro documento os indicar.",
    },
  }),
}

/** Where a line of the file stands. */
export const accountWords = {
  ...readingAccountWords,
  ...messages("orderAccount", {
    issuer: { note: "Part of an order", en: "Issuer", es: "Emisor", fr: "Émetteur", pt: "Emissor" },
    order: {
      note: "Part of an order",
      en: "Name of the order",
      es: "Nombre de la orden",
      fr: "Nom du décret",
      pt: "Nome da ordem",
    },
    subject: { note: "Part of an order", en: "Subject", es: "Asunto", fr: "Objet", pt: "Assunto" },
    authority: { note: "Part of an order", en: "Authority", es: "Atribuciones", fr: "Visas", pt: "Atribuições" },
    considering: { note: "Part of an order", en: "Considering", es: "Considerandos", fr: "Considérants", pt: "Considerandos" },
    resolves: {
      note: "Part of an order",
      en: "Word of decision",
      es: "Fórmula resolutiva",
      fr: "Formule de décision",
      pt: "Fórmula resolutiva",
    },
    resolution: {
      note: "Part of an order",
      en: "What it decides",
      es: "Parte resolutiva",
      fr: "Dispositif",
      pt: "Parte resolutiva",
    },
    effect: {
      note: "Part of an order",
      en: "Repeal and effect",
      es: "Derogación y vigencia",
      fr: "Abrogation et effet",
      pt: "Revogação e vigência",
    },
    unit: {
      note: "Part of an order",
      en: "Heading of a unit",
      es: "Título de unidad",
      fr: "Titre d’unité",
      pt: "Título de unidade",
    },
    provision: { note: "Part of an order", en: "Provision", es: "Disposición", fr: "Disposition", pt: "Disposição" },
    introduction: {
      note: "Part of an order",
      en: "Sentence before a list",
      es: "Frase introductoria",
      fr: "Phrase introductive",
      pt: "Frase introdutória",
    },
    announcement: {
      note: "Part of an order",
      en: "Item that names a unit",
      es: "Elemento que nombra una unidad",
      fr: "Élément qui nomme une unité",
      pt: "Item que nomeia uma unidade",
    },
  }),
}
