import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change, text } from "#src/platform/http/index.ts"
import { reviewPairing } from "../actions.ts"
import { unitNames } from "../names.ts"
import { reviewView } from "../pages/pairing.tsx"
import { mayMend } from "../policy.ts"
import { getPairing } from "../queries/pairings.ts"
import { getProvision } from "../queries/provisions.ts"
import { pairKinds, pathSlugSchema } from "../types.ts"

async function loadReview(tx: Read, key: string) {
  const pairing = await getPairing(tx, key)
  const from = await getProvision(tx, pairing.from)
  const to = await getProvision(tx, pairing.to)
  return { pairing, from, to, units: await unitNames(tx, [from.unit, to.unit]) }
}

const reviewRoute = change({
  path: "/pairings/:from/:to",
  params: { from: pathSlugSchema, to: pathSlugSchema },
  input: z.strictObject({ kind: z.enum([...pairKinds, "none"]), note: text(400).optional() }),
  verb: "pairing.review",
  may: mayMend,
  versioned: true,
  summary: "Confirms a pair of provisions, or mends how the later continues the earlier",
  form: { load: ({ tx, params }) => loadReview(tx, `${params.from}/${params.to}`), html: reviewView },
  act: ({ tx, actor, params, input, version, now }) =>
    reviewPairing(tx, `${params.from}/${params.to}`, input, { actor, at: now, seen: version ?? 0 }),
  json: z.object({ key: z.string(), from: z.string(), to: z.string(), kind: z.string(), basis: z.string(), version: z.number() }),
  then: (pairing) => `/provisions/${pairing.to}`,
})

export const mendingRoutes = [reviewRoute]
