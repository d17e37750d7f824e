// The questions of the form of an activity, in the order in which they are asked: what is required first. The form, the
// names of its faults and the two sides of a lost update are all read off this table.
import type { Message, Say } from "#src/platform/i18n/index.ts"
import type { Choice } from "#src/web/index.ts"
import { partCodes } from "../measuring/parts.ts"
import { entry } from "../messages/entry.ts"
import { markerNames, markerWords, significanceNames } from "../messages/markers.ts"
import { measuring } from "../messages/measuring.ts"
import { partNames, partWords } from "../messages/parts.ts"
import { projectWords } from "../messages/projects.ts"
import { thingWords } from "../messages/things.ts"
import { partnerRoleWords, qualifierNames, stateRoleWords, statusWords, typeWords } from "../messages/words.ts"
import { enteredAs } from "../rules.ts"
import { activityTypes, markers, partnerRoles, qualifiers, significances, stateRoles } from "../types.ts"
import type { EntryForm, Named } from "./form.ts"

export type EntryField = Readonly<{
  name: string
  label: Message
  hint?: Message
  as: "text" | "area" | "date" | "figure" | "count" | "select" | "radio" | "kept"
  required?: true
  most?: number
  choices?: (form: EntryForm, say: Say) => readonly Choice[]
  /** What the words name: how we read them is shown, and told as a fault where they name nothing for sure. */
  names?: Named
  /** Kept as it is once the activity is stored: it changes in another way. */
  fixed?: true
  /** Folds away under this heading, together with its neighbours that do. */
  fold?: Message
}>

/** A part of the form that repeats; `least` rows stand ready in a new one. */
export type EntryRows = Readonly<{ name: string; label: Message; hint?: Message; least?: number; cells: readonly EntryField[] }>

const worded = <T extends string>(values: readonly T[], words: Readonly<Record<T, Message>>) => {
  return (_: EntryForm, say: Say): Choice[] => values.map((value) => ({ value, label: say.t(words[value]) }))
}
export const basisWords = {
  confirmed: entry.basisConfirmed,
  stated: entry.basisStated,
  reading: entry.basisReading,
  section: entry.basisSection,
} as const
export const bases = ["confirmed", "stated", "reading", "section"] as const
const visibilityWords = { public: entry.public, secretariat: entry.secretariat } as const

const state: EntryField = { name: "state", label: entry.state, as: "text", names: "state" }
const organisation: EntryField = { name: "organisation", label: entry.organisation, as: "text", names: "body" }

const partFields = (fold: Message): EntryField[] =>
  partCodes.map((code) => ({ name: code, label: partNames[code], as: "count", fold }))

const rows: readonly EntryRows[] = [
  { name: "places", label: entry.places, cells: [state, { name: "held", label: entry.placeHeld, as: "count" }] },
  {
    name: "states",
    label: entry.states,
    hint: entry.statesHint,
    least: 2,
    cells: [
      state,
      { name: "role", label: entry.role, as: "select", choices: worded(stateRoles, stateRoleWords) },
      { name: "people", label: entry.people, as: "count" },
    ],
  },
  {
    name: "partners",
    label: entry.partners,
    least: 1,
    cells: [organisation, { name: "role", label: entry.role, as: "select", choices: worded(partnerRoles, partnerRoleWords) }],
  },
  {
    name: "clauses",
    label: entry.mandates,
    least: 1,
    cells: [
      { name: "clause", label: entry.clause, as: "select", choices: (form) => form.clauses },
      { name: "basis", label: entry.basis, as: "select", choices: worded(bases, basisWords) },
    ],
  },
  {
    name: "results",
    label: entry.results,
    least: 1,
    cells: [
      { name: "key", label: entry.results, as: "kept" },
      { name: "measure", label: entry.measure, as: "select", choices: (form) => form.measures },
      { name: "qualifier", label: entry.qualifier, as: "select", choices: worded(qualifiers, qualifierNames) },
      { name: "value", label: entry.value, as: "figure" },
      { name: "of", label: measuring.of, hint: measuring.ofHint, as: "figure" },
      ...partFields(partWords.foldOfResult),
      { name: "by_state", label: partWords.byState, hint: partWords.byStateHint, as: "text", fold: partWords.foldOfResult },
    ],
  },
  {
    name: "themes",
    label: entry.themes,
    cells: [{ name: "theme", label: entry.theme, as: "select", choices: (form) => form.themes }],
  },
]

const markerRows: EntryRows = {
  name: "markers",
  label: markerWords.markers,
  hint: markerWords.markersHint,
  cells: [
    { name: "marker", label: markerWords.marker, as: "select", choices: worded(markers, markerNames) },
    { name: "significance", label: markerWords.significance, as: "select", choices: worded(significances, significanceNames) },
    { name: "evidence", label: markerWords.evidence, as: "text", most: 600 },
  ],
}

export const entryParts: readonly (EntryField | EntryRows)[] = [
  { name: "title", label: entry.title, hint: entry.titleHint, as: "text", required: true, most: 300 },
  { name: "type", label: entry.type, as: "select", required: true, choices: worded(activityTypes, typeWords) },
  { name: "status", label: entry.status, as: "radio", required: true, choices: worded(enteredAs, statusWords), fixed: true },
  { name: "held", label: entry.held, as: "date" },
  { name: "unit", label: entry.unit, as: "select", required: true, choices: (form) => form.ownUnits },
  { name: "programme", label: entry.programme, hint: entry.programmeHint, as: "select", choices: (form) => form.programmes },
  {
    name: "project",
    label: projectWords.ofActivity,
    hint: projectWords.ofActivityHint,
    as: "select",
    choices: (form) => form.projects,
  },
  { name: "placeText", label: entry.placeText, as: "text" },
  ...rows.slice(0, 1),
  { name: "people", label: partWords.people, hint: partWords.peopleHint, as: "count" },
  ...partFields(partWords.fold),
  ...rows.slice(1),
  { name: "requestedBy", label: entry.requestedBy, hint: entry.requestedHint, as: "text" },
  { name: "requestedOn", label: markerWords.requestedOn, hint: markerWords.requestedOnHint, as: "date" },
  markerRows,
  { name: "heldCount", label: entry.heldCount, as: "count" },
  {
    name: "further",
    label: entry.further,
    cells: [{ name: "unit", label: entry.furtherUnit, as: "select", choices: (form) => form.allUnits }],
  },
  { name: "summary", label: entry.summary, as: "area" },
  { name: "evidence", label: entry.evidence, hint: entry.evidenceHint, as: "text" },
  {
    name: "visibility",
    label: entry.visibility,
    as: "radio",
    required: true,
    choices: worded(["public", "secretariat"], visibilityWords),
  },
]

/** What came of a programme or a project: each result with its time and what shows it. */
export const thingParts: readonly EntryRows[] = [
  ...rows
    .filter((r) => r.name === "results")
    .map((r) => ({
      ...r,
      cells: [
        ...r.cells.filter((c) => !c.fold),
        { name: "period", label: thingWords.period, as: "date" as const },
        { name: "evidence", label: markerWords.evidence, as: "text" as const, most: 600 },
        ...r.cells.filter((c) => c.fold),
      ],
    })),
  markerRows,
]

/** A field in words, by its name in the form: `States taking part 2, People`. */
export const labelOf = (say: Say, name: string): string => labelIn(entryParts, say, name)

export function labelIn(parts: readonly (EntryField | EntryRows)[], say: Say, name: string): string {
  const [of = "", row, cell] = name.split("/")
  const part = parts.find((p) => p.name === of)
  if (!part) return of
  const inRow = "cells" in part ? part.cells.find((c) => c.name === cell) : undefined
  const label = [say.t(part.label), row === undefined ? "" : String(Number(row) + 1)].filter(Boolean).join(" ")
  return inRow ? `${label}, ${say.t(inRow.label)}` : label
}
