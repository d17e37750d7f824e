export { clear, listFor, put, type Waiting } from "./waiting.ts"
