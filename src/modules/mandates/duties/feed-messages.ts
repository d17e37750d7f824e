// The words of the calendar of duties, as other programs show them.
import { messages } from "#src/platform/i18n/index.ts"

export const dutyFeed = messages("mandates.dutyFeed", {
  name: {
    note: "Name of the calendar as other programs show it",
    en: "Hemisec: duties",
    es: "Hemisec: obligaciones",
    fr: "Hemisec : obligations",
    pt: "Hemisec: obrigações",
  },
  lede: {
    note: "Description of the calendar",
    en: "What mandates make fall due, on the last day that its date can mean; a duty that recurs comes back by its rule.",
    es: "Lo que los mandatos hacen exigible, en el último día que su fecha puede significar; lo que se repite vuelve según su regla.",
    fr: "Ce que les mandats rendent exigible, au dernier jour que la date peut signifier ; ce qui revient suit sa règle.",
    pt: "O que os mandatos tornam exigível, no último dia que a data pode significar; o que se repete volta segundo a sua regra.",
  },
  leftOut: {
    note: "In the description; {count} duties are left out",
    en: { one: "1 duty is left out: no due day is said.", other: "{count} duties are left out: no due day is said." },
    es: { one: "Falta 1 obligación: no se dice su fecha.", other: "Faltan {count} obligaciones: no se dice su fecha." },
    fr: {
      one: "1 obligation manque : son échéance n’est pas dite.",
      other: "{count} obligations manquent : leur échéance n’est pas dite.",
    },
    pt: { one: "Falta 1 obrigação: não se diz o prazo.", other: "Faltam {count} obrigações: não se diz o prazo." },
  },
  lastDay: {
    note: "In the description of one duty; {date} is a vague date as its source has it",
    en: "The source says: {date}. This is its last day.",
    es: "La fuente dice: {date}. Este es su último día.",
    fr: "La source dit : {date}. C’en est le dernier jour.",
    pt: "A fonte diz: {date}. Este é o último dia.",
  },
  delivered: {
    note: "In the description of one time",
    en: "A delivery is recorded.",
    es: "Consta una entrega.",
    fr: "Une remise est enregistrée.",
    pt: "Há uma entrega registrada.",
  },
  undelivered: {
    note: "In the description of one time",
    en: "No delivery is recorded.",
    es: "No consta ninguna entrega.",
    fr: "Aucune remise n’est enregistrée.",
    pt: "Nenhuma entrega está registrada.",
  },
  gone: {
    note: "In the description of a duty that a newer record no longer has",
    en: "The record that it came from no longer has it.",
    es: "El registro del que procedía ya no la contiene.",
    fr: "Le registre dont elle provenait ne la contient plus.",
    pt: "O registro de que provinha já não a contém.",
  },
  categoryDue: { note: "Category in the reader's calendar", en: "Due", es: "Vence", fr: "Échéance", pt: "Prazo" },
  categoryDone: { note: "Category in the reader's calendar", en: "Done", es: "Hecho", fr: "Fait", pt: "Feito" },
  subscribe: {
    note: "Link on the list of duties",
    en: "As a calendar",
    es: "Como calendario",
    fr: "En agenda",
    pt: "Como calendário",
  },
})
