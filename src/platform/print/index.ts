// The door: a document is written once as blocks and printed three ways. `documentSchema` checks what comes from outside.
export {
  type Block,
  type Cell,
  type Column,
  type Document,
  documentSchema,
  type Figure,
  type Heading,
  type Item,
  type List,
  type Meta,
  type Row,
  type Span,
  type Spans,
  type Table,
} from "./blocks.ts"
export { canonical, fingerprint } from "./canonical.ts"
export { PrintedDocument, printedStyle, renderHtml } from "./html.tsx"
export { renderDocx, renderPdf } from "./press.ts"
export { svgFault } from "./svg.ts"
