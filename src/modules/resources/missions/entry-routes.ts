// Requesting a mission, amending the request, writing the report and hanging documents on it.
import { z } from "zod"
import { getAttachment } from "#src/platform/files/index.ts"
import { change } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { amendRequest, requestMission } from "./entering.ts"
import { missionDocumentInput, missionInput, reportInput } from "./input.ts"
import { loadForm } from "./loads.ts"
import { attachView, missionFormView, removeView, reportView } from "./pages/forms.tsx"
import { mayReadMissions } from "./policy.ts"
import { attachToReport, largestDocument, readReportable, removeFromReport, writeReport } from "./reporting.ts"
import { missionKeySchema, missionPath } from "./types.ts"

const params = { mission: missionKeySchema }
const told = z.object({ key: z.string() })

export const entryRoutes = [
  change({
    path: "/resources/missions/new",
    params: {},
    input: missionInput,
    verb: "mission.request",
    may: mayReadMissions,
    versioned: false,
    summary: "Request a mission for the own seat, an office of the own unit, or, as planning, the Secretary",
    form: { load: (c) => loadForm(c, null), html: missionFormView },
    act: (c) => requestMission(c.tx, c.input, { ...c, lang: c.say.lang }),
    json: told,
    then: ({ key }) => missionPath(key),
  }),
  change({
    path: "/resources/missions/:mission/edit",
    params,
    input: missionInput,
    verb: "mission.amend",
    may: mayReadMissions,
    versioned: true,
    summary: "Amend a request before it is cleared, or once it was returned",
    form: { load: (c) => loadForm(c, c.params.mission), html: missionFormView },
    act: (c) => amendRequest(c.tx, c.params.mission, c.version ?? 0, c.input, { ...c, lang: c.say.lang }),
    json: told,
    then: ({ key }) => missionPath(key),
  }),
  change({
    path: "/resources/missions/:mission/report",
    params,
    input: reportInput,
    verb: "mission.write_report",
    may: mayReadMissions,
    versioned: true,
    summary: "Write the report of a mission: results, commitments, what is to be done next",
    form: { load: (c) => readReportable(c.tx, c.params.mission, c), html: reportView },
    act: (c) => writeReport(c.tx, c.params.mission, c.version ?? 0, c.input, { ...c, lang: c.say.lang }),
    json: told.extend({ version: z.number() }),
    then: ({ key }) => `${missionPath(key)}#report`,
  }),
  change({
    path: "/resources/missions/:mission/documents/new",
    params,
    input: missionDocumentInput,
    verb: "mission.attach_document",
    may: mayReadMissions,
    versioned: false,
    files: largestDocument,
    summary: "Attach a document to the report of a mission",
    form: { load: (c) => readReportable(c.tx, c.params.mission, c), html: attachView },
    act: (c) => {
      const file = c.files.find((f) => f.name === "file")
      const by = { ...c, lang: c.say.lang }
      return attachToReport(c.tx, c.params.mission, { title: c.input.title, file, store: c.store }, by)
    },
    json: told,
    then: ({ key }) => `${missionPath(key)}#report`,
  }),
  change({
    path: "/resources/missions/:mission/documents/:document/remove",
    params: { ...params, document: z.uuid() },
    input: z.strictObject({}),
    verb: "mission.remove_document",
    may: mayReadMissions,
    versioned: false,
    summary: "Remove a document from the report of a mission, while it is written",
    form: {
      load: async (c) => {
        const { mission } = await readReportable(c.tx, c.params.mission, c)
        return { mission, document: await getAttachment(c.tx, ref("mission", mission.key), c.params.document) }
      },
      html: removeView,
    },
    act: (c) => removeFromReport(c.tx, c.params.mission, c.params.document, { ...c, lang: c.say.lang }),
    json: told,
    then: ({ key }) => `${missionPath(key)}#report`,
  }),
]
