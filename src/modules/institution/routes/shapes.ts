// The things of this module as programs get them.
import { z } from "zod"
import { localisedSchema } from "#src/values/localised.ts"
import { sourceSchema } from "#src/values/source.ts"
import type { StandingUnit } from "../rules/chart.ts"
import { readLimits } from "../rules/limits.ts"
import {
  capacities,
  footings,
  levels,
  type Order,
  type Provision,
  provisionKinds,
  type UnitVersion,
  validBases,
} from "../types.ts"

export const footingShape = z.enum(footings)

export const limitShape = z.object({ kind: z.string(), body: z.string().optional(), theme: z.string().nullable().optional() })

export const orderShape = z.object({
  key: z.string(),
  number: z.string().nullable(),
  revision: z.string().nullable(),
  annex: z.string().nullable(),
  subject: localisedSchema,
  signedOn: z.string().nullable(),
  effectiveOn: z.string().nullable(),
  valid: z.string().nullable(),
  validBasis: z.enum(validBases),
  validReason: localisedSchema.nullable(),
  replaces: z.string().nullable(),
  language: z.string().nullable(),
  sources: z.array(sourceSchema),
})
export const orderOut = ({ series: _series, ...order }: Order) => order

export const provisionShape = z.object({
  key: z.string(),
  order: z.string(),
  unit: z.string(),
  path: z.string(),
  kind: z.enum(provisionKinds),
  capacity: z.enum(capacities).nullable(),
  limits: z.array(limitShape),
  catchAll: z.boolean(),
  summary: localisedSchema,
  officialText: localisedSchema.nullable(),
  themes: z.array(z.object({ theme: z.string(), basis: z.string() })),
  sources: z.array(sourceSchema),
})
export const provisionOut = ({ sort: _sort, number: _number, ...p }: Provision) => ({ ...p, limits: readLimits(p.limits) })

export const versionShape = z.object({
  unit: z.string(),
  order: z.string().nullable(),
  name: localisedSchema,
  acronym: z.string(),
  level: z.enum(levels),
  parent: z.string().nullable(),
  number: z.string(),
  valid: z.string(),
  basis: z.enum(["order", "attested"]),
  sources: z.array(sourceSchema),
})
export const versionOut = ({ key: _key, sort: _sort, namedIn: _named, ...v }: UnitVersion) => v

export const standingShape = versionShape.extend({ footing: footingShape, attestedBy: z.array(z.string()) })
export const standingOut = ({ version, footing, attestedBy }: StandingUnit) => ({ ...versionOut(version), footing, attestedBy })
