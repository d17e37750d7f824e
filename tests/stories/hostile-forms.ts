// Fills a form as people of bad will do: every field at once, then one after the other beside good ones.
import type { Said, Visitor } from "./furnished.ts"
import { acts, controls, type Field, type Form, formsIn, markup } from "./hostile.ts"

/** What makes the rest of a form good, by the name of the field, where the empty form offers nothing. */
const good: Readonly<Record<string, string>> = {
  title: "A lantern",
  held: "2026-12",
  email: "lantern@example.org",
  password: "tres tazas de mate amargo",
  name: "A lantern",
  reason: "A lantern went out.",
  text: "A lantern.",
  state: "Peru",
  organisation: "UNODC",
  value: "7",
  people: "7",
  code: "F1",
}

const filled = (f: Field): string => f.value || (good[f.name.split("/").at(-1) ?? ""] ?? "")
const rowOf = (name: string) => name.slice(0, name.lastIndexOf("/") + 1)

/** Rows that nobody tries stay empty: two good rows of one state would be a fault of their own. */
const said = (form: Form, tried: string | null, words: string): Said =>
  Object.fromEntries(
    form.fields.map((f) => {
      const row = rowOf(f.name)
      if (tried === null ? f.kind === "text" : f.name === tried) return [f.name, words]
      return [f.name, row === "" || tried === null || row === rowOf(tried) ? filled(f) : ""]
    }),
  )

/** What opens a form that is not there before something was chosen or shown. */
const openedWith: Readonly<Record<string, string>> = {
  "/activities/:activity/series": "?title=Lanterns&unit=dps&first=2026-12-01&days=1&every=1&distance=week&count=2&number=1",
  "/activities/together": "?chosen=dps~aicma~gocen-2012_1",
}

/** The form as it stands now, with a row in each of its lists. */
async function formAt(visitor: Visitor, path: string, address: string): Promise<Form | null> {
  const page = await (await visitor.get(`/en${address}${openedWith[path] ?? ""}`)).text()
  const form = formsIn(page).find((f) => f.action === `/en${address}`)
  if (!form) return null
  let fields = form.fields
  for (const list of form.adds) {
    const grown = await visitor.post(`/en${address}`, {
      ...Object.fromEntries(fields.map((f) => [f.name, f.value])),
      _add: list,
    })
    fields = formsIn(await grown.text()).find((f) => f.action === `/en${address}`)?.fields ?? fields
  }
  return { ...form, fields }
}

async function sent(visitor: Visitor, address: string, form: Form, fields: Said): Promise<string | null> {
  const file = { name: `${markup}.csv`, bytes: new TextEncoder().encode(`title,${markup}\n${markup},${controls}\n`) }
  const reply = form.files ? await visitor.upload(`/en${address}`, fields, { file }) : await visitor.post(`/en${address}`, fields)
  if (reply.status >= 500) return `${reply.status}`
  if (acts(await reply.clone().text())) return `acts, ${reply.status}`
  const next = reply.headers.get("location")
  if (!next) return null
  const shown = await visitor.get(next)
  if (shown.status >= 500) return `${shown.status} after ${next}`
  return acts(await shown.text()) ? `acts on ${next}` : null
}

const ours = ["version", "_once"]

/** The same fields, with the version and the key that the form has by now. */
async function freshened(visitor: Visitor, path: string, address: string, form: Form): Promise<Form | null> {
  const page = await (await visitor.get(`/en${address}${openedWith[path] ?? ""}`)).text()
  const now = formsIn(page).find((f) => f.action === `/en${address}`)
  return now
    ? {
        ...form,
        fields: [...form.fields.filter((f) => !ours.includes(f.name)), ...now.fields.filter((f) => ours.includes(f.name))],
      }
    : null
}

/** What is wrong with the form of a route under hostile words. Version and key move on with each try. */
export async function tryForm(visitor: Visitor, path: string, address: string): Promise<string[]> {
  const found: string[] = []
  const form = await formAt(visitor, path, address)
  if (!form) return [`${path}: there is no form`]
  const attempt = async (tried: string | null, words: string) => {
    const fresh = await freshened(visitor, path, address, form)
    const fault = fresh ? await sent(visitor, address, fresh, said(fresh, tried, words)) : null
    if (fault) found.push(`${path}, ${JSON.stringify(words)} in ${tried ?? "all"}: ${fault}`)
  }
  await attempt(null, markup)
  await attempt(null, controls)
  for (const { name, kind } of form.fields.filter((f) => !ours.includes(f.name))) {
    await attempt(name, markup)
    if (kind === "text") await attempt(name, controls)
  }
  return found
}
