// Every statement that changes agreements.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import { idOf, kindOf, type Ref } from "#src/values/ref.ts"
import type { AgreementKind, Renewal } from "../types.ts"

const spanOf = (date: Edtf | null) => (date ? boundsOf(date) : { from: null, to: null })
const asJson = (text: Localised | null) => (text && JSON.stringify(text)) as unknown as Localised | null

/** An agreement as a person enters it, names understood. */
export type AgreementContent = Readonly<{
  title: Localised
  kind: AgreementKind
  unit: string
  signed: Edtf | null
  valid: Edtf | null
  renewal: Renewal | null
  renewalTerms: string
  noticeDays: number
  programme: string | null
  instrument: string | null
  summary: Localised | null
}>

function columnsOf({ title, summary, signed, valid, ...rest }: AgreementContent) {
  const [sign, hold] = [spanOf(signed), spanOf(valid)]
  return {
    ...rest,
    title: asJson(title) as Localised,
    summary: asJson(summary),
    signed,
    signedFrom: sign.from,
    signedTo: sign.to,
    valid,
    validFrom: hold.from,
    validTo: hold.to,
  }
}

export const insertAgreement = (tx: Write, key: string, content: AgreementContent, by: { account: string; at: Date }) =>
  tx
    .insertInto("programmes.agreements")
    .values({ key, ...columnsOf(content), sources: "[]", recordedBy: by.account, recordedAt: by.at })
    .execute()

/** The next version. No row comes back when somebody was faster: the caller shows both sides. */
export const amendAgreement = (tx: Write, key: string, seen: number, content: AgreementContent) =>
  tx
    .updateTable("programmes.agreements")
    .set({ ...columnsOf(content), version: seen + 1 })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("key")
    .executeTakeFirst()

export const moveEnd = (tx: Write, key: string, seen: number, change: { valid?: Edtf; endedOn?: Day }) =>
  tx
    .updateTable("programmes.agreements")
    .set({
      version: seen + 1,
      ...(change.valid ? { valid: change.valid, validFrom: spanOf(change.valid).from, validTo: spanOf(change.valid).to } : {}),
      ...(change.endedOn ? { endedOn: change.endedOn } : {}),
    })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning("key")
    .executeTakeFirst()

export const takePartiesAway = (tx: Write, agreement: string) =>
  tx.deleteFrom("programmes.agreementParties").where("agreement", "=", agreement).execute()

export const insertParties = (tx: Write, agreement: string, parties: readonly Ref[]) =>
  tx
    .insertInto("programmes.agreementParties")
    .values(
      parties.map((party, position) => ({
        agreement,
        position,
        party,
        organisation: kindOf(party) === "organisation" ? idOf(party) : null,
        state: kindOf(party) === "state" ? idOf(party) : null,
        unit: kindOf(party) === "unit" ? idOf(party) : null,
      })),
    )
    .execute()

type Step = {
  agreement: string
  version: number
  event: "recorded" | "amended" | "renewed" | "ended"
  until: Day | null
  reason: string
  by: string
  at: Date
}

export const insertStep = (tx: Write, step: Step) => tx.insertInto("programmes.agreementSteps").values(step).execute()

export type AgreementStep = Awaited<ReturnType<typeof listSteps>>[number]
/** What people did with it, latest first; nobody outside the secretariat is let through. */
export const listSteps = (tx: Read, agreement: string) =>
  tx
    .selectFrom("programmes.agreementSteps")
    .select(["version", "event", "until", "reason", "at"])
    .where("agreement", "=", agreement)
    .orderBy("version", "desc")
    .execute()

/** Instruments in the order of their keys; an agreement may be one that was not set aside. */
export const listInstrumentNames = (tx: Read) =>
  tx.selectFrom("mandates.instruments").select(["key", "title", "setAsideOn"]).orderBy("key").execute()
