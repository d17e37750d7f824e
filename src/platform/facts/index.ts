export { type Author, byLine, type Fact, type Json, listFacts, recordFacts, type StoredFact, type Told } from "./facts.ts"
export { type Fault, seal, type Verdict, verify } from "./ledger.ts"
