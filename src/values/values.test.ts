// The plain words that everybody prints: days, vague dates, sources, texts in four languages.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Day, day, dayIn, daysBetween, endOfDay, isDay, lastOfMonth, plusDays } from "./day.ts"
import { dueness } from "./due.ts"
import { boundsOf, type Edtf, edtfSchema, isEdtf, readEdtf } from "./edtf.ts"
import { type Lang, langs } from "./lang.ts"
import { missing, named, pick } from "./localised.ts"
import { linesOf, readSource, writeSource } from "./source.ts"

const days = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((at) => day(at.toISOString().slice(0, 10)))

test("a day is one that the calendar has", () => {
  for (const yes of ["2016-07-19", "2016-02-29", "2000-02-29", "0001-01-01", "9999-12-31"]) assert.ok(isDay(yes), yes)
  const no = [
    "2015-02-29",
    "1900-02-29",
    "2016-13-01",
    "2016-00-10",
    "2016-01-00",
    "2016-04-31",
    "0000-01-01",
    "2016-7-19",
    " 2016-07-19",
    "2016-07-19T00:00",
    "",
    "19/07/2016",
  ]
  for (const text of no) assert.ok(!isDay(text), text)
  assert.throws(() => day("2015-02-29"), RangeError)
})

test("days are counted across months, leap years and centuries", () => {
  const cases: [Day, number, Day][] = [
    [day("2016-02-28"), 1, day("2016-02-29")],
    [day("2015-02-28"), 1, day("2015-03-01")],
    [day("2013-12-31"), 1, day("2014-01-01")],
    [day("2014-01-01"), -1, day("2013-12-31")],
    [day("1899-12-31"), 365, day("1900-12-31")],
    [day("2013-03-31"), 0, day("2013-03-31")],
  ]
  for (const [from, n, to] of cases) assert.deepEqual([plusDays(from, n), daysBetween(from, to)], [to, n])
  fc.assert(
    fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (from, n) => {
      const to = plusDays(from, n)
      assert.ok(isDay(to))
      assert.equal(daysBetween(from, to), n)
      assert.equal(plusDays(to, -n), from)
      assert.equal(to > from, n > 0)
    }),
  )
  assert.deepEqual(
    [lastOfMonth(2016, 2), lastOfMonth(2015, 2), lastOfMonth(2013, 12)],
    ["2016-02-29", "2015-02-28", "2013-12-31"],
  )
})

test("an instant falls on the day of the seat's calendar", () => {
  const cases: [string, string, string][] = [
    ["2026-11-20T04:59:59Z", "America/New_York", "2026-11-19"],
    ["2026-11-20T05:00:00Z", "America/New_York", "2026-11-20"],
    ["2026-07-20T03:59:59Z", "America/New_York", "2026-07-19"],
    ["2026-11-20T23:30:00Z", "UTC", "2026-11-20"],
    ["2026-12-31T23:30:00Z", "America/Sao_Paulo", "2026-12-31"],
  ]
  for (const [at, zone, on] of cases) assert.equal(dayIn(new Date(at), zone), on)
})

test("a day ends where the clocks of its zone say so, whatever they are set to on that night", () => {
  const cases: [Day, string, string][] = [
    [day("2026-11-20"), "America/New_York", "2026-11-21T04:59:59.999Z"],
    // 23 and 25 hours long.
    [day("2026-03-08"), "America/New_York", "2026-03-09T03:59:59.999Z"],
    [day("2026-11-01"), "America/New_York", "2026-11-02T04:59:59.999Z"],
    // Set forward at midnight: the next day begins at one, or this one ends at eleven.
    [day("2018-11-03"), "America/Sao_Paulo", "2018-11-04T02:59:59.999Z"],
    [day("2026-03-28"), "America/Nuuk", "2026-03-29T00:59:59.999Z"],
    // Set back over midnight: the day comes again after it was over for a minute.
    [day("2010-11-06"), "America/St_Johns", "2010-11-07T03:29:59.999Z"],
    // Left out altogether: it ends with the day before.
    [day("2011-12-30"), "Pacific/Apia", "2011-12-30T09:59:59.999Z"],
    [day("2026-01-01"), "Pacific/Kiritimati", "2026-01-01T09:59:59.999Z"],
    [day("2026-01-01"), "Etc/GMT+12", "2026-01-02T11:59:59.999Z"],
  ]
  for (const [d, zone, at] of cases) assert.equal(endOfDay(d, zone).toISOString(), at, `${d} ${zone}`)
})

test("the end of a day lies in it, the millisecond after does not, and days end one after the other", () => {
  const zones = fc.constantFrom(
    "UTC",
    "America/New_York",
    "America/Nuuk",
    "America/Havana",
    "America/Asuncion",
    "America/Santiago",
    "America/Port-au-Prince",
    "America/Mexico_City",
    "Asia/Kathmandu",
  )
  const when = fc.date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2060-01-01T00:00:00Z"), noInvalidDate: true })
  fc.assert(
    fc.property(when, zones, (at, zone) => {
      const d = dayIn(at, zone)
      const end = endOfDay(d, zone)
      assert.equal(dayIn(end, zone), d)
      assert.equal(dayIn(new Date(end.getTime() + 1), zone), plusDays(d, 1))
      assert.ok(end >= at)
      const hours = (endOfDay(plusDays(d, 1), zone).getTime() - end.getTime()) / 3_600_000
      assert.ok(hours >= 23 && hours <= 25, `${d} ${zone}: ${hours}`)
    }),
  )
})

test("something is ahead, due today through the whole day, and overdue from the day after", () => {
  const on = day("2026-12-05")
  const cases: [Day, object][] = [
    [day("2026-11-27"), { is: "ahead", days: 8 }],
    [day("2026-12-04"), { is: "ahead", days: 1 }],
    [day("2026-12-05"), { is: "today" }],
    [day("2026-12-06"), { is: "overdue", days: 1 }],
    [day("2027-12-05"), { is: "overdue", days: 365 }],
  ]
  for (const [today, off] of cases) assert.deepEqual(dueness(on, today), off, today)
})

test("a vague date has the bounds that its source allows", () => {
  const cases: [text: string, from: string | null, to: string | null, doubt: boolean][] = [
    ["2013-10-08", "2013-10-08", "2013-10-08", false],
    ["2013-10", "2013-10-01", "2013-10-31", false],
    ["2012-02", "2012-02-01", "2012-02-29", false],
    ["2013", "2013-01-01", "2013-12-31", false],
    ["2011-08?", "2011-08-01", "2011-08-31", true],
    ["2009~", "2009-01-01", "2009-12-31", true],
    ["2009%", "2009-01-01", "2009-12-31", true],
    ["2013-10-08/2013-10-09", "2013-10-08", "2013-10-09", false],
    ["2011/2013-06", "2011-01-01", "2013-06-30", false],
    ["2009?/..", "2009-01-01", null, true],
    ["../2009", null, "2009-12-31", false],
    ["2013-05/2013", "2013-05-01", "2013-12-31", false],
  ]
  for (const [text, from, to, doubt] of cases) assert.deepEqual(readEdtf(text), { from, to, doubt }, text)
})

test("what only looks like a date is none", () => {
  const none = [
    "",
    "/",
    "..",
    "../..",
    "2013/",
    "/2013",
    "2013/2012",
    "2013-10-09/2013-10-08",
    "2013-13",
    "2013-00",
    "2013-02-30",
    "0000",
    "13",
    "2013-1-1",
    "2013/2014/2015",
    "2013-10-08 ",
    "2013??",
    "2013-10-08T10:00",
    "2013-2014",
    "~2013",
    "201x",
    "-0044",
  ]
  for (const text of none) assert.equal(readEdtf(text), null, text)
  assert.equal(edtfSchema.safeParse("soon").success, false)
  assert.throws(() => boundsOf("soon" as Edtf), RangeError)
})

test("bounds are days in order, and whatever arrives is judged without an exception", () => {
  const point = fc
    .tuple(days, fc.constantFrom(4, 7, 10), fc.constantFrom("", "?", "~", "%"))
    .map(([d, length, mark]) => d.slice(0, length) + mark)
  const end = fc.oneof({ weight: 4, arbitrary: point }, fc.constant(".."))
  const shaped = fc.oneof(
    point,
    fc.tuple(end, end).map((pair) => pair.join("/")),
  )
  fc.assert(
    fc.property(fc.oneof(shaped, fc.string(), fc.stringMatching(/^[\d?~%/.-]{0,14}$/)), (text) => {
      const read = readEdtf(text)
      assert.equal(isEdtf(text), read !== null)
      if (!read) return
      for (const bound of [read.from, read.to]) assert.ok(bound === null || isDay(bound))
      assert.ok(read.from !== null || read.to !== null)
      assert.ok(!read.from || !read.to || read.from <= read.to)
    }),
    { numRuns: 500 },
  )
})

test("a source is a document and a place in it", () => {
  const cases: [string, { document: string; place: string } | null][] = [
    ["mispa-2013:92-94", { document: "mispa-2013", place: "92-94" }],
    [" dsa-2008 : 303 ", null],
    ["dsa-2008: 303 ", { document: "dsa-2008", place: "303" }],
    ["web:https://example.org/a:b", { document: "web", place: "https://example.org/a:b" }],
    ["mispa-2013", null],
    ["mispa-2013:", null],
    [":92", null],
    ["Mispa:92", null],
  ]
  for (const [text, source] of cases) assert.deepEqual(readSource(text), source, text)
  const documents = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,10}$/)
  const places = fc.string({ minLength: 1 }).filter((p) => p.trim() === p && !/[\n\r\u2028\u2029]/.test(p))
  fc.assert(
    fc.property(documents, places, (document, place) =>
      assert.deepEqual(readSource(writeSource({ document, place })), { document, place }),
    ),
  )
})

test("a place names its lines, and a span without end names none", () => {
  const cases: [string, number[]][] = [
    ["92", [92]],
    ["92-94", [92, 93, 94]],
    ["92-94, 97", [92, 93, 94, 97]],
    ["94-92", []],
    ["0", []],
    ["page 3", []],
    ["1-999999999999", []],
    ["5-5", [5]],
  ]
  for (const [place, lines] of cases) assert.deepEqual(linesOf(place), lines, place)
})

test("a text is read in one's language, else in an authentic one, else in any", () => {
  const texts = (some: Partial<Record<Lang, string>>, authentic: readonly Lang[]) => named(some, authentic)
  const cases: [
    some: Partial<Record<Lang, string>>,
    authentic: readonly Lang[],
    asked: Lang,
    found: string,
    fallback: boolean,
  ][] = [
    [{ en: "a", es: "b" }, ["en"], "es", "b", false],
    [{ en: "a", es: "b" }, ["en"], "fr", "a", true],
    [{ en: "a", es: "b" }, ["es"], "fr", "b", true],
    [{ es: "b", pt: "d" }, [], "fr", "b", true],
    [{ pt: "d" }, ["en"], "en", "d", true],
    [{}, ["en"], "en", "", true],
  ]
  for (const [some, authentic, asked, found, fallback] of cases) {
    const read = pick(texts(some, authentic), asked)
    assert.deepEqual([read.text, read.fallback], [found, fallback])
  }
  const text = named({ en: "a", fr: "c", es: "" })
  assert.deepEqual([text.authentic, text.values.fr?.kind, missing(text)], [["en"], "courtesy", ["es", "pt"]])
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...langs), fc.string()),
      fc.subarray([...langs]),
      fc.constantFrom(...langs),
      (some, authentic, asked) => {
        const text = named(some, authentic)
        const read = pick(text, asked)
        assert.equal(read.text, text.values[read.lang]?.text ?? "")
        assert.equal(read.fallback, read.lang !== asked || read.text === "")
        assert.equal(missing(text).length + Object.keys(text.values).length, langs.length)
      },
    ),
  )
})
