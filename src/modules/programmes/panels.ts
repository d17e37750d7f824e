// What this module has to say on pages of modules to the left: how many activities, and the latest ten; agreements and
// contributions.

import { type Read, remembered } from "#src/platform/db/index.ts"
import { type PanelData, type Place, panel } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import { organisationPage } from "../directory/index.ts"
import { unitPage } from "../institution/index.ts"
import { clausePage, instrumentPage } from "../mandates/index.ts"
import { statePage } from "../states/index.ts"
import { themePage } from "../themes/index.ts"
import { linkTo } from "./list-address.ts"
import { agreementWords, contributionKindWords, contributionWords } from "./messages/agreements.ts"
import { said } from "./messages/pages.ts"
import { planWords } from "./messages/plans.ts"
import { projectStatusWords, projectWords } from "./messages/projects.ts"
import { statusWords } from "./messages/words.ts"
import { planPath } from "./plans/types.ts"
import { sightOf } from "./policy.ts"
import { projectPath } from "./projects/types.ts"
import { listAgreements, listContributions, type Whose } from "./queries/agreements.ts"
import { latestActivities, type Narrowing } from "./queries/list.ts"
import { findPlanOfInstrument } from "./queries/plans.ts"
import { listProjects, type ProjectsAsked } from "./queries/projects.ts"
import { type ActivityStatus, activityPath, agreementPath, pathOfThing, slugOf } from "./types.ts"

async function activitiesPanel(
  tx: Read,
  actor: Actor,
  say: Say,
  narrowing: Narrowing,
  rule: Message,
  more: Narrowing | null = narrowing,
): Promise<PanelData | null> {
  const key = `programmes.latest ${JSON.stringify(narrowing)}`
  const { total, latest } = await remembered(tx, sightOf(actor), key, (read) => latestActivities(read, narrowing))
  if (total === 0) return null
  return {
    title: say.t(said.activities),
    count: { value: total, rule: say.t(rule) },
    cards: latest.map((a) => ({
      ref: ref("activity", a.key),
      title: say.name(a.title),
      href: activityPath(a.key),
      ...(a.held ? { date: a.held } : {}),
      ...(a.status === "held" ? {} : { mark: statusWords[a.status as ActivityStatus] }),
    })),
    ...(more ? { more: linkTo(more) } : {}),
  }
}

const onPage = <A>(at: Place<A>, narrow: (args: A) => Narrowing, rule: Message) =>
  panel(at, (tx, actor, args, say) => activitiesPanel(tx, actor, say, narrow(args), rule))

async function agreementsPanel(tx: Read, say: Say, whose: Whose, rule: Message): Promise<PanelData | null> {
  const agreements = await listAgreements(tx, whose)
  if (agreements.length === 0) return null
  return {
    title: say.t(agreementWords.title),
    count: { value: agreements.length, rule: say.t(rule) },
    cards: agreements.map((a) => ({
      ref: ref("agreement", a.key),
      title: say.name(a.title),
      href: agreementPath(a.key),
      ...(a.signed ? { date: a.signed } : {}),
    })),
    more: "/agreements",
  }
}

async function contributionsPanel(tx: Read, say: Say, whose: Whose, rule: Message): Promise<PanelData | null> {
  const contributions = await listContributions(tx, whose)
  if (contributions.length === 0) return null
  return {
    title: say.t(contributionWords.title),
    count: { value: contributions.length, rule: say.t(rule) },
    cards: contributions.map((c) => ({
      ref: ref("contribution", c.key),
      title: say.name(c.thingTitle),
      href: pathOfThing(c.thing),
      ...(c.period ? { date: c.period } : {}),
      ...(c.kind ? { mark: contributionKindWords[c.kind] } : {}),
    })),
    more: "/contributions",
  }
}

/** Projects on pages to the left. */
async function projectsPanel(tx: Read, say: Say, asked: ProjectsAsked): Promise<PanelData | null> {
  const projects = await listProjects(tx, asked)
  if (projects.length === 0) return null
  const query = Object.entries(asked).map(([k, v]) => [k, slugOf(String(v))])
  return {
    title: say.t(projectWords.title),
    count: { value: projects.length, rule: say.t(projectWords.count) },
    cards: projects.slice(0, 10).map((p) => ({
      ref: ref("project", p.key),
      title: say.name(p.title),
      href: projectPath(p.key),
      mark: projectStatusWords[p.status],
      ...(p.held ? { date: p.held } : {}),
    })),
    more: `/projects?${new URLSearchParams(query)}`,
  }
}
const projectsOn = <A>(at: Place<A>, asked: (args: A) => ProjectsAsked) =>
  panel(at, (tx, _actor, args, say) => projectsPanel(tx, say, asked(args)))

/** The plan that an instrument is. */
async function planPanel(tx: Read, say: Say, instrument: string): Promise<PanelData | null> {
  const plan = await findPlanOfInstrument(tx, instrument)
  if (!plan) return null
  return {
    title: say.t(planWords.plan),
    count: { value: 1, rule: say.t(planWords.count) },
    cards: [{ ref: ref("plan", plan.key), title: say.name(plan.title), href: planPath(plan.key) }],
  }
}

const agreementsOn = <A>(at: Place<A>, whose: (args: A) => Whose, rule: Message) =>
  panel(at, (tx, _actor, args, say) => agreementsPanel(tx, say, whose(args), rule))
const contributionsOn = <A>(at: Place<A>, whose: (args: A) => Whose, rule: Message) =>
  panel(at, (tx, _actor, args, say) => contributionsPanel(tx, say, whose(args), rule))

export const panels = [
  onPage(statePage, ({ state }) => ({ state }), said.countStateActivities),
  onPage(organisationPage, ({ organisation }) => ({ partner: organisation }), said.countActivities),
  onPage(unitPage, ({ unit }) => ({ unit }), said.countUnitActivities),
  onPage(clausePage, ({ clause }) => ({ clause }), said.countClauseActivities),
  onPage(instrumentPage, ({ instrument }) => ({ instrument }), said.countClauseActivities),
  onPage(themePage, ({ theme }) => ({ theme }), said.countActivities),
  projectsOn(statePage, ({ state }) => ({ state })),
  projectsOn(unitPage, ({ unit }) => ({ unit })),
  panel(instrumentPage, (tx, _actor, { instrument }, say) => planPanel(tx, say, instrument)),
  projectsOn(clausePage, ({ clause }) => ({ clause })),
  agreementsOn(statePage, ({ state }) => ({ state }), agreementWords.countState),
  agreementsOn(organisationPage, ({ organisation }) => ({ organisation }), agreementWords.count),
  agreementsOn(unitPage, ({ unit }) => ({ unit }), agreementWords.count),
  contributionsOn(statePage, ({ state }) => ({ state }), contributionWords.countState),
  contributionsOn(organisationPage, ({ organisation }) => ({ organisation }), contributionWords.count),
]
