// The modules in the order of the house: each may use those before it, never those after.
import type { Module } from "#src/platform/module.ts"
import { accessAmong } from "./modules/access/manifest.ts"
import { desk } from "./modules/desk/manifest.ts"
import { directory } from "./modules/directory/manifest.ts"
import { institution } from "./modules/institution/manifest.ts"
import { mandates } from "./modules/mandates/manifest.ts"
import { programmes } from "./modules/programmes/manifest.ts"
import { publications } from "./modules/publications/manifest.ts"
import { registers } from "./modules/registers/manifest.ts"
import { resources } from "./modules/resources/manifest.ts"
import { states } from "./modules/states/manifest.ts"
import { themes } from "./modules/themes/manifest.ts"

export const modules: readonly Module[] = [
  states,
  themes,
  directory,
  accessAmong(() => modules),
  institution,
  mandates,
  programmes,
  resources,
  registers,
  publications,
  desk,
]
