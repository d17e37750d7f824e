// What the address of the list may hold.
import { z } from "zod"
import { whole } from "#src/platform/http/index.ts"
import { type ActivityLine, type Cursor, gaps, type Narrowing } from "../queries/list.ts"
import { activityStatusSchema, activityTypeSchema, slugOf, slugSchema } from "../types.ts"

const word = z.string().regex(/^[a-z0-9-]{1,80}$/)
const cursorShape = /^(\d{4}-\d{2}-\d{2})_([a-z0-9-]+(?:~[a-z0-9-]+)*)$/
const cursor = z.string().max(240).regex(cursorShape)

export const narrowingQuery = {
  state: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  unit: word.optional(),
  programme: slugSchema.optional(),
  year: whole(1990, 2100).optional(),
  type: activityTypeSchema.optional(),
  theme: word.optional(),
  partner: word.optional(),
  status: activityStatusSchema.optional(),
  clause: slugSchema.optional(),
  instrument: word.optional(),
  section: slugSchema.optional(),
  project: slugSchema.optional(),
  item: slugSchema.optional(),
  gap: z.enum(gaps).optional(),
  after: cursor.optional(),
  before: cursor.optional(),
  /** Lines on the page: 50, or up to 5,000. A file has all of them unless it asks for fewer. */
  most: whole(1, 5000).optional(),
} as const

type Asked = z.output<z.ZodObject<typeof narrowingQuery>>

/** What narrows the list, without what turns its pages. */
export function narrowingOf({ after: _, before: __, most: ___, ...asked }: Asked): Narrowing {
  return Object.fromEntries(Object.entries(asked).filter(([, v]) => v !== undefined)) as Narrowing
}

/** The place of a line in the list, as it stands in an address: its day and its key. */
export const cursorOf = (line: Pick<ActivityLine, "sortDay" | "key">): string => `${line.sortDay}_${slugOf(line.key)}`

export function readCursor(asked: { after?: string | undefined; before?: string | undefined }): Cursor | undefined {
  const [, day, slug] = cursorShape.exec(asked.before ?? asked.after ?? "") ?? []
  return day && slug ? { day, key: slug.replaceAll("~", "/"), back: asked.before !== undefined } : undefined
}
