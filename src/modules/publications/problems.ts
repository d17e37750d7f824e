import { invalid, type Problem, type ProblemKind } from "#src/platform/http/index.ts"
import { erratumWords } from "./messages/errata.ts"
import { reportWords } from "./messages/reports.ts"

/** A section that the report does not have. */
export const sectionUnknown: ProblemKind = {
  slug: "no-such-section",
  status: 404,
  title: reportWords.noSection,
  detail: reportWords.noSectionDetail,
}

/** An erratum about a code that the edition does not print. */
export const erratumUnknownFigure = (): Problem => invalid([{ pointer: "/code", message: erratumWords.noFigure }])

export const problems: readonly ProblemKind[] = [sectionUnknown]
