// The unit writes its answer: text with what it rests on, and documents. What was written before is kept.
import { createHash } from "node:crypto"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { acceptFile, type Files, mediaTypes, savedName, storeBlob } from "#src/platform/files/index.ts"
import {
  type Card,
  ChangedMeanwhile,
  type FieldFault,
  invalid,
  Problem,
  problems,
  type Upload,
} from "#src/platform/http/index.ts"
import { stepRefused } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Lang } from "#src/values/lang.ts"
import { named } from "#src/values/localised.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { listSetAside } from "../../mandates/index.ts"
import { type KnownAssignment, readKnown, type When } from "./actions.ts"
import { formWords } from "./messages/forms.ts"
import { roleAmong } from "./policy.ts"
import { listFiguresAmong } from "./queries/askers.ts"
import { keepText } from "./queries/assignments.ts"
import { getDocument, hangDocument, takeDownDocument } from "./queries/documents.ts"
import { readEvidence, thingOf } from "./rules.ts"

/** In bytes. */
export const largestDocument = 20_000_000

type Cards = (refs: readonly Ref[]) => Promise<Card[]>
type By = When & { actor: Actor; lang: Lang }

/** The assignment that somebody of its unit writes on now. */
export async function readWritable(tx: Read, by: Pick<By, "actor" | "today">, key: string): Promise<KnownAssignment> {
  const k = await readKnown(tx, by.actor, key, by.today)
  if (!k.assignment.unit || !k.units.includes(k.assignment.unit)) throw new Problem(problems.forbidden, { because: "own_unit" })
  if (k.assignment.state !== "assigned") throw new Problem(stepRefused, { because: "no_such_step" })
  return k
}

/** Every line must point at something that whoever writes may see; a figure must be one that the edition prints. */
async function evidenceFrom(
  tx: Read,
  lines: readonly string[],
  cards: Cards,
  before: readonly string[],
): Promise<{ evidence: string[]; faults: FieldFault[] }> {
  const read = lines.map((line, i) => ({ line, n: i + 1, said: readEvidence(line) }))
  const seen = new Set((await cards(read.flatMap((r) => (r.said ? [thingOf(r.said).thing] : [])))).map((c) => c.ref))
  const printed = new Set(
    await listFiguresAmong(
      tx,
      read.flatMap((r) => (r.said?.includes("#") ? [r.said] : [])),
    ),
  )
  const wrong = read.filter(({ said }) => {
    if (!said) return true
    const { thing, figure } = thingOf(said)
    return !seen.has(thing) || (figure !== null && !printed.has(said))
  })
  const aside = new Set(
    (
      await listSetAside(
        tx,
        read.flatMap(({ said }) => (said?.startsWith("clause:") && !before.includes(said) ? [said.slice(7)] : [])),
      )
    ).map((key) => ref("clause", key)),
  )
  const gone = read.filter(({ said }) => said !== null && aside.has(thingOf(said).thing))
  return {
    evidence: [...new Set(read.flatMap((r) => r.said ?? []))],
    faults: [
      { message: formWords.evidenceUnknown, lines: wrong },
      { message: formWords.evidenceAside, lines: gone },
    ].flatMap(({ message, lines: at }) =>
      at.length === 0 ? [] : [{ pointer: "/evidence", message, values: { lines: at.map((w) => w.n).join(", ") } }],
    ),
  }
}

export async function writeAnswer(
  tx: Write,
  key: string,
  seen: number,
  sent: { text: string; language: Lang; evidence: string },
  by: By & { cards: Cards },
): Promise<Told<{ key: string; version: number }>> {
  const { texts } = await readWritable(tx, by, key)
  const [latest] = texts
  const version = latest?.version ?? 0
  if (seen !== version)
    throw new ChangedMeanwhile({
      text: latest?.text ?? "",
      language: latest?.language ?? "",
      evidence: latest?.evidence.join("\n") ?? "",
    })
  const lines = sent.evidence
    .split("\n")
    .map((l) => l.trim())
    .filter((l) => l !== "")
  const { evidence, faults } = await evidenceFrom(tx, lines, by.cards, latest?.evidence ?? [])
  if (faults.length > 0) throw invalid(faults)
  const as = roleAmong(by.actor, ["unit_head", "desk_officer"])
  const { text, language } = sent
  const row = {
    version: version + 1,
    language,
    text,
    evidence,
    writtenBy: by.actor.account ?? "",
    writtenAs: as,
    writtenOn: by.today,
  }
  await keepText(tx, key, row)
  const digest = createHash("sha256").update(text).digest("hex")
  const detail = { version: row.version, language, as, evidence: evidence.length, digest }
  return {
    value: { key, version: row.version },
    facts: [{ kind: "assignment.text_written", about: ref("assignment", key), detail }],
  }
}

type Attached = { title: string; file: Upload | undefined; store: Files }

/** Hangs a file on the answer. It is what its bytes say; the same bytes hang there once. */
export async function attachToAnswer(
  tx: Write,
  key: string,
  { title, file, store }: Attached,
  by: By,
): Promise<Told<{ key: string }>> {
  const { documents } = await readWritable(tx, by, key)
  if (!file) throw invalid([{ pointer: "/file", message: formWords.noFile }])
  const kind = acceptFile(file.bytes)
  if (typeof kind === "object") throw invalid([{ pointer: "/file", ...kind }])
  const blob = await storeBlob(tx, store, file.bytes, mediaTypes[kind], by.now)
  if (documents.some((d) => d.blob === blob)) throw invalid([{ pointer: "/file", message: formWords.twin }])
  const words = { title: named({ [by.lang]: title }, [by.lang]), fileName: savedName(file.fileName, kind) }
  const id = await hangDocument(tx, key, { ...words, blob, attachedBy: by.actor.account ?? "", at: by.now })
  const fact = {
    kind: "assignment.document_attached",
    about: ref("assignment", key),
    detail: { document: id, file: blob },
  } as const
  return { value: { key }, facts: [fact] }
}

export async function removeFromAnswer(tx: Write, key: string, id: string, by: By): Promise<Told<{ key: string }>> {
  await readWritable(tx, by, key)
  const { blob } = await getDocument(tx, key, id)
  await takeDownDocument(tx, key, id)
  const fact = {
    kind: "assignment.document_removed",
    about: ref("assignment", key),
    detail: { document: id, file: blob },
  } as const
  return { value: { key }, facts: [fact] }
}
