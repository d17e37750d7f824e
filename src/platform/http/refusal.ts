// Every refusal leaves through here: as a page in words, as problem+json, and with its trace.
import { type Actor, publicActor } from "#src/values/actor.ts"
import { Problem, problems } from "./problem.ts"
import { type Asked, document, json, type SiteOptions } from "./request.ts"
import type { Route } from "./route.ts"

/** A refusal rolled its transaction back; the trace that it happened is stored in one of its own. */
async function leaveDenial(o: SiteOptions, route: Route | null, asked: Asked, actor: Actor, reason: string) {
  const by = actor.account ? `account:${actor.account}` : "public"
  const verb = route?.is === "change" ? route.verb : "page.read"
  await o.db.owner((tx) =>
    tx
      .insertInto("platform.denials")
      .values({ by, verb, path: route?.path ?? "unknown", reason, at: asked.now })
      .execute(),
  )
}

async function whoAsks(o: SiteOptions, asked: Asked): Promise<Actor> {
  return o.db
    .read(o.who.opening(asked.token, asked.now), (_tx, opened) => Promise.resolve(o.who.actor(opened)))
    .catch(() => publicActor)
}

function constraintOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "constraint" in error ? String(error.constraint) : undefined
}

/** A breach of a named constraint is the problem that its module names for it; anything else is our fault. */
function asProblem(o: SiteOptions, error: unknown, asked: Asked, path: string): Problem {
  if (error instanceof Problem) return error
  const constraint = constraintOf(error)
  const kind = constraint ? o.problems.find((p) => p.constraint === constraint) : undefined
  if (kind) return new Problem(kind)
  o.log.error({ request: asked.id, path, err: error }, "a request failed")
  return new Problem(problems.ours, { request: asked.id })
}

export async function answerProblem(o: SiteOptions, route: Route | null, asked: Asked, error: unknown): Promise<Response> {
  // An address that holds a secret is logged without it.
  const path = route?.keyed ? route.path : asked.address.path
  const problem = asProblem(o, error, asked, path)
  const { say } = asked
  const actor = problem.kind.status >= 500 ? publicActor : await whoAsks(o, asked)
  const because = problem.values.because
  const reason = typeof because === "string" ? o.because(because) : null
  const values = reason ? { ...problem.values, because: say.t(reason) } : problem.values
  if (problem.kind.status === 403 || problem.kind === problems.signIn)
    await leaveDenial(o, route, asked, actor, String(because ?? problem.kind.slug))
  const title = say.t(problem.kind.title)
  const detail = say.t(problem.kind.detail, values)
  const status = problem.kind.status
  const faults = problem.errors.map((e) => ({ pointer: e.pointer, message: say.t(e.message, e.values) }))
  if (asked.json) {
    const body = {
      type: `/problems/${problem.kind.slug}`,
      title,
      status,
      detail,
      instance: asked.id,
      ...(faults.length > 0 ? { errors: faults } : {}),
    }
    return json(asked, body, status, "never", "application/problem+json")
  }
  // Whoever asks for a page or for an empty form is shown the way in, and led on from there.
  const signIn = problem.kind === problems.signIn && asked.request.method !== "POST"
  const view = signIn
    ? {
        ...o.signInView(say, { path: `${asked.address.path}${asked.search.size > 0 ? `?${asked.search}` : ""}`, raw: {} }),
        status,
      }
    : { ...o.problemView(say, { title, detail, status, request: asked.id, faults: faults.map((f) => f.message) }), status }
  return document(o, asked, actor, view, "never")
}
