// Finding one's way in the thesaurus: up, down, and from any words in any of the four languages.
import { langs } from "#src/values/lang.ts"
import type { Theme } from "./types.ts"

type Placed = Pick<Theme, "key" | "parent">

/** Broader themes of one, nearest first. A circle in the thesaurus ends the walk. */
export function broaderOf(themes: readonly Placed[], key: string): string[] {
  const parents = new Map(themes.map((t) => [t.key, t.parent]))
  const found: string[] = []
  for (let up = parents.get(key); up && up !== key && !found.includes(up); up = parents.get(up)) found.push(up)
  return found
}

/** All narrower themes of one, at any depth, nearest first. */
export function narrowerOf(themes: readonly Placed[], key: string): string[] {
  const children = Map.groupBy(themes, (t) => t.parent)
  const found: string[] = []
  let level = [key]
  while (level.length > 0) {
    level = level.flatMap((k) => (children.get(k) ?? []).map((t) => t.key)).filter((k) => k !== key && !found.includes(k))
    found.push(...level)
  }
  return found
}

/** Letters and digits alone, without accents or capitals: what people type and what documents print meet here. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

export type Match = { theme: Theme; word: string; rank: 1 | 2 | 3 }

const wordsOf = (theme: Theme): string[] =>
  langs.flatMap((l) => [theme.title.values[l]?.text ?? "", ...(theme.alternatives[l] ?? [])]).filter(Boolean)

function rankOf(word: string, asked: string): 1 | 2 | 3 | null {
  const said = folded(word)
  if (said === asked) return 1
  if (said.startsWith(`${asked} `) || said.split(" ").includes(asked)) return 2
  const parts = asked.split(" ")
  const own = said.split(" ")
  return parts.every((p) => p.length >= 3 && own.some((o) => o.startsWith(p))) ? 3 : null
}

/**
 * Themes that words mean, best first: the very name or another word for it (1), one of its words (2), the beginnings of its
 * words (3). Titles and other words count alike, in all four languages; accents and capitals do not.
 */
export function matchThemes(themes: readonly Theme[], words: string): Match[] {
  const asked = folded(words)
  if (asked === "") return []
  const matches = themes.flatMap((theme): Match[] => {
    const ranked = wordsOf(theme).flatMap((word) => {
      const rank = rankOf(word, asked)
      return rank ? [{ theme, word, rank }] : []
    })
    const best = ranked.sort((a, b) => a.rank - b.rank)[0]
    return best ? [best] : []
  })
  return matches.sort((a, b) => a.rank - b.rank || a.theme.key.localeCompare(b.theme.key))
}

export type PartOf<T> = Readonly<{ rows: readonly T[]; previous: string | null | undefined; next: string | undefined }>

/**
 * The rows that follow the one with a key, as many as a page holds, and the keys that the pages beside it begin after: null
 * for the first page, undefined where there is none. A key that is no longer there begins at the beginning.
 */
export function partOf<T extends { key: string }>(all: readonly T[], after: string | undefined, most: number): PartOf<T> {
  const from = all.findIndex((row) => row.key === after) + 1
  const rows = all.slice(from, from + most)
  return {
    rows,
    previous: from === 0 ? undefined : (all[from - most - 1]?.key ?? null),
    next: from + most < all.length ? rows.at(-1)?.key : undefined,
  }
}
