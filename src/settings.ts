// Everything the environment decides, read once and checked; unknown or unreadable values stop the start with a sentence.
import { resolve } from "node:path"
import { z } from "zod"
import type { Organisation } from "#src/platform/http/index.ts"

const exampleName = "Example Secretariat"
const exampleReporter = "XM-EXAMPLE-0000"

const schema = z.object({
  /** Port to listen on. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address to listen on; loopback unless told otherwise. */
  HOST: z.string().default("127.0.0.1"),
  /** A PostgreSQL 15 or newer; without it the embedded one is started. */
  DATABASE_URL: z.string().startsWith("postgres").optional(),
  /** Our address as readers see it; needed behind a proxy. */
  PUBLIC_ORIGIN: z
    .url()
    .transform((address) => address.replace(/\/+$/, ""))
    .optional(),
  /** `yes` when a proxy of yours stands before and tells callers' addresses in X-Forwarded-For. */
  BEHIND_PROXY: z.enum(["yes", "no"]).default("no"),
  /** Time zone of the seat, in which days are meant. */
  SEAT_ZONE: z.string().default("America/New_York"),
  /** Folder for the embedded database, files and keys. */
  DATA_FOLDER: z.string().default(resolve(import.meta.dirname, "../.data")),
  /** `web`, `worker` or `all`. */
  ROLE: z.enum(["web", "worker", "all"]).default("all"),
  /** Name shown as the author of outputs; the shipped value is plainly an example and publishing gates refuse it. */
  ORGANISATION_NAME: z.string().default(exampleName),
  /** Where those who run harvesters write to; an office and no person. */
  ORGANISATION_EMAIL: z.email().default("office@example.org"),
  /** Reference by which the registry of IATI knows the organisation; the shipped value belongs to nobody and is refused. */
  IATI_REPORTER: z
    .string()
    .regex(/^[^\s/&|?]+$/)
    .default(exampleReporter),
  /** Code of the kind of organisation in the list OrganisationType of IATI: 40 is a multilateral one. */
  IATI_REPORTER_TYPE: z
    .string()
    .regex(/^\d\d$/)
    .default("40"),
  /** `yes` when the work reported on is not the organisation's own. */
  IATI_SECONDARY_REPORTER: z.enum(["yes", "no"]).default("yes"),
  /** Folder with the schemas (`xsd`) and code lists (`codelists`) of IATI 2.03; the gate judges by them where they are. */
  IATI_STANDARD_FOLDER: z.string().optional(),
  /** From how many people on a part of a figure is everybody's; 0 shows all. Two would tell the ones. */
  SMALL_CELLS: z.coerce
    .number()
    .int()
    .max(1000)
    .refine((n) => n === 0 || n >= 3)
    .default(5),
  /** Object store for files instead of the data folder: s3://bucket/prefix, with the usual AWS variables. */
  FILES_URL: z.string().optional(),
  /** `silent`, `error`, `info` or `debug`. */
  LOG_LEVEL: z.enum(["silent", "error", "info", "debug"]).default("info"),
})

export type Settings = z.output<typeof schema>
export const settingNames = Object.keys(schema.shape)

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(settingNames.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])))
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const names = read.error.issues.map((i) => String(i.path[0]))
  throw new Error(`The setting ${names.join(", ")} cannot be read. docs/running.md says what it may be.`)
}

/** In whose name, and under which address, outputs are issued. */
export const organisationOf = (settings: Settings): Organisation => ({
  name: settings.ORGANISATION_NAME,
  example: settings.ORGANISATION_NAME === exampleName,
  origin: settings.PUBLIC_ORIGIN ?? null,
  email: settings.ORGANISATION_EMAIL,
  reporter: {
    ref: settings.IATI_REPORTER,
    type: settings.IATI_REPORTER_TYPE,
    secondary: settings.IATI_SECONDARY_REPORTER === "yes",
    example: settings.IATI_REPORTER === exampleReporter,
    standard: settings.IATI_STANDARD_FOLDER ?? null,
  },
})
