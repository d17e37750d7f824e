// From rows of record/states to our types. Pure: whoever loads the record reads the files.
import { type Edtf, isEdtf } from "#src/values/edtf.ts"
import { langs } from "#src/values/lang.ts"
import { type Localised, named } from "#src/values/localised.ts"
import { readSource, type Source } from "#src/values/source.ts"
import { type Alias, confidences, isStateCode, type State, type StateCode, subregions } from "./types.ts"

export type Row = Readonly<Record<string, string | undefined>>

const inFour = (row: Row, column: string): Localised =>
  named(Object.fromEntries(langs.map((lang) => [lang, row[`${column}_${lang}`] ?? ""])))

const sourcesOf = (text = ""): Source[] => text.split(";").flatMap((s) => readSource(s) ?? [])

function codeOf(text = ""): StateCode {
  if (!isStateCode(text)) throw new RangeError(`not a state: ${text}`)
  return text
}

function oneOf<T extends string>(choices: readonly T[], text = ""): T {
  const found = choices.find((choice) => choice === text)
  if (found === undefined) throw new RangeError(`"${text}" is none of ${choices.join(", ")}`)
  return found
}

function edtfOf(text = ""): Edtf {
  if (!isEdtf(text)) throw new RangeError(`not a date: ${text}`)
  return text
}

/** A state from its row of states.csv and the rows of former-names.csv. Throws a RangeError on a value out of its list. */
export function readState(row: Row, formerNames: readonly Row[]): State {
  const formerly = formerNames.filter((f) => f.state === row.iso3)
  return {
    key: row.key ?? "",
    code: codeOf(row.iso3),
    iso2: row.iso2 ?? "",
    numeric: row.numeric ?? "",
    short: inFour(row, "short"),
    formal: inFour(row, "formal"),
    formerly: formerly.map((f) => ({
      formal: inFour(f, "formal"),
      valid: edtfOf(f.valid),
      document: f.document ?? "",
      note: f.note ?? "",
    })),
    sortKey: inFour(row, "sort"),
    subregion: oneOf(subregions, row.subregion),
    capital: row.capital ?? "",
    sources: sourcesOf(row.source),
  }
}

/** An alias from its row of aliases.csv; an empty `state` says that the words name no state. */
export const readAlias = (row: Row): Alias => ({
  alias: row.alias ?? "",
  state: row.state ? codeOf(row.state) : null,
  confidence: oneOf(confidences, row.confidence),
  note: row.note ?? "",
})
