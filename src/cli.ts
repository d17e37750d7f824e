// hemisec <deed>: the same actions from a terminal. A deed is named by its words; the longest name that fits is done.
import { argv, env, exit, stderr, stdout } from "node:process"
import type { Desk } from "./platform/backup/index.ts"

/** `run` gets what follows the name and returns the exit code: 0 done, 1 failed, 2 asked wrongly. */
type Deed = Readonly<{ name: string; does: string; run: (args: readonly string[]) => Promise<number> }>

/** How to speak here, in the reader's own language. */
async function speech() {
  const { sayIn } = await import("./platform/i18n/index.ts")
  const { langs } = await import("./values/lang.ts")
  const tongue = (env.LC_ALL || env.LC_MESSAGES || env.LANG || "en").slice(0, 2)
  return sayIn(langs.find((l) => l === tongue) ?? "en")
}

const tell = (line: string) => stdout.write(`${line}\n`)

/** In whose name, and on which day, something is judged at a terminal. */
async function atTerminal() {
  const { organisationOf, readSettings } = await import("./settings.ts")
  const { dayIn } = await import("./values/day.ts")
  const settings = readSettings(env)
  const now = new Date()
  const origin = settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`
  const issuer = { organisation: organisationOf(settings), origin, today: dayIn(now, settings.SEAT_ZONE) }
  return { say: await speech(), tell, now, issuer }
}

/** The database and files of the settings, for the length of a deed; the embedded server is started or shared. */
async function atDesk(work: (desk: Desk, at: { url: string; origin: string }) => Promise<number>): Promise<number> {
  const { connect, startEmbedded } = await import("./platform/db/index.ts")
  const { openFiles } = await import("./platform/files/index.ts")
  const settings = (await import("./settings.ts")).readSettings(env)
  const say = await speech()
  const files = await openFiles(settings)
  const embedded = settings.DATABASE_URL ? null : await startEmbedded({ folder: settings.DATA_FOLDER })
  const url = settings.DATABASE_URL ?? embedded?.url ?? ""
  const origin = settings.PUBLIC_ORIGIN ?? `http://localhost:${settings.PORT}`
  const db = connect(url, 3)
  try {
    return await work({ db, files, say, tell, now: new Date() }, { url, origin })
  } catch (error) {
    const { Problem } = await import("./platform/http/index.ts")
    if (!(error instanceof Problem)) throw error
    stderr.write(`${say.t(error.kind.detail, error.values)}\n`)
    return 1
  } finally {
    await db.close()
    await embedded?.stop()
  }
}

const keeping = () => import("./platform/backup/index.ts")

const deeds: readonly Deed[] = [
  {
    name: "order parse",
    does: "order parse FILE [--json]  show what the file of an executive order would propose",
    run: async (args) => (await import("./modules/institution/import/deed.ts")).orderParse(args),
  },
  {
    name: "instrument parse",
    does: "instrument parse FILE [--json]  show what the file of a resolution, declaration or plan would propose",
    run: async (args) => (await import("./modules/mandates/import/deed.ts")).instrumentParse(args),
  },
  {
    name: "facts verify",
    does: "facts verify [--against HEAD]  walk the chain of facts, and look for a head noted earlier",
    run: (args) => atDesk(async (desk) => (await keeping()).verifyDeed(desk, args)),
  },
  {
    name: "backup",
    does: "backup FOLDER|FILE.tar  save database and files as they stand now",
    run: (args) => atDesk(async (desk) => (await keeping()).backupDeed(desk, args)),
  },
  {
    name: "restore",
    does: "restore FOLDER|FILE.tar  fill an empty database and its files from a backup",
    run: (args) =>
      atDesk(async (desk, { url }) => {
        await (await import("./platform/db/index.ts")).migrate(url)
        return (await keeping()).restoreDeed(desk, args)
      }),
  },
  {
    name: "edition verify",
    does: "edition verify ID  print an edition again from its snapshot and compare the hashes",
    run: (args) => atDesk(async ({ db, tell }) => (await import("./modules/publications/deed.ts")).editionVerify(db, args, tell)),
  },
  {
    name: "report print",
    does: "report print KEY [--language L] [--format F] [--to FILE]  print a report as it stands now, or an edition",
    run: (args) =>
      atDesk(async ({ db, files, say, tell, now }) => {
        const { organisationOf, readSettings } = await import("./settings.ts")
        const { dayIn } = await import("./values/day.ts")
        const settings = readSettings(env)
        const at = { organisation: organisationOf(settings), today: dayIn(now, settings.SEAT_ZONE), lang: say.lang }
        return (await import("./modules/publications/deed-print.ts")).reportPrint({ db, files, tell, ...at }, args)
      }),
  },
  {
    name: "iati check",
    does: "iati check [FILE]  judge the files for registers of aid, or a file, by schema, rules and code lists",
    run: async ([file, ...more]) => {
      const { checkAll, checkFile } = await import("./modules/publications/iati/deed.ts")
      if (more.length > 0) {
        stderr.write("iati check [FILE]\n")
        return 2
      }
      return file ? checkFile(await atTerminal(), file) : atDesk(async ({ db }) => checkAll(await atTerminal(), db))
    },
  },
  {
    name: "password renew",
    does: "password renew ADDRESS  print a one-time link by which the owner of an account chooses a new password",
    run: (args) =>
      atDesk(async (desk, { origin }) => (await import("./modules/access/deed.ts")).passwordRenew(desk, args, origin)),
  },
  {
    name: "record load",
    does: "record load  take over what is new in the bundled record",
    run: (args) =>
      atDesk(async (desk, { url }) => {
        await (await import("./platform/db/index.ts")).migrate(url)
        const { takeInRecord } = await import("./app.ts")
        const log = { error: (about: object, what?: string) => stderr.write(`${what ?? ""} ${JSON.stringify(about)}\n`) }
        return (await keeping()).recordDeed(desk, args, () => takeInRecord(desk.db, desk.now, log as never))
      }),
  },
]

const words = argv.slice(2)
const fits = ({ name }: Deed) => name.split(" ").every((word, i) => words[i] === word)
const deed = deeds.filter(fits).sort((a, b) => b.name.length - a.name.length)[0]
if (!deed) {
  stderr.write(`Use: hemisec DEED\n${deeds.map(({ does }) => `  ${does}`).join("\n")}\n`)
  exit(2)
}
try {
  exit(await deed.run(words.slice(deed.name.split(" ").length)))
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  exit(1)
}
