// Puts the frame around a view: header, navigation, footer, the line of independence.
import { type Face, mediaTypes, type ShellAbout, type View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { type Actor, holds, isStaff } from "#src/values/actor.ts"
import { document, independence, Layout, ProblemPage } from "#src/web/index.ts"
import { said } from "./messages.ts"
import { roleNames } from "./modules/access/index.ts"

const sections = ["institution", "mandates", "programmes", "activities", "resources", "reports", "states"] as const

/** Who is signed in, shown by seat and not by name: what the reader may do here follows from the seat. */
function accountOf(say: Say, actor: Actor) {
  const links = [
    ...(isStaff(actor) ? [{ href: "/work" as const, label: say.t(said.work) }] : []),
    ...(holds(actor, "administrator") ? [{ href: "/admin" as const, label: say.t(said.admin) }] : []),
    { href: "/account" as const, label: say.t(said.account) },
  ]
  const seats = [...new Set(actor.seats.map((s) => say.t(roleNames[s.role])))]
  return { name: seats.join(", "), links, signOut: "/sign-out" as const }
}

const formNames: Readonly<Record<keyof typeof mediaTypes, string>> = {
  csv: "CSV",
  ics: "iCalendar",
  atom: "Atom",
  jsonld: "JSON-LD",
}

/** Where programs find the page in their own forms, narrowed as the reader sees it. */
const alternatesOf = (forms: readonly Face[], title: string, path: string, search: string) =>
  (Object.keys(mediaTypes) as (keyof typeof mediaTypes)[])
    .filter((form) => forms.includes(form))
    .map((form) => ({
      href: `${path}.${form}${search ? `?${search}` : ""}` as `/${string}`,
      type: mediaTypes[form],
      title: `${title} (${formNames[form]})`,
    }))

export function shell(view: View, { say, actor, path, search, forms }: ShellAbout): string {
  const nav = sections.map((s) => ({ href: `/${s}` as const, label: say.t(said[s]), current: view.section === s }))
  const links = [
    { href: "/about" as const, label: say.t(said.about) },
    { href: "/data" as const, label: say.t(said.data) },
    { href: "/design" as const, label: say.t(said.design) },
    { href: "/api" as const, label: say.t(said.api) },
    ...(actor.account ? [] : [{ href: "/sign-in" as const, label: say.t(said.signIn) }]),
  ]
  const account = actor.account ? { account: accountOf(say, actor) } : {}
  return document(
    <Layout
      say={say}
      title={view.title}
      path={(search ? `${path}?${search}` : path) as `/${string}`}
      nav={nav}
      alternates={alternatesOf(forms, view.title, path, search)}
      foot={{ independence: say.t(independence), links }}
      {...(view.description ? { description: view.description } : {})}
      {...(view.trail ? { trail: view.trail } : {})}
      {...(view.refresh ? { refresh: view.refresh } : {})}
      {...account}
    >
      {view.body}
    </Layout>,
  )
}

export function problemView(
  say: Say,
  problem: { title: string; detail: string; status: number; request: string; faults: readonly string[] },
): View {
  return {
    title: problem.title,
    body: (
      <ProblemPage
        say={say}
        title={problem.title}
        detail={problem.detail}
        // Where a change has no form of its own, this page is the place to say what is wrong with it.
        todo={problem.faults.length > 0 ? problem.faults.join(" ") : undefined}
        status={problem.status}
        requestId={problem.request}
      />
    ),
  }
}
