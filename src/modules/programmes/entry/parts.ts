// What a form or a table says of the parts of a figure, and what is wrong with it: where, by how much, and how to mend it. Pure.
import type { FieldFault } from "#src/platform/http/index.ts"
import { type PartCode, type PartedBy, type PeoplePart, partCodes, partsBy, partsIn, tooMany } from "../measuring/parts.ts"
import { partWords, tooManyWords } from "../messages/parts.ts"

type Fields = Partial<Record<PartCode, number | undefined>> & { by_state?: string | undefined }
type Answer = { code: string } | { fault: Omit<FieldFault, "pointer"> }
type FaultAt = { at: string } & Omit<FieldFault, "pointer">

/** `Costa Rica 12; Panama 8`, with a colon before the number or without. */
function readStates(said: string, understandState: (words: string) => Answer): { parts: PeoplePart[]; faults: FaultAt[] } {
  const parts: PeoplePart[] = []
  const faults: FaultAt[] = []
  const wrong = (one: Omit<FieldFault, "pointer">) => faults.push({ at: "by_state", ...one })
  for (const entry of said
    .split(/[;\n]/)
    .map((e) => e.trim())
    .filter(Boolean)) {
    const read = /^(.*?\D)[\s:]*?(\d{1,8})$/.exec(entry)
    const words = read?.[1]?.replace(/[\s:]+$/, "") ?? ""
    if (!read || words === "") {
      wrong({ message: partWords.stateAndNumber, values: { said: entry } })
      continue
    }
    const answer = understandState(words)
    if ("fault" in answer) wrong(answer.fault)
    else if (parts.some((p) => p.part === answer.code)) wrong({ message: partWords.stateTwice, values: { said: words } })
    else parts.push({ by: "state", part: answer.code, people: Number(read[2]) })
  }
  return { parts, faults }
}

/** The field at which a fault of parts is told: the first that is filled. */
const firstOf = (parts: readonly PeoplePart[], by: PartedBy) => partsBy(parts, by)[0]?.part ?? "people"

const overfull = (parts: readonly PeoplePart[], whole: number | null): (Omit<FaultAt, "at"> & { by: PartedBy })[] =>
  tooMany(parts, whole).map(({ by, made, over }) => ({
    ...{ by, message: tooManyWords[by] },
    values: { made, over, whole: whole ?? 0 },
  }))

/** The people of an activity: parts by sex and sector from their fields, those by state from its list of states. */
export function partsOfPeople(
  fields: Fields & { people?: number | undefined },
  states: readonly { people: number | null }[],
): { people: number | null; parts: PeoplePart[]; faults: FaultAt[] } {
  const parts = partsIn(fields)
  const people = fields.people ?? null
  const byState = states.flatMap((s) => (s.people === null ? [] : [{ by: "state" as const, part: "", people: s.people }]))
  const faults = overfull([...parts, ...byState], people).map(({ by, ...one }) => ({
    at: by === "state" ? "people" : firstOf(parts, by),
    ...one,
  }))
  return { people, parts, faults }
}

/** The parts of a result. Only what is counted in whole numbers can be taken apart. */
export function partsOfResult(
  fields: Fields & { value: number },
  takes: string | undefined,
  understandState: (words: string) => Answer,
): { parts: PeoplePart[]; faults: FaultAt[] } {
  const states = readStates(fields.by_state ?? "", understandState)
  const parts = [...partsIn(fields), ...states.parts]
  if (parts.length > 0 && takes !== undefined && takes !== "whole") {
    const at = partCodes.find((code) => fields[code] !== undefined) ?? "by_state"
    return { parts, faults: [...states.faults, { at, message: partWords.notWhole }] }
  }
  const over = overfull(parts, fields.value).map(({ by, ...one }) => ({
    at: by === "state" ? "by_state" : firstOf(parts, by),
    ...one,
  }))
  return { parts, faults: [...states.faults, ...over] }
}
