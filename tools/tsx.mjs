// Node runs .ts by stripping types but knows no JSX: this hook turns .tsx into JavaScript with esbuild as it is imported.
import { readFileSync } from "node:fs"
import { registerHooks } from "node:module"
import { fileURLToPath } from "node:url"
import { transformSync } from "esbuild"

registerHooks({
  load(url, context, next) {
    if (!url.endsWith(".tsx")) return next(url, context)
    const file = fileURLToPath(url)
    const { code } = transformSync(readFileSync(file, "utf8"), {
      loader: "tsx",
      jsx: "automatic",
      jsxImportSource: "preact",
      format: "esm",
      target: "esnext",
      sourcemap: "inline",
      sourcefile: file,
    })
    return { format: "module", shortCircuit: true, source: code }
  },
})
