// What goes from where to where, in columns. The same numbers stand in a table under it: nothing hangs on sight or colour.
import { type FlowNode, type FlowPath, layFlow, nodeWidth, type PlacedNode, ribbonPath } from "./flow-layout.ts"

type FlowProps = Readonly<{
  id: string
  title: string
  desc: string
  headings: readonly string[]
  columns: readonly (readonly FlowNode[])[]
  paths: readonly FlowPath[]
  /** The number printed beside a node. */
  numberOf: (node: PlacedNode) => string
}>

const top = 26
const longest = 30

/** On a phone the drawing keeps its size and scrolls within a region one can focus. */
export function Flow({ id, title, desc, headings, columns, paths, numberOf }: FlowProps) {
  const region = { role: "region", "aria-label": title, tabIndex: 0 } as const
  const { nodes, ribbons, width, height } = layFlow(columns, paths)
  return (
    <div class="tabular scrolls flow" {...region}>
      <svg viewBox={`0 0 ${width} ${height + top}`} role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{desc}</desc>
        <defs>
          <pattern id={`${id}-none`} width="6" height="6" patternUnits="userSpaceOnUse">
            <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" />
          </pattern>
        </defs>
        {headings.map((heading, i) => (
          <text key={heading} class="heading" {...beside(nodes.find((n) => n.column === i)?.x ?? 0, i, headings.length)} y="14">
            {heading}
          </text>
        ))}
        <g transform={`translate(0 ${top})`}>
          {ribbons.map((ribbon) => {
            const gone = ribbon.from.none || ribbon.to.none
            return <path key={ribbon.key} class={gone ? "ribbon none" : "ribbon"} d={ribbonPath(ribbon)} />
          })}
          {nodes.map((node) => (
            <Node key={`${node.column} ${node.key}`} id={id} node={node} of={headings.length} number={numberOf(node)} />
          ))}
        </g>
      </svg>
    </div>
  )
}

const beside = (x: number, column: number, of: number) =>
  column === of - 1 ? { x: x + nodeWidth, "text-anchor": "end" as const } : { x }

const shortened = (label: string) => (label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label)

function Node({ id, node, of, number }: { id: string; node: PlacedNode; of: number; number: string }) {
  const last = node.column === of - 1
  const middle = node.y + Math.max(node.height, 2) / 2
  return (
    <g>
      <rect
        class={node.none ? "node none" : "node"}
        {...(node.none ? { fill: `url(#${id}-none)` } : {})}
        x={node.x}
        y={node.y}
        width={nodeWidth}
        height={Math.max(2, node.height)}
      />
      <text
        x={last ? node.x - 6 : node.x + nodeWidth + 6}
        y={Math.max(middle + 4, node.y + 12)}
        text-anchor={last ? "end" : undefined}
      >
        {shortened(node.label)}
        <tspan class="figure"> {number}</tspan>
      </text>
    </g>
  )
}
