// Pages about the platform itself. They know every route and problem, so they are made from what `app.ts` has folded.
import { z } from "zod"
import { everybody, notFound, type ProblemKind, page, type Route } from "#src/platform/http/index.ts"
import { context, contextPath } from "#src/web/index.ts"
import { aboutView, apiView, designView, problemKindView, problemsView } from "./pages/about.tsx"

const shape = z.object({ slug: z.string(), status: z.number() })
const bare = ({ slug, status }: ProblemKind) => ({ slug, status })

/** /about, /design, /api, /problems: given all routes and problems of the platform. */
export function aboutRoutes(all: { routes: () => readonly Route[]; problems: () => readonly ProblemKind[] }): readonly Route[] {
  return [
    page({
      path: "/about",
      params: {},
      query: {},
      may: everybody,
      summary: "What this is and how to read it",
      load: () => Promise.resolve(null),
      html: aboutView,
      json: "none",
    }),
    page({
      path: "/design",
      params: {},
      query: {},
      may: everybody,
      summary: "The design system, every part in every state",
      load: () => Promise.resolve(null),
      html: designView,
      json: "none",
    }),
    page({
      path: "/api",
      params: {},
      query: {},
      may: everybody,
      summary: "Every address of the platform",
      load: () => Promise.resolve(all.routes()),
      html: apiView,
      json: z.array(z.object({ method: z.string(), path: z.string(), summary: z.string() })),
      wire: (routes) => routes.map((r) => ({ method: r.is === "page" ? "GET" : "POST", path: r.path, summary: r.summary })),
    }),
    page({
      path: contextPath,
      params: {},
      query: {},
      may: everybody,
      summary: "What the words of our linked data mean (a JSON-LD context); it never changes",
      load: () => Promise.resolve(null),
      file: () =>
        Promise.resolve({
          bytes: new TextEncoder().encode(`${JSON.stringify(context, null, 1)}\n`),
          type: "application/ld+json",
          name: "linked-1.jsonld",
        }),
      html: () => ({ title: "", body: null }),
      json: "none",
    }),
    page({
      path: "/problems",
      params: {},
      query: {},
      may: everybody,
      summary: "Every kind of refusal",
      load: () => Promise.resolve(all.problems()),
      html: problemsView,
      json: z.array(shape),
      wire: (problems) => problems.map(bare),
    }),
    page({
      path: "/problems/:problem",
      params: { problem: z.string().regex(/^[a-z0-9-]{2,60}$/) },
      query: {},
      may: everybody,
      summary: "One kind of refusal: what it means and how to mend it",
      load: ({ params }) => {
        const found = all.problems().find((p) => p.slug === params.problem)
        return found ? Promise.resolve(found) : Promise.reject(notFound())
      },
      html: problemKindView,
      json: shape,
      wire: bare,
    }),
  ]
}
