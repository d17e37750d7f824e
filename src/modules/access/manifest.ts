import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { kinds } from "./kinds.ts"
import { feeds } from "./messages/feeds.ts"
import { reasons, told } from "./messages/words.ts"
import { linkProblems, problems } from "./problems.ts"
import { accountRoutes } from "./routes/account.ts"
import { adminRoutes } from "./routes/admin.ts"
import { entryRoutes } from "./routes/entry.ts"
import { feedRoutes } from "./routes/feeds.ts"
import { invitationRoutes } from "./routes/invitations.ts"
import { renewalRoutes } from "./routes/renewals.ts"
import { whyRoute } from "./routes/why.ts"
import { seatRole } from "./types.ts"

const nothing = z.strictObject({})
const codes = { role: seatRole, state: z.string().optional(), unit: z.string().optional(), organisation: z.string().optional() }
const sessions = z.strictObject({ sessions: z.number() })
const renewal = { renewal: z.uuid(), office: z.enum(["administrator", "machine"]) }
const people = z.strictObject({ people: z.number() })

const facts = {
  "account.invited": {
    detail: z.strictObject({ seats: z.array(z.strictObject({ ...codes, to: z.iso.date().optional() })) }),
    says: told.invited,
  },
  "account.accepted": {
    detail: z.strictObject({ invitation: z.uuid(), seats: z.number(), session: z.uuid() }),
    says: told.accepted,
  },
  "account.signed_in": { detail: z.strictObject({ session: z.uuid() }), says: told.signedIn },
  "account.sign_in_failed": { detail: nothing, says: told.signInFailed },
  "account.signed_out": { detail: z.strictObject({ session: z.uuid() }), says: told.signedOut },
  "account.sessions_ended": { detail: sessions, says: told.sessionEnded },
  "account.renamed": { detail: z.strictObject({ language: z.string() }), says: told.renamed },
  "account.password_changed": { detail: sessions, says: told.passwordChanged },
  "account.renewal_offered": { detail: z.strictObject(renewal), says: told.renewalOffered },
  "account.password_renewed": {
    detail: z.strictObject({ ...renewal, session: z.uuid(), sessions: z.number() }),
    says: told.passwordRenewed,
  },
  "account.renewal_ended": { detail: z.strictObject({ renewal: z.uuid() }), says: told.renewalEnded },
  "account.feed_made": { detail: z.strictObject({ feed: z.uuid() }), says: feeds.toldMade },
  "account.feed_ended": { detail: z.strictObject({ feed: z.uuid() }), says: feeds.toldEnded },
  "account.erased": { detail: z.strictObject({ seats: z.number() }), says: told.erased },
  "seat.granted": {
    detail: z.strictObject({ account: z.uuid(), since: z.iso.date(), ...codes, to: z.iso.date().optional() }),
    says: told.seatGranted,
  },
  "seat.ended": { detail: z.strictObject({ account: z.uuid(), on: z.iso.date(), ...codes }), says: told.seatEnded },
  "administrator.link_made": { detail: nothing, says: told.firstOffered },
  "cast.added": { detail: people, says: told.castAdded },
  "cast.removed": { detail: people, says: told.castRemoved },
} as const satisfies Module["facts"]

/** The module among all: `/admin/why` asks the rules of every one of them. */
export const accessAmong = (modules: () => readonly Module[]): Module => ({
  name: "access",
  routes: [
    ...entryRoutes,
    ...accountRoutes,
    ...feedRoutes,
    ...invitationRoutes,
    ...adminRoutes,
    ...renewalRoutes,
    whyRoute(() => ({
      routes: modules().flatMap((m) => m.routes ?? []),
      reasons: Object.assign({}, ...modules().map((m) => m.reasons ?? {})) as NonNullable<Module["reasons"]>,
    })),
  ],
  kinds,
  facts,
  problems: [...Object.values(problems), ...Object.values(linkProblems)],
  reasons,
})
