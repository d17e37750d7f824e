// What people do with entries: record, amend, move on. Every deed makes a version that keeps what the entry said, and leaves a fact
// with its number and digest, never its figures.
import { randomBytes } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Told } from "#src/platform/facts/index.ts"
import { ChangedMeanwhile, invalid } from "#src/platform/http/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import { named } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { canonical, demand, digestOf, mayRecordFor, type Recorder, reworded } from "../programmes/index.ts"
import { followDue } from "./due.ts"
import type { EntryInput } from "./input.ts"
import { reasonChoices } from "./messages/choices.ts"
import { registerWords as words } from "./messages/words.ts"
import {
  amendEntry,
  type EntryContent,
  getEntry,
  insertEntry,
  insertVersion,
  isThingPublic,
  moveEntry,
} from "./queries/entries.ts"
import { countsPeople, guardsFor, machineOf, missingFor, withdrawn } from "./rules.ts"
import type { FieldValues, Register, RegisterEntry } from "./types.ts"
import { type Known, understandEntry } from "./understand.ts"

/** Somebody at work, where days end at the midnight of a zone. */
export type Keeper = Recorder & Readonly<{ zone: string }>

const about = (key: string) => ref("register_entry", key)

/** Everything an entry says, as its versions keep it. */
const contentIn = ({ key: _, register: __, version: ___, heldFrom: ____, heldTo: _____, ...content }: RegisterEntry) => content

type Deed = Readonly<{
  kind: Fact["kind"]
  event: string
  reason: string
  more?: Readonly<Record<string, string>>
  /** Another unit answers for it from now on. */
  isHandedOn?: boolean
}>

async function told(
  tx: Write,
  by: Keeper,
  at: { register: string; key: string },
  { kind, event, reason, more, isHandedOn = false }: Deed,
): Promise<Told<{ register: string; key: string }>> {
  const entry = await getEntry(tx, at.register, at.key)
  const content = contentIn(entry)
  const { version } = entry
  await insertVersion(tx, { entry: at.key, version, event, content, reason, byAccount: by.account, at: by.now })
  const detail = { version, digest: digestOf(content), unit: entry.unit ?? "", ...more }
  return { value: at, facts: [{ kind, about: about(at.key), detail }, ...(await followDue(tx, entry, by, isHandedOn))] }
}

const contentOf = (input: EntryInput, fields: FieldValues, by: Recorder, before?: RegisterEntry): EntryContent => ({
  thing: input.thing,
  name: input.name ? (reworded(before?.name ?? null, by.say.lang, input.name) ?? named({})) : null,
  unit: input.unit,
  state: input.state ?? null,
  placeText: input.placeText ?? "",
  organisation: input.organisation ?? null,
  held: input.held ?? null,
  fields,
})

/** A unit enters something. Nobody but the secretariat sees it until it is published. */
export async function recordEntry(tx: Write, by: Keeper, register: Register, input: EntryInput, known: Known) {
  demand(mayRecordFor(by.units, input.unit))
  const { fields, faults } = understandEntry(register, input, known, by.say)
  if (faults.length > 0) throw invalid(faults)
  const key = `${register.key}/${randomBytes(6).toString("hex")}`
  const start = { definition: register.version, status: register.first }
  await insertEntry(
    tx,
    { key, register: register.key, ...start, recordedBy: by.account, recordedAt: by.now },
    contentOf(input, fields, by),
  )
  return told(tx, by, { register: register.key, key }, { kind: "register_entry.recorded", event: "recorded", reason: "" })
}

/** What stands there, in the names of the form's fields: the other side of a lost update. */
export const entryFields = (e: RegisterEntry, by: Pick<Recorder, "say">): Record<string, string> => ({
  thing: e.thing,
  name: e.name ? by.say.name(e.name) : "",
  unit: e.unit ?? "",
  state: e.state ?? "",
  placeText: e.placeText,
  organisation: e.organisation ?? "",
  held: e.held ?? "",
  ...Object.fromEntries(Object.entries(e.fields).map(([k, v]) => [`fields/${k}`, String(v)])),
})

const outrun = (e: RegisterEntry, by: Recorder) => new ChangedMeanwhile({ ...entryFields(e, by), version: e.version })

export async function amendEntryOf(
  tx: Write,
  by: Keeper,
  register: Register,
  at: { key: string; seen: number },
  { input, known }: { input: EntryInput; known: Known },
) {
  const before = await getEntry(tx, register.key, at.key)
  demand(mayRecordFor(by.units, before.unit))
  demand(mayRecordFor(by.units, input.unit))
  if (before.version !== at.seen) throw outrun(before, by)
  if (before.status === withdrawn) throw invalid([{ pointer: "/thing", message: words.isWithdrawn }])
  const { fields, faults } = understandEntry(register, input, known, by.say)
  if (faults.length > 0) throw invalid(faults)
  const content = contentOf(input, fields, by, before)
  const same = (Object.keys(content) as (keyof EntryContent)[]).every((k) => canonical(content[k]) === canonical(before[k]))
  if (same) throw invalid([{ pointer: "/thing", message: words.nothingChanged }])
  await demandProofStays(tx, register, before, content)
  if (!(await amendEntry(tx, at.key, at.seen, register.version, content))) throw outrun(before, by)
  return told(
    tx,
    by,
    { register: register.key, key: at.key },
    {
      ...{ kind: "register_entry.amended", event: "amended", reason: "" },
      isHandedOn: before.unit !== content.unit,
    },
  )
}

/** What proved a step that was taken may be corrected and not emptied; what is public hangs on what is public. */
async function demandProofStays(tx: Read, register: Register, before: RegisterEntry, content: EntryContent) {
  const needed = new Set(
    register.steps
      .filter((s) => s.to === before.status)
      .flatMap((s) => missingFor(register, { ...content, status: s.from }, s.event)),
  )
  const had = [...needed].filter((key) => isSaid(before, key))
  if (had.length > 0)
    throw invalid(had.map((key) => ({ pointer: isColumn(key) ? `/${key}` : `/fields/${key}`, message: words.proofStays })))
  if (before.visibility === "public" && !(await isThingPublic(tx, content.thing)))
    throw invalid([{ pointer: "/thing", message: words.thingIsDraft }])
}

const isColumn = (key: string): key is "state" | "organisation" | "held" => ["state", "organisation", "held"].includes(key)
const isSaid = (entry: RegisterEntry, key: string) => (isColumn(key) ? entry[key] !== null : entry.fields[key] !== undefined)

const commonKinds: Readonly<Record<string, Fact["kind"]>> = {
  publish: "register_entry.published",
  take_back: "register_entry.taken_back",
  withdraw: "register_entry.withdrawn",
}

/** An entry moves on by the steps of its register; refused with its reason, or done and told. */
export async function moveEntryOn(
  tx: Write,
  by: Keeper,
  register: Register,
  at: { key: string; seen: number },
  asked: { event: string; reason: string },
) {
  const entry = await getEntry(tx, register.key, at.key)
  demand(mayRecordFor(by.units, entry.unit))
  const meanwhile = () => new ChangedMeanwhile({ event: entry.status, version: entry.version })
  if (entry.version !== at.seen) throw meanwhile()
  const reason = asked.reason.trim()
  if (countsPeople(register) && reason !== "" && !(reason in reasonChoices))
    throw invalid([{ pointer: "/reason", message: words.reasonOfList }])
  const missing = missingFor(register, entry, asked.event)
  if (missing.length > 0)
    throw invalid([{ pointer: "/event", message: words.proofMissing, values: { what: namesOf(register, missing, by) } }])
  const guards = guardsFor(register, entry, asked.event, await isThingPublic(tx, entry.thing))
  const to = step(machineOf(register), entry.status, asked.event, by.actor, guards, reason)
  const visibility =
    asked.event === "publish" ? "public" : asked.event === "take_back" || to === withdrawn ? "secretariat" : entry.visibility
  if (!(await moveEntry(tx, at.key, at.seen, { status: to, visibility }))) throw meanwhile()
  const kind = commonKinds[asked.event]
  return told(
    tx,
    by,
    { register: register.key, key: at.key },
    {
      kind: kind ?? "register_entry.moved",
      event: asked.event,
      reason,
      ...(kind ? {} : { more: { from: entry.status, to } }),
    },
  )
}

/** Questions of a register by their labels, one after the other. */
const namesOf = (register: Register, keys: readonly string[], by: Pick<Recorder, "say">): string =>
  keys
    .map((key) => {
      const field = register.fields.find((f) => f.key === key)
      const column = isColumn(key) ? (key === "organisation" ? register.organisation : words[key]) : null
      const label = field?.label ?? column
      return label ? by.say.t(label) : key
    })
    .join(", ")
