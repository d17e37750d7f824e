// The wall in the database: whose unit a budget, a declaration and a document of an agreement are.
import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import type { Write } from "#src/platform/db/index.ts"
import { type World, world } from "#tests/world/index.ts"

type Person = Parameters<World["as"]>[0]

const seats: Readonly<Record<string, [roles: string, units: string]>> = {
  amina: ["desk_officer", "dps"],
  farid: ["desk_officer", "es-cicad"],
  gabriela: ["unit_head", "s-cicte"],
  hugo: ["secretary", "sms"],
  ines: ["planning", "planning-section"],
  joao: ["legal", "executive-office"],
  karla: ["information_officer", "information-knowledge-section"],
}

/** What the database lets somebody do who is past every gate of the code. */
async function past<T>(w: World, who: keyof typeof seats & Person, deed: (tx: Write, account: string) => Promise<T>): Promise<T> {
  await w.as(who)
  const [account] = await w.db.owner(
    async (tx) => (await sql<{ id: string }>`select id from access.accounts where name = ${who}`.execute(tx)).rows,
  )
  const [roles, units] = seats[who] ?? ["", ""]
  const opening = `select set_config('hemisec.account', '${account?.id}', true), set_config('hemisec.roles', '${roles}', true), set_config('hemisec.units', '${units}', true)`
  return w.db.write(opening, (tx) => deed(tx, account?.id ?? ""))
}

const walled = (e: { code?: string }) => e.code === "42501"

test(
  "a budget is changed for the own unit, by planning and by the Secretary; its parts by the unit alone",
  world(async (w) => {
    const ines = await w.as("ines")
    await ines.post("/en/resources/funds/new", { key: "wall-fund", title: "Wall fund", kind: "specific" })
    const fields = { unit: "dps", periodFrom: "2031-01-01", periodTo: "2031-12-31", currency: "USD", "lines/0/fund": "wall-fund" }
    const budget = { ...fields, "lines/0/purpose": "Lanterns", "lines/0/amount": "100" }
    const made = await (await w.as("amina")).post("/en/resources/budgets/new", budget)
    assert.equal(made.status, 303, await made.clone().text())
    const id = made.headers.get("location")?.split("/").at(-1) ?? ""
    const touched = (who: Person) =>
      past(
        w,
        who,
        async (tx) => (await sql`update resources.budgets set act = 'x' where id = ${id} returning id`.execute(tx)).rows.length,
      )
    for (const [who, rows] of [
      ["amina", 1],
      ["ines", 1],
      ["hugo", 1],
      ["farid", 0],
      ["joao", 0],
      ["karla", 0],
    ] as const)
      assert.equal(await touched(who), rows, who)
    const line = (tx: Write) =>
      sql`insert into resources.budget_lines (budget, n, fund, purpose, amount) values (${id}, 9, 'wall-fund', 'x', 1)`.execute(
        tx,
      )
    for (const who of ["farid", "ines", "hugo"] as const) await assert.rejects(past(w, who, line), walled, who)
    await past(w, "amina", line)
    const gone = (tx: Write) => sql`delete from resources.budget_lines where budget = ${id} and n = 9 returning n`.execute(tx)
    assert.equal((await past(w, "farid", gone)).rows.length, 0)
    const step = (tx: Write, by: string) =>
      sql`insert into resources.budget_steps (budget, version, event, by, at) values (${id}, 99, 'x', ${by}, now())`.execute(tx)
    await assert.rejects(past(w, "farid", step), walled)
  }),
)

test(
  "a declaration is made for what the own unit does, and by planning",
  world(async (w) => {
    const thing = "programme:dps/picap"
    const declare = (tx: Write, by: string) =>
      sql`insert into resources.declarations (thing, programme, reason, declared_by, declared_at)
        values (${thing}, 'dps/picap', 'x', ${by}, now())`.execute(tx)
    for (const who of ["farid", "joao"] as const) await assert.rejects(past(w, who, declare), walled, who)
    await past(w, "amina", declare)
    const amended = (who: Person) =>
      past(
        w,
        who,
        async (tx, by) =>
          (await sql`update resources.declarations set declared_by = ${by} where thing = ${thing} returning thing`.execute(tx))
            .rows.length,
      )
    assert.deepEqual([await amended("farid"), await amended("ines"), await amended("amina")], [0, 1, 1])
    const share = (tx: Write) =>
      sql`insert into resources.shares (thing, clause, percent) select ${thing}, key, 10 from mandates.clauses limit 1`.execute(
        tx,
      )
    await assert.rejects(past(w, "farid", share), walled)
    await past(w, "amina", share)
  }),
)

test(
  "a document hangs on an agreement of the own unit; a legal officer hangs it on any",
  world(async (w) => {
    const key = "s-cicte/iom-memorandum-2004"
    await w.db.owner((tx) =>
      sql`insert into platform.blobs (sha256, size, media_type, at) values (${"a".repeat(64)}, 1, 'text/plain', now())`.execute(
        tx,
      ),
    )
    const hang = (tx: Write) =>
      sql`insert into platform.attachments (thing, role, blob, file_name, visibility, at)
        values (${`agreement:${key}`}, 'letter', ${"a".repeat(64)}, 'x.txt', 'secretariat', now())`.execute(tx)
    for (const who of ["amina", "farid", "karla", "hugo"] as const) await assert.rejects(past(w, who, hang), walled, who)
    const nowhere = (tx: Write) =>
      sql`insert into platform.attachments (thing, role, blob, file_name, visibility, at)
        values ('agreement:none', 'letter', ${"a".repeat(64)}, 'x.txt', 'secretariat', now())`.execute(tx)
    await assert.rejects(past(w, "joao", nowhere), walled)
    await past(w, "joao", hang)
    const gone = (tx: Write) => sql`delete from platform.attachments where thing = ${`agreement:${key}`} returning id`.execute(tx)
    assert.equal((await past(w, "farid", gone)).rows.length, 0)
    assert.equal((await past(w, "joao", gone)).rows.length, 1)
    await past(w, "gabriela", hang)
  }),
)
