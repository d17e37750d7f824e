// Seats as programs get them.
import { z } from "zod"
import type { Day } from "#src/values/day.ts"
import { inForce } from "../rules.ts"
import { type HeldSeat, seatRole } from "../types.ts"

const shape = z.object({
  id: z.uuid(),
  role: seatRole,
  state: z.string().nullable(),
  unit: z.string().nullable(),
  organisation: z.string().nullable(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  inForce: z.boolean(),
})

export const seatWire = {
  shape,
  of: (seat: HeldSeat, today: Day): z.output<typeof shape> => ({
    id: seat.id,
    role: seat.role,
    state: seat.state ?? null,
    unit: seat.unit ?? null,
    organisation: seat.organisation ?? null,
    from: seat.from,
    to: seat.to,
    inForce: inForce(seat, today),
  }),
}
