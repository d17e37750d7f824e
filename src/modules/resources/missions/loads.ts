// What the pages of missions read.
import { randomUUID } from "node:crypto"
import type { Read } from "#src/platform/db/index.ts"
import type { Card } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { listFor } from "#src/platform/waiting/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import type { Choice } from "#src/web/index.ts"
import { roleNames } from "../../access/index.ts"
import { type Labels, labelOf, labelsFor, refsOf } from "../../programmes/index.ts"
import { listFunds } from "../queries/funds.ts"
import { sumByCurrency } from "../rules.ts"
import { offersFor } from "./actions.ts"
import { asForm, mayRequestFor, readAmendable } from "./entering.ts"
import { placedUnits, readKnown, whoIs } from "./known.ts"
import { missionForm as said } from "./messages/forms.ts"
import type { MissionForm } from "./pages/forms.tsx"
import type { MissionPage } from "./pages/mission.tsx"
import type { MissionsPage } from "./pages/missions.tsx"
import { listCosts, listMissions, listPayingLines } from "./queries.ts"
import { guardsOf, inOrder, isLate, isOpen, mayBeAmended, readTraveller, type Traveller, topOf, travellerAs } from "./rules.ts"
import { type Mission, type Narrowing, travellerRoles } from "./types.ts"

export type Asked = {
  tx: Read
  actor: Actor
  say: Say
  today: Day
  cards: (refs: readonly Ref[]) => Promise<Card[]>
}

const shown = { open: (m: Mission) => isOpen(m.state), over: (m: Mission) => !isOpen(m.state), late: isLate } as const

export async function loadMissions(
  c: Asked,
  { from, most, ...narrowed }: Narrowing & { from?: string | undefined; most: number },
): Promise<MissionsPage> {
  const { tx, actor, today } = c
  const all = inOrder(await listMissions(tx), today)
  const { units } = await whoIs(tx, actor, today)
  const waits = new Set((await listFor(tx, actor, 1000)).map((w) => w.thing))
  const fits = (m: Mission, { whose, show }: Narrowing) =>
    (whose !== "mine" || waits.has(ref("mission", m.key))) &&
    (whose !== "unit" || units.includes(m.unit)) &&
    (!show || shown[show](m, today))
  const fit = all.filter((m) => fits(m, narrowed))
  const at = from ? fit.findIndex((m) => m.key === from) + 1 : 0
  const lines = fit.slice(at, at + most)
  const costs = Map.groupBy(
    await listCosts(
      tx,
      lines.map((m) => m.key),
    ),
    (cost) => cost.mission,
  )
  return {
    lines: lines.map((m) => ({ ...m, estimated: sumByCurrency(costs.get(m.key) ?? []) })),
    total: fit.length,
    narrowed,
    counted: (n) => all.filter((m) => fits(m, n)).length,
    from,
    next: fit.length > at + most ? (lines.at(-1)?.key ?? null) : null,
    labels: await labelsFor(
      c.cards,
      refsOf(
        "unit",
        lines.map((m) => m.unit),
      ),
    ),
    today,
  }
}

export async function loadMission(c: Asked, key: string): Promise<MissionPage> {
  const { tx, today } = c
  const known = await readKnown(tx, key, today)
  const who = await whoIs(tx, c.actor, today)
  const { concerned } = guardsOf(known, who, {})
  const { mission: m, costs } = known
  const lines = costs.some((x) => x.budget) ? await listPayingLines(tx) : []
  const funds = refsOf(
    "fund",
    costs.map((x) => x.fund),
  )
  return {
    known,
    offers: offersFor(known, who),
    labels: await labelsFor(c.cards, [...refsOf("unit", [m.unit]), ...refsOf("activity", [m.activity]), ...funds]),
    lines: new Map(lines.map((l) => [`${l.budget}/${l.line}`, l.purpose])),
    mayAmend: concerned && mayBeAmended(m.state),
    mayReport: concerned && m.state === "travelled",
    once: randomUUID(),
    today,
  }
}

/** Seats of the own, then offices of the own units, and the Secretary's where planning asks; `kept`: who travels already. */
async function travellerChoices(c: Asked, kept: Traveller | null): Promise<Choice[]> {
  const who = await whoIs(c.tx, c.actor, c.today)
  const placed = await placedUnits(c.tx, c.today)
  const top = topOf(placed)
  const units = placed.map((u) => u.unit)
  const own = c.actor.seats.flatMap((s): Traveller[] => {
    const role = travellerRoles.find((r) => r === s.role)
    const unit = s.unit ?? top
    return role && units.includes(unit) ? [{ own: true, role, unit }] : []
  })
  const inUnits = (["unit_head", "desk_officer"] as const).flatMap((role) =>
    units.map((unit): Traveller => ({ own: false, role, unit })),
  )
  const offices = [...inUnits, { own: false, role: "secretary", unit: top } as const].filter((t) => mayRequestFor(t, who, top))
  const all = [...own, ...offices].map((t) => ({ t, value: travellerAs(t) }))
  const known = kept && !all.some((x) => x.value === travellerAs(kept)) ? [{ t: kept, value: travellerAs(kept) }, ...all] : all
  const labels = await labelsFor(
    c.cards,
    refsOf(
      "unit",
      known.map(({ t }) => t.unit),
    ),
  )
  return known.map(({ t, value }) => ({
    value,
    label: seatName(c.say, labels, t),
    group: c.say.t(t.own ? said.myself : said.anOffice),
  }))
}

const seatName = (say: Say, labels: Labels, t: Traveller) =>
  say.t(said.seatIn, { role: say.t(roleNames[t.role]), unit: labelOf(labels, ref("unit", t.unit)) })

/** Open funds, and lines of approved budgets, which may be named as those that pay. */
async function payerChoices({ tx, say, cards }: Asked): Promise<Choice[]> {
  const lines = await listPayingLines(tx)
  const labels = await labelsFor(
    cards,
    refsOf(
      "unit",
      lines.map((l) => l.unit),
    ),
  )
  const funds = (await listFunds(tx)).filter((f) => f.closedOn === null)
  return [
    ...funds.map((f) => ({ value: f.key, label: say.name(f.title), group: say.t(said.funds) })),
    ...lines.map((l) => ({
      value: `${l.budget}/${l.line}`,
      label: `${l.purpose}, ${l.currency}, ${labelOf(labels, ref("unit", l.unit))}, ${l.from.slice(0, 4)}`,
      group: say.t(said.lines),
    })),
  ]
}

export async function loadForm(c: Asked, key: string | null): Promise<MissionForm> {
  const known = key === null ? null : (await readAmendable(c.tx, key, c)).known
  const stored = known ? asForm(known.mission, known.costs) : {}
  const travellers = await travellerChoices(c, stored.traveller ? readTraveller(stored.traveller) : null)
  return {
    of: known?.mission ?? null,
    stored: known ? stored : { traveller: travellers[0]?.value ?? "" },
    travellers,
    payers: await payerChoices(c),
  }
}
