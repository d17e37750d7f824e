import assert from "node:assert/strict"
import { test } from "node:test"
import { beside } from "./beside.ts"

const silent = { error: () => undefined }

test("settled waits for what began before it and for what that began in turn", async () => {
  const { begin, settled } = beside(silent)
  const written: string[] = []
  const first = Promise.withResolvers<void>()
  begin(
    first.promise.then(() => {
      written.push("first")
      begin(Promise.resolve().then(() => written.push("second")))
    }),
  )
  const waited = settled().then(() => written.push("settled"))
  first.resolve()
  await waited
  assert.deepEqual(written, ["first", "second", "settled"])
})

test("what fails is told, and holds up nobody", async () => {
  const told: unknown[] = []
  const { begin, settled } = beside({ error: (about: unknown) => told.push(about) })
  const err = new Error("no room")
  begin(Promise.reject(err))
  await settled()
  assert.deepEqual(told, [{ err }])
})

test("with nothing under way there is nothing to wait for", async () => {
  await beside(silent).settled()
})
