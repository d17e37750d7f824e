// What a member of staff finds on coming in: what waits for the own seat, and what the seat may begin.
import { z } from "zod"
import { listReminded } from "#src/platform/deadlines/index.ts"
import { no, page, yes } from "#src/platform/http/index.ts"
import { listFor } from "#src/platform/waiting/index.ts"
import { type Actor, isStaff, type Role } from "#src/values/actor.ts"
import { said } from "./messages/work.ts"
import { workView } from "./pages/work.tsx"

type Begin = { roles: readonly Role[]; href: `/${string}`; label: (typeof said)[keyof typeof said]; unit?: true }

/** `unit`: the seat must be one of a unit, in whose name the work is begun. */
const begins: readonly Begin[] = [
  { roles: ["desk_officer", "unit_head", "planning"], href: "/activities/new", label: said.recordActivity, unit: true },
  { roles: ["desk_officer", "unit_head", "planning"], href: "/activities/import", label: said.importActivities, unit: true },
  { roles: ["desk_officer", "unit_head", "planning"], href: "/resources/budgets/new", label: said.draftBudget, unit: true },
  { roles: ["desk_officer", "unit_head", "planning"], href: "/resources/spending/import", label: said.bookings, unit: true },
  {
    roles: ["desk_officer", "unit_head", "secretary", "planning", "legal", "information_officer"],
    href: "/resources/missions/new",
    label: said.mission,
  },
  { roles: ["legal"], href: "/orders/import", label: said.readOrder },
  { roles: ["planning", "unit_head", "secretary"], href: "/reports", label: said.reports },
  { roles: ["secretary", "planning", "unit_head", "desk_officer"], href: "/assignments", label: said.assignments },
  { roles: ["legal", "planning"], href: "/institution/vacant", label: said.vacant },
  {
    roles: ["desk_officer", "unit_head", "planning", "information_officer", "legal", "secretary"],
    href: "/findings",
    label: said.findings,
  },
]

const mayWork = (actor: Actor) => (isStaff(actor) ? yes("staff") : no("staff_only"))

export const workPage = page({
  path: "/work",
  params: {},
  query: {},
  may: mayWork,
  summary: "What waits for the seats of the person who asks",
  load: async ({ tx, actor, cards, zone, today }) => {
    const waits = await listFor(tx, actor)
    const reminded = await listReminded(tx, actor)
    const things = [...new Set([...waits, ...reminded].map((w) => w.thing))]
    const found = new Map((await cards(things)).map((c) => [c.ref, c]))
    const own = begins.filter((b) => actor.seats.some((seat) => b.roles.includes(seat.role) && (!b.unit || seat.unit)))
    return {
      waits: waits.map((w) => ({ ...w, card: found.get(w.thing) })),
      // What waits for the reader stands above with its day; here is what the seat asked of others, or is asked next.
      reminders: reminded.flatMap((d) => {
        const card = found.get(d.thing)
        return card && !waits.some((w) => w.thing === d.thing && w.due === d.dueOn) ? [{ ...d, card }] : []
      }),
      today,
      begins: own.map(({ href, label }) => ({ href, label })),
      zone,
    }
  },
  html: workView,
  json: z.array(
    z.object({ thing: z.string(), step: z.string(), role: z.string(), since: z.iso.datetime(), due: z.string().nullable() }),
  ),
  wire: ({ waits }) => waits.map(({ thing, step, role, since, due }) => ({ thing, step, role, since, due })),
})
