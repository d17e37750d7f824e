// The addresses at which a visitor looks: of every page that is open to everybody, and of every page and form that is not.
import { routes } from "#src/app.ts"
import { publicActor } from "#src/values/actor.ts"
import { openHouse } from "#tests/stories/furnished.ts"
import { type Visit, visit } from "./visit.ts"

/** A value for each parameter of a path, from the real record. */
const samples: Record<string, readonly string[]> = {
  "/states/:state": ["/states/costa-rica", "/states/venezuela"],
  "/themes/:theme": ["/themes/trafficking-in-persons"],
  "/documents/:document": ["/documents/mispa-2013"],
  "/documents/:document/passages/:lines": ["/documents/mispa-2013/passages/92-94,98"],
  "/organisations/:organisation": ["/organisations/unodc"],
  "/instruments/:instrument": ["/instruments/commitment-2008"],
  "/clauses/:instrument/:clause": ["/clauses/commitment-2008/pillar-1"],
  "/clauses/:instrument/:clause/lineage/:earlier": ["/clauses/declaration-on-security/article-27/lineage/second-summit-1998~mem"],
  "/duties/:duty": ["/duties/peer-evaluation-reports", "/duties/gangs-special-meeting"],
  "/treaties/:instrument": ["/treaties/cifta"],
  "/units/:unit": ["/units/dps?on=2016-07-19", "/units/dps?on=2013-06-01"],
  "/orders/:order": ["/orders/eo-16-01-rev-1"],
  "/provisions/:order/:path": ["/provisions/eo-16-01-rev-1/vi-b-7"],
  "/programmes/:programme": ["/programmes/dps~armando-paz"],
  "/plans/:plan": ["/plans/work-plan-2013", "/plans/sms-strategic-plan"],
  "/plans/:plan/items/:item": ["/plans/work-plan-2013/items/work-plan-2013~item-2-4"],
  "/agreements/:agreement": ["/agreements/s-cicte~iom-memorandum-2004"],
  "/registers/:register": ["/registers/mine-areas", "/registers/youth-programmes", "/registers/demining-organisations"],
  "/registers/:register/:entry": ["/registers/mine-areas/gocen-2012", "/registers/equipment-loans/mobile-laboratory"],
  "/problems/:problem": ["/problems/not-found"],
  "/gaps/:gap": ["/gaps/activity-without-mandate", "/gaps/result-without-evidence"],
  "/chain/:ref": ["/chain/activity:dps~aicma~gocen-2012", "/chain/unit:dps?on=2013-01-01"],
}

const also = [
  "/search?q=trafficking",
  "/search?q=zzzz",
  "/who-deals-with?theme=trafficking-in-persons",
  "/orders/compare",
  "/institution?on=2016-07-19",
  "/pictures/flow?by=pillar&unit=dps",
  "/pictures/calendar?year=2012&month=5",
  "/pictures?year=1990",
  "/pictures/states?theme=demining",
  "/pictures/timeline?unit=dps",
  "/nowhere",
]

/** Pages open to everybody. Those whose parameter has no sample here are visited by the story of their module. */
export function publicPaths(): string[] {
  const open = routes
    .filter((r) => r.is === "page" && !r.file && r.may({ account: null, session: null, seats: [] }).ok)
    .map((r) => r.path)
  return [...open.filter((p) => !p.includes(":")), ...open.flatMap((p) => samples[p] ?? []), ...also]
}

/** Pages and forms that are not open to everybody, and those of what people made, which the public pages have none of. */
const inside = routes.filter((r) =>
  r.is === "page"
    ? !r.file &&
      !r.keyed &&
      (!r.may(publicActor).ok || /:(edition|activity|measure|report|answer|project|budget|rate|tender|review)/.test(r.path))
    : r.form !== "none",
)

export type Door = { path: string; address: string }

/** A story in a house where each of these pages has something to show. */
export const inAFurnishedHouse = (story: (v: Visit, doors: readonly Door[]) => Promise<void>) =>
  visit(async (v) => {
    const house = await openHouse(v.world)
    try {
      await story(
        v,
        inside.map(({ path }) => ({ path, address: house.addresses[path] ?? path })),
      )
    } finally {
      house.close()
    }
  })
