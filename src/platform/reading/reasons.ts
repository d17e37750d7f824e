// Why a line found no place, in four languages. Whoever reads a document gives the code; pages say it in the reader's
// language, the terminal in English.
import { messages, type Say, sayIn } from "#src/platform/i18n/index.ts"

const reasons = messages("reading.reason", {
  no_place: {
    note: "Why a line of a document has no place in what was read; after a colon",
    en: "no place was found for it",
    es: "no se le encontró lugar",
    fr: "aucune place ne lui a été trouvée",
    pt: "não se encontrou lugar para ela",
  },
  before_structure: {
    note: "Why a line of a document has no place in what was read",
    en: "stands before the structure and is none of the known parts of such a document",
    es: "está antes de la estructura y no es ninguna de las partes conocidas de un documento así",
    fr: "se trouve avant la structure et n’est aucune des parties connues d’un tel document",
    pt: "está antes da estrutura e não é nenhuma das partes conhecidas de um documento assim",
  },
  title_alone: {
    note: "Why a line of a document has no place in what was read",
    en: "reads like a title, but nothing stands below it",
    es: "parece un título, pero no hay nada debajo",
    fr: "se lit comme un titre, mais rien ne se trouve au-dessous",
    pt: "parece um título, mas não há nada abaixo",
  },
  one_line: {
    note: "Why a line of a document has no place in what was read; {length} is a number of characters",
    en: "one line of {length} characters: its levels cannot be told apart",
    es: "una línea de {length} caracteres: no se distinguen sus niveles",
    fr: "une ligne de {length} caractères : ses niveaux ne se distinguent pas",
    pt: "uma linha de {length} caracteres: não se distinguem os seus níveis",
  },
  number_alone: {
    note: "Why a line of a document has no place in what was read",
    en: "a number stands alone, with no text to it",
    es: "un número está solo, sin texto",
    fr: "un numéro se trouve seul, sans texte",
    pt: "um número está sozinho, sem texto",
  },
  told: {
    note: "A reason that an earlier version wrote down in English; shown as it is",
    en: "{text}",
    es: "{text}",
    fr: "{text}",
    pt: "{text}",
  },
})

/** Why a line has no place: a code, and what belongs to it. */
export type Reason = Readonly<{ code: keyof typeof reasons; values?: Readonly<Record<string, string | number>> }>

export const tellReason = (say: Say, { code, values }: Reason): string => say.t(reasons[code], values)
/** As the terminal prints it. */
export const reasonInEnglish = (reason: Reason): string => tellReason(sayIn("en"), reason)
/** A reason of an earlier version is English, whatever the reader's language. */
export const reasonLang = ({ code }: Reason): "en" | undefined => (code === "told" ? "en" : undefined)
