import { z } from "zod"
import type { Href } from "#src/platform/i18n/index.ts"
import type { Role } from "#src/values/actor.ts"
import type { Basis } from "#src/values/basis.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import type { Source } from "#src/values/source.ts"
import type { PeoplePart } from "./measuring/parts.ts"

/** Seats that record activities in the name of their unit. */
export const recorders = ["desk_officer", "unit_head", "planning"] as const satisfies readonly Role[]

/** What an activity can be. The words are those of the reports. */
export const activityTypes = [
  ...(["meeting", "conference", "seminar", "workshop", "course", "training", "scholarships", "visit", "presentation"] as const),
  ...(["assistance", "mission", "assessment", "accreditation", "exercise", "project", "equipment", "liaison"] as const),
  ...(["partnership", "campaign", "clearance", "destruction", "study", "survey", "publication"] as const),
] as const
export type ActivityType = (typeof activityTypes)[number]

export const activityStatuses = ["planned", "confirmed", "held", "postponed", "cancelled"] as const
export type ActivityStatus = (typeof activityStatuses)[number]

export const stateRoles = ["host", "participant", "beneficiary"] as const
export type StateRole = (typeof stateRoles)[number]
export const partnerRoles = ["organiser", "host", "trainer", "funder", "observer", "partner"] as const
export type PartnerRole = (typeof partnerRoles)[number]
export const qualifiers = ["exact", "more_than", "at_least", "about", "up_to"] as const
export type Qualifier = (typeof qualifiers)[number]
/** How values of a measure make a total; declared with the measure, never changed once there are values. */
export const addsUp = ["sum", "latest", "average", "distinct"] as const
export type AddsUp = (typeof addsUp)[number]
/** Which figures a measure takes; a share keeps its part and its whole. */
export const takings = ["whole", "decimal", "share"] as const
export type Taking = (typeof takings)[number]
export const measureKinds = ["output", "outcome"] as const
/** A draft is read by the secretariat alone. */
export const activityVisibilities = ["public", "secretariat"] as const
export type ActivityVisibility = (typeof activityVisibilities)[number]

/** What a document shows of its activity. */
export const documentRoles = [
  ...(["agenda", "participants", "report", "presentation", "photograph", "certificate", "letter", "other"] as const),
] as const
export type DocumentRole = (typeof documentRoles)[number]

/** A file that hangs on an activity or a project. */
export type AttachedDocument = {
  id: string
  role: DocumentRole
  title: Localised
  /** Of its text, if it has one of the four. */
  language: Lang | null
  fileName: string
  /** As we found it. */
  mediaType: string
  /** In bytes. */
  size: number
  visibility: ActivityVisibility
  blob: string
}

/** Perspectives, and groups of people, that an activity, a project or a programme may be for. */
export const markers = [
  ...(["gender", "human_rights", "women", "children", "youth", "migrants"] as const),
  ...(["indigenous_peoples", "persons_with_disabilities", "survivors"] as const),
] as const
export type Marker = (typeof markers)[number]
/** With how much weight; where nothing is stated there is no marker. */
export const significances = ["significant", "principal"] as const
export type Significance = (typeof significances)[number]
export type MarkerContent = { marker: Marker; significance: Significance; evidence: string }

export const agreementKinds = ["memorandum", "agreement", "contribution_agreement", "work_plan", "exchange_of_letters"] as const
export type AgreementKind = (typeof agreementKinds)[number]
/** Whether an agreement goes on after its end: never, by itself, or when its parties say so. */
export const renewals = ["none", "tacit", "by_consent"] as const
export type Renewal = (typeof renewals)[number]
/** What a document is to its agreement. */
export const agreementDocumentRoles = ["text", "amendment", "letter", "other"] as const
export type AgreementDocumentRole = (typeof agreementDocumentRoles)[number]
export const contributionKinds = ["cash", "in_kind"] as const
export type ContributionKind = (typeof contributionKinds)[number]

export const activityTypeSchema = z.enum(activityTypes)
export const activityStatusSchema = z.enum(activityStatuses)

const keyShape = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/
export const isKey = (text: string) => text.length <= 200 && keyShape.test(text)

/**
 * A key holds slashes (`dps/aicma/gocen-2012`), a part of an address cannot: there they are tildes, which no key holds.
 * Both ways, so that a key can be read off its address.
 */
export const slugOf = (key: string): string => key.replaceAll("/", "~")
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9-]+(~[a-z0-9-]+)*$/)
  .max(200)
  .transform((slug) => slug.replaceAll("~", "/"))
  .meta({ example: "dps~aicma~gocen-2012" })

export const programmePath = (key: string) => `/programmes/${slugOf(key)}` as const
export const activityPath = (key: string) => `/activities/${slugOf(key)}` as const
/** Where a document of a thing is removed. */
export const removalPath = <P extends Href>(thing: P, document: string) => `${thing}/documents/${document}/remove` as const

export const agreementPath = (key: string) => `/agreements/${slugOf(key)}` as const
export const contributionPath = (key: string) => `/contributions/${slugOf(key)}` as const
export const measurePath = (key: string) => `/measures/${slugOf(key)}` as const

/** Where a thing that results or contributions hang on has its page; a section stands on the page of programmes. */
export function pathOfThing(thing: Ref) {
  const id = idOf(thing)
  const kind = kindOf(thing)
  return kind === "activity"
    ? activityPath(id)
    : kind === "programme"
      ? programmePath(id)
      : kind === "project"
        ? (`/projects/${slugOf(id)}` as const)
        : (`/programmes?section=${slugOf(id)}` as const)
}

/** A measured statement, as it is added up and shown. */
export type Result = {
  key: string
  thing: string
  measure: string
  value: number
  qualifier: string
  /** Of a share: the part and the whole, where they are known. */
  numerator: number | null
  denominator: number | null
  period: Edtf | null
  periodFrom: Day | null
  periodTo: Day | null
  place: string | null
  asWritten: string
  doubt: string
  sources: readonly Source[]
}

/** An activity with all that hangs on it, as a person enters it, names understood. Its texts are in one language. */
export type ActivityContent = {
  title: string
  type: ActivityType
  status: ActivityStatus
  held: Edtf | null
  heldCount: number | null
  /** The lead unit first. */
  units: readonly string[]
  programme: string | null
  project: string | null
  placeText: string
  places: readonly { state: string; held: number | null }[]
  /** In all, each once. */
  people: number | null
  /** By sex and sector; those by state stand with the states. */
  parts: readonly PeoplePart[]
  states: readonly { state: string; role: StateRole; people: number | null }[]
  partners: readonly { organisation: string; role: PartnerRole }[]
  clauses: readonly { clause: string; basis: Basis }[]
  themes: readonly string[]
  /** `key` names a result that stood there before. */
  results: readonly {
    key?: string
    measure: string
    /** Of a share with a whole: the part. */
    value: number
    of: number | null
    qualifier: Qualifier
    parts: readonly PeoplePart[]
  }[]
  /** The code of a state or the key of a body, where the words mean one. */
  requestedBy: string
  requestedAsWritten: string
  requestedOn: Edtf | null
  markers: readonly MarkerContent[]
  summary: string
  evidence: string
  visibility: ActivityVisibility
}
