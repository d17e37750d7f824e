// One route table makes the pages, the JSON API and its description. A page loads and shows in two functions, so that
// one address has many faces; a change made by form and by program is the same action.
import type { ComponentChildren } from "preact"
import type { z } from "zod"
import type { Read, Write } from "#src/platform/db/index.ts"
import type { Fact, Sealed, Told } from "#src/platform/facts/index.ts"
import type { Files } from "#src/platform/files/files.ts"
import type { Spooled } from "#src/platform/files/spool.ts"
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import type { Actor } from "#src/values/actor.ts"
import type { Count } from "#src/values/count.ts"
import type { Day } from "#src/values/day.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Ref } from "#src/values/ref.ts"
import type { FieldFault } from "./problem.ts"

/** Where a request came from. `origin` is our own address as readers see it, to make links that leave the platform. */
export type Caller = { address: string | null; agent: string | null; origin: string }

/**
 * In whose name outputs are issued. `example` while nobody has named it: what is issued then is a sample. `origin` is where
 * readers find the platform, for links in files; none where that is not known. `email` is an office and no person.
 */
export type Organisation = Readonly<{
  name: string
  example: boolean
  origin: string | null
  email: string
  reporter: Reporter
}>

/** By which reference the organisation is known in registers of aid, and as what. */
export type Reporter = Readonly<{
  ref: string
  /** Code of the kind of organisation, as the register's standard lists them. */
  type: string
  /** It reports on work that is another's. */
  secondary: boolean
  /** The shipped reference, which belongs to nobody. */
  example: boolean
  /** Folder of the standard's schemas and code lists; without it a file is judged by the rules alone. */
  standard: string | null
}>

export type Verdict = { ok: true; because: string } | { ok: false; because: string; hide: boolean }
export const yes = (because: string): Verdict => ({ ok: true, because })
/** Refused openly (403), or as if the thing did not exist (404). */
export const no = (because: string, hide = false): Verdict => ({ ok: false, because, hide })
export const everybody = (): Verdict => yes("public")

type Names<S extends string> = S extends `${string}:${infer N}/${infer R}`
  ? N | Names<`/${R}`>
  : S extends `${string}:${infer N}`
    ? N
    : never
export type Shape<S extends string> = { [K in Names<S>]: z.ZodType }
type Out<S> = { [K in keyof S]: S[K] extends z.ZodType ? z.output<S[K]> : never }

export const faces = ["csv", "xlsx", "svg", "ics", "pdf", "docx", "atom", "json", "jsonld", "txt", "akn"] as const
/** Another form of the same page: `/es/activities.csv`. */
export type Face = (typeof faces)[number]

/** What a page shows of a thing that lies in another module. */
export type Card = { ref: Ref; title: string; href: Href; date?: Edtf; mark?: Message }
export type PanelData = { title: string; count?: Count; cards: readonly Card[]; more?: Href }

/** A left module's page offers a place; right modules fill it with panels of data, never markup. */
export type Place<A> = Readonly<{ place: string; asks?: z.ZodType<A> }>
export type Panel = Readonly<{
  place: string
  load: (tx: Read, actor: Actor, args: unknown, say: Say) => Promise<PanelData | null>
}>
export const panel = <A>(
  at: Place<A>,
  load: (tx: Read, actor: Actor, args: A, say: Say) => Promise<PanelData | null>,
): Panel => ({
  place: at.place,
  load: (tx, actor, args, say) => load(tx, actor, args as A, say),
})

export type Ctx<T, S, Q> = Readonly<{
  tx: T
  actor: Actor
  params: Out<S>
  query: Out<Q>
  say: Say
  today: Day
  /** Time zone of the seat, in which days are meant. */
  zone: string
  organisation: Organisation
  caller: Caller
  /** Bytes go in before their row, by their hash: doing it twice does it once. */
  store: Files
  now: Date
  /** A person asked, who opens a table in a spreadsheet; else a program. */
  byPerson: boolean
  /** The arguments as they were given: for protocols, which judge them by rules of their own. */
  said: URLSearchParams
  /** Panels of the modules to the right, for a place of ours. */
  panels: <A>(at: Place<A>, args: A) => Promise<PanelData[]>
  /** Cards of things of any module; those the actor may not see are left out. */
  cards: (refs: readonly Ref[]) => Promise<Card[]>
}>

/** What `html` returns; the shell puts header, navigation and footer around it. */
export type View = Readonly<{
  title: string
  description?: string
  trail?: readonly { label: string; href: Href }[]
  /** Which part of the navigation this belongs to: the first segment of a path. */
  section?: string
  status?: number
  /** Seconds after which the page loads itself again: only while a long task runs. */
  refresh?: number
  body: ComponentChildren
}>

/** `tag` names the bytes for caches where their hash is known already; a long file carries its own. */
export type FileReply = {
  bytes: Uint8Array | AsyncIterable<Uint8Array> | Spooled
  type: string
  name: string
  tag?: string
}
/** `origin` is our own address as readers see it, for links that leave the platform. */
export type FileFace<V> = (value: V, say: Say, origin: string) => Promise<FileReply>

/** What a feed must remember to have told: stored before the reply leaves, by the owner, since a page reads. */
export type Keeping = { keeps?: (tx: Write) => Promise<void> }

export type Page<S extends string, P extends Shape<S>, Q extends z.ZodRawShape, V> = Readonly<{
  path: S
  params: P
  query: Q
  may: (actor: Actor) => Verdict
  load: (c: Ctx<Read, P, Q>) => Promise<V>
  /** For what is confidential: the sighting is stored before the reply leaves. */
  witness?: (value: V) => Ref | null
  /** Where reading itself is news, as an attempt at what is sealed: facts that are stored before the reply leaves. */
  leaves?: (value: V) => readonly Fact[]
  html: (value: V, say: Say) => View
  json: z.ZodType | "none"
  /** The value as programs get it, where it is not the loaded value itself. */
  wire?: (value: V, say: Say) => unknown
  also?: { [F in Face]?: FileFace<V> }
  /** Faces that take other rows than the page shows, as feeds do: they load for themselves, and hold nothing that leaves a sighting. */
  apart?: { [F in Face]?: (c: Ctx<Read, P, Q>) => Promise<FileReply & Keeping> }
  /** This parameter is a secret that stands for its owner, at this address alone. A session does not count here. */
  keyed?: Names<S>
  /** Speaks as others have laid down: takes any arguments, by GET or as a form, and tells their faults in its own way. */
  protocol?: true
  /** The page is a file and nothing else: its one address serves these bytes, in no language and no other form. */
  file?: FileFace<V>
  /** One line for the API's description. */
  summary: string
}>

/** A form as it was sent: raw strings, what is wrong with them, and the other side of a lost update. */
export type Filled = Readonly<{
  raw: Readonly<Record<string, string | readonly string[]>>
  faults: readonly FieldFault[]
  theirs?: Readonly<Record<string, unknown>>
  once: string
  version?: number
}>

/** What long work beside a reply may do, each in a transaction of its own, as the person who began it. */
export type Later = Readonly<{
  /** A change: it leaves facts, and is run again on a conflict. Refused once the person may not do it any more. */
  act: <V>(work: (c: Ctx<Write, Record<string, z.ZodType>, Record<string, never>>) => Promise<Told<V>>) => Promise<V>
  /** Notes how far the work is, for others to see at once. It leaves no fact: it tells nothing that lasts. */
  note: (work: (tx: Write) => Promise<unknown>) => Promise<void>
}>

export type Change<S extends string, P extends Shape<S>, I extends z.ZodType, V, R> = Readonly<{
  path: S
  params: P
  input: I
  verb: `${string}.${string}`
  may: (actor: Actor) => Verdict
  /** Form and JSON carry the `version` they saw; a stale one is refused with both sides shown. */
  versioned: boolean
  /** The same action takes files: multipart, at most this many bytes. */
  files?: number
  form:
    | {
        /** `raw` is what the form holds so far, from its address or as sent: some forms are about what was chosen on another page. */
        load: (c: Ctx<Read, P, Record<string, never>>, raw: Filled["raw"]) => Promise<V>
        html: (value: V, filled: Filled, say: Say) => View
      }
    | "none"
  act: (
    c: Ctx<Write, P, Record<string, never>> & { input: z.output<I>; version: number | undefined; files: readonly Upload[] },
  ) => Promise<Told<R> | Sealed<R>>
  /** Long work that the change began: it goes on beside the reply once the change is committed, and never for a change sent twice. */
  beside?: (value: R, later: Later) => Promise<void>
  json: z.ZodType | "none"
  then: (value: R) => Href
  /**
   * This parameter is a secret that opens the address. It is judged before the body is read; whoever guesses is counted by address, and
   * such an address is logged without the secret.
   */
  keyed?: { param: Names<S>; opens: (tx: Read, secret: string) => Promise<boolean> }
  /** Its reply holds a secret: a repeat is refused rather than played again from what was stored. */
  secret?: true
  /** A new session to set, or an end of the session, after a sign-in or sign-out. */
  session?: (value: R) => { token: string; until: Date } | "end" | null
  summary: string
}>

export type Upload = { name: string; fileName: string; bytes: Uint8Array }

// A table of routes forgets the types of its rows; each row was checked where it was written.
// biome-ignore lint/suspicious/noExplicitAny: the one place where rows of different types meet
export type AnyPage = { is: "page" } & Page<string, any, any, any>
// biome-ignore lint/suspicious/noExplicitAny: the one place where rows of different types meet
export type AnyChange = { is: "change" } & Change<string, any, any, any, any>
export type Route = AnyPage | AnyChange

export const page = <const S extends string, const P extends Shape<S>, const Q extends z.ZodRawShape, V>(p: Page<S, P, Q, V>) =>
  ({ is: "page" as const, ...p }) as Route
export const change = <const S extends string, const P extends Shape<S>, I extends z.ZodType, V, R>(c: Change<S, P, I, V, R>) =>
  ({ is: "change" as const, ...c }) as Route

export type Problems = Readonly<
  Record<string, { slug: string; status: number; title: Message; detail: Message; constraint?: string }>
>
