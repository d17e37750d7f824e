import assert from "node:assert/strict"
import { test } from "node:test"
import { isContact, looksLikeName, mask, masked, printable } from "./privacy.ts"

test("addresses, numbers to call and titled persons are masked; years, articles and offices are not", () => {
  const cases: [text: string, expected: string][] = [
    ["Write to ada.nett@nets.example.", `Write to ${mask}.`],
    ["Call +598 (2) 555-0100 at noon", `Call ${mask} at noon`],
    ["Call (202) 555-0100 at noon", `Call ${mask} at noon`],
    ["Tel. 2555-0100", `Tel. ${mask}`],
    ["teléfono: 2555 0100", `teléfono: ${mask}`],
    ["In 2013-2015, articles 109 and 113", "In 2013-2015, articles 109 and 113"],
    ["Order 16-01 of 2016-07-19", "Order 16-01 of 2016-07-19"],
    ["Mr. Abel Nett decides", `Mr. ${mask} decides`],
    ["la Dra. Ximena del Puerto decide", `la Dra. ${mask} decide`],
    ["M. Anselme Durou décide", `M. ${mask} décide`],
    ["the Secretary General decides", "the Secretary General decides"],
    ["as Ada Nett has signed", `as ${mask} has signed`],
  ]
  for (const [text, expected] of cases) assert.equal(masked(text, ["Ada Nett"]), expected)
})

test("a name is told from an office by its words", () => {
  for (const name of ["Ada Nett", "ADA NETT", "Ada M. Nett-Vega", "María de la Cruz Peñaloza", "Ada Nett, Ph.D."])
    assert.ok(looksLikeName(name), name)
  for (const other of [
    "Department of Nets",
    "GENERAL SECRETARIAT",
    "Mends nets.",
    "Executive Order 5",
    "Nets",
    "Structure and Functions",
  ])
    assert.ok(!looksLikeName(other), other)
})

test("a line without a place is withheld when it could name somebody", () => {
  assert.equal(printable("Ada Nett", []), mask)
  assert.equal(printable("E-mail: nets@nets.example", []), mask)
  assert.equal(printable("mends  nets", []), "mends nets")
  assert.ok(isContact("Tel.: 555 0100") && !isContact("The section contacts towns."))
})
