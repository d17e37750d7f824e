// A report from the record: pure, so that the same record gives the same report wherever and whenever it is composed.
import { type Href, type Say, sayIn } from "#src/platform/i18n/index.ts"
import type { Block, Document } from "#src/platform/print/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Ref } from "#src/values/ref.ts"
import { frameWords } from "../messages/printed/frame.ts"
import type { Figure, ReportData, SectionText } from "../types.ts"
import { closing, coverage } from "./closing.ts"
import { openBook } from "./figures.ts"
import { projectSectionOf, sectionOf, sectionsOfProgrammes } from "./links.ts"
import { schemes } from "./schemes.ts"
import type { Desk } from "./words.ts"

export type About = Readonly<{
  lang: Lang
  /** Whether the organisation is the shipped example. */
  sample: boolean
  mark: string | null
  organisation: string
  id: string
  issuedOn: Day
  ledger: { n: number; hash: string } | null
  origin: string | null
  texts: readonly SectionText[]
  href: (figure: Figure) => Href
}>

/** `told` is everything that the report names: programmes, activities, figures. */
export type Composed = { document: Document; figures: Figure[]; told: ReadonlySet<Ref> }

const byKey = <T extends { key: string }>(rows: readonly T[]) => new Map(rows.map((r) => [r.key, r]))

function openDesk(data: ReportData, about: About, say: Say): Desk {
  const units = new Map(data.units.map((u) => [u.unit, u]))
  return {
    data,
    say,
    book: openBook((f) => say.href(about.href(f))),
    texts: new Map(about.texts.map((t) => [t.section, t])),
    told: new Set(),
    sectionOf: sectionOf(data, units),
    programmeSections: sectionsOfProgrammes(data),
    projectSectionOf: projectSectionOf(data, units),
    names: {
      measures: byKey(data.measures),
      organisations: byKey(data.organisations),
      states: byKey(data.states),
      units,
    },
  }
}

/** The frame is the same for every report; what stands between its two parts is the scheme's. */
function bodyOf(desk: Desk, about: About): Block[] {
  const scheme = schemes[desk.data.report.scheme]
  return [...coverage(desk, about.sample), ...scheme.body(desk), { is: "pageBreak" }, ...closing(desk, scheme.placing(desk.data))]
}

/** The report as a document ready to print, and every figure in it. */
export function compose(data: ReportData, about: About): Composed {
  const say = sayIn(about.lang)
  const desk = openDesk(data, about, say)
  const blocks = bodyOf(desk, about)
  const more = [
    { term: say.t(frameWords.period), text: say.date(data.report.period) },
    { term: say.t(frameWords.audience), text: say.name(data.report.audience) },
    ...(about.ledger ? [{ term: say.t(frameWords.ledger), text: `${about.ledger.n} · ${about.ledger.hash}` }] : []),
  ]
  const document: Document = {
    lang: about.lang,
    title: say.name(data.report.title),
    head: about.organisation,
    foot: say.t(frameWords.independence),
    ...(about.mark ? { mark: about.mark } : {}),
    meta: { issuedOn: about.issuedOn, id: about.id, issuer: about.organisation, more },
    ...(about.origin ? { origin: about.origin } : {}),
    form: "report",
    paper: "letter",
    blocks,
  }
  return { document, figures: desk.book.all(), told: desk.told }
}

/** Figures by what they are, with their values: what today would print, to hold against what was printed. */
export const valuesOf = (figures: readonly Figure[]): Map<string, number> => new Map(figures.map((f) => [f.figure, f.value]))
