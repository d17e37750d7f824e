export { type Heard, keepListening, type Listener, settle } from "./listen.ts"
