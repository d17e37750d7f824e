// Which posts stand on a day, and how many. A row holds from its day until a later one; of two of one day the later row counts.
import type { Day } from "#src/values/day.ts"
import type { PostVersion } from "./types.ts"

export const inTime = (a: PostVersion, b: PostVersion): number => a.since.localeCompare(b.since) || a.version - b.version

/** What holds of each post on a day; what was not yet established, or is abolished by then, is not there. */
export function postsOn(versions: readonly PostVersion[], on: Day): PostVersion[] {
  const held = new Map<string, PostVersion>()
  for (const v of versions.filter((x) => x.since <= on).toSorted(inTime)) held.set(v.post, v)
  return [...held.values()].filter((v) => v.standing !== "abolished")
}

/** The last day on which a row holds; null while no later row ends it. A row of the same day that was replaced holds on none. */
export function heldUntil(versions: readonly PostVersion[], row: PostVersion): { until: Day | null; replaced: boolean } {
  const next = versions.filter((v) => v.post === row.post && inTime(v, row) > 0).toSorted(inTime)[0]
  return { until: next?.since ?? null, replaced: next?.since === row.since }
}

export type UnitPosts = { unit: string; posts: number; filled: number; vacant: number }

export function countByUnit(posts: readonly PostVersion[]): UnitPosts[] {
  const is = (some: readonly PostVersion[], standing: PostVersion["standing"]) =>
    some.filter((p) => p.standing === standing).length
  return [...Map.groupBy(posts, (p) => p.unit)]
    .map(([unit, some]) => ({ unit, posts: some.length, filled: is(some, "filled"), vacant: is(some, "vacant") }))
    .sort((a, b) => a.unit.localeCompare(b.unit))
}

/** Why a further row cannot be added: the post is abolished, or a row that begins later stands. */
export function faultOfChange(latest: PostVersion, since: Day): "abolished" | "before" | null {
  if (latest.standing === "abolished") return "abolished"
  return since < latest.since ? "before" : null
}
