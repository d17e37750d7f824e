// From a record's source lines to the passage; and the text of a document brought in.
import { z } from "zod"
import { change, everybody, page } from "#src/platform/http/index.ts"
import { langs } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { getDocument } from "../queries.ts"
import { documentKeySchema } from "../types.ts"
import { bringInText, largestText } from "./actions.ts"
import { type PassagePage, passageView, type TextForm, textView } from "./pages.tsx"
import { mayBringInTexts, mayReadText } from "./policy.ts"
import { findText, listLines } from "./queries.ts"
import { passageLines } from "./rules.ts"

const placeSchema = z
  .string()
  .regex(/^\d{1,6}(-\d{1,6})?(,\d{1,6}(-\d{1,6})?)*$/)
  .max(200)

export const textRoutes = [
  page({
    path: "/documents/:document/passages/:lines",
    params: { document: documentKeySchema, lines: placeSchema },
    query: {},
    may: everybody,
    summary: "The lines of a document that a record cites, with two before and after, where its text is held and may be read",
    load: async ({ tx, params, actor }): Promise<PassagePage> => {
      const document = await getDocument(tx, params.document)
      const text = await findText(tx, document.key)
      if (!text || !mayReadText(actor, text)) return { document, place: params.lines, text: null, lines: [] }
      const all = await listLines(tx, document.key)
      const lines = passageLines(params.lines, all.length).map((l) => ({ ...l, text: all[l.line - 1] ?? "" }))
      return { document, place: params.lines, text, lines }
    },
    witness: ({ document, text }) => (text?.visibility === "staff" ? ref("document", document.key) : null),
    html: passageView,
    json: z.object({
      document: z.string(),
      place: z.string(),
      held: z.boolean(),
      lines: z.array(z.object({ line: z.number(), cited: z.boolean(), text: z.string() })),
    }),
    wire: ({ document, place, text, lines }: PassagePage) => ({
      document: document.key,
      place,
      held: text !== null,
      lines: [...lines],
    }),
  }),
  change({
    path: "/documents/:document/text",
    params: { document: documentKeySchema },
    input: z.strictObject({ visibility: z.enum(["staff", "public"]).optional().default("staff"), language: z.enum(langs) }),
    verb: "document.bring_in_text",
    may: mayBringInTexts,
    versioned: true,
    files: largestText,
    summary: "Brings in the text of a document, for colleagues alone or for everybody; or changes who may read it",
    form: {
      load: async ({ tx, params }): Promise<TextForm> => ({
        document: await getDocument(tx, params.document),
        text: (await findText(tx, params.document)) ?? null,
      }),
      html: textView,
    },
    act: ({ tx, params, input, files, version }) => bringInText(tx, params.document, { ...input, files, seen: version ?? 0 }),
    json: z.object({ document: z.string() }),
    then: ({ document }) => `/documents/${document}`,
  }),
]
