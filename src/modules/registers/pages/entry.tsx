import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Day, dayIn } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import { kindOf, ref } from "#src/values/ref.ts"
import {
  AsWritten,
  DataTable,
  DeedLink,
  Deeds,
  Doubt,
  type FactItem,
  Facts,
  Notice,
  PageHead,
  Section,
  When,
} from "#src/web/index.ts"
import type { Labels } from "../../programmes/index.ts"
import { reasonChoices } from "../messages/choices.ts"
import { registerWords as words } from "../messages/words.ts"
import { entryPath, registerPath } from "../paths.ts"
import type { EntryVersion } from "../queries/entries.ts"
import { missedDay, withdrawn } from "../rules.ts"
import type { ShownEntry } from "../shown.ts"
import type { FieldValues, Register } from "../types.ts"
import { Answer, answerText, framed, Name, Sources, statusName, stepName, titleIn } from "./parts.tsx"
import { Origin } from "./register-asks.tsx"

export type EntryPage = {
  register: Register
  entry: ShownEntry
  versions: readonly EntryVersion[]
  states: ReadonlyMap<string, Localised>
  /** It is of a unit of the reader, who may amend it and take its steps. */
  own: boolean
  forStaff: boolean
  today: Day
  zone: string
  labels: Labels
}
type Part = Readonly<{ page: EntryPage; say: Say }>

export function entryView(page: EntryPage, say: Say): View {
  const { register, entry } = page
  const title = titleIn(say, register, entry, page.states)
  const isStanding = entry.status !== withdrawn
  const missed = missedDay(register, entry, page.today)
  return framed({
    say,
    title,
    trail: [{ label: say.t(register.title), href: registerPath(register.key) }],
    children: (
      <>
        <PageHead
          kicker={say.t(register.entry)}
          title={title}
          meta={[
            { label: say.t(words.status), value: statusName(say, entry.status) },
            { label: say.t(words.held), value: entry.held ? <When say={say} date={entry.held} /> : say.t(words.notStated) },
          ]}
        />
        {isStanding && entry.visibility === "secretariat" ? (
          <Notice say={say} kind="info">
            {say.t(words.draft)}
          </Notice>
        ) : null}
        {isStanding ? null : (
          <Notice say={say} kind="info">
            {say.t(words.isWithdrawn)}
          </Notice>
        )}
        {missed ? (
          <Notice say={say} kind="warning">
            {say.t(words.overdue, { day: say.day(missed) })}
          </Notice>
        ) : null}
        {page.own && isStanding ? (
          <Deeds>
            <DeedLink say={say} href={`${entryPath(entry)}/status`} first>
              {say.t(words.next)}
            </DeedLink>
            <DeedLink say={say} href={`${entryPath(entry)}/edit`}>
              {say.t(words.amend)}
            </DeedLink>
          </Deeds>
        ) : null}
        <About page={page} say={say} />
        <Answers page={page} say={say} />
        {page.forStaff && page.versions.length > 0 ? <History page={page} say={say} /> : null}
      </>
    ),
  })
}

function About({ page, say }: Part) {
  const { register, entry, labels } = page
  const named = (kind: string, key: string | null) =>
    key === null ? null : <Name say={say} labels={labels} thing={ref(kind, key)} />
  const items: FactItem[] = [
    {
      label: say.t(words.thing),
      value: <Name say={say} labels={labels} thing={entry.thing} />,
      note: (
        <>
          {kindOf(entry.thing) === "result" ? <p>{say.t(words.detailsResult)}</p> : null}
          <a href={say.href(`/chain/${entry.thing.replaceAll("/", "~")}` as `/${string}`)}>{say.t(words.chain)}</a>
        </>
      ),
    },
    { label: say.t(words.unit), value: named("unit", entry.unit) },
    { label: say.t(words.state), value: named("state", entry.state) },
    ...(register.places
      ? [
          {
            label: say.t(words.where),
            value: entry.sources.length > 0 ? <span lang="en">{entry.placeText}</span> : entry.placeText,
          },
        ]
      : []),
    ...(register.organisation ? [{ label: say.t(register.organisation), value: named("organisation", entry.organisation) }] : []),
    {
      label: say.t(words.whence),
      value:
        entry.sources.length > 0 ? (
          <>
            {say.t(words.fromDocuments)} <Sources say={say} labels={labels} sources={entry.sources} />
          </>
        ) : (
          say.t(words.fromUnit)
        ),
    },
  ]
  return (
    <Section title={say.t(words.about)}>
      <Facts say={say} items={items} />
      {entry.asWritten ? (
        <AsWritten say={say} lang="en">
          {entry.asWritten}
        </AsWritten>
      ) : null}
      {entry.doubt ? (
        <Doubt say={say} lang="en">
          {entry.doubt}
        </Doubt>
      ) : null}
    </Section>
  )
}

/** Every question that is answered, then those that are not; answers to what the register no longer asks stand under their keys. */
function Answers({ page, say }: Part) {
  const { register, entry } = page
  const known = new Set(register.fields.map((f) => f.key))
  const unanswered = register.fields.filter((f) => entry.shown[f.key] === undefined)
  const items: FactItem[] = [
    ...register.fields.flatMap((field) => {
      const cell = entry.shown[field.key]
      if (!cell) return []
      return {
        label: say.t(field.label),
        value: <Answer say={say} field={field} cell={cell} />,
        note: (
          <>
            {say.t(words.origin)}
            {say.colon}
            <Origin say={say} from={field.from} />
          </>
        ),
      }
    }),
    ...Object.entries(entry.shown)
      .filter(([key]) => !known.has(key))
      .map(([key, cell]) => ({ label: key, value: <Answer say={say} field={undefined} cell={cell} /> })),
    ...(unanswered.length > 0
      ? [
          {
            label: say.t(words.unanswered),
            value: <span class="quiet">{unanswered.map((f) => say.t(f.label)).join(say.semicolon)}</span>,
          },
        ]
      : []),
  ]
  return (
    <Section title={say.t(words.answers)}>
      <Facts say={say} items={items} />
      {Object.values(entry.shown).some((c) => c.hidden) ? (
        <p class="quiet">{say.t(page.forStaff ? words.staffHidden : words.whyHidden)}</p>
      ) : null}
    </Section>
  )
}

type Content = Readonly<Record<string, unknown>> & { fields?: FieldValues; status?: string }

/** What a version says otherwise than the one before it, question by question. */
function changesIn({ page: { register }, say }: Part, now: Content, before: Content | undefined): string[] {
  if (!before) return []
  const [a, b] = [before.fields ?? {}, now.fields ?? {}]
  const changed = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key])
  const worded = (key: string, value: string | number | undefined) =>
    value === undefined
      ? say.t(words.notStated)
      : answerText(
          say,
          register.fields.find((f) => f.key === key),
          value,
        )
  return [
    ...(now.status !== before.status
      ? [`${say.t(words.status)}${say.colon}${statusName(say, before.status ?? "")} → ${statusName(say, now.status ?? "")}`]
      : []),
    ...changed.map((key) => {
      const label = register.fields.find((f) => f.key === key)?.label
      return `${label ? say.t(label) : key}${say.colon}${worded(key, a[key])} → ${worded(key, b[key])}`
    }),
  ]
}

const reasonIn = (say: Say, reason: string) => {
  const chosen = (reasonChoices as Readonly<Record<string, (typeof reasonChoices)["entered_twice"]>>)[reason]
  return chosen ? say.t(chosen) : reason
}

function History({ page, say }: Part) {
  const rows = page.versions.map((v, i) => ({ ...v, before: page.versions[i + 1]?.content as Content | undefined }))
  return (
    <Section title={say.t(words.history)} note={say.t(words.historyNote)} wide>
      <DataTable
        say={say}
        caption={say.t(words.history)}
        rows={rows}
        rowKey={(v) => String(v.version)}
        columns={[
          { key: "version", label: say.t(words.versionN), number: true, cell: (v) => say.number(v.version) },
          { key: "event", label: say.t(words.step), heads: true, cell: (v) => stepName(say, v.event) },
          { key: "day", label: say.t(words.day), cell: (v) => say.day(dayIn(v.at, page.zone)) },
          {
            key: "changed",
            label: say.t(words.changed),
            cell: (v) => changesIn({ page, say }, v.content as Content, v.before).map((line) => <div key={line}>{line}</div>),
          },
          { key: "reason", label: say.t(words.reason), cell: (v) => reasonIn(say, v.reason) },
        ]}
      />
    </Section>
  )
}
