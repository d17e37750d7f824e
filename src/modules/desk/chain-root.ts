// What a chain can be asked of, and how such a thing stands in an address.
import { z } from "zod"
import { idOf, kindOf, type Ref, ref } from "#src/values/ref.ts"

export const rootKinds = [
  ...(["order", "provision", "unit", "instrument", "clause"] as const),
  ...(["programme", "project", "activity", "result", "edition", "figure"] as const),
] as const
export type RootKind = (typeof rootKinds)[number]
export const isRootKind = (kind: string): kind is RootKind => (rootKinds as readonly string[]).includes(kind)

/** `code` is that of a printed figure, whose key is its edition. */
export type Root = { kind: RootKind; key: string; code: string | null }

const shape = new RegExp(`^(${rootKinds.join("|")}):[a-z0-9-]+(~[a-zA-Z0-9-]+)*$`)

/** `activity:dps~aicma~gocen-2012`, `figure:some-edition~F12`. Keys hold slashes, a part of an address cannot. */
export const rootSchema = z
  .string()
  .max(240)
  .regex(shape)
  .transform((said): Root => {
    const at = said as Ref
    const kind = kindOf(at) as RootKind
    const parts = idOf(at).split("~")
    return kind === "figure" && parts.length > 1
      ? { kind, key: parts.slice(0, -1).join("/"), code: parts.at(-1) ?? null }
      : { kind, key: parts.join("/"), code: null }
  })
  .meta({ example: "activity:dps~aicma~gocen-2012" })

export const refOf = ({ kind, key, code }: Root): Ref => ref(kind, code ? `${key}/${code}` : key)

/** Where the chain of a thing is read. */
export const chainPath = (thing: Ref) => `/chain/${thing.replaceAll("/", "~")}` as const

/** The groups of things on the five levels of a chain, from the mandate down to the report. */
export const levels = {
  mandate: ["instruments", "clauses", "clausesByTheme"],
  unit: ["orders", "provisions", "unitsDerived", "unitsThen", "unitsNamed", "unitsReported"],
  activity: ["requesters", "requests", "programmes", "projects", "planItems", "activities"],
  result: ["results", "documents", "files"],
  report: ["editions", "figures"],
} as const
export type Level = keyof typeof levels
export type GroupName = (typeof levels)[Level][number]
export const groupNames = Object.values(levels).flat() as readonly GroupName[]

/** The level on which a thing itself stands. */
export const levelOf: Readonly<Record<RootKind, Level>> = {
  order: "unit",
  provision: "unit",
  unit: "unit",
  instrument: "mandate",
  clause: "mandate",
  programme: "activity",
  project: "activity",
  activity: "activity",
  result: "result",
  edition: "report",
  figure: "report",
}
