import type { Reporter, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, EmptyState, Notice, PageHead, Section } from "#src/web/index.ts"
import type { LayerVerdict } from "../check/judge.ts"
import { type FindingGroup, type Place, severities } from "../check/types.ts"
import type { Gate } from "../gate.ts"
import { checkWords } from "../messages/check.ts"

export type GatePage = { gate: Gate; reporter: Reporter }

export function gateView({ gate, reporter }: GatePage, say: Say): View {
  const title = say.t(checkWords.title)
  const { hindrance } = gate
  const kinds = { sample: "warning", faults: "error", not_judged: "warning" } as const
  return {
    title,
    trail: [],
    body: (
      <>
        <PageHead
          title={title}
          lede={say.t(checkWords.lede)}
          meta={[
            { label: say.t(checkWords.entries), value: judged(say, gate) },
            { label: say.t(checkWords.files), value: <Files say={say} /> },
          ]}
        />
        <Notice say={say} kind={hindrance ? kinds[hindrance] : "info"}>
          {say.t(hindrance ? checkWords[hindrance] : checkWords.nothingAgainst)}
        </Notice>
        <Section title={say.t(checkWords.verdicts)} wide>
          <Verdicts say={say} verdicts={gate.verdicts} />
        </Section>
        <Section title={say.t(checkWords.findings)} wide>
          {gate.groups.length === 0 ? (
            <EmptyState say={say} what={say.t(checkWords.noFindings)} why={say.t(checkWords.noFindingsWhy)} />
          ) : (
            severities.map((severity) => (
              <Findings
                key={severity}
                say={say}
                title={say.t(checkWords[severity])}
                groups={gate.groups.filter((g) => g.severity === severity)}
                reporter={reporter}
              />
            ))
          )}
        </Section>
      </>
    ),
  }
}

const judged = (say: Say, { entries, cut }: Gate) =>
  [say.t(checkWords.looked, { count: entries }), ...(cut ? [say.t(checkWords.cut)] : [])].join(", ")

const Files = ({ say }: { say: Say }) => (
  <>
    <a href="/iati/activities.xml">{say.t(checkWords.activities)}</a>,{" "}
    <a href="/iati/organisation.xml">{say.t(checkWords.organisation)}</a>
  </>
)

function Verdicts({ say, verdicts }: { say: Say; verdicts: readonly LayerVerdict[] }) {
  return (
    <DataTable
      say={say}
      caption={say.t(checkWords.counts)}
      rows={verdicts}
      rowKey={(v) => v.layer}
      columns={[
        {
          key: "layer",
          label: say.t(checkWords.verdict),
          heads: true,
          cell: (v) => (
            <>
              {say.t(checkWords[v.layer])}
              {v.ran ? null : <div class="small quiet">{say.t(checkWords.notRun)}</div>}
            </>
          ),
        },
        ...severities.map((severity) => ({
          key: severity,
          label: say.t(checkWords[severity]),
          number: true,
          cell: (v: LayerVerdict) => (v.ran ? say.number(v.counts[severity]) : "–"),
        })),
      ]}
    />
  )
}

type FindingsProps = Readonly<{ say: Say; title: string; groups: readonly FindingGroup[]; reporter: Reporter }>

function Findings({ say, title, groups, reporter }: FindingsProps) {
  if (groups.length === 0) return null
  return (
    <DataTable
      say={say}
      caption={title}
      rows={groups}
      rowKey={(g) => `${g.layer} ${g.rule} ${JSON.stringify(g.values)}`}
      columns={[
        { key: "mend", label: say.t(checkWords.mend), heads: true, cell: (g) => say.t(g.mend, g.values) },
        { key: "layer", label: say.t(checkWords.verdict), cell: (g) => say.t(checkWords[g.layer]) },
        { key: "rule", label: say.t(checkWords.rule), cell: (g) => <span lang="en">{g.rule}</span> },
        { key: "times", label: say.t(checkWords.times), number: true, cell: (g) => say.number(g.count) },
        { key: "where", label: say.t(checkWords.where), cell: (g) => <Places say={say} group={g} reporter={reporter} /> },
      ]}
    />
  )
}

const shown = 3

function Places({ say, group, reporter }: { say: Say; group: FindingGroup; reporter: Reporter }) {
  const first = group.places.slice(0, shown)
  const further = group.count - first.length
  return (
    <>
      {first.map((place) => (
        <div key={`${place.entry} ${place.path} ${place.line}`}>
          <PlaceLink say={say} place={place} reporter={reporter} /> <code>{place.path}</code>
        </div>
      ))}
      {further > 0 ? <div class="small quiet">{say.t(checkWords.furtherPlaces, { count: further })}</div> : null}
    </>
  )
}

const listOf = { activity: "activities", project: "projects", programme: "programmes" } as const

/** The page of what an identifier names: where a finding is mended. */
function PlaceLink({ say, place, reporter }: { say: Say; place: Place; reporter: Reporter }) {
  if (place.entry === null) return <>{say.t(checkWords.wholeFile)}</>
  const own = place.entry.startsWith(`${reporter.ref}-`) ? place.entry.slice(reporter.ref.length + 1) : ""
  const [, kind, slug] = /^(activity|project|programme)-(.+)$/.exec(own) ?? []
  if (!kind || !slug) return <>{place.entry}</>
  return <a href={say.href(`/${listOf[kind as keyof typeof listOf]}/${slug}`)}>{slug}</a>
}
