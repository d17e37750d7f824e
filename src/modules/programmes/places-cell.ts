/** One state of a list of places, with how many of a series were held there where the source says so. */
export type Place = { state: string; held: number | null }

/** `COL:2|DOM:2|JAM` as places, in the order written. Throws a RangeError on a count that is none. */
export const readPlaces = (cell: string): Place[] =>
  cell
    .split("|")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const [state = "", count] = part.trim().split(":")
      const held = count === undefined ? null : Number(count)
      if (held !== null && !(Number.isInteger(held) && held > 0)) throw new RangeError(`not a count of places: ${part}`)
      return { state, held }
    })

export const writePlaces = (places: readonly Place[]): string =>
  places.map((p) => (p.held === null ? p.state : `${p.state}:${p.held}`)).join("|")
