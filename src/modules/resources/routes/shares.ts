import { z } from "zod"
import { change, everybody, page } from "#src/platform/http/index.ts"
import { isStaff } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import { isKey, labelOf, labelsFor, refsOf } from "../../programmes/index.ts"
import { declareShares, type Of } from "../actions/shares.ts"
import { sharesInput } from "../input.ts"
import { mandatesView, type SharesForm, sharesFormView } from "../pages/shares.tsx"
import { mayBookFor, mayDraft } from "../policy.ts"
import { findDeclaration, getShared, listClauses, listShares, listTied, listUntied } from "../queries/shares.ts"
import { percentOf } from "../rules.ts"
import { demand, workerFrom } from "../worker.ts"
import type { Asked } from "./asked.ts"

const slug = z
  .string()
  .max(200)
  .transform((said) => said.replaceAll("~", "/"))
  .refine(isKey)

async function loadForm(c: Asked, of: Of): Promise<SharesForm> {
  const shared = await getShared(c.tx, of.kind, of.key)
  const by = await workerFrom(c.tx, c)
  demand(mayBookFor(c.actor, by.units, shared.unit ?? ""))
  const [standing, shares] = [await findDeclaration(c.tx, shared.thing), await listShares(c.tx, shared.thing)]
  const clauses = (await listClauses(c.tx)).filter((k) => !k.setAsideOn || shares.some((s) => s.clause === k.key))
  const instruments = [...new Set(clauses.map((k) => k.instrument))]
  const labels = await labelsFor(c.cards, [
    ...refsOf(
      "clause",
      clauses.map((k) => k.key),
    ),
    ...refsOf("instrument", instruments),
  ])
  return {
    thing: shared.thing,
    title: c.say.name(shared.title),
    version: standing?.version ?? 0,
    stored: {
      reason: standing?.reason ?? "",
      ...Object.assign(
        {},
        ...shares.map((s, i) => ({ [`shares/${i}/clause`]: s.clause, [`shares/${i}/percent`]: String(s.percent) })),
      ),
    },
    clauses: clauses.map((k) => ({
      value: k.key,
      label: labelOf(labels, ref("clause", k.key)),
      group: labelOf(labels, ref("instrument", k.instrument)),
    })),
  }
}

export const shareRoutes = [
  page({
    path: "/resources/mandates",
    params: {},
    query: {},
    may: everybody,
    summary: "How much of spending is tied to at least one clause by declared shares, and for the secretariat what is not",
    load: async ({ tx, actor, cards }) => {
      const untied = isStaff(actor) ? await listUntied(tx) : null
      return {
        tied: await listTied(tx),
        untied,
        mayDeclare: mayDraft(actor).ok,
        labels: await labelsFor(
          cards,
          (untied ?? []).flatMap((u) => (u.thing ? [u.thing] : [])),
        ),
      }
    },
    html: mandatesView,
    json: z.object({
      tied: z.array(
        z.object({ currency: z.string(), spent: z.number(), tied: z.number(), percent: z.number(), bookings: z.number() }),
      ),
      rule: z.string(),
    }),
    wire: ({ tied }) => ({
      tied: tied.map((t) => ({ ...t, percent: percentOf(t.tied, t.spent) })),
      rule: "bookings by the declared shares of their activity, or else of their programme; currencies by themselves",
    }),
  }),
  change({
    path: "/resources/shares/:kind/:key",
    params: { kind: z.enum(["activity", "programme"]), key: slug },
    input: sharesInput,
    verb: "shares.declare",
    may: mayDraft,
    versioned: true,
    summary: "Declare which clauses the money of an activity or a programme serves, in percent, with a reason",
    form: { load: (c) => loadForm(c, c.params), html: sharesFormView },
    act: async (c) => declareShares(c.tx, await workerFrom(c.tx, c), c.params, c.version ?? 0, c.input),
    json: z.object({ key: z.string() }),
    then: () => "/resources/mandates",
  }),
]
