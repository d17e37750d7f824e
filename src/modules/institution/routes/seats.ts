// Seats at units that stand no more. Who sits there is the administrator's to know and to settle, so these pages are among
// those of administration; that a unit stands no more is ours to say.
import { z } from "zod"
import { countSeatsAt, countSeatTurns, listSeatsAt, mayAdminister, moveSeats } from "#src/modules/access/index.ts"
import type { Write } from "#src/platform/db/index.ts"
import { change, invalid, page } from "#src/platform/http/index.ts"
import type { Day } from "#src/values/day.ts"
import { daySchema } from "#src/values/day.ts"
import { getUnitOn, readStanding } from "../answers.ts"
import { mend } from "../messages/mending.ts"
import { unitNames } from "../names.ts"
import { type MovingPage, movingView, seatsGoneView } from "../pages/seats.tsx"
import { listUnitKeys } from "../queries/units.ts"
import { unitsGone } from "../rules/losses.ts"
import { type UnitKey, unitKeySchema } from "../types.ts"

const seatsGone = page({
  path: "/admin/seats",
  params: {},
  query: {},
  may: mayAdminister,
  summary: "Units that stand no more and at which people still hold seats",
  load: async ({ tx, today }) => {
    const standing = (await readStanding(tx, today)).units.map((u) => u.version.unit)
    const rows = await countSeatsAt(tx, unitsGone(await listUnitKeys(tx), standing), today)
    const names = await unitNames(
      tx,
      rows.map((r) => r.unit),
    )
    return { rows, names }
  },
  html: seatsGoneView,
  json: z.object({ units: z.array(z.object({ unit: z.string(), seats: z.number() })) }),
  wire: ({ rows }) => ({ units: rows }),
})

async function demandUnit(tx: Write, unit: UnitKey, on: Day): Promise<void> {
  if (!(await getUnitOn(tx, unit, on))) throw invalid([{ pointer: "/to", message: mend.unitUnknown }])
}

const moveRoute = change({
  path: "/admin/seats/:unit",
  params: { unit: unitKeySchema },
  input: z.strictObject({ to: unitKeySchema.optional(), seat: z.uuid().optional(), from: daySchema }),
  verb: "seat.move",
  may: mayAdminister,
  versioned: true,
  summary: "Moves the seats at a unit to another unit from a day on, or ends them",
  form: {
    load: async ({ tx, params: { unit }, today, actor }): Promise<MovingPage> => ({
      ...{ unit, today, own: actor.account },
      seats: await listSeatsAt(tx, unit, today),
      offers: (await readStanding(tx, today)).units.filter((u) => u.version.unit !== unit),
      name: (await unitNames(tx, [unit])).get(unit) ?? null,
      version: await countSeatTurns(tx, unit),
    }),
    html: movingView,
  },
  act: async ({ tx, actor, params: { unit }, input, version, today, now }) => {
    if (input.to) await demandUnit(tx, input.to, input.from)
    return moveSeats(tx, actor, { unit, ...input }, { seen: version ?? 0, today, now })
  },
  json: z.object({ unit: z.string() }),
  then: () => "/admin/seats",
})

export const seatRoutes = [seatsGone, moveRoute]
