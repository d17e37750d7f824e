// Everything that a mission and the person who acts on it are judged by.
import type { Read } from "#src/platform/db/index.ts"
import { listAttachments } from "#src/platform/files/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { readStanding } from "../../institution/index.ts"
import { listUnitsBelow } from "../../programmes/index.ts"
import { headedUnits, unitsOfSeats } from "./policy.ts"
import { getMission, listCosts, listReports, listSteps } from "./queries.ts"
import { type Known, type Placed, unitsAbove, type Who } from "./rules.ts"

export const placedUnits = async (tx: Read, on: Day): Promise<Placed[]> =>
  (await readStanding(tx, on)).units.map(({ version: v }) => ({ unit: v.unit, parent: v.parent }))

export async function whoIs(tx: Read, actor: Actor, today: Day): Promise<Who> {
  const { whole, alone } = unitsOfSeats(actor)
  const units = [...new Set([...(await listUnitsBelow(tx, whole, today)), ...alone])]
  return { actor, units, headed: await listUnitsBelow(tx, headedUnits(actor), today) }
}

export async function readKnown(tx: Read, key: string, today: Day) {
  const mission = await getMission(tx, key)
  const steps = await listSteps(tx, key)
  const reports = await listReports(tx, key)
  const documents = await listAttachments(tx, ref("mission", key))
  const [latest] = reports
  const filed = steps.findLast((s) => s.event === "file")
  return {
    mission,
    steps,
    reports,
    documents,
    costs: await listCosts(tx, [key]),
    above: unitsAbove(await placedUnits(tx, today), mission.unit),
    hasReport: (latest !== undefined && latest.results !== "") || documents.length > 0,
    writers: [latest?.writtenBy ?? null, filed?.by ?? null],
  } satisfies Known & Record<string, unknown>
}
export type KnownMission = Awaited<ReturnType<typeof readKnown>>
