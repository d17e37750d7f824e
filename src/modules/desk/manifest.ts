import type { Module } from "#src/platform/module.ts"
import { routes } from "./routes.ts"

export const desk: Module = { name: "desk", routes }
