import { type Message, messages, type Say } from "#src/platform/i18n/index.ts"
import { stepReasons } from "#src/platform/workflow/index.ts"
import { lifeWords } from "./agreement-life.ts"
import { measuring } from "./measuring.ts"
import { planWords } from "./plans.ts"
import { projectReasonWords } from "./project-steps.ts"

/** Why something may or may not be done, in words. */
export const reasonWords = messages("programmes.reason", {
  signIn: {
    note: "Reason",
    en: "nobody is signed in",
    es: "nadie ha iniciado sesión",
    fr: "personne n’est connecté",
    pt: "ninguém iniciou sessão",
  },
  recorder: {
    note: "Reason",
    en: "a unit records its work",
    es: "la unidad registra su trabajo",
    fr: "l’unité consigne son travail",
    pt: "a unidade registra o seu trabalho",
  },
  notRecorder: {
    note: "Reason of a refusal",
    en: "only desk officers, unit heads and planning record activities",
    es: "solo registran actividades los oficiales, los jefes de unidad y planificación",
    fr: "seuls les chargés de dossier, les chefs d’unité et la planification consignent des activités",
    pt: "só registram atividades os oficiais, os chefes de unidade e o planejamento",
  },
  ownUnit: {
    note: "Reason",
    en: "it is the unit’s own",
    es: "es de la propia unidad",
    fr: "elle relève de l’unité",
    pt: "é da própria unidade",
  },
  anotherUnit: {
    note: "Reason of a refusal",
    en: "it belongs to another unit; that unit amends it",
    es: "es de otra unidad; le corresponde a ella modificarlo",
    fr: "cela relève d’une autre unité ; c’est à elle de le modifier",
    pt: "é de outra unidade; cabe a ela alterá-lo",
  },
  noUnit: {
    note: "Reason of a refusal",
    en: "no unit of the secretariat did it, so none can amend it",
    es: "no la hizo ninguna unidad de la secretaría, así que ninguna puede modificarla",
    fr: "aucune unité du secrétariat ne l’a menée, aucune ne peut donc la modifier",
    pt: "nenhuma unidade da secretaria a fez, por isso nenhuma a pode alterar",
  },
  head: { note: "Reason", en: "the head decides", es: "decide el jefe", fr: "le chef décide", pt: "decide o chefe" },
  notBegun: {
    note: "Why a step is refused: what has not begun cannot have been held",
    en: "its first day has not come",
    es: "su primer día no ha llegado",
    fr: "son premier jour n’est pas venu",
    pt: "o seu primeiro dia ainda não chegou",
  },
  headsTakeBack: {
    note: "Reason of a refusal",
    en: "only the head of the unit or planning takes something back from the public",
    es: "solo el jefe de la unidad o planificación retira algo del público",
    fr: "seul le chef de l’unité ou la planification retire quelque chose du public",
    pt: "só o chefe da unidade ou o planejamento retira algo do público",
  },
})

export const reasons: Readonly<Record<string, Message>> = {
  ...stepReasons,
  ...projectReasonWords,
  programmes_measures: measuring.measures,
  programmes_measures_not: measuring.measuresNot,
  programmes_plans: planWords.plans,
  programmes_plans_not: planWords.plansNot,
  begun: reasonWords.notBegun,
  programmes_sign_in: reasonWords.signIn,
  programmes_recorder: reasonWords.recorder,
  programmes_not_a_recorder: reasonWords.notRecorder,
  programmes_own_unit: reasonWords.ownUnit,
  programmes_another_unit: reasonWords.anotherUnit,
  programmes_no_unit: reasonWords.noUnit,
  programmes_head: reasonWords.head,
  programmes_heads_take_back: reasonWords.headsTakeBack,
  programmes_agreement_keeper: lifeWords.keeper,
  programmes_not_a_keeper: lifeWords.notKeeper,
  has_end: lifeWords.hasEnd,
  goes_on: lifeWords.goesOn,
  has_begun: lifeWords.hasBegun,
}

/** The reason of a refusal in words. */
export const reasonIn = (say: Say, code: string): string => (reasons[code] ? say.t(reasons[code]) : code)
