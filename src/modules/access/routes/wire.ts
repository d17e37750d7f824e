// Seats, and links to renew a password, as programs get them.
import { z } from "zod"
import type { Day } from "#src/values/day.ts"
import { inForce, linkState } from "../rules.ts"
import { type HeldSeat, type Renewal, seatRole } from "../types.ts"

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

const renewalShape = z.object({
  id: z.uuid(),
  office: z.enum(["administrator", "machine"]),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
  standing: z.enum(["open", "used", "expired", "replaced"]),
})

export const renewalWire = {
  shape: renewalShape,
  of: ({ id, office, createdAt, expiresAt, usedAt, endedAt }: Renewal, now: Date) => ({
    id,
    office,
    createdAt,
    expiresAt,
    usedAt,
    standing: linkState({ expiresAt, usedAt, endedAt }, now),
  }),
}
