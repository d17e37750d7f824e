// The load generator: a process of its own that keeps a number of connections busy for some seconds and tells requests
// a second and latencies. `node bench/load.ts '{"url":"…","connections":10,"seconds":4}'`
import { Agent, request } from "node:http"

type Order = { url: string; connections: number; seconds: number; headers?: Record<string, string> }

const order = JSON.parse(process.argv[2] ?? "{}") as Order
const agent = new Agent({ keepAlive: true, maxSockets: order.connections })
const times: number[] = []
let failed = 0

const once = () =>
  new Promise<void>((done) => {
    const began = performance.now()
    const sent = request(order.url, { agent, headers: { accept: "text/html", ...order.headers } }, (reply) => {
      if (reply.statusCode !== 200) failed += 1
      reply.resume()
      reply.on("end", () => {
        times.push(performance.now() - began)
        done()
      })
    })
    sent.on("error", () => {
      failed += 1
      done()
    })
    sent.end()
  })

async function keepBusy(until: number) {
  while (performance.now() < until) await once()
}

async function run(seconds: number) {
  const until = performance.now() + seconds * 1000
  await Promise.all(Array.from({ length: order.connections }, () => keepBusy(until)))
}

await run(1)
times.length = 0
const began = performance.now()
await run(order.seconds)
const elapsed = (performance.now() - began) / 1000
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
console.log(JSON.stringify({ perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), failed }))
process.exit(0)
