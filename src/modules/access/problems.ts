import type { ProblemKind } from "#src/platform/http/index.ts"
import { refused } from "./messages/problems.ts"

/** The refusals that only this module has. */
export const problems = {
  /** The same for an unknown address and a wrong password: nobody learns here who has an account. */
  signInRefused: { slug: "sign-in-refused", status: 422, title: refused.signIn, detail: refused.signInDetail },
  linkOver: { slug: "link-over", status: 410, title: refused.linkOver, detail: refused.linkOverDetail },
  addressTaken: {
    slug: "address-taken",
    status: 422,
    title: refused.addressTaken,
    detail: refused.addressTakenDetail,
    constraint: "accounts_email_once",
  },
} as const satisfies Record<string, ProblemKind>
