// The only markup in a document is the drawing of a figure. It is let through by a list of what a drawing needs; whatever
// could act, load, style the page or smuggle an entity is refused. Our own chart components pass; nothing else must.
const elements = new Set(
  "svg g path rect circle ellipse line polyline polygon text tspan title desc defs clipPath linearGradient radialGradient stop use pattern marker symbol".split(
    " ",
  ),
)
const attributes = new Set(
  (
    "viewBox width height x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy d points transform rotate preserveAspectRatio offset pathLength " +
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin " +
    "stroke-miterlimit opacity color display visibility clip-path clip-rule clipPathUnits marker-start marker-mid marker-end markerWidth " +
    "markerHeight markerUnits orient refX refY gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform " +
    "stop-color stop-opacity shape-rendering text-rendering vector-effect paint-order text-anchor dominant-baseline alignment-baseline baseline-shift " +
    "font-family font-size font-weight font-style font-variant letter-spacing word-spacing text-decoration textLength lengthAdjust " +
    "id class lang xml:lang role tabindex focusable"
  ).split(" "),
)
const allowed = (name: string) => attributes.has(name) || /^(aria|data)-[a-z][a-z0-9-]*$/.test(name)

const svgNamespace = "http://www.w3.org/2000/svg"
const token = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z_:][A-Za-z0-9_:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const attribute = /([A-Za-z_:][A-Za-z0-9_:.-]*)="([^"<]*)"/g
const strayAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,6});)/
const viewBox = /^<svg\b[^>]*?\sviewBox="\s*([-\d.]+)[\s,]+([-\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/

function attributeFault(element: string, name: string, value: string): string | null {
  if (strayAmpersand.test(value)) return `a stray ampersand in ${name}`
  if (/&#|\\|\p{Cc}/u.test(value)) return `a character reference or a control in ${name}`
  if (name === "xmlns") return value === svgNamespace ? null : "a foreign namespace"
  if (name === "href") return element === "use" && /^#[\w.-]+$/.test(value) ? null : "a link out of the drawing"
  if (!allowed(name)) return `the attribute ${name}`
  if (/url\s*\(/i.test(value) && !/^url\(#[\w.-]+\)$/.test(value)) return `a reference out of the drawing in ${name}`
  return null
}

function attributesFault(element: string, text: string): string | null {
  const seen = new Set<string>()
  for (const [, name = "", value = ""] of text.matchAll(attribute)) {
    if (seen.has(name)) return `the attribute ${name} twice`
    seen.add(name)
    const fault = attributeFault(element, name, value)
    if (fault) return fault
  }
  return null
}

/** Why a drawing may not be printed, in a few words for its author; null when it may. */
export function svgFault(svg: string): string | null {
  if (svg.length > 4_000_000) return "more than four million characters"
  if (!viewBox.test(svg)) return "no svg element with a viewBox at its beginning"
  const { width, height } = svgSize(svg)
  if (Math.max(width / height, height / width) > 100) return "a shape more than a hundred times as long as it is wide"
  const open: string[] = []
  let at = 0
  while (at < svg.length) {
    token.lastIndex = at
    const [whole, close, name, given = "", empty, text] = token.exec(svg) ?? []
    if (whole === undefined) return `something that is no plain element at character ${at}`
    if (at > 0 && open.length === 0) return "something after the drawing"
    at += whole.length
    if (text !== undefined) {
      if (strayAmpersand.test(text)) return "a stray ampersand"
    } else if (name === undefined || !elements.has(name)) return `the element ${name}`
    else if (close) {
      if (open.pop() !== name || given || empty) return `an element ${name} closed wrongly`
    } else {
      const fault = attributesFault(name, given)
      if (fault) return fault
      if (!empty) open.push(name)
    }
  }
  return open.length === 0 ? null : `an element ${open.at(-1)} left open`
}

/** Width and height of a drawing in its own units. */
export function svgSize(svg: string): { width: number; height: number } {
  const [, , , width, height] = viewBox.exec(svg) ?? []
  return { width: Number(width) || 1, height: Number(height) || 1 }
}

/** The drawing as a file of its own: with its namespace, and with our letters where it names none. */
export function standaloneSvg(svg: string): string {
  const head = svg.slice(0, svg.indexOf(">") + 1)
  const namespace = head.includes(" xmlns=") ? "" : ` xmlns="${svgNamespace}"`
  const letters = head.includes(" font-family=") ? "" : ` font-family="'Source Sans 3', sans-serif"`
  return `<svg${namespace}${letters}${svg.slice(4)}`
}
