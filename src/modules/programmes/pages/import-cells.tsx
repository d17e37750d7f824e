// The cells of a line under review: faults at their columns, what stood and what comes, and in a conflict all three sides.
import type { Say } from "#src/platform/i18n/index.ts"
import { dayIn } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import { roleNames } from "../../access/index.ts"
import type { Cell } from "../import/cells.ts"
import { type Makers, makerName } from "../import/makers.ts"
import { type Labels, labelOf } from "../labels.ts"
import { review as words } from "../messages/import-review.ts"
import type { KeptLine } from "../queries/import-lines.ts"

export type CellsShown = {
  makers: Makers
  labels: Labels
  /** The reader's account, to tell who was it himself or herself. */
  account: string | null
  zone: string
}

/** What is wrong with a line and what it changes, cell by cell. */
export function CellsOf({ line, about, say }: { line: KeptLine; about: CellsShown; say: Say }) {
  if (line.cells.length === 0 && line.faults.length === 0) return null
  return (
    <dl class="cells">
      {line.faults.map((f, i) => (
        <div key={`fault ${f.column} ${i}`} class="is-wrong">
          <dt>{f.column ? <code>{f.column}</code> : null}</dt>
          <dd>{say.t(f.message, f.values)}</dd>
        </div>
      ))}
      {line.cells.map((cell) => (
        <div key={cell.column}>
          <dt>
            <code>{cell.column}</code>
          </dt>
          {cell.seen === undefined ? (
            <dd>
              <del>{shown(cell.now, say)}</del>
              <span aria-hidden="true"> → </span>
              <span class="unseen"> {say.t(words.becomes)} </span>
              <ins>{shown(cell.file, say)}</ins>
            </dd>
          ) : (
            <Conflict line={line} cell={cell} about={about} say={say} />
          )}
        </div>
      ))}
    </dl>
  )
}

const shown = (cell: string, say: Say) => (cell === "" ? <i class="quiet">{say.t(words.blank)}</i> : cell)

function Conflict({ line, cell, about, say }: { line: KeptLine; cell: Cell; about: CellsShown; say: Say }) {
  const maker = about.makers.get(makerName(line.line, cell.column))
  const who = (m: NonNullable<typeof maker>): string => {
    if (m.by === `account:${about.account}`) return say.t(words.you)
    if (m.by === "record") return say.t(words.theRecord)
    if (!m.role) return say.t(words.someone)
    return [say.t(roleNames[m.role]), m.unit ? labelOf(about.labels, ref("unit", m.unit)) : ""].filter(Boolean).join(", ")
  }
  return (
    <dd>
      <dl class="three">
        <div>
          <dt>{say.t(words.seen)}</dt>
          <dd>{cell.seen === null || cell.seen === undefined ? say.t(words.notKept) : shown(cell.seen, say)}</dd>
        </div>
        <div>
          <dt>{say.t(words.now)}</dt>
          <dd>
            <b>{shown(cell.now, say)}</b>
            {maker ? (
              <small class="quiet">
                {" "}
                {say.t(words.changedBy, { who: who(maker), when: say.day(dayIn(maker.at, about.zone)) })}
              </small>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{say.t(words.inFile)}</dt>
          <dd>
            <ins>{shown(cell.file, say)}</ins>
          </dd>
        </div>
      </dl>
    </dd>
  )
}
