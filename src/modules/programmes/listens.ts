// Tables that somebody sent are seen by that person alone. Once the account is erased nobody can see or apply them, and a
// file or its name may hold what is personal: they go. The facts keep their hash and their count.
import type { Listener } from "#src/platform/jobs/index.ts"
import { idOf, type Ref } from "#src/values/ref.ts"
import { forgetImports } from "./queries/imports.ts"

export const accountErased: Listener = {
  name: "programmes.forget-imports",
  to: (kind) => kind === "account.erased",
  hear: (tx, facts) =>
    forgetImports(
      tx,
      facts.map((f) => idOf(f.about as Ref)),
    ),
}
