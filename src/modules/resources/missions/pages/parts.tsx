// What the pages of missions show alike: the seat that travels, days, the day of the report.
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { ref } from "#src/values/ref.ts"
import { Due, Prose } from "#src/web/index.ts"
import { roleNames } from "../../../access/index.ts"
import { type Labels, labelOf } from "../../../programmes/index.ts"
import { missionForm } from "../messages/forms.ts"
import { missionWords as said } from "../messages/pages.ts"
import { isLate } from "../rules.ts"
import { type Mission, missionPath } from "../types.ts"

export const missionTrail = (say: Say, of?: Mission): { label: string; href: Href }[] => [
  { label: say.t(said.title), href: "/resources/missions" },
  ...(of ? [{ label: say.name(of.title), href: missionPath(of.key) }] : []),
]

/** `Desk officer, Department of Public Security`, or the office in words. */
export const travellerName = (say: Say, labels: Labels, m: Mission): string => {
  const role = m.office || say.t(roleNames[m.travellerRole])
  return say.t(missionForm.seatIn, { role, unit: labelOf(labels, ref("unit", m.unit)) })
}

export const span = (say: Say, from: Day, to: Day): string => (from === to ? say.day(from) : say.date(`${from}/${to}` as Edtf))

/** The day of the report: how far off while it is owed, as a day once it was filed. */
export function ReportDue({ say, mission: m, today }: { say: Say; mission: Mission; today: Day }) {
  if (!m.dueOn) return <span class="quiet">{say.t(said.noDay)}</span>
  if (m.metAt === null && (m.state === "travelled" || isLate(m, today))) return <Due say={say} on={m.dueOn} today={today} />
  return <time dateTime={m.dueOn}>{say.day(m.dueOn)}</time>
}

/** Text of people: a blank line begins a paragraph. */
export const Paragraphs = ({ text, lang }: { text: string; lang: string }) => (
  <div lang={lang}>
    <Prose>
      {text.split(/\n\s*\n/).map((p, i) => (
        <p key={i}>{p}</p>
      ))}
    </Prose>
  </div>
)
