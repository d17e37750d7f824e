import { z } from "zod"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"

/** What sort of body it is, in the order in which lists offer them. Organs are bodies of states and never units of a secretariat. */
export const organisationTypes = [
  "organ",
  "autonomous_entity",
  "secretariat",
  "un_body",
  "international",
  "regional",
  "state_institution",
  "network",
  "donor",
  "ngo",
  "academic",
  "private",
  "other",
] as const
export type OrganisationType = (typeof organisationTypes)[number]

/** An outside body by its readable key: `unodc`. */
export const organisationKeySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)
  .meta({ example: "unodc" })

export type Organisation = {
  key: string
  type: OrganisationType
  /** ISO 3166-1 alpha-3 of the state an institution belongs to; also of states outside the Americas. */
  state: string | null
  acronym: string
  title: Localised
  aliases: readonly string[]
  sources: readonly Source[]
}

/** Only what telling names apart needs. */
export type Named = Pick<Organisation, "key" | "acronym" | "title" | "aliases">
