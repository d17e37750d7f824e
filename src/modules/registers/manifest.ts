import { z } from "zod"
import type { Module } from "#src/platform/module.ts"
import { dueNears } from "./due.ts"
import { kinds } from "./kinds.ts"
import { activityShownOrHidden } from "./listens.ts"
import { loaders } from "./loaders.ts"
import { registerFacts } from "./messages/facts.ts"
import { reasons } from "./messages/reasons.ts"
import { panels } from "./panels.ts"
import { routes } from "./routes/index.ts"

const recorded = z.object({ file: z.string(), source: z.string().optional() })
/** A version of an entry by its number and the digest of what it says; never a figure. */
const version = z.object({ version: z.number(), digest: z.string(), unit: z.string() })
const moved = version.extend({ from: z.string(), to: z.string() })

export const registers: Module = {
  name: "registers",
  routes,
  kinds,
  panels,
  reasons,
  listens: [activityShownOrHidden, dueNears],
  record: loaders,
  facts: {
    "register_entry.recorded": { detail: z.union([recorded, version]), says: registerFacts.recorded },
    "register_entry.amended": { detail: version, says: registerFacts.amended },
    "register_entry.moved": { detail: moved, says: registerFacts.moved },
    "register_entry.published": { detail: version, says: registerFacts.published },
    "register_entry.taken_back": { detail: version, says: registerFacts.takenBack },
    "register_entry.withdrawn": { detail: version, says: registerFacts.withdrawn },
  },
}
