// What the pages of assignments show alike: names, standing, faults of forms, both sides of a lost update.
import { type Filled, faultAt } from "#src/platform/http/index.ts"
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Ref } from "#src/values/ref.ts"
import { ConflictView, Due, ErrorSummary, Notice, Prose } from "#src/web/index.ts"
import type { UnitName } from "../../../institution/index.ts"
import { formWords } from "../messages/forms.ts"
import { pageWords } from "../messages/pages.ts"
import { officeWords, punctualityWords, reasonIn } from "../messages/words.ts"
import { punctuality } from "../rules.ts"
import { type Assignment, officeOf } from "../types.ts"

export type Units = ReadonlyMap<string, UnitName>
export type Askers = ReadonlyMap<Ref, Localised>

export const assignmentPath = (key: string) => `/assignments/${key}` as const

export const unitName = (say: Say, units: Units, unit: string): string => {
  const known = units.get(unit)
  if (!known) return unit
  return known.acronym ? `${say.name(known.name)} (${known.acronym})` : say.name(known.name)
}

export function Unit({ say, units, unit, on }: { say: Say; units: Units; unit: string; on?: Day }) {
  return <a href={say.href(on ? `/units/${unit}?on=${on}` : `/units/${unit}`)}>{unitName(say, units, unit)}</a>
}

export function askerName(say: Say, askers: Askers, asker: Ref): string {
  const office = officeOf(asker)
  if (office) return say.t(officeWords[office])
  const name = askers.get(asker)
  return name ? say.name(name) : asker
}

const pages: Readonly<Record<string, "organisations" | "states">> = { organisation: "organisations", state: "states" }

export function Asker({ say, askers, asker }: { say: Say; askers: Askers; asker: Ref }) {
  const name = askerName(say, askers, asker)
  const [kind = "", key = ""] = asker.split(":")
  const page = pages[kind]
  return page ? <a href={say.href(`/${page}/${key}`)}>{name}</a> : <span>{name}</span>
}

/** The due day; how far off while it is open, how it was kept once it is over. */
export function DueOf({ say, assignment, today }: { say: Say; assignment: Assignment; today: Day }) {
  const how = punctuality(assignment, today)
  if (!assignment.dueOn) return <span class="quiet">{say.t(punctualityWords.undated)}</span>
  if (how === "overdue" || how === "ahead") return <Due say={say} on={assignment.dueOn} today={today} />
  return (
    <>
      <time dateTime={assignment.dueOn}>{say.day(assignment.dueOn)}</time>
      <div class="small quiet">{say.t(punctualityWords[how])}</div>
    </>
  )
}

/** Text of people: a blank line begins a paragraph. */
export const Paragraphs = ({ text, lang }: { text: string; lang: string | null }) => (
  <div lang={lang ?? undefined}>
    <Prose>
      {text.split(/\n\s*\n/).map((p, i) => (
        <p key={i}>{p}</p>
      ))}
    </Prose>
  </div>
)

export const typed = (filled: Filled, name: string): string | undefined => {
  const value = filled.raw[name]
  return typeof value === "string" ? value : value?.[0]
}

export type Labels = Readonly<Record<string, Message>>

export const faultOf = (say: Say, filled: Filled, name: string): { fault?: string } => {
  const found = faultAt(filled.faults, name)
  return found ? { fault: say.t(found.message, found.values) } : {}
}

/** All faults over the form, each leading to its field; a refused step in the words of its reason. */
export function Faults({ say, filled, labels }: { say: Say; filled: Filled; labels: Labels }) {
  const faults = Object.entries(labels).flatMap(([name, label]) => {
    const { fault } = faultOf(say, filled, name)
    return fault ? [{ name, label: say.t(label), fault }] : []
  })
  const others = filled.faults.filter((f) => !(f.pointer.slice(1) in labels))
  return (
    <>
      <ErrorSummary say={say} faults={faults} />
      {others.length > 0 ? (
        <Notice say={say} kind="error" live>
          {others.map((f) => {
            const because = f.values?.because
            const values = typeof because === "string" ? { ...f.values, because: reasonIn(say, because) } : f.values
            return <p key={f.pointer}>{say.t(f.message, values)}</p>
          })}
        </Notice>
      ) : null}
    </>
  )
}

/** Both sides of a lost update, for the fields that the other side told; for a step, that it stands elsewhere by now. */
export function Theirs({ say, filled, labels }: { say: Say; filled: Filled; labels: Labels }) {
  const { theirs } = filled
  if (!theirs) return null
  const told = Object.entries(labels).filter(([name]) => name in theirs)
  if (told.length === 0)
    return (
      <Notice say={say} kind="warning" live>
        {say.t(formWords.movedOn)}
      </Notice>
    )
  return (
    <ConflictView
      say={say}
      conflicts={told.map(([name, label]) => ({
        name,
        label: say.t(label),
        yours: typed(filled, name) ?? "",
        theirs: String(theirs[name] ?? ""),
      }))}
    />
  )
}

export const trailOf = (say: Say, assignment?: Assignment): { label: string; href: Href }[] => [
  { label: say.t(pageWords.title), href: "/assignments" },
  ...(assignment ? [{ label: say.name(assignment.title), href: assignmentPath(assignment.key) }] : []),
]
