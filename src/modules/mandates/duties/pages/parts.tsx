// What the pages of duties show alike: how often, when, by whom.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { Due, When } from "#src/web/index.ts"
import type { Name } from "../../names.ts"
import { UnitMark } from "../../pages/parts.tsx"
import type { Proposal } from "../../rules.ts"
import { duties as said } from "../messages.ts"
import { everyOf, type Occurrence } from "../rules.ts"
import type { Duty } from "../types.ts"
import { everyWords } from "../words.ts"

/** How often, in words where we have them, else as the rule is written. */
export function Every({ say, duty }: { say: Say; duty: Duty }) {
  const every = everyOf(duty.rule)
  const words = every === "other" ? <code>{duty.rule}</code> : say.t(everyWords[every])
  return (
    <>
      {words}
      {duty.rule !== "" && !duty.dueTo ? <div class="small quiet">{say.t(said.noFirst)}</div> : null}
    </>
  )
}

/** The day of one time, with how far off it is while nobody delivered; vague where the source is. */
export function DueOf({ say, duty, time, today }: { say: Say; duty: Duty; time: Occurrence | null; today: Day }) {
  if (!time?.on) return <span class="quiet">{say.t(said.notSaid)}</span>
  const vague = duty.rule === "" && duty.due && duty.due !== time.on ? duty.due : null
  return (
    <>
      {time.proof ? <time dateTime={time.on}>{say.day(time.on)}</time> : <Due say={say} on={time.on} today={today} />}
      {vague ? (
        <div class="small quiet">
          <When say={say} date={vague} />
        </div>
      ) : null}
    </>
  )
}

export const unitName = (say: Say, units: ReadonlyMap<string, Name>, unit: string) => {
  const known = units.get(unit)
  if (!known) return unit
  return known.acronym || say.name(known.text)
}

type ResponsibleProps = { say: Say; units: ReadonlyMap<string, Name>; responsible: readonly Proposal[]; on: Day }
export function Responsible({ say, units, responsible, on }: ResponsibleProps) {
  if (responsible.length === 0) return <span class="quiet">{say.t(said.noResponsible)}</span>
  return (
    <>
      {responsible.map((p) => (
        <span key={`${p.unit} ${p.order}`} class="line">
          <a href={say.href(`/units/${p.unit}?on=${on}`)}>{unitName(say, units, p.unit)}</a>{" "}
          <UnitMark say={say} proposal={p} short />
        </span>
      ))}
    </>
  )
}
