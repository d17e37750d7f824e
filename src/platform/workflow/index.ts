export {
  type Decision,
  decide,
  type Guards,
  type Machine,
  type Offer,
  offered,
  type Refusal,
  type Step,
  transitions,
} from "./machine.ts"
export { step, stepReasons, stepRefused } from "./step.ts"
