// The forms by which a unit writes its answer and hangs documents on it.
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames, langs } from "#src/values/lang.ts"
import { Deeds, FileField, Form, PageHead, Section, SelectField, Submit, TextArea, TextField } from "#src/web/index.ts"
import { formWords as said } from "../messages/forms.ts"
import { pageWords } from "../messages/pages.ts"
import type { AnswerDocument } from "../queries/documents.ts"
import type { Assignment, AssignmentText } from "../types.ts"
import { assignmentPath, Faults, faultOf, Theirs, trailOf, typed } from "./parts.tsx"

export type WritePage = { assignment: Assignment; latest: AssignmentText | null }
const labels = { text: said.text, language: said.language, evidence: said.evidence } as const

export function writeView({ assignment: a, latest }: WritePage, filled: Filled, say: Say): View {
  const title = say.t(said.write)
  const start = { text: latest?.text, language: latest?.language ?? say.lang, evidence: latest?.evidence.join("\n") }
  const field = (name: keyof typeof labels) => ({
    say,
    name,
    label: say.t(labels[name]),
    value: typed(filled, name) ?? start[name] ?? "",
    ...faultOf(say, filled, name),
  })
  return {
    title,
    section: "reports",
    trail: trailOf(say, a),
    body: (
      <>
        <PageHead kicker={say.t(pageWords.kicker)} title={`${title}${say.colon}${say.name(a.title)}`} />
        <Faults say={say} filled={filled} labels={labels} />
        <Theirs say={say} filled={filled} labels={labels} />
        <Section title={title}>
          <Form say={say} action={`${assignmentPath(a.key)}/write`} version={latest?.version ?? 0} once={filled.once}>
            <SelectField {...field("language")} required choices={langs.map((l) => ({ value: l, label: langNames[l] }))} />
            <TextArea {...field("text")} hint={say.t(said.textHint)} rows={16} lang={latest?.language ?? say.lang} />
            <TextArea {...field("evidence")} hint={say.t(said.evidenceHint)} rows={4} />
            <Deeds>
              <Submit>{title}</Submit>
              <a href={say.href(assignmentPath(a.key))}>{say.t(said.back)}</a>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}

const attachLabels = { file: said.file, title: said.fileTitle } as const
const endings = [".pdf", ".docx", ".xlsx", ".csv", ".txt", ".png", ".jpg", ".jpeg", ".webp"]

/** A browser forgets the file of a form that comes back: it is asked for anew, beside the other faults. */
function withFileFault(filled: Filled): Filled {
  if (filled.faults.length === 0 || faultAt(filled.faults, "file")) return filled
  return { ...filled, faults: [{ pointer: "/file", message: said.chooseAgain }, ...filled.faults] }
}

export function attachView({ assignment: a }: { assignment: Assignment }, sent: Filled, say: Say): View {
  const filled = withFileFault(sent)
  const title = say.t(said.attach)
  return {
    title,
    section: "reports",
    trail: trailOf(say, a),
    body: (
      <>
        <PageHead kicker={say.t(pageWords.kicker)} title={`${title}${say.colon}${say.name(a.title)}`} />
        <Faults say={say} filled={filled} labels={attachLabels} />
        <Section title={title}>
          <Form say={say} action={`${assignmentPath(a.key)}/documents/new`} once={filled.once} files>
            <FileField
              say={say}
              name="file"
              label={say.t(said.file)}
              accept={endings}
              required
              {...faultOf(say, filled, "file")}
            />
            <TextField
              say={say}
              name="title"
              label={say.t(said.fileTitle)}
              required
              value={typed(filled, "title") ?? ""}
              {...faultOf(say, filled, "title")}
            />
            <Deeds>
              <Submit>{title}</Submit>
              <a href={say.href(assignmentPath(a.key))}>{say.t(said.back)}</a>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}

type RemovePage = { assignment: Assignment; document: AnswerDocument }

export function removeView({ assignment: a, document }: RemovePage, filled: Filled, say: Say): View {
  const title = say.t(said.remove)
  return {
    title,
    section: "reports",
    trail: trailOf(say, a),
    body: (
      <>
        <PageHead
          kicker={say.t(pageWords.kicker)}
          title={title}
          lede={say.t(said.removeLede, { title: say.name(document.title) })}
        />
        <Form say={say} action={`${assignmentPath(a.key)}/documents/${document.id}/remove`} once={filled.once}>
          <Deeds>
            <Submit kind="grave">{title}</Submit>
            <a href={say.href(assignmentPath(a.key))}>{say.t(said.back)}</a>
          </Deeds>
        </Form>
      </>
    ),
  }
}
