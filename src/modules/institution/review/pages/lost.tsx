// What applying an order leaves without an owner: how many things of which kind, and each of them.
import type { Card } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, Facts } from "#src/web/index.ts"
import { lossKind } from "../../messages/losses.ts"
import { lossWords } from "../../messages/words.ts"
import { unitTitle } from "../../names.ts"
import type { KindCount } from "../../rules/losses.ts"
import type { UnitVersion } from "../../types.ts"
import { words } from "../messages/review.ts"
import type { Plan } from "../rules/plan.ts"

type LostPage = {
  beside: { versions: readonly UnitVersion[] }
  losing: readonly KindCount[]
  /** What loses its owner, as far as this person may see it. */
  cards: ReadonlyMap<string, Card>
}

/** No page shows more single things than this; the counts above tell of all. */
const mostShown = 200

export function Lost({ say, page, plan }: { say: Say; page: LostPage; plan: Plan }) {
  if (page.losing.length === 0) return <p>{say.t(words.lostNone)}</p>
  const unitName = (key: string) => {
    const version = page.beside.versions.findLast((v) => v.unit === key)
    return version ? unitTitle(say, version) : key
  }
  return (
    <>
      <Facts say={say} items={page.losing.map((l) => ({ label: say.t(lossKind(l.kind)), value: say.number(l.count) }))} />
      {plan.lost.length === 0 ? null : <Each say={say} page={page} plan={plan} unitName={unitName} />}
    </>
  )
}

type EachProps = { say: Say; page: LostPage; plan: Plan; unitName: (key: string) => string }

const Each = ({ say, page, plan, unitName }: EachProps) => (
  <DataTable
    say={say}
    caption={say.t(words.lost)}
    count={{ value: plan.lost.length, rule: say.t(words.lostRule) }}
    rows={plan.lost.slice(0, mostShown)}
    rowKey={(l) => String(l.responsibility)}
    columns={[
      {
        key: "thing",
        label: say.t(words.thing),
        heads: true,
        cell: (l) => {
          const card = page.cards.get(l.thing)
          return card ? <a href={say.href(card.href)}>{card.title}</a> : <span class="quiet">{say.t(words.unseen)}</span>
        },
      },
      { key: "unit", label: say.t(words.binds), cell: (l) => unitName(l.unit) },
      { key: "why", label: say.t(words.why), cell: (l) => say.t(lossWords[l.why]) },
    ]}
  />
)
