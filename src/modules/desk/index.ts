export { aboutRoutes } from "./about.ts"
