import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames, langs } from "#src/values/lang.ts"
import { DataTable, Deeds, FileField, Form, Notice, PageHead, RadioGroup, Section, SelectField, Submit } from "#src/web/index.ts"
import { held, Said } from "#src/web/review-parts.tsx"
import { said } from "../messages/themes.ts"
import type { DocumentRow } from "../queries.ts"
import { textWords as words } from "./messages.ts"
import type { TextRow } from "./queries.ts"
import type { PassageLine } from "./rules.ts"

export type PassagePage = {
  document: DocumentRow
  place: string
  /** None where the text is not held, or not for this reader: both look alike. */
  text: { visibility: string; language: string } | null
  lines: readonly (PassageLine & { text: string })[]
}

const readable = (place: string) => place.replaceAll(",", ", ")

/** The lines that a record cites, where the text is held and this reader may see it. */
export function passageView({ document: d, place, text, lines }: PassagePage, say: Say): View {
  const name = say.name(d.title)
  const title = say.t(words.title, { document: name, lines: readable(place) })
  return {
    title,
    trail: [
      { label: say.t(said.documentsKicker), href: "/documents" },
      { label: name, href: `/documents/${d.key}` },
    ],
    body: (
      <>
        <PageHead kicker={say.t(words.passage)} title={title} />
        {text === null ? (
          <Notice say={say} kind="info">
            {say.t(words.notHeld, { document: name, lines: readable(place) })}
          </Notice>
        ) : null}
        {text?.visibility === "staff" ? (
          <Notice say={say} kind="info">
            {say.t(words.forStaff)}
          </Notice>
        ) : null}
        {text && lines.length === 0 ? <p>{say.t(words.noLine, { count: d.lines })}</p> : null}
        {text && lines.length > 0 ? <Lines say={say} lines={lines} lang={text.language} /> : null}
      </>
    ),
  }
}

const Lines = ({ say, lines, lang }: { say: Say; lines: PassagePage["lines"]; lang: string }) => (
  <DataTable
    say={say}
    caption={say.t(words.caption)}
    rows={lines}
    rowKey={(l) => `L${l.line}`}
    columns={[
      {
        key: "line",
        label: say.t(words.line),
        heads: true,
        cell: (l) => (
          <span id={`L${l.line}`}>
            {l.line}
            {l.cited ? <span class="unseen"> {say.t(words.cited)}</span> : null}
          </span>
        ),
      },
      {
        key: "text",
        label: say.t(words.text),
        cell: (l) =>
          l.text.trim() === "" ? (
            <span class="quiet">{say.t(words.emptyLine)}</span>
          ) : (
            <span lang={lang}>{l.cited ? <mark>{l.text}</mark> : l.text}</span>
          ),
      },
    ]}
  />
)

export type TextForm = { document: DocumentRow; text: TextRow | null }

/** Where the text of a document is sent, and who may read it is chosen. */
export function textView({ document: d, text }: TextForm, filled: Filled, say: Say): View {
  const labels = { file: say.t(words.file), language: say.t(words.language), visibility: say.t(words.visibility) }
  const { value: _, ...file } = held(say, filled, "file", "")
  return {
    title: say.t(words.bringIn),
    trail: [
      { label: say.t(said.documentsKicker), href: "/documents" },
      { label: say.name(d.title), href: `/documents/${d.key}` },
    ],
    body: (
      <>
        <PageHead kicker={say.name(d.title)} title={say.t(words.bringIn)} lede={say.t(words.lede, { count: d.lines })} />
        <Said say={say} filled={filled} labels={labels} />
        <Section title={say.t(words.text)}>
          <Form say={say} action={`/documents/${d.key}/text`} version={text?.version ?? 0} once={filled.once} files>
            <FileField
              {...file}
              label={labels.file}
              hint={text ? say.t(words.fileHeld, { sha256: text.sha256.slice(0, 12) }) : say.t(words.fileHint)}
              accept={[".txt"]}
            />
            <SelectField
              {...held(say, filled, "language", text?.language ?? "")}
              label={labels.language}
              choices={langs.map((value) => ({ value, label: langNames[value] }))}
              required
            />
            <RadioGroup
              {...held(say, filled, "visibility", text?.visibility ?? "staff")}
              label={labels.visibility}
              choices={[
                { value: "staff", label: say.t(words.staff) },
                { value: "public", label: say.t(words.public), note: say.t(words.publicNote) },
              ]}
            />
            <Deeds>
              <Submit>{say.t(words.save)}</Submit>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}
