// `/instruments/:instrument.akn`: the wording in the language of the address, else in the first that is held.
import { type FileFace, notFound } from "#src/platform/http/index.ts"
import type { InstrumentPage } from "../pages/instrument.tsx"
import { writeAkn } from "./write.ts"

export const instrumentAkn: FileFace<InstrumentPage> = (page, say) => {
  const { instrument, clauses, texts, wordings, names } = page
  const text = texts.find((t) => t.language === say.lang) ?? texts[0]
  if (!text) throw notFound()
  const own = new Map(wordings.filter((t) => t.language === text.language).map((t) => [t.clause, t]))
  const body = instrument.body ? names.bodies.get(instrument.body) : undefined
  const xml = writeAkn({
    ...{ key: instrument.key, type: instrument.type, symbol: instrument.symbol, adopted: instrument.adopted, text },
    body: instrument.body && body ? { key: instrument.body, name: say.name(body.text) } : null,
    clauses: clauses.map((c) => ({ key: c.key, parent: c.parent, path: c.path, kind: c.kind, text: own.get(c.key) ?? null })),
  })
  return Promise.resolve({
    bytes: new TextEncoder().encode(xml),
    type: "application/akn+xml; charset=utf-8",
    name: `${instrument.key}.${text.language}.akn.xml`,
  })
}
