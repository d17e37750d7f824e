// From what was sent to an entry of a register. Pure; what is known is handed in, and all faults are told at once.
import { type FieldFault, faultsOf } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Ref } from "#src/values/ref.ts"
import { answersOf, type EntryInput } from "./input.ts"
import { registerWords as words } from "./messages/words.ts"
import { outOfOrder, partsAbove } from "./rules.ts"
import type { FieldValues, Register } from "./types.ts"

/** Things that the register views, and keys that may be chosen. */
export type Known = Readonly<{
  things: ReadonlySet<Ref>
  states: ReadonlySet<string>
  organisations: ReadonlySet<string>
}>

const labelOf = (register: Register, key: string, say: Say) => {
  const field = register.fields.find((f) => f.key === key)
  return field ? say.t(field.label) : key
}

/** Answers that can be read, and faults of those that cannot: what one field says wrong hides no fault of another. */
function readAnswers(register: Register, said: EntryInput["fields"]): { fields: FieldValues; faults: FieldFault[] } {
  const shape = answersOf(register)
  const read = shape.safeParse(said)
  if (read.success) return { fields: stated(read.data), faults: [] }
  const asFigure = read.error.issues.map((i) => i.message === "registers.notAFigure")
  const faults = faultsOf(read.error, said).map((f, i) => ({
    ...f,
    ...(asFigure[i] ? { message: words.notAFigure } : {}),
    pointer: `/fields${f.pointer === "/" ? "" : f.pointer}`,
  }))
  const fields = Object.fromEntries(
    Object.entries(shape.shape).map(([key, one]) => {
      const alone = one.safeParse(said[key])
      return [key, alone.success ? alone.data : undefined]
    }),
  )
  return { fields: stated(fields), faults }
}

const stated = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)) as FieldValues

function answersIn(register: Register, said: EntryInput["fields"], say: Say): { fields: FieldValues; faults: FieldFault[] } {
  const { fields, faults } = readAnswers(register, said)
  const above = partsAbove(register, fields).map(({ whole, made, stated: wholeSaid }) => ({
    pointer: `/fields/${whole}`,
    message: words.partsAbove,
    values: { made: say.number(made), stated: say.number(wholeSaid) },
  }))
  const order = outOfOrder(register, fields).map(({ first, second }) => ({
    pointer: `/fields/${second}`,
    message: words.outOfOrder,
    values: { first: labelOf(register, first, say) },
  }))
  return { fields, faults: [...faults, ...above, ...order] }
}

/** What the register does not ask at all, and yet was sent. */
const unasked = (register: Register, input: EntryInput): FieldFault[] =>
  [
    ...(register.names === null && input.name !== undefined ? ["name"] : []),
    ...(!register.places && input.placeText !== undefined ? ["placeText"] : []),
    ...(register.organisation === null && input.organisation !== undefined ? ["organisation"] : []),
  ].map((name) => ({ pointer: `/${name}`, message: words.notAsked }))

export function understandEntry(register: Register, input: EntryInput, known: Known, say: Say) {
  const { fields, faults } = answersIn(register, input.fields, say)
  const unknown = [
    ...(known.things.has(input.thing) ? [] : ["thing"]),
    ...(input.state === undefined || known.states.has(input.state) ? [] : ["state"]),
    ...(input.organisation === undefined || known.organisations.has(input.organisation) ? [] : ["organisation"]),
  ].map((name): FieldFault => ({ pointer: `/${name}`, message: words.chooseOne }))
  return { fields, faults: [...unasked(register, input), ...unknown, ...faults] }
}
