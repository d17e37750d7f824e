// A report printed from a terminal, and what the terminal says when it cannot be.
import assert from "node:assert/strict"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { organisationOf, readSettings } from "#src/settings.ts"
import { day } from "#src/values/day.ts"
import { type World, world } from "#tests/world/index.ts"
import { reportPrint } from "./deed-print.ts"

async function printed(w: World, args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "hemisec-print-"))
  const said: string[] = []
  const to = join(folder, "out")
  const at = {
    db: w.db,
    files: w.store,
    organisation: organisationOf(readSettings({})),
    today: day("2026-11-27"),
    lang: "en" as const,
  }
  try {
    const code = await reportPrint({ ...at, tell: (line) => said.push(line) }, [...args, "--to", to])
    return { code, said: said.join("\n"), bytes: existsSync(to) ? readFileSync(to) : null }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test(
  "each form of a report is printed, in its language and marked as a sample",
  world(async (w) => {
    const html = await printed(w, ["work-plan-2013-2015", "--language", "es", "--format", "html"])
    assert.equal(html.code, 0, html.said)
    assert.match(html.bytes?.toString("utf8") ?? "", /lang="es"[\s\S]*MUESTRA[\s\S]*Objetivo 1\.1\.3/)
    const pdf = await printed(w, ["work-plan-2013-2015"])
    assert.equal(pdf.bytes?.subarray(0, 5).toString("latin1"), "%PDF-")
    const word = await printed(w, ["work-plan-2013-2015", "--format", "docx"])
    assert.equal(word.bytes?.subarray(0, 2).toString("latin1"), "PK")
  }),
)

test(
  "what cannot be meant is answered with how to ask, what is not there with its name; no file is written",
  world(async (w) => {
    const table: [args: string[], code: number, words: RegExp][] = [
      [[], 2, /report print KEY/],
      [["a", "b"], 2, /report print KEY/],
      [["work-plan-2013-2015", "--language", "de"], 2, /report print KEY/],
      [["work-plan-2013-2015", "--format", "txt"], 2, /report print KEY/],
      [["work-plan-2013-2015", "--colour", "red"], 2, /report print KEY/],
      [["no-such-report"], 1, /no report or edition no-such-report/],
    ]
    for (const [args, code, words] of table) {
      const answer = await printed(w, args)
      assert.equal(answer.code, code, args.join(" "))
      assert.match(answer.said, words)
      assert.equal(answer.bytes, null, args.join(" "))
    }
  }),
)
