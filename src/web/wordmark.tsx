// The mark of the house: a hemisphere drawn as one line with five stations, the chain bent into an arc. It is no emblem of
// any organisation and carries no flag.
const stations = [
  [4, 22],
  [9.9, 10.2],
  [22, 4],
  [34.1, 10.2],
  [40, 22],
] as const

export function Wordmark() {
  return (
    <svg viewBox="0 0 44 27" width="44" height="27" aria-hidden="true" focusable="false">
      <path d="M4 22a18 18 0 0 1 36 0" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path d="M4 22h36" fill="none" stroke="currentColor" stroke-width="1" stroke-dasharray="1.5 2.5" />
      {stations.map(([x, y], i) => (
        <circle key={x} cx={x} cy={y} r={i === 2 ? 3.6 : 2.6} fill="currentColor" />
      ))}
    </svg>
  )
}
