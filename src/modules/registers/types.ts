import type { Message } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"

/**
 * One question that a register asks of its entries. `code` is the number of a document or a machine, with a figure in it and
 * without spaces: no name fits.
 */
export type RegisterField = Readonly<{
  key: string
  as: "count" | "figure" | "date" | "day" | "code" | "choice"
  label: Message
  explains?: Message
  /** What a count or a figure is counted in. */
  unit?: Message
  choices?: Readonly<Record<string, Message>>
  required?: true
  /** It counts people: what is too small is the secretariat's alone. */
  people?: true
  /** Its values make a total. */
  adds?: true
  /** Where the question comes from: a standard, a convention, lines of a document. */
  from: string
}>

/** One lawful step. `needs` names the questions that must be answered before it: its proof. */
export type RegisterStep = Readonly<{
  from: string
  event: string
  to: string
  needs?: readonly string[]
  reason?: true
}>

/** What of the record a register shows beside its entries: rules of which one must hold. */
export type RegisterView = Readonly<{
  activities: readonly Readonly<{ programmes?: readonly string[]; types?: readonly string[] }>[]
  results: readonly Readonly<{ programmes?: readonly string[]; measures: readonly string[] }>[]
}>

/** A register is data: what it is called, what it asks, how an entry moves on, and what of the record it views. */
export type Register = Readonly<{
  key: string
  /** Raised when its questions change; each entry keeps the one that it was read by. */
  version: number
  title: Message
  lede: Message
  /** What one entry is. */
  entry: Message
  /** Label of an entry's name; null where entries have none, since they count people. */
  names: Message | null
  /** Entries say in words where in a state they are. */
  places: boolean
  /** What the body named is to the entry; null where none is asked. */
  organisation: Message | null
  fields: readonly RegisterField[]
  /** Parts are no more than their whole. */
  parts: readonly Readonly<{ whole: string; parts: readonly string[] }>[]
  /** The first is no later than the second. */
  order: readonly (readonly [string, string])[]
  /** What an entry promises while it stands so: the question that holds the day. */
  due?: Readonly<{ while: string; field: string }>
  /** Where an entry begins. */
  first: string
  steps: readonly RegisterStep[]
  views: RegisterView
}>

export type FieldValue = string | number
export type FieldValues = Readonly<Record<string, FieldValue>>

export type RegisterEntry = {
  key: string
  register: string
  definition: number
  thing: Ref
  status: string
  name: Localised | null
  unit: string | null
  state: string | null
  placeText: string
  organisation: string | null
  held: Edtf | null
  heldFrom: Day | null
  heldTo: Day | null
  fields: FieldValues
  asWritten: string
  doubt: string
  sources: Source[]
  visibility: "public" | "secretariat"
  version: number
}
