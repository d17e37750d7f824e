import assert from "node:assert/strict"
import { test } from "node:test"
import { allMessages, sayIn } from "#src/platform/i18n/index.ts"
import { langs } from "#src/values/lang.ts"
import { document, Layout, type LayoutProps } from "./layout.tsx"
import { ProblemPage } from "./problem-page.tsx"
import { Specimen } from "./specimen.tsx"
import { elements, faultsOf } from "./tests/markup.ts"

const frameOf = (lang: (typeof langs)[number]): Omit<LayoutProps, "children"> => ({
  say: sayIn(lang),
  title: "Design",
  path: "/design?on=2016-07-19",
  nav: [
    { href: "/mandates", label: "Mandates" },
    { href: "/units", label: "Units", current: true },
  ],
  trail: [{ href: "/", label: "Hemisec" }],
  account: { name: "Amina", links: [{ href: "/work", label: "My work" }], signOut: "/sign-out" },
  flash: { kind: "done", text: "Recorded." },
  mark: "sample",
  foot: { independence: "An independent work.", links: [{ href: "/sources", label: "Sources" }] },
})

for (const lang of langs) {
  const say = sayIn(lang)
  const html = document(
    <Layout {...frameOf(lang)}>
      <Specimen say={say} />
    </Layout>,
  )

  test(`the page of all parts is sound in ${lang}`, () => {
    assert.deepEqual(faultsOf(html), [])
    assert.doesNotMatch(html, /undefined|\[object|\{\w+\}/)
  })

  test(`the frame in ${lang} names its language, its one title and the same page in the others`, () => {
    const all = elements(html)
    const links = all.filter((e) => e.tag === "a" && e.within.includes("nav") && e.attributes.hreflang)
    assert.match(html, /^<!doctype html><html/)
    assert.equal(all.find((e) => e.tag === "html")?.attributes.lang, lang)
    assert.deepEqual([all.filter((e) => e.tag === "h1").length, all.filter((e) => e.tag === "main").length], [1, 1])
    assert.deepEqual(
      links.map((a) => a.attributes.href),
      langs.filter((l) => l !== lang).map((l) => `/${l}/design?on=2016-07-19`),
    )
    assert.equal(all.filter((e) => e.tag === "link" && e.attributes.rel === "alternate").length, langs.length)
    assert.equal(all.find((e) => e.tag === "a")?.attributes.href, "#text")
  })
}

test("hostile words stay words wherever they land", () => {
  const hostile = `"><script>alert(1)</script><b x='`
  const say = sayIn("en")
  const html = document(
    <Layout {...frameOf("en")} title={hostile} description={hostile} flash={{ kind: "error", text: hostile }}>
      <ProblemPage say={say} title={hostile} detail={hostile} where={hostile} requestId={hostile} />
    </Layout>,
  )
  assert.deepEqual(faultsOf(html), [])
  assert.doesNotMatch(html, /<script|<b x/)
})

test("every message of the design speaks four languages and uses the same blanks in each", () => {
  const blanks = (wording: string | object) => [...new Set(JSON.stringify(wording).match(/\{\w+\}/g) ?? [])].sort()
  for (const message of allMessages().filter((m) => m.key.startsWith("web")))
    for (const lang of langs) {
      assert.ok(message[lang] && message.note, message.key)
      assert.deepEqual(blanks(message[lang]), blanks(message.en), `${message.key} in ${lang}`)
    }
})
