export { clear, listFor, listScoped, put, rescope, type Waiting } from "./waiting.ts"
