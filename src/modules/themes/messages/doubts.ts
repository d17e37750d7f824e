import { type Message, messages } from "#src/platform/i18n/index.ts"
import type { DoubtKind } from "../types.ts"

/** The page on which everything that the documents leave in doubt stands together. */
export const doubtWords = messages("themes.doubts", {
  title: {
    note: "Title of the page of all doubts",
    en: "Where the documents leave a doubt",
    es: "Donde los documentos dejan una duda",
    fr: "Là où les documents laissent un doute",
    pt: "Onde os documentos deixam uma dúvida",
  },
  lede: {
    note: "Under the title",
    en: "What they contradict, misdate, misprint, count differently or leave vague. The record keeps it as written; a likely reading is ours and changes nothing.",
    es: "Lo que contradicen, fechan o imprimen mal, cuentan de otro modo o dejan vago. El registro lo conserva como está escrito; una lectura probable es nuestra y no cambia nada.",
    fr: "Ce qu’ils contredisent, datent ou impriment mal, comptent autrement ou laissent vague. Le registre le garde tel quel ; une lecture probable est la nôtre et ne change rien.",
    pt: "O que contradizem, datam ou imprimem mal, contam de outro modo ou deixam vago. O registro conserva-o como está escrito; uma leitura provável é nossa e nada altera.",
  },
  rule: {
    note: "Counting rule",
    en: "doubts, one for each record that a doubt touches",
    es: "dudas, una por cada registro al que afectan",
    fr: "doutes, un pour chaque fiche qu’ils touchent",
    pt: "dúvidas, uma por cada registro que atingem",
  },
  kind: { note: "Column and filter: sort of doubt", en: "Kind", es: "Clase", fr: "Genre", pt: "Tipo" },
  thing: { note: "Column: what is in doubt", en: "What", es: "Qué", fr: "Quoi", pt: "O quê" },
  asWritten: { note: "Column", en: "As written", es: "Tal como está escrito", fr: "Tel quel", pt: "Tal como está escrito" },
  reading: {
    note: "Column",
    en: "Our likely reading",
    es: "Nuestra lectura probable",
    fr: "Notre lecture probable",
    pt: "A nossa leitura provável",
  },
  why: { note: "Column: why we hesitate", en: "Why", es: "Por qué", fr: "Pourquoi", pt: "Por quê" },
  source: { note: "Column", en: "Source", es: "Fuente", fr: "Source", pt: "Fonte" },
  document: { note: "Filter", en: "Document", es: "Documento", fr: "Document", pt: "Documento" },
  line: {
    note: "In place of a record: {line} of a document",
    en: "line {line}",
    es: "línea {line}",
    fr: "ligne {line}",
    pt: "linha {line}",
  },
  none: {
    note: "Nothing matches the filters",
    en: "No doubt of this kind is recorded",
    es: "No consta ninguna duda de esta clase",
    fr: "Aucun doute de ce genre n’est inscrit",
    pt: "Não consta nenhuma dúvida deste tipo",
  },
  noneHint: {
    note: "What one can do then",
    en: "Take away a filter to see the others.",
    es: "Quite un filtro para ver las demás.",
    fr: "Retirez un filtre pour voir les autres.",
    pt: "Retire um filtro para ver as outras.",
  },
  ofDocument: {
    note: "Link on the page of a document",
    en: "Where this document leaves a doubt",
    es: "Donde este documento deja una duda",
    fr: "Là où ce document laisse un doute",
    pt: "Onde este documento deixa uma dúvida",
  },
  recorded: {
    note: "Fact: a doubt came in with the record",
    en: "Doubt recorded",
    es: "Duda registrada",
    fr: "Doute inscrit",
    pt: "Dúvida registrada",
  },
})

/** The sorts of doubt, as a heading says them. */
export const doubtKindWords: Readonly<Record<DoubtKind, Message>> = messages("themes.doubt_kind", {
  contradiction: {
    note: "Two places disagree",
    en: "Contradiction",
    es: "Contradicción",
    fr: "Contradiction",
    pt: "Contradição",
  },
  count: {
    note: "A total and its parts, or two counts, disagree",
    en: "Counts that disagree",
    es: "Recuentos que no coinciden",
    fr: "Décomptes qui ne concordent pas",
    pt: "Contagens que não coincidem",
  },
  date: { note: "A date is wrong or impossible", en: "Date", es: "Fecha", fr: "Date", pt: "Data" },
  misprint: {
    note: "A word, name or number is misprinted",
    en: "Misprint",
    es: "Errata",
    fr: "Coquille",
    pt: "Erro de impressão",
  },
  missing: {
    note: "The text presupposes something that is not there",
    en: "Something missing",
    es: "Falta algo",
    fr: "Élément manquant",
    pt: "Falta algo",
  },
  name: {
    note: "A thing is named otherwise, or it is unclear which is meant",
    en: "Unclear name",
    es: "Nombre incierto",
    fr: "Nom incertain",
    pt: "Nome incerto",
  },
  vague: {
    note: "It cannot be told more precisely",
    en: "Vague",
    es: "Impreciso",
    fr: "Imprécis",
    pt: "Impreciso",
  },
})
