import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change, text } from "#src/platform/http/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { type Day, daySchema } from "#src/values/day.ts"
import { readKnown, takeStep, whoIs } from "../actions.ts"
import { askerNames, proposeUnits, unitsOn } from "../asking.ts"
import { askerName } from "../pages/parts.tsx"
import { assignView, deliverView, extendView, stepsView } from "../pages/steps.tsx"
import { mayAssign, mayDeliver, mayExtend, mayReadAssignments } from "../policy.ts"
import { type Event, guardsOf, steps } from "../rules.ts"
import { assignmentKeySchema, assignmentStates, periodicKeySchema } from "../types.ts"

const keyed = { assignment: assignmentKeySchema }
const unitKeySchema = periodicKeySchema.meta({ example: "dps" })
const moved = z.object({ key: z.string(), state: z.enum(assignmentStates), version: z.number() })

/** An assignment with one of its steps as a form offers it. */
async function withOffer(tx: Read, actor: Actor, key: string, today: Day, events: readonly Event[]) {
  const k = await readKnown(tx, actor, key, today)
  const offers = offered(steps, k.assignment.state, actor, guardsOf(k, await whoIs(tx, actor, k, today)))
  return { assignment: k.assignment, offer: offers.find((o) => events.includes(o.event)) ?? null, offers, today, known: k }
}

export const steppingRoutes = [
  change({
    path: "/assignments/:assignment/steps",
    params: keyed,
    input: z.strictObject({
      event: z.enum(["hand_in", "clear", "return", "send_on", "close", "withdraw", "make_public", "take_back"]),
      reason: text(4000).optional(),
    }),
    verb: "assignment.take_step",
    may: mayReadAssignments,
    versioned: true,
    summary: "Take a step: hand in, clear, return, send on, close, withdraw, make public, take back",
    form: {
      load: ({ tx, actor, params, today }) => withOffer(tx, actor, params.assignment, today, []),
      html: stepsView,
    },
    act: ({ tx, actor, params, input, version, today, now, zone }) =>
      takeStep(tx, actor, params.assignment, version ?? 0, input, { today, now, zone }),
    json: moved,
    then: ({ key }) => `/assignments/${key}`,
  }),
  change({
    path: "/assignments/:assignment/assign",
    params: keyed,
    input: z.strictObject({ unit: unitKeySchema, reason: text(4000).optional(), due: daySchema.optional() }),
    verb: "assignment.assign",
    may: mayAssign,
    versioned: true,
    summary: "Assign to a unit, proposed by the order of today; where it names another or none, with a reason",
    form: {
      load: async ({ tx, actor, params, today }) => {
        const found = await withOffer(tx, actor, params.assignment, today, ["assign", "reassign"])
        return { ...found, proposals: await proposeUnits(tx, found.assignment, today), units: await unitsOn(tx, today) }
      },
      html: assignView,
    },
    act: async ({ tx, actor, params, input, version, today, now, zone }) => {
      const { assignment } = await readKnown(tx, actor, params.assignment, today)
      const event = assignment.state === "asked" ? "assign" : "reassign"
      return takeStep(tx, actor, params.assignment, version ?? 0, { event, ...input }, { today, now, zone })
    },
    json: moved,
    then: ({ key }) => `/assignments/${key}`,
  }),
  change({
    path: "/assignments/:assignment/deliver",
    params: keyed,
    input: z.strictObject({ on: daySchema, to: text(200), document: text(300) }),
    verb: "assignment.deliver",
    may: mayDeliver,
    versioned: true,
    summary: "Record the delivery: on which day, to which office, with which document",
    form: {
      load: async ({ tx, actor, params, say, today }) => {
        const found = await withOffer(tx, actor, params.assignment, today, ["deliver"])
        const { asker } = found.assignment
        return { ...found, to: askerName(say, await askerNames(tx, [asker], say.lang), asker) }
      },
      html: deliverView,
    },
    act: ({ tx, actor, params, input, version, today, now, zone }) =>
      takeStep(tx, actor, params.assignment, version ?? 0, { event: "deliver", delivered: input }, { today, now, zone }),
    json: moved,
    then: ({ key }) => `/assignments/${key}`,
  }),
  change({
    path: "/assignments/:assignment/extend",
    params: keyed,
    input: z.strictObject({ due: daySchema, reason: text(4000) }),
    verb: "assignment.extend",
    may: mayExtend,
    versioned: true,
    summary: "Give more time for an assignment, never less",
    form: {
      load: ({ tx, actor, params, today }) => withOffer(tx, actor, params.assignment, today, ["extend"]),
      html: extendView,
    },
    act: ({ tx, actor, params, input, version, today, now, zone }) =>
      takeStep(tx, actor, params.assignment, version ?? 0, { event: "extend", ...input }, { today, now, zone }),
    json: moved,
    then: ({ key }) => `/assignments/${key}`,
  }),
]
