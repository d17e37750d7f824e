import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { sayIn } from "#src/platform/i18n/index.ts"
import { newsFile } from "./atom.ts"
import { element } from "./xml.ts"

const news = (title: string) =>
  ({
    id: "urn:hemisec:things",
    title,
    page: "/things",
    self: "/things.atom",
    entries: [
      {
        id: "urn:hemisec:thing:a",
        title: "An old one",
        updated: new Date("2026-01-01T00:00:00Z"),
        href: "/things/a",
        summary: "",
      },
      {
        id: "urn:hemisec:thing:b",
        title: "A new one",
        updated: new Date("2026-02-01T00:00:00Z"),
        href: "/things/b",
        summary: "S",
      },
    ],
    gone: [{ id: "urn:hemisec:thing:c", at: new Date("2026-03-01T00:00:00Z") }],
  }) as const

const written = async (title: string) => {
  const { bytes } = await newsFile(news(title), sayIn("en"), "https://example.org", "things.atom")
  assert.ok(bytes instanceof Uint8Array)
  return new TextDecoder().decode(bytes)
}

test("the latest comes first, the feed is as new as its latest news, and what is gone is told", async () => {
  const xml = await written("Things")
  assert.deepEqual(
    [...xml.matchAll(/<entry><id>([^<]+)</g)].map((m) => m[1]),
    ["urn:hemisec:thing:b", "urn:hemisec:thing:a"],
  )
  assert.match(xml, /<title>Things<\/title><updated>2026-03-01T00:00:00\.000Z<\/updated>/)
  assert.match(xml, /<link rel="self" href="https:\/\/example\.org\/en\/things\.atom"\/>/)
  assert.match(xml, /<at:deleted-entry ref="urn:hemisec:thing:c" when="2026-03-01T00:00:00\.000Z"\/>/)
  assert.match(xml, /<rights>Independent compilation/)
})

test("no text becomes markup, and none holds what XML cannot", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { markup } = element("a", { b: text }, text)
      assert.match(markup, /^<a b="[^"<]*"(\/>|>[^<]*<\/a>)$/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML holds none of these
      assert.doesNotMatch(markup, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      const plain = /^<a b="([^"]*)"/.exec(markup)?.[1] ?? ""
      assert.doesNotMatch(plain.replace(/&(amp|lt|gt|quot|#39);/g, ""), /&/)
    }),
  )
})
