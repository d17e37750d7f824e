// Every sentence of these pages; what is said of any document stands in the web's own words of reviews.
import { messages } from "#src/platform/i18n/index.ts"
import { readingAccountWords, readingAdviceWords, readingOddityWords, reviewWords } from "#src/web/messages/review.ts"
import { pageWords } from "./pages.ts"

export const words = { ...reviewWords, ...pageWords }

/** States of a review. */
export const statusWords = messages("instrumentReviewStatus", {
  draft: { note: "State of a review", en: "open", es: "abierta", fr: "ouvert", pt: "aberta" },
  applied: { note: "State of a review", en: "applied", es: "aplicada", fr: "appliqué", pt: "aplicada" },
  attached: { note: "State of a review", en: "text attached", es: "texto adjuntado", fr: "texte joint", pt: "texto anexado" },
  withdrawn: { note: "State of a review", en: "withdrawn", es: "retirada", fr: "retiré", pt: "retirada" },
  set_aside: { note: "State of a review", en: "set aside", es: "apartada", fr: "écarté", pt: "posta de lado" },
})

/** Names of corrections. */
export const editWords = messages("instrumentEdit", {
  facts: {
    note: "Name of a correction",
    en: "Facts of the instrument",
    es: "Datos del instrumento",
    fr: "Données de l’instrument",
    pt: "Dados do instrumento",
  },
  clause: {
    note: "Name of a correction",
    en: "Clause changed",
    es: "Cláusula modificada",
    fr: "Clause modifiée",
    pt: "Cláusula alterada",
  },
  no_clause: { note: "Name of a correction", en: "No clause", es: "No es cláusula", fr: "Pas une clause", pt: "Não é cláusula" },
  open_clause: {
    note: "Name of a correction",
    en: "Clause opened from a line",
    es: "Cláusula abierta desde una línea",
    fr: "Clause ouverte à partir d’une ligne",
    pt: "Cláusula aberta a partir de uma linha",
  },
  place: { note: "Name of a correction", en: "Line placed", es: "Línea ubicada", fr: "Ligne placée", pt: "Linha colocada" },
  take_out: {
    note: "Name of a correction",
    en: "Line taken out of its clause",
    es: "Línea sacada de su cláusula",
    fr: "Ligne retirée de sa clause",
    pt: "Linha retirada da sua cláusula",
  },
  aside: {
    note: "Name of a correction",
    en: "Line set aside",
    es: "Línea apartada",
    fr: "Ligne écartée",
    pt: "Linha posta de lado",
  },
  pair: {
    note: "Name of a correction",
    en: "Clause paired",
    es: "Cláusula emparejada",
    fr: "Clause appariée",
    pt: "Cláusula emparelhada",
  },
  purpose: {
    note: "Name of a correction",
    en: "What the file is",
    es: "Qué es el archivo",
    fr: "Ce qu’est le fichier",
    pt: "O que é o arquivo",
  },
  undo: { note: "Name of a correction", en: "Undone", es: "Deshecho", fr: "Annulé", pt: "Desfeito" },
})

/** What was odd, by its code. */
export const oddityWords = {
  ...readingOddityWords,
  ...messages("instrumentOddity", {
    not_dated: {
      note: "Oddity",
      en: "No day of adoption",
      es: "Sin día de adopción",
      fr: "Aucun jour d’adoption",
      pt: "Sem dia de adoção",
    },
    no_title: { note: "Oddity", en: "No title", es: "Sin título", fr: "Aucun titre", pt: "Sem título" },
    no_type: {
      note: "Oddity",
      en: "No sort of instrument",
      es: "Sin clase de instrumento",
      fr: "Aucune sorte d’instrument",
      pt: "Sem tipo de instrumento",
    },
    note_without_mark: {
      note: "Oddity",
      en: "A note without its mark",
      es: "Una nota sin llamada",
      fr: "Une note sans appel",
      pt: "Uma nota sem chamada",
    },
  }),
}

/** What to do about it. */
export const adviceWords = {
  ...readingAdviceWords,
  ...messages("instrumentAdvice", {
    facts: {
      note: "What to do about an oddity",
      en: "Complete the facts of the instrument, if another document tells them.",
      es: "Complete los datos del instrumento, si otro documento los indica.",
      fr: "Complétez les données de l’instrument, si un autre document les donne.",
      pt: "Complete os dados do instrumento, se outro documento os indicar.",
    },
    clause: {
      note: "What to do about an oddity",
      en: "See whether the text belongs to this clause; take lines out or put them in where it does not.",
      es: "Compruebe si el texto pertenece a esta cláusula; si no, saque o ponga líneas.",
      fr: "Voyez si le texte appartient à cette clause ; sinon, retirez ou ajoutez des lignes.",
      pt: "Veja se o texto pertence a esta cláusula; se não, retire ou ponha linhas.",
    },
  }),
}

/** Where lines stand, by the part. */
export const accountWords = {
  ...readingAccountWords,
  ...messages("instrumentAccount", {
    issuer: { note: "Part of an instrument", en: "Who adopts", es: "Quién adopta", fr: "Qui adopte", pt: "Quem adota" },
    symbol: { note: "Part of an instrument", en: "Symbol", es: "Signatura", fr: "Cote", pt: "Símbolo" },
    title: { note: "Part of an instrument", en: "Title", es: "Título", fr: "Titre", pt: "Título" },
    adoption: {
      note: "Part of an instrument",
      en: "When and where adopted",
      es: "Cuándo y dónde se adoptó",
      fr: "Quand et où adopté",
      pt: "Quando e onde foi adotado",
    },
    preamble: { note: "Part of an instrument", en: "Preamble", es: "Preámbulo", fr: "Préambule", pt: "Preâmbulo" },
    resolves: {
      note: "Part of an instrument",
      en: "Word of decision",
      es: "Fórmula de decisión",
      fr: "Formule de décision",
      pt: "Fórmula de decisão",
    },
    clause: { note: "Part of an instrument", en: "Clause", es: "Cláusula", fr: "Clause", pt: "Cláusula" },
  }),
}
