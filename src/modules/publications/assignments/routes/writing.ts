import { z } from "zod"
import { change, text } from "#src/platform/http/index.ts"
import { langs } from "#src/values/lang.ts"
import { attachView, removeView, writeView } from "../pages/write.tsx"
import { mayWriteAnswers } from "../policy.ts"
import { getDocument } from "../queries/documents.ts"
import { assignmentKeySchema } from "../types.ts"
import { attachToAnswer, largestDocument, readWritable, removeFromAnswer, writeAnswer } from "../writing.ts"

const keyed = { assignment: assignmentKeySchema }

export const writingRoutes = [
  change({
    path: "/assignments/:assignment/write",
    params: keyed,
    input: z.strictObject({ text: text(100_000, 0).default(""), language: z.enum(langs), evidence: text(8000, 0).default("") }),
    verb: "assignment.write",
    may: mayWriteAnswers,
    versioned: true,
    summary: "Write the answer of the own unit, with what it rests on",
    form: {
      load: async ({ tx, actor, params, today }) => {
        const { assignment, texts } = await readWritable(tx, { actor, today }, params.assignment)
        return { assignment, latest: texts[0] ?? null }
      },
      html: writeView,
    },
    act: ({ tx, actor, params, input, version, say, today, now, zone, cards }) =>
      writeAnswer(tx, params.assignment, version ?? 0, input, { actor, lang: say.lang, today, now, zone, cards }),
    json: z.object({ key: z.string(), version: z.number() }),
    then: ({ key }) => `/assignments/${key}#answer`,
  }),
  change({
    path: "/assignments/:assignment/documents/new",
    params: keyed,
    input: z.strictObject({ title: text(300, 3) }),
    verb: "assignment.attach_document",
    may: mayWriteAnswers,
    versioned: false,
    files: largestDocument,
    summary: "Attach a document to the answer of the own unit",
    form: {
      load: ({ tx, actor, params, today }) => readWritable(tx, { actor, today }, params.assignment),
      html: attachView,
    },
    act: ({ tx, actor, params, input, files, store, say, today, now, zone }) => {
      const file = files.find((f) => f.name === "file")
      const by = { actor, lang: say.lang, today, now, zone }
      return attachToAnswer(tx, params.assignment, { title: input.title, file, store }, by)
    },
    json: z.object({ key: z.string() }),
    then: ({ key }) => `/assignments/${key}#answer`,
  }),
  change({
    path: "/assignments/:assignment/documents/:document/remove",
    params: { ...keyed, document: z.uuid() },
    input: z.strictObject({}),
    verb: "assignment.remove_document",
    may: mayWriteAnswers,
    versioned: false,
    summary: "Remove a document from the answer of the own unit",
    form: {
      load: async ({ tx, actor, params, today }) => {
        const { assignment } = await readWritable(tx, { actor, today }, params.assignment)
        return { assignment, document: await getDocument(tx, params.assignment, params.document) }
      },
      html: removeView,
    },
    act: ({ tx, actor, params, say, today, now, zone }) =>
      removeFromAnswer(tx, params.assignment, params.document, { actor, lang: say.lang, today, now, zone }),
    json: z.object({ key: z.string() }),
    then: ({ key }) => `/assignments/${key}#answer`,
  }),
]
