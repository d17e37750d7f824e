// What other pages show of renewing a password: whom to ask, and the links that were made.
import type { Say } from "#src/platform/i18n/index.ts"
import { dayIn } from "#src/values/day.ts"
import { DataTable, Deeds, Notice, Prose, Section, Submit } from "#src/web/index.ts"
import { own } from "../messages/pages.ts"
import { forgotten, renewal as words } from "../messages/renewal.ts"
import { linkState } from "../rules.ts"
import type { Renewal } from "../types.ts"
import { instant } from "./instant.ts"

/** Beside a form that asks for the password in use: what to do without it, and nothing about who has an account. */
export const Forgotten = ({ say }: { say: Say }) => (
  <Section title={say.t(forgotten.title)}>
    <Prose>
      <p>{say.t(forgotten.whom)}</p>
      <p>{say.t(forgotten.secret)}</p>
      <p>{say.t(forgotten.last)}</p>
    </Prose>
  </Section>
)

const standing = (say: Say, renewal: Renewal, now: Date): string => {
  const state = linkState(renewal, now)
  if (state === "used" && renewal.usedAt) return say.t(words.used, { when: instant(say, renewal.usedAt) })
  return say.t(words[state], { day: say.day(dayIn(renewal.expiresAt, "UTC")) })
}

/** Every link that was made for an account: when, by which office, and what became of it. */
export const RenewalTable = ({ say, renewals, now }: { say: Say; renewals: readonly Renewal[]; now: Date }) => (
  <DataTable
    say={say}
    caption={say.t(words.history)}
    rows={renewals}
    rowKey={(r) => r.id}
    columns={[
      { key: "made", label: say.t(words.made), heads: true, cell: (r) => instant(say, r.createdAt) },
      { key: "by", label: say.t(words.by), cell: (r) => say.t(words[r.office]) },
      { key: "standing", label: say.t(own.standing), cell: (r) => standing(say, r, now) },
    ]}
  />
)

type OwnProps = { say: Say; renewals: readonly Renewal[]; now: Date }

/** On one's own account: an open link stands out, and can be ended by whoever did not ask for it. */
export function PendingRenewal({ say, renewals, now }: OwnProps) {
  if (!renewals.some((r) => linkState(r, now) === "open")) return null
  return (
    <Notice say={say} kind="warning" title={say.t(words.pendingTitle)}>
      <p>{say.t(words.pending)}</p>
      <form method="post" action={say.href("/account/renewals/end")}>
        <Deeds>
          <Submit kind="second">{say.t(words.end)}</Submit>
        </Deeds>
      </form>
    </Notice>
  )
}

export const OwnRenewals = ({ say, renewals, now }: OwnProps) =>
  renewals.length > 0 ? (
    <Section title={say.t(words.history)} note={say.t(words.historyNote)} wide>
      <RenewalTable say={say} renewals={renewals} now={now} />
    </Section>
  ) : null
