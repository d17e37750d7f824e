// The door of the design system: what pages are made of.
export { Count } from "./count.tsx"
export { type FactItem, Facts } from "./facts.tsx"
export { type FieldProps, fieldId } from "./field.tsx"
export {
  CheckboxGroup,
  type Choice,
  DateField,
  FileField,
  Hidden,
  MoneyField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "./fields.tsx"
export { Deeds, ErrorSummary, Form, type NamedFault, RepeatRows, Submit } from "./form.tsx"
export { type Account, document, type Flash, Layout, type LayoutProps, mark, type NavItem } from "./layout.tsx"
export { EmptyState, Notice, type NoticeKind } from "./notice.tsx"
export { Annotated, Columns, PageHead, Prose, Section } from "./page-head.tsx"
export { Panel, type PanelCard, type PanelData } from "./panel.tsx"
export { ProblemPage } from "./problem-page.tsx"
export { type Stylesheet, stylesheet } from "./styles.ts"
export { type Column, DataTable } from "./table.tsx"
