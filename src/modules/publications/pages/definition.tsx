// Forms by which planning defines a report, changes it, or takes it back.
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { type Lang, langNames, langs } from "#src/values/lang.ts"
import {
  CheckboxGroup,
  type Choice,
  type Conflict,
  ConflictView,
  DateField,
  Deeds,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import { definitionWords, visibilityWords } from "../messages/definitions.ts"
import { reportWords } from "../messages/reports.ts"
import { schemeWords } from "../messages/schemes.ts"
import { type FilterName, filterNames, type Report, recordSchemes, visibilities } from "../types.ts"

export type DefinitionPage = {
  /** The definition that is changed; null where one is made. */
  report: Report | null
  choices: Readonly<Record<FilterName, readonly Choice[]>>
}

const many = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value
const one = (value: string | readonly string[] | undefined) => many(value)[0]

const fieldWords: Readonly<Record<string, Message>> = {
  "/scheme": definitionWords.scheme,
  "/from": definitionWords.from,
  "/to": definitionWords.to,
  "/visibility": definitionWords.visibility,
  "/languages": definitionWords.languages,
  ...Object.fromEntries(filterNames.map((name) => [`/${name}`, definitionWords[name]])),
}

const titleLabel = (say: Say, lang: Lang) => say.t(definitionWords.title, { language: langNames[lang] })
function labelOf(say: Say, pointer: string): string {
  const lang = langs.find((l) => pointer === `/title/${l}`)
  const words = fieldWords[pointer]
  return lang ? titleLabel(say, lang) : words ? say.t(words) : say.t(definitionWords.make)
}

/** What stands in the fields: what was typed, else the definition, else nothing. */
function valuesOf({ report }: DefinitionPage, { raw }: Filled) {
  const sent = Object.keys(raw).length > 0
  const of = (name: string, stored: readonly string[]) => (sent ? many(raw[name]) : stored)
  return {
    title: (lang: Lang) => one(raw[`title/${lang}`]) ?? (sent ? "" : (report?.title.values[lang]?.text ?? "")),
    scheme: one(of("scheme", report ? [report.scheme] : [])) ?? "",
    from: one(of("from", report ? [report.periodFrom] : [])) ?? "",
    to: one(of("to", report ? [report.periodTo] : [])) ?? "",
    visibility: one(of("visibility", [report?.visibility ?? "public"])) ?? "",
    languages: of("languages", report?.languages ?? []),
    filter: (name: FilterName) => of(name, report?.filters[name] ?? []),
  }
}

const faultIn = (say: Say, filled: Filled, name: string) => {
  const found = faultAt(filled.faults, name)
  return found ? { fault: say.t(found.message, found.values) } : {}
}

/** Both sides in words: names of what was chosen, not their keys. */
function conflicts(say: Say, { choices }: DefinitionPage, filled: Filled, values: ReturnType<typeof valuesOf>): Conflict[] {
  const theirs = filled.theirs as Partial<Report> | undefined
  if (!theirs) return []
  const shown = (name: string, label: string, yours: string, other: string | undefined) => ({
    ...{ name, label, yours },
    theirs: other ?? "",
  })
  const order = (key: string | undefined) => {
    const scheme = recordSchemes.find((s) => s === key)
    return scheme ? say.t(schemeWords[scheme]) : ""
  }
  const chosen = (f: FilterName, keys: readonly string[] = []) =>
    keys.map((key) => choices[f].find((c) => c.value === key)?.label ?? key).join(say.semicolon)
  const languages = (keys: readonly string[] = []) =>
    langs
      .filter((l) => keys.includes(l))
      .map((l) => langNames[l])
      .join(", ")
  return [
    ...langs.map((l) => shown(`title/${l}`, titleLabel(say, l), values.title(l), theirs.title?.values[l]?.text)),
    shown("scheme", say.t(definitionWords.scheme), order(values.scheme), order(theirs.scheme)),
    shown("from", say.t(definitionWords.from), values.from, theirs.periodFrom),
    shown("to", say.t(definitionWords.to), values.to, theirs.periodTo),
    ...filterNames.map((f) => shown(f, say.t(definitionWords[f]), chosen(f, values.filter(f)), chosen(f, theirs.filters?.[f]))),
    shown("languages", say.t(definitionWords.languages), languages(values.languages), languages(theirs.languages)),
  ]
}

export function definitionForm(page: DefinitionPage, filled: Filled, say: Say): View {
  const { report } = page
  const values = valuesOf(page, filled)
  const heading = say.t(report ? definitionWords.change : definitionWords.make)
  const clash = conflicts(say, page, filled, values)
  const faults = filled.faults.map((f) => ({
    name: f.pointer.slice(1),
    label: labelOf(say, f.pointer),
    fault: say.t(f.message, f.values),
  }))
  return {
    title: heading,
    section: "reports",
    trail: trailOf(say, report),
    body: (
      <>
        <PageHead
          kicker={say.t(reportWords.report)}
          title={heading}
          lede={say.t(report ? definitionWords.changeLede : definitionWords.makeLede)}
        />
        <Section title={heading}>
          {clash.length > 0 ? <ConflictView say={say} conflicts={clash} /> : <ErrorSummary say={say} faults={faults} />}
          <Form
            say={say}
            action={report ? `/reports/${report.key}/edit` : "/reports/new"}
            once={filled.once}
            {...(report ? { version: report.version } : {})}
          >
            <Titles say={say} filled={filled} values={values} />
            <Order say={say} filled={filled} values={values} />
            <Filters say={say} filled={filled} values={values} choices={page.choices} />
            <Readers say={say} filled={filled} values={values} />
            <Deeds>
              <Submit>{say.t(report ? definitionWords.keepChange : definitionWords.keep)}</Submit>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}

const trailOf = (say: Say, report: Report | null) => [
  { label: say.t(reportWords.reports), href: "/reports" as const },
  ...(report ? [{ label: say.name(report.title), href: `/reports/${report.key}` as const }] : []),
]

type Part = { say: Say; filled: Filled; values: ReturnType<typeof valuesOf> }

function Titles({ say, filled, values }: Part) {
  return (
    <>
      {langs.map((lang, i) => (
        <TextField
          key={lang}
          say={say}
          name={`title/${lang}`}
          label={titleLabel(say, lang)}
          {...(i === 0 ? { hint: say.t(definitionWords.titleHint) } : {})}
          value={values.title(lang)}
          lang={lang}
          maxLength={200}
          {...faultIn(say, filled, `title/${lang}`)}
        />
      ))}
    </>
  )
}

function Order({ say, filled, values }: Part) {
  return (
    <>
      <SelectField
        say={say}
        name="scheme"
        label={say.t(definitionWords.scheme)}
        value={values.scheme}
        choices={recordSchemes.map((s) => ({ value: s, label: say.t(schemeWords[s]) }))}
        required
        {...faultIn(say, filled, "scheme")}
      />
      {(["from", "to"] as const).map((name) => (
        <DateField
          key={name}
          say={say}
          name={name}
          label={say.t(definitionWords[name])}
          value={values[name]}
          exact
          required
          {...faultIn(say, filled, name)}
        />
      ))}
    </>
  )
}

/** Long lists, each folded in until something is chosen or wrong in it. */
function Filters({ say, filled, values, choices }: Part & { choices: DefinitionPage["choices"] }) {
  return (
    <>
      <p>
        <b>{say.t(definitionWords.narrowed)}</b>
        <br />
        <span class="quiet">{say.t(definitionWords.narrowedHint)}</span>
      </p>
      {filterNames.map((name) => {
        const chosen = values.filter(name)
        const fault = faultIn(say, filled, name)
        return (
          <details key={name} open={chosen.length > 0 || "fault" in fault}>
            <summary>
              {say.t(definitionWords[name])}
              {chosen.length > 0 ? ` (${say.t(definitionWords.chosen, { n: say.number(chosen.length) })})` : ""}
            </summary>
            <CheckboxGroup
              say={say}
              name={name}
              label={say.t(definitionWords[name])}
              values={chosen}
              choices={choices[name]}
              spread
              {...fault}
            />
          </details>
        )
      })}
    </>
  )
}

function Readers({ say, filled, values }: Part) {
  return (
    <>
      <RadioGroup
        say={say}
        name="visibility"
        label={say.t(definitionWords.visibility)}
        value={values.visibility}
        choices={visibilities.map((v) => ({ value: v, label: say.t(visibilityWords[v]) }))}
        required
        {...faultIn(say, filled, "visibility")}
      />
      <CheckboxGroup
        say={say}
        name="languages"
        label={say.t(definitionWords.languages)}
        values={values.languages}
        choices={langs.map((l) => ({ value: l, label: langNames[l] }))}
        required
        {...faultIn(say, filled, "languages")}
      />
    </>
  )
}

export function withdrawalForm({ report }: { report: Report }, filled: Filled, say: Say): View {
  const heading = say.t(definitionWords.withdraw)
  const label = say.t(definitionWords.reason)
  const faults = filled.faults.map((f) => ({ name: f.pointer.slice(1), label, fault: say.t(f.message, f.values) }))
  const clash = filled.theirs ? [{ name: "title", label: heading, yours: "", theirs: say.name(report.title) }] : []
  return {
    title: heading,
    section: "reports",
    trail: trailOf(say, report),
    body: (
      <>
        <PageHead kicker={say.name(report.title)} title={heading} lede={say.t(definitionWords.withdrawLede)} />
        <Section title={heading}>
          {clash.length > 0 ? <ConflictView say={say} conflicts={clash} /> : <ErrorSummary say={say} faults={faults} />}
          <Form say={say} action={`/reports/${report.key}/withdraw`} version={report.version} once={filled.once}>
            <TextArea
              say={say}
              name="reason"
              label={label}
              value={one(filled.raw.reason) ?? ""}
              rows={3}
              required
              {...faultIn(say, filled, "reason")}
            />
            <Deeds>
              <Submit kind="grave">{heading}</Submit>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}
