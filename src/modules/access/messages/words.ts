import { messages } from "#src/platform/i18n/index.ts"

/** The roles as people read them. */
export const roleNames = messages("access.role", {
  public: { note: "Role of everybody without a seat", en: "The public", es: "El público", fr: "Le public", pt: "O público" },
  state_delegate: { note: "Role", en: "State delegate", es: "Delegado de un Estado", fr: "Délégué d’un État", pt: "Delegado de um Estado" },
  state_coordinator: { note: "Role: the national focal point", en: "State coordinator", es: "Coordinador de un Estado", fr: "Coordinateur d’un État", pt: "Coordenador de um Estado" },
  ministry_contributor: { note: "Role", en: "Ministry contributor", es: "Colaborador de un ministerio", fr: "Contributeur d’un ministère", pt: "Colaborador de um ministério" },
  expert: { note: "Role: peer reviewer, never of the own state", en: "Expert", es: "Experto", fr: "Expert", pt: "Perito" },
  donor: { note: "Role", en: "Donor", es: "Donante", fr: "Donateur", pt: "Doador" },
  desk_officer: { note: "Role in a unit of the secretariat", en: "Desk officer", es: "Oficial de programa", fr: "Chargé de dossier", pt: "Oficial de programa" },
  unit_head: { note: "Role in a unit of the secretariat", en: "Head of a unit", es: "Jefe de una unidad", fr: "Chef d’une unité", pt: "Chefe de uma unidade" },
  secretary: { note: "Role: head of the secretariat", en: "Secretary", es: "Secretario", fr: "Secrétaire", pt: "Secretário" },
  planning: { note: "Role: planning and administration", en: "Planning", es: "Planificación", fr: "Planification", pt: "Planejamento" },
  legal: { note: "Role", en: "Legal adviser", es: "Asesor jurídico", fr: "Conseiller juridique", pt: "Assessor jurídico" },
  information_officer: { note: "Role", en: "Information officer", es: "Oficial de información", fr: "Chargé de l’information", pt: "Oficial de informação" },
  administrator: { note: "Role", en: "Administrator", es: "Administrador", fr: "Administrateur", pt: "Administrador" },
})

/** Why a door is open or shut, in words; the codes are those of policy.ts. */
export const reasons = messages("access.reason", {
  public: { note: "Reason: open to all", en: "everybody may", es: "cualquiera puede", fr: "tout le monde le peut", pt: "qualquer pessoa pode" },
  not_signed_in: { note: "Reason", en: "one must be signed in", es: "hay que haber iniciado sesión", fr: "il faut être connecté", pt: "é preciso ter sessão iniciada" },
  own_account: { note: "Reason", en: "everybody looks after the own account", es: "cada cual cuida de su cuenta", fr: "chacun gère son propre compte", pt: "cada um cuida da sua própria conta" },
  administrator_manages: { note: "Reason", en: "administrators manage accounts and seats", es: "los administradores gestionan cuentas y puestos", fr: "les administrateurs gèrent comptes et sièges", pt: "os administradores gerem contas e assentos" },
  administrators_only: { note: "Reason", en: "this is for administrators", es: "esto corresponde a los administradores", fr: "cela revient aux administrateurs", pt: "isto cabe aos administradores" },
  not_an_inviter: {
    note: "Reason",
    en: "only administrators and state coordinators invite",
    es: "solo invitan los administradores y los coordinadores de Estados",
    fr: "seuls les administrateurs et les coordinateurs d’États invitent",
    pt: "só os administradores e os coordenadores de Estados convidam",
  },
  coordinator_invites_ministries: {
    note: "Reason",
    en: "a state’s coordinator invites contributors from its ministries",
    es: "el coordinador de un Estado invita a colaboradores de sus ministerios",
    fr: "le coordinateur d’un État invite des contributeurs de ses ministères",
    pt: "o coordenador de um Estado convida colaboradores dos seus ministérios",
  },
  coordinator_offers_contributors_only: {
    note: "Reason",
    en: "a coordinator offers seats of ministry contributors, no others",
    es: "un coordinador solo ofrece puestos de colaboradores de ministerios",
    fr: "un coordinateur n’offre que des sièges de contributeurs ministériels",
    pt: "um coordenador só oferece assentos de colaboradores de ministérios",
  },
  another_state: { note: "Reason", en: "that is another state’s matter", es: "eso corresponde a otro Estado", fr: "cela relève d’un autre État", pt: "isso cabe a outro Estado" },
  not_to_oneself: { note: "Reason", en: "nobody grants a seat to himself or herself", es: "nadie se concede un puesto a sí mismo", fr: "nul ne s’accorde un siège à soi-même", pt: "ninguém concede um assento a si próprio" },
  last_administrator: {
    note: "Reason",
    en: "the last administrator keeps the seat until there is another",
    es: "el último administrador conserva el puesto hasta que haya otro",
    fr: "le dernier administrateur garde son siège jusqu’à ce qu’il y en ait un autre",
    pt: "o último administrador mantém o assento até haver outro",
  },
})

/** The history of accounts and seats, a line for each kind of fact. */
export const told = messages("access.fact", {
  invited: { note: "History line", en: "A seat was offered by a one-time link", es: "Se ofreció un puesto mediante un enlace de un solo uso", fr: "Un siège a été offert par un lien à usage unique", pt: "Foi oferecido um assento por uma ligação de uso único" },
  accepted: { note: "History line", en: "A one-time link was used", es: "Se usó un enlace de un solo uso", fr: "Un lien à usage unique a servi", pt: "Foi usada uma ligação de uso único" },
  signedIn: { note: "History line", en: "Signed in", es: "Inició sesión", fr: "Connexion", pt: "Iniciou sessão" },
  signInFailed: { note: "History line", en: "A sign-in failed", es: "Falló un inicio de sesión", fr: "Une connexion a échoué", pt: "Falhou um início de sessão" },
  signedOut: { note: "History line", en: "Signed out", es: "Cerró la sesión", fr: "Déconnexion", pt: "Terminou a sessão" },
  sessionEnded: { note: "History line", en: "Sessions on other devices were ended", es: "Se cerraron sesiones en otros equipos", fr: "Des sessions sur d’autres appareils ont été closes", pt: "Foram terminadas sessões noutros aparelhos" },
  renamed: { note: "History line", en: "Name or language changed", es: "Cambió el nombre o el idioma", fr: "Nom ou langue modifiés", pt: "Nome ou idioma alterados" },
  passwordChanged: { note: "History line", en: "Password changed", es: "Cambió la contraseña", fr: "Mot de passe modifié", pt: "Senha alterada" },
  erased: { note: "History line", en: "Account erased at the person’s wish", es: "Cuenta borrada por voluntad de la persona", fr: "Compte effacé à la demande de la personne", pt: "Conta apagada por vontade da pessoa" },
  seatGranted: { note: "History line", en: "Seat granted", es: "Puesto concedido", fr: "Siège accordé", pt: "Assento concedido" },
  seatEnded: { note: "History line", en: "Seat ended", es: "Puesto terminado", fr: "Siège retiré", pt: "Assento terminado" },
  firstOffered: { note: "History line", en: "The first administrator’s link was made", es: "Se creó el enlace del primer administrador", fr: "Le lien du premier administrateur a été créé", pt: "Foi criada a ligação do primeiro administrador" },
  castAdded: { note: "History line", en: "Example people were added", es: "Se añadieron personas de ejemplo", fr: "Des personnes fictives ont été ajoutées", pt: "Foram acrescentadas pessoas de exemplo" },
  castRemoved: { note: "History line", en: "Example people were removed", es: "Se quitaron las personas de ejemplo", fr: "Les personnes fictives ont été retirées", pt: "Foram retiradas as pessoas de exemplo" },
})
