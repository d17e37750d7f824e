import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { identifierOf, readDemand, readIdentifier, writeToken } from "./arguments.ts"

const read = (query: string) => readDemand(new URLSearchParams(query))
const errorOf = (query: string) => {
  const demand = read(query)
  return "error" in demand ? demand.error : "none"
}

test("each fault has the protocol's own name", () => {
  const cases: readonly [string, string][] = [
    ["", "badVerb"],
    ["verb=", "badVerb"],
    ["verb=Nothing", "badVerb"],
    ["verb=constructor", "badVerb"],
    ["verb=Identify&verb=Identify", "badVerb"],
    ["verb=Identify&set=activities", "badArgument"],
    ["verb=ListRecords", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"],
    ["verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"],
    ["verb=ListRecords&metadataPrefix=oai_dc&set=nothing", "noRecordsMatch"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=yesterday", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2013-02-30", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2013-02-28T25:00:00Z", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2013-02-28T10:00:00", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2013-01-01&until=2013-01-01T00:00:00Z", "badArgument"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2014-01-01&until=2013-01-01", "badArgument"],
    ["verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc", "badArgument"],
    ["verb=ListRecords&resumptionToken=x", "badResumptionToken"],
    ["verb=ListRecords&resumptionToken=", "badResumptionToken"],
    ["verb=ListRecords&resumptionToken=a:b%25c", "badResumptionToken"],
    ["verb=ListSets&resumptionToken=x", "badResumptionToken"],
    ["verb=GetRecord&metadataPrefix=oai_dc", "badArgument"],
    ["verb=GetRecord&identifier=urn:hemisec:order:x", "badArgument"],
    ["verb=GetRecord&identifier=urn:hemisec:order:x&metadataPrefix=marc21", "cannotDisseminateFormat"],
    ["verb=ListRecords&metadataPrefix=oai_dc&from=2013-01-01&until=2013-01-01", "none"],
    ["verb=ListIdentifiers&metadataPrefix=oai_dc&set=activities", "none"],
  ]
  assert.deepEqual(
    cases.map(([query]) => [query, errorOf(query)]),
    cases,
  )
})

test("a day that is an end lasts until its last second", () => {
  const demand = read("verb=ListRecords&metadataPrefix=oai_dc&from=2013-01-01&until=2013-01-01")
  assert.ok("from" in demand)
  assert.deepEqual([demand.from, demand.until], [new Date("2013-01-01T00:00:00Z"), new Date("2013-01-01T23:59:59Z")])
})

test("a token carries set, window and place, for its own verb alone", () => {
  const listing = {
    verb: "ListRecords",
    collection: "activities",
    from: new Date("2013-01-01T00:00:00Z"),
    until: undefined,
    after: { changed: new Date("2013-05-01T10:00:00Z"), ref: "activity:dps/aicma" },
    seen: 100,
    total: 355,
  } as const
  const token = writeToken(listing)
  assert.deepEqual(read(`verb=ListRecords&resumptionToken=${token}`), listing)
  assert.equal(errorOf(`verb=ListIdentifiers&resumptionToken=${token}`), "badResumptionToken")
})

test("no token, whatever it is made of, does more than be refused", () => {
  const forged = fc.anything().map((v) => Buffer.from(JSON.stringify(v) ?? "").toString("base64url"))
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), forged),
      (token) => errorOf(`verb=ListRecords&resumptionToken=${encodeURIComponent(token)}`) === "badResumptionToken",
    ),
  )
  for (const a of ["0000-01-01T00:00:00Z", "x"]) {
    const token = Buffer.from(JSON.stringify({ v: "ListRecords", a, r: "activity:x", n: 1, t: 1 })).toString("base64url")
    assert.equal(errorOf(`verb=ListRecords&resumptionToken=${token}`), "badResumptionToken")
  }
})

test("a name is read back, and nothing else is one", () => {
  const thing = { kind: "activity", key: "dps/aicma/gocen-2012" }
  assert.deepEqual(readIdentifier(identifierOf(thing)), thing)
  for (const wrong of [
    "",
    "urn:hemisec:activity:",
    "oai:x:y",
    "urn:hemisec:Activity:x",
    "urn:hemisec:activity:x\u0000",
    "urn:hemisec:activity:'",
  ])
    assert.equal(readIdentifier(wrong), null, wrong)
})
