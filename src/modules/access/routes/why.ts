import { z } from "zod"
import { page, type Route, text } from "#src/platform/http/index.ts"
import type { Message } from "#src/platform/i18n/index.ts"
import { roleSchema } from "#src/values/actor.ts"
import { doorsFor, rulesFor } from "../explain.ts"
import { whyView } from "../pages/why.tsx"
import { whyAnswers } from "../places.ts"
import { mayAdminister } from "../policy.ts"

/** Every door of the house and every reason in words: the page asks the rules themselves, so it cannot be out of date. */
export type House = () => { routes: readonly Route[]; reasons: Readonly<Record<string, Message>> }

const answered = z.object({ deed: z.string(), path: z.string(), ok: z.boolean(), because: z.string() })
const ruled = z.object({ rule: z.string(), about: z.string(), ok: z.boolean(), because: z.string() })

export const whyRoute = (house: House): Route =>
  page({
    path: "/admin/why",
    params: {},
    query: { role: roleSchema.optional(), verb: text(100).optional(), of: z.enum(["own", "other"]).optional() },
    may: mayAdminister,
    summary: "Which rule says yes or no to a role for a deed",
    load: async ({ query, panels }) => {
      const { routes, reasons } = house()
      if (!query.role) return { asked: null, doors: [], rules: [], panels: [], reasons }
      const asked = { role: query.role, verb: query.verb ?? "", of: query.of ?? ("own" as const) }
      return { asked, doors: doorsFor(routes, asked), rules: rulesFor(asked), panels: await panels(whyAnswers, asked), reasons }
    },
    html: whyView,
    json: z.object({ doors: z.array(answered), rules: z.array(ruled) }),
    wire: ({ doors, rules }) => ({
      doors: doors.map((d) => ({ deed: d.deed, path: d.path, ok: d.verdict.ok, because: d.verdict.because })),
      rules: rules.map((r) => ({ rule: r.rule, about: r.about, ok: r.verdict.ok, because: r.verdict.because })),
    }),
  })
