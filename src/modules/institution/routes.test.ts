import assert from "node:assert/strict"
import { describe, test } from "node:test"
import { search } from "#src/platform/search/index.ts"
import type { Lang } from "#src/values/lang.ts"
import { text, world } from "#tests/world/index.ts"

type Unit = { unit: string; parent: string | null; footing: string; name: { values: Record<string, { text: string }> } }
type Chart = {
  footing: string
  order: { key: string } | null
  units: Unit[]
  bodies: { key: string }[]
  autonomous: { key: string }[]
}
type Dealing = { path: string; unit: string; capacity: string | null; limits: { kind: string; body?: string }[]; theme: string }
type Answer = {
  on: string
  footing: string
  named: boolean
  responsible: { body: string }[]
  first: Dealing[]
  others: { capacity: string; dealings: Dealing[] }[]
  broader: Dealing[]
}
type Who = { theme: { key: string } | null; themes: { key: string }[]; answers: Answer[]; difference: { kind: string }[] }

describe("the chart as at a day", () => {
  const days: readonly [on: string, footing: string, order: string | null, units: number][] = [
    ["2006-12-31", "none", null, 0],
    ["2007-06-01", "attested", null, 9],
    ["2010-01-01", "presumed", "eo-annex-e", 13],
    ["2013-06-01", "presumed", "eo-annex-e", 13],
    ["2016-07-18", "presumed", "eo-annex-e", 13],
    ["2016-07-19", "in_force", "eo-16-01-rev-1", 21],
  ]
  for (const [on, footing, order, units] of days)
    test(
      `on ${on} it is ${footing}`,
      world(async ({ json }) => {
        const chart = await json<Chart>(`/institution?on=${on}`)
        assert.deepEqual([chart.footing, chart.order?.key ?? null, chart.units.length], [footing, order, units])
      }),
    )

  test(
    "without a day it is today's, by the order in force",
    world(async ({ json }) => {
      const chart = await json<Chart & { on: string }>("/institution")
      assert.deepEqual([chart.on, chart.footing, chart.units.length], ["2026-11-20", "in_force", 21])
    }),
  )

  test(
    "bodies of states and autonomous entities are told apart and are no units",
    world(async ({ json }) => {
      const chart = await json<Chart>("/institution")
      assert.deepEqual(
        chart.bodies.map((b) => b.key),
        ["cicad", "cicte", "csh", "confidence-building-forum"],
      )
      assert.deepEqual(chart.autonomous.map((b) => b.key).sort(), ["ameripol", "iadb", "iadc"])
      const units = new Set(chart.units.map((u) => u.unit))
      for (const { key } of [...chart.bodies, ...chart.autonomous]) assert.ok(!units.has(key), key)
    }),
  )

  test(
    "the page says its footing in the reader's language, and never that an order was in force before its day",
    world(async ({ get }) => {
      const words: readonly [lang: Lang, presumed: RegExp, inForce: RegExp][] = [
        ["en", /Presumed from an undated order/, /By the order in force/],
        ["es", /Presunción a partir de una orden sin fecha/, /Según la orden vigente/],
        ["fr", /Présumé d’après un décret non daté/, /Selon le décret en vigueur/],
        ["pt", /Presunção a partir de uma ordem sem data/, /Segundo a ordem em vigor/],
      ]
      for (const [lang, presumed, inForce] of words) {
        const before = await text(get(`/${lang}/institution?on=2016-07-18`))
        const since = await text(get(`/${lang}/institution?on=2016-07-19`))
        assert.match(before, presumed)
        assert.doesNotMatch(before, inForce)
        assert.match(since, inForce)
        assert.match(since, new RegExp(`<html lang="${lang}">`))
      }
    }),
  )

  test(
    "a day before anything we hold gets an answer in words",
    world(async ({ get }) => {
      const page = await get("/en/institution?on=1990-01-01")
      assert.equal(page.status, 200)
      assert.match(await page.text(), /No order held for this day/)
    }),
  )

  test(
    "a day ahead is shown with a warning",
    world(async ({ get }) => {
      assert.match(await text(get("/en/institution?on=2030-01-01")), /This day lies ahead/)
    }),
  )

  test(
    "days that are none, or lie beyond what can be asked, are refused",
    world(async ({ call, get }) => {
      for (const on of ["2016-02-30", "yesterday", "1066-10-14", "3000-01-01"]) {
        const reply = await call(`/institution?on=${on}`)
        assert.equal(reply.status, 400, on)
        assert.equal(reply.headers.get("content-type"), "application/problem+json")
      }
      assert.equal((await call("/institution?when=today")).status, 400)
      assert.equal((await get("/en/institution.pdf")).status, 406)
    }),
  )
})

describe("a unit", () => {
  test(
    "shows its provisions with printed numbers, conditions and sources, as at the day",
    world(async ({ get }) => {
      const page = await text(get("/en/units/dtoc"))
      for (const part of [
        /VI\.B\.7/,
        /serves as technical secretariat/,
        /is responsible for “Corruption”/,
        /Director of the Department/,
      ])
        assert.match(page, part)
      assert.match(page, /lines 56, 306, 310/)
    }),
  )

  test(
    "keeps its identity through its names",
    world(async ({ json }) => {
      type Page = { versions: { name: { values: { en: { text: string } } } }[] }
      const { versions } = await json<Page>("/units/admin-finance-section")
      assert.deepEqual(
        versions.map((v) => v.name.values.en.text),
        ["Administrative Support Section", "Administration and Finance Section"],
      )
    }),
  )

  test(
    "that only a report attests has no provisions and says so",
    world(async ({ get, json }) => {
      const wire = await json<{ footing: string; provisions: unknown[] }>("/units/humanitarian-mine-action-office?on=2007-06-01")
      assert.deepEqual([wire.footing, wire.provisions], ["attested", []])
      const page = await text(get("/en/units/humanitarian-mine-action-office?on=2007-06-01"))
      assert.match(page, /Attested only by a report/)
      assert.match(page, /Only a report names this unit/)
    }),
  )

  test(
    "that does not stand on the day is shown with the days it did",
    world(async ({ get, json }) => {
      assert.equal((await json<{ footing: string }>("/units/dtoc?on=2013-06-01")).footing, "none")
      assert.match(await text(get("/es/units/dtoc?on=2013-06-01")), /Nada de lo que tenemos menciona esta unidad/)
    }),
  )

  test(
    "is called in each language, and the summary says that it is English",
    world(async ({ get }) => {
      const page = await text(get("/fr/units/dps"))
      assert.match(page, /Département de la sécurité publique/)
      assert.match(page, /lang="en"/)
    }),
  )

  test(
    "that nobody ever named is not there",
    world(async ({ get, call }) => {
      assert.equal((await get("/en/units/department-of-magic")).status, 404)
      assert.equal((await get("/en/units/cicad")).status, 404)
      assert.equal((await call("/units/dps?colour=red")).status, 400)
    }),
  )
})

describe("who deals with a theme, through the door that programs use", () => {
  const paths = (a: Answer | undefined) =>
    a ? [...a.first, ...a.others.flatMap((o) => o.dealings)].map((d) => `${d.unit} ${d.path}`).sort() : []
  const answers: readonly [theme: string, before: string[], now: string[]][] = [
    ["trafficking-in-persons", ["dps V.B.5", "dps V.C.2"], ["dtoc VI.B.7", "dtoc VI.B.8"]],
    ["drug-early-warning", ["cicad-oid III.H.3"], []],
    ["demining", ["dps V.E.1", "dps V.E.2"], ["dps V.B.9"]],
    ["corruption", ["cicad-anti-money-laundering III.G.2"], ["dtoc VI.B.7", "dtoc VI.B.8"]],
    ["wmd", [], []],
  ]
  for (const [theme, before, now] of answers)
    test(
      theme,
      world(async ({ json }) => {
        const who = await json<Who>(`/who-deals-with?theme=${theme}`)
        const [today, earlier] = who.answers
        assert.deepEqual([today?.on, earlier?.on], ["2026-11-20", "2016-07-18"])
        assert.deepEqual([today?.footing, earlier?.footing], ["in_force", "presumed"])
        assert.deepEqual([paths(today), paths(earlier)], [now, before])
        assert.deepEqual([today?.named, earlier?.named], [now.length > 0, before.length > 0])
      }),
    )

  test(
    "on corruption and cybercrime Legal Affairs is responsible, said before the units",
    world(async ({ get, json }) => {
      for (const theme of ["corruption", "cybercrime"]) {
        const { answers } = await json<Who>(`/who-deals-with?theme=${theme}`)
        assert.deepEqual(
          answers.map((a) => a.responsible.map((r) => r.body)),
          [["legal-affairs"], []],
        )
        const page = await text(get(`/en/who-deals-with?theme=${theme}`))
        assert.ok(page.indexOf("Another organ is responsible") > 0)
        assert.ok(page.indexOf("Another organ is responsible") < page.indexOf("/en/units/dtoc"))
      }
    }),
  )

  test(
    "no unit is named is an answer, with the broader theme beside it",
    world(async ({ get }) => {
      const page = await text(get("/es/who-deals-with?theme=drug-early-warning"))
      assert.match(page, /No se menciona ninguna unidad para este tema/)
      assert.match(page, /Para el tema más amplio «Observatorios/)
      assert.match(page, /suprimida/)
    }),
  )

  test(
    "one asks in one's own words and language",
    world(async ({ json }) => {
      const asked: readonly [words: string, theme: string | null][] = [
        ["trata de personas", "trafficking-in-persons"],
        ["minas antipersonal", "demining"],
        ["pots-de-vin", "corruption"],
        ["crimes informáticos", "cybercrime"],
        ["seguridad", null],
        ["zeppelin", null],
      ]
      for (const [words, theme] of asked) {
        const who = await json<Who>(`/who-deals-with?q=${encodeURIComponent(words)}`)
        assert.equal(who.theme?.key ?? null, theme, words)
        if (words === "seguridad") assert.ok(who.themes.length > 1)
      }
    }),
  )

  test(
    "any two days can be laid side by side; the difference is explained by what became of the provisions",
    world(async ({ get, json }) => {
      const who = await json<Who>("/who-deals-with?theme=trafficking-in-persons&on=2007-06-01&and=2020-01-01")
      assert.deepEqual(
        who.answers.map((a) => [a.footing, a.named]),
        [
          ["none", false],
          ["in_force", true],
        ],
      )
      const same = await text(get("/en/who-deals-with?theme=demining&on=2018-01-01&and=2020-01-01"))
      assert.match(same, /The same order speaks for both days/)
      const { difference } = await json<Who>("/who-deals-with?theme=trafficking-in-persons")
      assert.deepEqual(
        difference.map((d) => d.kind),
        ["split", "moved", "moved", "moved"],
      )
    }),
  )

  test(
    "a theme that is none, a day that is none and a stray parameter are refused",
    world(async ({ get, call }) => {
      assert.equal((await get("/en/who-deals-with?theme=alchemy")).status, 404)
      assert.equal((await call("/who-deals-with?theme=demining&on=2016-13-01")).status, 400)
      assert.equal((await call("/who-deals-with?subject=demining")).status, 400)
    }),
  )

  test(
    "the page of a theme shows who deals with it today",
    world(async ({ get }) => {
      const page = await text(get("/en/themes/corruption"))
      assert.match(page, /Department against Transnational Organized Crime \(DTOC\) · VI\.B\.7, VI\.B\.8/)
      assert.match(page, /Another organ is responsible/)
    }),
  )
})

describe("orders and provisions", () => {
  test(
    "each order says on what its validity rests",
    world(async ({ get, json }) => {
      const { orders } = await json<{ orders: { key: string; validBasis: string }[] }>("/orders")
      assert.deepEqual(
        orders.map((o) => [o.key, o.validBasis]),
        [
          ["eo-16-01-rev-1", "stated"],
          ["eo-annex-e", "inferred"],
        ],
      )
      const page = await text(get("/pt/orders/eo-annex-e"))
      assert.match(page, /inferido por nós/)
      assert.match(page, /III\.C ¶1 não tem número impresso/)
      assert.match(page, /II\.A\.1 abrange todo o âmbito/)
    }),
  )

  test(
    "the document of an order leads to the order",
    world(async ({ get }) => {
      assert.match(await text(get("/en/documents/eo-16-01-rev-1")), /\/en\/orders\/eo-16-01-rev-1/)
    }),
  )

  test(
    "a provision has its summary, its unit, its lines and its pair",
    world(async ({ get, json }) => {
      const wire = await json<{ before: { provision: string; kind: string }[]; after: unknown[] }>(
        "/provisions/eo-16-01-rev-1/vi-b-7",
      )
      assert.deepEqual(
        wire.before.map((p) => `${p.kind} ${p.provision}`),
        ["moved eo-annex-e/iii-g-2", "moved eo-annex-e/v-b-5", "moved eo-annex-e/v-d-1"],
      )
      const page = await text(get("/en/provisions/eo-16-01-rev-1/vi-b-7"))
      assert.match(page, /The text of the order has not been brought in/)
      assert.match(page, /Our reading/)
      assert.doesNotMatch(page, /Confirm or mend/)
      assert.match(await text(get("/en/provisions/eo-16-01-rev-1/ii-a-2")), /answers nothing by itself/)
    }),
  )

  test(
    "two orders are compared provision by provision, with counts that add up and filters that hold",
    world(async ({ get, json }) => {
      type Compared = {
        counts: Record<string, number>
        outcomes: { kind: string; unitFrom: string; unitTo: string }[]
        rule: string
      }
      const all = await json<Compared>("/orders/compare")
      assert.equal(
        Object.values(all.counts).reduce((a, b) => a + b, 0),
        all.outcomes.length,
      )
      assert.match(all.rule, /pairs of provisions/)
      const dropped = await json<Compared>("/orders/compare?from=eo-annex-e&to=eo-16-01-rev-1&kind=dropped&unit=dps")
      assert.ok(dropped.outcomes.length > 0)
      assert.ok(dropped.outcomes.every((o) => o.kind === "dropped" && o.unitFrom === "dps"))
      const page = await text(get("/fr/orders/compare"))
      assert.match(page, /D’un décret au suivant/)
      assert.match(page, /Section d’appui administratif/)
    }),
  )

  test(
    "what is not there is not there",
    world(async ({ get, call }) => {
      for (const path of ["orders/eo-99", "provisions/eo-annex-e/ix-z", "provisions/eo-99/i-a", "orders/compare?from=eo-99"])
        assert.equal((await get(`/en/${path}`)).status, 404, path)
      assert.equal((await call("/orders/compare?kind=vanished")).status, 400)
    }),
  )
})

test(
  "units, orders and provisions are found by words in each language, units by every name they had",
  world(async ({ db }) => {
    const asked: readonly [words: string, lang: Lang, ref: string][] = [
      ["DTOC", "en", "unit:dtoc"],
      ["Sección de Apoyo Administrativo", "es", "unit:admin-finance-section"],
      ["Observatoire interaméricain des drogues", "fr", "unit:cicad-oid"],
      ["ordem executiva", "pt", "order:eo-16-01-rev-1"],
      ["desminado", "es", "provision:eo-16-01-rev-1/v-b-9"],
    ]
    for (const [words, lang, ref] of asked) {
      const { found } = await db.read("select null", (tx) => search(tx, { words, lang, facets: {}, after: 0, most: 30 }))
      assert.ok(
        found.some((f) => f.ref === ref),
        `${words} in ${lang}`,
      )
    }
  }),
)
