// The proposed tree: units with their provisions, printed numbers in the margin, the lines of the file beside each.
import type { Say } from "#src/platform/i18n/index.ts"
import { Tree as Drawing, type TreeNode } from "#src/web/index.ts"
import { placesInShort } from "#src/web/review-parts.tsx"
import { levelWords, provisionKindWords } from "../../messages/words.ts"
import type { Drawn } from "../loads.ts"
import { words } from "../messages/review.ts"
import type { TreeProvision, TreeUnit } from "../types.ts"
import { reviewHref } from "./parts.tsx"

type ProposedProps = Readonly<{
  say: Say
  drawn: Drawn
  /** What is said beside a unit or a provision: what it is in the record. */
  besideUnit: (u: TreeUnit) => string
  besideProvision: (p: TreeProvision) => string
}>

export function Proposed({ say, drawn, besideUnit, besideProvision }: ProposedProps) {
  const { review, tree } = drawn
  const open = review.status === "draft"
  const provisions = Map.groupBy(tree.provisions, (p) => p.unit)
  const below = Map.groupBy(tree.units, (u) => u.parent)
  const lang = tree.facts.language ?? undefined
  const correct = (href: `/${string}`, what: string) =>
    open ? (
      <a href={say.href(href)}>
        {say.t(words.correct)}
        <span class="unseen"> {what}</span>
      </a>
    ) : null
  const provisionNode = (p: TreeProvision): TreeNode => ({
    key: p.id,
    printed: p.path,
    title: p.introduction ? `${p.introduction} … ${p.text}` : p.text,
    ...(lang ? { lang } : {}),
    note: (
      <>
        {[
          say.t(words.lines, { count: p.places.length, places: placesInShort(p.places) }),
          say.t(provisionKindWords[p.kind]),
          besideProvision(p),
        ]
          .filter(Boolean)
          .join(" · ")}{" "}
        {correct(reviewHref(review, `/provisions/${p.id}`), p.path)}
      </>
    ),
  })
  const unitNode = (u: TreeUnit): TreeNode => ({
    key: `unit-${u.key}`,
    ...(u.number || u.namedIn ? { printed: u.number || u.namedIn } : {}),
    title: <strong>{u.acronym ? `${u.name} (${u.acronym})` : u.name}</strong>,
    ...(lang ? { lang } : {}),
    note: (
      <>
        {[
          say.t(u.levelDoubted ? words.levelDoubted : words.level, { level: say.t(levelWords[u.level]) }),
          u.places.length > 0 ? say.t(words.lines, { count: u.places.length, places: placesInShort(u.places) }) : "",
          besideUnit(u),
        ]
          .filter(Boolean)
          .join(" · ")}{" "}
        {correct(reviewHref(review, `/units/${u.key}`), u.name)}
      </>
    ),
    children: [...(provisions.get(u.key) ?? []).map(provisionNode), ...(below.get(u.key) ?? []).map(unitNode)],
  })
  const homeless = (provisions.get(null) ?? []).map(provisionNode)
  const nodes = [...(below.get(null) ?? []).map(unitNode), ...homeless]
  return <Drawing say={say} label={say.t(words.tree)} nodes={nodes} />
}
