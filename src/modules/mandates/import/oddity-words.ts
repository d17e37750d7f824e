// What is odd about an instrument, in four languages. The parser gives a code and the printed words around it.
import { messages, type Say } from "#src/platform/i18n/index.ts"
import { readingDetails } from "#src/platform/reading/oddity-words.ts"

const details = {
  ...readingDetails,
  ...messages("instrumentOddity.detail", {
    no_title_printed: {
      note: "About the whole document",
      en: "no title was found before its text",
      es: "no se encontró un título antes de su texto",
      fr: "aucun titre n’a été trouvé avant son texte",
      pt: "não se encontrou um título antes do seu texto",
    },
    no_type_printed: {
      note: "About the whole document; type: resolution, declaration, plan and so on",
      en: "its first lines do not say what sort of instrument it is",
      es: "sus primeras líneas no dicen qué clase de instrumento es",
      fr: "ses premières lignes ne disent pas de quelle sorte d’instrument il s’agit",
      pt: "as suas primeiras linhas não dizem que tipo de instrumento é",
    },
    no_day_printed: {
      note: "About the whole document",
      en: "the text gives no day of adoption",
      es: "el texto no da el día de adopción",
      fr: "le texte ne donne pas le jour d’adoption",
      pt: "o texto não dá o dia de adoção",
    },
    no_clause_numbered: {
      note: "About the whole document",
      en: "no clause has a printed number",
      es: "ninguna cláusula tiene número impreso",
      fr: "aucune clause n’a de numéro imprimé",
      pt: "nenhuma cláusula tem número impresso",
    },
    number_alone: {
      note: "A printed number with no text after it",
      en: "{label} stands without text",
      es: "{label} está sin texto",
      fr: "{label} est sans texte",
      pt: "{label} está sem texto",
    },
    mark_missing: {
      note: "About a note at the foot of the text; {mark} is its number or sign",
      en: "no line of the text carries the mark {mark}",
      es: "ninguna línea del texto lleva la llamada {mark}",
      fr: "aucune ligne du texte ne porte l’appel {mark}",
      pt: "nenhuma linha do texto traz a chamada {mark}",
    },
  }),
}

/** What is odd, as a code and the printed words that belong to it. */
export type OddityDetail = Readonly<{ code: keyof typeof details; values?: Readonly<Record<string, string | number>> }>

export const tellOddity = (say: Say, { code, values }: OddityDetail): string => say.t(details[code], values)

/** Details that are little else than words of the instrument: they are in its language, not in the reader's. */
export const isPrinted = ({ code }: OddityDetail): boolean => code === "printed" || code === "two"
