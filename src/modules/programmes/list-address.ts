// Where the list of activities is read, narrowed like this or like that.
import type { Href } from "#src/platform/i18n/index.ts"
import type { Narrowing } from "./queries/list.ts"
import { slugOf } from "./types.ts"

const slugged = new Set(["programme", "project", "item", "clause", "section"])

/** The list narrowed like this; what is left out is not narrowed by. */
export function linkTo(narrowing: Narrowing, change: Readonly<Record<string, string | undefined>> = {}, face = ""): Href {
  const pairs = Object.entries({ ...narrowing, ...change }).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, slugged.has(name) ? slugOf(String(value)) : String(value)]],
  )
  return `/activities${face}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ""}`
}
