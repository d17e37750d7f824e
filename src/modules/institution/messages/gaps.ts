import { messages } from "#src/platform/i18n/index.ts"

export const gapWords = messages("institution.gap", {
  vacant: {
    note: "Title of a list of gaps",
    en: "Work without an owner",
    es: "Trabajo sin responsable",
    fr: "Travaux sans responsable",
    pt: "Trabalho sem responsável",
  },
  vacantRule: {
    note: "Counting rule of a list of gaps",
    en: "responsibilities that an order left without a unit, today or later; left vacant on purpose or not",
    es: "responsabilidades que una orden dejó sin unidad, hoy o más tarde; a propósito o no",
    fr: "responsabilités qu’un décret a laissées sans unité, aujourd’hui ou plus tard ; à dessein ou non",
    pt: "responsabilidades que uma ordem deixou sem unidade, hoje ou mais tarde; de propósito ou não",
  },
  vacantMend: {
    note: "What can be done about what stands in a list of gaps",
    en: "Legal and planning officers give it to a unit, or leave it vacant with a reason, on the page of what has no owner.",
    es: "Los oficiales jurídicos y de planificación lo asignan a una unidad, o lo dejan vacante con un motivo, en la página de lo que no tiene responsable.",
    fr: "Les juristes et la planification le confient à une unité, ou le laissent vacant avec un motif, sur la page de ce qui n’a pas de responsable.",
    pt: "Os oficiais jurídicos e de planejamento atribuem-no a uma unidade, ou deixam-no vago com um motivo, na página do que não tem responsável.",
  },
})
