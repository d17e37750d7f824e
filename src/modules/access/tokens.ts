// Secrets that travel in links and cookies: 256 bits, known to us only by their sha256.
import { createHash, randomBytes } from "node:crypto"
import { z } from "zod"

export const newToken = (): string => randomBytes(32).toString("base64url")
export const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex")
/** As it stands in an address: one that was not copied whole is told so. */
export const tokenSchema = z.string().regex(/^[\w-]{1,60}$/)

/** Where a link to join or to return leads; `origin` is our address as readers see it, without a slash at its end. */
export const linkTo = (origin: string, token: string): string => `${origin}/invitations/${token}/accept`

/** Where one's own calendar reads what falls due for its owner's seats. */
export const feedLink = (token: string) => `/calendar/feeds/${token}.ics` as const

/** Where a link to renew a password leads. */
export const renewalLink = (origin: string, token: string): string => `${origin}/renewals/${token}/use`
