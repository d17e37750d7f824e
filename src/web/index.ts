// The door of the design system: what pages are made of.

export { AsAt } from "./as-at.tsx"
export { type News, type NewsEntry, newsFile } from "./atom.ts"
export { Chain, type Station, type Stop } from "./chain.tsx"
export { type Bar, BarChart, Multiples, type Series } from "./charts.tsx"
export { type Conflict, ConflictView, WordDiff } from "./compare.tsx"
export { Count } from "./count.tsx"
export { Due } from "./due.tsx"
export { type Facet, Facets, Narrowed } from "./facets.tsx"
export { type FactItem, Facts } from "./facts.tsx"
export type { FieldProps } from "./field.tsx"
export {
  CheckboxGroup,
  type Choice,
  DateField,
  FileField,
  Hidden,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "./fields.tsx"
export { Flow } from "./flow.tsx"
export { DeedLink, Deeds, ErrorSummary, Form, type NamedFault, RefusedDeed, RepeatRows, Submit } from "./form.tsx"
export { type Account, document, type Flash, Layout, type LayoutProps, mark, type NavItem } from "./layout.tsx"
export { context, contextPath, type Linked, linkedDataset, linkedFile, linkedText, linkedWhen } from "./linked.ts"
export { BasisMark, Footing, type FootingKind } from "./marks.tsx"
export { independence } from "./messages/independence.ts"
export { AsWritten, Doubt, SourceList, SourceNote, sourceInShort } from "./notes.tsx"
export { EmptyState, Notice, type NoticeKind } from "./notice.tsx"
export { Annotated, Columns, PageHead, Prose, Section } from "./page-head.tsx"
export { Pager, type Tab, Tabs } from "./pager.tsx"
export { Panel, type PanelCard, type PanelData } from "./panel.tsx"
export { ProblemPage } from "./problem-page.tsx"
export { Progress } from "./progress.tsx"
export { type Question, type QuestionRows, Sheet } from "./sheet.tsx"
export { type Span, Spans } from "./spans.tsx"
export { Specimen } from "./specimen.tsx"
export { type Stylesheet, stylesheet } from "./styles.ts"
export { type Column, DataTable } from "./table.tsx"
export { TableLinks } from "./table-links.tsx"
export type { Moment } from "./timeline.tsx"
export { Tree, type TreeNode } from "./tree.tsx"
export type { DiffPart } from "./word-diff.ts"
export { When, Wording } from "./wording.tsx"
export { element, type Markup, xmlDocument } from "./xml.ts"
export { YearOfMonths } from "./year.tsx"
