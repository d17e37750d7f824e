// A peer that speaks as much S3 as we use, over a real socket: it checks every signature (AWS Signature Version 4) and
// every declared hash as a store does, pages its listings, and keeps its objects in memory. Tests may spoil or refuse.
import { createHash, createHmac } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export const peerKeys = { accessKeyId: "PEERKEY", secretAccessKey: "peer-secret" }

const sha = (data: Uint8Array | string) => createHash("sha256").update(data).digest("hex")
const mac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest()
const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** What the client signed, put together again from what arrived. */
function signatureFits(request: IncomingMessage, url: URL, body: Buffer): boolean {
  const said = request.headers.authorization ?? ""
  const [, key, day, region, signed, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      said,
    ) ?? []
  if (key !== peerKeys.accessKeyId || !day || !region || !signed) return false
  const hash = String(request.headers["x-amz-content-sha256"])
  if (hash !== "UNSIGNED-PAYLOAD" && hash !== sha(body)) return false
  const query = [...url.searchParams]
    .map(([k, v]) => `${encoded(k)}=${encoded(v)}`)
    .sort()
    .join("&")
  const headers = signed
    .split(";")
    .map((name) => `${name}:${String(request.headers[name] ?? "").trim()}\n`)
    .join("")
  const asked = [request.method, url.pathname, query, headers, signed, hash].join("\n")
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ["AWS4-HMAC-SHA256", request.headers["x-amz-date"], scope, sha(asked)].join("\n")
  const signingKey = ["s3", "aws4_request"].reduce(
    (k, part) => mac(k, part),
    mac(mac(`AWS4${peerKeys.secretAccessKey}`, day), region),
  )
  return mac(signingKey, toSign).toString("hex") === signature
}

type Fault = { status: number; code: string }
export type Peer = {
  endpoint: string
  objects: Map<string, Buffer>
  /** Requests that came, `PUT /bucket/key`. */
  asked: string[]
  /** Refuses requests of this method until told otherwise. */
  refuse: (method: string | null, fault?: Fault) => void
  close: () => Promise<void>
}

const fault = (response: ServerResponse, { status, code }: Fault) => {
  response.writeHead(status, { "content-type": "application/xml" })
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

function listing(objects: Map<string, Buffer>, search: URLSearchParams): string {
  const most = 3
  const from = search.get("continuation-token") ?? ""
  const keys = [...objects.keys()].filter((k) => k.startsWith(search.get("prefix") ?? "") && k > from).sort()
  const some = keys.slice(0, most)
  const more = keys.length > most
  const contents = some
    .map((key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)?.length ?? 0}</Size></Contents>`)
    .join("")
  const next = more ? `<NextContinuationToken>${some.at(-1)}</NextContinuationToken>` : ""
  return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><IsTruncated>${more}</IsTruncated><KeyCount>${some.length}</KeyCount>${next}${contents}</ListBucketResult>`
}

function answer(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer, objects: Map<string, Buffer>) {
  const key = decodeURIComponent(url.pathname.split("/").slice(2).join("/"))
  if (key === "") return response.writeHead(200, { "content-type": "application/xml" }).end(listing(objects, url.searchParams))
  if (request.method === "PUT") {
    const declared = request.headers["x-amz-checksum-sha256"]
    if (declared && declared !== Buffer.from(sha(body), "hex").toString("base64"))
      return fault(response, { status: 400, code: "BadDigest" })
    objects.set(key, body)
    return response.writeHead(200, { etag: `"${sha(body).slice(0, 32)}"` }).end()
  }
  if (request.method === "DELETE") {
    objects.delete(key)
    return response.writeHead(204).end()
  }
  const found = objects.get(key)
  if (!found)
    return request.method === "HEAD" ? response.writeHead(404).end() : fault(response, { status: 404, code: "NoSuchKey" })
  response.writeHead(200, { "content-length": found.length, "content-type": "application/octet-stream" })
  return response.end(request.method === "HEAD" ? undefined : found)
}

/** Opens the peer on a free port of loopback, with one bucket. */
export async function startObjectStore(bucket: string): Promise<Peer> {
  const objects = new Map<string, Buffer>()
  const asked: string[] = []
  const refused = new Map<string, Fault>()
  const server = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request)
      const url = new URL(request.url ?? "/", "http://peer")
      asked.push(`${request.method} ${url.pathname}`)
      if (!signatureFits(request, url, body)) return fault(response, { status: 403, code: "SignatureDoesNotMatch" })
      const refusal = refused.get(request.method ?? "")
      if (refusal) return fault(response, refusal)
      if (url.pathname.split("/")[1] !== bucket) return fault(response, { status: 404, code: "NoSuchBucket" })
      return answer(request, response, url, body, objects)
    })()
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    asked,
    refuse: (method, fault = { status: 503, code: "SlowDown" }) => {
      if (method) refused.set(method, fault)
      else refused.clear()
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
