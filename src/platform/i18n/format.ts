// One place writes dates and numbers for people. The formats are ours and pinned: `Intl` changes its mind between
// versions of the runtime, and an issued report must come out the same in ten years.
import { type Day, isDay } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Lang } from "#src/values/lang.ts"

const months: Record<Lang, readonly string[]> = {
  en: "January February March April May June July August September October November December".split(" "),
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  pt: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(" "),
}

const group: Record<Lang, string> = { en: ",", es: "\u202f", fr: "\u202f", pt: "." }
const point: Record<Lang, string> = { en: ".", es: ",", fr: ",", pt: "," }

/** A number with the separators of the language; `digits` after the point only where given. */
export function formatNumber(n: number, lang: Lang, digits?: number): string {
  const [whole = "0", part] = (digits === undefined ? String(Math.abs(n)) : Math.abs(n).toFixed(digits)).split(".")
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group[lang])
  // What rounds to zero has no sign.
  const negative = n < 0 && /[1-9]/.test(whole + (part ?? ""))
  return `${negative ? "−" : ""}${grouped}${part ? point[lang] + part : ""}`
}

const monthName = (month: string, lang: Lang) => months[lang][Number(month) - 1] ?? month

/** `19 July 2016`, `19 de julio de 2016`, `1er juillet 2016`, `19 de julho de 2016`. */
export function formatDay(day: Day, lang: Lang): string {
  const [year = "", month = "", date = ""] = day.split("-")
  const d = Number(date)
  if (lang === "en") return `${d} ${monthName(month, lang)} ${year}`
  if (lang === "fr") return `${d === 1 ? "1er" : d} ${monthName(month, lang)} ${year}`
  return `${d} de ${monthName(month, lang)} de ${year}`
}

function formatMonth(year: string, month: string, lang: Lang): string {
  const joined = lang === "es" || lang === "pt" ? " de " : " "
  return `${monthName(month, lang)}${joined}${year}`
}

const about: Record<Lang, string> = { en: "about", es: "hacia", fr: "vers", pt: "cerca de" }
const uncertain: Record<Lang, string> = { en: "uncertain", es: "incierto", fr: "incertain", pt: "incerto" }
const since: Record<Lang, string> = { en: "from", es: "desde", fr: "depuis", pt: "desde" }
const until: Record<Lang, string> = { en: "until", es: "hasta", fr: "jusqu’à", pt: "até" }

function formatPoint(text: string, lang: Lang): string {
  const mark = /[?~%]$/.exec(text)?.[0]
  const bare = mark ? text.slice(0, -1) : text
  const [year = "", month] = bare.split("-")
  const said = isDay(bare) ? formatDay(bare, lang) : month ? formatMonth(year, month, lang) : year
  const approximately = mark === "~" || mark === "%" ? `${about[lang]} ${said}` : said
  return mark === "?" || mark === "%" ? `${approximately} (${uncertain[lang]})` : approximately
}

/** `8–9 October 2013`: days of one month share it. Null where they do not, or where a mark of doubt must be shown. */
function formatDaysOfMonth(start: string, end: string, lang: Lang): string | null {
  if (!isDay(start) || !isDay(end) || start.slice(0, 7) !== end.slice(0, 7)) return null
  const [year = "", month = "", first = ""] = start.split("-")
  const days = `${Number(first)}–${Number(end.slice(8))}`
  return lang === "es" || lang === "pt"
    ? `${days} de ${formatMonth(year, month, lang)}`
    : `${days} ${formatMonth(year, month, lang)}`
}

/** A vague date as people say it: `8 to 9 October 2013`, `octubre de 2013 (incierto)`, `from 2009`. */
export function formatEdtf(date: Edtf, lang: Lang): string {
  const [start = "", end] = date.split("/")
  if (end === undefined || start === end) return formatPoint(start, lang)
  if (start === "..") return `${until[lang]} ${formatPoint(end, lang)}`
  if (end === "..") return `${since[lang]} ${formatPoint(start, lang)}`
  return formatDaysOfMonth(start, end, lang) ?? `${formatPoint(start, lang)} – ${formatPoint(end, lang)}`
}

const and: Record<Lang, string> = { en: "and", es: "y", fr: "et", pt: "e" }

/** `Chile, Peru and Uruguay`. Spanish says `e` before a sound of i. */
export function formatList(items: readonly string[], lang: Lang): string {
  const last = items.at(-1)
  if (last === undefined) return ""
  if (items.length === 1) return last
  const joint = lang === "es" && /^h?[ií](?![aeoáéó])/i.test(last) ? "e" : and[lang]
  return `${items.slice(0, -1).join(", ")} ${joint} ${last}`
}
