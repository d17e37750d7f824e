import { z } from "zod"
import { change } from "#src/platform/http/index.ts"
import { recorderFrom } from "../actions.ts"
import { chosenIn, chosenOf, setTogether, togetherInput } from "../entry/together.ts"
import { labelsFor, refsOf } from "../labels.ts"
import { type TogetherForm, togetherView } from "../pages/together.tsx"
import { mayRecord } from "../policy.ts"
import { listChosen } from "../queries/chosen.ts"
import { readKnown } from "../queries/known.ts"
import { loadForm } from "./entry-form.ts"

const together = change({
  path: "/activities/together",
  params: {},
  input: togetherInput,
  verb: "activity.set_together",
  may: mayRecord,
  versioned: false,
  summary:
    "Set one thing for several activities of the own units: all of them, or with `partly` those that may; each with its version",
  form: {
    load: async (c, raw): Promise<TogetherForm> => {
      const seen = chosenIn(raw.chosen)
      const found = await listChosen(
        c.tx,
        seen.map((s) => s.key),
      )
      const byKey = new Map(found.map((line) => [line.key, line]))
      const lines = seen.map((s) => ({ ...s, line: byKey.get(s.key) ?? null }))
      const labels = await labelsFor(c.cards, [...refsOf("unit", [...found.map((l) => l.unit)])])
      return { form: await loadForm(c, { from: "nothing" }), lines, labels }
    },
    html: togetherView,
  },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    const { known } = await readKnown(c.tx, c.today, c.say)
    const { value, facts } = await setTogether(c.tx, by, c.input, known)
    const now = await listChosen(c.tx, value.done)
    return { value: { ...value, activities: now.map(({ key, version }) => ({ key, version })) }, facts }
  },
  json: z.object({
    done: z.array(z.string()),
    left: z.array(z.string()),
    activities: z.array(z.object({ key: z.string(), version: z.number() })),
  }),
  then: ({ activities }) => {
    const chosen = activities.map((a): [string, string] => ["chosen", chosenOf(a)])
    return `/activities/together?${new URLSearchParams([...chosen, ["saved", String(chosen.length)]])}` as const
  },
})

export const togetherRoutes = [together]
