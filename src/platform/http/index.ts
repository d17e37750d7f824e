export { mediaTypes } from "./address.ts"
export { currency, email, money, several, text, ticked, whole } from "./fields.ts"
export { faultAt, faultsOf, flatten, type Raw } from "./form.ts"
export type { Kind, SearchEntry } from "./kinds.ts"
export { openApi } from "./openapi.ts"
export { ChangedMeanwhile, type FieldFault, invalid, notFound, Problem, type ProblemKind, problems } from "./problem.ts"
export { type Outgoing, reply } from "./reply.ts"
export type { ShellAbout, SiteOptions } from "./request.ts"
export {
  type AnyChange,
  type AnyPage,
  type Caller,
  type Card,
  type Ctx,
  change,
  everybody,
  type Face,
  type FileFace,
  type FileReply,
  type Filled,
  type Later,
  no,
  type Organisation,
  type Page,
  type Panel,
  type PanelData,
  type Place,
  page,
  panel,
  type Reporter,
  type Route,
  type Upload,
  type Verdict,
  type View,
  yes,
} from "./route.ts"
export { site } from "./site.ts"
