import { test } from "node:test"
import { readFileSync } from "node:fs"
import { world } from "#tests/world/index.ts"
const strip = (t: string) => (t.match(/<main.*<\/main>/s)?.[0] ?? t).replace(/<(a|input|button|select|option|textarea|summary|h\d|form|fieldset|legend|label)([^>]*)>/g, (_,n,a) => `\n[${n}${a.replace(/ (class|id|aria-describedby|tabindex|aria-invalid)="[^"]*"/g,"")}] `).replace(/<[^>]+>/g," ").replace(/ +/g," ")
test("x", world.fresh(async (w) => { 
 const joao = await w.as("joao")
 const r = await joao.upload("/en/orders/import", {}, { file: { name: "en-letters.txt", bytes: new Uint8Array(readFileSync("record/samples/orders/en-letters.txt")) } })
 const at = (r.headers.get("location") ?? "").replace(/^http:..localhost/, "")
 for (const p of ["", "/facts", "/identities", "/apply"]) { const g = await joao.get(at + p); console.log("=====", p, g.status, strip(await g.text()).slice(0, p === "" ? 7000 : 5000)) }
 console.log("===== import", strip(await (await joao.get("/en/orders/import")).text()))
}))
