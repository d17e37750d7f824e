import type { Card, View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import type { Waiting } from "#src/platform/waiting/index.ts"
import { type Day, dayIn } from "#src/values/day.ts"
import { DataTable, EmptyState, PageHead, Section } from "#src/web/index.ts"
import { said } from "../messages/work.ts"

export type Waits = Waiting & { card: Card | undefined }
export type WorkPage = { waits: readonly Waits[]; begins: readonly { href: `/${string}`; label: Message }[]; zone: string }

const sinceDay = (w: Waits, zone: string): Day => dayIn(w.since, zone)

export function workView({ waits, begins, zone }: WorkPage, say: Say): View {
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
                { key: "since", label: say.t(said.since), cell: (w) => say.day(sinceDay(w, zone)) },
                { key: "due", label: say.t(said.due), cell: (w) => (w.due ? say.day(w.due) : "") },
              ]}
            />
          )}
        </Section>
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
