import type { ComponentChildren } from "preact"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { When } from "./wording.tsx"

export type Moment = Readonly<{ key: string; when: Edtf; title: string; href?: Href; note?: ComponentChildren; now?: boolean }>

/** What happened in order of time. `now` fills the mark of the moment that the page is about. */
export function Timeline({ say, moments }: { say: Say; moments: readonly Moment[] }) {
  return (
    <ol class="timeline">
      {moments.map(({ key, when, title, href, note, now }) => (
        <li key={key} class={now ? "now" : undefined} aria-current={now ? "true" : undefined}>
          <When say={say} date={when} />
          {href ? <a href={say.href(href)}>{title}</a> : <span>{title}</span>}
          {note ? <div class="small quiet">{note}</div> : null}
        </li>
      ))}
    </ol>
  )
}
