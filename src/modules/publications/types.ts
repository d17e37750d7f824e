import { z } from "zod"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import type { AttestedUnit } from "../institution/index.ts"
import { clauseHref, type ReportClause, type ReportClauseLink } from "../mandates/index.ts"
import type {
  ReportActivity,
  ReportGift,
  ReportLink,
  ReportProgramme,
  ReportProject,
  ReportResult,
  ReportSection,
  ReportTag,
  ReportTotal,
} from "../programmes/index.ts"

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

/** Orders that follow the sections of documents; and orders by a heading of the record, which people choose for their own reports. */
const documentSchemes = ["mandate_and_department", "article_and_department", "objective_and_item"] as const
export const recordSchemes = ["article", "mandate", "objective", "unit", "state", "donor", "theme"] as const
export const schemeKeys = [...documentSchemes, ...recordSchemes] as const
export type RecordScheme = (typeof recordSchemes)[number]
export type SchemeKey = (typeof schemeKeys)[number]

/** What a report is ordered by, tells of and is for. */
export type Report = {
  key: string
  scheme: SchemeKey
  title: Localised
  period: Edtf
  periodFrom: Day
  periodTo: Day
  documents: readonly string[]
  audience: Localised
  languages: readonly Lang[]
  filters: Filters
  /** Who may read its editions. */
  visibility: Visibility
  /** Whether others than the secretariat may know of it. */
  opened: boolean
  /** The day people defined it; null where it is bundled. */
  madeOn: Day | null
  withdrawnOn: Day | null
  version: number
}

export const visibilities = ["public", "secretariat"] as const
export type Visibility = (typeof visibilities)[number]

/** What a report is narrowed to; an empty list narrows nothing. */
export const filterNames = ["units", "states", "themes", "programmes", "donors"] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Readonly<Record<FilterName, readonly string[]>>
export const noFilters: Filters = { units: [], states: [], themes: [], programmes: [], donors: [] }

export type NameRow = { key: string; name: Localised; acronym: string }

/** All that a report is computed from, as it stands in the record at one instant. Public things only. */
export type ReportData = {
  report: Report
  sections: readonly ReportSection[]
  programmes: readonly ReportProgramme[]
  /** Projects of which people entered results for its time. */
  projects: readonly ReportProject[]
  activities: readonly ReportActivity[]
  results: readonly ReportResult[]
  totals: readonly ReportTotal[]
  links: readonly ReportLink[]
  clauses: readonly ReportClause[]
  /** Which clauses serve which others: items of a work plan, objectives. */
  clauseLinks: readonly ReportClauseLink[]
  units: readonly AttestedUnit[]
  measures: readonly NameRow[]
  organisations: readonly NameRow[]
  states: readonly NameRow[]
  documents: readonly NameRow[]
  /** Themes of things, and who gave something for them: for reports that follow the record. */
  tags: readonly ReportTag[]
  gifts: readonly ReportGift[]
  themes: readonly NameRow[]
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
  /** The day given with it by which the draft is to be cleared. */
  dueOn?: Day | null
}

export const requestStates = ["asked", "handed_in", "returned", "taken", "declined", "withdrawn"] as const
export type RequestState = (typeof requestStates)[number]
/** Words of a section that a unit was asked for. `askedNow` is the unit whose seats are asked since an order ended the first. */
export type SectionRequest = {
  key: string
  report: string
  round: number
  section: string
  title: Localised
  number: number
  unit: string
  askedNow: string
  asked: string
  state: RequestState
  handedInBy: string | null
  /** The version of the words that was handed in last. */
  textVersion: number | null
}
export type RequestStep = { event: string; reason: string; by: string; asRole: string; onDay: Day; dueOn: Day | null }

export const forms = ["html", "pdf", "docx"] as const
export type Form = (typeof forms)[number]
export const mediaTypeOf: Readonly<Record<Form, string>> = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

/** What the catalogue for harvesters is divided into. */
export const collections = [
  "instruments",
  "clauses",
  "orders",
  "units",
  "programmes",
  "agreements",
  "activities",
  "editions",
] as const
export const collectionSchema = z.enum(collections)
export type Collection = (typeof collections)[number]

const folders: Readonly<Record<string, string>> = {
  instrument: "instruments",
  clause: "clauses",
  order: "orders",
  unit: "units",
  programme: "programmes",
  agreement: "agreements",
  activity: "activities",
  edition: "editions",
}
/** Where an entry of the catalogue has its page. */
export const pathOfEntry = (kind: string, key: string): `/${string}` =>
  kind === "clause" ? clauseHref(key) : `/${folders[kind] ?? kind}/${key.replaceAll("/", "~")}`
