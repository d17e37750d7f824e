// Words of comments on a section of a draft.
import { messages } from "#src/platform/i18n/index.ts"

export const commentWords = messages("publications.comment", {
  comments: { note: "Heading", en: "Comments", es: "Comentarios", fr: "Commentaires", pt: "Comentários" },
  commentsNote: {
    note: "Under the heading",
    en: "Read within the secretariat only; no edition prints them.",
    es: "Solo se leen dentro de la secretaría; ninguna edición los imprime.",
    fr: "Lus au sein du secrétariat seulement ; aucune édition ne les imprime.",
    pt: "Lidos apenas dentro da secretaria; nenhuma edição os imprime.",
  },
  none: {
    note: "In place of comments",
    en: "No comments on this section",
    es: "No hay comentarios sobre esta sección",
    fr: "Aucun commentaire sur cette section",
    pt: "Nenhum comentário sobre esta seção",
  },
  text: { note: "Label of a field", en: "Comment", es: "Comentario", fr: "Commentaire", pt: "Comentário" },
  textHint: {
    note: "Hint under the field",
    en: "What is unclear, wrong or missing. It stays open until planning or the unit of the section resolves it.",
    es: "Qué falta o no está claro o correcto. Queda abierto hasta que planificación o la unidad de la sección lo resuelva.",
    fr: "Ce qui est obscur, inexact ou manque. Il reste ouvert jusqu’à ce que la planification ou l’unité de la section le règle.",
    pt: "O que falta, está errado ou pouco claro. Fica aberto até que o planejamento ou a unidade da seção o resolva.",
  },
  add: { note: "Button", en: "Comment", es: "Comentar", fr: "Commenter", pt: "Comentar" },
  answer: { note: "Button", en: "Answer", es: "Responder", fr: "Répondre", pt: "Responder" },
  answerText: { note: "Label of a field", en: "Answer", es: "Respuesta", fr: "Réponse", pt: "Resposta" },
  answerHint: {
    note: "Hint under the field: needed to answer, not to resolve",
    en: "May be left empty when the comment is resolved.",
    es: "Puede dejarse vacío al resolver el comentario.",
    fr: "Peut rester vide lorsque le commentaire est réglé.",
    pt: "Pode ficar vazio ao resolver o comentário.",
  },
  answerOrResolve: {
    note: "What opens the form under a comment",
    en: "Answer or resolve",
    es: "Responder o resolver",
    fr: "Répondre ou régler",
    pt: "Responder ou resolver",
  },
  resolve: { note: "Button", en: "Resolve", es: "Resolver", fr: "Régler", pt: "Resolver" },
  open: { note: "State of a comment", en: "open", es: "abierto", fr: "ouvert", pt: "aberto" },
  byLine: {
    note: "Over a comment: {day}, {role}",
    en: "{day}, {role}",
    es: "{day}, {role}",
    fr: "{day}, {role}",
    pt: "{day}, {role}",
  },
  resolvedLine: {
    note: "Under a comment: {day}, {role}",
    en: "Resolved on {day}, {role}",
    es: "Resuelto el {day}, {role}",
    fr: "Réglé le {day}, {role}",
    pt: "Resolvido em {day}, {role}",
  },
  openOnes: {
    note: "Heading on the page of clearance; a number follows in brackets",
    en: "Open comments",
    es: "Comentarios abiertos",
    fr: "Commentaires ouverts",
    pt: "Comentários abertos",
  },
  noneOpen: {
    note: "In place of open comments",
    en: "No comment is open",
    es: "No hay comentarios abiertos",
    fr: "Aucun commentaire n’est ouvert",
    pt: "Nenhum comentário está aberto",
  },
  sayWhy: {
    note: "Hint to the Secretary over the reason; {count} comments are open",
    en: {
      one: "One comment is open. Clearing all the same needs a reason, which the history of the round keeps.",
      other: "{count} comments are open. Clearing all the same needs a reason, which the history of the round keeps.",
    },
    es: {
      one: "Hay un comentario abierto. Aprobar de todos modos requiere un motivo, que queda en el historial de la ronda.",
      other:
        "Hay {count} comentarios abiertos. Aprobar de todos modos requiere un motivo, que queda en el historial de la ronda.",
    },
    fr: {
      one: "Un commentaire est ouvert. Approuver malgré tout demande un motif, que garde l’historique du tour.",
      other: "{count} commentaires sont ouverts. Approuver malgré tout demande un motif, que garde l’historique du tour.",
    },
    pt: {
      one: "Há um comentário aberto. Aprovar mesmo assim exige um motivo, que fica no histórico da rodada.",
      other: "Há {count} comentários abertos. Aprovar mesmo assim exige um motivo, que fica no histórico da rodada.",
    },
  },
  reasonMissing: {
    note: "Fault: the Secretary clears while {count} comments are open and gives no reason",
    en: "Say why the draft is cleared with open comments: {count}.",
    es: "Indique por qué se aprueba el borrador con comentarios abiertos: {count}.",
    fr: "Dites pourquoi le projet est approuvé avec des commentaires ouverts : {count}.",
    pt: "Diga por que a minuta é aprovada com comentários abertos: {count}.",
  },
  moreSince: {
    note: "Fault: while the Secretary read, more comments were made; {count} are open now",
    en: "Comments were added while you read; open now: {count}. Read them and say again why the draft is cleared.",
    es: "Se añadieron comentarios mientras leía; abiertos ahora: {count}. Léalos e indique de nuevo por qué se aprueba el borrador.",
    fr: "Des commentaires ont été ajoutés pendant votre lecture ; ouverts à présent : {count}. Lisez-les et redites pourquoi le projet est approuvé.",
    pt: "Foram acrescentados comentários enquanto lia; abertos agora: {count}. Leia-os e diga de novo por que a minuta é aprovada.",
  },
  noText: {
    note: "Fault of a field",
    en: "Write something.",
    es: "Escriba algo.",
    fr: "Écrivez quelque chose.",
    pt: "Escreva alguma coisa.",
  },
  addedFact: {
    note: "History of a report",
    en: "A section was commented on.",
    es: "Se comentó una sección.",
    fr: "Une section a été commentée.",
    pt: "Uma seção foi comentada.",
  },
  answeredFact: {
    note: "History of a report",
    en: "A comment was answered.",
    es: "Se respondió a un comentario.",
    fr: "Un commentaire a reçu une réponse.",
    pt: "Um comentário foi respondido.",
  },
  resolvedFact: {
    note: "History of a report",
    en: "A comment was resolved.",
    es: "Se resolvió un comentario.",
    fr: "Un commentaire a été réglé.",
    pt: "Um comentário foi resolvido.",
  },
})

/** Why something about a comment is refused. */
export const commentReasons = messages("publications.comment_reason", {
  comments_end_with_clearance: {
    note: "Why something is refused",
    en: "a draft that is cleared takes no more comments; return it first",
    es: "un borrador aprobado no admite más comentarios; devuélvalo antes",
    fr: "un projet approuvé ne reçoit plus de commentaires ; renvoyez-le d’abord",
    pt: "uma minuta aprovada não recebe mais comentários; devolva-a antes",
  },
  not_your_section: {
    note: "Why something is refused",
    en: "planning or the unit of the section answers and resolves",
    es: "responden y resuelven planificación o la unidad de la sección",
    fr: "la planification ou l’unité de la section répond et règle",
    pt: "respondem e resolvem o planejamento ou a unidade da seção",
  },
  resolved_already: {
    note: "Why something is refused",
    en: "the comment is resolved already",
    es: "el comentario ya está resuelto",
    fr: "le commentaire est déjà réglé",
    pt: "o comentário já está resolvido",
  },
  no_such_comment: {
    note: "Why something is refused",
    en: "there is no such comment",
    es: "no existe ese comentario",
    fr: "ce commentaire n’existe pas",
    pt: "esse comentário não existe",
  },
})
