// The looks of the Word file as styles, so that whoever edits it changes a style and not two hundred paragraphs.
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from "docx"
import type { Lang } from "#src/values/lang.ts"
import { type Desk, deep, hair, muted, sans, serif, wordLanguage } from "./docx-text.ts"

const rule = (color: string) => ({ left: { style: "single", size: 18, color, space: 8 } }) as const
const heading = (level: 1 | 2 | 3 | 4, size: number, before: number, color = deep) => ({
  run: { font: sans, bold: true, size, color },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true, outlineLevel: level - 1 },
})
const text = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run,
  paragraph,
})
const note = (id: string, name: string, color: string) =>
  text(id, name, {}, { border: rule(color), indent: { left: 170 }, spacing: { before: 120, after: 160 } })
const cell = (id: string, name: string, run: object) =>
  text(id, name, { font: sans, size: 18, ...run }, { spacing: { before: 0, after: 0, line: 240, lineRule: "auto" } })

export const wordStyles = (lang: Lang): IStylesOptions => ({
  default: {
    document: {
      run: { font: serif, size: 21, color: "17212B", language: { value: wordLanguage(lang) } },
      paragraph: { spacing: { after: 140, line: 290, lineRule: "auto" } },
    },
    title: {
      run: { font: serif, bold: true, size: 52, color: deep },
      paragraph: { spacing: { before: 120, after: 120, line: 240, lineRule: "auto" } },
    },
    heading1: heading(1, 34, 480),
    heading2: heading(2, 26, 360),
    heading3: heading(3, 22, 300),
    heading4: heading(4, 20, 240, muted),
    caption: {
      run: { font: sans, size: 18, color: "17212B", italics: false, bold: false },
      paragraph: { spacing: { before: 240, after: 80 } },
    },
    footnoteText: { run: { size: 17 }, paragraph: { spacing: { after: 40, line: 240, lineRule: "auto" } } },
    hyperlink: { run: { color: deep, underline: { type: "single", color: hair } } },
  },
  paragraphStyles: [
    text("Subtitle", "Subtitle", { size: 27, color: muted }, { spacing: { after: 400 } }),
    text(
      "Meta",
      "Document data",
      { font: sans, size: 17 },
      { spacing: { after: 20 }, tabStops: [{ type: "left", position: 2600 }], indent: { left: 2600, hanging: 2600 } },
    ),
    text(
      "Mark",
      "Mark",
      { font: sans, bold: true, size: 20, color: "9B2C2C", characterSpacing: 20 },
      { spacing: { before: 2400, after: 0 } },
    ),
    text(
      "ContentsHeading",
      "Contents heading",
      { font: sans, bold: true, size: 34, color: deep },
      { spacing: { before: 0, after: 200 } },
    ),
    ...[1, 2, 3].map((level) =>
      text(
        `TOC${level}`,
        `toc ${level}`,
        { font: sans, size: 20, bold: level === 1 },
        { spacing: { before: level === 1 ? 120 : 0, after: 40 }, indent: { left: (level - 1) * 280 } },
      ),
    ),
    text("Figure", "Figure", {}, { spacing: { before: 240, after: 0, line: 240, lineRule: "auto" } }),
    cell("TableText", "Table text", {}),
    cell("TableHead", "Table head", { bold: true }),
    cell("TableGroup", "Table group", { bold: true, color: deep }),
    cell("TableTotal", "Table total", { bold: true }),
    text(
      "TableNote",
      "Table note",
      { font: sans, size: 16, color: muted },
      { spacing: { before: 40, after: 60, line: 220, lineRule: "auto" } },
    ),
    note("NoteDoubt", "Note of doubt", "8A5A00"),
    note("NoteReading", "Note of our reading", "1F5F8B"),
    note("NoteCorrection", "Note of correction", "9B2C2C"),
    text(
      "Quote",
      "Quote",
      {},
      { border: rule(hair), indent: { left: 170 }, spacing: { before: 120, after: 60 }, keepNext: true },
    ),
    text("QuoteSource", "Quote source", { font: sans, size: 17, color: muted }, { border: rule(hair), indent: { left: 170 } }),
    text("Definition", "Definition", {}, { indent: { left: 340, hanging: 340 } }),
    text(
      "Running",
      "Running head and foot",
      { font: sans, size: 16, color: muted },
      { spacing: { after: 0, line: 240, lineRule: "auto" } },
    ),
  ],
})

const indents = [0, 1, 2, 3].map((level) => ({
  paragraph: { indent: { left: 400 + level * 360, hanging: 320 }, spacing: { after: 60 } },
}))
const bullets = ["•", "–", "·", "·"]
const counters = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN, LevelFormat.DECIMAL]

/** One definition for all bullets and one for each ordered list, so that each begins where its author said. */
export const wordNumbering = (desk: Desk): INumberingOptions => ({
  config: [
    {
      reference: "bullets",
      levels: bullets.map((mark, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: mark,
        alignment: AlignmentType.LEFT,
        style: indents[level],
      })),
    },
    ...desk.lists.map(({ start }, i) => ({
      reference: `list-${i + 1}`,
      levels: counters.map((format, level) => ({
        level,
        format,
        start,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: indents[level],
      })),
    })),
  ],
})
