// What hangs on an activity is found by search while the activity is public, and no longer.
import type { Listener } from "#src/platform/jobs/index.ts"
import { indexAgain } from "#src/platform/search/index.ts"
import { idOf, type Ref } from "#src/values/ref.ts"
import { entryKind } from "./kinds.ts"
import { listKeysOn } from "./queries/entries.ts"

export const activityShownOrHidden: Listener = {
  name: "registers.follow-activities",
  to: (kind) => kind === "activity.published" || kind === "activity.taken_back" || kind === "activity.restored",
  hear: async (tx, facts) => {
    const activities = facts.map((f) => idOf(f.about as Ref))
    await indexAgain(tx, entryKind, await listKeysOn(tx, activities))
  },
}
