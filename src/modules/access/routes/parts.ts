// What the module's routes share: who is signed in, and what a seat may be chosen from.
import { z } from "zod"
import { listStates } from "#src/modules/states/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import { problems as common, type PanelData, type Place, Problem, text } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Actor, holds } from "#src/values/actor.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { idOf } from "#src/values/ref.ts"
import { own } from "../messages/pages.ts"
import type { PlaceNames, SeatChoices } from "../pages/seat-parts.tsx"
import { seatUnits } from "../places.ts"
import { exampleState } from "../rules.ts"
import { type SeatOffer, type SignedIn, seatRole, seatRoles } from "../types.ts"

/** The signed-in person behind a door that lets nobody else through. */
export function signedIn(actor: Actor): SignedIn {
  if (actor.account && actor.session) return { ...actor, account: actor.account, session: actor.session }
  throw new Problem(common.signIn)
}

export const seatShape = {
  role: seatRole,
  state: text(3).optional(),
  unit: text(80).optional(),
  organisation: text(80).optional(),
  to: daySchema.optional(),
  note: text(500).optional(),
}

const seatInput = z.object(seatShape)
export const offerOf = ({ role, state, unit, organisation, to, note }: z.output<typeof seatInput>): SeatOffer => ({
  role,
  ...(state ? { state } : {}),
  ...(unit ? { unit } : {}),
  ...(organisation ? { organisation } : {}),
  ...(to ? { to } : {}),
  ...(note ? { note } : {}),
})

/** A new or present password: never trimmed, and read in one form of Unicode. */
export const passwordText = z
  .string()
  .min(1)
  .max(200)
  .transform((said) => said.normalize("NFC"))

type Panels = <A>(at: Place<A>, args: A) => Promise<PanelData[]>
type Naming = { tx: Read; say: Say; today: Day; panels: Panels }

const stateNames = async (tx: Read, say: Say): Promise<PlaceNames> =>
  Object.fromEntries([
    ...(await listStates(tx, say.lang)).map((s) => [s.code, say.name(s.short)]),
    [exampleState, say.t(own.northland)],
  ])

/** The units that a seat can be held in today. */
const unitsToday = async ({ panels, today }: Naming) =>
  (await panels(seatUnits, { on: today })).flatMap((panel) =>
    panel.cards.map((card) => ({ value: idOf(card.ref), label: card.title })),
  )

/** States and units as seats name them: keys of units are small letters, codes of states capitals. */
export const placeNames = async (c: Naming): Promise<PlaceNames> => ({
  ...(await stateNames(c.tx, c.say)),
  ...Object.fromEntries((await unitsToday(c)).map((u) => [u.value, u.label])),
})

/**
 * The states whose seats somebody can offer: all for an administrator, the own ones for a coordinator. The example state is
 * in no list; only its own coordinator meets it.
 */
async function statesOffered(tx: Read, actor: Actor, say: Say): Promise<{ code: string; name: string }[]> {
  if (holds(actor, "administrator"))
    return (await listStates(tx, say.lang)).map((s) => ({ code: s.code, name: say.name(s.short) }))
  const names = await stateNames(tx, say)
  const coordinated = actor.seats.flatMap((s) => (s.role === "state_coordinator" && s.state ? [s.state] : []))
  return [...new Set(coordinated)].map((code) => ({ code, name: names[code] ?? code }))
}

export async function seatChoices(c: Naming & { actor: Actor }): Promise<SeatChoices> {
  const states = (await statesOffered(c.tx, c.actor, c.say)).map((s) => ({ value: s.code, label: s.name }))
  if (!holds(c.actor, "administrator")) return { roles: ["ministry_contributor"], states, units: [] }
  return { roles: seatRoles, states, units: await unitsToday(c) }
}

export const codesOffered = async (c: { tx: Read; actor: Actor; say: Say }): Promise<string[]> =>
  (await statesOffered(c.tx, c.actor, c.say)).map((s) => s.code)
