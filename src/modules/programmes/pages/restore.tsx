// Before the last change is taken back: field by field what stands now and what would stand again.
import { type Filled, flatten, type View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { DataTable, DeedLink, Deeds, EmptyState, Form, Notice, PageHead, Submit } from "#src/web/index.ts"
import type { fieldsOf } from "../entry/content.ts"
import { labelOf as fieldLabel } from "../entry/fields.ts"
import { type Labels, labelOf } from "../labels.ts"
import { entry } from "../messages/entry.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { said } from "../messages/pages.ts"
import { activityPath } from "../types.ts"
import { inWords, typed } from "./entry-fields.tsx"
import { statusName, typeName } from "./parts.tsx"

export type Side = ReturnType<typeof fieldsOf> & { statusReason: string }

/** `seen` is the version that the reader saw; `then` what stood before that one. */
export type RestoreForm = {
  key: string
  title: string
  version: number
  seen: number
  now: Side
  then: Side | null
  labels: Labels
}

type Line = { name: string; label: string; now: string; then: string }

const kinds = { unit: "unit", theme: "theme", clause: "clause", programme: "programme", project: "project" } as const

/** A value of a field as readers know it: keys by the names of what they mean. */
function shown(say: Say, labels: Labels, name: string, value: string): string {
  const of = name.split("/").at(-1) ?? ""
  if (value === "") return ""
  if (of === "status") return statusName(say, value)
  if (of === "type") return typeName(say, value)
  if (name === "visibility") return say.t(value === "public" ? entry.public : entry.secretariat)
  const kind = Object.entries(kinds).find(([field]) => field === of)?.[1]
  return kind ? labelOf(labels, ref(kind, value)) : value
}

function linesOf(say: Say, { now, then, labels }: RestoreForm): Line[] {
  const [a, b] = [flatten(now), flatten(then)]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((n) => !n.endsWith("/key"))
  return names.flatMap((name): Line[] => {
    const [is, was] = [typed(a, name), typed(b, name)]
    if (is === was) return []
    const label = name === "statusReason" ? say.t(entry.reason) : fieldLabel(say, name)
    return [{ name, label, now: shown(say, labels, name, is), then: shown(say, labels, name, was) }]
  })
}

export function restoreView(form: RestoreForm, sent: Filled, say: Say): View {
  const title = say.t(fastEntry.restoreTitle, { title: form.title })
  const lines = form.then ? linesOf(say, form) : []
  const path = activityPath(form.key)
  return {
    title,
    section: "activities",
    trail: [
      { label: say.t(said.activities), href: "/activities" },
      { label: form.title, href: path },
    ],
    body: (
      <>
        <PageHead kicker={say.t(said.activity)} title={title} lede={say.t(fastEntry.restoreLede)} />
        {sent.faults.length > 0 ? (
          <Notice say={say} kind="error" live>
            {sent.faults.map((f) => (
              <p key={f.pointer}>{inWords(say, f)}</p>
            ))}
          </Notice>
        ) : null}
        {sent.theirs ? (
          <Notice say={say} kind="warning" live>
            {say.t(fastEntry.changedSince, { seen: form.seen, now: form.version })}
          </Notice>
        ) : null}
        {form.then === null ? (
          <EmptyState say={say} what={say.t(fastEntry.nothingBefore)} level={2} />
        ) : (
          <DataTable
            say={say}
            caption={say.t(fastEntry.restoreCaption)}
            rows={lines}
            rowKey={(l) => l.name}
            columns={[
              { key: "field", label: say.t(fastEntry.field), heads: true, cell: (l) => l.label },
              { key: "now", label: say.t(fastEntry.standsNow), cell: (l) => orNothing(say, l.now) },
              { key: "then", label: say.t(fastEntry.stoodThen), cell: (l) => orNothing(say, l.then) },
            ]}
          />
        )}
        {form.then === null || sent.theirs ? (
          <Deeds>
            <DeedLink say={say} href={path}>
              {say.t(fastEntry.backToIt)}
            </DeedLink>
          </Deeds>
        ) : (
          <Form say={say} action={`${path}/restore`} version={form.version} once={sent.once} label={title}>
            <Deeds>
              <Submit kind="grave">{say.t(fastEntry.restore)}</Submit>
            </Deeds>
          </Form>
        )}
      </>
    ),
  }
}

const orNothing = (say: Say, text: string) => text || <span class="quiet">{say.t(fastEntry.nothing)}</span>
