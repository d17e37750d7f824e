// Who is asked next about a project, and by when. Nothing waits for anybody but through here.
import type { Write } from "#src/platform/db/index.ts"
import { listForThing, meetDeadline } from "#src/platform/deadlines/index.ts"
import type { Fact } from "#src/platform/facts/index.ts"
import { clear, listOf, put } from "#src/platform/waiting/index.ts"
import type { Role } from "#src/values/actor.ts"
import { ref } from "#src/values/ref.ts"
import type { Condition, ProjectStatus } from "./types.ts"

/** Seats of a unit that carry its projects. */
export const carriers = ["desk_officer", "unit_head"] as const satisfies readonly Role[]

/** One of a kind is open for a thing, and a project has several conditions: each is a kind of its own. */
export const conditionDue = (number: number) => `project.condition.${number}`

type Now = Readonly<{
  key: string
  unit: string
  status: ProjectStatus
  /** It came back from the committee. */
  returned: boolean
  conditions: readonly Pick<Condition, "number" | "state" | "deadline">[]
  /** The committee is asked about an amendment. */
  open: boolean
  at: Date
}>
type Wait = { step: string; role: Role; scope?: string; deadline?: number }

function waitsOf({ unit, status, returned, conditions, open }: Now): Wait[] {
  const ofUnit = (step: string, more: { deadline?: number } = {}): Wait[] =>
    carriers.map((role) => ({ step, role, scope: unit, ...more }))
  const running = status === "approved" || status === "active" || status === "suspended"
  return [
    ...(status === "under_review" ? [{ step: "project.decide", role: "planning" } as const] : []),
    ...(open ? [{ step: "project.decide_amendment", role: "planning" } as const] : []),
    ...(status === "concept" && returned ? ofUnit("project.amend") : []),
    ...(status === "approved" ? ofUnit("project.start") : []),
    ...(status === "closed" ? [{ step: "project.evaluate", role: "planning" } as const] : []),
    ...(running ? conditions : [])
      .filter((c) => c.state === "open")
      .flatMap((c) => ofUnit(conditionDue(c.number), c.deadline === null ? {} : { deadline: c.deadline })),
  ]
}

/** Says who is asked from now on. Whoever was asked already goes on waiting since the same instant. */
export async function tellWhoIsNext(tx: Write, now: Now): Promise<void> {
  const thing = ref("project", now.key)
  const before = await listOf(tx, thing)
  await clear(tx, thing)
  for (const wait of waitsOf(now)) {
    const since = before.find((b) => b.step === wait.step && b.role === wait.role)?.since ?? now.at
    await put(tx, { thing, since, ...wait })
  }
}

/** Days that nobody waits for any more: of a condition that was settled, or of all where the project is over. */
export async function meetDays(tx: Write, key: string, deadline: number | null | "all", at: Date): Promise<Fact[]> {
  if (deadline === null) return []
  const open = (await listForThing(tx, ref("project", key))).filter(
    (d) => d.metAt === null && (deadline === "all" || d.id === deadline),
  )
  const facts: Fact[] = []
  for (const day of open) facts.push(await meetDeadline(tx, day, at))
  return facts
}
