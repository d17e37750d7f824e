import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import { sayIn } from "#src/platform/i18n/index.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { agreementKindWords, contributionWords } from "./messages/agreements.ts"
import { said } from "./messages/pages.ts"
import { planKindWords } from "./messages/plans.ts"
import { addsUpWords, typeWords } from "./messages/words.ts"
import { itemPath, type PlanKind, planPath } from "./plans/types.ts"
import { projectPath } from "./projects/types.ts"
import { listAgreementsByKey, listContributionsByKey, listFindableAgreements } from "./queries/agreements.ts"
import { type FoundActivity, listActivityCards, listFindableActivities } from "./queries/find.ts"
import { listMeasureNames, listResultNames } from "./queries/measures.ts"
import { listEntryNames, listFindablePlans, listPlanNames } from "./queries/plans.ts"
import { listProgrammeNames, listSectionNames } from "./queries/programmes.ts"
import { listFindableProjects, listProjectNames } from "./queries/projects.ts"
import {
  type ActivityType,
  type AddsUp,
  activityPath,
  agreementPath,
  measurePath,
  pathOfThing,
  programmePath,
  slugOf,
} from "./types.ts"

const named = (text: Localised, acronym: string, lang: Lang) => {
  const name = sayIn(lang).name(text)
  return acronym && acronym !== name ? `${name} (${acronym})` : name
}
const inAll = (text: Localised | null) => (text ? [...new Set(langs.map((l) => sayIn(l).name(text)))].join(" · ") : "")
const inLang = (text: Localised | null, lang: Lang) => (text ? sayIn(lang).name(text) : "")

export const programmeKind: Kind = {
  kind: "programme",
  cards: async (tx, _actor, ids, say) =>
    (await listProgrammeNames(tx, ids)).map((p) => ({
      ref: ref("programme", p.key),
      title: named(p.title, p.acronym, say.lang),
      href: programmePath(p.key),
    })),
  find: async (tx, ids) =>
    (await listProgrammeNames(tx, ids ?? undefined)).flatMap((p) =>
      langs.map(
        (lang): SearchEntry => ({
          ref: ref("programme", p.key),
          lang,
          title: named(p.title, p.acronym, lang),
          summary: inLang(p.summary, lang),
          body: `${inAll(p.title)} ${p.acronym}`,
          href: programmePath(p.key),
          day: p.heldFrom,
          facets: p.unit ? { unit: [p.unit] } : {},
          weight: 2,
        }),
      ),
    ),
}

/** Public ones only are found; what was taken back leaves the index with the fact that says so. */
export const projectKind: Kind = {
  kind: "project",
  cards: async (tx, _actor, ids, say) =>
    (await listProjectNames(tx, ids)).map((p) => ({
      ref: ref("project", p.key),
      title: say.name(p.title),
      href: projectPath(p.key),
      ...(p.held ? { date: p.held } : {}),
    })),
  find: async (tx, ids) =>
    (await listFindableProjects(tx, ids)).flatMap((p) =>
      langs.map(
        (lang): SearchEntry => ({
          ref: ref("project", p.key),
          lang,
          title: inLang(p.title, lang),
          summary: inLang(p.purpose, lang),
          body: `${inAll(p.title)} ${inLang(p.expected, lang)}`,
          href: projectPath(p.key),
          day: p.heldFrom,
          facets: { state: p.states, unit: p.units },
        }),
      ),
    ),
}

const activityEntry = (a: FoundActivity, lang: Lang): SearchEntry => ({
  ref: ref("activity", a.key),
  lang,
  title: inLang(a.title, lang),
  summary: inLang(a.summary, lang) || sayIn(lang).t(typeWords[a.type as ActivityType]),
  body: [
    sayIn(lang).t(typeWords[a.type as ActivityType]),
    a.placeText,
    a.programmeAcronym,
    inLang(a.programmeTitle, lang),
    ...a.places.map((p) => inLang(p, lang)),
    ...a.partners,
  ]
    .filter(Boolean)
    .join(" · "),
  href: activityPath(a.key),
  day: a.heldFrom ?? a.heldTo,
  facets: { state: a.states, unit: a.units, theme: a.themes, year: a.years.map(String) },
})

/** Public activities only are found; a draft leaves the index with the fact that made it one. */
export const activityKind: Kind = {
  kind: "activity",
  cards: async (tx, _actor, ids, say) =>
    (await listActivityCards(tx, ids)).map((a) => ({
      ref: ref("activity", a.key),
      title: say.name(a.title),
      href: activityPath(a.key),
      ...(a.held ? { date: a.held } : {}),
    })),
  find: async (tx, ids) => (await listFindableActivities(tx, ids)).flatMap((a) => langs.map((lang) => activityEntry(a, lang))),
}

export const planKind: Kind = {
  kind: "plan",
  cards: async (tx, _actor, ids, say) =>
    (await listPlanNames(tx, ids)).map((p) => ({
      ref: ref("plan", p.key),
      title: say.name(p.title),
      href: planPath(p.key),
      ...(p.held ? { date: p.held } : {}),
    })),
  find: async (tx, ids) =>
    (await listFindablePlans(tx, ids)).flatMap((p) =>
      langs.map(
        (lang): SearchEntry => ({
          ref: ref("plan", p.key),
          lang,
          title: inLang(p.title, lang),
          summary: inLang(p.summary, lang),
          body: `${sayIn(lang).t(planKindWords[p.kind as PlanKind])} ${inAll(p.title)}`,
          href: planPath(p.key),
          day: p.heldFrom,
          facets: p.unit ? { unit: [p.unit] } : {},
        }),
      ),
    ),
}

/** An item has its page under its plan; a clause that is one is found as a clause. */
export const planItemKind: Kind = {
  kind: "plan_item",
  cards: async (tx, _actor, ids, say) =>
    (await listEntryNames(tx, ids)).map((e) => ({
      ref: ref("plan_item", e.item),
      title: [e.code, say.name(e.title)].filter(Boolean).join(" "),
      href: itemPath(e.plan, e.item),
    })),
  find: "never",
}

export const measureKind: Kind = {
  kind: "measure",
  cards: async (tx, _actor, ids, say) =>
    (await listMeasureNames(tx, ids)).map((m) => ({
      ref: ref("measure", m.key),
      title: say.name(m.title),
      href: measurePath(m.key),
    })),
  find: async (tx, ids) =>
    (await listMeasureNames(tx, ids ?? undefined)).flatMap((m) =>
      langs.map(
        (lang): SearchEntry => ({
          ref: ref("measure", m.key),
          lang,
          title: sayIn(lang).name(m.title),
          summary: sayIn(lang).t(addsUpWords[m.addsUp as AddsUp]),
          body: `${inAll(m.title)} ${m.unit}`,
          href: measurePath(m.key),
          facets: {},
        }),
      ),
    ),
}

/** A section has no page of its own: it is a part of the page of programmes. */
export const sectionKind: Kind = {
  kind: "section",
  cards: async (tx, _actor, ids, say) =>
    (await listSectionNames(tx, ids)).map((s) => ({
      ref: ref("section", s.key),
      title: say.name(s.title),
      href: `/programmes?section=${slugOf(s.key)}`,
    })),
  find: "never",
}

/** A result has no page of its own: it stands on the page of the thing it was measured of. */
export const resultKind: Kind = {
  kind: "result",
  cards: async (tx, _actor, ids, say) =>
    (await listResultNames(tx, ids)).map((r) => ({
      ref: ref("result", r.key),
      title: say.t(said.resultOf, { measure: say.name(r.measureTitle), thing: say.name(r.thingTitle) }),
      href: pathOfThing(r.thing as Ref),
    })),
  find: "never",
}

export const agreementKind: Kind = {
  kind: "agreement",
  cards: async (tx, _actor, ids, say) =>
    (await listAgreementsByKey(tx, ids)).map((a) => ({
      ref: ref("agreement", a.key),
      title: say.name(a.title),
      href: agreementPath(a.key),
      ...(a.signed ? { date: a.signed } : {}),
    })),
  find: async (tx, ids) =>
    (await listFindableAgreements(tx, ids)).flatMap((a) =>
      langs.map(
        (lang): SearchEntry => ({
          ref: ref("agreement", a.key),
          lang,
          title: inLang(a.title, lang),
          summary: inLang(a.summary, lang),
          body: [
            sayIn(lang).t(agreementKindWords[a.kind]),
            inAll(a.title),
            ...a.bodies.map((b) => named(b.title, b.acronym, lang)),
          ].join(" · "),
          href: agreementPath(a.key),
          facets: { state: a.states, unit: a.units },
        }),
      ),
    ),
}

/** A contribution has no page of its own: it stands on the page of what was supported. */
export const contributionKind: Kind = {
  kind: "contribution",
  cards: async (tx, _actor, ids, say) =>
    (await listContributionsByKey(tx, ids)).map((c) => ({
      ref: ref("contribution", c.key),
      title: say.t(contributionWords.of, { donor: say.name(c.donorTitle), thing: say.name(c.thingTitle) }),
      href: pathOfThing(c.thing),
    })),
  find: "never",
}
