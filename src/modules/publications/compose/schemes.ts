import type { SchemeKey } from "../types.ts"
import { byArticle } from "./by-article.ts"
import { byHeading } from "./by-heading.ts"
import { byMandate } from "./by-mandate.ts"
import { byObjective } from "./by-objective.ts"
import type { Scheme } from "./scheme.ts"

export const schemes: Readonly<Record<SchemeKey, Scheme>> = {
  mandate_and_department: byMandate,
  article_and_department: byArticle,
  objective_and_item: byObjective,
  ...byHeading,
}
