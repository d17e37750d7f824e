// What the module's forms share: the fault of a field in the reader's language, and what was typed.
import { type Filled, faultAt } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { NamedFault } from "#src/web/index.ts"

export type Labels = Readonly<Record<string, string>>

/** The faults of a form with the labels of their fields. What concerns the `whole` bears its name and leads to the first field. */
export const namedFaults = (say: Say, filled: Filled, labels: Labels, whole: string): NamedFault[] =>
  filled.faults.map((f) => {
    const name = f.pointer.slice(1)
    const [first = ""] = Object.keys(labels)
    return {
      name: name in labels ? name : first,
      label: labels[name] ?? whole,
      fault: say.t(f.message, f.values),
    }
  })

/** Label, fault and value of a field, to be spread into it. */
export function fieldOf(say: Say, filled: Filled, labels: Labels, name: string) {
  const fault = faultAt(filled.faults, name)
  const typed = filled.raw[name]
  return {
    say,
    name,
    label: labels[name] ?? name,
    ...(fault ? { fault: say.t(fault.message, fault.values) } : {}),
    value: typeof typed === "string" ? typed : "",
  }
}

/** The same for a password: what was typed never comes back. */
export function secretOf(say: Say, filled: Filled, labels: Labels, name: string) {
  const { value: _, ...field } = fieldOf(say, filled, labels, name)
  return { ...field, type: "password" as const }
}
