import { messages } from "#src/platform/i18n/index.ts"

/** How far off a day is by which something is due. */
export const dueness = messages("web.due", {
  ahead: {
    note: "When something is due; {day} is the day, {count} the days until then",
    en: { one: "{day}, tomorrow", other: "{day}, in {count} days" },
    es: { one: "{day}, mañana", other: "{day}, en {count} días" },
    fr: { one: "{day}, demain", other: "{day}, dans {count} jours" },
    pt: { one: "{day}, amanhã", other: "{day}, em {count} dias" },
  },
  today: {
    note: "When something is due; {day} is the day",
    en: "{day}, today",
    es: "{day}, hoy",
    fr: "{day}, aujourd’hui",
    pt: "{day}, hoje",
  },
  overdue: {
    note: "When something was due and is not done; {day} is the day",
    en: "overdue since {day}",
    es: "vencido desde el {day}",
    fr: "en retard depuis le {day}",
    pt: "em atraso desde {day}",
  },
})
