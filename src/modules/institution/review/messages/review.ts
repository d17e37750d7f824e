// Every sentence of these pages under one name; they stand in files of their own by page.
import { messages } from "#src/platform/i18n/index.ts"
import { reviewWords } from "#src/web/messages/review.ts"
import { formWords } from "./forms.ts"
import { readingWords } from "./reading.ts"

export const words = { ...reviewWords, ...readingWords, ...formWords }

/** States of a review. */
export const statusWords = messages("orderReviewStatus", {
  draft: { note: "State of a review", en: "open", es: "abierta", fr: "ouvert", pt: "aberta" },
  applied: { note: "State of a review", en: "applied", es: "aplicada", fr: "appliqué", pt: "aplicada" },
  attached: { note: "State of a review", en: "text attached", es: "texto adjuntado", fr: "texte joint", pt: "texto anexado" },
  withdrawn: { note: "State of a review", en: "withdrawn", es: "retirada", fr: "retiré", pt: "retirada" },
  set_aside: {
    note: "State of a review",
    en: "order set aside",
    es: "orden apartada",
    fr: "décret écarté",
    pt: "ordem posta de lado",
  },
})

/** Why a unit of the file is thought to be one of the record. */
export const becauseWords = messages("orderMatch", {
  name: {
    note: "Why a unit is thought to be one of the record",
    en: "same name",
    es: "mismo nombre",
    fr: "même nom",
    pt: "mesmo nome",
  },
  acronym: {
    note: "Why a unit is thought to be one of the record",
    en: "same acronym",
    es: "misma sigla",
    fr: "même sigle",
    pt: "mesma sigla",
  },
  former_name: {
    note: "Why a unit is thought to be one of the record",
    en: "a name of other times",
    es: "nombre de otra época",
    fr: "nom d’une autre époque",
    pt: "nome de outra época",
  },
  similar_name: {
    note: "Why a unit is thought to be one of the record",
    en: "a name much alike",
    es: "nombre parecido",
    fr: "nom très proche",
    pt: "nome parecido",
  },
  person: {
    note: "Why a unit is one of the record",
    en: "decided by a person",
    es: "decidido por una persona",
    fr: "décidé par une personne",
    pt: "decidido por uma pessoa",
  },
  none: {
    note: "No unit of the record is like it",
    en: "nothing like it in the record",
    es: "nada parecido en el registro",
    fr: "rien de semblable au registre",
    pt: "nada parecido no registro",
  },
})

/** How sure that is. */
export const confidenceWords = messages("orderConfidence", {
  sure: { note: "Confidence", en: "sure", es: "seguro", fr: "sûr", pt: "seguro" },
  likely: { note: "Confidence", en: "likely", es: "probable", fr: "probable", pt: "provável" },
  weak: { note: "Confidence", en: "weak", es: "dudoso", fr: "incertain", pt: "duvidoso" },
})

/** Corrections by their name. */
export const editWords = messages("orderEdit", {
  facts: {
    note: "Name of a correction",
    en: "Facts of the order",
    es: "Datos de la orden",
    fr: "Données du décret",
    pt: "Dados da ordem",
  },
  unit: {
    note: "Name of a correction",
    en: "Unit changed",
    es: "Unidad modificada",
    fr: "Unité modifiée",
    pt: "Unidade alterada",
  },
  no_unit: {
    note: "Name of a correction",
    en: "Not a unit",
    es: "No es una unidad",
    fr: "Pas une unité",
    pt: "Não é uma unidade",
  },
  open_unit: {
    note: "Name of a correction",
    en: "Unit opened from line",
    es: "Unidad abierta desde la línea",
    fr: "Unité ouverte depuis la ligne",
    pt: "Unidade aberta a partir da linha",
  },
  provision: {
    note: "Name of a correction",
    en: "Provision moved or its kind changed",
    es: "Disposición trasladada o de otro tipo",
    fr: "Disposition déplacée ou de nature changée",
    pt: "Disposição movida ou de outro tipo",
  },
  split: {
    note: "Name of a correction",
    en: "Provision split",
    es: "Disposición dividida",
    fr: "Disposition scindée",
    pt: "Disposição dividida",
  },
  join: {
    note: "Name of a correction",
    en: "Provision joined with the next",
    es: "Disposición unida con la siguiente",
    fr: "Disposition réunie à la suivante",
    pt: "Disposição junta com a seguinte",
  },
  place: { note: "Name of a correction", en: "Line placed", es: "Línea ubicada", fr: "Ligne placée", pt: "Linha colocada" },
  aside: {
    note: "Name of a correction",
    en: "Line set aside",
    es: "Línea apartada",
    fr: "Ligne écartée",
    pt: "Linha posta de lado",
  },
  identities: {
    note: "Name of a correction",
    en: "Units of the record decided",
    es: "Unidades del registro decididas",
    fr: "Unités du registre décidées",
    pt: "Unidades do registro decididas",
  },
  pair: {
    note: "Name of a correction",
    en: "Provision paired",
    es: "Disposición vinculada",
    fr: "Disposition rapprochée",
    pt: "Disposição vinculada",
  },
  purpose: {
    note: "Name of a correction",
    en: "Attach or apply decided",
    es: "Decidido si adjuntar o aplicar",
    fr: "Joindre ou appliquer : décidé",
    pt: "Decidido anexar ou aplicar",
  },
  undo: {
    note: "Name of a correction",
    en: "Correction undone",
    es: "Corrección deshecha",
    fr: "Correction annulée",
    pt: "Correção desfeita",
  },
})
