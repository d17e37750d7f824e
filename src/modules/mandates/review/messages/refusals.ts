import { messages } from "#src/platform/i18n/index.ts"

/** Why a correction cannot be made, by its code. */
export const editRefusalWords = messages("instrumentEditRefused", {
  clause_gone: {
    note: "A correction names a clause that is not there",
    en: "This clause is no longer in the tree. Go back to the review and look.",
    es: "Esta cláusula ya no está en el árbol. Vuelva a la revisión y compruébelo.",
    fr: "Cette clause n’est plus dans l’arbre. Revenez à l’examen pour vérifier.",
    pt: "Esta cláusula já não está na árvore. Volte à revisão e verifique.",
  },
  line_gone: {
    note: "A correction names a line that is not there",
    en: "The file has no such line.",
    es: "El archivo no tiene esa línea.",
    fr: "Le fichier n’a pas cette ligne.",
    pt: "O arquivo não tem essa linha.",
  },
  parent_below: {
    note: "A clause was moved below itself",
    en: "A clause cannot stand below itself or below its own clauses. Choose another.",
    es: "Una cláusula no puede estar debajo de sí misma ni de sus propias cláusulas. Elija otra.",
    fr: "Une clause ne peut se trouver sous elle-même ni sous ses propres clauses. Choisissez-en une autre.",
    pt: "Uma cláusula não pode estar abaixo de si mesma nem das suas próprias cláusulas. Escolha outra.",
  },
  line_has_place: {
    note: "A line stands in a part already",
    en: "This line has its place already. Take it out of its clause first.",
    es: "Esta línea ya tiene su lugar. Sáquela primero de su cláusula.",
    fr: "Cette ligne a déjà sa place. Retirez-la d’abord de sa clause.",
    pt: "Esta linha já tem o seu lugar. Retire-a primeiro da sua cláusula.",
  },
  line_not_in_clause: {
    note: "A line was to be taken out of a clause",
    en: "This line stands in no clause.",
    es: "Esta línea no está en ninguna cláusula.",
    fr: "Cette ligne n’est dans aucune clause.",
    pt: "Esta linha não está em nenhuma cláusula.",
  },
  line_withheld: {
    note: "A line that may name a person",
    en: "This line may name a person and is withheld: it cannot become part of a clause. Set it aside instead.",
    es: "Esta línea puede nombrar a una persona y está reservada: no puede formar parte de una cláusula. Apártela.",
    fr: "Cette ligne peut nommer une personne et est masquée : elle ne peut entrer dans une clause. Écartez-la.",
    pt: "Esta linha pode nomear uma pessoa e está reservada: não pode fazer parte de uma cláusula. Ponha-a de lado.",
  },
  paired_twice: {
    note: "Two clauses were paired with one",
    en: "Another clause of the file gives its text to this one already. Choose another, or free it first.",
    es: "Otra cláusula del archivo ya le da su texto. Elija otra o libérela primero.",
    fr: "Une autre clause du fichier lui donne déjà son texte. Choisissez-en une autre, ou libérez-la d’abord.",
    pt: "Outra cláusula do arquivo já lhe dá o texto. Escolha outra ou liberte-a primeiro.",
  },
  not_to_undo: {
    note: "A correction was to be undone",
    en: "This correction is undone already.",
    es: "Esta corrección ya está deshecha.",
    fr: "Cette correction est déjà annulée.",
    pt: "Esta correção já está desfeita.",
  },
})

/** What stands in the way of applying, by its code. */
export const hindranceWords = messages("instrumentHindrance", {
  lines_unplaced: {
    note: "{count} lines",
    en: {
      one: "One line has no place. Place it or set it aside.",
      other: "{count} lines have no place. Place them or set them aside.",
    },
    es: {
      one: "Una línea no tiene lugar. Ubíquela o apártela.",
      other: "{count} líneas no tienen lugar. Ubíquelas o apártelas.",
    },
    fr: {
      one: "Une ligne est sans place. Placez-la ou écartez-la.",
      other: "{count} lignes sont sans place. Placez-les ou écartez-les.",
    },
    pt: {
      one: "Uma linha não tem lugar. Coloque-a ou ponha-a de lado.",
      other: "{count} linhas não têm lugar. Coloque-as ou ponha-as de lado.",
    },
  },
  no_clauses: {
    note: "Hindrance",
    en: "The tree has no clause. Open one from a line of the file.",
    es: "El árbol no tiene cláusulas. Abra una a partir de una línea del archivo.",
    fr: "L’arbre n’a aucune clause. Ouvrez-en une à partir d’une ligne du fichier.",
    pt: "A árvore não tem cláusulas. Abra uma a partir de uma linha do arquivo.",
  },
  no_title: {
    note: "Hindrance",
    en: "Say how the instrument is called (its title).",
    es: "Indique cómo se llama el instrumento (su título).",
    fr: "Dites comment l’instrument s’intitule (son titre).",
    pt: "Indique como se chama o instrumento (o seu título).",
  },
  no_type: {
    note: "Hindrance",
    en: "Say what sort of instrument it is.",
    es: "Indique qué clase de instrumento es.",
    fr: "Dites de quelle sorte d’instrument il s’agit.",
    pt: "Indique que tipo de instrumento é.",
  },
  no_language: {
    note: "Hindrance",
    en: "Say in which language the text is written.",
    es: "Indique en qué idioma está escrito el texto.",
    fr: "Dites en quelle langue le texte est écrit.",
    pt: "Indique em que língua o texto está escrito.",
  },
  already_held: {
    note: "Hindrance",
    en: "An instrument of this symbol is in the record already: attach the text to it. It is never applied a second time.",
    es: "Un instrumento con esta signatura ya está en el registro: adjúntele el texto. Nunca se aplica por segunda vez.",
    fr: "Un instrument portant cette cote est déjà au registre : joignez-lui le texte. Il n’est jamais appliqué une seconde fois.",
    pt: "Um instrumento com este símbolo já está no registro: anexe-lhe o texto. Nunca se aplica uma segunda vez.",
  },
})
