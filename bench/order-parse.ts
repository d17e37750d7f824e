// How long does it take to propose a tree from an order of about 35 kB, beside merely reading and splitting the file?
// Run: node --import ./tools/tsx.mjs bench/order-parse.ts [FILE]
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseOrder } from "../src/modules/institution/import/parse.ts"
import { readText } from "../src/platform/reading/text.ts"
import { isRefusal } from "../src/platform/reading/types.ts"

const rounds = 60
const sample = join(import.meta.dirname, "../record/samples/orders/en-letters.txt")
const path = process.argv[2]
const text = path
  ? readFileSync(path, "utf8")
  : readFileSync(sample, "utf8").replace(/^I\. MISSION[\s\S]*?(?=\nContact)/m, (body) => body.repeat(18))
const bytes = new TextEncoder().encode(text)

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function timed(work: () => unknown): { first: number; median: number } {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  const [first = 0] = times
  return { first, median: median(times) }
}

const split = timed(() =>
  new TextDecoder()
    .decode(bytes)
    .split(/\r\n|\n/)
    .filter((line) => line.trim()),
)
const parse = timed(() => {
  const reading = readText(bytes)
  if (!isRefusal(reading)) parseOrder(reading)
})
const ms = (n: number) => n.toFixed(2)
process.stdout.write(
  `${path ?? "sample, repeated"}: ${(bytes.length / 1024).toFixed(1)} kB\n` +
    `read and split  ${ms(split.median)} ms (first ${ms(split.first)})\n` +
    `proposed tree   ${ms(parse.median)} ms (first ${ms(parse.first)})\n` +
    `ratio           ${(parse.median / split.median).toFixed(0)}\n`,
)

// Shapes that could do worse than in proportion: eight times the text should take about eight times as long.
const shapes: Record<string, (n: number) => string> = {
  list: (n) => Array.from({ length: n }, (_, i) => `${(i % 900) + 1}. Mends nets number ${i}.`).join("\n"),
  headings: (n) => Array.from({ length: n }, (_, i) => `DEPARTMENT OF NETS ${i}\n1. Mends.`).join("\n"),
  named: (n) =>
    `ANNEX A\nI. The office is composed of the following sections:\n${Array.from({ length: n }, (_, i) => `- Nets ${i} Section`).join("\n")}\n${Array.from({ length: n }, (_, i) => `II. Nets ${i} Section\nMends.`).join("\n")}`,
  nested: (n) => Array(n).fill("1. Mends:").join("\n"),
  unfinished: (n) => `1. Mends\n${Array(n).fill("nets and boats and").join("\n")}`,
  paragraphs: (n) => `ANNEX A\n1. Mends:\n${Array(n).fill("Mends nets.").join("\n\n")}`,
  spaces: (n) => `1. ${" ".repeat(n * 10)}x${"(".repeat(n)}${")".repeat(n)}`,
  articles: (n) =>
    Array.from({ length: n }, (_, i) => `Article ${(i % 900) + 1}. This order replaces Order ${i % 99}-1.`).join("\n"),
}

const quickest = (source: string) =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const began = performance.now()
      const reading = readText(new TextEncoder().encode(source))
      if (!isRefusal(reading)) parseOrder(reading)
      return performance.now() - began
    }),
  )
for (const [name, shape] of Object.entries(shapes)) {
  quickest(shape(500))
  console.log(
    `${name.padEnd(12)} eight times the text takes ${(quickest(shape(4_000)) / quickest(shape(500))).toFixed(1)} times as long`,
  )
}
