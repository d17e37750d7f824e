import type { Lang } from "#src/values/lang.ts"

/** The sentence that stands under every map. Callers pass it in, in their reader's language. */
export const mapNote: Record<Lang, string> = {
  en: "Schematic. Names, shapes and shading imply no opinion on the status of any territory or its frontiers.",
  es: "Esquemático. Los nombres, las formas y los tonos no implican opinión alguna sobre la condición de ningún territorio ni sobre sus fronteras.",
  fr: "Schématique. Les noms, les formes et les teintes n'impliquent aucune opinion sur le statut d'un territoire ni sur ses frontières.",
  pt: "Esquemático. Os nomes, as formas e os tons não implicam opinião alguma sobre a condição de qualquer território nem sobre as suas fronteiras.",
}

/** The few words that a map prints of itself. */
export const mapWords: Record<Lang, { noValue: string; territory: string; middle: string; antilles: string }> = {
  en: {
    noValue: "No value",
    territory: "Territory that is not an independent state",
    middle: "Central America and the Caribbean, larger",
    antilles: "Eastern Caribbean",
  },
  es: {
    noValue: "Sin valor",
    territory: "Territorio que no es un Estado independiente",
    middle: "Centroamérica y el Caribe, ampliados",
    antilles: "Caribe oriental",
  },
  fr: {
    noValue: "Pas de valeur",
    territory: "Territoire qui n'est pas un État indépendant",
    middle: "Amérique centrale et Caraïbes, agrandies",
    antilles: "Caraïbes orientales",
  },
  pt: {
    noValue: "Sem valor",
    territory: "Território que não é um Estado independente",
    middle: "América Central e Caribe, ampliados",
    antilles: "Caribe oriental",
  },
}
