export { type Beside, beside } from "./beside.ts"
export { type Chore, type Heard, keepListening, type Listener, settle } from "./listen.ts"
