import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { everybody, page } from "#src/platform/http/index.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { readStanding } from "../answers.ts"
import { linkedUnit } from "../linked.ts"
import { gatherNames } from "../names.ts"
import { type UnitPage, unitView } from "../pages/unit.tsx"
import { unitPage } from "../places.ts"
import { listOrders } from "../queries/orders.ts"
import { listProvisionsOf } from "../queries/provisions.ts"
import { getUnit, listChangesOf, listPostsByKey, listPostsOf, listVersionsOf, type PostRow } from "../queries/units.ts"
import { unitOn } from "../rules/chart.ts"
import { asAtSchema, unitKeySchema } from "../types.ts"
import { footingShape, provisionOut, provisionShape, standingOut, standingShape, versionOut, versionShape } from "./shapes.ts"

/** The titles of posts that a unit's posts answer to or go through. */
const titlesOf = async (tx: Read, posts: readonly PostRow[]) =>
  new Map(
    (
      await listPostsByKey(
        tx,
        posts.flatMap((p) => [...p.reportsTo, ...p.through]),
      )
    ).map((p) => [p.key, p]),
  )

export const unitRoutes = [
  page({
    path: "/units/:unit",
    params: { unit: unitKeySchema },
    query: { on: asAtSchema.optional() },
    may: everybody,
    summary: "One unit as at a day: where it stands, what it is bound to do and by which provision, its names and its history",
    load: async ({ tx, params, query, today, panels }): Promise<UnitPage> => {
      const on = query.on ?? today
      const unit = await getUnit(tx, params.unit)
      const standing = await readStanding(tx, on)
      const here = unitOn(standing, unit.key)
      const orders = await listOrders(tx)
      const order = orders.find((o) => o.key === here?.version.order) ?? null
      const provisions = order ? await listProvisionsOf(tx, order.key, unit.key) : []
      const posts = order ? await listPostsOf(tx, unit.key, order.key) : []
      const versions = await listVersionsOf(tx, unit.key)
      const changes = await listChangesOf(tx, unit.key)
      const names = await gatherNames(
        tx,
        {
          units: [
            unit.key,
            ...standing.units.map((u) => u.version.unit),
            ...changes.flatMap((c) => [...c.fromUnits, ...c.toUnits]),
          ],
          bodies: posts.flatMap((p) => p.reportsTo),
          provisions,
          changes,
          sources: versions.flatMap((v) => v.sources),
        },
        on,
      )
      return {
        ...{ unit, on, today, standing, here, order, orders, versions, posts, provisions, changes, names },
        postTitles: await titlesOf(tx, posts),
        panels: await panels(unitPage, { unit: unit.key, on }),
      }
    },
    html: unitView,
    also: { jsonld: linkedUnit },
    json: z.object({
      unit: z.string(),
      on: z.string(),
      footing: footingShape,
      standing: standingShape.nullable(),
      parts: z.array(z.string()),
      posts: z.array(z.unknown()),
      provisions: z.array(provisionShape),
      versions: z.array(versionShape),
      changes: z.array(z.unknown()),
      note: localisedSchema.nullable(),
      panels: z.array(z.unknown()),
    }),
    wire: (p) => ({
      unit: p.unit.key,
      on: p.on,
      footing: p.here?.footing ?? "none",
      standing: p.here ? standingOut(p.here) : null,
      parts: p.standing.units.filter((u) => u.version.parent === p.unit.key).map((u) => u.version.unit),
      posts: p.posts,
      provisions: p.provisions.map(provisionOut),
      versions: p.versions.map(versionOut),
      changes: p.changes,
      note: p.unit.note,
      panels: p.panels,
    }),
  }),
]
