// What a careful reader of an order stumbles over: told beside the order, never mended in it.
import type { Provision, UnitVersion } from "../types.ts"

export type Oddity =
  | { kind: "unit_without_provisions"; unit: string }
  | { kind: "unnumbered"; path: string; provision: string }
  | { kind: "gap"; under: string; missing: string }
  | { kind: "catch_all"; path: string; provision: string }

type Clause = Pick<Provision, "key" | "path" | "number" | "unit" | "catchAll">

/** Printed numbers under one heading that leave one out: 1, 2, 4 lacks 3. Letters count as well. */
function gapsIn(clauses: readonly Clause[]): Oddity[] {
  const under = Map.groupBy(
    clauses.filter((c) => c.number !== ""),
    (c) => c.path.slice(0, Math.max(c.path.lastIndexOf("."), 0)),
  )
  return [...under].flatMap(([heading, some]) => {
    const values = some.map((c) => ordinal(c.number)).filter((n) => n !== null)
    const most = Math.max(0, ...values)
    const letters = some.some((c) => /^[A-Za-z]$/.test(c.number))
    return Array.from({ length: most }, (_, i) => i + 1)
      .filter((n) => !values.includes(n))
      .map((n): Oddity => ({ kind: "gap", under: heading, missing: letters ? String.fromCharCode(64 + n) : String(n) }))
  })
}

const ordinal = (number: string): number | null => {
  if (/^\d+$/.test(number)) return Number(number)
  return /^[A-Za-z]$/.test(number) ? number.toUpperCase().charCodeAt(0) - 64 : null
}

/** Units that an order names and gives nothing to do, paragraphs without a number, numbers left out, clauses that cover everything. */
export function odditiesOf(versions: readonly Pick<UnitVersion, "unit" | "parent">[], clauses: readonly Clause[]): Oddity[] {
  const bound = new Set(clauses.map((c) => c.unit))
  return [
    ...versions.filter((v) => !bound.has(v.unit)).map((v): Oddity => ({ kind: "unit_without_provisions", unit: v.unit })),
    ...clauses.filter((c) => c.number === "").map((c): Oddity => ({ kind: "unnumbered", path: c.path, provision: c.key })),
    ...gapsIn(clauses),
    ...clauses.filter((c) => c.catchAll).map((c): Oddity => ({ kind: "catch_all", path: c.path, provision: c.key })),
  ]
}
