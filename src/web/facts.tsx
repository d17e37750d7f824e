import type { ComponentChildren } from "preact"
import type { Say } from "#src/platform/i18n/index.ts"
import { marks } from "./messages/marks.ts"

export type FactItem = Readonly<{ label: string; value: ComponentChildren; note?: ComponentChildren }>

/** Labelled facts, one a line. A value that is empty shows as not said in the sources, never as a blank. */
export function Facts({ say, items }: { say: Say; items: readonly FactItem[] }) {
  return (
    <dl class="facts">
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {isBlank(value) ? <span class="unsaid">{say.t(marks.notSaid)}</span> : value}
            {note ? <div class="small quiet">{note}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const isBlank = (value: ComponentChildren) => value === null || value === undefined || value === "" || value === false
