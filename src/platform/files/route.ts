// The address of an attachment. Row-level security is its gate: what the actor may not see is not there.
import { z } from "zod"
import { everybody, notFound, page, type Route, type View } from "#src/platform/http/index.ts"
import { ref } from "#src/values/ref.ts"
import { type Attached, findAttachment } from "./blobs.ts"
import type { Files } from "./files.ts"
import { fileLost } from "./problems.ts"

/** `/files/<id>`: the bytes of an attachment, to be saved and never shown in place. */
export const fileRoute: Route = page({
  path: "/files/:id",
  params: { id: z.uuid() },
  query: {},
  may: everybody,
  load: async ({ tx, params, store }): Promise<{ attached: Attached; store: Files }> => {
    const found = await findAttachment(tx, params.id)
    if (!found) throw notFound()
    return { attached: found, store }
  },
  witness: ({ attached: a }) => (a.visibility === "public" ? null : ref("attachment", a.id)),
  file: async ({ attached: a, store }) => {
    const bytes = await store.get(a.blob)
    if (!bytes) throw fileLost(a.blob)
    return { bytes, type: a.mediaType, name: a.fileName, tag: a.blob.slice(0, 27) }
  },
  html: (): View => ({ title: "", body: null }),
  json: "none",
  summary: "The bytes of an attachment, for those who may see it",
})
