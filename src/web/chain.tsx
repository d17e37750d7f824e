// The motif of the house: mandate, unit, activity, result, report on one line. It stands on every page of the chain and
// says where the reader is, what lies before and behind, and where the line is broken.
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { marks } from "./messages/marks.ts"

export const stations = ["mandate", "unit", "activity", "result", "report"] as const
export type Station = (typeof stations)[number]

export type Stop = Readonly<{
  station: Station
  href?: Href
  /** How many there are. 0 draws a gap; leave it out where nobody has counted. */
  count?: number
  /** What stands there when it is one thing: a symbol, an acronym. */
  label?: string
  /** A sentence on the station, for the page that explains the chain: on a phone such a chain runs downwards. */
  text?: string
}>

type ChainProps = Readonly<{
  /** Names this chain where a page has more than one. */
  label?: string
  say: Say
  stops: readonly Stop[]
  current?: Station /** By which rule the counts were made. */
  rule?: string
}>

/** The five stations. A station that `stops` leaves out is drawn without a link or a count. */
export function Chain({ say, label, stops, current, rule }: ChainProps) {
  return (
    <nav class={stops.some((stop) => stop.text) ? "chain told" : "chain"} aria-label={label ?? say.t(marks.chain)}>
      <ol>
        {stations.map((station) => {
          const stop = stops.find((s) => s.station === station)
          return (
            <li key={station} class={stop?.count === 0 ? "gap" : undefined}>
              <StationMark say={say} station={station} stop={stop} current={station === current} />
            </li>
          )
        })}
      </ol>
      {rule ? <p>{rule}</p> : null}
    </nav>
  )
}

function StationMark({ say, station, stop, current }: { say: Say; station: Station; stop?: Stop; current: boolean }) {
  const inside = (
    <>
      <Sign current={current} reached={stop !== undefined && stop.count !== 0} />
      <b>{say.t(marks[station])}</b>
      {current ? <span class="unseen"> ({say.t(marks.here)})</span> : null}
      {stop?.label ? <small>{stop.label}</small> : null}
      {stop?.count === undefined ? null : stop.count === 0 ? (
        <small>{say.t(marks.gap)}</small>
      ) : (
        <small class="number">{say.number(stop.count)}</small>
      )}
      {stop?.text ? <small>{stop.text}</small> : null}
    </>
  )
  const here = current ? "step" : undefined
  if (!stop?.href)
    return (
      <span class="station" aria-current={here}>
        {inside}
      </span>
    )
  return (
    <a class="station" href={say.href(stop.href)} aria-current={here}>
      {inside}
    </a>
  )
}

/** A ring with a core where the reader stands, a full disc where there is something, an open ring where nothing is. */
function Sign({ current, reached }: { current: boolean; reached: boolean }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      {current ? (
        <>
          <circle class="ground" cx="12" cy="12" r="10.5" stroke="currentColor" stroke-width="2" />
          <circle cx="12" cy="12" r="6" fill="currentColor" />
        </>
      ) : (
        <>
          <circle class="ground" cx="12" cy="12" r="9" />
          <circle
            class={reached ? undefined : "ground"}
            cx="12"
            cy="12"
            r="5.5"
            fill={reached ? "currentColor" : undefined}
            stroke="currentColor"
            stroke-width="2"
          />
        </>
      )}
    </svg>
  )
}
