// What a bidder sends lies encrypted among the files, under a key of its own that lies in the database. Whoever has only the files,
// or a copy of them, reads nothing; whoever owns database and files together could, and against that no code here protects.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { z } from "zod"

const head = z.object({ amount: z.number(), currency: z.string(), fileName: z.string() })
export type Bid = z.output<typeof head> & { bytes: Uint8Array }

const [ivLength, tagLength, lengthBytes] = [12, 16, 4]

/** AES-256-GCM: nonce, tag, then what was said and the document. */
export function seal({ bytes, ...said }: Bid): { sealed: Uint8Array; key: Uint8Array } {
  const [key, iv] = [randomBytes(32), randomBytes(ivLength)]
  const words = Buffer.from(JSON.stringify(said), "utf8")
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(words.length)
  const cipher = createCipheriv("aes-256-gcm", key, iv)
  const body = Buffer.concat([cipher.update(Buffer.concat([length, words, bytes])), cipher.final()])
  return { sealed: Buffer.concat([iv, cipher.getAuthTag(), body]), key }
}

/** Null where the bytes are not what was sealed under this key. */
export function unseal(sealed: Uint8Array, key: Uint8Array): Bid | null {
  try {
    const whole = Buffer.from(sealed)
    const decipher = createDecipheriv("aes-256-gcm", key, whole.subarray(0, ivLength))
    decipher.setAuthTag(whole.subarray(ivLength, ivLength + tagLength))
    const body = Buffer.concat([decipher.update(whole.subarray(ivLength + tagLength)), decipher.final()])
    const end = lengthBytes + body.readUInt32BE(0)
    return {
      ...head.parse(JSON.parse(body.subarray(lengthBytes, end).toString("utf8"))),
      bytes: new Uint8Array(body.subarray(end)),
    }
  } catch {
    return null
  }
}
