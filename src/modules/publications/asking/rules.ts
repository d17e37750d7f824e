// Words that planning asks a unit for: the unit hands them in or declines, planning takes them or gives them back. Who hands
// in does not take, and a draft is not submitted while a unit still owes words.
import { transitions } from "#src/platform/workflow/index.ts"
import type { SectionRequest, SectionText } from "../types.ts"

const byUnit = { roles: ["unit_head"], guards: ["own_unit", "draft_open"] } as const
const handsIn = { ...byUnit, guards: ["own_unit", "draft_open", "has_words"], event: "hand_in", to: "handed_in" } as const
const declines = { ...byUnit, event: "decline", to: "declined", reasonRequired: true } as const
const withdraws = { roles: ["planning"], guards: [], event: "withdraw", to: "withdrawn", reasonRequired: true } as const

export const requestSteps = transitions([
  { from: "asked", ...handsIn },
  { from: "asked", ...declines },
  { from: "asked", ...withdraws },
  { from: "returned", ...handsIn },
  { from: "returned", ...declines },
  { from: "returned", ...withdraws },
  { from: "handed_in", event: "take", to: "taken", roles: ["planning"], guards: ["another_than_handed_in"] },
  { from: "handed_in", event: "return", to: "returned", roles: ["planning"], guards: ["draft_open"], reasonRequired: true },
  // Planning reads why a unit declined, and lets go of the request; only then may the draft go on without these words.
  { from: "declined", ...withdraws },
])
export type RequestEvent = (typeof requestSteps)[number]["event"]
export type RequestGuard = (typeof requestSteps)[number]["guards"][number]

/** The unit is to write: asked and not handed in, or given back. */
export const owesWords = (r: Pick<SectionRequest, "state">): boolean => r.state === "asked" || r.state === "returned"

/** Not at an end yet: no other unit is asked for the same section meanwhile. */
export const isOpen = (r: Pick<SectionRequest, "state">): boolean => r.state !== "taken" && r.state !== "withdrawn"

/** A draft waits for words that are owed, and until planning has answered a unit that declined. */
export const nothingOwed = (requests: readonly SectionRequest[]): boolean =>
  requests.every((r) => !owesWords(r) && r.state !== "declined")

export const openRequestOf = (requests: readonly SectionRequest[], section: string): SectionRequest | null =>
  requests.find((r) => r.section === section && isOpen(r)) ?? null

/** `open`: whether the draft is still being written. */
type About = Readonly<{ request: SectionRequest; open: boolean; text: SectionText | null }>

/** Which guards hold for an account that heads these units. */
export const requestGuards = (about: About, who: { account: string | null; units: readonly string[] }) =>
  ({
    own_unit: who.units.includes(about.request.askedNow),
    draft_open: about.open,
    has_words: (about.text?.text.trim() ?? "") !== "",
    another_than_handed_in: who.account !== null && who.account !== about.request.handedInBy,
  }) satisfies Record<RequestGuard, boolean>
