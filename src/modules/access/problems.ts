import type { ProblemKind } from "#src/platform/http/index.ts"
import { feeds } from "./messages/feeds.ts"
import { refused } from "./messages/problems.ts"
import type { LinkState } from "./rules.ts"

/** What has become of a one-time link that no longer works: each with its own advice. */
export const linkProblems = {
  used: { slug: "link-used", status: 410, title: refused.linkUsed, detail: refused.linkUsedDetail },
  replaced: { slug: "link-ended", status: 410, title: refused.linkEnded, detail: refused.linkEndedDetail },
  expired: { slug: "link-expired", status: 410, title: refused.linkExpired, detail: refused.linkExpiredDetail },
} as const satisfies Record<Exclude<LinkState, "open">, ProblemKind>

/** The refusals that only this module has. */
export const problems = {
  /** The same for an unknown address and a wrong password: nobody learns here who has an account. */
  signInRefused: { slug: "sign-in-refused", status: 422, title: refused.signIn, detail: refused.signInDetail },
  /** A token that never was: mostly a link that was not copied whole. */
  linkUnknown: { slug: "link-unknown", status: 404, title: refused.linkUnknown, detail: refused.linkUnknownDetail },
  feedsFull: { slug: "feeds-full", status: 409, title: feeds.full, detail: feeds.fullDetail },
  addressTaken: {
    slug: "address-taken",
    status: 422,
    title: refused.addressTaken,
    detail: refused.addressTakenDetail,
    constraint: "accounts_email_once",
  },
} as const satisfies Record<string, ProblemKind>
