// What a module hands to `app.ts`. It stands in manifest.ts, apart from index.ts, so that importing a neighbour's words
// does not drag in its pages.

import type { z } from "zod"
import type { Kind, Panel, ProblemKind, Route } from "./http/index.ts"
import type { Message } from "./i18n/index.ts"
import type { Chore, Listener } from "./jobs/index.ts"
import type { Loader } from "./record/index.ts"

export type Module = Readonly<{
  name: string
  routes?: readonly Route[]
  kinds?: readonly Kind[]
  panels?: readonly Panel[]
  /** Every kind of fact it leaves: the shape of `detail`, and the sentence people read in the history of a thing. */
  facts?: Readonly<Record<`${string}.${string}`, { detail: z.ZodType; says: Message }>>
  listens?: readonly Listener[]
  /** What the clock has it do. */
  chores?: readonly Chore[]
  problems?: readonly ProblemKind[]
  /** Reason codes of its policies and rules, in words. */
  reasons?: Readonly<Record<string, Message>>
  record?: readonly Loader[]
}>
