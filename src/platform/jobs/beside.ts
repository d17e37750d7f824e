// What goes on beside the replies: a page may not write, so what it leaves to be noted is written in a transaction that no
// reply waits for. Somebody must be able to wait for it all the same: a stop, and whoever asks what was noted.
import type { Logger } from "pino"

export type Beside = Readonly<{
  /** Takes work that has begun. When it fails that is told, and nobody is held up. */
  begin: (work: Promise<unknown>) => void
  /** Resolves when nothing is under way any more. */
  settled: () => Promise<void>
}>

export function beside(log: Pick<Logger, "error">): Beside {
  const underWay = new Set<Promise<unknown>>()
  return {
    begin: (work) => {
      const told = work
        .catch((err: unknown) => log.error({ err }, "what goes on beside the replies failed"))
        .finally(() => underWay.delete(told))
      underWay.add(told)
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
