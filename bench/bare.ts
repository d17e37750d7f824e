// The baseline of a page: a bare Hono and Preact application that runs the very statements our page runs, in the same
// transaction with the same session look-up, and renders a tree of the same size. What we add must stay within twice it.
import { Hono } from "hono"
import pg from "pg"
import { h, type VNode } from "preact"
import { renderToString } from "preact-render-to-string"

export type Statement = { text: string; values: unknown[]; name?: string }

type Asked = string | { text: string; values?: unknown[]; name?: string }

/** Notes every statement that goes to the database while `work` runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query: (asked: Asked, ...rest: unknown[]) => unknown }
  const before = prototype.query
  prototype.query = function (this: unknown, asked: Asked, ...rest: unknown[]) {
    if (typeof asked === "string") seen.push({ text: asked, values: [] })
    else if (asked.text) seen.push({ text: asked.text, values: asked.values ?? [], ...(asked.name ? { name: asked.name } : {}) })
    return before.call(this, asked, ...rest)
  }
  try {
    await work()
  } finally {
    prototype.query = before
  }
  return seen
}

const empty = new Set(["meta", "link", "input", "br", "hr", "img", "path", "circle", "rect", "use", "line"])
const token = /<!doctype html>|<!--.*?-->|<\/([a-zA-Z][\w-]*)>|<([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/gs

const plain = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&")

/** A page of ours as a tree of plain elements, so that the baseline renders as many nodes as we do. */
export function treeOf(html: string): VNode {
  type Open = { name: string; props: Record<string, string>; children: (VNode | string)[] }
  const root: Open = { name: "root", props: {}, children: [] }
  const open: Open[] = [root]
  const close = () => {
    const done = open.pop()
    if (done) open.at(-1)?.children.push(h(done.name, done.props, ...done.children))
  }
  for (const [, ending, name, attributes = "", selfClosed, words] of html.matchAll(token)) {
    if (words !== undefined) open.at(-1)?.children.push(plain(words))
    else if (ending) close()
    else if (name) {
      const props = Object.fromEntries(
        [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, k, v]) => [k ?? "", plain(v ?? "")]),
      )
      open.push({ name, props, children: [] })
      if (selfClosed || empty.has(name)) close()
    }
  }
  while (open.length > 1) close()
  return root.children[0] as VNode
}

/** A fresh tree for each request: rendering the same object again and again would be easier than what we do. */
export const copyOf = (node: VNode | string): VNode | string => {
  if (typeof node === "string") return node
  const { children, ...props } = node.props as Record<string, unknown> & { children?: unknown }
  const all =
    children === undefined ? [] : Array.isArray(children) ? (children as (VNode | string)[]) : [children as VNode | string]
  return h(node.type as string, props as Record<string, string>, ...all.map(copyOf))
}

export function bareApp(pool: pg.Pool, statements: readonly Statement[], html: string): Hono {
  const tree = treeOf(html)
  const app = new Hono()
  app.get("*", async (c) => {
    const client = await pool.connect()
    try {
      for (const s of statements)
        await client.query(
          s.name
            ? { text: s.text, values: s.values, name: s.name }
            : s.values.length > 0
              ? { text: s.text, values: s.values }
              : s.text,
        )
    } finally {
      client.release()
    }
    return c.html(`<!doctype html>${renderToString(copyOf(tree) as VNode)}`)
  })
  return app
}
