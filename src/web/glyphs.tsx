// Small drawn signs. Each stands beside words and differs in shape, so that none depends on its colour.
import type { ComponentChildren } from "preact"

const box = (shape: ComponentChildren) => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    {shape}
  </svg>
)
const line = { fill: "none", stroke: "currentColor", "stroke-width": 2 } as const

export const glyphs = {
  in_force: () => box(<circle cx="10" cy="10" r="8" fill="currentColor" />),
  presumed: () =>
    box(
      <>
        <circle cx="10" cy="10" r="7" {...line} />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </>,
    ),
  attested: () =>
    box(
      <>
        <circle cx="10" cy="10" r="7" {...line} />
        <circle cx="10" cy="10" r="2.5" fill="currentColor" />
      </>,
    ),
  none: () => box(<circle cx="10" cy="10" r="7" {...line} stroke-dasharray="3 2.5" />),
  stated: () => box(<path d="M4 4h12v12H4z" fill="currentColor" />),
  section: () => box(<path d="M8 3H4v14h4M12 7h4v6h-4z" {...line} />),
  reading: () => box(<path d="M2 12c2.5-6 5-6 8 0s5.5 6 8 0" {...line} />),
  confirmed: () => box(<path d="M3 11l4.5 5L17 4" {...line} stroke-width={2.5} />),
  info: () => box(<path d="M10 8.5v9M10 2.5v3" {...line} stroke-width={3} />),
  warning: () => box(<path d="M10 2l8.5 16h-17zM10 8v5M10 14.5v2" {...line} />),
  error: () => box(<path d="M3.5 3.5l13 13M16.5 3.5l-13 13" {...line} stroke-width={3} />),
  done: () => box(<path d="M3 11l4.5 5L17 4" {...line} stroke-width={3} />),
} as const

export type Glyph = keyof typeof glyphs
