// What a report is ordered by. Each scheme is one file that fills this shape; the frame around it is the same for all.
import type { Message } from "#src/platform/i18n/index.ts"
import type { Block } from "#src/platform/print/index.ts"
import type { Basis } from "#src/values/basis.ts"
import type { ReportActivity, ReportSection } from "../../programmes/index.ts"
import type { ReportData } from "../types.ts"
import type { Desk } from "./words.ts"

/** What ties an activity to this order; activities that no source or person ties are counted, and named where `list` says so. */
export type Placing = Readonly<{ figure: string; message: Message; list: boolean; has: (a: ReportActivity) => boolean }>

export type Scheme = Readonly<{
  /** Its order, in words. */
  words: Message
  /** Whether what other documents tell of the same programmes within the period belongs to it. */
  follow: boolean
  /** Sections of the report, where they are made from the record and not those of documents. */
  sections?: (data: ReportData) => ReportSection[]
  /** Everything between the opening part and the closing one. */
  body: (desk: Desk) => Block[]
  placing: (data: ReportData) => readonly Placing[]
}>

export const bySource = (basis: Basis): boolean => basis !== "reading"
