// When duties fall due and whether they were delivered, as at a day. Overdue is seen, never stored.
import type { Day } from "#src/values/day.ts"
import { plusDays } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { isRef, type Ref, ref } from "#src/values/ref.ts"
import { type Recurrence, readRecurrence, recurrencesOf } from "./recurrence.ts"
import type { Delivery, Duty } from "./types.ts"

/** By what it was delivered: as somebody recorded it, or as the documents tell. */
export type Proof = { thing: Ref; delivered: Edtf; recordedAs: string | null; recordedOn: Day | null }
export type Occurrence = { on: Day | null; proof: Proof | null; version: number; overdue: boolean }

const ruleOf = (duty: Pick<Duty, "rule">): Recurrence | null => {
  const read = duty.rule === "" ? null : readRecurrence(duty.rule)
  return read?.ok ? read.rule : null
}

/** The due days from one day through another. A duty without a day has none, whatever its rule. */
export function dueDays(duty: Pick<Duty, "dueTo" | "rule">, span: { from: Day; to: Day }): Day[] {
  if (!duty.dueTo) return []
  const rule = ruleOf(duty)
  if (rule) return recurrencesOf(rule, duty.dueTo, span)
  return duty.dueTo >= span.from && duty.dueTo <= span.to ? [duty.dueTo] : []
}

/** The latest word about a due day; null where nobody recorded anything. */
const latest = (deliveries: readonly Delivery[], on: Day | null): Delivery | null =>
  deliveries.filter((d) => d.occurrence === on).reduce<Delivery | null>((a, d) => (a && a.version > d.version ? a : d), null)

type Delivered = Pick<Duty, "deliveredBy" | "delivered" | "rule">

export function occurrenceOn(duty: Delivered, deliveries: readonly Delivery[], on: Day | null, today: Day): Occurrence {
  const recorded = latest(deliveries, on)
  const told: Proof | null =
    duty.deliveredBy && duty.delivered && duty.rule === ""
      ? { thing: duty.deliveredBy, delivered: duty.delivered, recordedAs: null, recordedOn: null }
      : null
  const proof =
    recorded === null
      ? told
      : recorded.thing && recorded.delivered
        ? {
            thing: recorded.thing,
            delivered: recorded.delivered,
            recordedAs: recorded.recordedAs,
            recordedOn: recorded.recordedOn,
          }
        : null
  return { on, proof, version: recorded?.version ?? 0, overdue: proof === null && on !== null && on < today }
}

/** Years reckoned around today where a duty recurs. */
const span = (today: Day) => ({ from: plusDays(today, -3653), to: plusDays(today, 1461) })
const mostAhead = 6

/** The days of a duty that count around a day: all that were due in these years, and the next few. */
export function daysAround(duty: Pick<Duty, "dueTo" | "rule">, today: Day): Day[] {
  if (duty.rule === "") return duty.dueTo ? [duty.dueTo] : []
  const days = dueDays(duty, span(today))
  const past = days.filter((on) => on < today).length
  return days.slice(0, past + mostAhead)
}

/** The times a duty falls due around a day, the latest first; one without a day for a duty that has none. */
export function occurrencesOf(duty: Duty, deliveries: readonly Delivery[], today: Day): Occurrence[] {
  if (!duty.dueTo) return [occurrenceOn(duty, deliveries, null, today)]
  return daysAround(duty, today)
    .map((on) => occurrenceOn(duty, deliveries, on, today))
    .reverse()
}

const mostShown = 24

/** Of many times the latest, and the one that is overdue the longest however long ago it was. */
export function shownOf(occurrences: readonly Occurrence[]): Occurrence[] {
  const shown = occurrences.slice(0, mostShown)
  const longest = occurrences.findLast((o) => o.overdue)
  return longest && !shown.includes(longest) ? [...shown, longest] : shown
}

/** The one time that matters now: the longest overdue, else the next, else the last delivered. */
export function nowOf(occurrences: readonly Occurrence[], today: Day): Occurrence | null {
  const inOrder = occurrences.toReversed()
  return (
    inOrder.find((o) => o.overdue) ??
    inOrder.find((o) => o.proof === null && o.on !== null && o.on >= today) ??
    inOrder.at(-1) ??
    null
  )
}

/** How a duty stands as a whole, for lists. Not a state: it is reckoned anew each day. */
export const standings = ["overdue", "ahead", "undated", "delivered"] as const
export type DutyStanding = (typeof standings)[number]
export function standingOf(occurrences: readonly Occurrence[], today: Day): DutyStanding {
  const now = nowOf(occurrences, today)
  if (now?.overdue) return "overdue"
  if (now?.proof) return "delivered"
  return now?.on ? "ahead" : "undated"
}

/** The next time that is to be reminded of: from today on, not delivered, and near enough to be set. */
export function nextToRemind(duty: Duty, deliveries: readonly Delivery[], today: Day): Day | null {
  const days = dueDays(duty, { from: today, to: plusDays(today, 3650) })
  return days.find((on) => occurrenceOn(duty, deliveries, on, today).proof === null) ?? null
}

/** Choices for people who write no rules: how often, as the rule says it. */
export const everyRules = {
  once: "",
  month: "FREQ=MONTHLY",
  quarter: "FREQ=MONTHLY;INTERVAL=3",
  half_year: "FREQ=MONTHLY;INTERVAL=6",
  year: "FREQ=YEARLY",
  two_years: "FREQ=YEARLY;INTERVAL=2",
  three_years: "FREQ=YEARLY;INTERVAL=3",
  four_years: "FREQ=YEARLY;INTERVAL=4",
} as const
export type Every = keyof typeof everyRules | "other"
export const everyChoices = [...(Object.keys(everyRules) as (keyof typeof everyRules)[]), "other" as const]

export const everyOf = (rule: string): Every => everyChoices.find((e) => e !== "other" && everyRules[e] === rule) ?? "other"

const pageKinds = { activities: "activity", documents: "document", editions: "edition" } as const

/** What shows a delivery, as people name it: the address of its page, or its kind and key. Null where the words are neither. */
export function readProof(text: string): Ref | null {
  const bare = text.trim().replace(/[?#].*$/s, "")
  const [, page, slug] = /(?:^|\/)(activities|documents|editions)\/([a-z0-9][a-z0-9~.-]*)\/?$/.exec(bare) ?? []
  if (page && slug) return ref(pageKinds[page as keyof typeof pageKinds], slug.replaceAll("~", "/"))
  const known = isRef(bare) && Object.values(pageKinds).some((kind) => bare.startsWith(`${kind}:`))
  return known && /^[a-z]+:[a-z0-9][a-z0-9/.-]*$/.test(bare) ? (bare as Ref) : null
}

/** A readable key from the words of the title, and letters that keep two of one title apart. */
export function dutyKeyFor(title: string, random: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "")
  return words ? `${words}-${random}` : random
}
