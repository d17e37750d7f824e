// What is odd about an order, in four languages. The parser gives a code and the printed words around it; nothing here decides.
import { messages, type Say } from "#src/platform/i18n/index.ts"
import { readingDetails } from "#src/platform/reading/oddity-words.ts"

const details = {
  ...readingDetails,
  ...messages("orderOddity.detail", {
    two_acronyms: {
      note: "Two acronyms of one unit: as announced, and in its own text",
      en: "{first}; {second} in its own text",
      es: "{first}; {second} en su propio texto",
      fr: "{first} ; {second} dans son propre texte",
      pt: "{first}; {second} no próprio texto",
    },
    named_in: {
      note: "A unit's name and the number of the provision that names it",
      en: "{name}, named in {path}",
      es: "{name}, mencionada en {path}",
      fr: "{name}, nommée dans {path}",
      pt: "{name}, mencionada em {path}",
    },
    no_provision_numbered: {
      note: "About the whole order",
      en: "no provision has a printed number",
      es: "ninguna disposición tiene número impreso",
      fr: "aucune disposition n’a de numéro imprimé",
      pt: "nenhuma disposição tem número impresso",
    },
    order_not_numbered: {
      note: "About the whole order",
      en: "the text gives no number of the order",
      es: "el texto no da el número de la orden",
      fr: "le texte ne donne pas le numéro du décret",
      pt: "o texto não dá o número da ordem",
    },
    order_not_signed: {
      note: "About the whole order",
      en: "the text gives no day of signature",
      es: "el texto no da el día de la firma",
      fr: "le texte ne donne pas le jour de la signature",
      pt: "o texto não dá o dia da assinatura",
    },
    provision_alone: {
      note: "About a provision",
      en: "a provision stands under no unit",
      es: "una disposición no está bajo ninguna unidad",
      fr: "une disposition n’est sous aucune unité",
      pt: "uma disposição não está sob nenhuma unidade",
    },
  }),
}

/** What is odd, as a code and the printed words that belong to it. */
export type OddityDetail = Readonly<{ code: keyof typeof details; values?: Readonly<Record<string, string | number>> }>

export const tellOddity = (say: Say, { code, values }: OddityDetail): string => say.t(details[code], values)

/** Details that are little else than words of the order: they are in its language, not in the reader's. */
export const isPrinted = ({ code }: OddityDetail): boolean => code === "printed" || code === "two"
