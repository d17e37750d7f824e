import { z } from "zod"
import { change, notFound, page, text } from "#src/platform/http/index.ts"
import { endHeldSeat, grantSeat } from "../actions/seats.ts"
import { adminView, endForm, grantForm, peopleView, personView } from "../pages/people.tsx"
import { mayAdminister, mayOfferRenewal } from "../policy.ts"
import { findPeople, getPerson } from "../queries/accounts.ts"
import { listRenewals } from "../queries/renewals.ts"
import { countAdministrators, getSeat, listSeats } from "../queries/seats.ts"
import type { Person } from "../types.ts"
import { codesOffered, offerOf, placeNames, seatChoices, seatShape, signedIn } from "./parts.ts"
import { renewalWire, seatWire } from "./wire.ts"

const onePage = 50
const personShape = z.object({ id: z.uuid(), name: z.string().nullable(), email: z.string().nullable(), example: z.boolean() })
const personWire = ({ id, name, email, example }: Person) => ({ id, name, email, example })
const administration = { may: mayAdminister, versioned: false } as const

export const adminRoutes = [
  page({
    path: "/admin",
    params: {},
    query: {},
    may: mayAdminister,
    summary: "Administration: the ways in",
    load: () => Promise.resolve(null),
    html: adminView,
    json: "none",
  }),
  page({
    path: "/admin/people",
    params: {},
    query: { q: text(100).optional(), after: text(254).optional() },
    may: mayAdminister,
    summary: "Everybody with an account, by address",
    load: async ({ tx, query, say, today, panels }) => {
      const words = query.q ?? ""
      const found = await findPeople(tx, words, query.after ?? "", onePage + 1)
      const people = found.slice(0, onePage)
      const seats = await listSeats(
        tx,
        people.map((p) => p.id),
      )
      const next = found.length > onePage ? (people.at(-1)?.email ?? null) : null
      return { words, people, seats, places: await placeNames({ tx, say, today, panels }), today, next }
    },
    html: peopleView,
    json: z.object({ people: z.array(personShape), next: z.string().nullable() }),
    wire: ({ people, next }) => ({ people: people.map(personWire), next }),
  }),
  page({
    path: "/admin/people/:account",
    params: { account: z.uuid() },
    query: {},
    may: mayAdminister,
    summary: "One person and every seat held",
    load: async ({ tx, actor, params, say, today, now, panels }) => {
      const person = await getPerson(tx, params.account)
      const lastAdministrator = (await countAdministrators(tx, today)) <= 1
      const seats = await listSeats(tx, [person.id])
      return {
        person,
        seats,
        places: await placeNames({ tx, say, today, panels }),
        today,
        lastAdministrator,
        oneself: actor.account === person.id,
        renewals: await listRenewals(tx, person.id),
        mayRenew: mayOfferRenewal(actor, person),
        now,
      }
    },
    html: personView,
    json: z.object({ person: personShape, seats: z.array(seatWire.shape), renewals: z.array(renewalWire.shape) }),
    wire: ({ person, seats, renewals, today, now }) => ({
      person: personWire(person),
      seats: seats.map((s) => seatWire.of(s, today)),
      renewals: renewals.map((r) => renewalWire.of(r, now)),
    }),
  }),
  change({
    ...administration,
    path: "/admin/people/:account/seats/new",
    params: { account: z.uuid() },
    input: z.strictObject(seatShape),
    verb: "seat.grant",
    summary: "Grant a seat from today on",
    form: {
      load: async (c) => ({ person: await getPerson(c.tx, c.params.account), choices: await seatChoices(c) }),
      html: grantForm,
    },
    act: async (c) => {
      const states = await codesOffered(c)
      return grantSeat(c.tx, c.actor, { account: c.params.account, offer: offerOf(c.input), states, today: c.today, now: c.now })
    },
    json: z.object({ account: z.uuid() }),
    then: ({ account }) => `/admin/people/${account}`,
  }),
  change({
    ...administration,
    path: "/admin/people/:account/seats/:seat/end",
    params: { account: z.uuid(), seat: z.uuid() },
    input: z.strictObject({}),
    verb: "seat.end",
    summary: "End a seat at once",
    form: {
      load: async ({ tx, params, say, today, panels }) => {
        const seat = await getSeat(tx, params.seat)
        if (seat.account !== params.account) throw notFound()
        return { person: await getPerson(tx, seat.account), seat, places: await placeNames({ tx, say, today, panels }) }
      },
      html: endForm,
    },
    act: ({ tx, actor, params, today, now }) =>
      endHeldSeat(tx, signedIn(actor), { account: params.account, id: params.seat, today, now }),
    json: z.object({ account: z.uuid() }),
    then: ({ account }) => `/admin/people/${account}`,
  }),
]
