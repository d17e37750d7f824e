// One shape of refusal on every route (RFC 9457). Modules name their problems in one list; pages show the same problem
// in words, programs get application/problem+json.
import { type Message, type MessageValues, messages } from "#src/platform/i18n/index.ts"

export type ProblemKind = Readonly<{
  /** Last part of its page's address: /problems/changed-meanwhile. */
  slug: string
  status: number
  title: Message
  /** What happened and how to mend it. */
  detail: Message
  /** The database constraint that this problem explains, where one does. */
  constraint?: string
}>

export type FieldFault = Readonly<{ pointer: string; message: Message; values?: MessageValues }>

export class Problem extends Error {
  readonly kind: ProblemKind
  readonly values: MessageValues
  readonly errors: readonly FieldFault[]
  constructor(kind: ProblemKind, values: MessageValues = {}, errors: readonly FieldFault[] = []) {
    super(kind.slug)
    this.kind = kind
    this.values = values
    this.errors = errors
  }
}

const text = messages("problem", {
  notFound: {
    note: "Title of the page for an address that leads nowhere",
    en: "There is nothing here",
    es: "Aquí no hay nada",
    fr: "Il n’y a rien ici",
    pt: "Não há nada aqui",
  },
  notFoundDetail: {
    note: "Said for missing and for hidden things alike",
    en: "The address may be mistyped, or the page may have moved. Search for it, or start from the home page.",
    es: "La dirección puede estar mal escrita o la página puede haberse trasladado. Búsquela o vuelva a la página de inicio.",
    fr: "L’adresse est peut-être mal saisie ou la page a été déplacée. Cherchez-la ou repartez de la page d’accueil.",
    pt: "O endereço pode estar errado ou a página pode ter mudado de lugar. Pesquise-a ou volte à página inicial.",
  },
  forbidden: {
    note: "Title when the seat may not do this",
    en: "This is not yours to do",
    es: "Esto no le corresponde",
    fr: "Cela ne relève pas de vous",
    pt: "Isto não lhe compete",
  },
  forbiddenDetail: {
    note: "{because} is the reason in words",
    en: "Your seat does not allow it ({because}). If it should, ask an administrator for the right seat.",
    es: "Su puesto no lo permite ({because}). Si debería permitirlo, solicite el puesto adecuado a un administrador.",
    fr: "Votre poste ne le permet pas ({because}). S’il le devait, demandez le poste voulu à un administrateur.",
    pt: "O seu cargo não o permite ({because}). Se deveria permitir, peça o cargo adequado a um administrador.",
  },
  signIn: {
    note: "Title when a person must sign in first",
    en: "Please sign in first",
    es: "Primero inicie sesión",
    fr: "Veuillez d’abord vous connecter",
    pt: "Primeiro, inicie sessão",
  },
  signInDetail: {
    note: "Detail for a program that calls without a session",
    en: "This needs an account with a seat. Sign in and send the request again.",
    es: "Esto requiere una cuenta con un puesto. Inicie sesión y envíe de nuevo la solicitud.",
    fr: "Il faut un compte doté d’un poste. Connectez-vous et renvoyez la demande.",
    pt: "Isto requer uma conta com um cargo. Inicie sessão e envie o pedido novamente.",
  },
  invalid: {
    note: "Title when input has faults",
    en: "Some entries need mending",
    es: "Algunos datos deben corregirse",
    fr: "Certaines saisies sont à corriger",
    pt: "Alguns dados precisam de correção",
  },
  invalidDetail: {
    note: "Detail above the list of faults",
    en: {
      one: "One entry could not be accepted. It is marked below.",
      other: "{count} entries could not be accepted. They are marked below.",
    },
    es: {
      one: "No se pudo aceptar un dato. Está señalado abajo.",
      other: "No se pudieron aceptar {count} datos. Están señalados abajo.",
    },
    fr: {
      one: "Une saisie n’a pas pu être acceptée. Elle est signalée ci-dessous.",
      other: "{count} saisies n’ont pas pu être acceptées. Elles sont signalées ci-dessous.",
    },
    pt: {
      one: "Um dado não pôde ser aceito. Está assinalado abaixo.",
      other: "{count} dados não puderam ser aceitos. Estão assinalados abaixo.",
    },
  },
  unknownParameter: {
    note: "Title when the address has a parameter we do not know",
    en: "Unknown part in the address",
    es: "Parte desconocida en la dirección",
    fr: "Élément inconnu dans l’adresse",
    pt: "Parte desconhecida no endereço",
  },
  unknownParameterDetail: {
    note: "{names} are the parameters",
    en: "This page knows no parameter “{names}”. Remove it from the address.",
    es: "Esta página no conoce el parámetro «{names}». Quítelo de la dirección.",
    fr: "Cette page ne connaît pas le paramètre « {names} ». Retirez-le de l’adresse.",
    pt: "Esta página não conhece o parâmetro “{names}”. Retire-o do endereço.",
  },
  badParameter: {
    note: "Title when a parameter has a wrong value",
    en: "Part of the address cannot be read",
    es: "Parte de la dirección no se puede leer",
    fr: "Une partie de l’adresse est illisible",
    pt: "Parte do endereço não pode ser lida",
  },
  badParameterDetail: {
    note: "{names} are the parameters",
    en: "The value of {names} is not one this page understands. Correct it in the address, or use the form on the page.",
    es: "El valor de {names} no es comprensible para esta página. Corríjalo en la dirección o use el formulario de la página.",
    fr: "La valeur de {names} n’est pas comprise par cette page. Corrigez-la dans l’adresse ou utilisez le formulaire de la page.",
    pt: "O valor de {names} não é compreendido por esta página. Corrija-o no endereço ou use o formulário da página.",
  },
  changedMeanwhile: {
    note: "Title when two people changed the same thing",
    en: "Somebody changed this meanwhile",
    es: "Alguien lo modificó entretanto",
    fr: "Quelqu’un l’a modifié entre-temps",
    pt: "Alguém alterou isto entretanto",
  },
  changedMeanwhileDetail: {
    note: "Detail; both versions are shown below",
    en: "Your entries are kept below beside what is stored now. Compare them and save again.",
    es: "Sus datos se conservan abajo junto a lo que está guardado ahora. Compárelos y guarde de nuevo.",
    fr: "Vos saisies sont conservées ci-dessous à côté de ce qui est enregistré. Comparez et enregistrez de nouveau.",
    pt: "Os seus dados estão conservados abaixo, ao lado do que está guardado agora. Compare e guarde de novo.",
  },
  foreignOrigin: {
    note: "Title when a form was posted from another site",
    en: "This was sent from another site",
    es: "Esto se envió desde otro sitio",
    fr: "Ceci a été envoyé depuis un autre site",
    pt: "Isto foi enviado de outro sítio",
  },
  foreignOriginDetail: {
    note: "Detail",
    en: "For your safety, changes are accepted only from our own pages. Open the page here and send it again.",
    es: "Por su seguridad, solo se aceptan cambios desde nuestras páginas. Abra la página aquí y envíela de nuevo.",
    fr: "Pour votre sécurité, seules nos propres pages peuvent envoyer des changements. Ouvrez la page ici et renvoyez-la.",
    pt: "Para sua segurança, só se aceitam alterações a partir das nossas páginas. Abra a página aqui e envie-a de novo.",
  },
  tooLarge: {
    note: "Title when what was sent is too big",
    en: "This is too large",
    es: "Es demasiado grande",
    fr: "C’est trop volumineux",
    pt: "É grande demais",
  },
  tooLargeDetail: {
    note: "{most} is the limit in megabytes",
    en: "At most {most} MB can be sent here. Split it, or send a smaller file.",
    es: "Aquí se pueden enviar como máximo {most} MB. Divídalo o envíe un archivo más pequeño.",
    fr: "On peut envoyer ici au plus {most} Mo. Divisez-le ou envoyez un fichier plus petit.",
    pt: "Aqui podem enviar-se no máximo {most} MB. Divida-o ou envie um arquivo menor.",
  },
  unreadable: {
    note: "Title when the body of a request cannot be read",
    en: "What was sent cannot be read",
    es: "No se puede leer lo enviado",
    fr: "L’envoi est illisible",
    pt: "Não foi possível ler o que foi enviado",
  },
  unreadableDetail: {
    note: "Detail",
    en: "Send a form of ours, or JSON in UTF-8 with the media type application/json.",
    es: "Envíe uno de nuestros formularios o JSON en UTF-8 con el tipo application/json.",
    fr: "Envoyez un de nos formulaires, ou du JSON en UTF-8 de type application/json.",
    pt: "Envie um dos nossos formulários ou JSON em UTF-8 com o tipo application/json.",
  },
  noFace: {
    note: "Title when a page exists but not in the asked file format",
    en: "Not available in this form",
    es: "No disponible en este formato",
    fr: "Indisponible sous cette forme",
    pt: "Não disponível neste formato",
  },
  noFaceDetail: {
    note: "{face} is the format",
    en: "This page cannot be had as {face}. Open it as a page; the formats it has are linked there.",
    es: "Esta página no existe como {face}. Ábrala como página; allí se enlazan sus formatos.",
    fr: "Cette page n’existe pas en {face}. Ouvrez-la comme page ; ses formats y sont liés.",
    pt: "Esta página não existe como {face}. Abra-a como página; os formatos que tem estão ligados ali.",
  },
  tooMany: {
    note: "Title when somebody tries too often",
    en: "Too many tries",
    es: "Demasiados intentos",
    fr: "Trop d’essais",
    pt: "Tentativas demais",
  },
  tooManyDetail: {
    note: "{minutes} to wait",
    en: "Wait {minutes} minutes, then try again.",
    es: "Espere {minutes} minutos e inténtelo de nuevo.",
    fr: "Attendez {minutes} minutes, puis réessayez.",
    pt: "Aguarde {minutes} minutos e tente de novo.",
  },
  ours: {
    note: "Title when the fault is ours",
    en: "Something went wrong on our side",
    es: "Algo falló de nuestro lado",
    fr: "Un incident s’est produit chez nous",
    pt: "Algo falhou do nosso lado",
  },
  oursDetail: {
    note: "{request} identifies the request in our log",
    en: "Nothing you sent was half stored. Try again; if it happens twice, tell us the number {request}.",
    es: "Nada de lo enviado quedó a medias. Inténtelo de nuevo; si se repite, indíquenos el número {request}.",
    fr: "Rien de ce que vous avez envoyé n’est à moitié enregistré. Réessayez ; si cela se répète, donnez-nous le numéro {request}.",
    pt: "Nada do que enviou ficou pela metade. Tente de novo; se acontecer outra vez, diga-nos o número {request}.",
  },
})

const kind = (slug: string, status: number, title: Message, detail: Message): ProblemKind => ({ slug, status, title, detail })

/** The problems that any route can have. */
export const problems = {
  notFound: kind("not-found", 404, text.notFound, text.notFoundDetail),
  forbidden: kind("forbidden", 403, text.forbidden, text.forbiddenDetail),
  signIn: kind("sign-in-first", 401, text.signIn, text.signInDetail),
  invalid: kind("invalid", 422, text.invalid, text.invalidDetail),
  unknownParameter: kind("unknown-parameter", 400, text.unknownParameter, text.unknownParameterDetail),
  badParameter: kind("bad-parameter", 400, text.badParameter, text.badParameterDetail),
  changedMeanwhile: kind("changed-meanwhile", 409, text.changedMeanwhile, text.changedMeanwhileDetail),
  foreignOrigin: kind("foreign-origin", 403, text.foreignOrigin, text.foreignOriginDetail),
  tooLarge: kind("too-large", 413, text.tooLarge, text.tooLargeDetail),
  unreadable: kind("unreadable", 400, text.unreadable, text.unreadableDetail),
  noFace: kind("no-such-form", 406, text.noFace, text.noFaceDetail),
  tooMany: kind("too-many-tries", 429, text.tooMany, text.tooManyDetail),
  ours: kind("our-fault", 500, text.ours, text.oursDetail),
} as const

export const notFound = () => new Problem(problems.notFound)
export const invalid = (errors: readonly FieldFault[]) => new Problem(problems.invalid, { count: errors.length }, errors)

/** Both sides of a lost update: what was sent is shown again by the form, what is stored now comes as `theirs`. */
export class ChangedMeanwhile extends Problem {
  readonly theirs: Readonly<Record<string, unknown>>
  constructor(theirs: Readonly<Record<string, unknown>>) {
    super(problems.changedMeanwhile)
    this.theirs = theirs
  }
}
