// The rules of the standard in our own reading, under their own numbers. Where two of its editions contradict each other, a
// condition says when a rule applies. Where a vocabulary is not named the first is meant, for regions too.
import type { Rule } from "../types.ts"
import { agencyRules, identityRules } from "./identity.ts"
import { shareRules } from "./shares.ts"
import { timeAndMoneyRules } from "./time-and-money.ts"

export const rules: readonly Rule[] = [...identityRules, ...shareRules, ...timeAndMoneyRules]
export { agencyRules }
