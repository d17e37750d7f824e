import type { Say } from "#src/platform/i18n/index.ts"
import { When } from "#src/web/index.ts"
import { treaties as said } from "../messages.ts"
import type { HeldAct } from "../types.ts"
import { actWords } from "../words.ts"

/** The acts of a state about a convention, each with its day and, where asked, its source; words for silence where none is entered. */
export function Acts({ say, acts, sources }: { say: Say; acts: readonly HeldAct[]; sources?: boolean }) {
  if (acts.length === 0) return <span class="quiet">{say.t(said.notSaid)}</span>
  return (
    <>
      {acts.map((a) => (
        <span key={a.act} class="line">
          {say.t(actWords[a.act])} <When say={say} date={a.done} />
          {sources ? <span class="small quiet"> ({a.source})</span> : null}
        </span>
      ))}
    </>
  )
}
