// Draws src/web/maps/shapes.json once, from world-atlas 50m (Natural Earth): `node scripts/maps.mjs`, then
// `biome check --write src/web/maps` for the form. The result is committed, so that neither the server nor a browser
// carries d3 or the atlas to show a map.
//
// Three panels: the hemisphere, the middle of it at a larger scale, and the eastern Caribbean, where a state is a few
// pixels and gets a target of its own. Lines are simplified once per shared arc, so that neighbours still meet.

import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { geoArea, geoAzimuthalEqualArea, geoPath } from "d3-geo"
import { feature } from "topojson-client"

const require = createRequire(import.meta.url)
const atlas = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"))
const out = new URL("../src/web/maps/shapes.json", import.meta.url)

// ISO 3166-1 numeric, as the atlas writes it, to alpha-3.
const states =
  "032ARG 028ATG 044BHS 052BRB 084BLZ 068BOL 076BRA 124CAN 152CHL 170COL 188CRI 192CUB 212DMA 214DOM 218ECU 222SLV 308GRD 320GTM 328GUY 332HTI 340HND 388JAM 484MEX 558NIC 591PAN 600PRY 604PER 659KNA 662LCA 670VCT 740SUR 780TTO 840USA 858URY 862VEN"
const territories =
  "304GRL 630PRI 850VIR 092VGB 660AIA 534SXM 663MAF 652BLM 500MSR 533ABW 531CUW 136CYM 796TCA 060BMU 238FLK 666SPM"
const pairs = (text) => text.split(" ").map((pair) => [pair.slice(0, 3), pair.slice(3)])

// Parts of France and the Netherlands in the Americas have no shape of their own in the atlas: found by a point in them.
const parts = [
  ["250", "GUF", [-54.7, -51.5, 1.5, 6]],
  ["250", "GLP", [-62, -61, 15.7, 16.7]],
  ["250", "MTQ", [-61.4, -60.7, 14.2, 15.1]],
  ["528", "BES", [-69, -62.8, 11.9, 17.8]],
]

/** Douglas-Peucker on one arc, in the projected plane: a point stays if it lies more than `tolerance` off the line. */
function simplified(arc, project, tolerance) {
  const flat = arc.map((p) => project(p) ?? [Number.NaN, Number.NaN])
  const keep = new Set([0, arc.length - 1])
  const closed = arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1]
  const far = (from, to) => {
    let best = 0
    let at = -1
    const [x1, y1] = flat[from]
    const [dx, dy] = [flat[to][0] - x1, flat[to][1] - y1]
    const length = Math.hypot(dx, dy)
    for (let i = from + 1; i < to; i++) {
      const [x, y] = [flat[i][0] - x1, flat[i][1] - y1]
      const d = length === 0 ? Math.hypot(x, y) : Math.abs(x * dy - y * dx) / length
      if (d > best) [best, at] = [d, i]
    }
    if (best > tolerance) {
      keep.add(at)
      far(from, at)
      far(at, to)
    }
  }
  far(0, arc.length - 1)
  if (closed && keep.size < 4) for (const i of [1, 2]) keep.add(Math.floor((i * (arc.length - 1)) / 3))
  return arc.filter((_, i) => keep.has(i))
}

/** The atlas with absolute arcs, simplified for one projection. */
function topologyFor(projection, tolerance) {
  const { scale, translate } = atlas.transform
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0]
    const points = arc.map(([dx, dy]) => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
    return simplified(points, projection, tolerance)
  })
  return { type: "Topology", objects: atlas.objects, arcs }
}

const polygonsOf = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates)
const within =
  ([west, east, south, north]) =>
  ([lon, lat]) =>
    lon >= west && lon <= east && lat >= south && lat <= north

/**
 * Paths of a panel: one string a state, one for all territories. Specks under `area` square units are left out, and so is
 * what `keep` refuses (by a polygon's first point).
 */
function draw({ projection, tolerance, area, keep, width, height }) {
  projection.clipExtent([
    [0, 0],
    [width, height],
  ])
  const topology = topologyFor(projection, tolerance)
  const shapes = new Map(feature(topology, topology.objects.countries).features.map((f) => [f.id, f.geometry]))
  const path = geoPath(projection).digits(1)
  // A speck that simplifying has turned inside out would fill the whole sphere.
  const outward = (ring) => (geoArea({ type: "Polygon", coordinates: [ring] }) > 2 * Math.PI ? ring.toReversed() : ring)
  const line = (polygons) => {
    const rings = polygons.map(([ring]) => [outward(ring)])
    const visible = rings.filter(([ring]) => keep(ring[0]) && path.area({ type: "Polygon", coordinates: [ring] }) >= area)
    return path({ type: "MultiPolygon", coordinates: visible }) ?? ""
  }
  const drawn = (id) => line(shapes.has(id) ? polygonsOf(shapes.get(id)) : [])
  const mine = pairs(states).flatMap(([id, code]) => (drawn(id) ? [[code, drawn(id)]] : []))
  const pieces = parts.map(([id, , box]) => line(polygonsOf(shapes.get(id)).filter(([ring]) => within(box)(ring[0]))))
  const theirs = [...pairs(territories).map(([id]) => drawn(id)), ...pieces].join("")
  const hits = mine.flatMap(([code, d]) => hitFor(code, d))
  return { width, height, states: Object.fromEntries(mine), territories: theirs, hits: Object.fromEntries(hits) }
}

/** The middle of a shape that is less than 26 units wide or high: a finger needs a target of 24 pixels there. */
function hitFor(code, d) {
  const points = [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return Math.min(right - left, bottom - top) < 26
    ? [[code, [Math.round((left + right) / 2), Math.round((top + bottom) / 2)]]]
    : []
}

/** Equal area, because a fill's size is read as weight; placed so that the four points touch the panel's edges. */
function placed({ centre, west, east, north, south, width, margin }) {
  const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).precision(0).scale(1).translate([0, 0])
  const [left, right] = [projection(west)[0], projection(east)[0]]
  const [top, bottom] = [projection(north)[1], projection(south)[1]]
  const k = (width - 2 * margin) / (right - left)
  projection.scale(k).translate([margin - left * k, margin - top * k])
  return { projection, width, height: Math.round((bottom - top) * k + 2 * margin), k }
}

const inHemisphere = ([lon, lat]) => lon < 0 && !(lon < -140 && lat < 40) && !(lon < -100 && lat < 0)
const world = placed({
  centre: [-84, 6],
  west: [-165, 54.5],
  east: [-34.8, -7],
  north: [-40, 83.5],
  south: [-68, -56],
  width: 350,
  margin: 4,
})
const middle = placed({
  centre: [-80, 17],
  west: [-92.4, 14],
  east: [-68.2, 18.5],
  north: [-78, 27.4],
  south: [-81, 7],
  width: 340,
  margin: 6,
})
const antilles = placed({
  centre: [-61.2, 14],
  west: [-62.73, 17.3],
  east: [-59.55, 13.2],
  north: [-61.8, 17.3],
  south: [-61.3, 10.45],
  width: 124,
  margin: 20,
})

const hemisphere = draw({ ...world, tolerance: 0.25, area: 0.5, keep: inHemisphere })
// Hawaii is drawn at the same scale in a box of its own, west of Mexico.
const box = { x: 6, y: 212, width: 32, height: 22 }
const islands = geoAzimuthalEqualArea()
  .rotate([157.5, -20.6])
  .precision(0)
  .scale(world.k)
  .translate([box.x + 16, box.y + 11])
const hawaii = draw({
  projection: islands,
  tolerance: 0.2,
  area: 0.2,
  keep: ([lon, lat]) => lon < -150 && lat < 25,
  width: 340,
  height: 600,
})
hemisphere.states.USA += hawaii.states.USA
hemisphere.boxes = [box]

const point = ([lon, lat], [dx, dy]) => antilles.projection([lon, lat]).map((v, i) => Math.round((v + [dx, dy][i]) * 10) / 10)
// Where a target of 24 units stands for an island, and how far it is moved so that no two touch.
const targets = {
  KNA: point([-62.73, 17.3], [-1, 0]),
  ATG: point([-61.8, 17.3], [7, 0]),
  DMA: point([-61.36, 15.42], [0, -1]),
  LCA: point([-60.98, 13.9], [4, -5]),
  VCT: point([-61.2, 13.2], [-8, 0]),
  BRB: point([-59.55, 13.18], [0, 0]),
  GRD: point([-61.68, 12.12], [-2, 3]),
  TTO: point([-61.3, 10.45], [0, 0]),
}
// The states that the middle panel shows whole and larger than the hemisphere does.
const whole = "GTM BLZ SLV HND NIC CRI PAN CUB JAM HTI DOM BHS".split(" ")
const everything = () => true
const panels = {
  hemisphere,
  middle: { ...draw({ ...middle, tolerance: 0.3, area: 0.5, keep: everything }), whole },
  antilles: { ...draw({ ...antilles, tolerance: 0.3, area: 0.5, keep: everything }), targets },
}
writeFileSync(out, `${JSON.stringify(panels)}\n`)
for (const [name, p] of Object.entries(panels)) {
  console.log(name, p.width, p.height, Object.keys(p.states).length, "states", JSON.stringify(p).length, "bytes")
}
