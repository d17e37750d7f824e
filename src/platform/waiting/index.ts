export { clear, listFor, listOf, listScoped, put, rescope, type Waiting } from "./waiting.ts"
