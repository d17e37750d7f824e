import type { Href, Say } from "#src/platform/i18n/index.ts"
import { frame } from "./messages/frame.ts"

type ProgressProps = Readonly<{
  say: Say
  label: string
  done: number
  total: number /** This page: where to look again. */
  href: Href
}>

/** How far a long task is. The page may also load itself again: give its `Layout` a `refresh`. */
export function Progress({ say, label, done, total, href }: ProgressProps) {
  return (
    <div class="progress">
      <div>
        <label for="progress">{label}</label>
        <span class="number">{say.t(frame.progress, { done, total })}</span>
      </div>
      <progress id="progress" value={done} max={total} />
      {done < total ? (
        <p>
          <a href={say.href(href)}>{say.t(frame.refresh)}</a>
        </p>
      ) : null}
    </div>
  )
}
