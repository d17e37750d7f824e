// How a chain is put together from what the queries found and what the orders answer; pure, tested as tables.
import type { Card } from "#src/platform/http/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Localised } from "#src/values/localised.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { type GroupName, groupNames, type Root } from "./chain-root.ts"

/** One thing on a level. `provisions` say by what an order names it; `n` how many activities or things stand behind it. */
export type Line = {
  ref: Ref
  basis: Basis | null
  n: number | null
  said: string
  value: number | null
  title: Localised | null
  provisions: readonly string[]
}
export type Group = { name: GroupName; total: number; lines: readonly Line[] }

type Tied = Omit<Line, "provisions"> & { grp: GroupName; total: number }
type Named = { unit: string; provision: string; path: string }

const bare = { basis: null, n: null, said: "", value: null, title: null, provisions: [] } as const

/** Units that orders name, each once with all its provisions, in the order of the answer. */
const unitLines = (answers: readonly Named[]): Line[] =>
  [...Map.groupBy(answers, (a) => a.unit)].map(([unit, some]) => ({
    ...bare,
    ref: ref("unit", unit),
    provisions: [...new Set(some.map((a) => a.path))],
  }))

const answered = (name: GroupName, lines: readonly Line[]): Group => ({ name, total: lines.length, lines })

/**
 * All groups in the order in which a chain is read. Where one group was opened, it alone stands there: the answers of the
 * orders are never longer than one page.
 */
export function groupsOf(
  ties: readonly Tied[],
  answers: { now: readonly Named[]; then: readonly Named[] },
  root: Root,
  order: string | null,
  opened?: { group: GroupName },
): Group[] {
  const tied = [...Map.groupBy(ties, (t) => t.grp)].map(
    ([name, some]): Group => ({
      name,
      total: some[0]?.total ?? 0,
      lines: some.map(({ grp: _, total: __, ...line }) => ({ ...line, provisions: [] })),
    }),
  )
  const own = root.kind === "order" || root.kind === "provision"
  const provisions = [...new Set(answers.now.map((a) => a.provision))].map((key) => ({ ...bare, ref: ref("provision", key) }))
  const asked = [
    ...(order && !own ? [answered("orders", [{ ...bare, ref: ref("order", order) }])] : []),
    ...(provisions.length > 0 ? [answered("provisions", provisions)] : []),
    answered("unitsDerived", unitLines(answers.now)),
    answered("unitsThen", unitLines(answers.then)),
  ]
  return [...tied, ...asked]
    .filter((g) => g.lines.length > 0 && (!opened || g.name === opened.group))
    .sort((a, b) => groupNames.indexOf(a.name) - groupNames.indexOf(b.name))
}

/** The lines of a group as programs get them; what has no card is not there for this reader. */
export const linesBehind = (group: Group, names: ReadonlyMap<Ref, Card>) =>
  group.lines.flatMap((l) => {
    const card = names.get(l.ref)
    return card
      ? [
          {
            ref: l.ref,
            title: card.title,
            path: card.href,
            basis: l.basis,
            behind: l.n,
            value: l.value,
            said: l.said || l.provisions.join(", "),
          },
        ]
      : []
  })
