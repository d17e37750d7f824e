// One programme or activity in the words of the IATI Standard 2.03, its elements in the order of the schema.
import type { Reporter } from "#src/platform/http/index.ts"
import { type Href, sayIn } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { idOf, kindOf, ref } from "#src/values/ref.ts"
import { clauseHref, clauseName } from "../../mandates/index.ts"
import { activityPath, markerNames, programmePath, projectPath, slugOf } from "../../programmes/index.ts"
import { basisWords } from "../messages/printed/answers.ts"
import { iatiNotes } from "./messages/notes.ts"
import { resultsOf } from "./results.ts"
import {
  categoryOf,
  datesOf,
  dayGiven,
  organisationTypeOf,
  purposeOf,
  recipientsOf,
  roleOf,
  sharedMarkerOf,
  significanceOf,
  statusOf,
  themeOf,
  withinAYear,
} from "./rules.ts"
import type { Entry, EntryClause, EntryGift, EntryState } from "./types.ts"
import { element, lines, narrative, narratives, said, type Xml } from "./xml.ts"

export type IatiContext = Readonly<{
  reporter: Reporter
  /** Name of whoever issues the file. */
  name: string
  /** Where readers find the platform: `https://platform.example.org`. */
  origin: string
  today: Day
  units: ReadonlyMap<string, Localised>
}>

/** Permanent, as the key is; what kind of thing it is keeps two keys of one spelling apart. */
const identifierOf = (reporter: Pick<Reporter, "ref">, thing: string): string =>
  `${reporter.ref}-${kindOf(thing as `${string}:${string}`)}-${slugOf(idOf(thing as `${string}:${string}`))}`

export const reportingOrg = ({ reporter, name }: Pick<IatiContext, "reporter" | "name">): Xml =>
  element(
    "reporting-org",
    { ref: reporter.ref, type: reporter.type, "secondary-reporter": reporter.secondary ? "1" : "0" },
    narrative(name, "en"),
  )

/** A unit as it is called now, else by its key. */
export const narrativesOfUnit = (unit: string, { units }: Pick<IatiContext, "units">): Xml[] => {
  const title = units.get(unit)
  return title ? narratives(title) : [narrative(unit, "en")]
}

const text = (name: string, attributes: Record<string, string>, inside: readonly Xml[]) =>
  inside.length > 0 ? element(name, attributes, inside) : null

function descriptions(e: Entry, { today }: IatiContext): (Xml | null)[] {
  const inWords = e.summary ? narratives(e.summary) : []
  const doubt = e.doubt.trim() ? [narrative(e.doubt, "en")] : []
  return [
    element("description", { type: "1" }, inWords.length > 0 ? inWords : narratives(e.title)),
    text("description", { type: "2" }, e.expected ? narratives(e.expected) : []),
    text("description", { type: "4" }, doubt),
    statusOf(e, today).ours ? element("description", { type: "4" }, said(iatiNotes.statusOurs)) : null,
  ]
}

type Part = { role: "1" | "2" | "4"; names: Xml[]; type: string | null; ref?: string }

/** Who paid, who answers for it, who did it. Who reports on the work of another answers for nothing: its lead unit does. */
function partsIn(e: Entry, { reporter, name, units }: IatiContext): Part[] {
  const unitNames = e.units.flatMap((unit) => {
    const title = units.get(unit)
    return title ? [narratives(title)] : []
  })
  const doers = unitNames.length > 0 || !e.unitAsWritten ? unitNames : [[narrative(e.unitAsWritten, "en")]]
  const lead = doers[0]
  const own: Part[] = reporter.secondary
    ? [{ role: "2", names: lead ?? said(iatiNotes.notSaid), type: unitNames.length > 0 ? "40" : null }]
    : [{ role: "2", names: [narrative(name, "en")], type: reporter.type, ref: reporter.ref }]
  const type = unitNames.length > 0 ? "40" : null
  return [
    ...e.gifts.map((g): Part => ({ role: "1", names: narratives(g.giver), type: organisationTypeOf(g.giverType) })),
    ...own,
    ...doers.map((names): Part => ({ role: "4", names, type })),
    ...e.partners.flatMap((p): Part[] => {
      const role = roleOf(p.role)
      return role ? [{ role, names: narratives(p.title), type: organisationTypeOf(p.type) }] : []
    }),
  ]
}

function participants(e: Entry, c: IatiContext): Xml[] {
  const all = partsIn(e, c).map((p) => element("participating-org", { ref: p.ref, type: p.type, role: p.role }, p.names))
  return [...new Map(all.map((part) => [part.markup, part])).values()]
}

const dates = (e: Entry, { today }: IatiContext): Xml[] =>
  datesOf(e, today).map(({ type, day, note }) =>
    element(
      "activity-date",
      { type, "iso-date": day },
      note ? said(note.message, (say) => ({ date: note.date ? say.date(note.date) : "" })) : [],
    ),
  )

function recipients(e: Entry): Xml[] {
  const to = recipientsOf(e)
  return [
    element("activity-scope", { code: to.scope }),
    to.country
      ? element("recipient-country", { code: to.country })
      : element("recipient-region", { code: to.region, vocabulary: "1" }, "note" in to ? said(to.note) : []),
    ...placesOf(e, to.country),
  ]
}

/** Each state once: where it was held, or for whom it was. One state that it is for, and no other, is told already. */
function placesOf(e: Entry, country: string | null): Xml[] {
  const states = [...Map.groupBy(e.states, (s) => s.iso2).values()]
  if (country && states.length === 1) return []
  return states.map((roles) => {
    const [state] = roles as [EntryState]
    return element(
      "location",
      {},
      element("location-reach", { code: roles.some((r) => r.role !== "host") ? "2" : "1" }),
      element("name", {}, narratives(state.short)),
      element("administrative", { vocabulary: "A4", code: state.iso2 }),
    )
  })
}

function sectors(e: Entry, origin: string): (Xml | null)[] {
  const own = themeOf(e.themes)
  const uri = `${origin}/themes`
  return [
    element("sector", { vocabulary: "1", code: purposeOf(e.themes) }),
    own && element("sector", { vocabulary: "99", "vocabulary-uri": uri, code: own.key }, narratives(own.title)),
  ]
}

/** `Declaration on Security in the Americas, Art. 20: Mines (our reading)`, in the languages that have both titles. */
const clauseWords = (c: EntryClause): Xml[] =>
  langs.flatMap((lang) => {
    const [title, instrument] = [c.title.values[lang], c.instrument.values[lang]]
    const say = sayIn(lang)
    return title && instrument
      ? [narrative(`${instrument.text}, ${clauseName(say, c)} (${say.t(basisWords[c.basis])})`, lang)]
      : []
  })

const tags = (e: Entry, origin: string): Xml[] => [
  ...e.clauses.map((c) =>
    element("tag", { vocabulary: "99", "vocabulary-uri": `${origin}${clauseHref(c.key)}`, code: c.key }, clauseWords(c)),
  ),
  ...e.themes.map((t) =>
    element(
      "tag",
      { vocabulary: "99", "vocabulary-uri": `${origin}/themes/${t.key}`, code: t.key },
      narratives(t.title, (title, lang) => `${title} (${sayIn(lang).t(basisWords[t.basis])})`),
    ),
  ),
]

/** Gender and disability are markers that all donors share; the others are ours. */
const policyMarkers = (e: Entry, origin: string): Xml[] =>
  e.markers.map(({ marker, significance, basis }) => {
    const shared = sharedMarkerOf(marker)
    const names = langs.map((lang) => {
      const say = sayIn(lang)
      return narrative(`${say.t(markerNames[marker])} (${say.t(basisWords[basis])})`, lang)
    })
    const code = { code: shared ?? marker, significance: significanceOf(significance) }
    return shared
      ? element("policy-marker", { vocabulary: "1", ...code }, names)
      : element("policy-marker", { vocabulary: "99", "vocabulary-uri": `${origin}/markers`, ...code }, names)
  })

/** What is approved is committed; what a project may cost is indicative. */
const budgets = (e: Entry): Xml[] =>
  e.budgets.flatMap(({ from, to, currency, value, approved }) =>
    withinAYear(from, to)
      ? [
          element(
            "budget",
            { type: "1", status: approved ? "2" : "1" },
            element("period-start", { "iso-date": from }),
            element("period-end", { "iso-date": to }),
            element("value", { currency, "value-date": from }, String(value)),
          ),
        ]
      : [],
  )

/** For which time it was given, where the day was not told, and whether in kind. */
function howGiven({ kind, period, receivedOn }: EntryGift): Xml[] {
  if (receivedOn && kind !== "in_kind") return []
  return langs.map((lang) => {
    const say = sayIn(lang)
    const time = period && !receivedOn ? [say.t(iatiNotes.inTime, { date: say.date(period) })] : []
    return narrative([...time, ...(kind === "in_kind" ? [say.t(iatiNotes.inKind)] : [])].join("; "), lang)
  })
}

/** What was given, where the record has an amount and a day by which it was given. */
function transactions(e: Entry, today: Day): Xml[] {
  return e.gifts.flatMap((g: EntryGift) => {
    const day = dayGiven(g, today)
    if (!day) return []
    return [
      element(
        "transaction",
        {},
        element("transaction-type", { code: "1" }),
        element("transaction-date", { "iso-date": day }),
        element("value", { currency: g.currency, "value-date": day }, String(g.value)),
        text("description", {}, howGiven(g)),
        element("provider-org", { type: organisationTypeOf(g.giverType) }, narratives(g.giver)),
      ),
    ]
  })
}

const paths = { programme: programmePath, project: projectPath, activity: activityPath } as const
const pathOf = (e: Entry): Href => paths[e.kind](e.key)

function documents(e: Entry, origin: string): Xml[] {
  const link = (url: string, format: string, ...inside: readonly (Xml | null)[]) =>
    element("document-link", { url, format }, inside)
  return [
    link(`${origin}${pathOf(e)}`, "text/html", element("title", {}, said(iatiNotes.page)), element("category", { code: "A12" })),
    ...e.documents.flatMap((d) => {
      const category = categoryOf(d.role)
      if (!category) return []
      const named = d.title ? narratives(d.title) : []
      return [
        link(
          `${origin}/files/${d.id}`,
          d.mediaType,
          element("title", {}, named.length > 0 ? named : [narrative(d.fileName, "en")]),
          element("category", { code: category }),
          d.language ? element("language", { code: d.language }) : null,
        ),
      ]
    }),
  ]
}

const related = (e: Entry, { reporter }: IatiContext): Xml[] => [
  ...(e.parent ? [element("related-activity", { ref: identifierOf(reporter, e.parent), type: "1" })] : []),
  ...e.children.map((child) => element("related-activity", { ref: identifierOf(reporter, child), type: "2" })),
]

const hierarchies = { programme: "1", project: "2", activity: "3" } as const

/** The whole element, one child a line. */
export function activityXml(e: Entry, c: IatiContext): Xml {
  const owner = element("owner-org", { ref: c.reporter.ref }, narrative(c.name, "en"))
  const inside = lines([
    element("iati-identifier", {}, identifierOf(c.reporter, ref(e.kind, e.key))),
    reportingOrg(c),
    element("title", {}, narratives(e.title)),
    descriptions(e, c),
    participants(e, c),
    element("other-identifier", { ref: e.key, type: "A1" }, owner),
    element("activity-status", { code: statusOf(e, c.today).code }),
    dates(e, c),
    recipients(e),
    sectors(e, c.origin),
    tags(e, c.origin),
    policyMarkers(e, c.origin),
    budgets(e),
    transactions(e, c.today),
    documents(e, c.origin),
    related(e, c),
    resultsOf(e),
  ])
  const updated = e.updatedAt ? { "last-updated-datetime": e.updatedAt.toISOString() } : {}
  return element("iati-activity", { "xml:lang": "en", hierarchy: hierarchies[e.kind], ...updated }, ...inside)
}
