// What the two maps share: the figure around them, the patterns, the legend.
import type { ComponentChildren } from "preact"
import { places } from "./layout.ts"
import { mapWords } from "./note.ts"
import { classOf, type MapClass, type MapProps, type MapValue } from "./scale.ts"

/** The `fill` of a class, or of a state without a value. */
export const fillOf = (id: string, found: MapClass | null) => `url(#${id}-${found ? `${found.tone}-${found.pattern}` : "none"})`

const marks = {
  plain: null,
  solid: null,
  dots: <path d="M2 2h0M5 5h0" stroke-width="1.5" stroke-linecap="round" />,
  rising: <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke-width="1.1" />,
  cross: <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5M-1 5L1 7M0 0L6 6M5 -1L7 1" stroke-width="0.9" />,
}

/** Definitions of the fills that a map uses. A map's other drawings in the same figure may use them too. */
export function Fills({ id, scale }: { id: string; scale: readonly MapClass[] }) {
  return (
    <defs>
      {scale.map(({ tone, pattern }) => (
        <pattern id={`${id}-${tone}-${pattern}`} width="6" height="6" patternUnits="userSpaceOnUse" class={`map-tone-${tone}`}>
          <rect width="6" height="6" class="map-ground" />
          <g class="map-marks">{marks[pattern]}</g>
        </pattern>
      ))}
      <pattern id={`${id}-none`} width="5" height="5" patternUnits="userSpaceOnUse" class="map-none">
        <rect width="5" height="5" class="map-ground" />
        <path d="M-1 1L1 -1M0 5L5 0M4 6L6 4" class="map-marks" stroke-width="0.6" />
      </pattern>
    </defs>
  )
}

function Swatch({ fill, label, className = "" }: { fill?: string; label: string; className?: string }) {
  return (
    <li>
      <svg class="map-swatch" viewBox="0 0 24 18" width="24" height="18" aria-hidden="true">
        <rect width="24" height="18" rx="3" fill={fill} class={className} />
      </svg>
      {label}
    </li>
  )
}

/** A state's shape as a link with a name, or plain with a tooltip. `echo` is the same state drawn again elsewhere. */
export function Linked({
  of,
  echo = false,
  children,
}: {
  of: MapValue | undefined
  echo?: boolean
  children: ComponentChildren
}) {
  if (!of) return <g>{children}</g>
  // The title is the link's name: SVG puts it before the text inside.
  const inner = [<title>{of.title}</title>, children]
  if (of.href === undefined) return <g>{inner}</g>
  const heard = echo ? { tabindex: -1, "aria-hidden": true } : {}
  return (
    <a href={of.href} {...heard}>
      {inner}
    </a>
  )
}

type FrameProps = MapProps & { id: string; kind: "tiles" | "geo"; children: ComponentChildren }

/** The figure: title, drawing, legend, the sentence of caution. With links it is a group of them, without one image. */
export function MapFigure({ id, kind, values, scale, title, desc, note, lang, children }: FrameProps) {
  const words = mapWords[lang]
  const linked = values.some((v) => v.href !== undefined)
  const given = new Map(values.map((v) => [v.code, v.value]))
  const gaps = places.some(({ code }) => classOf(given.get(code) ?? null, scale) === null)
  const named = { "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-desc` }
  return (
    <figure class={`map map-${kind}`} lang={lang}>
      <figcaption id={`${id}-title`} class="map-title">
        {title}
      </figcaption>
      <p id={`${id}-desc`} class="map-desc">
        {desc}
      </p>
      <div class="map-drawing" role={linked ? "group" : "img"} {...named}>
        {children}
      </div>
      <ul class="map-legend">
        {scale.map((c) => (
          <Swatch fill={fillOf(id, c)} label={c.label} />
        ))}
        {gaps ? <Swatch fill={fillOf(id, null)} label={words.noValue} /> : null}
        {kind === "geo" ? <Swatch label={words.territory} className="map-territory" /> : null}
      </ul>
      <p class="map-note">{note}</p>
    </figure>
  )
}
