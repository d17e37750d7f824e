import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { type Card, change, everybody, invalid, page } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { offered } from "#src/platform/workflow/index.ts"
import { type Actor, roleSchema } from "#src/values/actor.ts"
import type { Day } from "#src/values/day.ts"
import { langs } from "#src/values/lang.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { demand, recorderFrom } from "../actions.ts"
import { unitInChargeOf } from "../charging.ts"
import { labelsFor, refsOf } from "../labels.ts"
import { amendmentView, type DecisionPage, decisionView } from "../pages/project-amendments.tsx"
import { projectFormView } from "../pages/project-form.tsx"
import { mayMoveProject, mayRecord, mayRecordFor, mayTakeSteps, recordingUnits } from "../policy.ts"
import { amendmentGuards, amendmentStates, amendmentSteps } from "../projects/amending.ts"
import { proposeAmendment, settleAmendmentOf } from "../projects/amendments.ts"
import { statusOf } from "../projects/content.ts"
import { amendmentInput, decisionInput } from "../projects/input.ts"
import { amendmentPath } from "../projects/types.ts"
import { understandProject } from "../projects/understand.ts"
import { listUnitsBelow } from "../queries/findings.ts"
import { getAmendment } from "../queries/project-amendments.ts"
import { readProject } from "../queries/projects.ts"
import { slugSchema } from "../types.ts"
import { knownOf, loadForm } from "./project-entry.ts"

type Asking = { tx: Read; actor: Actor; say: Say; today: Day; cards: (refs: readonly Ref[]) => Promise<Card[]> }

const params = { project: slugSchema, number: z.coerce.number().int().min(1).max(32_000).meta({ example: 1 }) }
const told = z.object({ key: z.string(), number: z.number() })

/** One amendment with what its reader may do with it; nobody but the secretariat learns that there is one. */
async function loadAmendment(c: Asking, at: { project: string; number: number }): Promise<DecisionPage> {
  const whole = await readProject(c.tx, at.project)
  const { project } = whole
  const amendment = await getAmendment(c.tx, at.project, at.number)
  const own = await listUnitsBelow(c.tx, recordingUnits(c.actor), c.today)
  const unit = await unitInChargeOf(c.tx, ref("project", project.key), project.unit, c.today)
  const guards = amendmentGuards(c.actor.account, amendment.proposedBy, statusOf(whole))
  const offers = offered(amendmentSteps, amendment.state, c.actor, guards).map((offer) => {
    const verdict = mayMoveProject(c.actor, offer.event === "withdraw" ? "unit" : "committee", own, unit)
    return offer.refused || verdict.ok ? offer : { ...offer, refused: verdict.because }
  })
  const both = [amendment.approved, amendment.amended]
  return {
    key: project.key,
    title: c.say.name(project.title),
    version: project.version,
    amendment,
    mayDecide: offers.some((o) => !o.refused),
    offers: offers as DecisionPage["offers"],
    labels: await labelsFor(c.cards, [
      ...both.flatMap((x) => [...refsOf("unit", x.units), ...refsOf("state", x.states)]),
      ...both.flatMap((x) => [...refsOf("programme", [x.programme]), ...refsOf("project", [x.repeats])]),
      ...both.flatMap((x) =>
        refsOf(
          "clause",
          x.clauses.map((l) => l.clause),
        ),
      ),
    ]),
  }
}

const read = page({
  path: "/projects/:project/amendments/:number",
  params,
  query: {},
  may: everybody,
  summary:
    "One amendment of an approved project: the approved text beside the amended one, the reason and the answer (secretariat)",
  load: (c) => loadAmendment(c, c.params),
  html: amendmentView,
  json: z.object({
    number: z.number(),
    state: z.enum(amendmentStates),
    reason: z.string(),
    language: z.enum(langs),
    approved: z.record(z.string(), z.unknown()),
    amended: z.record(z.string(), z.unknown()),
    proposedAs: roleSchema,
    proposedOn: z.string(),
    words: z.string(),
    settledAs: roleSchema.nullable(),
    settledOn: z.string().nullable(),
  }),
  wire: ({ amendment: { proposedBy: _, ...a } }) => a,
})

const propose = change({
  path: "/projects/:project/amendments/new",
  params: { project: slugSchema },
  input: amendmentInput,
  verb: "project.propose_amendment",
  may: mayRecord,
  versioned: true,
  summary: "Amend an approved project of the own unit: at once where the amendment is small, else proposed to the committee",
  form: {
    load: async (c) => ({ ...(await loadForm(c, c.params.project)), amends: true }),
    html: projectFormView,
  },
  act: async (c) => {
    const by = await recorderFrom(c.tx, c)
    const key = c.params.project
    const { project, clauses } = await readProject(c.tx, key)
    demand(mayRecordFor(by.units, await unitInChargeOf(c.tx, ref("project", key), project.unit, c.today)))
    const { known } = await knownOf(c)
    const { reason, ...input } = c.input
    const understood = understandProject(input, known, { key, clauses: clauses.map((l) => l.clause) })
    if (!understood.ok) throw invalid(understood.faults)
    const at = { key, seen: c.version ?? 0, stateName: known.stateName }
    return proposeAmendment(c.tx, by, at, { content: understood.content, reason })
  },
  json: told,
  then: ({ key, number }) => amendmentPath(key, number),
})

const decide = change({
  path: "/projects/:project/amendments/:number/decide",
  params,
  input: decisionInput,
  verb: "project.settle_amendment",
  may: mayTakeSteps,
  versioned: true,
  summary: "Agree to an amendment or refuse it, for the committee; or withdraw it, for the unit",
  form: { load: (c) => loadAmendment(c, c.params), html: decisionView },
  act: async (c) =>
    settleAmendmentOf(
      c.tx,
      await recorderFrom(c.tx, c, mayTakeSteps),
      { key: c.params.project, number: c.params.number, seen: c.version ?? 0 },
      { event: c.input.event, words: c.input.words ?? "" },
    ),
  json: told,
  then: ({ key, number }) => amendmentPath(key, number),
})

export const projectAmendmentRoutes = [propose, read, decide]
