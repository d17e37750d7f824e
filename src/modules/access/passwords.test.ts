import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isPassword, keepPassword, type PasswordFault, passwordFault } from "./passwords.ts"

const own = { name: "Gabriela Northman", email: "gnorthman@example.org" }

test("which new passwords are turned away, and why", () => {
  const table: [string, PasswordFault | null][] = [
    ["short", "too_short"],
    ["elevencharx", "too_short"],
    ["aaaaaaaaaaaaaa", "too_plain"],
    ["abcabcabcabcabc", "too_plain"],
    ["123456789012345", "too_plain"],
    ["qwertyuiopasdf", "too_plain"],
    ["zyxwvutsrqponm", "too_plain"],
    ["Password2026!!", "too_plain"],
    ["Contraseña2026", "too_plain"],
    ["GabrielaNorthman", "names_you"],
    ["gnorthman-2026", "names_you"],
    ["gnorthman@example.org", "names_you"],
    ["northman example.org", "names_you"],
    ["correct horse battery", null],
    ["tres tazas de mate amargo", null],
    ["kX9#vLq2!mRz", null],
    ["río, lluvia, puente", null],
    ["harbour pilots know the secret reefs", null],
  ]
  for (const [password, fault] of table) assert.equal(passwordFault(password, own), fault, password)
})

test("the rule is total: it answers for any text", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), (text) => {
      assert.ok([null, "too_short", "too_plain", "names_you"].includes(passwordFault(text, own)))
    }),
  )
})

test("a kept password opens to itself alone, and never looks the same twice", async () => {
  const first = await keepPassword("tres tazas de mate amargo")
  const second = await keepPassword("tres tazas de mate amargo")
  assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.notEqual(first, second)
  assert.equal(await isPassword("tres tazas de mate amargo", first), true)
  assert.equal(await isPassword("tres tazas de mate dulce", first), false)
  assert.equal(await isPassword("tres tazas de mate amargo", null), false)
  assert.equal(await isPassword("anything", "not a kept password"), false)
})

test("the same words typed on another keyboard are the same password", async () => {
  const kept = await keepPassword("mañana será otro día".normalize("NFC"))
  assert.equal(await isPassword("mañana será otro día".normalize("NFD"), kept), true)
})
