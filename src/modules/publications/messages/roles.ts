// Roles as they are named beside a step or a text: who acted is shown by the seat, never by a person's name.
import { type Message, messages } from "#src/platform/i18n/index.ts"

export const roleWords: Readonly<Record<string, Message>> = messages("publications.role", {
  planning: { note: "A seat", en: "planning", es: "planificación", fr: "planification", pt: "planejamento" },
  unit_head: { note: "A seat", en: "unit head", es: "jefatura de unidad", fr: "chef d’unité", pt: "chefia de unidade" },
  secretary: { note: "A seat", en: "the Secretary", es: "el Secretario", fr: "le Secrétaire", pt: "o Secretário" },
  desk_officer: { note: "A seat", en: "desk officer", es: "oficial", fr: "chargé de dossier", pt: "oficial" },
  legal: { note: "A seat", en: "legal officer", es: "oficial jurídico", fr: "juriste", pt: "oficial jurídico" },
  information_officer: {
    note: "A seat",
    en: "information officer",
    es: "oficial de información",
    fr: "chargé d’information",
    pt: "oficial de informação",
  },
})
