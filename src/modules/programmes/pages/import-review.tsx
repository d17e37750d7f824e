// The review of a table: each line with what it changes, cell by cell, and a box; page after page, each kept before the next.
import type { ComponentChildren } from "preact"
import type { View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import {
  DataTable,
  Deeds,
  EmptyState,
  Form,
  Hidden,
  Notice,
  PageHead,
  Pager,
  Section,
  Submit,
  type Tab,
  TableLinks,
  Tabs,
} from "#src/web/index.ts"
import { wrongColumn } from "../import/read-row.ts"
import { entry } from "../messages/entry.ts"
import { table as said } from "../messages/import.ts"
import { progress } from "../messages/import-progress.ts"
import { review as words } from "../messages/import-review.ts"
import type { KeptLine, LineCounts, Show } from "../queries/import-lines.ts"
import type { Run } from "../queries/import-runs.ts"
import { activityPath } from "../types.ts"
import { trail } from "./import.tsx"
import { CellsOf, type CellsShown } from "./import-cells.tsx"

export type ReviewPage = CellsShown & {
  id: string
  fileName: string
  applied: { added?: number; changed?: number; same?: number } | null
  /** Columns of the file that have no place here. */
  left: readonly string[]
  show: Show
  after: number
  counts: LineCounts
  lines: readonly KeptLine[]
  /** The line behind which the next page begins. */
  next: number | null
  justKept: boolean
  /** The latest time that it was applied. */
  run: Run
}

const pathOf = (page: Pick<ReviewPage, "id">, query: Readonly<Record<string, string>> = {}): Href => {
  const asked = new URLSearchParams(query).toString()
  return `/activities/imports/${page.id}${asked ? `?${asked}` : ""}`
}

export function reviewView(page: ReviewPage, say: Say): View {
  const { counts } = page
  const choosable = counts.new + counts.changed + counts.conflict
  const idle = counts.wrong + choosable + counts.applied === 0
  const title = say.t(page.applied && choosable === 0 ? said.done : said.dryRun)
  return {
    title,
    section: "activities",
    trail: [...trail(say), { label: say.t(said.title), href: "/activities/import" }],
    body: (
      <>
        <PageHead kicker={page.fileName} title={title} {...(choosable > 0 ? { lede: say.t(words.lede) } : {})} />
        <Notices page={page} say={say} idle={idle} />
        <Tabs say={say} label={say.t(words.tabs)} tabs={tabsOf(page, say)} />
        {page.lines.length === 0 ? (
          <EmptyState say={say} what={say.t(words.none)} todo={say.t(words.noneTodo)} level={2} />
        ) : (
          <Lines page={page} say={say} />
        )}
        <Pager say={say} {...(page.next === null ? {} : { next: pathOf(page, { show: page.show, after: String(page.next) }) })} />
        {page.run.state !== "under_way" && counts.accepted > 0 ? (
          <Section title={say.t(words.apply)} note={say.t(words.applyHint)}>
            <ApplyForm id={page.id} run={page.run.run} lines={counts.accepted} say={say} />
          </Section>
        ) : null}
        {counts.open > 0 ? <Rest page={page} say={say} /> : null}
      </>
    ),
  }
}

function Notices({ page, say, idle }: { page: ReviewPage; say: Say; idle: boolean }) {
  const { applied, counts } = page
  return (
    <>
      {page.run.state === "under_way" ? (
        <Notice say={say} kind="info">
          {say.t(progress.underWay)} <a href={say.href(`/activities/imports/${page.id}/progress`)}>{say.t(progress.look)}</a>
        </Notice>
      ) : null}
      {applied ? (
        <Notice say={say} kind="done">
          {say.t(said.applied, { added: applied.added ?? 0, changed: applied.changed ?? 0, same: applied.same ?? 0 })}
        </Notice>
      ) : null}
      {page.justKept ? (
        <Notice say={say} kind="done">
          {say.t(words.kept)}
        </Notice>
      ) : null}
      {idle && !applied ? (
        <Notice say={say} kind="info">
          {say.t(words.nothing)}
        </Notice>
      ) : null}
      {page.left.length > 0 ? (
        <Notice say={say} kind="warning">
          {say.t(said.left, { names: page.left.join(", ") })}
        </Notice>
      ) : null}
      {counts.moved > 0 ? (
        <>
          <Notice say={say} kind="warning">
            {say.t(words.movedNotice, { count: counts.moved })} {say.t(words.checkHint)}
          </Notice>
          <Form say={say} action={`/activities/imports/${page.id}/check`} label={say.t(words.check)}>
            <Deeds>
              <Submit>{say.t(words.check)}</Submit>
            </Deeds>
          </Form>
        </>
      ) : null}
    </>
  )
}

function tabsOf(page: ReviewPage, say: Say): Tab[] {
  const { counts } = page
  const all = counts.new + counts.changed + counts.conflict + counts.wrong + counts.applied
  const of = { all, wrong: counts.wrong, conflict: counts.conflict, changed: counts.changed, new: counts.new } as const
  const tabs: [Show, number][] = [
    ...(Object.entries(of) as [Show, number][]),
    ["same", counts.same],
    ["applied", counts.applied],
    ["moved", counts.moved],
  ]
  return tabs
    .filter(([show, count]) => show === "all" || show === page.show || count > 0)
    .map(([show, count]) => ({
      ...{ href: pathOf(page, { show }), label: say.t(words[show]), count, current: show === page.show },
    }))
}

function Lines({ page, say }: { page: ReviewPage; say: Say }) {
  const choosable = page.lines.filter((l) => l.appliedAt === null && ["new", "changed", "conflict"].includes(l.does))
  const table = (
    <DataTable
      say={say}
      caption={say.t(said.lines)}
      rows={page.lines}
      rowKey={(l) => String(l.line)}
      columns={[
        { key: "line", label: say.t(said.line), cell: (l) => (l.line === 0 ? "" : String(l.line)) },
        {
          key: "title",
          label: say.t(entry.title),
          heads: true,
          cell: (l) => (l.key && l.version > 0 ? <a href={say.href(activityPath(l.key))}>{l.title || l.key}</a> : l.title),
        },
        { key: "does", label: say.t(said.does), cell: (l) => outcome(l, say) },
        { key: "what", label: say.t(words.what), cell: (l) => <CellsOf line={l} about={page} say={say} /> },
        ...(choosable.length > 0
          ? [{ key: "take", label: say.t(words.take), cell: (l: KeptLine) => <Take line={l} say={say} /> }]
          : []),
      ]}
    />
  )
  if (choosable.length === 0) return table
  return (
    <form action={say.href(`/activities/imports/${page.id}/choose`)} method="post" aria-label={say.t(words.take)}>
      <Hidden name="show" value={page.show} />
      <Hidden name="after" value={page.after} />
      {page.next === null ? null : <Hidden name="next" value={page.next} />}
      {choosable.map((l) => (l.does === "conflict" ? null : <Hidden key={l.line} name="shown" value={l.line} />))}
      {table}
      <Deeds>
        {page.next === null ? (
          <Submit name="deed" value="save">
            {say.t(words.save)}
          </Submit>
        ) : (
          <>
            <Submit name="deed" value="next">
              {say.t(words.saveNext)}
            </Submit>
            <Submit name="deed" value="save" kind="second">
              {say.t(words.save)}
            </Submit>
          </>
        )}
        <Submit name="deed" value="all" kind="second">
          {say.t(words.acceptAll)}
        </Submit>
        <Submit name="deed" value="none" kind="second">
          {say.t(words.acceptNone)}
        </Submit>
      </Deeds>
    </form>
  )
}

function outcome(l: KeptLine, say: Say): string {
  if (l.appliedAt) return say.t(words.applied)
  if (l.moved) return say.t(words.moved)
  if (l.does === "wrong" || l.does === "conflict") return say.t(words[l.does])
  return say.t(said[l.does])
}

function Take({ line: l, say }: { line: KeptLine; say: Say }) {
  if (l.appliedAt !== null || l.does === "wrong" || l.does === "same") return null
  const values = { line: String(l.line), title: l.title }
  if (l.does !== "conflict")
    return (
      <input
        type="checkbox"
        name="take"
        value={l.line}
        checked={l.accepted !== null}
        aria-label={say.t(words.takeLine, values)}
      />
    )
  const choices = [
    { value: "leave", label: say.t(words.leaveOut), chosen: l.accepted === null },
    ...(l.partly ? [{ value: "content", label: say.t(words.keepNow), chosen: l.accepted === "content" }] : []),
    { value: "over", label: say.t(words.takeFile), chosen: l.accepted === "over" },
  ]
  return (
    <fieldset class="choose-one">
      <legend class="unseen">{say.t(words.choice, { line: String(l.line) })}</legend>
      {choices.map((c) => (
        <label key={c.value}>
          <input type="radio" name={`choice/l${l.line}`} value={c.value} checked={c.chosen} /> {c.label}
        </label>
      ))}
    </fieldset>
  )
}

/** `lines` says how many were accepted, `run` how often applying was begun before. */
type Applying = { id: string; run: number; lines: number; say: Say; children?: ComponentChildren }

/** The one form that applies what was accepted, with what else can be done. */
export const ApplyForm = ({ id, run, lines, say, children }: Applying) => (
  <Form say={say} action={`/activities/imports/${id}/apply`} once={`${id}.${run}`} label={say.t(said.apply)}>
    <Deeds>
      <Submit>{say.t(words.applyCount, { count: lines })}</Submit>
      {children}
    </Deeds>
  </Form>
)

/** What is left out, to be mended and sent again. */
const Rest = ({ page, say }: { page: ReviewPage; say: Say }) => (
  <Section title={say.t(words.rest)} note={say.t(words.restHint, { column: wrongColumn })}>
    <Deeds>
      <TableLinks say={say} of={(ending) => `/activities/imports/${page.id}${ending}`} />
    </Deeds>
  </Section>
)
