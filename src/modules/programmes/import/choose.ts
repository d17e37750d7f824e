// Which lines of a review are taken over: those of one page, all that bring no problem, or none.
import { z } from "zod"
import type { Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { several, whole } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { type Accepted, acceptAll, acceptLines, countLines, shows } from "../queries/import-lines.ts"
import { getImport } from "../queries/imports.ts"

/** Lines on a page of a review. */
export const perPage = 50
/** Lines that one request chooses at most: a program may send more than a page has. */
const most = 1000
const line = whole(1, 1_000_000)
const lineName = /^l[1-9]\d{0,6}$/

export const chooseInput = z.strictObject({
  deed: z.enum(["save", "next", "all", "none"]).default("save"),
  /** Lines whose box was there to be ticked, and those ticked. */
  shown: several(line, most),
  take: several(line, most),
  /** Lines in conflict: leave it out, take over what is not in conflict, or all that the file says. */
  choice: z.record(z.string().regex(lineName), z.enum(["leave", "content", "over"])).default({}),
  /** Which lines are looked at, and from where. */
  show: z.enum(shows).default("all"),
  after: whole(-1, 1_000_000).default(-1),
  next: whole(-1, 1_000_000).optional(),
})
export type ChooseInput = z.output<typeof chooseInput>

export type Chosen = { id: string; accepted: number; show: string; after: number }

/** The choices in what was sent: a box that was shown and not ticked says no. */
export function choicesIn(input: Pick<ChooseInput, "shown" | "take" | "choice">): { line: number; accepted: Accepted }[] {
  const ticked = new Set(input.take)
  const boxes = [...new Set([...input.shown, ...input.take])].map((n) => ({
    line: n,
    accepted: ticked.has(n) ? ("content" as const) : null,
  }))
  const conflicts = Object.entries(input.choice).map(([name, said]) => ({
    ...{ line: Number(name.slice(1)), accepted: said === "leave" ? null : said },
  }))
  return [...boxes, ...conflicts]
}

export async function chooseLines(tx: Write, id: string, input: ChooseInput): Promise<Told<Chosen>> {
  await getImport(tx, id)
  if (input.deed === "all" || input.deed === "none") await acceptAll(tx, id, input.deed === "all")
  else await acceptLines(tx, id, choicesIn(input))
  const { accepted } = await countLines(tx, id)
  const chosen: Fact = { kind: "activity_import.chosen", about: ref("activity_import", id), detail: { lines: accepted } }
  const after = input.deed === "next" && input.next !== undefined ? input.next : input.after
  return { value: { id, accepted, show: input.show, after }, facts: [chosen] }
}
