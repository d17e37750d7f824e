import { messages } from "#src/platform/i18n/index.ts"

export const said = messages("deadline", {
  past: {
    note: "Under a field for the day by which something is due; {today} is written as the field wants it, 2026-11-27",
    en: "This day is over. Enter {today} or a later day.",
    es: "Ese día ya pasó. Indique {today} o un día posterior.",
    fr: "Ce jour est passé. Indiquez {today} ou un jour ultérieur.",
    pt: "Esse dia já passou. Indique {today} ou um dia posterior.",
  },
  not_later: {
    note: "Under a field that gives more time; {standing} is the day that stands now, written as the field wants it, 2026-11-27",
    en: "The day that stands is {standing}, and time can be added, not taken away. Enter a later day.",
    es: "El plazo vigente es {standing} y solo puede ampliarse. Indique un día posterior.",
    fr: "L’échéance actuelle est {standing} ; elle peut être repoussée, non avancée. Indiquez un jour ultérieur.",
    pt: "O prazo atual é {standing} e só pode ser prorrogado. Indique um dia posterior.",
  },
  too_far: {
    note: "Under a field for the day by which something is due",
    en: "This day is more than ten years away. Look at the year.",
    es: "Ese día queda a más de diez años. Revise el año.",
    fr: "Ce jour est à plus de dix ans. Vérifiez l’année.",
    pt: "Esse dia está a mais de dez anos. Verifique o ano.",
  },
  set: {
    note: "History of a thing",
    en: "A day was set by which it is due.",
    es: "Se fijó un plazo.",
    fr: "Une échéance a été fixée.",
    pt: "Foi fixado um prazo.",
  },
  extended: {
    note: "History of a thing",
    en: "More time was given.",
    es: "Se amplió el plazo.",
    fr: "L’échéance a été repoussée.",
    pt: "O prazo foi prorrogado.",
  },
  met: {
    note: "History of a thing: what was due is done or no longer asked for",
    en: "What was due was done or no longer asked for.",
    es: "Lo que tenía plazo se cumplió o dejó de pedirse.",
    fr: "Ce qui était attendu a été fait ou n’est plus demandé.",
    pt: "O que tinha prazo foi cumprido ou deixou de ser pedido.",
  },
  reminded: {
    note: "History of a thing",
    en: "Those who are asked were reminded of the day.",
    es: "Se recordó el plazo a quienes corresponde.",
    fr: "L’échéance a été rappelée aux personnes concernées.",
    pt: "O prazo foi lembrado a quem compete.",
  },
})
