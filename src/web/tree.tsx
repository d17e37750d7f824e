import type { ComponentChildren } from "preact"
import type { Href, Say } from "#src/platform/i18n/index.ts"

export type TreeNode = Readonly<{
  key: string
  /** The number as its document prints it: `III.B.5`. Data, never made by us. */
  printed?: string
  title: ComponentChildren
  lang?: string
  href?: Href
  note?: ComponentChildren
  children?: readonly TreeNode[]
}>

/** Units or provisions, nested. Printed numbers hang in one margin, as in the instrument itself. */
export function Tree({ say, label, nodes }: { say: Say; label: string; nodes: readonly TreeNode[] }) {
  return (
    <div class="tree">
      <Branch say={say} label={label} nodes={nodes} />
    </div>
  )
}

function Branch({ say, label, nodes }: { say: Say; label?: string; nodes: readonly TreeNode[] }) {
  return (
    <ul aria-label={label}>
      {nodes.map((node) => (
        <li key={node.key} id={node.key}>
          <div class="node">
            {node.printed ? <span class="numbered">{node.printed}</span> : null}
            {node.href ? (
              <a href={say.href(node.href)} lang={node.lang}>
                {node.title}
              </a>
            ) : (
              <span lang={node.lang}>{node.title}</span>
            )}
            {node.note ? <p>{node.note}</p> : null}
          </div>
          {node.children && node.children.length > 0 ? <Branch say={say} nodes={node.children} /> : null}
        </li>
      ))}
    </ul>
  )
}
