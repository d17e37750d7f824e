export { type Offer, offered, transitions } from "./machine.ts"
export { step, stepReasons, stepRefused } from "./step.ts"
