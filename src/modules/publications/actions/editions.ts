import type { Write } from "#src/platform/db/index.ts"
import type { Told } from "#src/platform/facts/index.ts"
import { type Files, storeBlob } from "#src/platform/files/index.ts"
import { ChangedMeanwhile, type Organisation } from "#src/platform/http/index.ts"
import { clear } from "#src/platform/waiting/index.ts"
import { step } from "#src/platform/workflow/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Lang } from "#src/values/lang.ts"
import { ref } from "#src/values/ref.ts"
import { keepActivityVersions, keepThingVersions } from "../../programmes/index.ts"
import { printOnce, software } from "../press.ts"
import { erratumUnknownFigure } from "../problems.ts"
import {
  getEdition,
  keepEdition,
  keepErratum,
  keepFigures,
  keepFiles,
  ledgerHead,
  listErrata,
  nextNumber,
} from "../queries/editions.ts"
import { keepStep, moveDraft, openReport } from "../queries/reports.ts"
import { enteredThings, guardsOf, steps } from "../rules.ts"
import { readSnapshot, snapshotOf, snapshotText } from "../snapshot.ts"
import { mediaTypeOf, type StepRow } from "../types.ts"

import { digestOf, moved, readStanding, type When, whoIs } from "./drafts.ts"

/**
 * Issues an edition. One serializable transaction reads the record, fixes the snapshot and stores its files: what the
 * record says a moment later belongs to no edition or to the next. Printing is pure; a re-run prints nothing twice.
 */
export async function issueEdition(
  tx: Write,
  actor: Actor,
  report: string,
  seen: number,
  wanted: { language: Lang; organisation: Organisation },
  { today, now, store }: When & { store: Files },
): Promise<Told<{ key: string }>> {
  const s = await readStanding(tx, report)
  const { draft, data, texts } = s
  if (seen !== draft.version) throw new ChangedMeanwhile({ version: draft.version, state: draft.state })
  const to = step(steps, draft.state, "issue", actor, guardsOf(s, whoIs(actor, s)))
  const number = await nextNumber(tx, report, wanted.language)
  const ledger = await ledgerHead(tx)
  const snapshot = snapshotOf({
    data,
    texts,
    lang: wanted.language,
    number,
    issuedOn: today,
    ledger,
    organisation: wanted.organisation,
  })
  const text = snapshotText(snapshot)
  const print = digestOf(text)
  const files = await printOnce(text)
  const key = snapshot.edition
  await keepEdition(tx, {
    key,
    report,
    language: wanted.language,
    number,
    title: snapshot.document.title,
    issuedOn: today,
    issuedAt: now,
    mark: snapshot.document.mark ?? null,
    visibility: data.report.visibility,
    fingerprint: print,
    ledgerN: ledger.n,
    ledgerHash: ledger.hash,
    snapshot: text,
    software: software(),
  })
  for (const { form, bytes } of files) await storeBlob(tx, store, bytes, mediaTypeOf[form], now)
  await keepFiles(
    tx,
    key,
    files.map(({ form, bytes, sha256 }) => ({ form, sha256, size: bytes.length })),
  )
  // The versions of what is behind the figures are kept from now on, so that the edition points at something for good.
  await keepActivityVersions(
    tx,
    Object.keys(snapshot.records)
      .filter((r) => r.startsWith("activity:"))
      .map((r) => r.slice(9)),
    now,
  )
  await keepThingVersions(tx, enteredThings(data), now)
  await keepFigures(
    tx,
    key,
    snapshot.figures.map((f, position) => ({ code: f.code, position, figure: f.figure, value: f.value, refs: [...f.refs] })),
  )
  const row: StepRow = {
    event: "issue",
    fromState: draft.state,
    toState: to,
    part: null,
    digest: print,
    reason: "",
    by: actor.account ?? "",
    asRole: "planning",
    onDay: today,
  }
  await keepStep(tx, report, draft.round, row)
  const after = await moveDraft(tx, report, seen, moved(s, "issue", to, actor))
  if (!after) throw new ChangedMeanwhile({ version: draft.version })
  if (!data.report.opened) await openReport(tx, report)
  await clear(tx, ref("report", report))
  const detail = {
    report,
    language: wanted.language,
    number,
    fingerprint: print,
    files: Object.fromEntries(files.map((f) => [f.form, f.sha256])),
  }
  return { value: { key }, facts: [{ kind: "edition.issued", about: ref("edition", key), detail }] }
}

/** Sets an erratum beside an edition. Its files stay as they are. */
export async function addErratum(
  tx: Write,
  edition: string,
  wanted: { code?: string | undefined; text: string; language: Lang; corrected?: number | undefined },
  { today }: When,
): Promise<Told<{ edition: string; number: number }>> {
  const issued = await getEdition(tx, edition)
  const figure = readSnapshot(issued.snapshot).figures.find((f) => f.code === wanted.code)
  if (wanted.code && !figure) throw erratumUnknownFigure()
  const number = (await listErrata(tx, edition)).length + 1
  const corrected = figure ? (wanted.corrected ?? null) : null
  await keepErratum(tx, {
    edition,
    number,
    code: wanted.code ?? null,
    language: wanted.language,
    text: wanted.text,
    printed: figure?.value ?? null,
    corrected,
    writtenOn: today,
  })
  const detail = { number, ...(wanted.code ? { code: wanted.code } : {}), digest: digestOf(wanted.text) }
  return { value: { edition, number }, facts: [{ kind: "edition.erratum_added", about: ref("edition", edition), detail }] }
}
