import { z } from "zod"
import { change } from "#src/platform/http/index.ts"
import { takeStep, withOffers } from "./actions.ts"
import { approveInput, dueInput, missionStepInput, travelInput } from "./input.ts"
import { approveView, extendView, giveBackView, stepView, travelView } from "./pages/steps.tsx"
import { mayReadMissions } from "./policy.ts"
import { missionKeySchema, missionPath, missionStates } from "./types.ts"

const params = { mission: missionKeySchema }
const moved = z.object({ key: z.string(), state: z.enum(missionStates), version: z.number() })
const done = ({ key }: { key: string }) => missionPath(key)

export const stepRoutes = [
  change({
    path: "/resources/missions/:mission/step",
    params,
    input: missionStepInput,
    verb: "mission.take_step",
    may: mayReadMissions,
    versioned: true,
    summary: "Take a step: clear, return, request again, cancel, file the report, accept it",
    form: { load: (c) => withOffers(c.tx, c.actor, c.params.mission, c.today), html: stepView },
    act: (c) => takeStep(c.tx, c.actor, c.params.mission, c.version ?? 0, c.input, c),
    json: moved,
    then: done,
  }),
  change({
    path: "/resources/missions/:mission/approve",
    params,
    input: approveInput,
    verb: "mission.approve",
    may: mayReadMissions,
    versioned: true,
    summary: "Approve a mission, above the unit, and say in how many days its report is due",
    form: { load: (c) => withOffers(c.tx, c.actor, c.params.mission, c.today), html: approveView },
    act: (c) => takeStep(c.tx, c.actor, c.params.mission, c.version ?? 0, { event: "approve", ...c.input }, c),
    json: moved,
    then: done,
  }),
  change({
    path: "/resources/missions/:mission/travel",
    params,
    input: travelInput,
    verb: "mission.travel",
    may: mayReadMissions,
    versioned: true,
    summary: "Record the days as travelled; with a reason where they differ from those approved",
    form: { load: (c) => withOffers(c.tx, c.actor, c.params.mission, c.today), html: travelView },
    act: (c) => {
      const { reason, ...days } = c.input
      return takeStep(c.tx, c.actor, c.params.mission, c.version ?? 0, { event: "travel", reason, days }, c)
    },
    json: moved,
    then: done,
  }),
  change({
    path: "/resources/missions/:mission/extend",
    params,
    input: dueInput,
    verb: "mission.extend",
    may: mayReadMissions,
    versioned: true,
    summary: "Give more time for the report of a mission, never less",
    form: { load: (c) => withOffers(c.tx, c.actor, c.params.mission, c.today), html: extendView },
    act: (c) => takeStep(c.tx, c.actor, c.params.mission, c.version ?? 0, { event: "extend", ...c.input }, c),
    json: moved,
    then: done,
  }),
  change({
    path: "/resources/missions/:mission/give-back",
    params,
    input: dueInput,
    verb: "mission.give_back_report",
    may: mayReadMissions,
    versioned: true,
    summary: "Give a report back with a reason and a new day",
    form: { load: (c) => withOffers(c.tx, c.actor, c.params.mission, c.today), html: giveBackView },
    act: (c) => takeStep(c.tx, c.actor, c.params.mission, c.version ?? 0, { event: "give_back", ...c.input }, c),
    json: moved,
    then: done,
  }),
]
