import { messages } from "#src/platform/i18n/index.ts"

/** What a state did about a convention. */
export const actWords = messages("mandates.treatyAct", {
  signed: { note: "Act of a state", en: "signed", es: "firmó", fr: "signé", pt: "assinou" },
  ratified: { note: "Act of a state", en: "ratified", es: "ratificó", fr: "ratifié", pt: "ratificou" },
  acceded: { note: "Act of a state", en: "acceded", es: "se adhirió", fr: "adhéré", pt: "aderiu" },
  reserved: {
    note: "Act of a state: it made a reservation",
    en: "made a reservation",
    es: "formuló una reserva",
    fr: "formulé une réserve",
    pt: "formulou uma reserva",
  },
  denounced: { note: "Act of a state: it left", en: "denounced", es: "denunció", fr: "dénoncé", pt: "denunciou" },
})

export const treatyReasons = messages("mandates.treatyBecause", {
  keeps: {
    note: "Why allowed",
    en: "legal officers keep the status of conventions",
    es: "asuntos jurídicos lleva el estado de las convenciones",
    fr: "les affaires juridiques tiennent l’état des conventions",
    pt: "assuntos jurídicos mantém a situação das convenções",
  },
  keepsNot: {
    note: "Why refused",
    en: "only legal officers keep the status of conventions",
    es: "solo asuntos jurídicos lleva el estado de las convenciones",
    fr: "seules les affaires juridiques tiennent l’état des conventions",
    pt: "só assuntos jurídicos mantém a situação das convenções",
  },
})

export const treatyHistory = messages("mandates.treatyHistory", {
  entered: {
    note: "History line; {state} and {act} are codes",
    en: "{state}: {act}, entered with its source",
    es: "{state}: {act}, registrado con su fuente",
    fr: "{state} : {act}, saisi avec sa source",
    pt: "{state}: {act}, registrado com a sua fonte",
  },
  withdrawn: {
    note: "History line; {state} and {act} are codes",
    en: "{state}: {act}, entry taken back",
    es: "{state}: {act}, registro retirado",
    fr: "{state} : {act}, saisie retirée",
    pt: "{state}: {act}, registro retirado",
  },
})
