// Files in an object store that speaks S3, for installations of many nodes. Only five calls are used, and nothing that
// some stores lack: no conditional writes, no checksums in trailers, no listing with delimiters.
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3"
import { type Files, hashOf, isHash, placeOf } from "./files.ts"
import { fileDamaged, storageFull, storageUnreachable } from "./problems.ts"

export type ObjectStore = { bucket: string; prefix: string; endpoint?: string; region: string; pathStyle: boolean }

const known = ["endpoint", "region", "style"]

/**
 * Reads `s3://bucket/prefix?endpoint=https://…&region=…&style=path`. A store with an endpoint of its own is addressed by
 * path unless `style=host` says otherwise. Throws a sentence on anything else: keys never belong into this address.
 */
export function readFilesUrl(text: string): ObjectStore {
  const url = URL.parse(text)
  if (url?.protocol !== "s3:" || url.hostname === "")
    throw new Error("FILES_URL must be s3://bucket/prefix, with ?endpoint=…&region=… where needed.")
  if (url.username || url.password)
    throw new Error("FILES_URL holds no keys: give them in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.")
  const unknown = [...url.searchParams.keys()].find((name) => !known.includes(name))
  if (unknown) throw new Error(`FILES_URL does not know ${unknown}; it knows ${known.join(", ")}.`)
  const endpoint = url.searchParams.get("endpoint") ?? undefined
  if (endpoint !== undefined && !/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ""))
    throw new Error("The endpoint in FILES_URL must begin with http:// or https://.")
  const style = url.searchParams.get("style") ?? (endpoint ? "path" : "host")
  if (style !== "path" && style !== "host") throw new Error("The style in FILES_URL is path or host.")
  const prefix = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, "")
  return {
    bucket: url.hostname,
    prefix: prefix === "" ? "" : `${prefix}/`,
    region: url.searchParams.get("region") ?? "us-east-1",
    pathStyle: style === "path",
    ...(endpoint ? { endpoint } : {}),
  }
}

const statusOf = (error: unknown) => (error instanceof S3ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0)
const isAbsent = (error: unknown) =>
  statusOf(error) === 404 && !(error instanceof S3ServiceException && error.name === "NoSuchBucket")
const noRoom = (error: unknown) =>
  statusOf(error) === 507 || (error instanceof Error && /^(QuotaExceeded|XMinioStorageFull|InsufficientStorage)/.test(error.name))

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (isAbsent(error)) return null
    throw noRoom(error) ? storageFull(error) : storageUnreachable(error)
  }
}

async function orProblem<T>(asked: Promise<T>): Promise<T> {
  const answer = await orNull(asked)
  if (answer === null) throw storageUnreachable(new Error("NotFound"))
  return answer
}

function clientOf(store: ObjectStore): S3Client {
  return new S3Client({
    region: store.region,
    forcePathStyle: store.pathStyle,
    maxAttempts: 3,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(store.endpoint ? { endpoint: store.endpoint } : {}),
  })
}

/** The store behind an address. Who we are comes from the usual AWS variables; wrong ones show at the first call. */
export function objectFiles(store: ObjectStore, client = clientOf(store)): Files {
  const at = (hash: string) => ({ Bucket: store.bucket, Key: store.prefix + placeOf(hash) })

  async function* list() {
    for (let from: string | undefined; ; ) {
      const page = await orProblem(
        client.send(
          new ListObjectsV2Command({ Bucket: store.bucket, Prefix: store.prefix, ...(from ? { ContinuationToken: from } : {}) }),
        ),
      )
      for (const { Key = "" } of page.Contents ?? []) {
        const name = Key.slice(Key.lastIndexOf("/") + 1)
        if (isHash(name)) yield name
      }
      from = page.NextContinuationToken
      if (!page.IsTruncated || !from) return
    }
  }

  return {
    async put(bytes) {
      const hash = hashOf(bytes)
      // The store checks what arrived against this hash, where it knows how; readers check again.
      const ChecksumSHA256 = Buffer.from(hash, "hex").toString("base64")
      await orProblem(
        client.send(new PutObjectCommand({ ...at(hash), Body: bytes, ContentLength: bytes.length, ChecksumSHA256 })),
      )
      return hash
    },
    async get(hash) {
      const found = await orNull(client.send(new GetObjectCommand(at(hash))))
      if (!found?.Body) return null
      const bytes = await orProblem(found.Body.transformToByteArray())
      if (hashOf(bytes) !== hash) throw fileDamaged(hash)
      return bytes
    },
    has: async (hash) => (await orNull(client.send(new HeadObjectCommand(at(hash))))) !== null,
    remove: async (hash) => {
      await orNull(client.send(new DeleteObjectCommand(at(hash))))
    },
    list,
  }
}
