// The figures of one edition. Each gets its code when it is printed first and keeps it wherever it stands again.
import type { Span } from "#src/platform/print/index.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Figure } from "../types.ts"

type Counted = Readonly<Omit<Figure, "code">>
export type Book = Readonly<{
  /** The figure as it is printed, with its code; `shown` where words of it stand beside the number. */
  trace: (figure: Counted, shown?: string) => Span
  all: () => Figure[]
}>

/** `href` leads from a figure to what stands behind it. */
export function openBook(href: (figure: Figure) => string): Book {
  const known = new Map<string, Figure>()
  return {
    trace: (counted, shown = counted.text) => {
      const figure = known.get(counted.figure) ?? { ...counted, code: `F${known.size + 1}` }
      known.set(counted.figure, figure)
      return { is: "trace", text: shown, code: figure.code, href: href(figure) }
    },
    all: () => [...known.values()],
  }
}

/** Things by their refs, sorted and once each: the order in which they were met says nothing. */
export const refsOf = (kind: string, keys: Iterable<string>): Ref[] =>
  [...new Set(keys)].sort().map((key) => `${kind}:${key}` as const)
