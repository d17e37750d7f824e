// What both maps are given, and how a value finds its class. Colour never speaks alone: each class has a pattern too.
import type { Lang } from "#src/values/lang.ts"

/** One state's value. `label` is short and printed; `title` is the whole sentence for a pointer and a screen reader. */
export type MapValue = { code: string; value: number | null; label: string; href?: string; title: string }

export type Tone = 0 | 1 | 2 | 3 | 4
const patterns = ["plain", "dots", "rising", "cross", "solid"] as const
export type Pattern = (typeof patterns)[number]

/** A class of the scale: values from `atLeast` up to the next class. `tone` 0 is nearest the paper, 4 nearest the ink. */
export type MapClass = { atLeast: number; label: string; tone: Tone; pattern: Pattern }

export type MapProps = Readonly<{
  /** Tells the ids of two maps on one page apart. */
  id?: string
  values: readonly MapValue[]
  scale: readonly MapClass[]
  title: string
  desc: string
  /** `mapNote[lang]`, unless the page has a reason to say more. */
  note: string
  lang: Lang
}>

/** The class of a value; null has none. A value below the whole scale is a fault of the caller and throws a RangeError. */
export function classOf(value: number | null, scale: readonly MapClass[]): MapClass | null {
  if (value === null) return null
  const found = scale.findLast((c) => c.atLeast <= value)
  if (!found) throw new RangeError(`${value} is below the scale`)
  return found
}

/** A scale of two to five steps with tones and patterns spread from light to dark. Steps go up; others throw a RangeError. */
export function graded(steps: readonly { atLeast: number; label: string }[]): MapClass[] {
  const rising = steps.every((s, i) => i === 0 || s.atLeast > (steps[i - 1]?.atLeast ?? 0))
  if (steps.length < 2 || steps.length > 5 || !rising) throw new RangeError("a scale has two to five rising steps")
  return steps.map((step, i) => {
    const tone = Math.round((i * 4) / (steps.length - 1)) as Tone
    return { ...step, tone, pattern: patterns[tone] }
  })
}
