import assert from "node:assert/strict"
import { test } from "node:test"
import { offered } from "#src/platform/workflow/index.ts"
import type { Role } from "#src/values/actor.ts"
import { named } from "#src/values/localised.ts"
import type { RequestState, SectionRequest } from "../types.ts"
import { nothingOwed, openRequestOf, type RequestEvent, type RequestGuard, requestGuards, requestSteps } from "./rules.ts"

const request = (state: RequestState, number = 1): SectionRequest => ({
  ...{ key: `lanterns/opening/${number}`, report: "lanterns", round: 1, section: "opening", title: named({ en: "Opening" }) },
  ...{ number, unit: "police", askedNow: "police", asked: "A page.", state, handedInBy: "head", textVersion: 1 },
})
const all = { own_unit: true, draft_open: true, has_words: true, another_than_handed_in: true }

test("each step belongs to a seat, and is refused for the first thing that does not hold", () => {
  const table: [RequestState, RequestEvent, Role, Partial<Record<RequestGuard, boolean>>, string][] = [
    ["asked", "hand_in", "unit_head", {}, "handed_in"],
    ["asked", "hand_in", "desk_officer", {}, "not_your_seat"],
    ["asked", "hand_in", "unit_head", { own_unit: false }, "own_unit"],
    ["asked", "hand_in", "unit_head", { draft_open: false }, "draft_open"],
    ["asked", "hand_in", "unit_head", { has_words: false }, "has_words"],
    ["asked", "decline", "unit_head", {}, "declined"],
    ["returned", "decline", "unit_head", { has_words: false }, "declined"],
    ["returned", "hand_in", "unit_head", {}, "handed_in"],
    ["handed_in", "hand_in", "unit_head", {}, "no_such_step"],
    ["handed_in", "take", "planning", {}, "taken"],
    ["handed_in", "take", "planning", { another_than_handed_in: false }, "another_than_handed_in"],
    ["handed_in", "take", "planning", { draft_open: false }, "taken"],
    ["handed_in", "return", "planning", { draft_open: false }, "draft_open"],
    ["handed_in", "take", "unit_head", {}, "not_your_seat"],
    ["declined", "withdraw", "planning", {}, "withdrawn"],
    ["taken", "withdraw", "planning", {}, "no_such_step"],
    ["withdrawn", "hand_in", "unit_head", {}, "no_such_step"],
  ]
  for (const [state, event, role, broken, outcome] of table) {
    const actor = { account: "a", session: "s", seats: [{ role }] }
    const offer = offered(requestSteps, state, actor, { ...all, ...broken }).find((o) => o.event === event)
    assert.equal(
      offer ? (offer.refused ?? offer.to) : "no_such_step",
      outcome,
      `${state} ${event} ${role} ${JSON.stringify(broken)}`,
    )
  }
})

test("a draft waits for words that are owed and for an answer to a unit that declined", () => {
  const table: [RequestState[], boolean][] = [
    [[], true],
    [["handed_in", "taken", "withdrawn"], true],
    [["asked"], false],
    [["taken", "returned"], false],
    [["declined"], false],
  ]
  for (const [states, free] of table) assert.equal(nothingOwed(states.map((s, n) => request(s, n))), free, states.join())
  assert.equal(openRequestOf([request("taken", 2), request("withdrawn")], "opening"), null)
  assert.equal(openRequestOf([request("declined", 2), request("taken")], "opening")?.number, 2)
  assert.equal(openRequestOf([request("asked")], "closing"), null)
})

test("who handed in does not take, and blanks are no words", () => {
  const text = {
    section: "opening",
    version: 2,
    language: "en",
    text: " \n",
    writtenAs: "unit_head",
    writtenOn: "2031-01-02",
  } as never
  const guards = (account: string, units: string[]) =>
    requestGuards({ request: request("handed_in"), open: true, text }, { account, units })
  assert.deepEqual(guards("head", ["police"]), {
    own_unit: true,
    draft_open: true,
    has_words: false,
    another_than_handed_in: false,
  })
  assert.deepEqual(guards("planner", []), { own_unit: false, draft_open: true, has_words: false, another_than_handed_in: true })
})
