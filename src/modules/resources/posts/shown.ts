// How posts are shown elsewhere: by their cards, on the page of their unit, and among the gaps; to the secretariat alone.
import type { Gap } from "#src/platform/gaps/index.ts"
import { type Kind, panel } from "#src/platform/http/index.ts"
import { isStaff } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import { unitPage } from "../../institution/index.ts"
import { postWords as said, standingWords } from "./messages.ts"
import { listVersions, postsOfEndedUnits } from "./queries.ts"
import { inTime, postsOn } from "./rules.ts"
import { postPath } from "./types.ts"

export const postKind: Kind = {
  kind: "post",
  cards: async (tx, _actor, ids, say) => {
    const latest = new Map((await listVersions(tx)).toSorted(inTime).map((v) => [v.post, v]))
    return ids.flatMap((id) => {
      const post = latest.get(id)
      return post ? [{ ref: ref("post", id), title: `${say.name(post.title)} (${id})`, href: postPath(id) }] : []
    })
  },
  find: "never",
}

export const postsOnUnit = panel(unitPage, async (tx, actor, { unit, on }, say) => {
  if (!isStaff(actor)) return null
  const posts = postsOn(await listVersions(tx), on).filter((p) => p.unit === unit)
  if (posts.length === 0) return null
  return {
    title: say.t(said.title),
    count: { value: posts.length, rule: say.t(said.onUnit) },
    cards: posts.slice(0, 10).map((p) => ({
      ref: ref("post", p.post),
      title: `${say.name(p.title)}, ${p.grade}`,
      href: postPath(p.post),
      mark: standingWords[p.standing],
    })),
    more: `/resources/posts?on=${on}` as const,
  }
})

export const endedUnitPosts: Gap = {
  code: "post-of-an-abolished-unit",
  title: said.gap,
  rule: said.gapRule,
  mend: said.gapMend,
  for: "staff",
  rows: (on) => postsOfEndedUnits(on),
}
