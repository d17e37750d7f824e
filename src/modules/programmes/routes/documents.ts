import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { demand, recorderFrom } from "../actions.ts"
import { unitInCharge } from "../charging.ts"
import { attachDocument, largestDocument, removeDocument } from "../documents/attach.ts"
import { documentInput } from "../documents/input.ts"
import { attachView, removeView } from "../pages/documents.tsx"
import { mayRecord, mayRecordFor, recordingUnits } from "../policy.ts"
import { getActivity } from "../queries/activity.ts"
import { getDocument } from "../queries/documents.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { activityPath, slugSchema } from "../types.ts"

type Asking = { tx: Read; actor: Actor; say: Say; today: Day }

/** The activity that somebody of its unit is about to change. */
async function ownActivity({ tx, actor, say, today }: Asking, key: string) {
  const activity = await getActivity(tx, key)
  demand(mayRecordFor(await listUnitsBelow(tx, recordingUnits(actor), today), await unitInCharge(tx, activity, today)))
  return { key, title: say.name(activity.title) }
}

const told = z.object({ key: z.string() })
const done = ({ key }: { key: string }) => `${activityPath(key)}#documents` as const

const attach = change({
  path: "/activities/:activity/documents/new",
  params: { activity: slugSchema },
  input: documentInput,
  verb: "activity.attach_document",
  may: mayRecord,
  versioned: false,
  files: largestDocument,
  summary: "Attach a document to an activity of the own unit, for everybody or for the secretariat",
  form: { load: (c) => ownActivity(c, c.params.activity), html: attachView },
  act: async (c) => {
    const file = c.files.find((f) => f.name === "file")
    return attachDocument(c.tx, await recorderFrom(c.tx, c), c.params.activity, { input: c.input, file, store: c.store })
  },
  json: told,
  then: done,
})

const remove = change({
  path: "/activities/:activity/documents/:document/remove",
  params: { activity: slugSchema, document: z.uuid() },
  input: z.strictObject({}),
  verb: "activity.remove_document",
  may: mayRecord,
  versioned: false,
  summary: "Remove a document from an activity of the own unit",
  form: {
    load: async (c) => ({
      activity: await ownActivity(c, c.params.activity),
      document: await getDocument(c.tx, c.params.activity, c.params.document),
    }),
    html: removeView,
  },
  act: async (c) => removeDocument(c.tx, await recorderFrom(c.tx, c), c.params.activity, c.params.document),
  json: told,
  then: done,
})

export const documentRoutes = [attach, remove]
