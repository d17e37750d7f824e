// Written by `node scripts/tables.mjs` from the migrated schema: do not edit. A test finds it out of date.
import type { Generated, GeneratedAlways } from "kysely"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"

type AccessAccounts = {
  id: Generated<string>
  name: string | null
  email: string | null
  password: string | null
  language: Generated<string>
  example: Generated<boolean>
  createdAt: Date
  erasedAt: Date | null
}

type AccessFeedTold = {
  feed: string
  uid: string
  sequence: number
  lift: Generated<number>
  at: Date
  zone: string
  cancelled: Generated<boolean>
  turnedAt: Date | null
}

type AccessFeeds = {
  id: Generated<string>
  tokenHash: string
  account: string
  createdAt: Date
  seenAt: Date | null
  endedAt: Date | null
}

type AccessInvitations = {
  id: Generated<string>
  tokenHash: string
  kind: string
  email: string | null
  account: string | null
  seats: Generated<unknown>
  language: Generated<string>
  invitedBy: string | null
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
  usedBy: string | null
  endedAt: Date | null
}

type AccessRenewals = {
  id: Generated<string>
  tokenHash: string
  account: string
  madeBy: string | null
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
  endedAt: Date | null
}

type AccessSeats = {
  id: Generated<string>
  account: string
  role: string
  state: string | null
  unit: string | null
  organisation: string | null
  since: Day
  until: Day | null
  nominatedBy: Generated<string>
  grantedAt: Generated<Date>
  endedAt: Date | null
}

type AccessSessions = {
  id: Generated<string>
  tokenHash: string
  account: string
  createdAt: Date
  seenAt: Date
  expiresAt: Date
}

type DirectoryOrganisations = {
  key: string
  type: string
  state: string | null
  acronym: Generated<string>
  title: Localised
  aliases: Generated<string[]>
  sources: Generated<unknown>
}

type FactsFacts = {
  id: GeneratedAlways<number>
  kind: string
  about: string
  by: string
  actingFor: string | null
  at: Date
  detail: Generated<unknown>
  privateDigest: string | null
  xid: Generated<string>
}

type FactsFloor = {
  onlyRow: Generated<boolean>
  xid: string
}

type FactsLedger = {
  n: number
  fact: number
  hash: string
}

type FactsPrivate = {
  fact: number
  salt: string
  value: unknown
}

type FactsWithheld = {
  id: GeneratedAlways<number>
  until: string
  kind: string
  about: string
  by: string
  at: Date
  detail: Generated<unknown>
}

type InstitutionFunctionThemes = {
  function: string
  theme: string
  basis: string
}

type InstitutionFunctions = {
  key: string
  order: string
  unit: string
  path: string
  number: Generated<string>
  sort: number
  kind: string
  capacity: string | null
  limits: Generated<string[]>
  catchAll: Generated<boolean>
  summary: Localised
  officialText: Localised | null
  sources: Generated<unknown>
}

type InstitutionOrderReviews = {
  key: string
  status: Generated<string>
  attachment: string
  file: string
  fileName: string
  read: unknown
  version: Generated<number>
  order: string | null
  outcome: unknown | null
  reason: string | null
  by: string
  at: Date
  closedBy: string | null
  closedAt: Date | null
}

type InstitutionOrders = {
  key: string
  status: Generated<string>
  series: string
  number: string | null
  revision: string | null
  annex: string | null
  subject: Localised
  signedOn: Day | null
  effectiveOn: Day | null
  valid: Edtf | null
  validFrom: Day | null
  validTo: Day | null
  validBasis: string
  validReason: Localised | null
  surely: Generated<string>
  perhaps: Generated<string>
  replaces: string | null
  language: string | null
  sources: Generated<unknown>
}

type InstitutionPairings = {
  key: string
  fromFunction: string
  toFunction: string
  kind: string
  basis: string
  note: Localised | null
  version: Generated<number>
  confirmedBy: string | null
  confirmedAt: Date | null
}

type InstitutionPosts = {
  key: string
  order: string
  unit: string
  title: Localised
  reportsTo: Generated<string[]>
  through: Generated<string[]>
  sources: Generated<unknown>
}

type InstitutionResponsibilities = {
  id: GeneratedAlways<number>
  thing: string
  unit: string | null
  role: string
  during: string
  provision: string | null
  status: string
  lastUnit: string | null
  version: Generated<number>
}

type InstitutionReviewEdits = {
  review: string
  n: number
  edit: unknown
  by: string
  at: Date
}

type InstitutionTextPlaces = {
  function: string
  language: string
  places: string[]
  fileKind: string
  file: string
}

type InstitutionUnitChanges = {
  key: string
  order: string | null
  event: string
  fromUnits: Generated<string[]>
  toUnits: Generated<string[]>
  basis: string
  note: Localised | null
  sources: Generated<unknown>
}

type InstitutionUnitVersions = {
  key: string
  unit: string
  order: string | null
  name: Localised
  acronym: Generated<string>
  level: string
  parent: string | null
  number: Generated<string>
  namedIn: Generated<string>
  sort: number
  valid: Edtf
  validFrom: Day | null
  validTo: Day | null
  surely: Generated<string>
  perhaps: Generated<string>
  basis: string
  sources: Generated<unknown>
}

type InstitutionUnits = {
  key: string
  note: Localised | null
  sources: Generated<unknown>
}

type InstitutionVacancyReasons = {
  responsibility: number
  reason: string
  by: string
  at: Date
}

type MandatesAskedAgain = {
  review: string
  n: number
  what: string
  clause: string
  thing: string
  answer: string | null
  reason: string | null
  answeredAs: string | null
  answeredOn: Day | null
}

type MandatesClauseLinks = {
  fromClause: string
  toClause: string
  kind: string
  basis: string
  sources: Generated<unknown>
}

type MandatesClauseTexts = {
  clause: string
  language: string
  number: Generated<string>
  heading: Generated<string>
  text: Generated<string>
  kind: string
  places: string[]
  fileKind: string
  file: string
  review: string
  layer: GeneratedAlways<number>
  setAsideAt: Date | null
}

type MandatesClauses = {
  key: string
  instrument: string
  parent: string | null
  path: Generated<string>
  sort: number
  kind: string
  mandate: boolean | null
  mandateKind: string | null
  addressees: Generated<string[]>
  aliases: Generated<string[]>
  title: Localised
  summary: Localised | null
  themes: Generated<string[]>
  sources: Generated<unknown>
  citations: Generated<string[]>
  within: Generated<number>
  setAsideOn: Day | null
}

type MandatesDecisionReasons = {
  clause: string
  unit: string
  order: string
  version: number
  reason: string
}

type MandatesDuties = {
  key: string
  clause: string
  kind: string
  title: Localised
  summary: Localised | null
  due: Edtf | null
  dueFrom: Day | null
  dueTo: Day | null
  rule: Generated<string>
  unit: string | null
  deliveredBy: string | null
  delivered: Edtf | null
  deliveredFrom: Day | null
  deliveredTo: Day | null
  doubt: Localised | null
  sources: Generated<unknown>
  version: Generated<number>
}

type MandatesDutyDeliveries = {
  duty: string
  occurrence: Day | null
  version: number
  thing: string | null
  delivered: Edtf | null
  deliveredFrom: Day | null
  deliveredTo: Day | null
  recordedAs: string
  recordedOn: Day
}

type MandatesDutyVersions = {
  duty: string
  version: number
  content: unknown
  correctedAs: string
  correctedOn: Day
}

type MandatesInstrumentReviewEdits = {
  review: string
  n: number
  edit: unknown
  by: string
  at: Date
}

type MandatesInstrumentReviews = {
  key: string
  status: Generated<string>
  attachment: string
  file: string
  fileName: string
  read: unknown
  version: Generated<number>
  instrument: string | null
  reason: string | null
  by: string
  at: Date
  closedBy: string | null
  closedAt: Date | null
}

type MandatesInstrumentTexts = {
  instrument: string
  language: string
  title: string
  kind: string
  issuer: Generated<string>
  preamble: Generated<unknown>
  notes: Generated<unknown>
  fileKind: string
  file: string
  review: string
  layer: GeneratedAlways<number>
  setAsideAt: Date | null
}

type MandatesInstruments = {
  key: string
  type: string
  symbol: Generated<string>
  title: Localised
  body: string | null
  adopted: Edtf | null
  adoptedFrom: Day | null
  adoptedTo: Day | null
  inForce: Edtf | null
  inForceFrom: Day | null
  inForceTo: Day | null
  place: Generated<string>
  doubt: Localised | null
  sources: Generated<unknown>
  setAsideOn: Day | null
}

type MandatesLineageDecisions = {
  later: string
  earlier: string
  version: number
  verdict: string
  kind: string
  decidedAs: string
  decidedOn: Day
}

type MandatesLineageLinks = {
  later: string
  earlier: string
  kind: string
  basis: string
  note: Localised | null
  sources: unknown
}

type MandatesLineageReasons = {
  later: string
  earlier: string
  version: number
  reason: string
}

type MandatesOccurrences = {
  later: string | null
  earlier: string | null
  kind: string | null
  basis: string | null
  verdict: string | null
  version: number | null
  decidedAs: string | null
  decidedOn: Day | null
  note: Localised | null
  sources: unknown | null
}

type MandatesScreened = {
  clause: string | null
  version: number | null
  status: string | null
  other: string | null
  decidedAs: string | null
  decidedOn: Day | null
}

type MandatesScreeningSteps = {
  clause: string
  version: number
  event: string
  status: string
  other: string | null
  reason: Generated<string>
  by: string
  takenAs: string
  takenOn: Day
}

type MandatesScreenings = {
  clause: string
  version: number
  status: string
  other: string | null
  decidedAs: string
  decidedOn: Day
}

type MandatesTreatyActs = {
  instrument: string
  state: string
  version: number
  act: string
  done: Edtf | null
  doneFrom: Day | null
  doneTo: Day | null
  source: string | null
  enteredAs: string
  enteredOn: Day
}

type MandatesTreatyOutreach = {
  instrument: string
  thing: string
  basis: string
  sources: unknown
}

type MandatesUnitDecisions = {
  clause: string
  unit: string
  order: string
  version: number
  verdict: string
  provisions: string[]
  decidedAs: string
  decidedOn: Day
}

type PlatformAttachments = {
  id: Generated<string>
  thing: string
  role: string
  title: Localised | null
  blob: string
  fileName: string
  language: string | null
  visibility: Generated<string>
  at: Date
}

type PlatformBlobs = {
  sha256: string
  size: number
  mediaType: string
  at: Date
}

type PlatformCursors = {
  listener: string
  n: number
}

type PlatformDeadlineSeats = {
  deadline: number
  role: string
  scope: string | null
  metAt: Date | null
}

type PlatformDeadlines = {
  id: GeneratedAlways<number>
  thing: string
  kind: string
  dueOn: Day
  zone: string
  at: Date
  setOn: Day
  metAt: Date | null
}

type PlatformDenials = {
  id: GeneratedAlways<number>
  by: string
  verb: string
  path: string
  reason: string
  at: Date
}

type PlatformGivenUp = {
  listener: string
  n: number
  error: string
  at: Date
}

type PlatformLimits = {
  key: string
  since: Date
  tries: number
}

type PlatformOnce = {
  key: string
  reply: unknown
  at: Date
}

type PlatformReminders = {
  deadline: number
  dueOn: Day
  daysBefore: number
  at: Date
}

type PlatformSearchEntries = {
  ref: string
  kind: string
  lang: string
  title: string
  summary: Generated<string>
  href: string
  day: Day | null
  facets: Generated<unknown>
  weight: Generated<number>
  tsv: string
}

type PlatformSightings = {
  id: GeneratedAlways<number>
  thing: string
  by: string
  at: Date
}

type PlatformWaiting = {
  id: GeneratedAlways<number>
  thing: string
  step: string
  role: string
  scope: string | null
  since: Date
  deadline: number | null
}

type PlatformWithheldBlobs = {
  sha256: string
}

type ProgrammesActivities = {
  key: string
  programme: string | null
  section: string | null
  type: string
  series: Generated<boolean>
  heldCount: number | null
  status: string
  statusReason: Generated<string>
  title: Localised
  held: Edtf | null
  heldFrom: Day | null
  heldTo: Day | null
  dateAsWritten: Generated<string>
  unit: string | null
  unitAsWritten: Generated<string>
  placeText: Generated<string>
  summary: Localised | null
  asWritten: Generated<string>
  doubt: Generated<string>
  sources: Generated<unknown>
  evidence: Generated<string>
  visibility: Generated<string>
  version: Generated<number>
  recordedBy: string | null
  recordedAt: Date | null
  rowDigest: string | null
  sortDay: GeneratedAlways<Day | null>
  project: string | null
  people: number | null
  parts: Generated<unknown>
}

type ProgrammesActivityClauses = {
  thing: string
  activity: string | null
  programme: string | null
  visibility: Generated<string>
  clause: string
  basis: string
  confirmedOn: Day | null
  sources: Generated<unknown>
}

type ProgrammesActivityMandates = {
  activity: string | null
  clause: string | null
  own: boolean | null
  basis: string | null
  confirmedOn: Day | null
  sources: unknown | null
}

type ProgrammesActivityPartners = {
  activity: string
  visibility: Generated<string>
  organisation: string
  role: string
  sources: Generated<unknown>
}

type ProgrammesActivityPlaces = {
  activity: string
  visibility: string
  position: number
  state: string
  held: number | null
}

type ProgrammesActivityStates = {
  activity: string
  visibility: Generated<string>
  state: string
  role: string
  people: number | null
  sources: Generated<unknown>
}

type ProgrammesActivityThemes = {
  thing: string
  activity: string | null
  programme: string | null
  visibility: Generated<string>
  theme: string
  basis: string
}

type ProgrammesActivityUnits = {
  activity: string
  visibility: string
  position: number
  unit: string
  role: string
}

type ProgrammesActivityVersions = {
  activity: string
  version: number
  content: unknown
  digest: string
  keptAt: Date
}

type ProgrammesAgreementParties = {
  agreement: string
  position: number
  party: string
  organisation: string | null
  state: string | null
  unit: string | null
}

type ProgrammesAgreementSteps = {
  agreement: string
  version: number
  event: string
  until: Day | null
  reason: Generated<string>
  by: string
  at: Date
}

type ProgrammesAgreements = {
  key: string
  kind: string
  title: Localised
  signed: Edtf | null
  signedFrom: Day | null
  signedTo: Day | null
  valid: Edtf | null
  validFrom: Day | null
  validTo: Day | null
  programme: string | null
  summary: Localised | null
  asWritten: Generated<string>
  doubt: Generated<string>
  sources: unknown
  unit: string | null
  instrument: string | null
  renewal: string | null
  renewalTerms: Generated<string>
  noticeDays: Generated<number>
  endedOn: Day | null
  version: Generated<number>
  recordedBy: string | null
  recordedAt: Date | null
}

type ProgrammesContributions = {
  key: string
  thing: string
  activity: string | null
  programme: string | null
  visibility: Generated<string>
  donor: string
  organisation: string | null
  state: string | null
  kind: string | null
  value: number | null
  currency: string | null
  period: Edtf | null
  periodFrom: Day | null
  periodTo: Day | null
  asWritten: Generated<string>
  doubt: Generated<string>
  sources: unknown
  shown: Generated<string>
  receivedOn: Day | null
  agreement: string | null
  project: string | null
  unit: string | null
  note: Generated<string>
  withdrawnOn: Day | null
  withdrawnReason: Generated<string>
  version: Generated<number>
  recordedBy: string | null
  recordedAt: Date | null
}

type ProgrammesDisclosure = {
  one: Generated<boolean>
  threshold: number
}

type ProgrammesImportLines = {
  import: string
  line: number
  does: string
  key: string | null
  version: Generated<number>
  seen: number | null
  title: Generated<string>
  unit: string | null
  digest: string | null
  content: unknown | null
  over: unknown | null
  cells: Generated<unknown>
  faults: Generated<unknown>
  accepted: string | null
  appliedAt: Date | null
}

type ProgrammesImportRuns = {
  import: string
  run: Generated<number>
  lines: number
  written: Generated<number>
  refusal: unknown | null
  notedAt: Generated<Date>
}

type ProgrammesImports = {
  id: Generated<string>
  account: string
  unit: string
  fileName: string
  sha256: string
  content: string
  parsed: unknown
  status: Generated<string>
  checkedAt: Date
  appliedAt: Date | null
  outcome: Generated<unknown>
  lang: Generated<string>
  leftColumns: Generated<string[]>
  appliedRun: number | null
}

type ProgrammesMarkers = {
  thing: string
  activity: string | null
  project: string | null
  programme: string | null
  visibility: Generated<string>
  marker: string
  significance: string
  evidence: string
  basis: string
  confirmedOn: Day | null
  sources: Generated<unknown>
}

type ProgrammesMeasures = {
  key: string
  unit: string
  addsUp: string
  kind: string
  title: Localised
  takes: Generated<string>
  version: Generated<number>
  recordedBy: string | null
}

type ProgrammesPlanEntries = {
  plan: string | null
  item: string | null
  own: boolean | null
  clause: string | null
  parent: string | null
  sort: number | null
  code: string | null
  title: Localised | null
  target: unknown | null
  held: string | null
  unit: string | null
  body: string | null
  sources: unknown | null
}

type ProgrammesPlanEntryActivities = {
  plan: string | null
  item: string | null
  activity: string | null
  basis: string | null
}

type ProgrammesPlanEntryObjectives = {
  plan: string | null
  item: string | null
  clause: string | null
  basis: string | null
  confirmedOn: Day | null
  sources: unknown | null
}

type ProgrammesPlanItemActivities = {
  item: string
  visibility: string
  activity: string
  basis: string
  confirmedOn: Day | null
}

type ProgrammesPlanItemClauses = {
  item: string
  visibility: string
  clause: string
  basis: string
  confirmedOn: Day | null
}

type ProgrammesPlanItemRemovals = {
  item: string
  reason: string
  removedBy: string
}

type ProgrammesPlanItems = {
  key: string
  plan: string
  visibility: string
  parent: string | null
  clause: string | null
  sort: number
  code: Generated<string>
  title: Localised | null
  target: Localised | null
  held: Edtf | null
  heldFrom: Day | null
  heldTo: Day | null
  unit: string | null
  body: string | null
  version: Generated<number>
  recordedBy: string
  removedOn: Day | null
}

type ProgrammesPlans = {
  key: string
  kind: string
  title: Localised
  body: string | null
  unit: string | null
  instrument: string | null
  held: Edtf | null
  heldFrom: Day | null
  heldTo: Day | null
  summary: Localised | null
  asWritten: Generated<string>
  doubt: Generated<string>
  sources: Generated<unknown>
  visibility: Generated<string>
  version: Generated<number>
  recordedBy: string | null
}

type ProgrammesProgrammes = {
  key: string
  section: string
  unit: string | null
  unitAsWritten: Generated<string>
  acronym: Generated<string>
  title: Localised
  held: Edtf | null
  heldFrom: Day | null
  heldTo: Day | null
  status: string | null
  summary: Localised | null
  asWritten: Generated<string>
  doubt: Generated<string>
  sources: Generated<unknown>
  version: Generated<number>
}

type ProgrammesProjectAmendments = {
  project: string
  number: number
  state: string
  reason: string
  language: string
  approved: unknown
  amended: unknown
  digest: string
  proposedBy: string
  proposedAs: string
  proposedOn: Day
  words: Generated<string>
  settledAs: string | null
  settledOn: Day | null
}

type ProgrammesProjectClauses = {
  project: string
  visibility: string
  clause: string
  basis: string
  confirmedOn: Day | null
}

type ProgrammesProjectConditions = {
  project: string
  number: number
  text: string
  beforeStart: boolean
  state: Generated<string>
  words: Generated<string>
  settledAs: string | null
  settledOn: Day | null
  deadline: number | null
}

type ProgrammesProjectStates = {
  project: string
  visibility: string
  state: string
}

type ProgrammesProjectSteps = {
  project: string
  number: number
  event: string
  fromStatus: string
  toStatus: string
  reason: Generated<string>
  byAccount: string
  asRole: string
  onDay: Day
  digest: string
}

type ProgrammesProjectUnits = {
  project: string
  visibility: string
  position: number
  unit: string
  role: string
}

type ProgrammesProjects = {
  key: string
  programme: string | null
  repeats: string | null
  status: Generated<string>
  title: Localised
  held: Edtf | null
  heldFrom: Day | null
  heldTo: Day | null
  unit: string
  purpose: Localised | null
  expected: Localised | null
  perspective: Localised | null
  budget: number | null
  currency: string | null
  lessons: Localised | null
  visibility: Generated<string>
  version: Generated<number>
  submittedBy: string | null
  recordedBy: string
  recordedAt: Date
  sortDay: GeneratedAlways<Day | null>
}

type ProgrammesRequests = {
  activity: string
  visibility: Generated<string>
  requestedBy: Generated<string>
  asWritten: Generated<string>
  requestedOn: Edtf | null
  requestedFrom: Day | null
  requestedTo: Day | null
}

type ProgrammesResults = {
  key: string
  thing: string
  activity: string | null
  programme: string | null
  section: string | null
  visibility: Generated<string>
  measure: string
  value: number
  qualifier: Generated<string>
  period: Edtf | null
  periodFrom: Day | null
  periodTo: Day | null
  place: string | null
  asWritten: Generated<string>
  doubt: Generated<string>
  sources: Generated<unknown>
  numerator: number | null
  denominator: number | null
  parts: Generated<unknown>
  project: string | null
  evidence: Generated<string>
  recordedBy: string | null
}

type ProgrammesSections = {
  key: string
  parent: string | null
  sort: number
  unit: string
  title: Localised
  sources: Generated<unknown>
}

type ProgrammesThingVersions = {
  thing: string
  version: number
  content: unknown
  digest: string
  keptAt: Date
}

type ProgrammesTotals = {
  key: string
  total: string
  parts: string[]
  partsSum: number
  agrees: string
  note: Localised | null
  sources: Generated<unknown>
}

type PublicationsAidSectors = {
  theme: string
  sector: string
  note: string
}

type PublicationsAnswers = {
  assignment: string
  kind: string
  title: Localised
  language: string | null
  text: string
  unit: string
  deliveredOn: Day
  publicOn: Day
}

type PublicationsAssignmentDocuments = {
  attachment: string
  assignment: string
  attachedBy: string
}

type PublicationsAssignmentSteps = {
  id: GeneratedAlways<number>
  assignment: string
  round: number
  event: string
  fromState: string
  toState: string
  unit: string | null
  provision: string | null
  dueOn: Day | null
  digest: string | null
  reason: Generated<string>
  by: string | null
  asRole: string
  onDay: Day
}

type PublicationsAssignmentTexts = {
  assignment: string
  version: number
  language: string
  text: string
  evidence: Generated<string[]>
  writtenBy: string
  writtenAs: string
  writtenOn: Day
}

type PublicationsAssignments = {
  key: string
  kind: string
  title: Localised
  request: Generated<string>
  language: string | null
  requestDocument: Generated<string>
  asker: string
  askedOn: Day
  theme: string | null
  namedUnit: string | null
  visibility: Generated<string>
  state: string
  round: Generated<number>
  unit: string | null
  provision: string | null
  periodic: string | null
  periodDue: Day | null
  deliveredOn: Day | null
  deliveredTo: Generated<string>
  deliveredDocument: Generated<string>
  version: Generated<number>
}

type PublicationsChanges = {
  edition: string
  code: string
  value: number | null
  noticedOn: Day
}

type PublicationsCommentAnswers = {
  report: string
  section: string
  comment: number
  number: number
  text: string
  language: string
  by: string
  asRole: string
  onDay: Day
}

type PublicationsDrafts = {
  report: string
  round: Generated<number>
  state: Generated<string>
  version: Generated<number>
  submittedBy: string | null
  clearedDigest: string | null
}

type PublicationsEditionFiles = {
  edition: string
  form: string
  sha256: string
  size: number
}

type PublicationsEditions = {
  key: string
  report: string
  language: string
  number: number
  title: string
  issuedOn: Day
  issuedAt: Date
  mark: string | null
  snapshot: string
  fingerprint: string
  ledgerN: number
  ledgerHash: string
  software: unknown
  visibility: Generated<string>
}

type PublicationsErrata = {
  edition: string
  number: number
  code: string | null
  language: string
  text: string
  printed: number | null
  corrected: number | null
  writtenOn: Day
}

type PublicationsFigures = {
  edition: string
  code: string
  position: number
  figure: string
  value: number
  refs: string[]
}

type PublicationsPeriodicReports = {
  key: string
  unit: string
  title: Localised
  provision: string
  doubt: Localised | null
  sources: Generated<unknown>
  rule: Generated<string>
  firstDue: Day | null
  leadDays: Generated<number>
  since: Day | null
  zone: string | null
  version: Generated<number>
}

type PublicationsReports = {
  key: string
  scheme: string
  title: Localised
  period: Edtf
  periodFrom: Day
  periodTo: Day
  documents: string[]
  audience: Localised
  languages: Generated<string[]>
  sort: Generated<number>
  filters: Generated<unknown>
  visibility: Generated<string>
  opened: Generated<boolean>
  madeBy: string | null
  madeOn: Day | null
  withdrawnOn: Day | null
  withdrawnBecause: Generated<string>
  version: Generated<number>
}

type PublicationsRequestSteps = {
  request: string
  number: number
  event: string
  reason: Generated<string>
  by: string
  asRole: string
  onDay: Day
  dueOn: Day | null
}

type PublicationsSectionComments = {
  report: string
  section: string
  title: Localised
  number: number
  round: number
  text: string
  language: string
  by: string
  asRole: string
  onDay: Day
  resolvedOn: Day | null
  resolvedAs: string | null
  resolvedBy: string | null
  resolution: Generated<string>
}

type PublicationsSectionRequests = {
  key: string
  report: string
  round: number
  section: string
  title: Localised
  number: number
  unit: string
  asked: string
  state: Generated<string>
  handedInBy: string | null
  textVersion: number | null
}

type PublicationsSteps = {
  id: GeneratedAlways<number>
  report: string
  round: number
  event: string
  fromState: string
  toState: string
  part: string | null
  digest: string | null
  reason: Generated<string>
  by: string
  asRole: string
  onDay: Day
  dueOn: Day | null
}

type PublicationsTexts = {
  report: string
  section: string
  version: number
  language: string
  text: string
  writtenAs: string
  writtenOn: Day
}

type RecordClashes = {
  file: string
  key: string
  field: string
  ours: string
  theirs: string
}

type RecordFiles = {
  name: string
  hash: string
  loadedAt: Date
}

type RecordRows = {
  file: string
  key: string
  thing: string
  base: unknown
  withdrawnAt: Date | null
}

type RegistersEntries = {
  key: string
  register: string
  definition: number
  thing: string
  activity: string | null
  programme: string | null
  result: string | null
  status: string
  name: Localised | null
  unit: string | null
  state: string | null
  placeText: Generated<string>
  organisation: string | null
  held: Edtf | null
  heldFrom: Day | null
  heldTo: Day | null
  fields: Generated<unknown>
  asWritten: Generated<string>
  doubt: Generated<string>
  sources: Generated<unknown>
  visibility: Generated<string>
  version: Generated<number>
  recordedBy: string | null
  recordedAt: Date | null
}

type RegistersEntryVersions = {
  entry: string
  version: number
  event: string
  content: unknown
  reason: Generated<string>
  byAccount: string
  at: Date
}

type ResourcesBidLinks = {
  id: Generated<string>
  tender: string
  tokenHash: string
  bidder: string
  madeBy: string
  madeAt: Date
  endedAt: Date | null
  insteadOf: string | null
  turns: Generated<number>
}

type ResourcesBids = {
  id: string
  tender: string
  blob: string
  key: string
  receivedAt: Date
}

type ResourcesBudgetLines = {
  budget: string
  n: number
  visibility: Generated<string>
  fund: string
  programme: string | null
  purpose: string
  amount: number
  allotted: Generated<number>
}

type ResourcesBudgetPosts = {
  budget: string
  n: number
  visibility: Generated<string>
  fund: string
  grade: string
  posts: number
}

type ResourcesBudgetSteps = {
  budget: string
  version: number
  event: string
  reason: Generated<string>
  by: string
  at: Date
}

type ResourcesBudgets = {
  id: Generated<string>
  unit: string
  periodFrom: Day
  periodTo: Day
  currency: string
  status: Generated<string>
  visibility: Generated<string>
  act: Generated<string>
  version: Generated<number>
  draftedBy: string
  proposedBy: string | null
  consolidatedBy: string | null
  approvedBy: string | null
  recordedAt: Date
}

type ResourcesDeclarations = {
  thing: string
  activity: string | null
  programme: string | null
  reason: string
  version: Generated<number>
  declaredBy: string
  declaredAt: Date
}

type ResourcesExpenditures = {
  id: GeneratedAlways<number>
  reference: string
  digest: string
  unit: string
  fund: string
  spentOn: Day
  currency: string
  amount: number
  programme: string | null
  activity: string | null
  what: Generated<string>
  import: string | null
  recordedBy: string
  recordedAt: Date
}

type ResourcesFunds = {
  key: string
  title: Localised
  kind: string
  agreement: string | null
  closedOn: Day | null
  version: Generated<number>
  recordedBy: string
  recordedAt: Date
}

type ResourcesMissionCosts = {
  mission: string
  n: number
  amount: number
  currency: string
  fund: string | null
  budget: string | null
  line: number | null
}

type ResourcesMissionReports = {
  mission: string
  version: number
  language: string
  results: string
  commitments: string
  followUp: string
  writtenBy: string
  asRole: string
  writtenOn: Day
}

type ResourcesMissionSteps = {
  id: GeneratedAlways<number>
  mission: string
  version: number
  event: string
  toState: string
  reason: Generated<string>
  dueOn: Day | null
  content: unknown | null
  by: string
  asRole: string
  onDay: Day
}

type ResourcesMissions = {
  key: string
  title: Localised
  purpose: string
  details: Generated<string>
  language: string
  unit: string
  travellerRole: string
  traveller: string | null
  office: Generated<string>
  places: string[]
  firstDay: Day
  lastDay: Day
  activity: string | null
  serves: Generated<string>
  state: Generated<string>
  requestedBy: string
  clearedBy: string | null
  approvedBy: string | null
  act: Generated<string>
  reportDays: number | null
  travelledFrom: Day | null
  travelledTo: Day | null
  version: Generated<number>
  recordedAt: Date
}

type ResourcesOpenedBids = {
  id: string
  tender: string
  amount: number | null
  currency: string | null
  fileName: string
  intact: boolean
}

type ResourcesPostVersions = {
  post: string
  version: number
  since: Day
  unit: string
  title: Localised
  grade: string
  fund: string
  standing: string
  reason: Generated<string>
  recordedBy: string
  recordedAt: Date
}

type ResourcesPosts = {
  key: string
  version: Generated<number>
  recordedBy: string
  recordedAt: Date
}

type ResourcesRateImports = {
  id: Generated<string>
  account: string
  fileName: string
  sha256: string
  parsed: unknown
  status: Generated<string>
  checkedAt: Date
  appliedAt: Date | null
  outcome: Generated<unknown>
}

type ResourcesRates = {
  id: GeneratedAlways<number>
  currency: string
  base: string
  onDay: Day
  version: number
  rate: number | null
  source: string
  reason: Generated<string>
  import: string | null
  recordedBy: string
  recordedAt: Date
}

type ResourcesShares = {
  thing: string
  clause: string
  percent: number
}

type ResourcesSpendingImports = {
  id: Generated<string>
  account: string
  unit: string
  fileName: string
  sha256: string
  parsed: unknown
  status: Generated<string>
  checkedAt: Date
  appliedAt: Date | null
  outcome: Generated<unknown>
}

type ResourcesSpendingSums = {
  unit: string | null
  fund: string | null
  currency: string | null
  year: number | null
  spent: number | null
  bookings: number | null
}

type ResourcesTenders = {
  id: Generated<string>
  unit: string
  title: Localised
  terms: string
  closesAt: Date
  zone: string
  status: Generated<string>
  visibility: Generated<string>
  version: Generated<number>
  draftedBy: string
  draftedAt: Date
  openedBy: string | null
  confirmedBy: string | null
  openedAt: Date | null
  award: string | null
  reason: Generated<string>
  contract: Generated<string>
}

type ResourcesTiedSums = {
  currency: string | null
  spent: number | null
  tied: number | null
  bookings: number | null
}

type StatesAliases = {
  alias: string
  state: string | null
  confidence: string
  note: string
  sources: Generated<unknown>
}

type StatesFormerNames = {
  state: string
  formal: Localised
  valid: Edtf
  validFrom: Day | null
  validTo: Day | null
  document: string
  note: string
}

type StatesGroupMembers = {
  group: string
  state: string
  since: Edtf | null
  sinceFrom: Day | null
  sinceTo: Day | null
  until: Edtf | null
  untilFrom: Day | null
  untilTo: Day | null
  status: string
  document: string
  note: string
  id: string
}

type StatesGroups = {
  key: string
  kind: string
  title: Localised
  acronym: string
  sources: Generated<unknown>
}

type StatesNeighbours = {
  key: string
  iso3: string
  kind: string
  title: Localised
  statusNote: string
  sources: Generated<unknown>
}

type StatesParticipation = {
  body: string
  state: string
  since: Edtf | null
  sinceFrom: Day | null
  sinceTo: Day | null
  until: Edtf | null
  untilFrom: Day | null
  untilTo: Day | null
  position: string
  document: string
  note: string
  id: string
}

type StatesStates = {
  code: string
  key: string
  iso2: string
  numeric: string
  short: Localised
  formal: Localised
  sort: Localised
  subregion: string
  capital: string
  sources: Generated<unknown>
}

type ThemesDocumentTexts = {
  document: string
  visibility: string
  language: string
  sha256: string
  lines: string[]
  version: Generated<number>
}

type ThemesDocuments = {
  key: string
  kind: string
  title: Localised
  date: Edtf | null
  dateFrom: Day | null
  dateTo: Day | null
  dateBasis: string
  lines: number
  file: string
  note: Generated<string>
}

type ThemesDoubts = {
  key: string
  thing: string
  kind: string
  asWritten: Generated<string>
  reading: Localised | null
  note: Localised
  sources: unknown
}

type ThemesTaggings = {
  thing: string
  theme: string
  basis: string
}

type ThemesThemes = {
  key: string
  parent: string | null
  kind: string
  title: Localised
  alternatives: Generated<unknown>
  valid: Edtf | null
  validFrom: Day | null
  validTo: Day | null
  code: string | null
  sources: Generated<unknown>
}

export type DB = {
  "access.accounts": AccessAccounts
  "access.feedTold": AccessFeedTold
  "access.feeds": AccessFeeds
  "access.invitations": AccessInvitations
  "access.renewals": AccessRenewals
  "access.seats": AccessSeats
  "access.sessions": AccessSessions
  "directory.organisations": DirectoryOrganisations
  "facts.facts": FactsFacts
  "facts.floor": FactsFloor
  "facts.ledger": FactsLedger
  "facts.private": FactsPrivate
  "facts.withheld": FactsWithheld
  "institution.functionThemes": InstitutionFunctionThemes
  "institution.functions": InstitutionFunctions
  "institution.orderReviews": InstitutionOrderReviews
  "institution.orders": InstitutionOrders
  "institution.pairings": InstitutionPairings
  "institution.posts": InstitutionPosts
  "institution.responsibilities": InstitutionResponsibilities
  "institution.reviewEdits": InstitutionReviewEdits
  "institution.textPlaces": InstitutionTextPlaces
  "institution.unitChanges": InstitutionUnitChanges
  "institution.unitVersions": InstitutionUnitVersions
  "institution.units": InstitutionUnits
  "institution.vacancyReasons": InstitutionVacancyReasons
  "mandates.askedAgain": MandatesAskedAgain
  "mandates.clauseLinks": MandatesClauseLinks
  "mandates.clauseTexts": MandatesClauseTexts
  "mandates.clauses": MandatesClauses
  "mandates.decisionReasons": MandatesDecisionReasons
  "mandates.duties": MandatesDuties
  "mandates.dutyDeliveries": MandatesDutyDeliveries
  "mandates.dutyVersions": MandatesDutyVersions
  "mandates.instrumentReviewEdits": MandatesInstrumentReviewEdits
  "mandates.instrumentReviews": MandatesInstrumentReviews
  "mandates.instrumentTexts": MandatesInstrumentTexts
  "mandates.instruments": MandatesInstruments
  "mandates.lineageDecisions": MandatesLineageDecisions
  "mandates.lineageLinks": MandatesLineageLinks
  "mandates.lineageReasons": MandatesLineageReasons
  "mandates.occurrences": MandatesOccurrences
  "mandates.screened": MandatesScreened
  "mandates.screeningSteps": MandatesScreeningSteps
  "mandates.screenings": MandatesScreenings
  "mandates.treatyActs": MandatesTreatyActs
  "mandates.treatyOutreach": MandatesTreatyOutreach
  "mandates.unitDecisions": MandatesUnitDecisions
  "platform.attachments": PlatformAttachments
  "platform.blobs": PlatformBlobs
  "platform.cursors": PlatformCursors
  "platform.deadlineSeats": PlatformDeadlineSeats
  "platform.deadlines": PlatformDeadlines
  "platform.denials": PlatformDenials
  "platform.givenUp": PlatformGivenUp
  "platform.limits": PlatformLimits
  "platform.once": PlatformOnce
  "platform.reminders": PlatformReminders
  "platform.searchEntries": PlatformSearchEntries
  "platform.sightings": PlatformSightings
  "platform.waiting": PlatformWaiting
  "platform.withheldBlobs": PlatformWithheldBlobs
  "programmes.activities": ProgrammesActivities
  "programmes.activityClauses": ProgrammesActivityClauses
  "programmes.activityMandates": ProgrammesActivityMandates
  "programmes.activityPartners": ProgrammesActivityPartners
  "programmes.activityPlaces": ProgrammesActivityPlaces
  "programmes.activityStates": ProgrammesActivityStates
  "programmes.activityThemes": ProgrammesActivityThemes
  "programmes.activityUnits": ProgrammesActivityUnits
  "programmes.activityVersions": ProgrammesActivityVersions
  "programmes.agreementParties": ProgrammesAgreementParties
  "programmes.agreementSteps": ProgrammesAgreementSteps
  "programmes.agreements": ProgrammesAgreements
  "programmes.contributions": ProgrammesContributions
  "programmes.disclosure": ProgrammesDisclosure
  "programmes.importLines": ProgrammesImportLines
  "programmes.importRuns": ProgrammesImportRuns
  "programmes.imports": ProgrammesImports
  "programmes.markers": ProgrammesMarkers
  "programmes.measures": ProgrammesMeasures
  "programmes.planEntries": ProgrammesPlanEntries
  "programmes.planEntryActivities": ProgrammesPlanEntryActivities
  "programmes.planEntryObjectives": ProgrammesPlanEntryObjectives
  "programmes.planItemActivities": ProgrammesPlanItemActivities
  "programmes.planItemClauses": ProgrammesPlanItemClauses
  "programmes.planItemRemovals": ProgrammesPlanItemRemovals
  "programmes.planItems": ProgrammesPlanItems
  "programmes.plans": ProgrammesPlans
  "programmes.programmes": ProgrammesProgrammes
  "programmes.projectAmendments": ProgrammesProjectAmendments
  "programmes.projectClauses": ProgrammesProjectClauses
  "programmes.projectConditions": ProgrammesProjectConditions
  "programmes.projectStates": ProgrammesProjectStates
  "programmes.projectSteps": ProgrammesProjectSteps
  "programmes.projectUnits": ProgrammesProjectUnits
  "programmes.projects": ProgrammesProjects
  "programmes.requests": ProgrammesRequests
  "programmes.results": ProgrammesResults
  "programmes.sections": ProgrammesSections
  "programmes.thingVersions": ProgrammesThingVersions
  "programmes.totals": ProgrammesTotals
  "publications.aidSectors": PublicationsAidSectors
  "publications.answers": PublicationsAnswers
  "publications.assignmentDocuments": PublicationsAssignmentDocuments
  "publications.assignmentSteps": PublicationsAssignmentSteps
  "publications.assignmentTexts": PublicationsAssignmentTexts
  "publications.assignments": PublicationsAssignments
  "publications.changes": PublicationsChanges
  "publications.commentAnswers": PublicationsCommentAnswers
  "publications.drafts": PublicationsDrafts
  "publications.editionFiles": PublicationsEditionFiles
  "publications.editions": PublicationsEditions
  "publications.errata": PublicationsErrata
  "publications.figures": PublicationsFigures
  "publications.periodicReports": PublicationsPeriodicReports
  "publications.reports": PublicationsReports
  "publications.requestSteps": PublicationsRequestSteps
  "publications.sectionComments": PublicationsSectionComments
  "publications.sectionRequests": PublicationsSectionRequests
  "publications.steps": PublicationsSteps
  "publications.texts": PublicationsTexts
  "record.clashes": RecordClashes
  "record.files": RecordFiles
  "record.rows": RecordRows
  "registers.entries": RegistersEntries
  "registers.entryVersions": RegistersEntryVersions
  "resources.bidLinks": ResourcesBidLinks
  "resources.bids": ResourcesBids
  "resources.budgetLines": ResourcesBudgetLines
  "resources.budgetPosts": ResourcesBudgetPosts
  "resources.budgetSteps": ResourcesBudgetSteps
  "resources.budgets": ResourcesBudgets
  "resources.declarations": ResourcesDeclarations
  "resources.expenditures": ResourcesExpenditures
  "resources.funds": ResourcesFunds
  "resources.missionCosts": ResourcesMissionCosts
  "resources.missionReports": ResourcesMissionReports
  "resources.missionSteps": ResourcesMissionSteps
  "resources.missions": ResourcesMissions
  "resources.openedBids": ResourcesOpenedBids
  "resources.postVersions": ResourcesPostVersions
  "resources.posts": ResourcesPosts
  "resources.rateImports": ResourcesRateImports
  "resources.rates": ResourcesRates
  "resources.shares": ResourcesShares
  "resources.spendingImports": ResourcesSpendingImports
  "resources.spendingSums": ResourcesSpendingSums
  "resources.tenders": ResourcesTenders
  "resources.tiedSums": ResourcesTiedSums
  "states.aliases": StatesAliases
  "states.formerNames": StatesFormerNames
  "states.groupMembers": StatesGroupMembers
  "states.groups": StatesGroups
  "states.neighbours": StatesNeighbours
  "states.participation": StatesParticipation
  "states.states": StatesStates
  "themes.documentTexts": ThemesDocumentTexts
  "themes.documents": ThemesDocuments
  "themes.doubts": ThemesDoubts
  "themes.taggings": ThemesTaggings
  "themes.themes": ThemesThemes
}
