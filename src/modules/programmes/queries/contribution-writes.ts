// Every statement that changes contributions.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import type { ContributionKind } from "../types.ts"

/** A contribution as a person enters it, names understood. */
export type ContributionContent = Readonly<{
  unit: string
  donor: Ref
  thing: Ref
  visibility: "public" | "secretariat"
  kind: ContributionKind
  value: number | null
  currency: string | null
  period: Edtf | null
  receivedOn: Day | null
  agreement: string | null
  project: Ref | null
  note: string
  shown: "public" | "donor"
}>

function columnsOf({ donor, thing, period, ...rest }: ContributionContent) {
  const held = period ? boundsOf(period) : { from: null, to: null }
  const only = (ref: Ref, kind: string) => (kindOf(ref) === kind ? idOf(ref) : null)
  return {
    ...rest,
    donor,
    organisation: only(donor, "organisation"),
    state: only(donor, "state"),
    thing,
    activity: only(thing, "activity"),
    programme: only(thing, "programme"),
    period,
    periodFrom: held.from,
    periodTo: held.to,
  }
}

export const insertContribution = (tx: Write, key: string, content: ContributionContent, by: { account: string; at: Date }) =>
  tx
    .insertInto("programmes.contributions")
    .values({ key, ...columnsOf(content), sources: "[]", recordedBy: by.account, recordedAt: by.at })
    .execute()

/** The next version. No row comes back when somebody was faster: the caller shows both sides. */
export const amendContribution = (tx: Write, key: string, seen: number, content: ContributionContent) =>
  tx
    .updateTable("programmes.contributions")
    .set({ ...columnsOf(content), version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .where("withdrawnOn", "is", null)
    .returning("key")
    .executeTakeFirst()

export const withdrawContribution = (tx: Write, key: string, seen: number, on: Day, reason: string) =>
  tx
    .updateTable("programmes.contributions")
    .set({ withdrawnOn: on, withdrawnReason: reason, version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .where("withdrawnOn", "is", null)
    .returning("key")
    .executeTakeFirst()

/** How an activity may be seen, which what is given to it repeats; nothing where there is no such activity. */
export const findVisibility = (tx: Read, activity: string) =>
  tx.selectFrom("programmes.activities").select(["key", "visibility"]).where("key", "=", activity).executeTakeFirst()
