// Why something is refused, in words.
import { messages } from "#src/platform/i18n/index.ts"

export const reasonWords = messages("publications.reason", {
  draftsAreTheSecretariats: {
    note: "Why something is refused",
    en: "drafts are read within the secretariat only",
    es: "los borradores solo se leen dentro de la secretaría",
    fr: "les projets ne sont lus qu’au sein du secrétariat",
    pt: "as minutas são lidas apenas dentro da secretaria",
  },
  notSignedIn: {
    note: "Why something is refused",
    en: "nobody is signed in",
    es: "no hay sesión iniciada",
    fr: "personne n’est connecté",
    pt: "ninguém iniciou sessão",
  },
  anotherUnitsAnnex: {
    note: "Why something is refused",
    en: "it belongs to the annex of another unit",
    es: "pertenece al apéndice de otra unidad",
    fr: "cela relève de l’annexe d’une autre unité",
    pt: "pertence ao apêndice de outra unidade",
  },
  onlyDraftsChange: {
    note: "Why something is refused",
    en: "what is in clearance stays as it was submitted",
    es: "lo que está en aprobación queda como se presentó",
    fr: "ce qui est en approbation reste tel que soumis",
    pt: "o que está em aprovação fica como foi submetido",
  },
  ownAnnex: {
    note: "Guard of a step",
    en: "it belongs to the annex of another unit head",
    es: "pertenece al apéndice de otro jefe de unidad",
    fr: "cela relève de l’annexe d’un autre chef d’unité",
    pt: "pertence ao apêndice de outro chefe de unidade",
  },
  anotherPerson: {
    note: "Guard of a step",
    en: "whoever submitted the draft does not clear it",
    es: "quien presentó el borrador no lo aprueba",
    fr: "qui a soumis le projet ne l’approuve pas",
    pt: "quem submeteu a minuta não a aprova",
  },
  annexOpen: {
    note: "Guard of a step",
    en: "this annex is cleared already",
    es: "este apéndice ya está aprobado",
    fr: "cette annexe est déjà approuvée",
    pt: "este apêndice já está aprovado",
  },
  annexesCleared: {
    note: "Guard of a step",
    en: "not every annex is cleared by its unit head yet",
    es: "aún no todos los apéndices están aprobados por su jefe de unidad",
    fr: "toutes les annexes ne sont pas encore approuvées par leur chef d’unité",
    pt: "ainda nem todos os apêndices foram aprovados pelo seu chefe de unidade",
  },
  annexesAsCleared: {
    note: "Guard of a step",
    en: "the record of an annex changed after its unit head cleared it; return the draft",
    es: "el registro de un apéndice cambió después de aprobarlo su jefe; devuelva el borrador",
    fr: "les données d’une annexe ont changé après l’approbation de son chef ; renvoyez le projet",
    pt: "o registro de um apêndice mudou depois de aprovado pelo seu chefe; devolva a minuta",
  },
  asCleared: {
    note: "Guard of a step",
    en: "the record or the words changed after the Secretary cleared them; return the draft and have it cleared again",
    es: "el registro o los textos cambiaron después de aprobarlos el Secretario; devuelva el borrador para una nueva aprobación",
    fr: "les données ou les textes ont changé après l’approbation du Secrétaire ; renvoyez le projet pour une nouvelle approbation",
    pt: "o registro ou os textos mudaram depois de aprovados pelo Secretário; devolva a minuta para nova aprovação",
  },
})
