// Which registers there are. A new one is a file beside these and a line here.
import type { Register } from "../types.ts"
import { deminingOrganisations } from "./demining-organisations.ts"
import { destructionLots } from "./destruction-lots.ts"
import { equipmentLoans } from "./equipment-loans.ts"
import { firearmsMarking } from "./firearms-marking.ts"
import { mineAreas } from "./mine-areas.ts"
import { mineSurvivors } from "./mine-survivors.ts"
import { municipalities } from "./municipalities.ts"
import { scholarships } from "./scholarships.ts"
import { seizedAssets } from "./seized-assets.ts"
import { youthProgrammes } from "./youth-programmes.ts"

export const registers: readonly Register[] = [
  mineAreas,
  deminingOrganisations,
  mineSurvivors,
  firearmsMarking,
  destructionLots,
  seizedAssets,
  scholarships,
  equipmentLoans,
  municipalities,
  youthProgrammes,
]

export const findRegister = (key: string): Register | undefined => registers.find((r) => r.key === key)
