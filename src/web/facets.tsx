import type { ComponentChildren } from "preact"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { Hidden } from "./fields.tsx"
import { Submit } from "./form.tsx"
import { frame } from "./messages/frame.ts"

type Option = Readonly<{ value: string; label: string; count?: number; chosen?: boolean }>
type FacetLink = Readonly<{ href: Href; label: string; count?: number; chosen?: boolean }>

/** One way to narrow a list. `options` are ticked and sent together; `links` lead at once to the narrower list. */
export type Facet = Readonly<
  { name: string; legend: string } & ({ options: readonly Option[] } | { links: readonly FacetLink[] })
>

type FacetsProps = Readonly<{
  say: Say
  action: Href
  facets: readonly Facet[]
  /** The list that is narrowed, where a page has several: tells them apart when they are read aloud. */
  of?: string
  /** The counting rule of all figures shown here. */
  rule?: string
  /** Other parts of the query that must survive: the search words, the order. */
  keep?: Readonly<Record<string, string>>
  /** The list without any narrowing; given where something is chosen. */
  clear?: Href
}>

/**
 * Narrows a list. The answer is a page with its own address, to be kept and sent on. On a phone the ways are folded away
 * before the list, as they are longer than the screen.
 */
export function Facets({ say, action, facets, of, rule, keep = {}, clear }: FacetsProps) {
  const ticked = facets.some((facet) => "options" in facet)
  return (
    <div class="facets">
      <details class="menu">
        <summary>{say.t(frame.narrow)}</summary>
      </details>
      <form
        action={say.href(action)}
        method="get"
        aria-label={of ? `${say.t(frame.narrow)}${say.colon}${of}` : say.t(frame.narrow)}
      >
        {Object.entries(keep).map(([key, value]) => (
          <Hidden key={key} name={key} value={value} />
        ))}
        {facets.map((facet) =>
          "options" in facet ? <Ticks key={facet.name} say={say} {...facet} /> : <Ways key={facet.name} say={say} {...facet} />,
        )}
        {rule ? (
          <p class="rule">
            {say.t(frame.rule)}
            {say.colon}
            {rule}
          </p>
        ) : null}
        <div class="deeds">
          {ticked ? <Submit kind="second">{say.t(frame.narrow)}</Submit> : null}
          {clear ? <a href={say.href(clear)}>{say.t(frame.clear)}</a> : null}
        </div>
      </form>
    </div>
  )
}

/** A list beside the ways to narrow it: under each other on a phone, side by side on a desk. */
export const Narrowed = ({ by, children }: { by: ComponentChildren; children: ComponentChildren }) => (
  <div class="narrowed">
    {by}
    <div>{children}</div>
  </div>
)

function Ticks({ say, name, legend, options }: { say: Say; name: string; legend: string; options: readonly Option[] }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option, i) => (
        <div key={option.value} class="choice">
          <input type="checkbox" id={`by-${name}-${i}`} name={name} value={option.value} checked={option.chosen} />
          <label for={`by-${name}-${i}`}>{option.label}</label>
          <Tally say={say} count={option.count} />
        </div>
      ))}
    </fieldset>
  )
}

function Ways({ say, legend, links }: { say: Say; legend: string; links: readonly FacetLink[] }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={say.href(link.href)} aria-current={link.chosen ? "true" : undefined}>
              {link.label}
            </a>
            <Tally say={say} count={link.count} />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

const Tally = ({ say, count }: { say: Say; count?: number }) =>
  count === undefined ? null : <span class="number quiet">{say.number(count)}</span>
