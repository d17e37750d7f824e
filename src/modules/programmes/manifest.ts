import type { Module } from "#src/platform/module.ts"
import { loaders } from "./loaders.ts"
export const programmes: Module = { name: "programmes", record: loaders }
