// How the status of a mandate is shown: on its page, in lists, and to staff with the way to it.
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable } from "#src/web/index.ts"
import { clauseName } from "../../names.ts"
import { roleText, Sign } from "../../pages/parts.tsx"
import type { ClauseCard } from "../../queries.ts"
import { clauseHref } from "../../types.ts"
import { screening as said } from "../messages.ts"
import type { Screening, ScreeningStatus, ScreeningStep } from "../types.ts"
import { eventWords, statusWords } from "../words.ts"

const upper = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The status in a word, for lists. What nobody screened never looks like what was screened. */
export function StatusTag({ say, status }: { say: Say; status: string | null }) {
  const known = status !== null
  return (
    <span class={`mark basis by-${known ? "confirmed" : "reading"}`}>
      <Sign mark={known ? "confirmed" : "proposed"} />
      <span>{say.t(statusWords[(status ?? "unscreened") as ScreeningStatus])}</span>
    </span>
  )
}

/** The status with its day and role, and the clause that it points at. */
export function StatusMark({ say, screening, other }: { say: Say; screening: Screening | null; other: ClauseCard | null }) {
  if (!screening)
    return (
      <span class="mark basis by-reading">
        <Sign mark="proposed" />
        <span>{say.t(said.unscreened)}</span>
      </span>
    )
  const { status, decidedOn, decidedAs } = screening
  const words = { status: upper(say.t(statusWords[status])), day: say.day(decidedOn), role: roleText(say, decidedAs) }
  return (
    <>
      <span class="mark basis by-confirmed">
        <Sign mark="confirmed" />
        <span>{say.t(said.decided, words)}</span>
      </span>
      {other ? <OtherClause say={say} status={status} other={other} /> : null}
    </>
  )
}

export function OtherClause({ say, status, other }: { say: Say; status: ScreeningStatus; other: ClauseCard }) {
  return (
    <p>
      {say.t(status === "duplicate" ? said.duplicates : said.supersededBy)}
      {say.colon}
      <a href={say.href(clauseHref(other.key))}>{clauseName(say, other)}</a>{" "}
      <span class="small quiet">{say.name(other.instrumentTitle)}</span>
    </p>
  )
}

export function StepTable({ say, taken }: { say: Say; taken: readonly ScreeningStep[] }) {
  return (
    <DataTable
      say={say}
      caption={say.t(said.history)}
      rows={taken}
      rowKey={(s) => String(s.version)}
      columns={[
        { key: "day", label: say.t(said.day), heads: true, cell: (s) => say.day(s.takenOn) },
        { key: "step", label: say.t(said.step), cell: (s) => say.t(eventWords[s.event]) },
        { key: "status", label: say.t(said.status), cell: (s) => say.t(statusWords[s.status]) },
        { key: "as", label: say.t(said.as), cell: (s) => roleText(say, s.takenAs) },
        { key: "reason", label: say.t(said.reason), cell: (s) => s.reason },
      ]}
    />
  )
}
