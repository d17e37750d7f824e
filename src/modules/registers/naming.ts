// What an entry is called: its name, or, where it has none, what it is, where and when.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Register, RegisterEntry } from "./types.ts"

export function titleOf(
  register: Register,
  entry: Pick<RegisterEntry, "name" | "state" | "held">,
  states: ReadonlyMap<string, Localised>,
  say: Say,
): string {
  if (entry.name) return say.name(entry.name)
  const state = entry.state ? states.get(entry.state) : undefined
  return [say.t(register.entry), ...(state ? [say.name(state)] : []), ...(entry.held ? [say.date(entry.held)] : [])].join(", ")
}
