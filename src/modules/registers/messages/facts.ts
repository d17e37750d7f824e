// What the history of an entry tells.
import { messages } from "#src/platform/i18n/index.ts"

export const registerFacts = messages("registers.facts", {
  recorded: {
    note: "Fact",
    en: "The entry was recorded",
    es: "Se registró el asiento",
    fr: "L’inscription a été ajoutée",
    pt: "A inscrição foi registrada",
  },
  amended: {
    note: "Fact",
    en: "The entry was amended",
    es: "Se modificó el asiento",
    fr: "L’inscription a été modifiée",
    pt: "A inscrição foi alterada",
  },
  moved: {
    note: "Fact",
    en: "The entry moved on",
    es: "El asiento avanzó",
    fr: "L’inscription a avancé",
    pt: "A inscrição avançou",
  },
  published: {
    note: "Fact",
    en: "The entry was published",
    es: "Se publicó el asiento",
    fr: "L’inscription a été publiée",
    pt: "A inscrição foi publicada",
  },
  takenBack: {
    note: "Fact",
    en: "The entry was taken back from the public",
    es: "El asiento dejó de ser público",
    fr: "L’inscription a été retirée du public",
    pt: "A inscrição deixou de ser pública",
  },
  withdrawn: {
    note: "Fact",
    en: "The entry was withdrawn",
    es: "El asiento fue anulado",
    fr: "L’inscription a été annulée",
    pt: "A inscrição foi anulada",
  },
})
