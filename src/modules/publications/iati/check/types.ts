import type { Message, MessageValues } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Node } from "./tree.ts"

export const layers = ["schema", "rules", "codes"] as const
export type Layer = (typeof layers)[number]
/** From what no reader can take in to what may be as it is. */
export const severities = ["critical", "error", "warning", "advisory"] as const
export type Severity = (typeof severities)[number]

export type Finding = Readonly<{
  layer: Layer
  severity: Severity
  /** Number of the rule, name of the list, or the schema. */
  rule: string
  /** Identifier of the programme, activity or organisation; null where the file itself is meant. */
  entry: string | null
  path: string
  line: number
  mend: Message
  values: MessageValues
}>

export type Place = Pick<Finding, "entry" | "path" | "line">
/** Findings that are mended alike, with the first places where they stand and how many there are. */
export type FindingGroup = Readonly<Omit<Finding, keyof Place> & { count: number; places: readonly Place[] }>

/** Where a rule finds a fault: an element, or one of its attributes. */
export type Fault = Readonly<{ at: Node; attribute?: string }>

export type Moment = Readonly<{ today: Day; now: Date }>
export type Rule = Readonly<{
  /** The number under which the standard's own rules have it. */
  id: string
  severity: "error" | "warning"
  mend: Message
  /** Faults of one entry: an activity or an organisation. */
  faults: (entry: Node, moment: Moment) => readonly Fault[]
}>
