export { type Responsible, readStanding, responsibleFor } from "./answers.ts"
export { gaps as institutionGaps } from "./gaps.ts"
export { type UnitName, unitNames } from "./names.ts"
export { orderPage, provisionPage, unitPage } from "./places.ts"
export { answering, chargeOn, orderOfDay, orderSince, themesOfDay, unitForThemes, unitsOfDay } from "./queries/of-a-day.ts"
export {
  type Charge,
  chargeWith,
  dischargeFrom,
  listResponsible,
  type Responsibility,
  vacateEnded,
} from "./queries/responsibilities.ts"
export { type AttestedUnit, listUnitsAsAttested } from "./queries/units.ts"
export type { Standing, StandingUnit } from "./rules/chart.ts"
export type { WhoAnswer } from "./rules/who.ts"
export type { Footing, UnitKey } from "./types.ts"
