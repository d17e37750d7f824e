// Who may do what here. Everybody reads; the legal officer and planning mend pairings and settle vacancies.
import { no, type Verdict, yes } from "#src/platform/http/index.ts"
import { type Actor, holds, isStaff } from "#src/values/actor.ts"

export const mayMend = (actor: Actor): Verdict =>
  holds(actor, "legal", "planning") ? yes("institution.legal_or_planning") : no("institution.legal_or_planning")

export const maySeeVacancies = (actor: Actor): Verdict => (isStaff(actor) ? yes("institution.staff") : no("institution.staff"))
