import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { type Card, change, text } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { demand, recorderFrom } from "../actions.ts"
import { partyName } from "../agreements/act.ts"
import { amendContributionOf, contributionFields, recordContribution, withdraw } from "../contributions/act.ts"
import { contributionInput } from "../contributions/input.ts"
import { labelOf, labelsFor, refsOf } from "../labels.ts"
import { type ContributionForm, contributionFormView, withdrawView } from "../pages/contribution-forms.tsx"
import { mayRecord, mayRecordFor, recordingUnits } from "../policy.ts"
import { getContribution, listAgreements } from "../queries/agreements.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { readKnown } from "../queries/known.ts"
import { listProgrammeNames } from "../queries/programmes.ts"
import { slugSchema } from "../types.ts"

type Asking = { tx: Read; actor: Actor; say: Say; today: Day; cards: (refs: readonly Ref[]) => Promise<Card[]> }

const titleOf = (c: { donorTitle: unknown; thingTitle: unknown }, say: Say) =>
  `${say.name(c.donorTitle as never)}: ${say.name(c.thingTitle as never)}`

/** A contribution of the own unit that somebody is about to change. */
async function own({ tx, actor, say, today }: Asking, key: string) {
  const row = await getContribution(tx, key)
  demand(mayRecordFor(await listUnitsBelow(tx, recordingUnits(actor), today), row.unit))
  return { row, of: { key, title: titleOf(row, say), version: row.version } }
}

async function loadForm(c: Asking, key: string | null): Promise<ContributionForm> {
  const { tx, say } = c
  const standing = key === null ? null : await own(c, key)
  const { known } = await readKnown(tx, c.today, say)
  const units = await listUnitsBelow(tx, recordingUnits(c.actor), c.today)
  const labels = await labelsFor(c.cards, refsOf("unit", units))
  return {
    of: standing?.of ?? null,
    stored: standing
      ? contributionFields(standing.row, partyName(known))
      : { unit: recordingUnits(c.actor)[0] ?? "", shown: "public" },
    units: units.map((value) => ({ value, label: labelOf(labels, ref("unit", value)) })),
    programmes: (await listProgrammeNames(tx)).map((p) => ({ value: p.key, label: say.name(p.title) })),
    agreements: (await listAgreements(tx)).map((a) => ({ value: a.key, label: say.name(a.title) })),
  }
}

const told = z.object({ key: z.string() })
const done = () => "/contributions" as const
const params = { contribution: slugSchema }

export const contributionEntryRoutes = [
  change({
    path: "/contributions/new",
    params: {},
    input: contributionInput,
    verb: "contribution.record",
    may: mayRecord,
    versioned: false,
    summary: "Enter a contribution that the own unit or one below it received",
    form: { load: (c) => loadForm(c, null), html: contributionFormView },
    act: async (c) => {
      const { known } = await readKnown(c.tx, c.today, c.say)
      return recordContribution(c.tx, await recorderFrom(c.tx, c), c.input, known)
    },
    json: told,
    then: done,
  }),
  change({
    path: "/contributions/:contribution/edit",
    params,
    input: contributionInput,
    verb: "contribution.amend",
    may: mayRecord,
    versioned: true,
    summary: "Amend a contribution that a person of the unit entered",
    form: { load: (c) => loadForm(c, c.params.contribution), html: contributionFormView },
    act: async (c) => {
      const { known } = await readKnown(c.tx, c.today, c.say)
      const entered = { input: c.input, known, donorName: partyName(known) }
      return amendContributionOf(c.tx, await recorderFrom(c.tx, c), c.params.contribution, c.version ?? 0, entered)
    },
    json: told,
    then: done,
  }),
  change({
    path: "/contributions/:contribution/withdraw",
    params,
    input: z.strictObject({ reason: text(500) }),
    verb: "contribution.withdraw",
    may: mayRecord,
    versioned: true,
    summary: "Withdraw a contribution that was entered by mistake, with a reason",
    form: { load: async (c) => (await own(c, c.params.contribution)).of, html: withdrawView },
    act: async (c) => withdraw(c.tx, await recorderFrom(c.tx, c), c.params.contribution, c.version ?? 0, c.input.reason),
    json: told,
    then: done,
  }),
]
