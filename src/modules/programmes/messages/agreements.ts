// Words of agreements and contributions.
import { messages } from "#src/platform/i18n/index.ts"

export const agreementWords = messages("programmes.agreement", {
  title: { note: "Title, heading", en: "Agreements", es: "Acuerdos", fr: "Accords", pt: "Acordos" },
  agreement: { note: "Column", en: "Agreement", es: "Acuerdo", fr: "Accord", pt: "Acordo" },
  lede: {
    note: "Under the title of /agreements",
    en: "What units of the secretariat, and the body they belong to, agreed with others, as far as documents tell or units recorded.",
    es: "Lo que las unidades de la secretaría, y la entidad a la que pertenecen, acordaron con otros, según los documentos o lo que registraron las unidades.",
    fr: "Ce que les unités du secrétariat, et l’organisme dont elles relèvent, ont convenu avec d’autres, selon les documents ou ce qu’ont consigné les unités.",
    pt: "O que as unidades da secretaria, e a entidade a que pertencem, acordaram com outros, segundo os documentos ou o que as unidades registraram.",
  },
  caption: {
    note: "Caption of a table",
    en: "Latest first; those without a day of signature last",
    es: "Los más recientes primero; los que no tienen fecha de firma al final",
    fr: "Les plus récents d’abord ; ceux sans date de signature à la fin",
    pt: "Os mais recentes primeiro; os sem data de assinatura no fim",
  },
  count: {
    note: "Counting rule",
    en: "agreements that a document names apart, or that a unit recorded",
    es: "acuerdos que un documento nombra aparte o que una unidad registró",
    fr: "accords qu’un document nomme à part, ou qu’une unité a consignés",
    pt: "acordos que um documento nomeia à parte ou que uma unidade registrou",
  },
  countState: {
    note: "Counting rule on a state's page",
    en: "agreements of the state or of an institution of it",
    es: "acuerdos del Estado o de una institución suya",
    fr: "accords de l’État ou d’une de ses institutions",
    pt: "acordos do Estado ou de uma instituição sua",
  },
  parties: { note: "Column, label", en: "Parties", es: "Partes", fr: "Parties", pt: "Partes" },
  signed: { note: "Column, label", en: "Signed", es: "Firma", fr: "Signature", pt: "Assinatura" },
  valid: { note: "Label: for how long it holds", en: "In force", es: "Vigencia", fr: "En vigueur", pt: "Vigência" },
  none: {
    note: "Empty state",
    en: "No agreement is recorded.",
    es: "No consta ningún acuerdo.",
    fr: "Aucun accord n’est consigné.",
    pt: "Nenhum acordo está registrado.",
  },
  recorded: {
    note: "History line",
    en: "Agreement recorded",
    es: "Acuerdo registrado",
    fr: "Accord consigné",
    pt: "Acordo registrado",
  },
})

const kind = "Kind of an agreement"
export const agreementKindWords = messages("programmes.agreement_kind", {
  memorandum: {
    note: kind,
    en: "memorandum of understanding",
    es: "memorando de entendimiento",
    fr: "mémorandum d’accord",
    pt: "memorando de entendimento",
  },
  agreement: { note: kind, en: "agreement", es: "acuerdo", fr: "accord", pt: "acordo" },
  contribution_agreement: {
    note: kind,
    en: "contribution agreement",
    es: "acuerdo de contribución",
    fr: "accord de contribution",
    pt: "acordo de contribuição",
  },
  work_plan: { note: kind, en: "plan of work", es: "plan de trabajo", fr: "plan de travail", pt: "plano de trabalho" },
  exchange_of_letters: {
    note: kind,
    en: "exchange of letters",
    es: "canje de notas",
    fr: "échange de lettres",
    pt: "troca de cartas",
  },
})

export const contributionWords = messages("programmes.contribution", {
  title: { note: "Title, heading", en: "Contributions", es: "Contribuciones", fr: "Contributions", pt: "Contribuições" },
  lede: {
    note: "Under the title of /contributions",
    en: "Who gave money or something else to the work, by donor. An amount stands only where one is stated.",
    es: "Quién dio dinero u otra cosa para el trabajo, por donante. Solo figura un monto donde se indica.",
    fr: "Qui a donné de l’argent ou autre chose pour les travaux, par donateur. Un montant ne figure que s’il est indiqué.",
    pt: "Quem deu dinheiro ou outra coisa para o trabalho, por doador. Só consta um valor onde está indicado.",
  },
  caption: {
    note: "Caption of a table",
    en: "By donor",
    es: "Por donante",
    fr: "Par donateur",
    pt: "Por doador",
  },
  count: {
    note: "Counting rule",
    en: "contributions that a document tells of apart, or that a unit entered",
    es: "contribuciones que un documento narra aparte o que una unidad registró",
    fr: "contributions qu’un document relate à part, ou qu’une unité a saisies",
    pt: "contribuições que um documento relata à parte ou que uma unidade registrou",
  },
  countState: {
    note: "Counting rule on a state's page",
    en: "contributions of the state or of an institution of it",
    es: "contribuciones del Estado o de una institución suya",
    fr: "contributions de l’État ou d’une de ses institutions",
    pt: "contribuições do Estado ou de uma instituição sua",
  },
  totalIn: {
    note: "Label of a total; {currency} is a code such as USD",
    en: "Total in {currency}",
    es: "Total en {currency}",
    fr: "Total en {currency}",
    pt: "Total em {currency}",
  },
  totalRule: {
    note: "Counting rule of a total of amounts; {stated} of {all} contributions state one",
    en: "amounts stated in this currency, in {stated} of {all} contributions; none is converted or guessed",
    es: "montos indicados en esta moneda, en {stated} de {all} contribuciones; ninguno se convierte ni se supone",
    fr: "montants indiqués dans cette monnaie, dans {stated} contributions sur {all} ; aucun n’est converti ni supposé",
    pt: "valores indicados nesta moeda, em {stated} de {all} contribuições; nenhum é convertido nem suposto",
  },
  noTotal: {
    note: "In place of a total",
    en: "No document states an amount, so no total is made.",
    es: "Ningún documento indica un monto: no se forma un total.",
    fr: "Aucun document n’indique de montant : aucun total n’est établi.",
    pt: "Nenhum documento indica um valor: não se forma um total.",
  },
  donor: { note: "Column", en: "Donor", es: "Donante", fr: "Donateur", pt: "Doador" },
  to: { note: "Column: what was supported", en: "Given to", es: "Destino", fr: "Donné à", pt: "Destino" },
  amount: { note: "Column", en: "Amount", es: "Monto", fr: "Montant", pt: "Valor" },
  none: {
    note: "Empty state",
    en: "No contribution is recorded.",
    es: "No consta ninguna contribución.",
    fr: "Aucune contribution n’est consignée.",
    pt: "Nenhuma contribuição está registrada.",
  },
  of: {
    note: "Name of a contribution: who gave, and to what",
    en: "{donor}: {thing}",
    es: "{donor}: {thing}",
    fr: "{donor} : {thing}",
    pt: "{donor}: {thing}",
  },
  recorded: {
    note: "History line",
    en: "Contribution recorded",
    es: "Contribución registrada",
    fr: "Contribution consignée",
    pt: "Contribuição registrada",
  },
})

const given = "What was given"
export const contributionKindWords = messages("programmes.contribution_kind", {
  cash: { note: given, en: "money", es: "dinero", fr: "argent", pt: "dinheiro" },
  in_kind: { note: given, en: "in kind", es: "en especie", fr: "en nature", pt: "em bens ou serviços" },
})
