import type { View } from "#src/platform/http/index.ts"
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { DataTable, EmptyState, Flow, Tabs } from "#src/web/index.ts"
import { activitiesHref, typeWords } from "../../programmes/index.ts"
import { said } from "../messages/pictures.ts"
import type { FlowKind, FlowNodeData, Flows } from "../picture-rules.ts"
import { linkTo, type PicturePage, pictureView } from "./pictures.tsx"

export type FlowPage = PicturePage & {
  by: "instrument" | "pillar"
  flows: Flows
  nodeNames: ReadonlyMap<Ref, string>
}

type Part = { page: FlowPage; say: Say }

const missing: Readonly<Record<FlowKind, Message>> = {
  asked: said.noMandate,
  unit: said.noUnit,
  type: said.nothing,
  came: said.noResult,
}
const cameWords: Readonly<Record<string, Message>> = { output: said.output, outcome: said.outcome }

function labelOf({ page, say }: Part, kind: FlowKind, node: FlowNodeData): string {
  if (node.others > 0) return say.t(said.others, { count: node.others })
  if (node.key === "") return say.t(kind === "asked" && page.by === "pillar" ? said.noPillar : missing[kind])
  if (kind === "type") return say.t(typeWords[node.key as keyof typeof typeWords])
  if (kind === "came") return say.t(cameWords[node.key] ?? said.output)
  const thing = kind === "unit" ? ref("unit", node.key) : ref(page.by === "pillar" ? "clause" : "instrument", node.key)
  return page.nodeNames.get(thing) ?? node.key
}

/** The list of a node's activities; none where the list knows no such narrowing. */
function listOf(page: FlowPage, kind: FlowKind, node: FlowNodeData): Href | null {
  if (node.others > 0) return null
  if (kind === "type") return activitiesHref(page.narrowing, { type: node.key })
  if (kind === "asked" && node.key === "")
    return page.by === "instrument" ? activitiesHref(page.narrowing, { gap: "mandate" }) : null
  return kind === "asked" && page.by === "instrument" ? activitiesHref(page.narrowing, { instrument: node.key }) : null
}

export function flowView(page: FlowPage, say: Say): View {
  const more = page.by === "pillar" ? { by: "pillar" } : {}
  return pictureView({
    ...{ page, picture: "flow", say, more },
    lede: say.t(said.flowLede),
    children: (
      <>
        <Tabs
          say={say}
          label={say.t(said.asked)}
          tabs={(["instrument", "pillar"] as const).map((by) => ({
            href: linkTo("flow", page.narrowing, by === "pillar" ? { by } : {}),
            label: say.t(by === "pillar" ? said.byPillar : said.byInstrument),
            current: page.by === by,
          }))}
        />
        {page.flows.activities === 0 ? (
          <EmptyState say={say} level={2} what={say.t(said.nothing)} />
        ) : (
          <>
            <TheFlow page={page} say={say} />
            <NodeTable page={page} say={say} />
            <WayTable page={page} say={say} />
          </>
        )}
      </>
    ),
  })
}

const headings = (page: FlowPage, say: Say) => [
  say.t(page.by === "pillar" ? said.byPillar : said.byInstrument),
  say.t(said.leading),
  say.t(said.type),
  say.t(said.came),
]

function TheFlow({ page, say }: Part) {
  const numbers = new Map(page.flows.columns.flatMap((c, i) => c.nodes.map((n) => [`${i} ${n.key}`, n.activities] as const)))
  return (
    <Flow
      id="flow"
      title={say.t(said.flowTitle)}
      desc={say.t(said.flowDesc, { activities: page.flows.activities, ways: page.flows.ways })}
      headings={headings(page, say)}
      columns={page.flows.columns.map((c) =>
        c.nodes.map((n) => ({ key: n.key, label: labelOf({ page, say }, c.kind, n), none: n.key === "" })),
      )}
      paths={page.flows.paths}
      numberOf={(node) => {
        const count = numbers.get(`${node.column} ${node.key}`)
        return count == null ? "" : say.number(count)
      }}
    />
  )
}

function NodeTable({ page, say }: Part) {
  const names = headings(page, say)
  const rows = page.flows.columns.flatMap((c, i) => c.nodes.map((node) => ({ kind: c.kind, heading: names[i] ?? "", node })))
  return (
    <DataTable
      say={say}
      caption={say.t(said.nodes)}
      count={{ value: page.flows.activities, rule: say.t(said.nodesRule) }}
      rows={rows}
      rowKey={(r) => `${r.kind} ${r.node.key}`}
      columns={[
        {
          key: "name",
          label: say.t(said.what),
          heads: true,
          cell: ({ kind, node }) => {
            const href = listOf(page, kind, node)
            const label = labelOf({ page, say }, kind, node)
            return href ? <a href={say.href(href)}>{label}</a> : label
          },
        },
        { key: "level", label: say.t(said.level), cell: (r) => r.heading },
        {
          key: "count",
          label: say.t(said.activities),
          number: true,
          cell: (r) => (r.node.activities === null ? "–" : say.number(r.node.activities)),
        },
      ]}
    />
  )
}

/** What goes from each node to each of the next column: the widths of the picture. */
function WayTable({ page, say }: Part) {
  const { columns, paths } = page.flows
  const rows = columns.slice(1).flatMap((to, i) => {
    const from = columns[i]
    return (from?.nodes ?? []).flatMap((a) =>
      to.nodes.flatMap((b) => {
        const ways = paths.filter((p) => p.keys[i] === a.key && p.keys[i + 1] === b.key).reduce((sum, p) => sum + p.weight, 0)
        return from && ways > 0
          ? [
              {
                key: `${i} ${a.key} ${b.key}`,
                from: labelOf({ page, say }, from.kind, a),
                to: labelOf({ page, say }, to.kind, b),
                ways,
              },
            ]
          : []
      }),
    )
  })
  return (
    <details>
      <summary>{say.t(said.widths)}</summary>
      <DataTable
        say={say}
        caption={say.t(said.widths)}
        count={{ value: page.flows.ways, rule: say.t(said.waysRule) }}
        rows={rows}
        rowKey={(r) => r.key}
        columns={[
          { key: "from", label: say.t(said.from), heads: true, cell: (r) => r.from },
          { key: "to", label: say.t(said.to), cell: (r) => r.to },
          { key: "ways", label: say.t(said.ways), number: true, cell: (r) => say.number(r.ways) },
        ]}
      />
    </details>
  )
}
