import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Lang } from "#src/values/lang.ts"

const columns = ["code", "key", "iso2", "numeric", "short", "formal", "sort", "subregion", "capital", "sources"] as const

/** All 35 in the order of a language, by the stored sort keys. */
export const listStates = (tx: Read, lang: Lang) =>
  tx.selectFrom("states.states").select(columns).orderBy(sql`platform.in_language(sort, ${lang})`).execute()

export type StateRow = Awaited<ReturnType<typeof listStates>>[number]

export const getState = (tx: Read, key: string) =>
  tx.selectFrom("states.states").select(columns).where("key", "=", key).executeTakeFirstOrThrow(notFound)

export const listStatesByCode = (tx: Read, codes: readonly string[]) =>
  tx
    .selectFrom("states.states")
    .select(columns)
    .where("code", "in", [...codes, ""])
    .execute()

export const listGroupsOf = (tx: Read, state: string) =>
  tx
    .selectFrom("states.groupMembers as m")
    .innerJoin("states.groups as g", "g.key", "m.group")
    .select(["g.key", "g.title", "g.acronym", "m.since", "m.until", "m.status", "m.document", "m.note"])
    .where("m.state", "=", state)
    .orderBy("g.key")
    .orderBy("m.sinceFrom")
    .execute()

export const listParticipation = (tx: Read, state: string) =>
  tx
    .selectFrom("states.participation")
    .select(["body", "since", "until", "position", "document", "note"])
    .where("state", "=", state)
    .orderBy("sinceFrom")
    .orderBy("position")
    .execute()

export const listFormerNames = (tx: Read, state: string) =>
  tx
    .selectFrom("states.formerNames")
    .select(["formal", "valid", "document", "note"])
    .where("state", "=", state)
    .orderBy("validFrom")
    .execute()

export const listSpellings = (tx: Read, state: string) =>
  tx
    .selectFrom("states.aliases")
    .select(["alias", "confidence", "note", "sources"])
    .where("state", "=", state)
    .orderBy("alias")
    .execute()

/** What name resolution reads: every state, former name and alias. */
export async function readNames(tx: Read) {
  const states = await tx.selectFrom("states.states").select(columns).execute()
  const formerNames = await tx.selectFrom("states.formerNames").select(["state", "formal", "valid", "document", "note"]).execute()
  const aliases = await tx.selectFrom("states.aliases").select(["alias", "state", "confidence", "note"]).execute()
  return { states, formerNames, aliases }
}
