import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { demand, recorderFrom } from "../actions.ts"
import { unitInChargeOf } from "../charging.ts"
import { attachDocument, type Bearer, largestDocument, removeDocument } from "../documents/attach.ts"
import { documentInput } from "../documents/input.ts"
import { said } from "../messages/pages.ts"
import { projectWords } from "../messages/projects.ts"
import { attachView, type Bears, removeView } from "../pages/documents.tsx"
import { mayRecord, mayRecordFor, recordingUnits } from "../policy.ts"
import { projectPath } from "../projects/types.ts"
import { getActivity } from "../queries/activity.ts"
import { getDocument } from "../queries/documents.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { getProject } from "../queries/projects.ts"
import { activityPath, slugSchema } from "../types.ts"

type Asking = { tx: Read; actor: Actor; say: Say; today: Day }

async function activityBearer({ tx, today }: Pick<Asking, "tx" | "today">, key: string) {
  const thing = await getActivity(tx, key)
  const unit = await unitInChargeOf(tx, ref("activity", key), thing.unit, today)
  return { bearer: { kind: "activity", key, unit } as Bearer, title: thing.title, path: activityPath(key) }
}
async function projectBearer({ tx, today }: Pick<Asking, "tx" | "today">, key: string) {
  const thing = await getProject(tx, key)
  const unit = await unitInChargeOf(tx, ref("project", key), thing.unit, today)
  return { bearer: { kind: "project", key, unit } as Bearer, title: thing.title, path: projectPath(key) }
}
type Found = Awaited<ReturnType<typeof activityBearer>> | Awaited<ReturnType<typeof projectBearer>>

/** The thing that somebody of its unit is about to change. */
async function ownBearer({ tx, actor, say, today }: Asking, { bearer, title, path }: Found): Promise<Bears> {
  demand(mayRecordFor(await listUnitsBelow(tx, recordingUnits(actor), today), bearer.unit))
  const lists = {
    activity: { label: say.t(said.activities), href: "/activities" },
    project: { label: say.t(projectWords.title), href: "/projects" },
  } as const
  return { path, title: say.name(title), list: lists[bearer.kind] }
}

const told = z.object({ key: z.string() })
const uuid = z.uuid()
const nothing = z.strictObject({})

const attachToActivity = change({
  path: "/activities/:activity/documents/new",
  params: { activity: slugSchema },
  input: documentInput,
  verb: "activity.attach_document",
  may: mayRecord,
  versioned: false,
  files: largestDocument,
  summary: "Attach a document to an activity of the own unit, for everybody or for the secretariat",
  form: { load: async (c) => ownBearer(c, await activityBearer(c, c.params.activity)), html: attachView },
  act: async (c) => {
    const { bearer } = await activityBearer(c, c.params.activity)
    const file = c.files.find((f) => f.name === "file")
    return attachDocument(c.tx, await recorderFrom(c.tx, c), bearer, { input: c.input, file, store: c.store })
  },
  json: told,
  then: ({ key }) => `${activityPath(key)}#documents`,
})

const removeFromActivity = change({
  path: "/activities/:activity/documents/:document/remove",
  params: { activity: slugSchema, document: uuid },
  input: nothing,
  verb: "activity.remove_document",
  may: mayRecord,
  versioned: false,
  summary: "Remove a document from an activity of the own unit",
  form: {
    load: async (c) => ({
      of: await ownBearer(c, await activityBearer(c, c.params.activity)),
      document: await getDocument(c.tx, ref("activity", c.params.activity), c.params.document),
    }),
    html: removeView,
  },
  act: async (c) => {
    const { bearer } = await activityBearer(c, c.params.activity)
    return removeDocument(c.tx, await recorderFrom(c.tx, c), bearer, c.params.document)
  },
  json: told,
  then: ({ key }) => `${activityPath(key)}#documents`,
})

const attachToProject = change({
  path: "/projects/:project/documents/new",
  params: { project: slugSchema },
  input: documentInput,
  verb: "project.attach_document",
  may: mayRecord,
  versioned: false,
  files: largestDocument,
  summary: "Attach a document to a project of the own unit: its package, or the proof that a condition is met",
  form: { load: async (c) => ownBearer(c, await projectBearer(c, c.params.project)), html: attachView },
  act: async (c) => {
    const { bearer } = await projectBearer(c, c.params.project)
    const file = c.files.find((f) => f.name === "file")
    return attachDocument(c.tx, await recorderFrom(c.tx, c), bearer, { input: c.input, file, store: c.store })
  },
  json: told,
  then: ({ key }) => `${projectPath(key)}#documents`,
})

const removeFromProject = change({
  path: "/projects/:project/documents/:document/remove",
  params: { project: slugSchema, document: uuid },
  input: nothing,
  verb: "project.remove_document",
  may: mayRecord,
  versioned: false,
  summary: "Remove a document from a project of the own unit",
  form: {
    load: async (c) => ({
      of: await ownBearer(c, await projectBearer(c, c.params.project)),
      document: await getDocument(c.tx, ref("project", c.params.project), c.params.document),
    }),
    html: removeView,
  },
  act: async (c) => {
    const { bearer } = await projectBearer(c, c.params.project)
    return removeDocument(c.tx, await recorderFrom(c.tx, c), bearer, c.params.document)
  },
  json: told,
  then: ({ key }) => `${projectPath(key)}#documents`,
})

export const documentRoutes = [attachToActivity, removeFromActivity, attachToProject, removeFromProject]
