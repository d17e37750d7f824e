// What people of bad will type into addresses and fields, and how one tells that it did harm.

/** Words that would act if they were ever taken for markup. They bear marks by which they are found again. */
export const markup = `"'zq="1"><zq-tag onload="zq()">{{7*7}}</zq-tag>&lt;`
/** Control characters, marks that turn the direction, a half of a character, a formula of a spreadsheet. */
export const controls = "=1+1\u0000\u0007\u001b[31m\u202egnp.exe\ufeff\ud800"

/** Values for a part of an address, as they stand in it. */
export const wild = [
  "%00",
  "a%00b",
  "%E0%A4",
  "%",
  "..%2F..%2F..%2Fetc%2Fpasswd",
  "x".repeat(5000),
  "%27%20or%201%3D1--",
  encodeURIComponent(markup),
  "%E2%80%AE%F0%9F%92%A7%EF%BB%BF",
  "__proto__",
  "-1",
  "99999999999999999999999",
  "2013-02-30",
  "%5B%5D~%7E%7C%2F",
] as const

/** Whether the reply holds the hostile words as markup. Text may hold them escaped. */
export const acts = (reply: string) => /<zq-tag|"'zq=/i.test(reply)

export type Field = { name: string; kind: "text" | "fixed" | "offered"; value: string }
export type Form = { action: string; files: boolean; fields: Field[]; adds: string[] }

const plain = (t: string) =>
  t.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")
const attribute = (tag: string, name: string) => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)
  return found ? plain(found[1] ?? "") : undefined
}
const typed = ["text", "search", "email", "password", "number", "date", "url", "tel"]

function inputOf(tag: string): Field[] {
  const name = attribute(tag, "name")
  const type = attribute(tag, "type") ?? "text"
  if (name === undefined || type === "file") return []
  if (typed.includes(type)) return [{ name, kind: "text", value: attribute(tag, "value") ?? "" }]
  if (type === "checkbox") return []
  const chosen = type !== "radio" || / checked/.test(tag)
  return [{ name, kind: chosen ? "fixed" : "offered", value: attribute(tag, "value") ?? "on" }]
}

/** Of several that are offered under one name the chosen one stands, else the first. */
const settled = (fields: readonly Field[]): Field[] =>
  fields.filter((f, i) =>
    f.kind === "offered" ? !fields.some((g, j) => g.name === f.name && (g.kind === "fixed" || j < i)) : true,
  )

function chosenIn(inside: string): string {
  const options = [...inside.matchAll(/<option([^>]*)>/g)].map((m) => m[1] ?? "")
  const chosen = options.find((o) => / selected/.test(o))
  const valueIn = (o: string) => attribute(` ${o}`, "value") ?? ""
  return valueIn(chosen ?? "") || (options.map(valueIn).find((v) => v !== "") ?? "")
}

/** The forms of a page that change something: what stands in their fields, and which lists take further rows. */
export function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = "", inside = ""]) => {
    if (!/method="post"/i.test(head)) return []
    const inputs = [...inside.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => inputOf(tag))
    const areas = [...inside.matchAll(/<textarea([^>]*)>([^<]*)</g)].map(
      ([, tag = "", value = ""]): Field => ({ name: attribute(tag, "name") ?? "", kind: "text", value: plain(value) }),
    )
    const selects = [...inside.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)].map(
      ([, tag = "", options = ""]): Field => ({ name: attribute(tag, "name") ?? "", kind: "fixed", value: chosenIn(options) }),
    )
    const adds = [...inside.matchAll(/<button[^>]* name="_add"[^>]*>/g)].map(([tag]) => attribute(tag, "value") ?? "")
    return [
      {
        action: attribute(head, "action") ?? "",
        files: /multipart/.test(head),
        fields: settled([...inputs, ...areas, ...selects]),
        adds,
      },
    ]
  })
}
