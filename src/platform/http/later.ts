// Long work that a change began and no reply waits for. It acts as the person who began it: under the same walls, and not
// after the session has ended. What it writes leaves facts; how far it is may be noted meanwhile.
import { byLine, recordFacts, type Told } from "#src/platform/facts/index.ts"
import { dayIn } from "#src/values/day.ts"
import type { Write } from "../db/connection.ts"
import { type Asked, demandMay, parseAddress, type SiteOptions, surroundings } from "./request.ts"
import type { AnyChange, Later } from "./route.ts"

export function later(o: SiteOptions, route: AnyChange, asked: Asked, params: Record<string, string>): Later {
  const opened = <T>(work: (tx: Write, opening: unknown, at: Asked) => Promise<T>): Promise<T> => {
    const now = o.clock()
    const at = { ...asked, now, today: dayIn(now, o.zone) }
    return o.db.write(o.who.opening(asked.token, now), (tx, opening) => work(tx, opening, at))
  }
  return {
    act: async (work) => {
      const value = await opened(async (tx, opening, at) => {
        const actor = o.who.actor(opening)
        demandMay(route.may(actor), actor)
        const address = parseAddress(route, params, new URLSearchParams())
        const told: Told<Awaited<ReturnType<typeof work>>["value"]> = await work({
          ...surroundings(o, at, tx, actor),
          tx,
          ...address,
          query: {},
        })
        await recordFacts(tx, { by: byLine(actor), at: at.now }, told.facts)
        return told.value
      })
      o.changed()
      return value
    },
    note: async (work) => {
      await opened(work)
    },
  }
}
