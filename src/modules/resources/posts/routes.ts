import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change, notFound, page } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { tableFaces } from "#src/platform/record/index.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { localisedSchema } from "#src/values/localised.ts"
import { readStanding } from "../../institution/index.ts"
import { labelsFor, refsOf } from "../../programmes/index.ts"
import { mayKeepFunds, mayRead } from "../policy.ts"
import { type Asked, fundChoices, unitChoices } from "../routes/asked.ts"
import { workerFrom } from "../worker.ts"
import { abolishPost, amendPost, establishPost } from "./actions.ts"
import { postAbolishInput, postAmendInput, postInput } from "./input.ts"
import { abolishView, type PostsPage, postFormView, postsView, postView } from "./pages.tsx"
import { listVersions, listVersionsOf } from "./queries.ts"
import { countByUnit, postsOn } from "./rules.ts"
import { type PostVersion, postKeySchema, postPath, standings } from "./types.ts"

const params = { post: postKeySchema }
const told = z.object({ key: z.string() })
const done = ({ key }: { key: string }) => postPath(key)

const shape = z.object({
  post: z.string(),
  version: z.number(),
  since: daySchema,
  unit: z.string(),
  title: localisedSchema,
  grade: z.string(),
  fund: z.string(),
  standing: z.enum(standings),
  reason: z.string(),
})
const columns = ["post", "title", "unit", "grade", "fund", "standing", "since"] as const

const refs = (posts: readonly PostVersion[]) => [
  ...refsOf(
    "unit",
    posts.map((p) => p.unit),
  ),
  ...refsOf(
    "fund",
    posts.map((p) => p.fund),
  ),
]

/** Rows of a post in the order of time, and the one that came last. */
async function readPost(tx: Read, key: string): Promise<{ rows: PostVersion[]; latest: PostVersion }> {
  const rows = await listVersionsOf(tx, key)
  const latest = rows.at(-1)
  if (!latest) throw notFound()
  return { rows, latest }
}

/** Units that stand today, and the one that a post has though no order names it any more. */
async function loadForm(c: Asked, of: PostVersion | null) {
  const units = (await readStanding(c.tx, c.today)).units.map((u) => u.version.unit)
  const keys = of && !units.includes(of.unit) ? [...units, of.unit] : units
  return { of, today: c.today, units: await unitChoices(c, keys), funds: await fundChoices(c.tx, c.say) }
}

const list = page({
  path: "/resources/posts",
  params: {},
  query: { on: daySchema.optional() },
  may: mayRead,
  summary: "Established posts as at a day by unit, filled and vacant; never who holds one",
  load: async ({ tx, actor, cards, query, today }) => {
    const on: Day = query.on ?? today
    const posts = postsOn(await listVersions(tx), on)
    const named = new Set((await readStanding(tx, on)).units.map((u) => u.version.unit))
    const ended = new Set(posts.flatMap((p) => (named.has(p.unit) ? [] : [p.unit])))
    const sorted = posts.toSorted((a, b) => a.unit.localeCompare(b.unit) || a.post.localeCompare(b.post))
    const units = countByUnit(posts)
    return { on, posts: sorted, units, ended, labels: await labelsFor(cards, refs(posts)), mayKeep: mayKeepFunds(actor).ok }
  },
  html: postsView,
  json: z.object({
    on: daySchema,
    posts: z.array(shape),
    units: z.array(z.object({ unit: z.string(), posts: z.number(), filled: z.number(), vacant: z.number() })),
    ended: z.array(z.string()),
  }),
  wire: ({ on, posts, units, ended }) => ({ on, posts: [...posts], units, ended: [...ended].sort() }),
  also: {
    ...tableFaces("posts", columns, ({ posts }: Pick<PostsPage, "posts">, say: Say) =>
      posts.map((p) => ({
        ...{ post: p.post, title: say.name(p.title), unit: p.unit, grade: p.grade, fund: p.fund },
        ...{ standing: p.standing, since: p.since },
      })),
    ),
  },
})

const one = page({
  path: "/resources/posts/:post",
  params,
  query: {},
  may: mayRead,
  summary: "One established post from first to last",
  load: async ({ tx, actor, cards, params: { post } }) => {
    const found = await readPost(tx, post)
    return { ...found, labels: await labelsFor(cards, refs(found.rows)), mayKeep: mayKeepFunds(actor).ok }
  },
  html: postView,
  json: z.object({ rows: z.array(shape) }),
  wire: ({ rows }) => ({ rows: [...rows] }),
})

const establish = change({
  path: "/resources/posts/new",
  params: {},
  input: postInput,
  verb: "post.establish",
  may: mayKeepFunds,
  versioned: false,
  summary: "Establish a post in a unit, from a day on",
  form: { load: (c) => loadForm(c, null), html: postFormView },
  act: async (c) => establishPost(c.tx, await workerFrom(c.tx, c), c.input),
  json: told,
  then: done,
})

const amend = change({
  path: "/resources/posts/:post/edit",
  params,
  input: postAmendInput,
  verb: "post.amend",
  may: mayKeepFunds,
  versioned: true,
  summary: "Change a post from a day on: unit, grade, fund, filled or vacant; with a reason",
  form: { load: async (c) => loadForm(c, await withVersion(c.tx, c.params.post)), html: postFormView },
  act: async (c) => amendPost(c.tx, await workerFrom(c.tx, c), c.params.post, c.version ?? 0, c.input),
  json: told,
  then: done,
})

/** What holds last of a post, with the version that its form must carry: that of the row entered last. */
async function withVersion(tx: Read, key: string): Promise<PostVersion> {
  const { rows, latest } = await readPost(tx, key)
  return { ...latest, version: Math.max(...rows.map((r) => r.version)) }
}

const abolish = change({
  path: "/resources/posts/:post/abolish",
  params,
  input: postAbolishInput,
  verb: "post.abolish",
  may: mayKeepFunds,
  versioned: true,
  summary: "Abolish a post from a day on, with a reason",
  form: { load: async (c) => ({ of: await withVersion(c.tx, c.params.post), today: c.today }), html: abolishView },
  act: async (c) => abolishPost(c.tx, await workerFrom(c.tx, c), c.params.post, c.version ?? 0, c.input),
  json: told,
  then: done,
})

export const postRoutes = [list, establish, amend, abolish, one]
