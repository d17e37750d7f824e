import { z } from "zod"
import type { Place } from "#src/platform/http/index.ts"
import { type StateCode, stateCodeSchema } from "./types.ts"

/** The page of a state: modules to the right show there what they hold of it. */
export const statePage: Place<{ state: StateCode }> = { place: "states.state", asks: z.strictObject({ state: stateCodeSchema }) }
