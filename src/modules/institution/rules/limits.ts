// The conditions under which a provision binds its unit, as the record writes them: `responsible:legal-affairs:corruption`.

const plainLimits = ["upon_request", "through_secretary", "when_requested", "voice_no_vote"] as const
export type PlainLimit = (typeof plainLimits)[number]

/** A condition, or a body that acts beside the unit (`with`) or instead of it (`responsible`), perhaps for one theme only. */
export type Limit = { kind: PlainLimit } | { kind: "with" | "responsible"; body: string; theme: string | null }

const isPlain = (text: string): text is PlainLimit => (plainLimits as readonly string[]).includes(text)

/** One limit of the record, or null for words that it does not know. */
function readLimit(text: string): Limit | null {
  if (isPlain(text)) return { kind: text }
  const [kind, body, theme] = text.split(":")
  return (kind === "with" || kind === "responsible") && body ? { kind, body, theme: theme ?? null } : null
}

export const readLimits = (texts: readonly string[]): Limit[] => texts.flatMap((t) => readLimit(t) ?? [])

/** Bodies and units that limits name. */
export const bodiesIn = (limits: readonly Limit[]): string[] => limits.flatMap((l) => ("body" in l ? [l.body] : []))
