import { messages } from "#src/platform/i18n/index.ts"

/** Why a correction cannot be made, by its code. */
export const editRefusalWords = messages("orderEditRefused", {
  unit_gone: {
    note: "A correction names a unit that is not there",
    en: "This unit is no longer in the tree. Go back to the review and look.",
    es: "Esta unidad ya no está en el árbol. Vuelva a la revisión y compruébelo.",
    fr: "Cette unité n’est plus dans l’arbre. Revenez à l’examen pour vérifier.",
    pt: "Esta unidade já não está na árvore. Volte à revisão e verifique.",
  },
  provision_gone: {
    note: "A correction names a provision that is not there",
    en: "This provision is no longer in the tree. Go back to the review and look.",
    es: "Esta disposición ya no está en el árbol. Vuelva a la revisión y compruébelo.",
    fr: "Cette disposition n’est plus dans l’arbre. Revenez à l’examen pour vérifier.",
    pt: "Esta disposição já não está na árvore. Volte à revisão e verifique.",
  },
  line_gone: {
    note: "A correction names a line that the file does not have",
    en: "The file has no such line.",
    es: "El archivo no tiene esa línea.",
    fr: "Le fichier n’a pas cette ligne.",
    pt: "O arquivo não tem essa linha.",
  },
  parent_below: {
    note: "A unit cannot stand below itself",
    en: "A unit cannot stand below itself or below its own units. Choose another.",
    es: "Una unidad no puede depender de sí misma ni de sus propias unidades. Elija otra.",
    fr: "Une unité ne peut relever d’elle-même ni de ses propres unités. Choisissez-en une autre.",
    pt: "Uma unidade não pode depender de si mesma nem das suas próprias unidades. Escolha outra.",
  },
  needs_parent: {
    note: "A unit at the top holds provisions and cannot be dissolved",
    en: "This unit stands at the top: its provisions would have no owner. Move them first.",
    es: "Esta unidad está en la cúspide: sus disposiciones quedarían sin dueño. Trasládelas primero.",
    fr: "Cette unité est au sommet : ses dispositions n’auraient plus de titulaire. Déplacez-les d’abord.",
    pt: "Esta unidade está no topo: as suas disposições ficariam sem titular. Mova-as primeiro.",
  },
  nothing_to_split: {
    note: "A provision cannot be split there",
    en: "A provision is split before its second line or a later one. Choose such a line.",
    es: "Una disposición se divide antes de su segunda línea o de una posterior. Elija una de ellas.",
    fr: "Une disposition se scinde avant sa deuxième ligne ou une suivante. Choisissez l’une d’elles.",
    pt: "Uma disposição divide-se antes da sua segunda linha ou de uma posterior. Escolha uma delas.",
  },
  nothing_to_join: {
    note: "The last provision has none after it",
    en: "No provision follows this one.",
    es: "No sigue ninguna disposición.",
    fr: "Aucune disposition ne suit celle-ci.",
    pt: "Nenhuma disposição se segue a esta.",
  },
  line_has_place: {
    note: "The line belongs to a provision or a unit already",
    en: "This line has its place already. Split or join its provision instead.",
    es: "Esta línea ya tiene su lugar. Divida o una su disposición.",
    fr: "Cette ligne a déjà sa place. Scindez ou réunissez plutôt sa disposition.",
    pt: "Esta linha já tem o seu lugar. Divida ou junte a sua disposição.",
  },
  line_withheld: {
    note: "The line may name a person",
    en: "This line may name a person and is withheld: it cannot become part of a provision. Set it aside instead.",
    es: "Esta línea puede nombrar a una persona y se reserva: no puede formar parte de una disposición. Apártela.",
    fr: "Cette ligne peut nommer une personne et reste réservée : elle ne peut entrer dans une disposition. Écartez-la.",
    pt: "Esta linha pode nomear uma pessoa e fica reservada: não pode fazer parte de uma disposição. Ponha-a de lado.",
  },
  identity_twice: {
    note: "Two units of the file were said to be the same unit of the record",
    en: "Two units of the file cannot be one unit of the record. Choose another for one of them.",
    es: "Dos unidades del archivo no pueden ser una misma unidad del registro. Elija otra para una de ellas.",
    fr: "Deux unités du fichier ne peuvent être une même unité du registre. Choisissez-en une autre pour l’une d’elles.",
    pt: "Duas unidades do arquivo não podem ser a mesma unidade do registro. Escolha outra para uma delas.",
  },
  not_to_undo: {
    note: "A correction was undone already",
    en: "This correction is undone already.",
    es: "Esta corrección ya está deshecha.",
    fr: "Cette correction est déjà annulée.",
    pt: "Esta correção já foi desfeita.",
  },
})

/** What stands in the way of applying, by its code; `count` where there are several. */
export const hindranceWords = messages("orderHindrance", {
  lines_unplaced: {
    note: "{count} lines have no place",
    en: {
      one: "One line has no place yet. Place it or set it aside.",
      other: "{count} lines have no place yet. Place them or set them aside.",
    },
    es: {
      one: "Una línea aún no tiene lugar. Ubíquela o apártela.",
      other: "{count} líneas aún no tienen lugar. Ubíquelas o apártelas.",
    },
    fr: {
      one: "Une ligne n’a pas encore de place. Placez-la ou écartez-la.",
      other: "{count} lignes n’ont pas encore de place. Placez-les ou écartez-les.",
    },
    pt: {
      one: "Uma linha ainda não tem lugar. Coloque-a ou ponha-a de lado.",
      other: "{count} linhas ainda não têm lugar. Coloque-as ou ponha-as de lado.",
    },
  },
  no_units: {
    note: "The tree has no unit",
    en: "The tree has no unit. Open one from a line of the file.",
    es: "El árbol no tiene unidades. Abra una a partir de una línea del archivo.",
    fr: "L’arbre n’a aucune unité. Ouvrez-en une à partir d’une ligne du fichier.",
    pt: "A árvore não tem unidades. Abra uma a partir de uma linha do arquivo.",
  },
  no_series: {
    note: "The order has no series",
    en: "Say what kind of order it is (its series).",
    es: "Indique qué clase de orden es (su serie).",
    fr: "Indiquez de quelle sorte de décret il s’agit (sa série).",
    pt: "Indique que tipo de ordem é (a sua série).",
  },
  no_subject: {
    note: "The order has no subject",
    en: "Say what the order is about (its subject).",
    es: "Indique de qué trata la orden (su asunto).",
    fr: "Indiquez sur quoi porte le décret (son objet).",
    pt: "Indique de que trata a ordem (o seu assunto).",
  },
  no_day: {
    note: "The order has no day of effect",
    en: "Say from which day the order has effect.",
    es: "Indique desde qué día rige la orden.",
    fr: "Indiquez à partir de quel jour le décret prend effet.",
    pt: "Indique a partir de que dia a ordem vigora.",
  },
  no_language: {
    note: "The language of the text is not known",
    en: "Say in which language the text is written.",
    es: "Indique en qué idioma está escrito el texto.",
    fr: "Indiquez dans quelle langue le texte est écrit.",
    pt: "Indique em que idioma o texto está escrito.",
  },
  units_undecided: {
    note: "{count} units are only proposed to be this or that unit of the record",
    en: {
      one: "For one unit nobody has decided yet what it is in the record.",
      other: "For {count} units nobody has decided yet what they are in the record.",
    },
    es: {
      one: "Nadie ha decidido aún qué es una unidad en el registro.",
      other: "Nadie ha decidido aún qué son {count} unidades en el registro.",
    },
    fr: {
      one: "Nul n’a encore décidé ce qu’est une unité dans le registre.",
      other: "Nul n’a encore décidé ce que sont {count} unités dans le registre.",
    },
    pt: {
      one: "Ninguém decidiu ainda o que uma unidade é no registro.",
      other: "Ninguém decidiu ainda o que {count} unidades são no registro.",
    },
  },
  provision_without_unit: {
    note: "{count} provisions bind no unit",
    en: {
      one: "One provision stands under no unit. Move it to one.",
      other: "{count} provisions stand under no unit. Move them to one.",
    },
    es: {
      one: "Una disposición no corresponde a ninguna unidad. Asígnela a una.",
      other: "{count} disposiciones no corresponden a ninguna unidad. Asígnelas a una.",
    },
    fr: {
      one: "Une disposition ne relève d’aucune unité. Déplacez-la.",
      other: "{count} dispositions ne relèvent d’aucune unité. Déplacez-les.",
    },
    pt: {
      one: "Uma disposição não está em nenhuma unidade. Mova-a.",
      other: "{count} disposições não estão em nenhuma unidade. Mova-as.",
    },
  },
  already_held: {
    note: "The order is in the record",
    en: "This order is in the record already: attach the text to it. It is never applied a second time.",
    es: "Esta orden ya figura en el registro: adjunte el texto. Nunca se aplica por segunda vez.",
    fr: "Ce décret figure déjà au registre : joignez-y le texte. Il n’est jamais appliqué une seconde fois.",
    pt: "Esta ordem já consta do registro: anexe-lhe o texto. Nunca se aplica uma segunda vez.",
  },
  day_taken: {
    note: "Another order begins on the day of effect",
    en: "Another order of the record begins on that very day. Two cannot: look at the day of effect.",
    es: "Otra orden del registro comienza ese mismo día. No pueden ser dos: revise la fecha de vigencia.",
    fr: "Un autre décret du registre commence ce jour même. Il ne peut y en avoir deux : vérifiez le jour d’effet.",
    pt: "Outra ordem do registro começa nesse mesmo dia. Não pode haver duas: verifique o dia de vigência.",
  },
  nothing_paired: {
    note: "No provision of the file was found in the order of the record",
    en: "No provision of the file is paired with one of the order. Pair them first.",
    es: "Ninguna disposición del archivo corresponde a una de la orden. Establezca antes las correspondencias.",
    fr: "Aucune disposition du fichier ne correspond à une disposition du décret. Établissez d’abord les correspondances.",
    pt: "Nenhuma disposição do arquivo corresponde a uma da ordem. Estabeleça antes as correspondências.",
  },
})
