import { slugOf } from "../programmes/index.ts"

export const registerPath = (register: string) => `/registers/${register}` as const
/** The key of an entry begins with its register, which its address says already. */
export const entryPath = ({ register, key }: { register: string; key: string }) =>
  `/registers/${register}/${slugOf(key.slice(register.length + 1))}` as const
export const keyOf = (register: string, entry: string) => `${register}/${entry}`
