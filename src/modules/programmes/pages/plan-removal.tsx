// Removing an item of a plan, and what was removed from one.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import {
  ConflictView,
  DataTable,
  Deeds,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  Section,
  Submit,
  TextArea,
} from "#src/web/index.ts"
import { removalWords as words } from "../messages/plan-removal.ts"
import { planWords } from "../messages/plans.ts"
import { itemPath, planPath } from "../plans/types.ts"
import type { RemovedEntry } from "../queries/plan-removal.ts"
import { faultText, inWords, typed } from "./entry-fields.tsx"

export type RemovalForm = {
  plan: { key: string; title: string }
  item: { key: string; title: string; version: number }
  /** How many items stand below it, on all levels. */
  parts: number
}

export function removalView({ plan, item, parts }: RemovalForm, filled: Filled, say: Say): View {
  const title = say.t(words.remove)
  const labels: Readonly<Record<string, string>> = { reason: say.t(words.reason), parts: say.t(words.parts) }
  return {
    title: `${title} · ${item.title}`,
    section: "programmes",
    trail: [
      { label: say.t(planWords.title), href: "/plans" },
      { label: plan.title, href: planPath(plan.key) },
      { label: item.title, href: itemPath(plan.key, item.key) },
    ],
    body: (
      <>
        <PageHead kicker={item.title} title={title} lede={say.t(words.lede)} />
        <ErrorSummary
          say={say}
          faults={filled.faults.map((f) => {
            const name = f.pointer.slice(1) || "reason"
            return { name, label: labels[name] ?? title, fault: inWords(say, f) }
          })}
        />
        {filled.theirs ? (
          <ConflictView
            say={say}
            conflicts={[
              {
                name: "item",
                label: item.title,
                yours: typed(filled.raw, "version"),
                theirs: String(filled.theirs.version ?? ""),
              },
            ]}
          />
        ) : null}
        <Form say={say} action={`${itemPath(plan.key, item.key)}/remove`} version={item.version} once={filled.once} label={title}>
          {parts > 0 ? (
            <RadioGroup
              say={say}
              name="parts"
              label={say.t(words.parts)}
              required
              value={typed(filled.raw, "parts")}
              choices={[
                { value: "move_up", label: say.t(words.partsMoveUp) },
                { value: "remove", label: say.t(words.partsRemove, { n: parts }) },
              ]}
              {...faultText(say, filled.faults, "parts")}
            />
          ) : null}
          <TextArea
            say={say}
            name="reason"
            label={say.t(words.reason)}
            hint={say.t(words.reasonHint)}
            required
            rows={3}
            value={typed(filled.raw, "reason")}
            {...faultText(say, filled.faults, "reason")}
          />
          <Deeds>
            <Submit>{title}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}

/** What was removed from a plan: everybody reads that and when, the secretariat why. */
export function Removed({ say, plan, removed }: { say: Say; plan: string; removed: readonly RemovedEntry[] }) {
  if (removed.length === 0) return null
  const told = removed.some((r) => r.reason !== null)
  return (
    <Section id="removed" title={say.t(words.removed)} wide>
      <DataTable
        say={say}
        caption={say.t(words.removed)}
        rows={removed}
        rowKey={(r) => r.item}
        columns={[
          {
            key: "item",
            label: say.t(planWords.item),
            heads: true,
            cell: (r) => <a href={say.href(itemPath(plan, r.item))}>{[r.code, say.name(r.title)].filter(Boolean).join(" ")}</a>,
          },
          { key: "on", label: say.t(words.removedOn), cell: (r) => say.day(r.removedOn) },
          ...(told ? [{ key: "why", label: say.t(words.reason), cell: (r: RemovedEntry) => r.reason ?? "" }] : []),
        ]}
      />
    </Section>
  )
}
