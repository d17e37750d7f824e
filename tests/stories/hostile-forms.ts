// Fills a form as people of bad will do: every field at once, then one after the other beside good ones.
import type { House, Said } from "./furnished.ts"
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
const said = (form: Form, hostile: (f: Field) => string | null): Said =>
  Object.fromEntries(form.fields.map((f) => [f.name, hostile(f) ?? filled(f)]))

/** The form as it stands now, with a row in each of its lists. */
async function formAt(house: House, address: string): Promise<Form | string> {
  const page = await (await house.get(`/en${address}`)).text()
  const form = formsIn(page).find((f) => f.action === `/en${address}`)
  if (!form) return page
  let fields = form.fields
  for (const list of form.adds) {
    const grown = await house.post(`/en${address}`, {
      ...Object.fromEntries(fields.map((f) => [f.name, f.value])),
      _add: list,
    })
    fields = formsIn(await grown.text()).find((f) => f.action === `/en${address}`)?.fields ?? fields
  }
  return { ...form, fields }
}

async function sent(house: House, address: string, form: Form, fields: Said): Promise<string | null> {
  const file = { name: `${markup}.csv`, bytes: new TextEncoder().encode(`title,${markup}\n${markup},${controls}\n`) }
  const reply = form.files ? await house.upload(`/en${address}`, fields, { file }) : await house.post(`/en${address}`, fields)
  if (reply.status >= 500) return `${reply.status}`
  if (acts(await reply.clone().text())) return `acts, ${reply.status}`
  const next = reply.headers.get("location")
  if (!next) return null
  const shown = await house.get(next)
  if (shown.status >= 500) return `${shown.status} after ${next}`
  return acts(await shown.text()) ? `acts on ${next}` : null
}

/** What is wrong with the form of a route under hostile words. The form is fetched anew each time, for its version moves on. */
export async function tryForm(house: House, path: string, address: string): Promise<string[]> {
  const found: string[] = []
  const attempt = async (what: string, hostile: (f: Field) => string | null) => {
    const form = await formAt(house, address)
    if (typeof form === "string") return null
    const fault = await sent(house, address, form, said(form, hostile))
    if (fault) found.push(`${path} ${what}: ${fault}`)
    return form
  }
  const form = await attempt("markup in all", (f) => (f.kind === "text" ? markup : null))
  if (!form) return [`${path}: there is no form`]
  await attempt("control characters in all", (f) => (f.kind === "text" ? controls : null))
  for (const { name, kind } of form.fields.filter((f) => f.name !== "_once")) {
    await attempt(`markup in ${name}`, (f) => (f.name === name ? markup : null))
    if (kind === "text") await attempt(`control characters in ${name}`, (f) => (f.name === name ? controls : null))
  }
  return found
}
