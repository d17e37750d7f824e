// `hemisec report print KEY`: what a report would print now, or an edition as it was issued, as a file.
import { writeFile } from "node:fs/promises"
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import type { Db } from "#src/platform/db/index.ts"
import type { Files } from "#src/platform/files/index.ts"
import { type Organisation, Problem } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { renderDocx, renderHtml, renderPdf } from "#src/platform/print/index.ts"
import type { Day } from "#src/values/day.ts"
import { isLang, type Lang, langNames } from "#src/values/lang.ts"
import { compose } from "./compose/report.ts"
import { readReportData } from "./data.ts"
import { deedWords } from "./messages/deeds.ts"
import { frameWords } from "./messages/printed/frame.ts"
import { findFileHash } from "./queries/editions.ts"
import { getReport, listTexts } from "./queries/reports.ts"
import { type Form, forms } from "./types.ts"

type Asked = { key: string; lang: Lang; form: Form; to: string }
type At = Readonly<{ db: Db; files: Files; organisation: Organisation; today: Day; tell: (line: string) => void; lang: Lang }>

const isForm = (text: string): text is Form => forms.some((f) => f === text)

/** What was asked, or null where it cannot be meant. */
function readArgs(args: readonly string[], lang: Lang): Asked | null {
  try {
    const options = { language: { type: "string" }, format: { type: "string" }, to: { type: "string" } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [key, ...more] = positionals
    const { language = lang, format = "pdf" } = values
    if (!key || more.length > 0 || !isLang(language) || !isForm(format)) return null
    return { key, lang: language, form: format, to: values.to ?? `${key}-${language}.${format}` }
  } catch {
    return null
  }
}

/** The draft at this instant. The operator of a platform reads what its database holds, so no seat is asked. */
async function printDraft({ db, organisation, today }: At, { key, lang, form }: Asked): Promise<Uint8Array | "no_such_language"> {
  const { data, texts } = await db.owner(async (tx) => ({
    data: await readReportData(tx, await getReport(tx, key)),
    texts: await listTexts(tx, key),
  }))
  if (!data.report.languages.includes(lang)) return "no_such_language"
  const say = sayIn(lang)
  const { document } = compose(data, {
    lang,
    sample: organisation.example,
    mark: say.t(organisation.example ? frameWords.sample : frameWords.draft),
    organisation: organisation.name,
    id: `${key}-draft`,
    issuedOn: today,
    ledger: null,
    origin: organisation.origin,
    texts,
    href: () => `/reports/${key}/draft`,
  })
  if (form === "html") return new TextEncoder().encode(renderHtml(document))
  return form === "pdf" ? renderPdf(document) : renderDocx(document)
}

async function printEdition({ db, files }: At, { key, form }: Asked): Promise<Uint8Array | null> {
  const found = await db.owner((tx) => findFileHash(tx, key, form))
  return found ? files.get(found.sha256) : null
}

/** Exit code 0 where the file was written, 1 where there is no such report or language, 2 when asked wrongly. */
export async function reportPrint(at: At, args: readonly string[]): Promise<number> {
  const asked = readArgs(args, at.lang)
  if (!asked) {
    at.tell("report print KEY [--language en|es|fr|pt] [--format pdf|docx|html] [--to FILE]")
    return 2
  }
  const say = sayIn(at.lang)
  const bytes =
    (await printEdition(at, asked)) ??
    (await printDraft(at, asked).catch((error: unknown) => {
      if (error instanceof Problem) return null
      throw error
    }))
  if (bytes === null || bytes === "no_such_language") {
    const words = bytes === null ? deedWords.noReport : deedWords.noLanguage
    at.tell(`✗ ${say.t(words, { key: asked.key, language: langNames[asked.lang] })}`)
    return 1
  }
  await writeFile(resolve(asked.to), bytes)
  at.tell(`= ${asked.to} (${say.number(bytes.length)})`)
  return 0
}
