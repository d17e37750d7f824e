import type { Say } from "#src/platform/i18n/index.ts"
import { forms } from "./messages/forms.ts"
import { marks } from "./messages/marks.ts"
import { Notice } from "./notice.tsx"
import { DataTable } from "./table.tsx"
import { type DiffPart, shortened, wordDiff } from "./word-diff.ts"

type Wordings = { say: Say; before: string; after: string; lang?: string; around?: number }

/**
 * Two wordings laid over each other: what was dropped is struck out, what is new underlined, and both are said aloud. Of a long text
 * only so many words `around` what changed are shown.
 */
export function WordDiff({ say, before, after, lang, around }: Wordings) {
  const all = wordDiff(before, after)
  const parts = around === undefined ? all : shortened(all, around)
  if (parts.every((part) => part.kind === "same")) return <p class="quiet">{say.t(marks.same)}</p>
  return (
    <p class={around === undefined ? "diff" : "diff lines"} lang={lang}>
      {parts.map((part, i) => (
        <Part key={`${i} ${part.kind}`} say={say} part={part} />
      ))}
    </p>
  )
}

function Part({ say, part }: { say: Say; part: DiffPart }) {
  if (part.kind === "same") return <>{part.text}</>
  const Mark = part.kind === "removed" ? "del" : "ins"
  return (
    <>
      <Mark>
        <span class="unseen" lang={say.lang}>
          [{say.t(marks[part.kind])}
          {say.colon}
        </span>
        {part.text.trimEnd()}
        <span class="unseen">]</span>
      </Mark>
      {
        // What stands in place of a struck word stands on its line.
        part.kind === "removed" && /\s$/.test(part.text) ? " " : part.text.slice(part.text.trimEnd().length)
      }
    </>
  )
}

export type Conflict = Readonly<{ name: string; label: string; yours: string; theirs: string }>

/** Yours beside theirs, field by field, after a lost update was refused. It stands over the form, which keeps *yours*. */
export function ConflictView({ say, conflicts }: { say: Say; conflicts: readonly Conflict[] }) {
  const shown = (text: string) => text || <span class="quiet">{say.t(forms.empty)}</span>
  return (
    <>
      <Notice say={say} kind="warning" title={say.t(forms.conflict)}>
        {say.t(forms.conflictHow)}
      </Notice>
      <DataTable
        say={say}
        caption={`${say.t(forms.yours)} / ${say.t(forms.theirs)}`}
        rows={conflicts}
        rowKey={(row) => row.name}
        columns={[
          { key: "field", label: say.t(forms.field), heads: true, cell: (row) => row.label },
          { key: "yours", label: say.t(forms.yours), cell: (row) => shown(row.yours) },
          { key: "theirs", label: say.t(forms.theirs), cell: (row) => shown(row.theirs) },
          {
            key: "differs",
            label: say.t(forms.outcome),
            cell: (row) =>
              row.yours === row.theirs ? (
                <span class="quiet">{say.t(forms.agrees)}</span>
              ) : (
                <strong>≠ {say.t(forms.differs)}</strong>
              ),
          },
        ]}
      />
    </>
  )
}
