import type { Module } from "#src/platform/module.ts"
import { said } from "./messages/work.ts"
import { routes } from "./routes.ts"

export const desk: Module = { name: "desk", routes, reasons: { staff_only: said.staffOnly } }
