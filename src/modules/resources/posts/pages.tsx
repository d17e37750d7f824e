// Posts as at a day, one post from first to last, and the forms by which planning keeps them.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { type Day, plusDays } from "#src/values/day.ts"
import { ref } from "#src/values/ref.ts"
import {
  AsAt,
  type Choice,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  Notice,
  type Question,
  Section,
  Sheet,
  TableLinks,
} from "#src/web/index.ts"
import type { Labels } from "../../programmes/index.ts"
import { framed, Name } from "../pages/parts.tsx"
import { postWords as said, standingWords } from "./messages.ts"
import { heldUntil, type UnitPosts } from "./rules.ts"
import { type PostVersion, postPath } from "./types.ts"

const trail = (say: Say) => [{ label: say.t(said.title), href: "/resources/posts" as const }]

export type PostsPage = {
  on: Day
  posts: readonly PostVersion[]
  units: readonly UnitPosts[]
  /** Units that the order of the day does not name. */
  ended: ReadonlySet<string>
  labels: Labels
  mayKeep: boolean
}
type Part = { say: Say; page: PostsPage }

export function postsView(page: PostsPage, say: Say): View {
  const { posts, ended } = page
  const lost = posts.filter((p) => ended.has(p.unit)).length
  return framed({
    say,
    title: say.t(said.title),
    lede: say.t(said.lede),
    children: (
      <>
        <AsAt say={say} action="/resources/posts" on={page.on} />
        {page.mayKeep ? (
          <Deeds>
            <DeedLink say={say} href="/resources/posts/new">
              {say.t(said.establish)}
            </DeedLink>
          </Deeds>
        ) : null}
        {lost > 0 ? (
          <Notice say={say} kind="warning">
            {say.t(said.ended, { count: lost })}
          </Notice>
        ) : null}
        {posts.length === 0 ? (
          <EmptyState say={say} level={2} what={say.t(said.none)} why={say.t(said.noneWhy)} />
        ) : (
          <>
            <Section title={say.t(said.byUnit)} wide>
              <ByUnit say={say} page={page} />
            </Section>
            <Section title={say.t(said.posts)} wide>
              <Posts say={say} page={page} />
              <Deeds>
                <TableLinks say={say} of={(ending) => `/resources/posts${ending}?on=${page.on}`} />
              </Deeds>
            </Section>
          </>
        )}
      </>
    ),
  })
}

function Unit({ say, page, unit }: Part & { unit: string }) {
  return (
    <>
      <Name say={say} labels={page.labels} thing={ref("unit", unit)} />
      {page.ended.has(unit) ? <div class="small quiet">{say.t(said.endedMark)}</div> : null}
    </>
  )
}

function ByUnit({ say, page }: Part) {
  const sum = (of: (u: UnitPosts) => number) => say.number(page.units.reduce((n, u) => n + of(u), 0))
  return (
    <DataTable
      say={say}
      caption={say.t(said.byUnit)}
      count={{ value: page.posts.length, rule: say.t(said.countByUnit) }}
      rows={page.units}
      rowKey={(u) => u.unit}
      columns={[
        {
          key: "unit",
          label: say.t(said.unit),
          heads: true,
          cell: (u) => <Unit say={say} page={page} unit={u.unit} />,
          foot: say.t(said.total),
        },
        { key: "posts", label: say.t(said.posts), number: true, cell: (u) => say.number(u.posts), foot: sum((u) => u.posts) },
        { key: "filled", label: say.t(said.filled), number: true, cell: (u) => say.number(u.filled), foot: sum((u) => u.filled) },
        { key: "vacant", label: say.t(said.vacant), number: true, cell: (u) => say.number(u.vacant), foot: sum((u) => u.vacant) },
      ]}
    />
  )
}

const Posts = ({ say, page }: Part) => (
  <DataTable
    say={say}
    caption={say.t(said.posts)}
    rows={page.posts}
    rowKey={(p) => p.post}
    columns={[
      {
        key: "title",
        label: say.t(said.name),
        heads: true,
        cell: (p) => (
          <>
            <a href={say.href(postPath(p.post))} lang={say.text(p.title).lang}>
              {say.name(p.title)}
            </a>
            <div class="small quiet">{p.post}</div>
          </>
        ),
      },
      { key: "unit", label: say.t(said.unit), cell: (p) => <Unit say={say} page={page} unit={p.unit} /> },
      { key: "grade", label: say.t(said.grade), cell: (p) => p.grade },
      {
        key: "fund",
        label: say.t(said.fund),
        cell: (p) => <Name say={say} labels={page.labels} thing={ref("fund", p.fund)} />,
      },
      { key: "standing", label: say.t(said.standing), cell: (p) => say.t(standingWords[p.standing]) },
      { key: "since", label: say.t(said.since), cell: (p) => say.day(p.since) },
    ]}
  />
)

export type PostPage = { rows: readonly PostVersion[]; latest: PostVersion; labels: Labels; mayKeep: boolean }

/** The last day of a row in words: the day before the next one. */
function untilOf(say: Say, rows: readonly PostVersion[], row: PostVersion): string {
  const { until, replaced } = heldUntil(rows, row)
  if (replaced) return say.t(said.replaced)
  return until ? say.day(plusDays(until, -1)) : say.t(said.still)
}

export const postView = ({ rows, latest, labels, mayKeep }: PostPage, say: Say): View =>
  framed({
    say,
    kicker: latest.post,
    title: say.name(latest.title),
    trail: trail(say),
    meta: [
      { label: say.t(said.unit), value: <Name say={say} labels={labels} thing={ref("unit", latest.unit)} /> },
      { label: say.t(said.grade), value: latest.grade },
      { label: say.t(said.standing), value: say.t(standingWords[latest.standing]) },
    ],
    children: (
      <>
        {mayKeep && latest.standing !== "abolished" ? (
          <Deeds>
            <DeedLink say={say} href={`${postPath(latest.post)}/edit`}>
              {say.t(said.amend)}
            </DeedLink>
            <DeedLink say={say} href={`${postPath(latest.post)}/abolish`}>
              {say.t(said.abolish)}
            </DeedLink>
          </Deeds>
        ) : null}
        <Section title={say.t(said.history)} wide>
          <DataTable
            say={say}
            caption={say.t(said.history)}
            count={{ value: rows.length, rule: say.t(said.countHistory) }}
            rows={rows}
            rowKey={(r) => String(r.version)}
            columns={[
              { key: "since", label: say.t(said.since), heads: true, cell: (r) => say.day(r.since) },
              { key: "until", label: say.t(said.until), cell: (r) => untilOf(say, rows, r) },
              {
                key: "unit",
                label: say.t(said.unit),
                cell: (r) => <Name say={say} labels={labels} thing={ref("unit", r.unit)} />,
              },
              { key: "grade", label: say.t(said.grade), cell: (r) => r.grade },
              {
                key: "fund",
                label: say.t(said.fund),
                cell: (r) => <Name say={say} labels={labels} thing={ref("fund", r.fund)} />,
              },
              { key: "standing", label: say.t(said.standing), cell: (r) => say.t(standingWords[r.standing]) },
              { key: "reason", label: say.t(said.reason), cell: (r) => r.reason },
            ]}
          />
        </Section>
      </>
    ),
  })

export type PostForm = { of: PostVersion | null; today: Day; units: readonly Choice[]; funds: readonly Choice[] }

const questions = ({ of, units, funds }: PostForm, say: Say): Question[] => [
  ...(of
    ? []
    : [{ name: "number", label: say.t(said.number), as: "line", required: true, hint: say.t(said.numberHint) } as const]),
  { name: "since", label: say.t(said.since), as: "day", required: true },
  { name: "unit", label: say.t(said.unit), as: "choice", required: true, choices: units },
  { name: "title", label: say.t(said.name), as: "line", required: true, hint: say.t(said.nameHint) },
  { name: "grade", label: say.t(said.grade), as: "line", required: true, hint: "P3" },
  { name: "fund", label: say.t(said.fund), as: "choice", required: true, choices: funds },
  {
    name: "standing",
    label: say.t(said.standing),
    as: "radio",
    required: true,
    choices: (["filled", "vacant"] as const).map((value) => ({ value, label: say.t(standingWords[value]) })),
  },
  ...(of ? [{ name: "reason", label: say.t(said.reason), as: "area", required: true } as const] : []),
]

export function postFormView(form: PostForm, filled: Filled, say: Say): View {
  const { of, today } = form
  const title = say.t(of ? said.amend : said.establish)
  const action: Href = of ? `${postPath(of.post)}/edit` : "/resources/posts/new"
  const stored: Readonly<Record<string, string>> = of
    ? { since: today, unit: of.unit, title: say.name(of.title), grade: of.grade, fund: of.fund, standing: of.standing }
    : { since: today, standing: "vacant" }
  return framed({
    say,
    ...(of ? { kicker: of.post, lede: say.t(said.amendLede) } : {}),
    title,
    trail: [...trail(say), ...(of ? [{ label: say.name(of.title), href: postPath(of.post) }] : [])],
    children: (
      <Sheet
        say={say}
        action={action}
        filled={filled}
        version={of?.version}
        stored={stored}
        questions={questions(form, say)}
        submit={title}
      />
    ),
  })
}

export function abolishView({ of, today }: { of: PostVersion; today: Day }, filled: Filled, say: Say): View {
  const title = say.t(said.abolish)
  return framed({
    say,
    kicker: of.post,
    title,
    lede: say.t(said.amendLede),
    trail: [...trail(say), { label: say.name(of.title), href: postPath(of.post) }],
    children: (
      <Sheet
        say={say}
        action={`${postPath(of.post)}/abolish`}
        filled={filled}
        version={of.version}
        stored={{ since: today }}
        questions={[
          { name: "since", label: say.t(said.since), as: "day", required: true },
          { name: "reason", label: say.t(said.reason), as: "area", required: true },
        ]}
        submit={title}
        grave
      />
    ),
  })
}
