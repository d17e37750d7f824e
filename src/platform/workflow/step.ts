// A refused step is a problem with its reason, never a silent nothing.
import { Problem, type ProblemKind, problems } from "#src/platform/http/index.ts"
import { type Message, messages } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { decide, type Guards, type Machine } from "./machine.ts"

const text = messages("workflow", {
  refused: {
    note: "Title when a step of a workflow is not open now",
    en: "This step is not open now",
    es: "Este paso no es posible ahora",
    fr: "Cette étape n’est pas ouverte à présent",
    pt: "Esta etapa não está aberta agora",
  },
  refusedDetail: {
    note: "{because} is the reason in words",
    en: "Nothing was changed: {because}.",
    es: "No se modificó nada: {because}.",
    fr: "Rien n’a été modifié : {because}.",
    pt: "Nada foi alterado: {because}.",
  },
  noSuchStep: {
    note: "Why a step is refused: it does not begin in this state",
    en: "this is not possible at the present stage",
    es: "no es posible en la etapa actual",
    fr: "ce n’est pas possible au stade actuel",
    pt: "não é possível na etapa atual",
  },
  notYourSeat: {
    note: "Why a step is refused: the seat may not do it",
    en: "it belongs to another seat",
    es: "corresponde a otro puesto",
    fr: "elle relève d’un autre poste",
    pt: "compete a outro cargo",
  },
  reasonMissing: {
    note: "Why a step is refused: it needs words",
    en: "a reason must be given",
    es: "debe indicarse el motivo",
    fr: "un motif doit être donné",
    pt: "é preciso indicar o motivo",
  },
})

export const stepRefused: ProblemKind = {
  slug: "step-not-open",
  status: 409,
  title: text.refused,
  detail: text.refusedDetail,
}

/** The reasons that every machine has; a module adds the words of its guards. */
export const stepReasons: Readonly<Record<"no_such_step" | "not_your_seat" | "reason_missing", Message>> = {
  no_such_step: text.noSuchStep,
  not_your_seat: text.notYourSeat,
  reason_missing: text.reasonMissing,
}

/** The state that an event leads to. Throws the refusal: 403 for a seat that may never, 409 for anything that may pass. */
export function step<S extends string, E extends string, G extends string>(
  machine: Machine<S, E, G>,
  state: S,
  event: E,
  actor: Actor,
  guards: Guards<G>,
  reason?: string,
): S {
  const decided = decide(machine, state, event, { actor, guards, reason })
  if (decided.ok) return decided.to
  throw new Problem(decided.reason === "not_your_seat" ? problems.forbidden : stepRefused, { because: decided.reason })
}
