import { setTimeout as pause } from "node:timers/promises"
import type { Client } from "./index.ts"

/** Applies a checked table as a person does, who looks until it is over. Gives the reply to the button. */
export async function applyTable(person: Client, path: string): Promise<Response> {
  const reply = await person.post(`/en${path}/apply`)
  while (reply.status === 303 && (await person.json(`${path}/progress`)).state === "under_way") await pause(10)
  return reply
}
