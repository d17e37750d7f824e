// Tables that somebody sent are seen by that person alone: once the account is erased they go.
import type { Listener } from "#src/platform/jobs/index.ts"
import { idOf, type Ref } from "#src/values/ref.ts"
import { forgetImports } from "./queries/spending.ts"
import { forgetRateImports } from "./rates/queries.ts"

export const accountErased: Listener = {
  name: "resources.forget-imports",
  to: (kind) => kind === "account.erased",
  hear: async (tx, facts) => {
    const accounts = facts.map((f) => idOf(f.about as Ref))
    await forgetImports(tx, accounts)
    await forgetRateImports(tx, accounts)
  },
}
