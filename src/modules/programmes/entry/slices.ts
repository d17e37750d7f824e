// Long lists are written in slices, two under way at a time on the one connection: while the database keeps one slice, the
// next is made ready here, and neither waits for the other.
const size = 500

/**
 * Does `work` slice by slice and gives back what it gave, in the order of `all`; `told` hears how many are done. After a failure
 * no slice begins, and nothing is under way any more when it is thrown: the transaction ends before its connection is used again.
 */
export async function inSlices<T, R>(
  all: readonly T[],
  work: (some: readonly T[]) => Promise<readonly R[]>,
  told: (done: number) => void = () => undefined,
): Promise<R[]> {
  const slices = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
  const made: (readonly R[])[] = []
  const waiting = slices.entries()
  let [done, failure]: [number, { error: unknown } | null] = [0, null]
  const lane = async () => {
    for (const [i, some] of waiting) {
      if (failure) return
      try {
        made[i] = await work(some)
      } catch (error) {
        failure ??= { error }
        return
      }
      done += some.length
      told(done)
    }
  }
  await Promise.all([lane(), lane()])
  if (failure) throw (failure as { error: unknown }).error
  return made.flat()
}
