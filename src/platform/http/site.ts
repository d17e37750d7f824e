// Folds the route table into one web application. A request opens one transaction, finds out who asks in the round trip
// that begins it, and leaves by `reply`: handlers return, they never send.
import { Hono } from "hono"
import { readAddress, wantsPage } from "./address.ts"
import { answerChange, answerForm } from "./change.ts"
import { Problem, problems } from "./problem.ts"
import { answerPage, readArguments } from "./read-page.ts"
import { answerProblem } from "./refusal.ts"
import { redirect } from "./reply.ts"
import { type Asked, ask, type SiteOptions } from "./request.ts"
import type { AnyChange, AnyPage, Route } from "./route.ts"

function toTheirLanguage(asked: Asked): Response | null {
  if (asked.address.lang || !wantsPage(asked.request) || asked.address.face) return null
  const to = asked.say.href(asked.address.path as `/${string}`)
  return redirect(asked.search.size > 0 ? `${to}?${asked.search}` : to, 302, { vary: "Accept, Accept-Language" })
}

/** Fixed segments before values, so that `/activities/new` is not read as an activity called new. */
const bySpecificity = (a: Route, b: Route) => {
  const [x, y] = [a.path.replaceAll("/:", "/~"), b.path.replaceAll("/:", "/~")]
  return x < y ? -1 : x > y ? 1 : 0
}

type Incoming = { req: { raw: Request; param: () => Record<string, string> }; env?: unknown }

/** The address at the other end of the connection, as the server tells it; none where a test calls without one. */
function peerOf({ env }: Incoming): string | null {
  const incoming = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return incoming?.socket?.remoteAddress ?? null
}

export function site(o: SiteOptions): Hono {
  const app = new Hono({ getPath: (request) => readAddress(new URL(request.url).pathname).path })
  o.mount?.(app)
  const guarded =
    (route: Route, answer: (asked: Asked, params: Record<string, string>) => Promise<Response>) => async (c: Incoming) => {
      const asked = ask(o, c.req.raw, peerOf(c))
      try {
        const translated = asked.request.method === "GET" && !(route.is === "page" && route.file)
        return (translated ? toTheirLanguage(asked) : null) ?? (await answer(asked, c.req.param()))
      } catch (error) {
        return answerProblem(o, route, asked, error)
      }
    }
  for (const route of [...o.routes].sort(bySpecificity)) {
    if (route.is === "page") mountPage(app, o, route, guarded)
    else mountChange(app, o, route, guarded)
  }
  app.notFound(async (c) => {
    const asked = ask(o, c.req.raw, null)
    return toTheirLanguage(asked) ?? answerProblem(o, null, asked, new Problem(problems.notFound))
  })
  return app
}

type Guarded = (
  route: Route,
  answer: (asked: Asked, params: Record<string, string>) => Promise<Response>,
) => (c: Incoming) => Promise<Response>

function mountPage(app: Hono, o: SiteOptions, route: AnyPage, guarded: Guarded) {
  app.get(
    route.path,
    guarded(route, (asked, params) => answerPage(o, route, asked, params)),
  )
  if (!route.protocol) return
  app.post(
    route.path,
    guarded(route, async (asked, params) => answerPage(o, route, { ...asked, search: await readArguments(asked) }, params)),
  )
}

function mountChange(app: Hono, o: SiteOptions, route: AnyChange, guarded: Guarded) {
  if (route.form !== "none")
    app.get(
      route.path,
      guarded(route, (asked, params) => answerForm(o, route, asked, params)),
    )
  app.post(
    route.path,
    guarded(route, (asked, params) => answerChange(o, route, asked, params)),
  )
}
