// One fault at a time, in files that are else whole: each is found by the verdict it belongs to and by no other. The schema
// alone lets most of them through.
import assert from "node:assert/strict"
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { test } from "node:test"
import { day } from "#src/values/day.ts"
import { hindranceOf, type Judgement, judge, openStandard } from "./judge.ts"
import { agencyRules, rules } from "./rules/index.ts"
import { isBroken, readXml } from "./tree.ts"
import type { Layer, Severity } from "./types.ts"
import { wholeActivity, wholeOrganisation } from "./whole.fixture.ts"

const moment = { today: day("2026-11-20"), now: new Date("2026-11-20T15:00:00Z") }
const folder = resolve(import.meta.dirname, "../../../../../../shared/standards/iati")
const withStandard = { skip: existsSync(folder) ? false : "the standard (../shared/standards/iati) is not here" }
const withXmllint = {
  skip: withStandard.skip || (spawnSync("xmllint", ["--version"]).status === 0 ? false : "xmllint (libxml2-utils) is not here"),
}
const standard = openStandard(withStandard.skip ? null : folder)
/** Without the schema, whose validator takes long to start. */
const listsOnly = { ...standard, schemas: null }

/** What is replaced by what in the whole activity or, where told, in the whole organisation. */
type Mutation = readonly [rule: string, from: string | RegExp, to: string, file?: "organisation"]
const countries = '<recipient-country code="CO" percentage="60"/>\n<recipient-country code="PE" percentage="40"/>'
const regions = (a: string, b: string) =>
  `<recipient-region vocabulary="1" code="489"${a}/>\n<recipient-region vocabulary="1" code="1031"${b}/>`
const sectors = '<sector vocabulary="1" code="15250" percentage="50"/>\n<sector code="15210" percentage="50"/>'
const allSectors = /<sector[\s\S]*<\/sector>\n/
const share = (n: number) => ` percentage="${n}"`

const byRules: readonly Mutation[] = [
  ["1.1.3", ">XM-DAC-99999-lanterns<", ">XM-DAC-99999<"],
  ["1.1.21", ">XM-DAC-99999-lanterns<", ">XM-DAC-77777-lanterns<"],
  ["1.3.1", ">XM-DAC-99999-lanterns<", ">XM-DAC-99999-lanterns <"],
  ["1.3.13", ">XM-DAC-99999-lanterns<", ">XM-DAC-99999-a/b<"],
  ["1.14.1", 'reporting-org ref="XM-DAC-99999"', 'reporting-org ref="XM-DAC-99999 "'],
  ["1.14.8", /XM-DAC-99999/g, "ZZ-NONE-99999"],
  ["1.14.13", 'reporting-org ref="XM-DAC-99999"', 'reporting-org ref="XM-DAC-99|99"'],
  ["1.16.1", 'ref="XM-DAC-88888"', 'ref=" XM-DAC-88888"'],
  ["1.6.1", 'ref="OLD-1"', 'ref="OLD-1 "'],
  ["1.7.1", 'ref="XM-DAC-99999-light"', 'ref=" XM-DAC-99999-light"'],
  ["1.11.1", 'owner-org ref="XM-DAC-99999"', 'owner-org ref=" XM-DAC-99999"'],
  ["1.11.13", 'owner-org ref="XM-DAC-99999"', 'owner-org ref="XM-DAC-99?99"'],
  ["1.8.1", 'ref="XM-DAC-99998"', 'ref="XM-DAC-99998 "'],
  ["1.8.13", 'ref="XM-DAC-99998"', 'ref="XM-DAC/99998"'],
  ["1.9.1", 'activity-id="XM-DAC-99998-7"', 'activity-id=" XM-DAC-99998-7"'],
  ["1.10.1", 'ref="XM-DAC-TA"', 'ref=" XM-DAC-TA"'],
  ["1.10.13", 'ref="XM-DAC-PA"', 'ref="XM-DAC&amp;PA"'],
  ["1.4.1", 'provider-activity-id="XM-DAC-TA-1"', 'provider-activity-id="XM-DAC-TA-1 "'],
  ["1.15.1", 'ref="XM-DAC-TB"', 'ref=" XM-DAC-TB"'],
  ["1.15.13", 'ref="XM-DAC-PB"', 'ref="XM-DAC|PB"'],
  ["1.5.1", 'receiver-activity-id="XM-DAC-PB-1"', 'receiver-activity-id=" XM-DAC-PB-1"'],
  ["6.8.1", /<owner-org.*?<\/owner-org>/, "<owner-org/>"],
  ["6.9.1", '<provider-org ref="XM-DAC-TA" provider-activity-id="XM-DAC-TA-1" type="10"/>', "<provider-org/>"],
  ["6.9.2", '<receiver-org ref="XM-DAC-PB" receiver-activity-id="XM-DAC-PB-1" type="10"/>', "<receiver-org/>"],
  ["6.10.1", /<participating-org.*<\/participating-org>/, '<participating-org role="1"/>'],
  ["4.1.1", '<iati-activity xml:lang="en"', "<iati-activity"],
  ["4.3.1", "<narrative>Lanterns for Northland</narrative>", "<narrative/>"],
  ["4.4.1", "<narrative>Lanterns are lit.</narrative>", "<narrative></narrative>"],
  ["6.11.1", /<activity-date type="[12]".*\n/g, ""],
  ["11.1.1", "2026-01-02T03:04:05Z", "2026-11-21T00:00:00Z"],
  ["11.1.2", 'type="1" iso-date="2025-01-01"', 'type="1" iso-date="2026-01-01"'],
  ["11.1.3", 'type="2" iso-date="2025-01-01"', 'type="2" iso-date="2026-01-01"'],
  ["11.1.4", /type="2" iso-date="2025-01-01"\/>\n(.*\n).*type="4".*\n/, 'type="2" iso-date="2026-11-21"/>\n$1'],
  ["11.1.5", 'type="4" iso-date="2025-12-31"', 'type="4" iso-date="2026-12-31"'],
  ["11.2.1", 'transaction-date iso-date="2025-04-05"', 'transaction-date iso-date="2027-04-05"'],
  ["11.2.2", 'value-date="2025-04-06"', 'value-date="2027-04-06"'],
  ["3.1.1", countries, '<recipient-country code="CO" percentage="100"/>\n<recipient-country code="PE"/>'],
  ["3.1.2", 'code="PE" percentage="40"', 'code="PE" percentage="39.99"'],
  ["3.1.4", countries, '<recipient-country code="CO" percentage="60"/>'],
  ["3.4.1", countries, regions(share(100), "")],
  ["3.4.2", countries, regions(share(60), share(41))],
  ["3.4.4", countries, '<recipient-region vocabulary="1" code="489" percentage="99"/>'],
  ["3.6.2", '<aid-type code="C01"/>', '<recipient-country code="CO"/><aid-type code="C01"/>'],
  ["3.7.1", /<recipient-country.*\n|<transaction>.*\n/g, ""],
  ["3.7.2", /<recipient-country.*\n/g, ""],
  ["12.1.1", countries, '<recipient-country code="CO" percentage="120"/>\n<recipient-country code="PE" percentage="-20"/>'],
  ["12.2.1", '<capital-spend percentage="10"/>', '<capital-spend percentage="110"/>'],
  ["12.3.1", sectors, '<sector code="15250" percentage="101"/>\n<sector code="15210" percentage="-1"/>'],
  ["2.1.1", sectors, '<sector vocabulary="1" code="15250" percentage="100"/>\n<sector code="15210"/>'],
  ["2.1.2", sectors, '<sector vocabulary="1" code="15250" percentage="50"/>\n<sector code="15210" percentage="60"/>'],
  ["2.1.4", sectors, '<sector code="15250" percentage="60"/>'],
  ["2.2.1", 'code="light"><narrative>Light</narrative></sector>', 'code="light"/>'],
  ["102.1.1", `${sectors}\n`, ""],
  ["6.2.2", allSectors, ""],
  ["6.6.2", '<aid-type code="C01"/>', '<sector vocabulary="1" code="15250"/><aid-type code="C01"/>'],
  ["107.1.1", '<default-aid-type code="C01"/>\n', ""],
  ["107.1.2", '<default-aid-type code="C01"/>', '<default-aid-type code="C01"/><default-aid-type code="B01"/>'],
  ["107.2.1", '<aid-type code="C01"/>', ""],
  ["107.2.2", '<aid-type code="C01"/>', '<aid-type code="C01"/><aid-type code="B01"/>'],
  [
    "7.9.1",
    'code="1.1.1" percentage="30"/><budget-item code="1.2.1" percentage="70"',
    'code="1.1.1" percentage="100"/><budget-item code="1.2.1"',
  ],
  ["7.9.2", 'code="1.2.1" percentage="70"', 'code="1.2.1" percentage="71"'],
  ["7.9.4", '<budget-item code="1.2.1" percentage="70"/>', ""],
  ["6.14.1", '<policy-marker vocabulary="1" code="1" significance="1"/>', '<policy-marker code="1"/>'],
  ["6.13.1", 'code="dusk"><narrative>Dusk</narrative></policy-marker>', 'code="dusk"/>'],
  ["7.8.1", ' default-currency="USD"', ""],
  [
    "7.5.3",
    '<period-end iso-date="2025-12-31"/><value value-date="2025-01-01">100',
    '<period-end iso-date="2026-01-02"/><value value-date="2025-01-01">100',
  ],
  ["8.6.3", '<period-start iso-date="2025-02-01"/>', '<period-start iso-date="2025-03-02"/>'],
  ["8.6.1", '<period-end iso-date="2025-06-30"/>', '<period-end iso-date="2024-12-31"/>'],
  ["8.8.1", '<baseline year="2024" value="1"/>', '<baseline year="2024"/>'],
  ["8.8.2", '<baseline year="2024" value="1"/>', '<baseline year="2024" value="one"/>'],
  ["8.8.3", '<baseline year="2023"/>', '<baseline year="2023" value="3"/>'],
  ["8.9.1", '<target value="9"/>', "<target/>"],
  ["8.9.2", '<target value="9"/>', '<target value="9,0"/>'],
  ["8.9.3", "<target><comment>", '<target value="1"><comment>'],
  ["8.10.1", '<actual value="7"/>', "<actual/>"],
  ["8.10.2", '<actual value="7"/>', '<actual value="seven"/>'],
  ["8.10.3", "<actual><comment>", '<actual value="1"><comment>'],
  ["8.11.1", '<indicator measure="1"', '<reference vocabulary="99" code="lit"/><indicator measure="1"'],
  ["1.12.1", ">XM-DAC-99999<", "> XM-DAC-99999<", "organisation"],
  ["1.12.13", ">XM-DAC-99999<", ">XM-DAC-9999?<", "organisation"],
  ["1.17.1", 'ref="XM-DAC-77777"', 'ref="XM-DAC-77777 "', "organisation"],
  ["1.18.1", 'ref="XM-DAC-99999"', 'ref="XM-DAC-99999 "', "organisation"],
  ["1.18.8", 'ref="XM-DAC-99999"', 'ref="ZZ-NONE-99999"', "organisation"],
  ["1.18.13", 'ref="XM-DAC-99999"', 'ref="XM-DAC-9/99"', "organisation"],
  ["11.4.1", "2026-01-02T03:04:05Z", "2026-11-20T15:00:01Z", "organisation"],
  ["4.5.1", '<iati-organisation xml:lang="en"', "<iati-organisation", "organisation"],
  ["7.8.2", ' default-currency="USD"', "", "organisation"],
  ["11.3.1", 'value-date="2025-02-02"', 'value-date="2026-02-02"', "organisation"],
]

/** A sector of one transaction and not of the other, and none of the activity. */
const sectorOfOne: Mutation = [
  "6.7.2",
  /<sector[\s\S]*<\/sector>\n([\s\S]*)<transaction>(.*)<aid-type code="C01"\/>(.*\n)/,
  '$1<transaction>$2<sector code="15250"/><aid-type code="C01"/>$3<transaction>$2<aid-type code="C01"/>$3',
]

const bySchema: readonly Mutation[] = [
  ["xsd", '<activity-status code="2"/>\n', ""],
  ["xsd", /(<title>.*\n)(<description.*\n)/, "$2$1"],
  ["xsd", 'type="1" iso-date="2025-01-01"', 'type="1" iso-date="2025-02-30"'],
  ["xsd", '<capital-spend percentage="10"/>', '<capital-spend percentage="ten"/>'],
  ["xsd", '<reporting-org ref="XM-DAC-99999" type="40">', '<reporting-org ref="XM-DAC-99999">'],
  ["xsd", "<related-activity", '<related-action ref="x"/><related-activity'],
  ["xsd", "<name><narrative>Office of Lanterns</narrative></name>\n", "", "organisation"],
  ["xml", "</title>", "</tittle>"],
  ["xml", "Lanterns are lit.", "Lanterns & oil"],
  ["xml", "Lanterns are lit.", "&outside;"],
]

const byLists: readonly (readonly [...Mutation])[] = [
  ["ActivityStatus", '<activity-status code="2"/>', '<activity-status code="9"/>'],
  ["ActivityDateType", '<activity-date type="3" iso-date="2025-12-31"/>', '<activity-date type="33" iso-date="2025-12-31"/>'],
  ["Country", 'code="PE"', 'code="P1"'],
  ["Sector", 'code="15250" percentage', 'code="15999" percentage'],
  ["Currency", 'default-currency="USD"', 'default-currency="LUX"'],
  ["OrganisationRole", 'role="1"', 'role="7"'],
  ["OrganisationType", 'type="40"', 'type="41"'],
  ["PolicyMarker", 'policy-marker vocabulary="1" code="1"', 'policy-marker vocabulary="1" code="77"'],
  ["TagVocabulary", 'tag vocabulary="99"', 'tag vocabulary="98"'],
  ["DocumentCategory", 'category code="A12"', 'category code="A99"'],
  ["ResultType", '<result type="1"', '<result type="4"'],
  ["Language", 'xml:lang="en"', 'xml:lang="qq"'],
  ["Version", 'version="2.03"', 'version="2.99"'],
  ["DocumentCategory", 'category code="B01"', 'category code="Z01"', "organisation"],
]

function broken([rule, from, to, file]: Mutation): string {
  const whole = file === "organisation" ? wholeOrganisation : wholeActivity
  const text = whole.replace(from, to)
  assert.notEqual(text, whole, `${rule}: nothing was changed`)
  return text
}

const judgeText = (text: string, by = standard): Promise<Judgement> => judge([text], by, moment)
const counts = (j: Judgement, layer: Layer): Record<Severity, number> =>
  j.verdicts.find((v) => v.layer === layer)?.counts ?? { critical: -1, error: -1, warning: -1, advisory: -1 }
const found = (j: Judgement, layer: Layer) => j.groups.filter((g) => g.layer === layer).map((g) => g.rule)
const clean = { critical: 0, error: 0, warning: 0, advisory: 0 }

test("the whole files are without a finding in all three verdicts", withStandard, async () => {
  const j = await judge([wholeActivity, wholeOrganisation], standard, moment)
  assert.deepEqual(j.groups, [])
  assert.deepEqual(
    j.verdicts.map((v) => [v.layer, v.ran, v.counts]),
    [
      ["schema", true, clean],
      ["rules", true, clean],
      ["codes", true, clean],
    ],
  )
  assert.deepEqual([j.entries, hindranceOf(j, false), hindranceOf(j, true)], [2, null, "sample"])
})

test("every rule is broken once and found under its number, while the code lists see nothing", withStandard, async () => {
  for (const mutation of [...byRules, sectorOfOne]) {
    const j = await judgeText(broken(mutation), listsOnly)
    assert.ok(found(j, "rules").includes(mutation[0]), `${mutation[0]}: ${found(j, "rules").join()}`)
    assert.deepEqual(counts(j, "codes"), clean, mutation[0])
  }
  const all = [...rules, ...agencyRules([])].map((r) => r.id)
  const once = [...byRules, sectorOfOne].map(([id]) => id)
  assert.deepEqual([...new Set(once)].sort(), [...new Set(all)].sort())
})

test("a fault of one rule is a fault of no other, but where one thing breaks two", withStandard, async () => {
  const also: Record<string, readonly string[]> = {
    "1.1.3": ["1.1.21"],
    "1.14.1": ["1.1.21"],
    "1.14.13": ["1.1.21"],
    "1.18.13": ["1.18.8"],
    "12.1.1": [],
    "3.7.1": ["3.7.2"],
    "3.7.2": ["3.7.1"],
    "8.11.1": [],
    "4.1.1": [],
  }
  for (const mutation of [...byRules, sectorOfOne]) {
    const [id] = mutation
    const others = found(await judgeText(broken(mutation), listsOnly), "rules").filter((rule) => rule !== id)
    const allowed = new Set(also[id] ?? [])
    assert.deepEqual(
      others.filter((rule) => !allowed.has(rule)),
      [],
      id,
    )
  }
})

test("faults of form are found by the schema alone, and what is no XML goes no further", withStandard, async () => {
  for (const mutation of bySchema) {
    const j = await judgeText(broken(mutation))
    assert.deepEqual(found(j, "schema").slice(0, 1), [mutation[0]], String(mutation[1]))
    assert.ok(counts(j, "schema").critical > 0)
    assert.deepEqual([counts(j, "rules"), counts(j, "codes")], [clean, clean], String(mutation[1]))
    assert.equal(hindranceOf(j, false), "faults")
  }
})

test("codes that do not exist are found by their list alone", withStandard, async () => {
  for (const mutation of byLists) {
    const j = await judgeText(broken(mutation))
    assert.deepEqual(found(j, "codes"), [mutation[0]], String(mutation[1]))
    assert.deepEqual([counts(j, "schema"), counts(j, "rules")], [clean, clean], String(mutation[1]))
  }
  const open = counts(await judgeText(wholeActivity.replace('code="PE"', 'code="P1"')), "codes")
  assert.deepEqual(open, { ...clean, warning: 1 }, "a list that may be added to warns")
  const closed = counts(await judgeText(wholeActivity.replace('activity-status code="2"', 'activity-status code="9"')), "codes")
  assert.deepEqual(closed, { ...clean, error: 1 })
  const old = counts(await judgeText(wholeActivity.replace(countries, '<recipient-region vocabulary="1" code="380"/>')), "codes")
  assert.deepEqual(old, { ...clean, advisory: 1 }, "a withdrawn code is for a person to see")
})

test("a finding says where: the entry, the element, the attribute, the line", withStandard, async () => {
  const place = async (mutation: Mutation) => {
    const [group] = (await judgeText(broken(mutation))).groups
    return group?.places[0]
  }
  const entry = "XM-DAC-99999-lanterns"
  assert.deepEqual(await place(["", 'value-date="2025-04-06"', 'value-date="2027-04-06"']), {
    entry,
    path: "transaction/value/@value-date",
    line: 31,
  })
  assert.deepEqual(await place(["", 'code="PE"', 'code="P1"']), { entry, path: "recipient-country[2]/@code", line: 18 })
  assert.deepEqual(await place(["", '<capital-spend percentage="10"/>', '<capital-spend percentage="ten"/>']), {
    entry,
    path: "capital-spend",
    line: 30,
  })
  assert.deepEqual(await place(["", 'version="2.03"', 'version="2.99"']), { entry: null, path: "./@version", line: 2 })
})

test("libxml2's own xmllint refuses what our schema verdict refuses, and lets every other fault through", withXmllint, () => {
  const place = mkdtempSync(join(tmpdir(), "hemisec-iati-"))
  const verdict = (text: string, file: string) => {
    const path = join(place, "file.xml")
    writeFileSync(path, text)
    const schema = join(folder, "xsd", file === "organisation" ? "iati-organisations-schema.xsd" : "iati-activities-schema.xsd")
    return spawnSync("xmllint", ["--nonet", "--noout", "--schema", schema, path]).status === 0
  }
  try {
    for (const mutation of bySchema) assert.equal(verdict(broken(mutation), mutation[3] ?? ""), false, String(mutation[1]))
    for (const mutation of [...byRules, sectorOfOne, ...byLists])
      assert.equal(verdict(broken(mutation), mutation[3] ?? ""), true, mutation[0])
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})

test("the numbers and weights of our rules are those of the standard, and none is left out", withStandard, () => {
  type Info = { ruleInfo?: { id: string; severity: string } }
  const said = new Map<string, string>()
  const walk = (value: unknown) => {
    if (typeof value !== "object" || value === null) return
    const { ruleInfo } = value as Info
    if (ruleInfo) said.set(ruleInfo.id, ruleInfo.severity)
    for (const inside of Object.values(value)) walk(inside)
  }
  walk(JSON.parse(readFileSync(join(folder, "rules/standard.json"), "utf8")))
  const ours = new Map([...rules, ...agencyRules([])].map((r) => [r.id, r.severity as string]))
  assert.deepEqual([...ours].sort(), [...said].sort())
})

test("without the standard's files the rules are judged, the rest says that it was not, and nothing may go out", async () => {
  for (const none of [null, join(tmpdir(), "no-such-standard")]) {
    const j = await judgeText(wholeActivity, openStandard(none))
    assert.deepEqual(
      j.verdicts.map((v) => [v.layer, v.ran]),
      [
        ["schema", false],
        ["rules", true],
        ["codes", false],
      ],
    )
    assert.equal(hindranceOf(j, false), "not_judged")
  }
})

test("many faults of one cause are one finding, and documents past the limit are told of", async () => {
  const text = wholeActivity.replace('type="4" iso-date="2025-12-31"', 'type="4" iso-date="2027-12-31"')
  const j = await judge(
    Array.from({ length: 30 }, () => text),
    openStandard(null),
    moment,
    25,
  )
  assert.deepEqual([j.entries, j.cut, j.groups.length, j.groups[0]?.count, j.groups[0]?.places.length], [25, true, 1, 25, 10])
})

test("a file of bad will is refused as XML or read in vain: nothing outside is fetched, nothing grows", async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "${"x".repeat(100)}"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`
  for (const text of ["", "word", "<a>", "<a/><b/>", bomb, '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>'])
    assert.ok(isBroken(readXml(text)), text.slice(0, 40))
  const deep = `${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}`
  const j = await judgeText(deep, openStandard(null))
  assert.equal(j.entries, 0)
})
