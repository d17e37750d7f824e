// One equal tile a state: the map for comparing values, because Saint Lucia is as large as Brazil. The caller puts a table
// of the same values beside it.
import { Fills, fillOf, Linked, MapFigure } from "./figure.tsx"
import { columns, type Place, places, rows } from "./layout.ts"
import { classOf, type MapProps, type MapValue } from "./scale.ts"

const cell = 48
const tile = 45
const edge = 2

function Tile({ id, place, of, scale }: { id: string; place: Place; of: MapValue | undefined; scale: MapProps["scale"] }) {
  const found = of ? classOf(of.value, scale) : null
  return (
    <Linked of={of}>
      <g
        transform={`translate(${edge + place.column * cell} ${edge + place.row * cell})`}
        class={found ? `map-tone-${found.tone}` : "map-none"}
      >
        <rect width={tile} height={tile} rx="6" fill={fillOf(id, found)} class="map-shape" />
        <text x={tile / 2} y="20" class="map-code">
          {place.code}
        </text>
        <text x={tile / 2} y="36" class="map-value">
          {of?.label ?? ""}
        </text>
      </g>
    </Linked>
  )
}

/** The tile map. States that `values` does not name are drawn as without a value and named by their code only. */
export function TileMap(props: MapProps) {
  const { id = "tiles", values, scale } = props
  const byCode = new Map(values.map((v) => [v.code, v]))
  return (
    <MapFigure {...props} id={id} kind="tiles">
      <svg viewBox={`0 0 ${columns * cell + 1} ${rows * cell + 1}`} class="map-svg" role="presentation">
        <Fills id={id} scale={scale} />
        {places.map((place) => (
          <Tile id={id} place={place} of={byCode.get(place.code)} scale={scale} />
        ))}
      </svg>
    </MapFigure>
  )
}
