// `hemisec iati check [FILE]`: the three verdicts on the files as they would go out now, or on a file.
import { readFileSync } from "node:fs"
import type { Db } from "#src/platform/db/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { hindranceOf, judge, openStandard } from "./check/judge.ts"
import { severities } from "./check/types.ts"
import type { Issuer } from "./export.ts"
import { type Gate, judgeFiles } from "./gate.ts"
import { checkWords } from "./messages/check.ts"

type Terminal = Readonly<{ say: Say; tell: (line: string) => void; now: Date; issuer: Issuer }>

function tellGate({ say, tell }: Terminal, gate: Gate) {
  tell(`${say.t(checkWords.entries)}${say.colon}${say.t(checkWords.looked, { count: gate.entries })}`)
  for (const { layer, ran, counts } of gate.verdicts) {
    const said = severities.map((s) => `${say.t(checkWords[s])} ${say.number(counts[s])}`).join(", ")
    tell(`${say.t(checkWords[layer])}${say.colon}${ran ? said : say.t(checkWords.notRun)}`)
  }
  for (const g of gate.groups) {
    tell(`\n${say.t(checkWords[g.severity])} ${g.rule} × ${say.number(g.count)}${say.colon}${say.t(g.mend, g.values)}`)
    for (const { entry, path, line } of g.places) tell(`  ${entry ?? say.t(checkWords.wholeFile)} ${path} (${line})`)
  }
  tell(`\n${say.t(gate.hindrance ? checkWords[gate.hindrance] : checkWords.nothingAgainst)}`)
  return gate.hindrance ? 1 : 0
}

const momentOf = ({ now, issuer }: Terminal) => ({ today: issuer.today, now })

/** Exit code 0 where nothing stands against a registry, else 1. Whose file it is does not matter here. */
export async function checkFile(terminal: Terminal, file: string): Promise<number> {
  let text: string
  try {
    text = readFileSync(file, "utf8")
  } catch {
    terminal.tell(terminal.say.t(checkWords.unreadable, { file }))
    return 1
  }
  const judgement = await judge([text], openStandard(terminal.issuer.organisation.reporter.standard), momentOf(terminal))
  return tellGate(terminal, { ...judgement, hindrance: hindranceOf(judgement, false) })
}

export const checkAll = (terminal: Terminal, db: Db): Promise<number> =>
  db.read("select null", async (tx) => tellGate(terminal, await judgeFiles(tx, terminal.issuer, momentOf(terminal), true)))
