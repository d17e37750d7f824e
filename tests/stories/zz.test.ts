import { test } from "node:test"
import { world } from "#tests/world/index.ts"
test("x", world.fresh(async (w) => { 
 const show = async (p: string, who?: any) => { const c = who ? await w.as(who) : w; const r = await c.get(p); const t = await r.text(); console.log("=====", p, r.status, "\n", (t.match(/<main.*<\/main>/s)?.[0] ?? t).replace(/<option.*?<\/option>/g,"").replace(/<(a|input|button|select|textarea|summary|h\d|form|fieldset|legend|label)([^>]*)>/g, (_,n,a) => `\n[${n}${a.replace(/ (class|id|aria-describedby|tabindex|aria-invalid)="[^"]*"/g,"")}] `).replace(/<[^>]+>/g," ").replace(/ +/g," ").slice(0, Number(process.env.N ?? 6000))) }
 for (const p of (process.env.PATHS??"").split(" ")) { const [path, who] = p.split("@"); await show(path!, who) }
}))
