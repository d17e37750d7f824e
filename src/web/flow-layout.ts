// Where the nodes and ribbons of a flow lie. Pure: the same flows give the same drawing.

/** `key` is unique in its column. `none` stands for what has no such thing: it is drawn as a gap. */
export type FlowNode = Readonly<{ key: string; label: string; none?: boolean }>
/** A flow goes through one node of every column; `weight` is how much goes that way. */
export type FlowPath = Readonly<{ keys: readonly string[]; weight: number }>

export type PlacedNode = FlowNode & { column: number; x: number; y: number; height: number; weight: number }
export type Ribbon = { key: string; from: PlacedNode; to: PlacedNode; weight: number; y0: number; y1: number; height: number }
export type FlowLayout = { nodes: PlacedNode[]; ribbons: Ribbon[]; width: number; height: number }

export const nodeWidth = 12
const slot = 20
const gap = 6
const drawn = 460

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

/**
 * Each column from top to bottom in the order given, nodes as high as what goes through them. What enters a node leaves it,
 * as every path goes from the first column to the last. Small nodes keep room for their names, so the drawing may grow.
 */
export function layFlow(columns: readonly (readonly FlowNode[])[], paths: readonly FlowPath[], width = 1000): FlowLayout {
  const total = sum(paths.map((p) => p.weight))
  const scale = total > 0 ? drawn / total : 0
  const nodes = columns.flatMap((column, i) => placed(column, i, paths, { scale, x: columnAt(i, columns.length, width) }))
  return {
    nodes,
    ribbons: columns.slice(1).flatMap((_, i) => ribbonsBetween(nodes, paths, i, scale)),
    width,
    height: Math.ceil(Math.max(0, ...nodes.map((n) => n.y + Math.max(n.height, slot)))),
  }
}

const columnAt = (i: number, of: number, width: number) => (of < 2 ? 0 : Math.round((i * (width - nodeWidth)) / (of - 1)))

function placed(
  column: readonly FlowNode[],
  i: number,
  paths: readonly FlowPath[],
  { scale, x }: { scale: number; x: number },
): PlacedNode[] {
  let y = 0
  return column.map((node) => {
    const weight = sum(paths.filter((p) => p.keys[i] === node.key).map((p) => p.weight))
    const height = weight * scale
    const at = { ...node, column: i, x, y, height, weight }
    y += Math.max(height, slot) + gap
    return at
  })
}

function ribbonsBetween(nodes: readonly PlacedNode[], paths: readonly FlowPath[], column: number, scale: number): Ribbon[] {
  const [left, right] = [nodes.filter((n) => n.column === column), nodes.filter((n) => n.column === column + 1)]
  const taken = { from: new Map<string, number>(), to: new Map<string, number>() }
  return left.flatMap((from) =>
    right.flatMap((to): Ribbon[] => {
      const weight = sum(paths.filter((p) => p.keys[column] === from.key && p.keys[column + 1] === to.key).map((p) => p.weight))
      if (weight === 0) return []
      const height = weight * scale
      const [out, into] = [taken.from.get(from.key) ?? 0, taken.to.get(to.key) ?? 0]
      taken.from.set(from.key, out + height)
      taken.to.set(to.key, into + height)
      const key = `${column} ${from.key} ${to.key}`
      return [{ key, from, to, weight, y0: from.y + out, y1: to.y + into, height }]
    }),
  )
}

/** The outline of a ribbon, from the right edge of one node to the left edge of the next. */
export function ribbonPath({ from, to, y0, y1, height }: Ribbon): string {
  const r = (n: number) => Math.round(n * 10) / 10
  const [x0, x1] = [from.x + nodeWidth, to.x]
  const middle = r((x0 + x1) / 2)
  return `M${x0} ${r(y0)}C${middle} ${r(y0)} ${middle} ${r(y1)} ${x1} ${r(y1)}V${r(y1 + height)}C${middle} ${r(y1 + height)} ${middle} ${r(y0 + height)} ${x0} ${r(y0 + height)}Z`
}
