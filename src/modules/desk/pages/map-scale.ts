import type { Say } from "#src/platform/i18n/index.ts"
import { graded, type MapClass } from "#src/web/maps/scale.ts"
import { said } from "../messages/home.ts"

const steps = [1, 10, 20, 40] as const

/** Classes of the maps of activities: none, then by tens, so that a legend of five lines tells them apart. */
export function scaleFor(say: Say): MapClass[] {
  const ranges = steps.map((from, i) => {
    const next = steps[i + 1]
    return { atLeast: from, label: next ? say.t(said.to, { from, to: next - 1 }) : say.t(said.upwards, { from }) }
  })
  return graded([{ atLeast: 0, label: say.t(said.none) }, ...ranges])
}
