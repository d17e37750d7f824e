import type { View } from "#src/platform/http/index.ts"
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { DataTable, Notice, PageHead, Prose, Section } from "#src/web/index.ts"
import { dataWords as said } from "../messages/data.ts"
import type { Changes, SectorRow } from "../queries/data.ts"

/** Addresses with a language, as tables have words; files for registers stand at one address alone. */
type Download = Readonly<{ name: Message; what: Message; form: string; of: keyof Changes | null; address: Href; alone?: true }>

export const downloads: readonly Download[] = [
  { name: said.activities, what: said.activitiesWhat, form: "CSV", of: "activities", address: "/activities.csv" },
  { name: said.contributions, what: said.contributionsWhat, form: "CSV", of: "contributions", address: "/contributions.csv" },
  { name: said.states, what: said.statesWhat, form: "CSV", of: "states", address: "/states.csv" },
  { name: said.doubts, what: said.doubtsWhat, form: "CSV", of: "doubts", address: "/doubts.csv" },
  { name: said.calendar, what: said.calendarWhat, form: "iCalendar", of: "activities", address: "/activities.ics" },
  { name: said.news, what: said.newsWhat, form: "Atom", of: "activities", address: "/activities.atom" },
  { name: said.editions, what: said.editionsWhat, form: "Atom", of: "editions", address: "/editions.atom" },
  {
    name: said.catalogue,
    what: said.catalogueWhat,
    form: "OAI-PMH 2.0",
    of: null,
    address: "/oai?verb=Identify",
    alone: true,
  },
  { name: said.aid, what: said.aidWhat, form: "IATI 2.03", of: "activities", address: "/iati/activities.xml", alone: true },
  {
    name: said.aidOrganisation,
    what: said.aidOrganisationWhat,
    form: "IATI 2.03",
    of: "editions",
    address: "/iati/organisation.xml",
    alone: true,
  },
]

export type DataPage = {
  changes: Readonly<Record<keyof Changes, Day | null>>
  sample: boolean
  mayCheck: boolean
}

export function dataView({ changes, sample, mayCheck }: DataPage, say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede)} />
        {sample ? (
          <Notice say={say} kind="info">
            {say.t(said.sample)}
          </Notice>
        ) : null}
        <Section title={say.t(said.downloads)} wide>
          <Downloads say={say} changes={changes} />
          <p>{say.t(said.one, { address: "/iati/activities/activity-….xml" })}</p>
          <p>
            <a href={say.href("/data/purposes")}>{say.t(said.sectors)}</a>
          </p>
          {mayCheck ? (
            <p>
              <a href={say.href("/iati/check")}>{say.t(said.gate)}</a>
            </p>
          ) : null}
        </Section>
        <Section title={say.t(said.programs)}>
          <Prose>
            <p>
              {say.t(said.programsSaid)} <a href="/openapi">OpenAPI 3.1</a>,{" "}
              <a href={say.href("/api")}>{say.t(said.addresses)}</a>.
            </p>
          </Prose>
        </Section>
        <Section title={say.t(said.licence)}>
          <Prose>
            <p>{say.t(said.licenceSaid)}</p>
          </Prose>
        </Section>
      </>
    ),
  }
}

function Downloads({ say, changes }: { say: Say; changes: DataPage["changes"] }) {
  return (
    <DataTable
      say={say}
      caption={say.t(said.downloads)}
      rows={downloads}
      rowKey={(d) => d.address}
      columns={[
        {
          key: "name",
          label: say.t(said.what),
          heads: true,
          cell: (d) => <a href={d.alone ? d.address : say.href(d.address)}>{say.t(d.name)}</a>,
        },
        { key: "holds", label: say.t(said.holds), cell: (d) => say.t(d.what) },
        { key: "form", label: say.t(said.form), cell: (d) => d.form },
        {
          key: "changed",
          label: say.t(said.changed),
          cell: (d) => {
            if (!d.of) return say.t(said.withTheRecord)
            const on = changes[d.of]
            return on ? <time dateTime={on}>{say.day(on)}</time> : say.t(said.never)
          },
        },
      ]}
    />
  )
}

export function purposesView(sectors: readonly SectorRow[], say: Say): View {
  const title = say.t(said.sectors)
  const purposes = [...Map.groupBy(sectors, (s) => s.sector)]
  return {
    title,
    trail: [{ label: say.t(said.title), href: "/data" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(said.sectorsSaid)} />
        <Section title={say.t(said.purposes)} wide>
          <DataTable
            say={say}
            caption={say.t(said.sectors)}
            rows={purposes}
            rowKey={([purpose]) => purpose}
            columns={[
              { key: "purpose", label: say.t(said.purpose), heads: true, cell: ([purpose]) => purpose },
              { key: "themes", label: say.t(said.themesAndWhy), cell: ([, themes]) => <Themes say={say} themes={themes} /> },
            ]}
          />
        </Section>
      </>
    ),
  }
}

/** Each theme with the reason, which is English. */
const Themes = ({ say, themes }: { say: Say; themes: readonly SectorRow[] }) => (
  <ul>
    {themes.map((t) => (
      <li key={t.theme}>
        <a href={say.href(`/themes/${t.theme}`)}>{say.name(t.title)}</a>{" "}
        <span class="small quiet" lang="en">
          {t.note}
        </span>
      </li>
    ))}
  </ul>
)
