// The words of feeds: what calendars and readers of other programs show of activities.
import { messages } from "#src/platform/i18n/index.ts"

export const feedWords = messages("programmes.feed", {
  calendar: {
    note: "Name of the calendar as other programs show it",
    en: "Hemisec: activities",
    es: "Hemisec: actividades",
    fr: "Hemisec : activités",
    pt: "Hemisec: atividades",
  },
  calendarLede: {
    note: "Description of the calendar",
    en: "Activities whose days are known; what is planned is tentative, what was postponed, cancelled or withdrawn is cancelled here.",
    es: "Actividades cuyos días se conocen; lo previsto figura como provisional y lo aplazado, cancelado o retirado, como cancelado.",
    fr: "Activités dont les jours sont connus ; ce qui est prévu est provisoire, ce qui est reporté, annulé ou retiré est ici annulé.",
    pt: "Atividades cujos dias se conhecem; o previsto figura como provisório e o adiado, cancelado ou retirado, como cancelado.",
  },
  leftOut: {
    note: "In the description; {count} activities are left out",
    en: {
      one: "1 activity is left out, because its source does not say the day or is in doubt about it.",
      other: "{count} activities are left out, because their sources do not say the day or are in doubt about it.",
    },
    es: {
      one: "Falta 1 actividad, porque su fuente no dice el día o duda de él.",
      other: "Faltan {count} actividades, porque sus fuentes no dicen el día o dudan de él.",
    },
    fr: {
      one: "1 activité manque : sa source ne dit pas le jour ou en doute.",
      other: "{count} activités manquent : leurs sources ne disent pas le jour ou en doutent.",
    },
    pt: {
      one: "Falta 1 atividade, porque a sua fonte não diz o dia ou tem dúvidas sobre ele.",
      other: "Faltam {count} atividades, porque as suas fontes não dizem o dia ou têm dúvidas sobre ele.",
    },
  },
  stands: {
    note: "First line of the description of one activity; {stands} is planned, held …",
    en: "Status: {stands}.",
    es: "Situación: {stands}.",
    fr: "Situation : {stands}.",
    pt: "Situação: {stands}.",
  },
  gone: {
    note: "The same for an activity that a newer record no longer has",
    en: "The record that it came from no longer has it.",
    es: "El registro del que procedía ya no la contiene.",
    fr: "Le registre dont elle provenait ne la contient plus.",
    pt: "O registro de que provinha já não a contém.",
  },
  withdrawn: {
    note: "Title of an activity that was public and was taken back; nothing else is told of it",
    en: "Withdrawn",
    es: "Retirada",
    fr: "Retirée",
    pt: "Retirada",
  },
  atom: {
    note: "Title of the feed of activities that were added or changed",
    en: "Hemisec: activities, as they are added and changed",
    es: "Hemisec: actividades, según se añaden y cambian",
    fr: "Hemisec : activités, au fil des ajouts et changements",
    pt: "Hemisec: atividades, à medida que se acrescentam e alteram",
  },
  subscribe: {
    note: "Link on the list of activities",
    en: "As a calendar",
    es: "Como calendario",
    fr: "En agenda",
    pt: "Como calendário",
  },
})
