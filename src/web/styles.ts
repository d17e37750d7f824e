// The one stylesheet of the site. It is put together once at start; its name carries its hash, so that it can be kept
// for ever by browsers and caches.
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { buildSync } from "esbuild"
import type { Href } from "#src/platform/i18n/index.ts"

const here = dirname(fileURLToPath(import.meta.url))

/** Cascade layers in their order: a later one wins over an earlier one whatever the selectors say. */
const layers = [
  ["tokens", "styles/tokens.css"],
  ["base", "styles/base.css"],
  ["layout", "styles/layout.css"],
  ["type", "styles/type.css"],
  ["tables", "styles/tables.css"],
  ["forms", "styles/forms.css"],
  ["chain", "styles/chain.css"],
  ["components", "styles/components.css"],
  ["maps", "maps/maps.css"],
  ["printed", "../platform/print/printed.css"],
  ["print", "styles/print.css"],
] as const

export type Stylesheet = Readonly<{ css: string; hash: string; href: Href }>

let built: Stylesheet | undefined

/** The stylesheet, minified, and the address at which the server must offer it. */
export function stylesheet(): Stylesheet {
  built ??= build()
  return built
}

function build(): Stylesheet {
  const present = layers.filter(([, file]) => existsSync(join(here, file)))
  const entry = [
    `@layer ${layers.map(([name]) => name).join(", ")};`,
    ...present.map(([name, file]) => `@import "./${file}" layer(${name});`),
  ].join("\n")
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: here, loader: "css" },
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    target: ["chrome105", "firefox110", "safari16"],
  })
  const css = outputFiles[0]?.text ?? ""
  const hash = createHash("sha256").update(css).digest("hex").slice(0, 12)
  return { css, hash, href: `/assets/site-${hash}.css` }
}
