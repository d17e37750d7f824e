// Automatic numbers of a DOCX: Word stores how to count, not the numbers. This counts as Word does: one counter for each
// level of an abstract list, deeper levels begin anew below a higher one, a list may be told to start again.
import { readXml } from "./xml.ts"

type Level = { start: number; format: string; text: string; restart: number | null; legal: boolean }
type Num = { abstract: string; starts: Map<number, number>; levels: Map<number, Level>; used: boolean }
export type ListRef = Readonly<{ num: string; level: number }>
export type Style = Readonly<{ list: Partial<ListRef>; outline: number; basedOn: string | null }>

const roman = (n: number): string => {
  const table: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ]
  let left = Math.min(n, 3999)
  let out = ""
  for (const [value, sign] of table)
    while (left >= value) {
      out += sign
      left -= value
    }
  return out
}
const letters = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(Math.floor((n - 1) / 26) + 1, 10))

/** A number as Word prints it in a format of its own naming; unknown formats are printed as figures. */
function printNumber(n: number, format: string): string {
  if (n < 1 || format === "none") return format === "none" ? "" : String(n)
  if (format === "upperRoman") return roman(n)
  if (format === "lowerRoman") return roman(n).toLowerCase()
  if (format === "upperLetter") return letters(n).toUpperCase()
  if (format === "lowerLetter") return letters(n)
  if (format === "decimalZero") return String(n).padStart(2, "0")
  return format === "ordinal" ? `${n}º` : String(n)
}

const newLevel = (): Level => ({ start: 1, format: "decimal", text: "", restart: null, legal: false })

/** Reads numbering.xml. Null when it is damaged. */
export function readNumbering(xml: string): { abstracts: Map<string, Map<number, Level>>; nums: Map<string, Num> } | null {
  const abstracts = new Map<string, Map<number, Level>>()
  const nums = new Map<string, Num>()
  let levels: Map<number, Level> | null = null
  let num: Num | null = null
  let level: Level | null = null
  let override = 0
  const ok = readXml(xml, {
    open: (name, attribute) => {
      const value = () => attribute("val") ?? ""
      if (name === "abstractNum") {
        levels = new Map()
        abstracts.set(attribute("abstractNumId") ?? "", levels)
      } else if (name === "num") {
        num = { abstract: "", starts: new Map(), levels: new Map(), used: false }
        levels = num.levels
        nums.set(attribute("numId") ?? "", num)
      } else if (name === "abstractNumId" && num) num.abstract = value()
      else if (name === "lvlOverride") override = Number(attribute("ilvl") ?? 0)
      else if (name === "startOverride" && num) num.starts.set(override, Number(value()))
      else if (name === "lvl" && levels) {
        level = newLevel()
        levels.set(Number(attribute("ilvl") ?? 0), level)
      } else if (!level) return
      else if (name === "start") level.start = Number(value())
      else if (name === "numFmt") level.format = value()
      else if (name === "lvlText") level.text = value()
      else if (name === "lvlRestart") level.restart = Number(value())
      else if (name === "isLgl") level.legal = value() !== "0" && value() !== "false"
    },
    close: (name) => {
      if (name === "lvl") level = null
      if (name === "num" || name === "abstractNum") levels = num = null
    },
    text: () => {},
  })
  return ok ? { abstracts, nums } : null
}

/** Counts through a document: each call is the next paragraph of that list; "" when the list prints nothing. */
export function numberer(numbering: NonNullable<ReturnType<typeof readNumbering>>): (ref: ListRef) => string {
  const counters = new Map<string, (number | undefined)[]>()
  const levelOf = (num: Num, at: number): Level | undefined =>
    num.levels.get(at) ?? numbering.abstracts.get(num.abstract)?.get(at)
  return ({ num: id, level: at }) => {
    const num = numbering.nums.get(id)
    const level = num ? levelOf(num, at) : undefined
    if (!num || !level || at > 8) return ""
    const counter = counters.get(num.abstract) ?? []
    counters.set(num.abstract, counter)
    if (!num.used) for (const [i, start] of num.starts) counter[i] = start - 1
    num.used = true
    counter[at] = (counter[at] ?? level.start - 1) + 1
    for (let i = at + 1; i < 9; i += 1) {
      const restart = levelOf(num, i)?.restart
      if (restart === 0 || (restart && at + 1 > restart)) continue
      counter[i] = undefined
    }
    if (level.format === "bullet") return "•"
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const i = Number(digit) - 1
      const shown = levelOf(num, i)
      return printNumber(counter[i] ?? shown?.start ?? 1, level.legal && i < at ? "decimal" : (shown?.format ?? "decimal"))
    })
  }
}

/** Reads what styles.xml says of lists and headings. */
export function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let id = ""
  let style: { list: { num?: string; level?: number }; outline: number; basedOn: string | null } | null = null
  readXml(xml, {
    open: (name, attribute) => {
      if (name === "style") {
        id = attribute("styleId") ?? ""
        style = { list: {}, outline: 0, basedOn: null }
      } else if (!style) return
      else if (name === "basedOn") style.basedOn = attribute("val")
      else if (name === "numId") style.list.num = attribute("val") ?? ""
      else if (name === "ilvl") style.list.level = Number(attribute("val") ?? 0)
      else if (name === "outlineLvl") style.outline = outlineOf(attribute("val"))
    },
    close: (name) => {
      if (name === "style" && style) styles.set(id, style)
      if (name === "style") style = null
    },
    text: () => {},
  })
  return styles
}

/** Word counts outline levels from 0; 9 is running text. */
export const outlineOf = (value: string | null): number => {
  const n = Number(value ?? 9)
  return n >= 0 && n < 9 ? n + 1 : 0
}

/** A style with what it inherits. */
export function styleOf(styles: Map<string, Style>, id: string | null): Style {
  const found: { list: { num?: string; level?: number }; outline: number; basedOn: string | null } = {
    list: {},
    outline: 0,
    basedOn: null,
  }
  let next = id
  for (let hops = 0; next !== null && hops < 12; hops += 1) {
    const style = styles.get(next)
    if (!style) break
    found.list.num ??= style.list.num
    found.list.level ??= style.list.level
    found.outline ||= style.outline
    next = style.basedOn
  }
  return found
}
