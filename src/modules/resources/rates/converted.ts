// Money in one currency, where somebody asks for it: what each page converts, and what programs get of it.
import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import type { Day } from "#src/values/day.ts"
import { boundsOf, type Edtf } from "#src/values/edtf.ts"
import { listContributions } from "../../programmes/index.ts"
import { listRates } from "./queries.ts"
import { amountOf, basesOf, centsOf, type Dated, type InOne, inOneCurrency, standingRates } from "./rules.ts"

/** The query that asks: `?in=USD`. */
export const asksFor = {
  in: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
}

/** `bases`: currencies into which the table leads. `shown`: null while nobody has asked. */
export type Beside = { bases: readonly string[]; shown: InOne | null }

export async function besides(tx: Read, base: string | undefined, amounts: () => Promise<readonly Dated[]>): Promise<Beside> {
  const rates = standingRates(await listRates(tx))
  const bases = basesOf(rates)
  return { bases, shown: base ? inOneCurrency(await amounts(), base, rates) : null }
}

/** Contributions that the reader may see and of which an amount is stated. */
export async function givenByDay(tx: Read): Promise<Dated[]> {
  const dayOf = (c: { receivedOn: Day | null; period: string | null }) =>
    c.receivedOn ?? (c.period ? boundsOf(c.period as Edtf).from : null)
  return (await listContributions(tx)).flatMap((c) =>
    c.value === null || c.currency === null ? [] : [{ currency: c.currency, cents: centsOf(c.value), on: dayOf(c), counted: 1 }],
  )
}

const money = { currency: z.string(), amount: z.number(), counted: z.number() }
export const inOneShape = z
  .object({
    in: z.string(),
    total: z.number(),
    lines: z.array(
      z.object({
        ...money,
        rate: z.string().nullable(),
        day: z.string().nullable(),
        source: z.string().nullable(),
        version: z.number().nullable(),
        converted: z.number(),
      }),
    ),
    without: z.array(z.object({ ...money, why: z.enum(["no_rate", "no_day"]) })),
  })
  .nullable()

export const inOneWire = (shown: InOne | null): z.output<typeof inOneShape> =>
  shown && {
    in: shown.base,
    total: amountOf(shown.total),
    lines: shown.lines.map(({ currency, cents, counted, rate, converted }) => ({
      ...{ currency, amount: amountOf(cents), counted, converted: amountOf(converted) },
      ...{ rate: rate?.rate ?? null, day: rate?.onDay ?? null, source: rate?.source ?? null, version: rate?.version ?? null },
    })),
    without: shown.without.map(({ cents, ...rest }) => ({ ...rest, amount: amountOf(cents) })),
  }
