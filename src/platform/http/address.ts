// An address is a language, a path and perhaps a face: `/es/activities.csv`. People get a language in the path; a bare
// path sends them to theirs and serves programs in English.
import { type Lang, langs } from "#src/values/lang.ts"
import { type Face, faces } from "./route.ts"

export type Address = { lang: Lang | null; path: string; face: Face | null }

const isFace = (text: string): text is Face => (faces as readonly string[]).includes(text)

export function readAddress(pathname: string): Address {
  const [, first = "", ...rest] = pathname.split("/")
  const lang = (langs as readonly string[]).includes(first) ? (first as Lang) : null
  const bare = lang ? `/${rest.join("/")}` : pathname
  const dot = bare.lastIndexOf(".")
  const suffix = dot > bare.lastIndexOf("/") ? bare.slice(dot + 1) : ""
  if (isFace(suffix)) return { lang, path: bare.slice(0, dot) || "/", face: suffix }
  return { lang, path: bare.length > 1 ? bare.replace(/\/+$/, "") || "/" : bare, face: null }
}

/** The language a person is sent to: the first of theirs that we speak, else English. */
export function preferred(header: string | null): Lang {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [name = "", ...rest] = part.trim().split(";")
      const q = Number(/q=([\d.]+)/.exec(rest.join(";"))?.[1] ?? "1")
      return { lang: name.trim().slice(0, 2).toLowerCase(), q }
    })
    .filter((w) => w.q > 0)
    .sort((a, b) => b.q - a.q)
  return langs.find((l) => l === wanted.find((w) => (langs as readonly string[]).includes(w.lang))?.lang) ?? "en"
}

/** Media types by which programs ask for a form of a page, and by which it is told to them. */
export const mediaTypes = {
  csv: "text/csv",
  ics: "text/calendar",
  atom: "application/atom+xml",
  jsonld: "application/ld+json",
} as const satisfies Partial<Record<Face, string>>

/** The form that a program asks for by its media type, of those there are. */
export function wantedFace(request: Request, there: readonly Face[]): Face | null {
  if (wantsPage(request)) return null
  const wanted = (request.headers.get("accept") ?? "").split(",").map((part) => part.split(";")[0]?.trim().toLowerCase())
  return there.find((face) => face in mediaTypes && wanted.includes(mediaTypes[face as keyof typeof mediaTypes])) ?? null
}

/** A program asks for JSON and not for a page. */
export function wantsJson(request: Request): boolean {
  const accept = request.headers.get("accept") ?? ""
  return /application\/(json|problem\+json)/.test(accept) && !/text\/html/.test(accept)
}
export const wantsPage = (request: Request) => /text\/html/.test(request.headers.get("accept") ?? "")
