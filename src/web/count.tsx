import type { Say } from "#src/platform/i18n/index.ts"
import type { Count as CountValue } from "#src/values/count.ts"
import { frame } from "./messages/frame.ts"

type CountProps = Readonly<{
  say: Say
  /** `rule` is the counting rule in the reader's words. */
  count: CountValue
  /** What is counted. */
  label?: string
  digits?: number
  /** Puts the rule behind the figure, to be opened: where several totals stand close together. */
  folded?: boolean
}>

/** A total with its counting rule: neither is ever shown alone. */
export function Count({ say, count, label, digits, folded }: CountProps) {
  const figure = (
    <>
      <b>{say.number(count.value, digits)}</b>
      {label ? <span>{label}</span> : null}
    </>
  )
  const rule = (
    <span class="rule">
      {say.t(frame.rule)}
      {say.colon}
      {count.rule}
    </span>
  )
  if (!folded)
    return (
      <span class="count">
        {figure}
        {rule}
      </span>
    )
  return (
    <details class="count">
      <summary>{figure}</summary>
      {rule}
    </details>
  )
}
