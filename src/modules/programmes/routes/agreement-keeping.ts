import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { getAttachment } from "#src/platform/files/index.ts"
import { type Card, change } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Actor, holds } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import {
  agreementFields,
  amendAgreementOf,
  demandKeeping,
  keeperFrom,
  moveAgreement,
  partyName,
  recordAgreement,
} from "../agreements/act.ts"
import { unitsOf } from "../agreements/deciding.ts"
import { attachToAgreement, removeFromAgreement } from "../agreements/documents.ts"
import { agreementDocumentInput, agreementInput, endingInput, renewalInput } from "../agreements/input.ts"
import { lastDay } from "../agreements/rules.ts"
import { labelOf, labelsFor, refsOf } from "../labels.ts"
import {
  type AgreementForm,
  agreementFormView,
  attachToAgreementView,
  moveView,
  removeFromAgreementView,
} from "../pages/agreement-forms.tsx"
import { mayKeepAgreements } from "../policy.ts"
import { listInstrumentNames } from "../queries/agreement-writes.ts"
import { getAgreement } from "../queries/agreements.ts"
import { readKnown } from "../queries/known.ts"
import { listProgrammeNames } from "../queries/programmes.ts"
import { agreementPath, slugSchema } from "../types.ts"

type Asking = {
  tx: Read
  actor: Actor
  say: Say
  today: Day
  now: Date
  zone: string
  cards: (refs: readonly Ref[]) => Promise<Card[]>
}

/** The largest document, in bytes. */
const most = 20_000_000

async function loadForm(c: Asking, key: string | null): Promise<AgreementForm> {
  const by = await keeperFrom(c.tx, c)
  const agreement = key === null ? null : await getAgreement(c.tx, key)
  if (agreement) demandKeeping(by, unitsOf(agreement))
  const { known, choices } = await readKnown(c.tx, c.today, c.say)
  const own = holds(c.actor, "legal") ? choices.units : by.units
  const units = [...new Set([...own, ...(agreement ? unitsOf(agreement) : [])])]
  const labels = await labelsFor(c.cards, refsOf("unit", units))
  const instruments = await listInstrumentNames(c.tx)
  return {
    of: agreement && { key: agreement.key, title: c.say.name(agreement.title), version: agreement.version },
    stored: agreement
      ? agreementFields(agreement, c.say, partyName(known))
      : { unit: by.units.length > 0 ? (units[0] ?? "") : "", noticeDays: "90" },
    units: units.map((value) => ({ value, label: labelOf(labels, ref("unit", value)) })),
    programmes: (await listProgrammeNames(c.tx)).map((p) => ({ value: p.key, label: c.say.name(p.title) })),
    instruments: instruments
      .filter((i) => !i.setAsideOn || i.key === agreement?.instrument)
      .map((i) => ({ value: i.key, label: c.say.name(i.title) })),
  }
}

/** The agreement that somebody who keeps it is about to change. */
async function kept(c: Asking, key: string) {
  const agreement = await getAgreement(c.tx, key)
  demandKeeping(await keeperFrom(c.tx, c), unitsOf(agreement))
  const { version, valid } = agreement
  return { key, title: c.say.name(agreement.title), version, last: lastDay(valid) }
}

const entered = async (c: Asking, input: z.output<typeof agreementInput>, key: string | null) => {
  const { known } = await readKnown(c.tx, c.today, c.say)
  const before = key === null ? null : (await getAgreement(c.tx, key)).instrument
  const [held, aside] = [new Set<string>(), new Set<string>()]
  for (const i of await listInstrumentNames(c.tx)) (i.setAsideOn && i.key !== before ? aside : held).add(i.key)
  return { input, known, chosen: { programmes: known.programmes, instruments: held, aside } }
}

const told = z.object({ key: z.string() })
const done = ({ key }: { key: string }) => agreementPath(key)
const params = { agreement: slugSchema }

export const agreementKeepingRoutes = [
  change({
    path: "/agreements/new",
    params: {},
    input: agreementInput,
    verb: "agreement.record",
    may: mayKeepAgreements,
    versioned: false,
    summary: "Record an agreement for the own unit or one below it; legal officers for any",
    form: { load: (c) => loadForm(c, null), html: agreementFormView },
    act: async (c) => recordAgreement(c.tx, await keeperFrom(c.tx, c), await entered(c, c.input, null)),
    json: told,
    then: done,
  }),
  change({
    path: "/agreements/:agreement/edit",
    params,
    input: agreementInput,
    verb: "agreement.amend",
    may: mayKeepAgreements,
    versioned: true,
    summary: "Amend an agreement; a lost update is refused with both sides",
    form: { load: (c) => loadForm(c, c.params.agreement), html: agreementFormView },
    act: async (c) =>
      amendAgreementOf(
        c.tx,
        await keeperFrom(c.tx, c),
        c.params.agreement,
        c.version ?? 0,
        await entered(c, c.input, c.params.agreement),
      ),
    json: told,
    then: done,
  }),
  change({
    path: "/agreements/:agreement/renew",
    params,
    input: renewalInput,
    verb: "agreement.renew",
    may: mayKeepAgreements,
    versioned: true,
    summary: "Renew an agreement until a later day",
    form: { load: (c) => kept(c, c.params.agreement), html: moveView("renew") },
    act: async (c) =>
      moveAgreement(c.tx, await keeperFrom(c.tx, c), c.params.agreement, c.version ?? 0, {
        until: c.input.until,
        reason: c.input.reason ?? "",
      }),
    json: told,
    then: done,
  }),
  change({
    path: "/agreements/:agreement/end",
    params,
    input: endingInput,
    verb: "agreement.end",
    may: mayKeepAgreements,
    versioned: true,
    summary: "End an agreement on a day, with a reason",
    form: { load: (c) => kept(c, c.params.agreement), html: moveView("end") },
    act: async (c) =>
      moveAgreement(c.tx, await keeperFrom(c.tx, c), c.params.agreement, c.version ?? 0, {
        endedOn: c.input.endedOn,
        reason: c.input.reason ?? "",
      }),
    json: told,
    then: done,
  }),
  change({
    path: "/agreements/:agreement/documents/new",
    params,
    input: agreementDocumentInput,
    verb: "agreement.attach_document",
    may: mayKeepAgreements,
    versioned: false,
    files: most,
    summary: "Attach a document to an agreement, for everybody or for the secretariat",
    form: { load: (c) => kept(c, c.params.agreement), html: attachToAgreementView },
    act: async (c) =>
      attachToAgreement(c.tx, await keeperFrom(c.tx, c), c.params.agreement, {
        input: c.input,
        file: c.files.find((f) => f.name === "file"),
        store: c.store,
      }),
    json: told,
    then: (value) => `${done(value)}#documents`,
  }),
  change({
    path: "/agreements/:agreement/documents/:document/remove",
    params: { ...params, document: z.uuid() },
    input: z.strictObject({}),
    verb: "agreement.remove_document",
    may: mayKeepAgreements,
    versioned: false,
    summary: "Remove a document from an agreement",
    form: {
      load: async (c) => ({
        of: await kept(c, c.params.agreement),
        document: await getAttachment(c.tx, ref("agreement", c.params.agreement), c.params.document),
      }),
      html: removeFromAgreementView,
    },
    act: async (c) => removeFromAgreement(c.tx, await keeperFrom(c.tx, c), c.params.agreement, c.params.document),
    json: told,
    then: (value) => `${done(value)}#documents`,
  }),
]
