// The title of a section in four languages, for what names it without composing the report.
import { type Localised, named } from "#src/values/localised.ts"
import { inFour } from "./compose/headings.ts"
import { closingWords } from "./messages/printed/closing.ts"
import { frameWords } from "./messages/printed/frame.ts"
import type { ReportData } from "./types.ts"

export const sectionTitleOf = (data: ReportData, section: string): Localised =>
  section === "introduction"
    ? inFour(frameWords.covers)
    : section === "closing"
      ? inFour(closingWords.closing)
      : (data.sections.find((s) => s.key === section)?.title ?? named({ en: section }))
