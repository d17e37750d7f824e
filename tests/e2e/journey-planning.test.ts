// From the draft to an edition, each step by the person whose step it is; then each figure opens its records, the files come
// out of the snapshot once more, and what is amended later makes an erratum and changes no file.
import assert from "node:assert/strict"
import { test } from "node:test"
import { strFromU8, unzipSync } from "fflate"
import { sql } from "kysely"
import type { Page } from "playwright-core"
import { extractText, getDocumentProxy } from "unpdf"
import { type Visit, visit } from "./visit.ts"

const report = "/en/reports/ministers-mandates-2011-2013"
const title = "What became of the ministers’ mandates, 2011–2013"
const sentence = "Two years of work stand here, with <their> figures."

/** Gabriela heads one department; for the story she heads the other two as well. */
async function headsAll({ world, open }: Visit): Promise<Page> {
  const page = await open({ as: "gabriela", script: false })
  await world.db.owner((tx) =>
    sql`insert into access.seats (account, role, unit, since) select a.id, 'unit_head', u, '2026-01-01'
      from access.accounts a, unnest(array['es-cicad', 's-cicte']) u where a.email = 'gabriela@example.org'`.execute(tx),
  )
  return page
}

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click()
const wordsOf = (page: Page) => page.locator("main").innerText()

/** A file as the reader's browser saves it. */
async function saved(page: Page, form: string): Promise<Uint8Array> {
  const href = await page.getByRole("link", { name: form, exact: true }).getAttribute("href")
  const reply = await page.request.get(href ?? "")
  assert.equal(reply.status(), 200)
  assert.match(reply.headers()["content-disposition"] ?? "", /^attachment/)
  return new Uint8Array(await reply.body())
}

const begins = (bytes: Uint8Array, words: string) =>
  assert.equal(Buffer.from(bytes.subarray(0, words.length)).toString("latin1"), words)

async function writeAndSubmit(ines: Page) {
  await ines.goto("/en/reports")
  await ines.locator("section").filter({ hasText: title }).getByRole("link", { name: "Read the draft" }).first().click()
  assert.match(await wordsOf(ines), /DRAFT/)
  await ines
    .getByRole("row", { name: /Introduction/ })
    .getByRole("link", { name: /Write/ })
    .first()
    .click()
  await ines.getByLabel("Text", { exact: true }).fill(sentence)
  await press(ines, "Keep this version")
  assert.ok((await wordsOf(ines)).includes(sentence))
  await ines.goto(`${report}/clearance`)
  await press(ines, "Submit for clearance")
  assert.match(await wordsOf(ines), /in clearance/)
  assert.match(await wordsOf(ines), /Clear the report it belongs to another seat/)
}

async function clear(gabriela: Page, hugo: Page) {
  await hugo.goto(`${report}/clearance`)
  assert.match(await wordsOf(hugo), /Clear the report\s+not every annex is cleared/)
  await gabriela.goto(`${report}/clearance`)
  for (let i = 0; i < 3; i++) await press(gabriela, /^Clear “Appendix/)
  assert.equal(await gabriela.getByRole("button", { name: /^Clear “Appendix/ }).count(), 0)
  await hugo.reload()
  await press(hugo, "Clear the report")
  assert.match(await wordsOf(hugo), /cleared/)
}

async function issue(ines: Page): Promise<string> {
  await ines.goto(`${report}/clearance`)
  await ines.getByRole("link", { name: "Issue an edition" }).click()
  await press(ines, "Issue an edition")
  await ines.getByRole("heading", { level: 1, name: title }).waitFor()
  return new URL(ines.url()).pathname
}

async function readFiles(page: Page) {
  const html = new TextDecoder().decode(await saved(page, "HTML"))
  assert.match(html, /^<!doctype html>[\s\S]*SAMPLE[\s\S]*with &lt;their/i)
  const pdf = await saved(page, "PDF")
  begins(pdf, "%PDF-")
  const document = await getDocumentProxy(pdf.slice())
  const { info } = (await document.getMetadata()) as { info: { Title?: string } }
  assert.equal(info.Title, title)
  const { text } = await extractText(document, { mergePages: true })
  assert.ok(text.includes("1,371") && text.includes("SAMPLE"))
  const docx = await saved(page, "DOCX")
  begins(docx, "PK")
  assert.ok(strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array()).includes("&lt;their&gt;"))
  return pdf
}

async function amend(gabriela: Page) {
  await gabriela.goto("/en/activities/dps~aicma~gocen-2012/edit")
  const figures = await gabriela.getByRole("group", { name: "Results" }).getByLabel("Figure", { exact: true }).all()
  for (const figure of figures) if ((await figure.inputValue()) === "1371") await figure.fill("1400")
  await press(gabriela, "Save")
  assert.match(await wordsOf(gabriela), /1,400/)
}

test(
  "a draft is written, cleared by each whose turn it is, issued, opened figure by figure, and corrected by an erratum",
  { timeout: 240_000 },
  visit(async (v) => {
    const ines = await v.open({ as: "ines", script: false })
    const gabriela = await headsAll(v)
    const hugo = await v.open({ as: "hugo", script: false })
    const dara = await v.open({ script: false })
    await writeAndSubmit(ines)
    await dara.goto("/en/reports")
    assert.doesNotMatch(await wordsOf(dara), /clearance/i)
    await clear(gabriela, hugo)
    const edition = await issue(ines)

    await dara.goto("/en/reports")
    await dara.goto(edition)
    assert.match(await wordsOf(dara), /A sample: issued under the name of an example organisation/)
    const pdf = await readFiles(dara)
    await dara.getByRole("row", { name: /1,371/ }).first().getByRole("link").click()
    const figure = dara.url()
    assert.match(await wordsOf(dara), /1,371 \(unchanged\)[\s\S]*line 98/)
    await ines.goto(edition)
    await press(ines, "Print again and compare")
    assert.match(await wordsOf(ines), /Equal: all three files come out of the snapshot/)

    await amend(gabriela)
    await v.world.settle()
    await dara.goto(figure)
    assert.match(await wordsOf(dara), /1,371[\s\S]*The same figure today\s+1,400/)
    await dara.goto(edition)
    assert.match(await wordsOf(dara), /Changed since[\s\S]*1,371\s+1,400/)
    const code = new URL(figure).pathname.split("/").at(-1) ?? ""
    await ines.goto(edition)
    await ines.getByRole("link", { name: "Write an erratum" }).click()
    await ines.getByLabel("Code of the figure").fill(code)
    await ines.getByLabel("Should read").fill("1400")
    await ines.getByLabel("What is corrected, and why").fill("The unit gave a new count.")
    await ines.locator("main").getByRole("button").last().click()
    await dara.reload()
    assert.match(await wordsOf(dara), /printed 1,371, should read 1,400\. The unit gave a new count/)
    assert.deepEqual(await saved(dara, "PDF"), pdf, "the file stays as it was issued")
    await ines.goto(`${edition}/verification`)
    assert.match(await wordsOf(ines), /Equal: all three files/)
  }),
)
