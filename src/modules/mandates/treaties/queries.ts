import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Lang } from "#src/values/lang.ts"
import type { ActRow, Convention, Outreach } from "./types.ts"

const conventions = (tx: Read) =>
  tx.selectFrom("mandates.instruments").select(["key", "title"]).where("type", "in", ["convention", "protocol"])

/** Conventions and protocols by title in a language. */
export const listConventions = (tx: Read, lang: Lang): Promise<Convention[]> =>
  conventions(tx).where("setAsideOn", "is", null).orderBy(sql`platform.in_language(title, ${lang})`).orderBy("key").execute()

export const getConvention = (tx: Read, key: string): Promise<Convention> =>
  conventions(tx).where("key", "=", key).executeTakeFirstOrThrow(notFound)

/** Everything entered, oldest first; of one convention, of one state, or of both. */
export const listActs = (tx: Read, of: { instrument?: string; state?: string } = {}): Promise<ActRow[]> =>
  tx
    .selectFrom("mandates.treatyActs")
    .select(["instrument", "state", "version", "act", "done", "doneFrom", "doneTo", "source", "enteredAs", "enteredOn"])
    .$if(of.instrument !== undefined, (q) => q.where("instrument", "=", of.instrument ?? ""))
    .$if(of.state !== undefined, (q) => q.where("state", "=", of.state ?? ""))
    .orderBy("instrument")
    .orderBy("state")
    .orderBy("version")
    .execute() as Promise<ActRow[]>

export const keepAct = (tx: Write, row: ActRow) => tx.insertInto("mandates.treatyActs").values(row).execute()

export const listOutreach = (tx: Read, instrument?: string): Promise<Outreach[]> =>
  tx
    .selectFrom("mandates.treatyOutreach")
    .select(["instrument", "thing", "basis", "sources"])
    .$if(instrument !== undefined, (q) => q.where("instrument", "=", instrument ?? ""))
    .orderBy("instrument")
    .orderBy("thing")
    .execute() as Promise<unknown> as Promise<Outreach[]>
