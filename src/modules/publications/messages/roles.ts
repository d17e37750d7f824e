// Roles as they are named beside a step or a text: who acted is shown by the seat, never by a person's name.
import { type Message, messages } from "#src/platform/i18n/index.ts"

export const roleWords: Readonly<Record<string, Message>> = messages("publications.role", {
  planning: { note: "A seat", en: "planning", es: "planificación", fr: "planification", pt: "planejamento" },
  unit_head: { note: "A seat", en: "unit head", es: "jefatura de unidad", fr: "chef d’unité", pt: "chefia de unidade" },
  secretary: { note: "A seat", en: "the Secretary", es: "el Secretario", fr: "le Secrétaire", pt: "o Secretário" },
})
