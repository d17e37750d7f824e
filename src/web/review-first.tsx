// What somebody must look at first in a review, and the corrections made so far, whatever the document.
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { type Correction, type Made, undone } from "#src/platform/reading/corrections.ts"
import { Hidden } from "./fields.tsx"
import { reviewWords as words } from "./messages/review.ts"
import { Notice } from "./notice.tsx"
import { Section } from "./page-head.tsx"
import { OddityTable, type OddRow, type ReadLine, UnplacedLines } from "./review-parts.tsx"

type FirstProps = Readonly<{
  say: Say
  unplaced: readonly ReadLine[]
  odd: readonly OddRow[]
  /** What stands in the way of applying, said already. */
  inTheWay: readonly string[]
  /** Corrections that do nothing any more, and why. */
  idle: readonly Readonly<{ n: number; why: string }>[]
  hrefOf: (line: ReadLine) => Href | null
}>

/** Everything that somebody must look at before anything is done, unplaced lines first. */
export const FirstOfAll = ({ say, unplaced, odd, inTheWay, idle, hrefOf }: FirstProps) => (
  <Section title={say.t(words.firstOfAll)} wide id="first">
    {unplaced.length + odd.length + inTheWay.length + idle.length === 0 ? <p>{say.t(words.nothingOdd)}</p> : null}
    {inTheWay.length > 0 ? (
      <Notice say={say} kind="warning" title={say.t(words.inTheWay)}>
        <ul>
          {inTheWay.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </Notice>
    ) : null}
    {idle.length > 0 ? (
      <Notice say={say} kind="warning" title={say.t(words.idle)}>
        <ul>
          {idle.map(({ n, why }) => (
            <li key={n}>
              {n}
              {say.colon}
              {why}
            </li>
          ))}
        </ul>
      </Notice>
    ) : null}
    <UnplacedLines say={say} lines={unplaced} hrefOf={hrefOf} />
    <OddityTable say={say} rows={odd} />
  </Section>
)

type CorrectionsProps<Edit extends Correction> = Readonly<{
  say: Say
  edits: readonly Made<Edit>[]
  /** The version that is shown; null once the review takes no more corrections. */
  version: number | null
  told: (edit: Edit) => Readonly<{ does: string; subject: string }>
  undoAt: (n: number) => Href
}>

/** The corrections in order, those undone struck through, each of the others with its way back. */
export function Corrections<Edit extends Correction>({ say, edits, version, told, undoAt }: CorrectionsProps<Edit>) {
  if (edits.length === 0) return null
  const gone = undone(edits)
  return (
    <Section title={say.t(words.corrections)} note={say.t(words.correctionsNote)}>
      <ol>
        {edits.map(({ n, edit }) => {
          const { does, subject } = told(edit)
          return (
            <li key={n}>
              {n}. {gone.has(n) ? <s>{does}</s> : does} <span class="quiet">{subject}</span>
              {version !== null && edit.do !== "undo" && !gone.has(n) ? (
                <form action={say.href(undoAt(n))} method="post">
                  <Hidden name="version" value={version} />
                  <button type="submit" class="button plain">
                    {say.t(words.undo, { n })}
                  </button>
                </form>
              ) : null}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
