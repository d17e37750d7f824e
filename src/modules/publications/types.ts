import { z } from "zod"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"

const key = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const reportKeySchema = z.string().regex(key).max(100).meta({ example: "ministers-mandates-2011-2013" })
export const editionKeySchema = z.string().regex(key).max(120).meta({ example: "ministers-mandates-2011-2013-en-1" })
export const figureCodeSchema = z
  .string()
  .regex(/^F[1-9]\d{0,5}$/)
  .meta({ example: "F12" })
export const langSchema = z.enum(langs)

/** A section's key holds slashes, a part of an address cannot: there they are tildes. */
export const slugOf = (key: string): string => key.replaceAll("/", "~")
export const sectionSchema = z
  .string()
  .regex(/^[a-z0-9-]+(~[a-z0-9-]+)*$/)
  .max(200)
  .transform((slug) => slug.replaceAll("~", "/"))
  .meta({ example: "mispa-2013~appendix-i" })

/** What a report is ordered by, tells of and is for. */
export type Report = {
  key: string
  scheme: string
  title: Localised
  period: Edtf
  periodFrom: Day
  periodTo: Day
  documents: readonly string[]
  audience: Localised
  languages: readonly Lang[]
}

export type SectionRow = {
  key: string
  parent: string | null
  sort: number
  unit: string
  title: Localised
  sources: readonly Source[]
}
export type ProgrammeRow = {
  key: string
  section: string
  unit: string | null
  unitAsWritten: string
  acronym: string
  title: Localised
  held: Edtf | null
  summary: Localised | null
  asWritten: string
  doubt: string
  sources: readonly Source[]
}
export type ActivityRow = {
  key: string
  programme: string | null
  section: string | null
  type: string
  series: boolean
  heldCount: number | null
  status: string
  title: Localised
  held: Edtf | null
  dateAsWritten: string
  unit: string | null
  unitAsWritten: string
  placeText: string
  summary: Localised | null
  asWritten: string
  doubt: string
  sources: readonly Source[]
  version: number
  units: readonly string[]
  states: readonly { state: string; role: string; people: number | null }[]
  places: readonly { state: string; held: number | null }[]
  partners: readonly { organisation: string; role: string }[]
}
export type ResultRow = {
  key: string
  thing: Ref
  measure: string
  value: number
  qualifier: string
  period: Edtf | null
  place: string | null
  asWritten: string
  doubt: string
  sources: readonly Source[]
}
export type TotalRow = {
  key: string
  total: string
  parts: readonly string[]
  partsSum: number
  agrees: string
  note: Localised | null
}
export type LinkRow = { thing: Ref; clause: string; basis: Basis }
export type ClauseRow = {
  key: string
  instrument: string
  instrumentTitle: Localised
  symbol: string
  parent: string | null
  path: string
  kind: string
  mandate: boolean | null
  sort: number
  title: Localised
  summary: Localised | null
  sources: readonly Source[]
}
export type UnitRow = { unit: string; name: Localised; acronym: string; level: string; parent: string | null; sort: number }
export type NameRow = { key: string; name: Localised; acronym: string }

/** All that a report is computed from, as it stands in the record at one instant. Public things only. */
export type ReportData = {
  report: Report
  sections: readonly SectionRow[]
  programmes: readonly ProgrammeRow[]
  activities: readonly ActivityRow[]
  results: readonly ResultRow[]
  totals: readonly TotalRow[]
  links: readonly LinkRow[]
  clauses: readonly ClauseRow[]
  units: readonly UnitRow[]
  measures: readonly NameRow[]
  organisations: readonly NameRow[]
  states: readonly NameRow[]
  documents: readonly NameRow[]
}

/** The words that people wrote into a section, in their latest version. */
export type SectionText = { section: string; version: number; language: Lang; text: string; writtenAs: string; writtenOn: Day }

/** A printed figure. `figure` says which one it is, whatever its code; `rule` how it was counted. */
export type Figure = {
  code: string
  figure: string
  value: number
  text: string
  label: string
  rule: string
  refs: readonly Ref[]
}

export const draftStates = ["draft", "in_clearance", "cleared", "issued"] as const
export type DraftState = (typeof draftStates)[number]
export type Draft = {
  report: string
  round: number
  state: DraftState
  version: number
  submittedBy: string | null
  clearedDigest: string | null
}
export type StepRow = {
  event: string
  fromState: string
  toState: string
  part: string | null
  digest: string | null
  reason: string
  by: string
  asRole: string
  onDay: Day
}

export const forms = ["html", "pdf", "docx"] as const
export type Form = (typeof forms)[number]
export const mediaTypeOf: Readonly<Record<Form, string>> = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
