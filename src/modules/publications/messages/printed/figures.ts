// What a printed report says of figures and totals.
import { type Message, messages } from "#src/platform/i18n/index.ts"

export const figureWords = messages("report", {
  figuresOf: {
    note: "Before the figures of a programme or section",
    en: "Figures given for the whole",
    es: "Cifras dadas para el conjunto",
    fr: "Chiffres donnés pour l’ensemble",
    pt: "Números dados para o conjunto",
  },
  totalDiffers: {
    note: "{total} and {parts} are figures; {measure} is what is counted",
    en: "{measure}: the total is given as {total}, its parts come to {parts}.",
    es: "{measure}: el total se da como {total}; sus partes suman {parts}.",
    fr: "{measure} : le total est donné comme {total}, ses parties font {parts}.",
    pt: "{measure}: o total é dado como {total}; as partes somam {parts}.",
  },
  partsRule: {
    note: "Counting rule",
    en: "sum of the parts that the source gives",
    es: "suma de las partes que da la fuente",
    fr: "somme des parties que donne la source",
    pt: "soma das partes que a fonte dá",
  },
  printedRule: {
    note: "Counting rule of a figure taken from a source",
    en: "as the source prints it",
    es: "como lo imprime la fuente",
    fr: "tel que la source l’imprime",
    pt: "como a fonte o imprime",
  },
  enteredRule: {
    note: "Counting rule of a figure that people of a unit entered",
    en: "as its unit entered it",
    es: "como la registró su unidad",
    fr: "tel que son unité l’a saisi",
    pt: "como a sua unidade o registrou",
  },
  enteredFor: {
    note: "Behind a figure that people entered; {period} is a time, {evidence} what shows it, in their words",
    en: "Entered by the unit, for {period}. Shown by: {evidence}.",
    es: "Registrada por la unidad, para {period}. La muestra: {evidence}.",
    fr: "Saisi par l’unité, pour {period}. Ce qui le montre : {evidence}.",
    pt: "Registrado pela unidade, para {period}. Mostrado por: {evidence}.",
  },
  disagree: {
    note: "Heading",
    en: "Totals and their parts",
    es: "Los totales y sus partes",
    fr: "Les totaux et leurs parties",
    pt: "Os totais e as suas partes",
  },
  disagreeNone: {
    note: "Under the heading",
    en: "No total given differs from its parts.",
    es: "Ningún total dado difiere de sus partes.",
    fr: "Aucun total donné ne diffère de ses parties.",
    pt: "Nenhum total dado difere das suas partes.",
  },
  labelSum: {
    note: "Label of a figure; {measure} is what is counted",
    en: "{measure}: sum of the parts",
    es: "{measure}: suma de las partes",
    fr: "{measure} : somme des parties",
    pt: "{measure}: soma das partes",
  },
})

export const qualifierWords: Readonly<Record<string, Message>> = messages("report.qualifier", {
  more_than: {
    note: "Before a figure",
    en: "more than {value}",
    es: "más de {value}",
    fr: "plus de {value}",
    pt: "mais de {value}",
  },
  at_least: {
    note: "Before a figure",
    en: "at least {value}",
    es: "al menos {value}",
    fr: "au moins {value}",
    pt: "pelo menos {value}",
  },
  about: { note: "Before a figure", en: "about {value}", es: "cerca de {value}", fr: "environ {value}", pt: "cerca de {value}" },
  up_to: { note: "Before a figure", en: "up to {value}", es: "hasta {value}", fr: "jusqu’à {value}", pt: "até {value}" },
})
