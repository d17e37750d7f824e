// Passwords: which are good enough, and how they are kept. argon2id with the parameters of OWASP's first choice
// (19 MiB, two passes, one lane); the string names them, so that they can grow without locking anybody out.
import { argon2, randomBytes, timingSafeEqual } from "node:crypto"

const memory = 19_456
const passes = 2
const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([\w+/]+)\$([\w+/]+)$/

type Cost = { memory: number; passes: number }

const derive = (password: string, nonce: Uint8Array, cost: Cost) =>
  new Promise<Buffer>((done, fail) => {
    const message = password.normalize("NFC")
    argon2("argon2id", { message, nonce, parallelism: 1, tagLength: 32, ...cost }, (error, key) =>
      error ? fail(error) : done(key),
    )
  })

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64").replaceAll("=", "")

/** The password as it is kept. The same password never gives the same text twice. */
export async function keepPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, { memory, passes })
  return `$argon2id$v=19$m=${memory},t=${passes},p=1$${base64(salt)}$${base64(key)}`
}

// Compared with when there is no account or no password: the answer takes as long, and is always no.
const nobody = `$argon2id$v=19$m=${memory},t=${passes},p=1$${base64(randomBytes(16))}$${base64(randomBytes(32))}`

/** True for the right password; an account that is not there costs the same time as a wrong password. */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const known = kept ? shape.exec(kept) : null
  const [, m = "", t = "", salt = "", key = ""] = known ?? shape.exec(nobody) ?? []
  const right = Buffer.from(key, "base64")
  const said = await derive(password, Buffer.from(salt, "base64"), { memory: Number(m), passes: Number(t) })
  return right.length === said.length && timingSafeEqual(right, said) && known !== null
}

export type PasswordFault = "too_short" | "too_plain" | "names_you"
export const leastLength = 12

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
const runs = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn",
  "azertyuiopqsdfghjklmwxcvbn",
]
const stems =
  /password|passwort|contrasena|senha|motdepasse|secret|welcome|bienvenid|bienvenue|bemvindo|letmein|admin|hemisec|iloveyou|changeme/

/** How many of the characters are no step of a run, forward or back: `abcd1234` has two. */
function surprises(text: string): number {
  let count = text.length > 0 ? 1 : 0
  for (let i = 1; i < text.length; i++) {
    const step = text.slice(i - 1, i + 1)
    const back = `${step[1]}${step[0]}`
    if (step[0] !== step[1] && !runs.some((run) => run.includes(step) || run.includes(back))) count += 1
  }
  return count
}

const repeats = (text: string) =>
  [1, 2, 3, 4, 5, 6].some(
    (n) =>
      text ===
      text
        .slice(0, n)
        .repeat(Math.ceil(text.length / n))
        .slice(0, text.length),
  )

/**
 * What is wrong with a new password, or null. Length does the work; the rest turns away what everybody tries first: one
 * piece repeated, runs of the keyboard, a famous word with a tail, the person's own name or address. A rule of ours
 * instead of a list to download.
 */
export function passwordFault(password: string, own: { name?: string; email?: string }): PasswordFault | null {
  if ([...password].length < leastLength) return "too_short"
  const text = plain(password)
  const address = plain(own.email ?? "")
  const words = [address, ...address.split("@"), ...plain(own.name ?? "").split(/\s+/)].filter((w) => w.length >= 4)
  const bare = words.reduce((left, word) => left.replaceAll(word, ""), text)
  if (bare.length < text.length && bare.length < 8) return "names_you"
  const core = text.replace(/[^a-z]+/g, "")
  const tail = core.replace(stems, "")
  const famous = stems.test(core) && tail.length < 6
  if (repeats(text) || new Set(text).size < 5 || surprises(text) < 6 || famous) return "too_plain"
  return null
}
