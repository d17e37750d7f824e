// "Reported in": on the pages of things to the left, the editions in which they stand behind a printed figure.
import type { Panel } from "#src/platform/http/index.ts"

export const panels: readonly Panel[] = []
