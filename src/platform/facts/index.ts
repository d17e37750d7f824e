export {
  type Author,
  byLine,
  type Fact,
  type Json,
  listFacts,
  recordFacts,
  type Sealed,
  type StoredFact,
  type Told,
  withholdFacts,
} from "./facts.ts"
export { type Fault, seal, type Verdict, verify } from "./ledger.ts"
