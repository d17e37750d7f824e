// What came of it: one result for each measure, with its values as the sources give them.
import { sayIn } from "#src/platform/i18n/index.ts"
import { langs } from "#src/values/lang.ts"
import { iatiNotes } from "./messages/notes.ts"
import { measureCodeOf, periodOf } from "./rules.ts"
import type { Entry, EntryResult } from "./types.ts"
import { element, narrative, narratives, said, type Xml } from "./xml.ts"

const qualifierWords: Readonly<Record<string, (typeof iatiNotes)["about"]>> = {
  more_than: iatiNotes.more_than,
  at_least: iatiNotes.at_least,
  about: iatiNotes.about,
  up_to: iatiNotes.up_to,
}

function periodXml(r: EntryResult, e: Entry): Xml | null {
  const period = periodOf(r, e)
  if (!period) return null
  const qualifier = qualifierWords[r.qualifier]
  return element(
    "period",
    {},
    element("period-start", { "iso-date": period.from }),
    element("period-end", { "iso-date": period.to }),
    element(
      "actual",
      { value: r.value },
      r.place ? element("dimension", { name: "state", value: r.place }) : null,
      qualifier ? element("comment", {}, said(qualifier)) : null,
    ),
  )
}

/** Values for which neither they nor their activity have a time: told in words, since a value needs a period. */
function withoutPeriod(results: readonly EntryResult[]): Xml | null {
  if (results.length === 0) return null
  const words = langs.map((lang) => {
    const say = sayIn(lang)
    return narrative(results.map((r) => say.t(iatiNotes.noPeriod, { value: r.value })).join("; "), lang)
  })
  return element("description", {}, words)
}

/** Only sums may be added up by others; a last state, or people counted once, may not. */
export const resultsOf = (e: Entry): Xml[] =>
  [...Map.groupBy(e.results, (r) => r.measure).values()].flatMap((results) => {
    const [first] = results
    if (!first) return []
    const adds = first.addsUp === "sum" ? "1" : "0"
    const title = element("title", {}, narratives(first.title))
    return [
      element(
        "result",
        { type: first.kind === "output" ? "1" : "2", "aggregation-status": adds },
        title,
        element(
          "indicator",
          { measure: measureCodeOf(first), ascending: "1", "aggregation-status": adds },
          title,
          withoutPeriod(results.filter((r) => !periodOf(r, e))),
          results.map((r) => periodXml(r, e)),
        ),
      ),
    ]
  })
