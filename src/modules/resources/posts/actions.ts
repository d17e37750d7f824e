// Posts are established, changed from a day on, and abolished; each change is a further row.
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, type FieldFault, invalid, notFound } from "#src/platform/http/index.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { listFunds } from "../queries/funds.ts"
import { readBookable } from "../queries/spending.ts"
import type { Worker } from "../worker.ts"
import type { PostAbolishInput, PostAmendInput, PostInput } from "./input.ts"
import { postWords as said } from "./messages.ts"
import { countOn, insertPost, insertVersion, listVersionsOf } from "./queries.ts"
import { faultOfChange } from "./rules.ts"
import type { PostVersion } from "./types.ts"

type Kept = Told<{ key: string }>

async function faultsIn(tx: Read, input: Pick<PostInput, "unit" | "fund">): Promise<FieldFault[]> {
  const faults: FieldFault[] = []
  if (!(await readBookable(tx)).units.has(input.unit))
    faults.push({ pointer: "/unit", message: said.unknown, values: { said: input.unit } })
  if (!(await listFunds(tx)).some((f) => f.key === input.fund))
    faults.push({ pointer: "/fund", message: said.unknown, values: { said: input.fund } })
  return faults
}

const rowOf = ({ since, unit, title, grade, fund, standing }: Omit<PostInput, "number">, by: Worker) => ({
  ...{ since, unit, grade, fund, standing },
  title: named({ [by.say.lang]: title }, [by.say.lang]),
})

export async function establishPost(tx: Write, by: Worker, input: PostInput): Promise<Kept> {
  const faults = await faultsIn(tx, input)
  const { number: key } = input
  const who = { account: by.account, at: by.now }
  if (faults.length === 0 && !(await insertPost(tx, key, who))) faults.push({ pointer: "/number", message: said.numberTaken })
  if (faults.length > 0) throw invalid(faults)
  await insertVersion(tx, key, 1, { ...rowOf(input, by), reason: "" }, who)
  return { value: { key }, facts: [{ kind: "post.established", about: ref("post", key), detail: { version: 1 } }] }
}

const outrun = (p: PostVersion, by: Worker) =>
  new ChangedMeanwhile({
    ...{ since: p.since, unit: p.unit, title: by.say.name(p.title), grade: p.grade, fund: p.fund, standing: p.standing },
    ...{ reason: p.reason, version: p.version },
  })

/** Rows of a post and the one that came last, for somebody who saw that one. */
async function readLatest(tx: Read, by: Worker, key: string, seen: number): Promise<PostVersion> {
  const rows = await listVersionsOf(tx, key)
  const latest = rows.at(-1)
  if (!latest) throw notFound()
  if (Math.max(...rows.map((r) => r.version)) !== seen) throw outrun(latest, by)
  return latest
}

const changeWords = { abolished: said.isAbolished, before: said.laterStands } as const

function faultsOfChange(latest: PostVersion, since: PostVersion["since"]): FieldFault[] {
  const fault = faultOfChange(latest, since)
  return fault ? [{ pointer: "/since", message: changeWords[fault], values: { day: latest.since } }] : []
}

export async function amendPost(tx: Write, by: Worker, key: string, seen: number, input: PostAmendInput): Promise<Kept> {
  const latest = await readLatest(tx, by, key, seen)
  const faults = [...faultsOfChange(latest, input.since), ...(await faultsIn(tx, input))]
  if (faults.length > 0) throw invalid(faults)
  if (!(await countOn(tx, key, seen))) throw outrun(latest, by)
  // The wording shown is the wording changed; the other languages stay as they are.
  const row = rowOf(input, by)
  const title = { authentic: latest.title.authentic, values: { ...latest.title.values, ...row.title.values } }
  await insertVersion(tx, key, seen + 1, { ...row, title, reason: input.reason }, { account: by.account, at: by.now })
  return { value: { key }, facts: [{ kind: "post.amended", about: ref("post", key), detail: { version: seen + 1 } }] }
}

export async function abolishPost(tx: Write, by: Worker, key: string, seen: number, input: PostAbolishInput): Promise<Kept> {
  const latest = await readLatest(tx, by, key, seen)
  const faults = faultsOfChange(latest, input.since)
  if (faults.length > 0) throw invalid(faults)
  if (!(await countOn(tx, key, seen))) throw outrun(latest, by)
  const { post: _, version: __, ...rest } = latest
  const row = { ...rest, since: input.since, standing: "abolished" as const, reason: input.reason }
  await insertVersion(tx, key, seen + 1, row, { account: by.account, at: by.now })
  return { value: { key }, facts: [{ kind: "post.abolished", about: ref("post", key), detail: { version: seen + 1 } }] }
}
