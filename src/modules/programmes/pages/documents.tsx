// The documents of an activity or a project: on its page, the form that attaches one, and the page that asks before one is removed.
import { type Filled, faultAt, type View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { langNames, langs } from "#src/values/lang.ts"
import {
  type Column,
  DataTable,
  DeedLink,
  Deeds,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Submit,
  TextField,
  Wording,
} from "#src/web/index.ts"
import { largestDocument } from "../documents/attach.ts"
import { documentRoleWords, documentWords as said } from "../messages/documents.ts"
import { type AttachedDocument, documentRoles, removalPath } from "../types.ts"
import { faultText, typed } from "./entry-fields.tsx"

const endings = [".pdf", ".docx", ".xlsx", ".csv", ".txt", ".png", ".jpg", ".jpeg", ".webp"]
const kinds: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  "text/csv; charset=utf-8": "CSV",
  "text/plain; charset=utf-8": "TXT",
  "image/png": "PNG",
  "image/jpeg": "JPEG",
  "image/webp": "WebP",
}

function sizeOf(say: Say, { mediaType, size }: AttachedDocument): string {
  const kind = kinds[mediaType] ?? mediaType
  return size < 1_000_000
    ? say.t(said.kilobytes, { kind, n: say.number(Math.max(Math.round(size / 1000), 1)) })
    : say.t(said.megabytes, { kind, n: say.number(Math.round(size / 100_000) / 10, 1) })
}

export const visibilityIn = (say: Say, d: Pick<AttachedDocument, "visibility">) => say.t(said[d.visibility])

type DocumentsProps = Readonly<{
  say: Say
  path: Href
  documents: readonly AttachedDocument[]
  mayAttach: boolean
  /** The reader is of the secretariat. */
  forStaff: boolean
  title?: string
}>

export function Documents({ say, path, documents, mayAttach, forStaff, title }: DocumentsProps) {
  if (documents.length === 0 && !mayAttach) return null
  return (
    <Section id="documents" title={title ?? say.t(said.documents)} wide>
      {documents.length === 0 ? (
        <EmptyState say={say} what={say.t(said.none)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(said.caption)}
          rows={documents}
          rowKey={(d) => d.id}
          columns={[...columns(say), ...(forStaff ? staffColumns(say) : []), ...(mayAttach ? deedColumns(say, path) : [])]}
        />
      )}
      {mayAttach ? (
        <Deeds>
          <DeedLink say={say} href={`${path}/documents/new`}>
            {say.t(said.attach)}
          </DeedLink>
        </Deeds>
      ) : null}
    </Section>
  )
}

const columns = (say: Say): Column<AttachedDocument>[] => [
  {
    key: "title",
    label: say.t(said.title),
    heads: true,
    cell: (d) => (
      <a href={say.href(`/files/${d.id}`)}>
        <Wording say={say} text={d.title} bare />
      </a>
    ),
  },
  { key: "role", label: say.t(said.role), cell: (d) => say.t(documentRoleWords[d.role]) },
  {
    key: "language",
    label: say.t(said.language),
    cell: (d) => (d.language ? <span lang={d.language}>{langNames[d.language]}</span> : null),
  },
  { key: "size", label: say.t(said.size), cell: (d) => sizeOf(say, d) },
]

const staffColumns = (say: Say): Column<AttachedDocument>[] => [
  { key: "visibility", label: say.t(said.visibility), cell: (d) => visibilityIn(say, d) },
]

const deedColumns = (say: Say, path: Href): Column<AttachedDocument>[] => [
  {
    key: "remove",
    label: say.t(said.remove),
    cell: (d) => (
      <a href={say.href(removalPath(path, d.id))} aria-label={say.t(said.removeThis, { title: say.name(d.title) })}>
        {say.t(said.remove)}
      </a>
    ),
  },
]

/** What the documents of a form hang on: its page, its name, and the list that it stands in. */
export type Bears = { path: Href; title: string; list: { label: string; href: Href } }
const around = ({ path, title, list }: Bears) => ({
  section: list.href.slice(1),
  trail: [list, { label: title, href: path }],
})

const labels = {
  file: said.file,
  title: said.title,
  role: said.role,
  language: said.language,
  visibility: said.visibility,
} as const

/** A browser forgets the file of a form that comes back: it is asked for anew, beside the other faults. */
function withFileFault(filled: Filled): Filled {
  if (filled.faults.length === 0 || faultAt(filled.faults, "file")) return filled
  return { ...filled, faults: [{ pointer: "/file", message: said.chooseAgain }, ...filled.faults] }
}

export function attachView(of: Bears, sent: Filled, say: Say): View {
  const title = say.t(said.attach)
  const filled = withFileFault(sent)
  const field = (name: keyof typeof labels) => ({ say, name, label: say.t(labels[name]), ...faultText(say, filled.faults, name) })
  const value = (name: keyof typeof labels) => typed(filled.raw, name)
  return {
    title: `${title}${say.colon}${of.title}`,
    ...around(of),
    body: (
      <>
        <PageHead kicker={of.title} title={title} lede={say.t(said.lede)} />
        <ErrorSummary
          say={say}
          faults={filled.faults.map((f) => {
            const name = f.pointer.slice(1) in labels ? (f.pointer.slice(1) as keyof typeof labels) : "file"
            return { name, label: say.t(labels[name]), fault: say.t(f.message, f.values) }
          })}
        />
        <Form say={say} action={`${of.path}/documents/new`} once={filled.once} files label={title}>
          <FileField
            {...field("file")}
            hint={say.t(said.fileHint, { most: largestDocument / 1_000_000 })}
            accept={endings}
            required
          />
          <TextField {...field("title")} value={value("title")} required maxLength={300} />
          <SelectField
            {...field("role")}
            value={value("role")}
            required
            choices={documentRoles.map((role) => ({ value: role, label: say.t(documentRoleWords[role]) }))}
          />
          <SelectField
            {...field("language")}
            hint={say.t(said.languageHint)}
            value={value("language")}
            choices={langs.map((lang) => ({ value: lang, label: langNames[lang] }))}
          />
          <RadioGroup
            {...field("visibility")}
            hint={say.t(said.visibilityHint)}
            value={value("visibility") || "secretariat"}
            required
            choices={(["secretariat", "public"] as const).map((visibility) => ({
              value: visibility,
              label: visibilityIn(say, { visibility }),
            }))}
          />
          <Deeds>
            <Submit>{title}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export function removeView({ of, document }: { of: Bears; document: AttachedDocument }, filled: Filled, say: Say): View {
  const title = say.t(said.removeThis, { title: say.name(document.title) })
  return {
    title,
    ...around(of),
    body: (
      <>
        <PageHead
          kicker={of.title}
          title={title}
          lede={say.t(said.removeLede)}
          meta={[
            { label: say.t(said.role), value: say.t(documentRoleWords[document.role]) },
            { label: say.t(said.size), value: sizeOf(say, document) },
            { label: say.t(said.visibility), value: visibilityIn(say, document) },
          ]}
        />
        <Form say={say} action={removalPath(of.path, document.id)} once={filled.once} label={title}>
          <Deeds>
            <Submit kind="grave">{say.t(said.remove)}</Submit>
            <DeedLink say={say} href={of.path}>
              {say.t(said.leave)}
            </DeedLink>
          </Deeds>
        </Form>
      </>
    ),
  }
}
