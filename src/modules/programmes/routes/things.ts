import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { recorderFrom } from "../actions.ts"
import { thingInput } from "../entry/input.ts"
import { demandThing, enterResults, readThing, thingFields } from "../measuring/things.ts"
import { type ThingForm, thingFormView } from "../pages/thing-form.tsx"
import { mayRecord, recordingUnits } from "../policy.ts"
import { projectPath } from "../projects/types.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { readKnown } from "../queries/known.ts"
import { listMeasureNames } from "../queries/measures.ts"
import { programmePath, slugSchema } from "../types.ts"

type Asking = { tx: Read; actor: Actor; say: Say; today: Day }

async function loadThing({ tx, actor, say, today }: Asking, of: Ref, path: ThingForm["thing"]["path"]): Promise<ThingForm> {
  const thing = await readThing(tx, of)
  await demandThing(tx, thing, await listUnitsBelow(tx, recordingUnits(actor), today), today)
  const { known } = await readKnown(tx, today, say)
  const never = () => ({ name: "" })
  return {
    thing: { title: say.name(thing.title), path, version: thing.version, markers: of.startsWith("programme:") },
    form: {
      ...{ activity: null, from: null, stored: thingFields(thing, known.stateName), ownUnits: [], allUnits: [], programmes: [] },
      ...{ projects: [], clauses: [], themes: [], read: { state: never, body: never } },
      measures: (await listMeasureNames(tx)).map((m) => ({ value: m.key, label: `${say.name(m.title)} (${m.unit})` })),
    },
  }
}

const told = z.object({ key: z.string() })
const shared = { input: thingInput, may: mayRecord, versioned: true, json: told } as const

export const thingRoutes = [
  change({
    ...shared,
    path: "/programmes/:programme/results",
    params: { programme: slugSchema },
    verb: "programme.enter_results",
    summary: "Enter results and markers of a programme of the own unit; what the record tells of it stays",
    form: {
      load: (c) => loadThing(c, ref("programme", c.params.programme), programmePath(c.params.programme)),
      html: thingFormView,
    },
    act: async (c) => {
      const by = await recorderFrom(c.tx, c)
      const { known } = await readKnown(c.tx, c.today, c.say)
      return enterResults(c.tx, by, { thing: ref("programme", c.params.programme), seen: c.version ?? 0, known }, c.input)
    },
    then: ({ key }) => programmePath(key),
  }),
  change({
    ...shared,
    path: "/projects/:project/results",
    params: { project: slugSchema },
    verb: "project.enter_results",
    summary: "Enter results of a project of the own unit, once it is carried out",
    form: { load: (c) => loadThing(c, ref("project", c.params.project), projectPath(c.params.project)), html: thingFormView },
    act: async (c) => {
      const by = await recorderFrom(c.tx, c)
      const { known } = await readKnown(c.tx, c.today, c.say)
      return enterResults(c.tx, by, { thing: ref("project", c.params.project), seen: c.version ?? 0, known }, c.input)
    },
    then: ({ key }) => projectPath(key),
  }),
]
