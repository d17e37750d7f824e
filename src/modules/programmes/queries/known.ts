// What words may mean and what a form may offer, read once for each form or import.
import { sql } from "kysely"
import type { Read } from "#src/platform/db/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import { namesFrom as bodiesFrom, readOrganisationNames } from "../../directory/index.ts"
import { readNames, namesFrom as statesFrom } from "../../states/index.ts"
import type { Known, KnownMeasure } from "../entry/understand.ts"

/** Units on the chart of a day, in its order. */
export async function listUnitsOn(tx: Read, on: Day): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`select unit from institution.unit_versions
    where perhaps @> ${on}::date group by unit order by min(sort), unit`.execute(tx)
  return rows.map((row) => row.unit)
}

type Keys = Record<"programmes" | "clauses" | "aside" | "themes" | "units", string[]> & {
  measures: (KnownMeasure & { key: string })[]
  projects: { key: string; title: Localised; programme: string | null; programmeTitle: Localised | null }[]
}

async function listKeys(tx: Read): Promise<Keys> {
  const { rows } = await sql<{ all: Keys }>`select jsonb_build_object(
    'programmes', (select coalesce(jsonb_agg(key order by key), '[]') from programmes.programmes),
    'projects', (select coalesce(jsonb_agg(jsonb_build_object('key', p.key, 'title', p.title, 'programme', p.programme, 'programmeTitle', g.title) order by p.sort_day desc, p.key), '[]')
      from programmes.projects p left join programmes.programmes g on g.key = p.programme
      where p.status in ('approved', 'active', 'suspended', 'closed', 'evaluated')),
    'clauses', (select coalesce(jsonb_agg(key order by instrument, sort), '[]') from mandates.clauses where set_aside_on is null),
    'aside', (select coalesce(jsonb_agg(key), '[]') from mandates.clauses where set_aside_on is not null),
    'themes', (select coalesce(jsonb_agg(key order by coalesce(parent, key), parent nulls first, key), '[]') from themes.themes),
    'measures', (select coalesce(jsonb_agg(jsonb_build_object('key', key, 'unit', unit, 'takes', takes) order by key), '[]') from programmes.measures),
    'units', (select coalesce(jsonb_agg(key order by key), '[]') from institution.units)) as all`.execute(tx)
  return rows[0]?.all ?? { programmes: [], projects: [], clauses: [], aside: [], themes: [], measures: [], units: [] }
}

export type Choices = { units: string[]; programmes: string[]; clauses: string[]; themes: string[] }

/** Names and keys that entries are read by, and the choices that a form offers on a day. */
export async function readKnown(tx: Read, on: Day, say: Say): Promise<{ known: Known; choices: Choices }> {
  const { states, formerNames, aliases } = await readNames(tx)
  const bodies = await readOrganisationNames(tx)
  const keys = await listKeys(tx)
  const shortNames = new Map(states.map((s) => [s.code, s.short]))
  const titles = new Map(bodies.map((b) => [b.key, b.title]))
  const named = (names: ReadonlyMap<string, Localised>, key: string) => {
    const text = names.get(key)
    return text ? say.name(text) : key
  }
  const whole = states.map((s) => ({ ...s, sortKey: s.sort, formerly: formerNames.filter((f) => f.state === s.code) }))
  return {
    known: {
      // Rows of the tables are what the record's types say; the loader held them to it.
      states: statesFrom(
        whole as unknown as Parameters<typeof statesFrom>[0],
        aliases as unknown as Parameters<typeof statesFrom>[1],
      ),
      bodies: bodiesFrom(bodies),
      stateName: (code) => named(shortNames, code),
      bodyName: (key) => named(titles, key),
      units: new Set(keys.units),
      programmes: new Set(keys.programmes),
      projects: new Map(
        keys.projects.map((p) => [
          p.key,
          { ...p, title: say.name(p.title), programmeTitle: p.programmeTitle ? say.name(p.programmeTitle) : "" },
        ]),
      ),
      clauses: new Set(keys.clauses),
      aside: new Set(keys.aside),
      themes: new Set(keys.themes),
      measures: new Map(keys.measures.map((m) => [m.key, m])),
    },
    choices: { ...keys, units: await listUnitsOn(tx, on) },
  }
}
