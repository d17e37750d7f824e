import { messages } from "#src/platform/i18n/index.ts"

/** How this clause takes the one named up, and how it is taken up by it. */
export const laterWords = messages("mandates.lineageLater", {
  repeats: { note: "This clause repeats the earlier one named", en: "repeats", es: "repite", fr: "répète", pt: "repete" },
  renews: { note: "This clause renews the earlier one named", en: "renews", es: "renueva", fr: "renouvelle", pt: "renova" },
  narrows: {
    note: "This clause narrows the earlier one named",
    en: "narrows",
    es: "restringe",
    fr: "restreint",
    pt: "restringe",
  },
  widens: { note: "This clause widens the earlier one named", en: "widens", es: "amplía", fr: "élargit", pt: "amplia" },
})
export const earlierWords = messages("mandates.lineageEarlier", {
  repeats: {
    note: "The later clause named repeats this one",
    en: "is repeated by",
    es: "es repetida por",
    fr: "est répétée par",
    pt: "é repetida por",
  },
  renews: {
    note: "The later clause named renews this one",
    en: "is renewed by",
    es: "es renovada por",
    fr: "est renouvelée par",
    pt: "é renovada por",
  },
  narrows: {
    note: "The later clause named narrows this one",
    en: "is narrowed by",
    es: "es restringida por",
    fr: "est restreinte par",
    pt: "é restringida por",
  },
  widens: {
    note: "The later clause named widens this one",
    en: "is widened by",
    es: "es ampliada por",
    fr: "est élargie par",
    pt: "é ampliada por",
  },
})

/** The kinds as choices of a form. */
export const kindChoices = messages("mandates.lineageKind", {
  repeats: {
    note: "Choice",
    en: "repeats: asks the same again",
    es: "repite: pide lo mismo otra vez",
    fr: "répète : demande de nouveau la même chose",
    pt: "repete: pede o mesmo outra vez",
  },
  renews: {
    note: "Choice",
    en: "renews: asks that it go on",
    es: "renueva: pide que continúe",
    fr: "renouvelle : demande que cela continue",
    pt: "renova: pede que continue",
  },
  narrows: {
    note: "Choice",
    en: "narrows: asks a part of it",
    es: "restringe: pide una parte",
    fr: "restreint : en demande une partie",
    pt: "restringe: pede uma parte",
  },
  widens: {
    note: "Choice",
    en: "widens: asks it and more",
    es: "amplía: lo pide y algo más",
    fr: "élargit : le demande et davantage",
    pt: "amplia: pede-o e mais",
  },
})

export const lineageReasons = messages("mandates.lineageBecause", {
  decides: {
    note: "Why allowed",
    en: "planning and legal officers say which clauses make the same request",
    es: "planificación y asuntos jurídicos dicen qué cláusulas hacen la misma petición",
    fr: "la planification et les affaires juridiques disent quelles clauses font la même demande",
    pt: "planejamento e assuntos jurídicos dizem que cláusulas fazem o mesmo pedido",
  },
  decidesNot: {
    note: "Why refused",
    en: "only planning and legal officers say which clauses make the same request",
    es: "solo planificación y asuntos jurídicos dicen qué cláusulas hacen la misma petición",
    fr: "seules la planification et les affaires juridiques disent quelles clauses font la même demande",
    pt: "só planejamento e assuntos jurídicos dizem que cláusulas fazem o mesmo pedido",
  },
})

export const lineageHistory = messages("mandates.lineageHistory", {
  confirmed: {
    note: "History line; {kind} is a code, {earlier} the key of a clause",
    en: "Same request ({kind}) as {earlier}: confirmed",
    es: "Misma petición ({kind}) que {earlier}: confirmada",
    fr: "Même demande ({kind}) que {earlier} : confirmée",
    pt: "Mesmo pedido ({kind}) que {earlier}: confirmado",
  },
  rejected: {
    note: "History line; {earlier} the key of a clause",
    en: "Same request as {earlier}: rejected",
    es: "Misma petición que {earlier}: rechazada",
    fr: "Même demande que {earlier} : écartée",
    pt: "Mesmo pedido que {earlier}: rejeitado",
  },
})
