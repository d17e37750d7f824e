import type { Read, Write } from "#src/platform/db/index.ts"
import { notFound } from "#src/platform/http/index.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Pairing } from "../types.ts"

const columns = [
  "p.key",
  "p.fromFunction as from",
  "p.toFunction as to",
  "p.kind",
  "p.basis",
  "p.note",
  "p.version",
  "p.confirmedAt",
] as const

type Row = Omit<Pairing, "kind" | "basis"> & { kind: string; basis: string }
// Checked by the table's constraints; SQL knows these columns as text.
const asPairing = (row: Row): Pairing => ({
  ...row,
  kind: row.kind as Pairing["kind"],
  basis: row.basis as Pairing["basis"],
})

const pairings = (tx: Read) => tx.selectFrom("institution.pairings as p").select(columns)

/** Pairs that touch one provision, on either side. */
export const listPairingsOf = async (tx: Read, provision: string): Promise<Pairing[]> =>
  (
    await pairings(tx)
      .where((e) => e.or([e("p.fromFunction", "=", provision), e("p.toFunction", "=", provision)]))
      .orderBy("p.key")
      .execute()
  ).map(asPairing)

/** Pairs between two orders, in either direction. */
export const listPairingsBetween = async (tx: Read, one: string, other: string): Promise<Pairing[]> =>
  (
    await pairings(tx)
      .innerJoin("institution.functions as a", "a.key", "p.fromFunction")
      .innerJoin("institution.functions as b", "b.key", "p.toFunction")
      .where("a.order", "in", [one, other])
      .where("b.order", "in", [one, other])
      .orderBy("p.key")
      .execute()
  ).map(asPairing)

export const getPairing = async (tx: Read, key: string): Promise<Pairing> =>
  asPairing(await pairings(tx).where("p.key", "=", key).executeTakeFirstOrThrow(notFound))

export type Mended = { kind: Pairing["kind"]; note: Localised | null; by: string; at: Date }

/** Nothing comes back when somebody was faster: the caller shows both sides. */
export const recordReview = (tx: Write, key: string, seen: number, { kind, note, by, at }: Mended) =>
  tx
    .updateTable("institution.pairings")
    .set({
      kind,
      note,
      basis: "confirmed",
      confirmedBy: by,
      confirmedAt: at,
      version: seen + 1,
    })
    .where("key", "=", key)
    .where("version", "=", seen)
    .returning(["key", "version"])
    .executeTakeFirst()
