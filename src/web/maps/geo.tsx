// The hemisphere as it lies, for values where place matters. Fills only: no line is drawn between two states. What is too
// small to read or to hit is drawn again: the middle of the hemisphere larger, the eastern Caribbean as discs.
import { Fills, fillOf, Linked, MapFigure } from "./figure.tsx"
import { mapWords } from "./note.ts"
import { classOf, type MapProps, type MapValue } from "./scale.ts"
import shapes from "./shapes.json" with { type: "json" }

type Box = { x: number; y: number; width: number; height: number }
type Context = { id: string; byCode: ReadonlyMap<string, MapValue>; scale: MapProps["scale"] }

const pathsOf = (panel: { states: Readonly<Record<string, string>> }) => Object.entries(panel.states)
const { hemisphere, middle, antilles } = shapes
const targets = Object.entries(antilles.targets).map(([code, [x = 0, y = 0]]) => ({ code, x, y }))
// Each state is one stop for the keyboard: in the panel that shows it largest. Elsewhere its shape is an echo.
const inAntilles = new Set(targets.map((t) => t.code))
const inMiddle = new Set(middle.whole)

const fillFor = ({ id, byCode, scale }: Context, code: string) => {
  const of = byCode.get(code)
  return fillOf(id, of ? classOf(of.value, scale) : null)
}

type Panel = { states: Readonly<Record<string, string>>; hits: Readonly<Record<string, number[]>>; territories: string }

/** Small states come last and bring a disc to hit, unless they are only an echo here. */
function Shapes({ panel, context, echo }: { panel: Panel; context: Context; echo: (code: string) => boolean }) {
  const hitOf = (code: string) => (echo(code) ? undefined : panel.hits[code])
  const inOrder = pathsOf(panel).toSorted(([a], [b]) => Number(hitOf(a) !== undefined) - Number(hitOf(b) !== undefined))
  return (
    <>
      <path d={panel.territories} class="map-territory" />
      {inOrder.map(([code, d]) => {
        const hit = hitOf(code)
        return (
          <Linked of={context.byCode.get(code)} echo={echo(code)}>
            {hit ? <circle cx={hit[0]} cy={hit[1]} r="13.5" class="map-hit" /> : null}
            <path d={d} fill={fillFor(context, code)} class="map-shape" />
          </Linked>
        )
      })}
    </>
  )
}

const Frame = ({ x, y, width, height }: Box) => <rect x={x} y={y} width={width} height={height} rx="5" class="map-frame" />

/** The eight states of the eastern Caribbean: the islands, and on each a disc of 27 units with its code. */
function Antilles({ context, x, y, label }: { context: Context; x: number; y: number; label: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <Frame x={0} y={0} width={antilles.width} height={antilles.height + 18} />
      <text x={antilles.width / 2} y="14" class="map-label">
        {label}
      </text>
      <g transform="translate(0 18)">
        <path d={antilles.territories} class="map-territory" />
        {pathsOf(antilles).map(([code, d]) => (
          <path d={d} fill={fillFor(context, code)} />
        ))}
        {targets.map(({ code, x: cx, y: cy }) => {
          const of = context.byCode.get(code)
          const found = of ? classOf(of.value, context.scale) : null
          return (
            <Linked of={of}>
              <g class={found ? `map-tone-${found.tone}` : "map-none"}>
                <circle cx={cx} cy={cy} r="13.5" fill={fillFor(context, code)} class="map-shape" />
                <text x={cx} y={cy + 3} class="map-disc-code">
                  {code}
                </text>
              </g>
            </Linked>
          )
        })}
      </g>
    </g>
  )
}

/** The geographic map. States that `values` does not name are drawn as without a value. */
export function GeoMap(props: MapProps) {
  const { id = "geo", values, scale, lang } = props
  const words = mapWords[lang]
  const context: Context = { id, byCode: new Map(values.map((v) => [v.code, v])), scale }
  return (
    <MapFigure {...props} id={id} kind="geo">
      <svg viewBox={`0 0 ${hemisphere.width} ${hemisphere.height}`} class="map-svg map-hemisphere" role="presentation">
        <Fills id={id} scale={scale} />
        <Shapes panel={hemisphere} context={context} echo={(code) => inAntilles.has(code) || inMiddle.has(code)} />
        {hemisphere.boxes.map((box) => (
          <Frame {...box} />
        ))}
        <Antilles context={context} x={4} y={hemisphere.height - antilles.height - 22} label={words.antilles} />
      </svg>
      <svg viewBox={`0 0 ${middle.width} ${middle.height + 20}`} class="map-svg map-middle" role="presentation">
        <text x={middle.width / 2} y="13" class="map-label">
          {words.middle}
        </text>
        <g transform="translate(0 20)">
          <Shapes panel={middle} context={context} echo={(code) => !inMiddle.has(code)} />
          <Frame x={0.5} y={0.5} width={middle.width - 1} height={middle.height - 1} />
        </g>
      </svg>
    </MapFigure>
  )
}
