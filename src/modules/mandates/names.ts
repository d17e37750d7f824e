// All the names that a page of mandates mentions, gathered at once: themes, documents, bodies, units, provisions.
import { organisationNames } from "#src/modules/directory/index.ts"
import { unitNames } from "#src/modules/institution/index.ts"
import { documentNames, themeNames } from "#src/modules/themes/index.ts"
import type { Read } from "#src/platform/db/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import type { Source } from "#src/values/source.ts"
import { type ProvisionName, provisionNames } from "./answers.ts"
import { citationOf } from "./citations.ts"
import { said } from "./messages/pages.ts"
import { citedAs, kindWords } from "./messages/words.ts"
import type { Proposal } from "./rules.ts"
import type { ClauseKind } from "./types.ts"

export type Name = { text: Localised; acronym: string }
export type Names = {
  themes: ReadonlyMap<string, Localised>
  documents: ReadonlyMap<string, Localised>
  bodies: ReadonlyMap<string, Name>
  units: ReadonlyMap<string, Name>
  provisions: ReadonlyMap<string, ProvisionName>
}

export const sourcesOf = (row: { sources: unknown }) => row.sources as readonly Source[]

type Mentioned = {
  themes?: readonly string[]
  /** Documents cited, orders among them. */
  documents?: readonly string[]
  /** Bodies or units, as the addressees of a clause may be either. */
  bodies?: readonly string[]
  proposals?: readonly Proposal[]
}

/** Some statements, whatever the number of names. */
export async function gatherNames(tx: Read, asked: Mentioned, on: Day): Promise<Names> {
  const proposals = asked.proposals ?? []
  const units = await unitNames(tx, [...new Set([...proposals.map((p) => p.unit), ...(asked.bodies ?? [])])], on)
  const bodies = await organisationNames(tx, asked.bodies ?? [])
  const documents = [...(asked.documents ?? []), ...proposals.flatMap((p) => [p.order, ...(p.earlier ? [p.earlier.order] : [])])]
  return {
    themes: await themeNames(tx, [
      ...new Set([...(asked.themes ?? []), ...proposals.flatMap((p) => p.grounds.flatMap((g) => g.themes))]),
    ]),
    documents: await documentNames(tx, [...new Set(documents)]),
    bodies: new Map([...bodies].map(([key, b]) => [key, { text: b.title, acronym: b.acronym }])),
    units: new Map([...units].map(([key, u]) => [key, { text: u.name, acronym: u.acronym }])),
    provisions: await provisionNames(tx, [...new Set(proposals.flatMap((p) => p.grounds.map((g) => g.provision)))]),
  }
}

/** A clause as one cites it in a language: `Art. 4.m`, `objetivo 2.1.3`; the printed words where they are no citation. */
export function cite(say: Say, clause: { kind: string; path: string }): string {
  const kind = clause.kind as ClauseKind
  const citation = citationOf({ kind, path: clause.path })
  if (citation?.kind) return say.t(citedAs[citation.kind], { n: citation.numbers.join(".") })
  const bare = / \(no letter\)$/.test(clause.path) ? clause.path.replace(/ \(no letter\)$/, "") : null
  if (bare) return say.t(said.noLetter, { n: cite(say, { kind: "article", path: bare }) })
  return clause.path || say.t(kindWords[kind])
}

/** A clause in a list: `Art. 4.m: List of new threats`, or its title alone where it prints no number or is called by it. */
export function clauseName(say: Say, clause: { kind: string; path: string; title: Localised }): string {
  const title = say.name(clause.title)
  const cited = initial(cite(say, clause))
  return clause.path === "" || title === cited ? title : `${cited}${say.colon}${title}`
}

export const initial = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
