// What changed between two wordings, word by word. A plain longest common subsequence: provisions are short, and a reader
// must be able to follow it.

export type DiffPart = Readonly<{ kind: "same" | "removed" | "added"; text: string }>

/** Words and single marks of punctuation, each with the white space that follows it: the parts joined give the text again. */
const wordsOf = (text: string): string[] =>
  text.trimStart().match(/(?:[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*|[^\p{L}\p{N}\p{M}\s])\s*/gu) ?? []

/** Above this many cells the table would be slow: the differing middle is then shown whole, removed and added. */
const tooMany = 4_000_000

/** The parts of both wordings in reading order. Joining *same* and *removed* gives `before`, *same* and *added* `after`, up to white space. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  const start = commonStart(a, b)
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse())
  const middle = diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([...b.slice(0, start).map(same), ...middle, ...b.slice(b.length - end).map(same)])
}

const same = (text: string): DiffPart => ({ kind: "same", text })
const alike = (x: string | undefined, y: string | undefined) => x !== undefined && y !== undefined && x.trimEnd() === y.trimEnd()

function commonStart(a: readonly string[], b: readonly string[]): number {
  let n = 0
  while (alike(a[n], b[n])) n++
  return n
}

function diffMiddle(a: readonly string[], b: readonly string[]): DiffPart[] {
  const removed = (text: string): DiffPart => ({ kind: "removed", text })
  const added = (text: string): DiffPart => ({ kind: "added", text })
  if (a.length * b.length > tooMany) return [...a.map(removed), ...b.map(added)]
  const lengths = commonLengths(a, b)
  const at = (i: number, j: number) => lengths[i * (b.length + 1) + j] ?? 0
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (alike(a[i], b[j])) {
      parts.push(same(b[j] ?? ""))
      i++
      j++
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) parts.push(removed(a[i++] ?? ""))
    else parts.push(added(b[j++] ?? ""))
  }
  return parts
}

/** For each pair of rests, the length of their longest common subsequence; row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = alike(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  return lengths
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const all: DiffPart[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (last?.kind === part.kind) all[all.length - 1] = { kind: part.kind, text: last.text + part.text }
    else all.push(part)
  }
  return all
}

/** Long stretches that stayed the same give way to dots; so many words next to a change stay. */
export function shortened(parts: readonly DiffPart[], around: number): DiffPart[] {
  return parts.map((part, i) => {
    if (part.kind !== "same") return part
    const words = part.text.match(/\s*\S+\s*/g) ?? []
    const [first, last] = [i === 0 ? 0 : around, i === parts.length - 1 ? 0 : around]
    if (words.length <= first + last + around) return part
    const [head, tail] = [words.slice(0, first), last === 0 ? [] : words.slice(-last)]
    return { ...part, text: [head.join(""), "… ", tail.join("")].join(head.length > 0 && !/\s$/.test(head.join("")) ? " " : "") }
  })
}
