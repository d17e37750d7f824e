import type { Deadline } from "#src/platform/deadlines/index.ts"
import type { Card, View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import type { Waiting } from "#src/platform/waiting/index.ts"
import { type Day, dayIn } from "#src/values/day.ts"
import { DataTable, Due, EmptyState, PageHead, Section } from "#src/web/index.ts"
import { whatIsDue } from "../due.ts"
import { whatToDo } from "../messages/steps.ts"
import { said } from "../messages/work.ts"

export type Waits = Waiting & { card: Card | undefined }
export type Reminder = Deadline & { card: Card }
export type WorkPage = {
  waits: readonly Waits[]
  reminders: readonly Reminder[]
  begins: readonly { href: `/${string}`; label: Message }[]
  zone: string
  today: Day
}

const sinceDay = (w: Waits, zone: string): Day => dayIn(w.since, zone)

export function workView({ waits, reminders, begins, zone, today }: WorkPage, say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede)} />
        <Section title={say.t(said.waiting)} wide>
          {waits.length === 0 ? (
            <EmptyState say={say} what={say.t(said.nothing)} why={say.t(said.nothingWhy)} />
          ) : (
            <DataTable
              say={say}
              caption={say.t(said.waiting)}
              rows={waits}
              rowKey={(w) => `${w.thing} ${w.step} ${w.role}`}
              columns={[
                {
                  key: "thing",
                  label: say.t(said.thing),
                  heads: true,
                  cell: (w) => (w.card ? <a href={say.href(w.card.href)}>{w.card.title}</a> : w.thing),
                },
                {
                  key: "step",
                  label: say.t(said.toDo),
                  cell: (w) => whatToDo(say, w.step) ?? whatIsDue(say, w.step),
                },
                { key: "since", label: say.t(said.since), cell: (w) => say.day(sinceDay(w, zone)) },
                {
                  key: "due",
                  label: say.t(said.due),
                  cell: (w) =>
                    w.due ? <Due say={say} on={w.due} today={today} /> : <span class="quiet">{say.t(said.undated)}</span>,
                },
              ]}
            />
          )}
        </Section>
        {reminders.length > 0 ? <Reminders say={say} reminders={reminders} today={today} /> : null}
        <p>
          <a href={say.href("/calendar")}>{say.t(said.calendar)}</a>
        </p>
        <Section title={say.t(said.begin)}>
          <ul>
            {begins.map((b) => (
              <li key={b.href}>
                <a href={say.href(b.href)}>{say.t(b.label)}</a>
              </li>
            ))}
          </ul>
        </Section>
      </>
    ),
  }
}

function Reminders({ say, reminders, today }: { say: Say; reminders: readonly Reminder[]; today: Day }) {
  return (
    <Section title={say.t(said.reminders)} note={say.t(said.remindersNote)} wide>
      <DataTable
        say={say}
        caption={say.t(said.reminders)}
        rows={reminders}
        rowKey={(d) => String(d.id)}
        columns={[
          {
            key: "thing",
            label: say.t(said.thing),
            heads: true,
            cell: (d) => <a href={say.href(d.card.href)}>{d.card.title}</a>,
          },
          { key: "what", label: say.t(said.dueWhat), cell: (d) => whatIsDue(say, d.kind) },
          { key: "due", label: say.t(said.due), cell: (d) => <Due say={say} on={d.dueOn} today={today} /> },
        ]}
      />
    </Section>
  )
}
