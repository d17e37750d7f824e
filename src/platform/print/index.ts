// The door: a document is written once as blocks and printed three ways. `documentSchema` checks what comes from outside.
export type {
  Block,
  Cell,
  Column,
  Document,
  Figure,
  Heading,
  Item,
  List,
  Meta,
  Row,
  Span,
  Spans,
  Table,
} from "./blocks.ts"
export { canonical, fingerprint } from "./canonical.ts"
export { documentSchema } from "./document.ts"
export { PrintedDocument, renderHtml } from "./html.tsx"
export { renderDocx, renderPdf } from "./press.ts"
export { runsOf, wholeCell } from "./walk.ts"
