import { messages } from "#src/platform/i18n/index.ts"

/** How each fact reads in the history of a thing. */
export const factWords = messages("programmes.fact", {
  activityRecorded: {
    note: "History line",
    en: "Activity recorded",
    es: "Actividad registrada",
    fr: "Activité consignée",
    pt: "Atividade registrada",
  },
  activityAmended: {
    note: "History line",
    en: "Activity amended",
    es: "Actividad modificada",
    fr: "Activité modifiée",
    pt: "Atividade alterada",
  },
  activityConfirmed: {
    note: "History line",
    en: "Activity confirmed",
    es: "Actividad confirmada",
    fr: "Activité confirmée",
    pt: "Atividade confirmada",
  },
  activityHeld: {
    note: "History line",
    en: "Activity held",
    es: "Actividad realizada",
    fr: "Activité tenue",
    pt: "Atividade realizada",
  },
  activityPostponed: {
    note: "History line",
    en: "Activity postponed",
    es: "Actividad aplazada",
    fr: "Activité reportée",
    pt: "Atividade adiada",
  },
  activityCancelled: {
    note: "History line",
    en: "Activity cancelled",
    es: "Actividad cancelada",
    fr: "Activité annulée",
    pt: "Atividade cancelada",
  },
  activityReplanned: {
    note: "History line",
    en: "Activity planned again",
    es: "Actividad prevista de nuevo",
    fr: "Activité prévue de nouveau",
    pt: "Atividade prevista de novo",
  },
  activityPublished: {
    note: "History line",
    en: "Activity made public",
    es: "Actividad publicada",
    fr: "Activité rendue publique",
    pt: "Atividade publicada",
  },
  activityTakenBack: {
    note: "History line",
    en: "Activity taken back from the public",
    es: "Actividad retirada del público",
    fr: "Activité retirée du public",
    pt: "Atividade retirada do público",
  },
  importChecked: {
    note: "History line",
    en: "Table of activities checked",
    es: "Tabla de actividades revisada",
    fr: "Tableau d’activités vérifié",
    pt: "Tabela de atividades verificada",
  },
  importApplied: {
    note: "History line",
    en: "Table of activities brought in",
    es: "Tabla de actividades incorporada",
    fr: "Tableau d’activités repris",
    pt: "Tabela de atividades incorporada",
  },
})
