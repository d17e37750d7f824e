import { sql } from "kysely"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import { unitsOfDay } from "../../institution/index.ts"
import type { PostVersion } from "./types.ts"

const versions = (tx: Read) =>
  tx
    .selectFrom("resources.postVersions")
    .select(["post", "version", "since", "unit", "title", "grade", "fund", "standing", "reason"])

// Checked by the table's constraints; SQL knows these columns as text.
const asVersions = (rows: unknown) => rows as PostVersion[]

/** Every row of every post, in the order of time. */
export const listVersions = async (tx: Read): Promise<PostVersion[]> =>
  asVersions(await versions(tx).orderBy("post").orderBy("since").orderBy("version").execute())

/** The rows of one post, in the order of time. */
export const listVersionsOf = async (tx: Read, post: string): Promise<PostVersion[]> =>
  asVersions(await versions(tx).where("post", "=", post).orderBy("since").orderBy("version").execute())

type By = { account: string; at: Date }
type Row = Omit<PostVersion, "post" | "version">

/** False where the number is taken already. */
export async function insertPost(tx: Write, key: string, by: By): Promise<boolean> {
  const made = await tx
    .insertInto("resources.posts")
    .values({ key, recordedBy: by.account, recordedAt: by.at })
    .onConflict((c) => c.column("key").doNothing())
    .returning("key")
    .executeTakeFirst()
  return made !== undefined
}

export const insertVersion = (tx: Write, post: string, version: number, { title, ...row }: Row, by: By) =>
  tx
    .insertInto("resources.postVersions")
    .values({
      ...{ post, version, ...row },
      title: JSON.stringify(title) as unknown as Localised,
      recordedBy: by.account,
      recordedAt: by.at,
    })
    .execute()

/** The next version of a post; false where somebody was faster. */
export async function countOn(tx: Write, post: string, seen: number): Promise<boolean> {
  const done = await tx
    .updateTable("resources.posts")
    .set({ version: seen + 1 })
    .where("key", "=", post)
    .where("version", "=", seen)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Posts that stand on a day in a unit that the order of that day does not name. */
export const postsOfEndedUnits = (on: Day) => sql`select p.post as id, 'post:' || p.post as thing, null::text as unit,
    p.unit as last_unit, p.since
  from (select distinct on (post) post, unit, since, standing from resources.post_versions
    where since <= ${on}::date order by post, since desc, version desc) p
  where p.standing <> 'abolished' and p.unit not in ${unitsOfDay(on)}`
