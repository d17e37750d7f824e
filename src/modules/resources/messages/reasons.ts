import type { Message, Say } from "#src/platform/i18n/index.ts"
import { stepReasons } from "#src/platform/workflow/index.ts"
import { missionReasons } from "../missions/messages/words.ts"
import { tenderWords } from "../tenders/messages.ts"
import { resourceReasons as said } from "./spending.ts"

export const reasons: Readonly<Record<string, Message>> = {
  resources_staff: said.staff,
  resources_staff_only: said.staffOnly,
  resources_drafter: said.drafter,
  resources_not_a_drafter: said.notDrafter,
  resources_own_unit: said.ownUnit,
  resources_another_unit: said.anotherUnit,
  resources_planning: said.planning,
  resources_planning_only: said.planningOnly,
  resources_budget_seat: said.budgetSeat,
  resources_no_budget_seat: said.noBudgetSeat,
  resources_tenderer: tenderWords.tenderer,
  resources_not_a_tenderer: tenderWords.notTenderer,
  before_hour: tenderWords.beforeHour,
  after_hour: tenderWords.afterHour,
  has_contract: tenderWords.hasContract,
  own_unit: said.anotherUnit,
  has_lines: said.hasLines,
  another_person: said.anotherPerson,
  has_act: said.hasAct,
  within_approved: said.within,
  ...missionReasons,
}

const known: Readonly<Record<string, Message>> = { ...stepReasons, ...reasons }

/** The reason of a refusal in words. */
export const reasonIn = (say: Say, code: string): string => (known[code] ? say.t(known[code]) : code)
