import type { Say } from "#src/platform/i18n/index.ts"
import type { Count } from "#src/values/count.ts"
import { ref } from "#src/values/ref.ts"
import { DataTable, When, Wording } from "#src/web/index.ts"
import { chosenOf } from "../entry/together.ts"
import { type Labels, labelOf } from "../labels.ts"
import { fastEntry } from "../messages/fast-entry.ts"
import { said } from "../messages/pages.ts"
import type { ActivityLine } from "../queries/list.ts"
import { activityPath, programmePath } from "../types.ts"
import { Name, statusName, Tag, typeName } from "./parts.tsx"

type Props = Readonly<{
  say: Say
  labels: Labels
  lines: readonly ActivityLine[]
  caption: string
  count?: Count
  without?: "programme"
  /** Keys of those that may be chosen by a box, in a form around the list. */
  choosing?: ReadonlySet<string>
}>

/** Activities one a line, as every list shows them. */
export function ActivityTable({ say, labels, lines, caption, count, without, choosing }: Props) {
  const programme = {
    key: "programme",
    label: say.t(said.programme),
    cell: (a: ActivityLine) =>
      a.programme && a.programmeTitle ? <a href={say.href(programmePath(a.programme))}>{say.name(a.programmeTitle)}</a> : null,
  }
  return (
    <DataTable
      say={say}
      caption={caption}
      {...(count ? { count } : {})}
      rows={lines}
      rowKey={(a) => a.key}
      columns={[
        { key: "title", label: say.t(said.activity), heads: true, cell: (a) => <Title say={say} line={a} /> },
        {
          key: "when",
          label: say.t(said.when),
          cell: (a) => (a.held ? <When say={say} date={a.held} /> : <span class="quiet">{say.t(said.notStated)}</span>),
        },
        { key: "where", label: say.t(said.where), cell: (a) => where(say, labels, a) },
        {
          key: "unit",
          label: say.t(said.unit),
          cell: (a) =>
            a.unit ? (
              <Name say={say} labels={labels} thing={ref("unit", a.unit)} />
            ) : (
              <span class="quiet">{say.t(said.anotherDoer)}</span>
            ),
        },
        ...(without === "programme" ? [] : [programme]),
        { key: "status", label: say.t(said.status), cell: (a) => statusName(say, a.status) },
        ...(choosing
          ? [
              {
                key: "choose",
                label: say.t(fastEntry.choose),
                cell: (a: ActivityLine) => (choosing.has(a.key) ? <Choose say={say} line={a} /> : null),
              },
            ]
          : []),
      ]}
    />
  )
}

const Choose = ({ say, line }: { say: Say; line: ActivityLine }) => (
  <input
    type="checkbox"
    name="chosen"
    value={chosenOf(line)}
    aria-label={say.t(fastEntry.chooseOne, { title: say.name(line.title) })}
  />
)

function Title({ say, line }: { say: Say; line: ActivityLine }) {
  return (
    <>
      <a href={say.href(activityPath(line.key))}>
        <Wording say={say} text={line.title} bare />
      </a>{" "}
      <small class="quiet">
        {typeName(say, line.type)}
        {line.series ? `, ${line.heldCount ? say.t(said.seriesOf, { n: line.heldCount }) : say.t(said.series)}` : ""}
      </small>
      {line.visibility === "public" ? null : <Tag>{say.t(said.draft)}</Tag>}
    </>
  )
}

function where(say: Say, labels: Labels, line: ActivityLine) {
  const states = line.places.map((code) => labelOf(labels, ref("state", code)))
  const named = states.length > 3 ? [...states.slice(0, 3), `+${say.number(states.length - 3)}`] : states
  return [line.placeText, named.join(", ")].filter(Boolean).join(" · ")
}
