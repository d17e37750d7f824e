import { invalid, type Problem, type ProblemKind } from "#src/platform/http/index.ts"
import { pageWords } from "./messages/pages.ts"

/** A section that the report does not have. */
export const sectionUnknown: ProblemKind = {
  slug: "no-such-section",
  status: 404,
  title: pageWords.noSection,
  detail: pageWords.noSectionDetail,
}

/** An erratum about a code that the edition does not print. */
export const erratumUnknownFigure = (): Problem => invalid([{ pointer: "/code", message: pageWords.noFigure }])

export const problems: readonly ProblemKind[] = [sectionUnknown]
