// Prints the pages of docs/ that follow from the manifests, so that nobody keeps a second list by hand.
import { writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { z } from "zod"
import { platformProblems } from "#src/app.ts"
import { modules } from "#src/modules.ts"
import type { ProblemKind } from "#src/platform/http/index.ts"
import type { Message } from "#src/platform/i18n/index.ts"

const english = (message: Message) => (typeof message.en === "string" ? message.en : message.en.other)
const inCell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ")

type Shape = { properties?: Record<string, unknown>; required?: string[]; anyOf?: Shape[]; oneOf?: Shape[] }

const namesIn = ({ properties = {}, required = [], anyOf, oneOf }: Shape): string =>
  (anyOf ?? oneOf)?.map(namesIn).join(" or ") ??
  Object.keys(properties)
    .map((name) => `\`${name}\`${required.includes(name) ? "" : "?"}`)
    .join(", ")

/** The names of what a fact's detail holds; a question mark follows what may be absent. */
const partsOf = (detail: z.ZodType) => namesIn(z.toJSONSchema(detail, { unrepresentable: "any" }) as Shape)

/** Every kind of fact by module: what its detail holds, and the sentence that people read in the history of a thing. */
export function factsPage(): string {
  const parts = modules.flatMap((m) => {
    const facts = Object.entries(m.facts ?? {})
    if (facts.length === 0) return []
    const rows = facts.map(([kind, f]) => `| \`${kind}\` | ${partsOf(f.detail)} | ${inCell(english(f.says))} |`)
    return [`## ${m.name}\n\n| Fact | Detail | In words |\n|---|---|---|\n${rows.join("\n")}\n`]
  })
  const head = `# Facts

Everything that happens leaves a fact ([why](decisions/0001-facts-are-the-audit.md)). This page is written by
\`node scripts/docs.mjs\` from the modules' manifests: do not edit it. A \`?\` marks what may be absent. Kinds that end in
\`.recorded\` come from the bundled record or from a person who enters the same thing.
`
  return [head, ...parts].join("\n")
}

/** Every kind of refusal: status, title, and how it is mended. */
export function problemsPage(): string {
  const table = (kinds: readonly ProblemKind[]) =>
    `| Problem | Status | Says | How it is mended |\n|---|---|---|---|\n${kinds
      .map((p) => `| \`/problems/${p.slug}\` | ${p.status} | ${inCell(english(p.title))} | ${inCell(english(p.detail))} |`)
      .join("\n")}\n`
  const parts = modules.flatMap((m) => (m.problems && m.problems.length > 0 ? [`## ${m.name}\n\n${table(m.problems)}`] : []))
  const head = `# Problems

Every refusal has one shape: a page in words for people, \`application/problem+json\` (RFC 9457) for programs, the same in both.
\`type\` is the address of a page that explains it. Text in braces is filled in. This page is written by
\`node scripts/docs.mjs\` from the manifests: do not edit it.

## On any address

${table(platformProblems)}`
  return [head, ...parts].join("\n")
}

if (process.argv.includes("--write")) {
  const folder = resolve(import.meta.dirname, "../docs")
  writeFileSync(join(folder, "facts.md"), factsPage())
  writeFileSync(join(folder, "problems.md"), problemsPage())
}
