// What the page of an activity shows.
import type { PanelData } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Responsible } from "../../institution/index.ts"
import type { Labels } from "../labels.ts"
import type { ShownActivity } from "../measuring/shown.ts"
import type { AttachedDocument } from "../types.ts"

export type ActivityPage = ShownActivity & {
  derived: readonly Responsible[]
  standing: "agrees" | "differs" | "none_derived" | "no_day"
  documents: readonly AttachedDocument[]
  /** The reader is of the secretariat: who else may read a document is said to nobody else. */
  forStaff: boolean
  labels: Labels
  history: readonly { kind: string; at: Date; version: number | null; copyOf: string | null }[]
  panels: readonly PanelData[]
  reports: number | null
  /** The reader records, so may make another one like it for the own unit. */
  mayCopy: boolean
  may: { ok: true } | { ok: false; why: string } | null
}

export type Part = { page: ActivityPage; say: Say }
