// The whole chain of one thing, read as at a day: up to the mandate it rests on, down to the report that tells of it.
import { z } from "zod"
import { type Read, remembered } from "#src/platform/db/index.ts"
import { type Card, everybody, notFound, page, whole } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { idOf, kindOf, type Ref, ref } from "#src/values/ref.ts"
import { type Responsible, readStanding, responsibleFor, unitNames } from "../institution/index.ts"
import { sightOf } from "../programmes/index.ts"
import { type GroupName, groupNames, levels, type Root, refOf, rootSchema } from "./chain-root.ts"
import { type ChainPage, chainView } from "./pages/chain.tsx"
import { findFigure, listTies, listVerdicts, readThemesOf } from "./queries/chain.ts"
import { type Group, groupsOf, linesBehind } from "./rules.ts"

const folded = 5
const unfolded = 50

/** The thing itself; a printed figure is known by its edition. */
async function cardOf(tx: Read, root: Root, cards: (refs: readonly Ref[]) => Promise<Card[]>): Promise<Card> {
  const [found] = await cards([root.kind === "figure" ? ref("edition", root.key) : refOf(root)])
  if (!found) throw notFound()
  if (root.kind !== "figure") return found
  if (!root.code || !(await findFigure(tx, root.key, root.code))) throw notFound()
  return figureCard(found, root.code)
}

const figureCard = (edition: Card, code: string): Card => ({
  ref: ref("figure", `${idOf(edition.ref)}/${code}`),
  title: `${code} · ${edition.title}`,
  href: `${edition.href}/figures/${code}`,
})

type Answers = { now: readonly Responsible[]; then: readonly Responsible[]; begins: Day | null }

/** Whom the orders name for the thing: on the day of the page, and on the first day on which its work can have been done. */
async function askOrders(tx: Read, root: Root, on: Day, order: string | null): Promise<Answers> {
  const { themes, begins } = await readThemesOf(tx, root)
  if (themes.length === 0) return { now: [], then: [], begins }
  const rejected = new Set(
    root.kind === "clause" && order
      ? (await listVerdicts(tx, root.key, order)).filter((v) => v.verdict === "rejected").map((v) => v.unit)
      : [],
  )
  const now = (await responsibleFor(tx, themes, on)).filter((r) => !rejected.has(r.unit))
  return { now, then: begins && begins !== on ? await responsibleFor(tx, themes, begins) : [], begins }
}

type Named = { tx: Read; on: Day; say: Say; cards: (refs: readonly Ref[]) => Promise<Card[]> }

/** Names of everything at once: units as they were called on the day, figures by their edition, files by their own title. */
async function nameAll({ tx, on, say, cards }: Named, groups: readonly Group[]): Promise<ReadonlyMap<Ref, Card>> {
  const refs = groups.flatMap((g) => g.lines.map((l) => l.ref))
  const editions = refs
    .filter((r) => kindOf(r) === "figure")
    .map((r) => ref("edition", idOf(r).slice(0, idOf(r).lastIndexOf("/"))))
  const found = new Map((await cards([...new Set([...refs, ...editions])])).map((c) => [c.ref, c]))
  const units = await unitNames(tx, [...new Set(refs.filter((r) => kindOf(r) === "unit").map(idOf))], on)
  for (const [unit, { name, acronym }] of units) {
    const card = found.get(ref("unit", unit))
    const title = acronym ? `${say.name(name)} (${acronym})` : say.name(name)
    if (card) found.set(card.ref, { ...card, title, href: `/units/${unit}?on=${on}` })
  }
  for (const line of groups.flatMap((g) => g.lines)) {
    const [kind, id] = [kindOf(line.ref), idOf(line.ref)]
    const edition = kind === "figure" ? found.get(ref("edition", id.slice(0, id.lastIndexOf("/")))) : undefined
    if (edition) found.set(line.ref, { ...figureCard(edition, id.slice(id.lastIndexOf("/") + 1)), ref: line.ref })
    if (kind === "file")
      found.set(line.ref, { ref: line.ref, title: line.title ? say.name(line.title) : line.said, href: `/files/${id}` })
  }
  return found
}

const lineShape = z.object({
  ref: z.string(),
  title: z.string(),
  path: z.string(),
  basis: z.string().nullable(),
  behind: z.number().nullable(),
  value: z.number().nullable(),
  said: z.string(),
})

export const chainPage = page({
  path: "/chain/:ref",
  params: { ref: rootSchema },
  query: {
    on: daySchema.optional(),
    group: z.enum(groupNames as readonly [GroupName, ...GroupName[]]).optional(),
    after: whole(0, 1_000_000).optional(),
  },
  may: everybody,
  summary:
    "The chain of one thing as at a day: mandates, orders and units, programmes and activities, results and evidence, reports",
  load: async ({ tx, params, query, actor, say, today, cards }): Promise<ChainPage> => {
    const root = params.ref
    const card = await cardOf(tx, root, cards)
    const on = query.on ?? today
    const { order, footing, reports } = await readStanding(tx, on)
    const asked = { root, order, until: on < today ? on : null }
    const opened = query.group ? { group: query.group, from: query.after ?? 0 } : undefined
    const most = opened ? unfolded : folded
    const ties = await remembered(tx, sightOf(actor), `desk.chain ${JSON.stringify([asked, most, opened])}`, (read) =>
      listTies(read, asked, most, opened),
    )
    const answers = await askOrders(tx, root, on, order)
    const groups = groupsOf(ties, answers, root, order, opened).filter((g) => g.total > 0)
    const names = await nameAll({ tx, on, say, cards }, groups)
    const total = groups[0]?.total ?? 0
    const by = order ?? reports[0]
    return {
      ...{ root, card, on, footing, groups, names },
      wholly: asked.until === null,
      begins: answers.begins,
      by: by ? ((await cards([ref("document", by)]))[0]?.title ?? null) : null,
      opened: opened
        ? {
            ...opened,
            next: opened.from + most < total ? opened.from + most : null,
            previous: opened.from > 0 ? Math.max(0, opened.from - most) : null,
          }
        : null,
    }
  },
  html: chainView,
  json: z.object({
    thing: z.object({ ref: z.string(), title: z.string(), path: z.string() }),
    on: z.string(),
    order: z.object({ footing: z.string(), name: z.string().nullable() }),
    levels: z.array(
      z.object({
        level: z.string(),
        groups: z.array(z.object({ group: z.string(), total: z.number(), things: z.array(lineShape) })),
      }),
    ),
  }),
  wire: ({ card, on, footing, by, groups, names }) => ({
    thing: { ref: card.ref, title: card.title, path: card.href },
    on,
    order: { footing, name: by },
    levels: Object.entries(levels).map(([level, of]) => ({
      level,
      groups: groups
        .filter((g) => (of as readonly string[]).includes(g.name))
        .map((g) => ({ group: g.name, total: g.total, things: linesBehind(g, names) })),
    })),
  }),
})
