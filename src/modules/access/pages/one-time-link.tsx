import type { Say } from "#src/platform/i18n/index.ts"
import { Section } from "#src/web/index.ts"
import { offer } from "../messages/admin.ts"

/** A link to be handed over: to open, and to read out or copy. */
export const OneTimeLink = ({ say, href, label }: { say: Say; href: string; label: string }) => (
  <Section title={say.t(offer.linkTitle)} note={say.t(offer.copy)}>
    <p>
      <a href={href}>{label}</a>
    </p>
    <p>
      <code>{href}</code>
    </p>
  </Section>
)
