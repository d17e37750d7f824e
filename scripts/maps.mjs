// Draws src/web/maps/shapes.json once, from world-atlas 50m (Natural Earth): `node scripts/maps.mjs`. The result is
// committed, so that neither the server nor a browser carries d3 or the atlas to show a map.
//
// Three panels: the hemisphere, the middle of it at a larger scale, and the eastern Caribbean, where a state is a few
// pixels and gets a target of its own. Lines are simplified once per shared arc, so that neighbours still meet.

import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { geoAzimuthalEqualArea, geoEquirectangular, geoPath } from "d3-geo"
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
const within = ([west, east, south, north]) => (rings) => {
  const [lon, lat] = rings[0][0]
  return lon >= west && lon <= east && lat >= south && lat <= north
}

/** Paths of a panel: one string a state, one for all territories, empty ones left out. `area` in square units drops specks. */
function draw({ projection, tolerance, area, keep, box: [width, height] }) {
  const topology = topologyFor(projection, tolerance)
  const shapes = new Map(feature(topology, topology.objects.countries).features.map((f) => [f.id, f.geometry]))
  const path = geoPath(projection).digits(1)
  const line = (polygons) => {
    const visible = polygons.filter((rings) => {
      const one = { type: "Polygon", coordinates: rings }
      const [[x0, y0], [x1, y1]] = path.bounds(one)
      return keep(rings) && path.area(one) >= area && x1 > 0 && y1 > 0 && x0 < width && y0 < height
    })
    return path({ type: "MultiPolygon", coordinates: visible.map((rings) => rings.slice(0, 1)) }) ?? ""
  }
  const drawn = (id) => line(polygonsOf(shapes.get(id) ?? { type: "MultiPolygon", coordinates: [] }))
  const tidy = (d) => d.replace(/(\.\d)\d+/g, "$1")
  const mine = Object.fromEntries(pairs(states).flatMap(([id, code]) => (drawn(id) ? [[code, tidy(drawn(id))]] : [])))
  const theirs = pairs(territories).map(([id]) => drawn(id))
  const pieces = parts.map(([id, , box]) => line(polygonsOf(shapes.get(id)).filter(within(box))))
  return { states: mine, territories: tidy([...theirs, ...pieces].join("")) }
}

const everywhere = () => true
const notFarPacific = ([ring]) => !(ring[0][0] < -140 && ring[0][1] < 40) && !(ring[0][0] < -100 && ring[0][1] < 0) && ring[0][0] < 0
// Equal area, because the fill's size is read as weight.
const hemisphere = geoAzimuthalEqualArea().rotate([84, -6]).precision(0).scale(1).translate([0, 0])
const frame = { west: [-166, 60], east: [-35, -7], north: [-60, 83.2], south: [-68, -56] }
const [x0] = hemisphere(frame.west)
const [x1] = hemisphere(frame.east)
const [, y0] = hemisphere(frame.north)
const [, y1] = hemisphere(frame.south)
const width = 340
const k = (width - 8) / (x1 - x0)
const height = Math.round((y1 - y0) * k + 8)
hemisphere.scale(k).translate([4 - x0 * k, 4 - y0 * k])

/** A plain panel between four edges; degrees are squared at its middle. */
function plain(west, east, south, north, wide) {
  const middle = ((south + north) / 2) * (Math.PI / 180)
  const perDegree = wide / ((east - west) * Math.cos(middle))
  const high = Math.round(perDegree * (north - south))
  // An equirectangular map whose longitudes are shrunk: done by reflecting through a custom stream-free transform.
  const projection = geoEquirectangular().precision(0).clipExtent([[0, 0], [wide, high]])
  const cos = Math.cos(middle)
  const raw = Object.assign((l, p) => [l * cos, p], {})
  return { raw, projection, perDegree, high, west, north, cos }
}
