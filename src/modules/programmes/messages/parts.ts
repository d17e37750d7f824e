import { type Message, messages } from "#src/platform/i18n/index.ts"
import type { PartCode, PartedBy } from "../measuring/parts.ts"

const part = "People of a figure taken apart: one of its parts"
export const partNames = messages("programmes.part", {
  women: { note: part, en: "women", es: "mujeres", fr: "femmes", pt: "mulheres" },
  men: { note: part, en: "men", es: "hombres", fr: "hommes", pt: "homens" },
  another_sex: { note: part, en: "another sex", es: "otro sexo", fr: "un autre sexe", pt: "outro sexo" },
  police: { note: part, en: "police", es: "policía", fr: "police", pt: "polícia" },
  justice: {
    note: part,
    en: "courts, prosecutors, prisons",
    es: "tribunales, fiscalías, prisiones",
    fr: "tribunaux, parquets, prisons",
    pt: "tribunais, ministério público, prisões",
  },
  armed_forces: { note: part, en: "armed forces", es: "fuerzas armadas", fr: "forces armées", pt: "forças armadas" },
  border: {
    note: part,
    en: "customs, migration, ports",
    es: "aduanas, migración, puertos",
    fr: "douanes, migrations, ports",
    pt: "alfândega, migração, portos",
  },
  health: { note: part, en: "health", es: "salud", fr: "santé", pt: "saúde" },
  education: { note: part, en: "education", es: "educación", fr: "éducation", pt: "educação" },
  government: {
    note: part,
    en: "other authorities",
    es: "otras autoridades",
    fr: "autres autorités",
    pt: "outras autoridades",
  },
  civil_society: { note: part, en: "civil society", es: "sociedad civil", fr: "société civile", pt: "sociedade civil" },
  private_sector: { note: part, en: "private sector", es: "sector privado", fr: "secteur privé", pt: "setor privado" },
  academia: { note: part, en: "universities", es: "universidades", fr: "universités", pt: "universidades" },
  international: {
    note: part,
    en: "international organisations",
    es: "organizaciones internacionales",
    fr: "organisations internationales",
    pt: "organizações internacionais",
  },
}) satisfies Record<PartCode, Message>

export const byNames = messages("programmes.part.by", {
  sex: { note: "By what people are told apart", en: "by sex", es: "por sexo", fr: "par sexe", pt: "por sexo" },
  sector: { note: "By what people are told apart", en: "by sector", es: "por sector", fr: "par secteur", pt: "por setor" },
  state: { note: "By what people are told apart", en: "by state", es: "por Estado", fr: "par État", pt: "por Estado" },
}) satisfies Record<PartedBy, Message>

export const partWords = messages("programmes.parts", {
  title: { note: "Heading", en: "Who took part", es: "Quiénes participaron", fr: "Qui a participé", pt: "Quem participou" },
  people: {
    note: "Field, and label of its figure",
    en: "People in all",
    es: "Personas en total",
    fr: "Personnes en tout",
    pt: "Pessoas no total",
  },
  peopleHint: {
    note: "Hint: how to count",
    en: "Each person once, whatever the state and the role.",
    es: "Cada persona una vez, sea cual sea el Estado y el papel.",
    fr: "Chaque personne une fois, quels que soient l’État et le rôle.",
    pt: "Cada pessoa uma vez, seja qual for o Estado e o papel.",
  },
  fold: {
    note: "Heading of fields that fold away",
    en: "By sex and sector",
    es: "Por sexo y sector",
    fr: "Par sexe et secteur",
    pt: "Por sexo e setor",
  },
  foldOfResult: {
    note: "Heading of fields that fold away",
    en: "By sex, sector and state",
    es: "Por sexo, sector y Estado",
    fr: "Par sexe, secteur et État",
    pt: "Por sexo, setor e Estado",
  },
  foldHint: {
    note: "Over fields that fold away",
    en: "Leave empty what you were not told; enter 0 only where there was nobody. Small figures stay with the secretariat.",
    es: "Deje vacío lo que no le han dicho; ponga 0 solo donde no hubo nadie. Las cifras pequeñas quedan en la secretaría.",
    fr: "Laissez vide ce qui ne vous a pas été dit ; n’entrez 0 que là où il n’y avait personne. Les petits chiffres restent au secrétariat.",
    pt: "Deixe vazio o que não lhe foi dito; indique 0 só onde não houve ninguém. Os valores pequenos ficam na secretaria.",
  },
  byState: { note: "Field", en: "States", es: "Estados", fr: "États", pt: "Estados" },
  byStateHint: {
    note: "Hint; names of states in the reader's language",
    en: "Costa Rica 12; Peru 8",
    es: "Costa Rica 12; Perú 8",
    fr: "Costa Rica 12; Pérou 8",
    pt: "Brasil 12; Peru 8",
  },
  by: { note: "Column: by sex, by sector, by state", en: "Taken apart", es: "Desglose", fr: "Répartition", pt: "Desagregação" },
  part: { note: "Column: women, police, Panama", en: "Part", es: "Parte", fr: "Partie", pt: "Parte" },
  count: { note: "Column: how many", en: "Number", es: "Número", fr: "Nombre", pt: "Número" },
  rest: { note: "The part of which nothing is told", en: "not told", es: "no se dice", fr: "non précisé", pt: "não informado" },
  notShown: { note: "In place of a figure", en: "not shown", es: "no se muestra", fr: "non montré", pt: "não mostrado" },
  notPublic: {
    note: "Mark beside a figure that only the secretariat sees",
    en: "not public",
    es: "no público",
    fr: "non public",
    pt: "não público",
  },
  whyHidden: {
    note: "Under figures of which some are not shown",
    en: "Figures so small that they could point to single people are not shown, nor those from which they could be computed.",
    es: "No se muestran las cifras tan pequeñas que podrían señalar a personas, ni aquellas con las que podrían calcularse.",
    fr: "Les chiffres si petits qu’ils pourraient désigner des personnes ne sont pas montrés, ni ceux qui permettraient de les calculer.",
    pt: "Não se mostram os valores tão pequenos que poderiam apontar pessoas, nem aqueles com os quais poderiam ser calculados.",
  },
  staffHidden: {
    note: "Under figures, for the secretariat",
    en: "Figures marked “not public” are yours to see: they are too small for everybody, or would give a small one away.",
    es: "Las cifras marcadas «no público» las ve usted: son demasiado pequeñas para todos, o revelarían una pequeña.",
    fr: "Les chiffres marqués « non public » sont pour vous : trop petits pour tous, ou ils en trahiraient un petit.",
    pt: "Os valores marcados “não público” são para si: demasiado pequenos para todos, ou revelariam um pequeno.",
  },
  notWhole: {
    note: "Fault of a part of a figure in tons, or of a share",
    en: "Only a figure in whole numbers can be taken apart. Empty this, or choose another measure.",
    es: "Solo se desglosa una cifra en números enteros. Vacíe esto o elija otra medida.",
    fr: "Seul un chiffre en nombres entiers se répartit. Videz ceci ou choisissez une autre mesure.",
    pt: "Só se desagrega um valor em números inteiros. Esvazie isto ou escolha outra medida.",
  },
  stateAndNumber: {
    note: "Fault; {said} are the words that were typed",
    en: "“{said}” is not a state and a number. Write: Costa Rica 12; Panama 8.",
    es: "«{said}» no es un Estado y un número. Escriba: Costa Rica 12; Panamá 8.",
    fr: "« {said} » n’est pas un État et un nombre. Écrivez : Costa Rica 12; Panama 8.",
    pt: "“{said}” não é um Estado e um número. Escreva: Costa Rica 12; Panamá 8.",
  },
  stateTwice: {
    note: "Fault; {said} is a state",
    en: "{said} stands here twice. Put its people together.",
    es: "{said} figura dos veces. Reúna sus personas.",
    fr: "{said} figure deux fois. Réunissez ses personnes.",
    pt: "{said} aparece duas vezes. Junte as suas pessoas.",
  },
})

const over = "Fault of the parts of a figure; {made}, {over} and {whole} are numbers"
export const tooManyWords = messages("programmes.parts.over", {
  sex: {
    note: over,
    en: "The parts by sex make {made}, {over} more than the {whole} in all. Lower a part, or make the whole {made}.",
    es: "Las partes por sexo suman {made}, {over} más que el total de {whole}. Reduzca una parte o ponga {made} en total.",
    fr: "Les parties par sexe font {made}, {over} de plus que les {whole} en tout. Réduisez une partie ou portez le tout à {made}.",
    pt: "As partes por sexo somam {made}, {over} a mais do que o total de {whole}. Reduza uma parte ou ponha {made} no total.",
  },
  sector: {
    note: over,
    en: "The parts by sector make {made}, {over} more than the {whole} in all. Lower a part, or make the whole {made}.",
    es: "Las partes por sector suman {made}, {over} más que el total de {whole}. Reduzca una parte o ponga {made} en total.",
    fr: "Les parties par secteur font {made}, {over} de plus que les {whole} en tout. Réduisez une partie ou portez le tout à {made}.",
    pt: "As partes por setor somam {made}, {over} a mais do que o total de {whole}. Reduza uma parte ou ponha {made} no total.",
  },
  state: {
    note: over,
    en: "The parts by state make {made}, {over} more than the {whole} in all. Lower a part, or make the whole {made}.",
    es: "Las partes por Estado suman {made}, {over} más que el total de {whole}. Reduzca una parte o ponga {made} en total.",
    fr: "Les parties par État font {made}, {over} de plus que les {whole} en tout. Réduisez une partie ou portez le tout à {made}.",
    pt: "As partes por Estado somam {made}, {over} a mais do que o total de {whole}. Reduza uma parte ou ponha {made} no total.",
  },
}) satisfies Record<PartedBy, Message>
