import { deadlineFacts } from "#src/platform/deadlines/index.ts"
import type { Module } from "#src/platform/module.ts"
import { said } from "./messages/work.ts"
import { panels } from "./panels.ts"
import { routes } from "./routes.ts"

/** Deadlines are set by every module and shown together here: so the facts that they leave are declared here. */
export const desk: Module = { name: "desk", routes, panels, facts: deadlineFacts, reasons: { staff_only: said.staffOnly } }
