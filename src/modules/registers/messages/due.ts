// Words of what entries promise by a day.
import { type Message, messages } from "#src/platform/i18n/index.ts"

export const dueWords = messages("registers.overdue", {
  late: {
    note: "Title of a list",
    en: "Equipment not back in time",
    es: "Equipos no devueltos a tiempo",
    fr: "Matériel non rendu à temps",
    pt: "Equipamentos não devolvidos a tempo",
  },
  lateRule: {
    note: "Counting rule",
    en: "loans of a register whose day of return is over",
    es: "préstamos de un registro cuyo día de devolución pasó",
    fr: "prêts d’un registre dont le jour de retour est passé",
    pt: "empréstimos de um registro cujo dia de devolução passou",
  },
  lateMend: {
    note: "What to do about it",
    en: "Record what came back and in which condition, give more time by a later day, or report it lost.",
    es: "Registre lo devuelto y su estado, dé más plazo con una fecha posterior o declare la pérdida.",
    fr: "Consignez ce qui est revenu et dans quel état, donnez un délai par une date ultérieure, ou déclarez la perte.",
    pt: "Registre o que foi devolvido e em que condição, dê mais prazo com uma data posterior ou declare a perda.",
  },
})

/** What is due of an entry, for the calendar and reminders. */
export const registerDueWords: Readonly<Record<string, Message>> = messages("registers.due", {
  "register.equipment_loans": {
    note: "What is due: that what was lent be back",
    en: "Return of equipment",
    es: "Devolución de equipos",
    fr: "Retour de matériel",
    pt: "Devolução de equipamentos",
  },
})
