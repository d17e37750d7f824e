// The chain, told from top to bottom: five levels, each with its groups, each group with its rule.
import type { Card, View } from "#src/platform/http/index.ts"
import type { Href, Message, Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { kindOf, type Ref } from "#src/values/ref.ts"
import { AsAt, BasisMark, Chain, Count, EmptyState, Notice, PageHead, Pager, Section } from "#src/web/index.ts"
import type { Footing } from "../../institution/index.ts"
import { qualifierWords } from "../../programmes/index.ts"
import { chainPath, type GroupName, isRootKind, type Level, levelOf, levels, type Root, refOf } from "../chain-root.ts"
import { said } from "../messages/chain.ts"
import { groupWords } from "../messages/chain-groups.ts"
import type { Opened } from "../queries/chain.ts"
import type { Group, Line } from "../rules.ts"

export type ChainPage = {
  root: Root
  card: Card
  on: Day
  /** Nothing is left out as coming later than the day. */
  wholly: boolean
  /** The first day on which its work can have been done, where it is known. */
  begins: Day | null
  footing: Footing
  by: string | null
  groups: readonly Group[]
  names: ReadonlyMap<Ref, Card>
  opened: (Opened & { next: number | null; previous: number | null }) | null
}

const stations = Object.keys(levels) as Level[]
const first = 5
/** The group whose number stands at the station: the first of these that the chain has. */
const counted: Readonly<Record<Level, readonly GroupName[]>> = {
  mandate: ["clauses", "clausesByTheme"],
  unit: ["unitsReported", "unitsNamed", "unitsDerived"],
  activity: ["activities", "projects", "programmes"],
  result: ["results"],
  report: ["editions"],
}

type Part = { page: ChainPage; say: Say }

/** The same chain; on another day, or with one group opened. */
function linkTo(page: ChainPage, change: { group?: GroupName; after?: number } = {}): Href {
  const asked = { on: page.wholly ? "" : page.on, group: change.group ?? "", after: change.after ? String(change.after) : "" }
  const given = Object.entries(asked).filter(([, value]) => value !== "")
  const path = chainPath(refOf(page.root))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}

export function chainView(page: ChainPage, say: Say): View {
  const { card, root, opened } = page
  const shown = opened ? stations.filter((s) => groupsOn(page, s).length > 0) : stations
  return {
    title: say.t(said.title, { thing: card.title }),
    trail: [{ label: card.title, href: card.href }],
    body: (
      <>
        {opened ? null : <Stations page={page} say={say} />}
        <PageHead kicker={say.t(said.kicker)} title={card.title} lede={say.t(said.lede)} />
        <AsAt
          say={say}
          action={chainPath(refOf(root))}
          on={page.on}
          footing={page.footing}
          {...(page.by ? { by: page.by } : {})}
          {...(opened ? { keep: { group: opened.group } } : {})}
        >
          {page.wholly ? null : <p class="small quiet">{say.t(said.until, { day: say.day(page.on) })}</p>}
        </AsAt>
        <NotYet page={page} say={say} />
        {shown.map((level) => (
          <LevelOf key={level} level={level} page={page} say={say} />
        ))}
        {opened ? <Further page={page} opened={opened} say={say} /> : null}
      </>
    ),
  }
}

const groupsOn = (page: ChainPage, level: Level) =>
  page.groups.filter((g) => (levels[level] as readonly GroupName[]).includes(g.name))

const countAt = (page: ChainPage, level: Level): number =>
  counted[level].flatMap((name) => page.groups.find((g) => g.name === name)?.total ?? [])[0] ?? 0

function Stations({ page, say }: Part) {
  return (
    <Chain
      say={say}
      current={levelOf[page.root.kind]}
      rule={say.t(said.rule)}
      stops={stations.map((station) => ({
        station,
        href: `${linkTo(page)}#${station}` as const,
        ...(station === levelOf[page.root.kind] ? {} : { count: countAt(page, station) }),
      }))}
    />
  )
}

function NotYet({ page, say }: Part) {
  if (page.wholly || !page.begins || page.begins <= page.on) return null
  return (
    <Notice say={say} kind="info">
      {say.t(said.notYet, { day: say.day(page.on) })}
    </Notice>
  )
}

function Further({ page, opened, say }: Part & { opened: NonNullable<ChainPage["opened"]> }) {
  return (
    <>
      <Pager
        say={say}
        {...(opened.previous === null ? {} : { previous: linkTo(page, { group: opened.group, after: opened.previous }) })}
        {...(opened.next === null ? {} : { next: linkTo(page, { group: opened.group, after: opened.next }) })}
      />
      <p>
        <a href={say.href(linkTo(page))}>{say.t(said.all)}</a>
      </p>
    </>
  )
}

const titles: Readonly<Record<Level, { title: Message; note: Message; none: Message }>> = {
  mandate: { title: said.mandateTitle, note: said.mandateNote, none: said.mandateNone },
  unit: { title: said.unitTitle, note: said.unitNote, none: said.unitNone },
  activity: { title: said.activityTitle, note: said.activityNote, none: said.activityNone },
  result: { title: said.resultTitle, note: said.resultNote, none: said.resultNone },
  report: { title: said.reportTitle, note: said.reportNote, none: said.reportNone },
}

function LevelOf({ level, page, say }: Part & { level: Level }) {
  const groups = groupsOn(page, level)
  const own = level === levelOf[page.root.kind]
  return (
    <Section id={level} title={say.t(titles[level].title)} note={say.t(titles[level].note)}>
      {own && !page.opened ? (
        <p class="here">
          <a href={say.href(page.card.href)}>{page.card.title}</a> <span class="small quiet">({say.t(said.here)})</span>
        </p>
      ) : null}
      {groups.length === 0 && !own ? <Broken level={level} say={say} /> : null}
      {groups.map((group) => (
        <GroupOf key={group.name} group={group} page={page} say={say} />
      ))}
      {level === "activity" && page.root.kind === "activity" && !groups.some((g) => g.name === "requests") ? (
        <p class="small quiet">{say.t(said.requestUnsaid)}</p>
      ) : null}
    </Section>
  )
}

/** Where the chain is broken: said, and the way to all the other places where it is. */
const Broken = ({ level, say }: { level: Level; say: Say }) => (
  <EmptyState say={say} what={say.t(titles[level].none)} todo={<a href={say.href("/gaps")}>{say.t(said.gaps)}</a>} />
)

const wordsOf = (name: GroupName, page: ChainPage): { title: Message; rule: Message } => {
  if (name === "activities") return { title: groupWords.activitiesGroup, rule: groupWords.activitiesRule }
  if (name === "clauses" && page.root.kind === "instrument") return { title: groupWords.clauses, rule: groupWords.clausesOwnRule }
  return { title: groupWords[name], rule: groupWords[`${name}Rule`] }
}

function GroupOf({ group, page, say }: Part & { group: Group }) {
  const { title, rule } = wordsOf(group.name, page)
  const day = say.day(group.name === "unitsThen" && page.begins ? page.begins : page.on)
  const lines = group.lines.filter((l) => page.names.has(l.ref))
  const seen = page.opened ? lines : lines.slice(0, first)
  const rest = page.opened ? [] : lines.slice(first)
  const beyond = page.opened ? 0 : group.total - group.lines.length
  return (
    <section class="panel">
      <header>
        <h3>{say.t(title, { day })}</h3>
        <Count say={say} count={{ value: group.total, rule: say.t(rule) }} />
      </header>
      <Lines lines={seen} name={group.name} page={page} say={say} />
      {rest.length > 0 ? (
        <details>
          <summary>{say.t(said.more, { count: rest.length })}</summary>
          <Lines lines={rest} name={group.name} page={page} say={say} />
        </details>
      ) : null}
      {beyond > 0 ? (
        <p>
          <a href={say.href(linkTo(page, { group: group.name }))}>{say.t(said.more, { count: beyond })}</a>
        </p>
      ) : null}
    </section>
  )
}

function Lines({ lines, name, page, say }: Part & { lines: readonly Line[]; name: GroupName }) {
  // On the chain of one activity every number of activities would be one.
  const alone = page.root.kind === "activity" || page.root.kind === "result"
  return (
    <ul>
      {lines.map((line) => {
        const card = page.names.get(line.ref)
        return card ? <LineOf key={line.ref} line={line} card={card} name={name} alone={alone} say={say} /> : null
      })}
    </ul>
  )
}

/** The thing, what is said of its tie, and the way to its own chain. */
function LineOf({ line, card, name, alone, say }: { line: Line; card: Card; name: GroupName; alone: boolean; say: Say }) {
  const about = aboutOf(line, { name, say, alone: name !== "editions" && name !== "figures" && alone })
  return (
    <li>
      <a href={say.href(card.href)}>{card.title}</a>
      {isRootKind(kindOf(line.ref)) ? (
        <a class="small" href={say.href(chainPath(line.ref))} aria-label={`${say.t(said.follow)}${say.colon}${card.title}`}>
          {say.t(said.follow)}
        </a>
      ) : (
        <span />
      )}
      {about || card.date || line.basis ? (
        <span class="tie">
          {line.basis ? <BasisMark say={say} basis={line.basis} /> : null}
          {about ? <span>{about}</span> : null}
          {card.date ? <span>{say.date(card.date)}</span> : null}
        </span>
      ) : null}
    </li>
  )
}

function aboutOf(line: Line, { name, say, alone }: { name: GroupName; say: Say; alone: boolean }): string {
  if (line.value !== null)
    return say.t(qualifierWords[line.said as keyof typeof qualifierWords], { value: say.number(line.value) })
  if (line.provisions.length > 0) return line.provisions.join(", ")
  if (name === "requests") return line.said
  if (line.n === null || alone) return ""
  if (name === "editions") return say.t(said.figuresBehind, { count: line.n })
  return say.t(name === "figures" ? said.records : said.activities, { count: line.n })
}
