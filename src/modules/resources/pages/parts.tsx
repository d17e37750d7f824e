// Small parts that the pages of this module share.
import type { ComponentChildren } from "preact"
import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import type { Ref } from "#src/values/ref.ts"
import { PageHead } from "#src/web/index.ts"
import { type Labels, labelOf } from "../../programmes/index.ts"
import { overviewWords } from "../messages/spending.ts"

/** An amount with its currency: `12,500.50 USD`. */
/** The name of a thing of another module, leading to it where the reader may see it. */
export function Name({ say, labels, thing }: { say: Say; labels: Labels; thing: Ref }) {
  const label = labels[thing]
  return label ? <a href={say.href(label.href)}>{label.title}</a> : <span>{labelOf(labels, thing)}</span>
}

type Framed = Readonly<{
  say: Say
  title: string
  kicker?: string
  lede?: string
  trail?: readonly { label: string; href: Href }[]
  meta?: readonly { label: string; value: ComponentChildren }[]
  children: ComponentChildren
}>

/** A page of this module, below `/resources`. */
export const framed = ({ say, title, kicker, lede, trail = [], meta, children }: Framed): View => ({
  title,
  section: "resources",
  trail: [{ label: say.t(overviewWords.title), href: "/resources" }, ...trail],
  body: (
    <>
      <PageHead title={title} {...(kicker ? { kicker } : {})} {...(lede ? { lede } : {})} {...(meta ? { meta } : {})} />
      {children}
    </>
  ),
})
