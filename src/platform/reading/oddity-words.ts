// What is odd about a document's lines and numbers, in four languages. The reader gives a code and the printed words around
// it; nothing here decides.
import { messages } from "#src/platform/i18n/index.ts"

export const readingDetails = messages("reading.detail", {
  printed: { note: "Words printed in the order, as they are", en: "{text}", es: "{text}", fr: "{text}", pt: "{text}" },
  two: {
    note: "Two wordings printed in the order",
    en: "{first}; {second}",
    es: "{first}; {second}",
    fr: "{first} ; {second}",
    pt: "{first}; {second}",
  },
  not_utf8: {
    note: "The file is in an old encoding of letters; names of encodings stay",
    en: "The bytes are not UTF-8; they were read as Windows-1252, so single letters may be wrong.",
    es: "Los bytes no son UTF-8; se leyeron como Windows-1252, por lo que puede haber letras equivocadas.",
    fr: "Les octets ne sont pas en UTF-8 ; ils ont été lus comme Windows-1252, des lettres peuvent être fausses.",
    pt: "Os bytes não são UTF-8; foram lidos como Windows-1252, pelo que pode haver letras erradas.",
  },
  follows: {
    note: "A printed number and the one before it",
    en: "{label} follows {before}",
    es: "{label} sigue a {before}",
    fr: "{label} suit {before}",
    pt: "{label} segue {before}",
  },
  stands_twice: {
    note: "A printed number",
    en: "{label} stands twice in one list",
    es: "{label} aparece dos veces en una lista",
    fr: "{label} figure deux fois dans une liste",
    pt: "{label} aparece duas vezes numa lista",
  },
  list_begins: {
    note: "A printed number that is not the first",
    en: "a list begins with {label}",
    es: "una lista empieza con {label}",
    fr: "une liste commence par {label}",
    pt: "uma lista começa com {label}",
  },
  level_between: {
    note: "A printed number",
    en: "{label} stands directly below a level that has another between them elsewhere",
    es: "{label} está justo debajo de un nivel que en otros lugares tiene otro entre ambos",
    fr: "{label} se trouve juste sous un niveau qui, ailleurs, en compte un autre entre les deux",
    pt: "{label} está logo abaixo de um nível que noutros lugares tem outro entre ambos",
  },
  none_above: {
    note: "A printed number, and the number that should stand above it",
    en: "{label} has no {above} above it",
    es: "{label} no tiene {above} encima",
    fr: "{label} n’a pas de {above} au-dessus",
    pt: "{label} não tem {above} acima",
  },
  too_deep: {
    note: "How many levels are read at most",
    en: "more than {most} levels",
    es: "más de {most} niveles",
    fr: "plus de {most} niveaux",
    pt: "mais de {most} níveis",
  },
  part_of: {
    note: "The number of the provision that a paragraph was read into",
    en: "read as part of {path}",
    es: "leído como parte de {path}",
    fr: "lu comme faisant partie de {path}",
    pt: "lido como parte de {path}",
  },
  text_without_numbers: {
    note: "The number of a heading",
    en: "{path} has text without numbers",
    es: "{path} tiene texto sin números",
    fr: "{path} a du texte sans numéros",
    pt: "{path} tem texto sem números",
  },
  no_such_day: {
    note: "About a printed date",
    en: "the calendar has no such day",
    es: "el calendario no tiene tal día",
    fr: "le calendrier n’a pas ce jour",
    pt: "o calendário não tem tal dia",
  },
  which_month: {
    note: "About a printed date such as 03/04/2016",
    en: "figures alone do not say which is the month",
    es: "las cifras solas no dicen cuál es el mes",
    fr: "les chiffres seuls ne disent pas quel est le mois",
    pt: "só os algarismos não dizem qual é o mês",
  },
  one_line: {
    note: "How many characters a line has",
    en: "one line of {length} characters: its levels cannot be told apart",
    es: "una línea de {length} caracteres: no se distinguen sus niveles",
    fr: "une ligne de {length} caractères : ses niveaux ne se distinguent pas",
    pt: "uma linha de {length} caracteres: não se distinguem os seus níveis",
  },
})

/** What is odd, as a code and the printed words that belong to it. */
export type OddityDetail = Readonly<{ code: keyof typeof readingDetails; values?: Readonly<Record<string, string | number>> }>
