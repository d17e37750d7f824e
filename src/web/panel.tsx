import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import type { Count as CountValue } from "#src/values/count.ts"
import type { Edtf } from "#src/values/edtf.ts"
import { Count } from "./count.tsx"
import { frame } from "./messages/frame.ts"

export type PanelCard = Readonly<{ href: Href; title: string; date?: Edtf; mark?: Message }>
export type PanelData = Readonly<{ title: string; count?: CountValue; cards: readonly PanelCard[]; more?: Href }>

const shown = 10

/** What another module has to say on a page: at most ten cards, its total with the rule, and the way to the rest. */
export function Panel({ say, panel, level = 3 }: { say: Say; panel: PanelData; level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <section class="panel">
      <header>
        <Heading>{panel.title}</Heading>
        {panel.count ? <Count say={say} count={panel.count} /> : null}
      </header>
      <ul>
        {panel.cards.slice(0, shown).map((card) => (
          <li key={card.href}>
            <a href={say.href(card.href)}>{card.title}</a>
            {card.date ? <span class="date">{say.date(card.date)}</span> : null}
            {card.mark ? <span class="tag">{say.t(card.mark)}</span> : null}
          </li>
        ))}
      </ul>
      {panel.more ? (
        <p>
          <a href={say.href(panel.more)}>{say.t(frame.more, { title: panel.title })}</a>
        </p>
      ) : null}
    </section>
  )
}
