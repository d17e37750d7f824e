// Lists as tables to take away: one line for each line of the page, names in the language of the page.
import type { Say } from "#src/platform/i18n/index.ts"
import { tableFaces } from "#src/platform/record/index.ts"
import type { Day } from "#src/values/day.ts"
import { writeSource } from "#src/values/source.ts"
import { standingOn } from "../agreements/rules.ts"
import type { Row } from "../plans/rules.ts"
import type { PlanEntry } from "../plans/types.ts"
import type { AgreementRow } from "../queries/agreements.ts"
import type { MeasureLine } from "../queries/measures.ts"
import type { ProgrammeLine } from "../queries/programmes.ts"

export const programmeTable = tableFaces(
  "programmes",
  ["key", "title", "acronym", "status", "held", "unit", "section", "activities"],
  ({ programmes }: { programmes: readonly ProgrammeLine[] }, say: Say) =>
    programmes.map((p) => ({
      ...{ key: p.key, title: say.name(p.title), acronym: p.acronym, status: p.status ?? "", held: p.held ?? "" },
      ...{ unit: p.unit ?? "", section: p.section, activities: String(p.activities) },
    })),
)

export const agreementTable = tableFaces(
  "agreements",
  ["key", "kind", "title", "parties", "signed", "valid", "standing", "programme", "instrument", "as_written", "doubt", "source"],
  ({ agreements, today }: { agreements: readonly AgreementRow[]; today: Day }, say: Say) =>
    agreements.map((a) => ({
      ...{ key: a.key, kind: a.kind, title: say.name(a.title), parties: a.parties.join("|"), signed: a.signed ?? "" },
      ...{ valid: a.valid ?? "", standing: standingOn(a, today), programme: a.programme ?? "", instrument: a.instrument ?? "" },
      ...{ as_written: a.asWritten, doubt: a.doubt, source: a.sources.map(writeSource).join(";") },
    })),
)

export const measureTable = tableFaces(
  "measures",
  ["key", "title", "unit", "takes", "kind", "adds_up", "results"],
  ({ measures }: { measures: readonly MeasureLine[] }, say: Say) =>
    measures.map((m) => ({
      ...{ key: m.key, title: say.name(m.title), unit: m.unit, takes: m.takes, kind: m.kind },
      ...{ adds_up: m.addsUp, results: String(m.results) },
    })),
)

type Covered = { plan: { key: string }; coverage: { rows: readonly Row<PlanEntry>[] } }

/** Items with the objectives that they serve by themselves, and what the record has for them. */
export const itemTable = tableFaces(
  ({ plan }: Covered) => plan.key.replaceAll("/", "-"),
  ["item", "code", "title", "target", "held", "unit", "body", "objectives", "activities", "became", "source"],
  ({ coverage }: Covered, say: Say) =>
    coverage.rows.map(({ entry: e, objectives, activities, became }) => ({
      ...{ item: e.item, code: e.code, title: say.name(e.title), target: e.target ? say.name(e.target) : "" },
      ...{ held: e.held ?? "", unit: e.unit ?? "", body: e.body ?? "" },
      objectives: [...objectives].flatMap(([clause, how]) => (how === "own" ? [clause] : [])).join("|"),
      activities: String(activities),
      became: Object.entries(became)
        .flatMap(([status, n]) => (n > 0 ? [`${status}:${n}`] : []))
        .join("|"),
      source: e.sources.map(writeSource).join(";"),
    })),
)
