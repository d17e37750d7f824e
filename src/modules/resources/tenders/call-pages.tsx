// The documents of a call: on its page, the form that attaches one, and the page that asks before one is removed.
import type { Hanging } from "#src/platform/files/index.ts"
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames, langs } from "#src/values/lang.ts"
import { type Column, DataTable, DeedLink, Deeds, EmptyState, Form, Section, Sheet, Submit, Wording } from "#src/web/index.ts"
import { framed } from "../pages/parts.tsx"
import { bidWords as said } from "./bid-messages.ts"
import { tenderPath, trail } from "./parts.tsx"
import type { TenderRow } from "./queries.ts"

type DocumentsPart = { say: Say; tender: TenderRow; documents: readonly Hanging[]; mayAttach: boolean }

export function CallDocuments({ say, tender, documents, mayAttach }: DocumentsPart) {
  const path = tenderPath(tender.id)
  const columns: Column<Hanging>[] = [
    {
      key: "title",
      label: say.t(said.documentTitle),
      heads: true,
      cell: (d) => (
        <a href={say.href(`/files/${d.id}`)}>
          <Wording say={say} text={d.title} bare />
        </a>
      ),
    },
    { key: "file", label: say.t(said.file), cell: (d) => d.fileName },
    ...(documents.some((d) => d.language)
      ? [
          {
            key: "language",
            label: say.t(said.language),
            cell: (d: Hanging) => (d.language ? <span lang={d.language}>{langNames[d.language]}</span> : null),
          },
        ]
      : []),
  ]
  const remove: Column<Hanging> = {
    key: "remove",
    label: say.t(said.remove),
    cell: (d) => (
      <a href={say.href(`${path}/documents/${d.id}/remove`)} aria-label={say.t(said.removeThis, { title: say.name(d.title) })}>
        {say.t(said.remove)}
      </a>
    ),
  }
  return (
    <Section id="documents" title={say.t(said.documents)} wide>
      {documents.length === 0 ? (
        <EmptyState say={say} what={say.t(said.noDocuments)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(said.documents)}
          rows={documents}
          rowKey={(d) => d.id}
          columns={mayAttach && tender.status === "draft" ? [...columns, remove] : columns}
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

const around = (say: Say, tender: TenderRow) => ({
  say,
  kicker: say.name(tender.title),
  trail: [...trail(say), { label: say.name(tender.title), href: tenderPath(tender.id) }],
})

export const callDocumentView = (tender: TenderRow, filled: Filled, say: Say): View =>
  framed({
    ...around(say, tender),
    title: say.t(said.attach),
    lede: say.t(said.attachLede),
    children: (
      <Sheet
        say={say}
        action={`${tenderPath(tender.id)}/documents/new`}
        filled={filled}
        questions={[
          { name: "file", label: say.t(said.file), as: "file", required: true },
          { name: "title", label: say.t(said.documentTitle), as: "line", required: true },
          {
            name: "language",
            label: say.t(said.language),
            as: "choice",
            choices: langs.map((lang) => ({ value: lang, label: langNames[lang] })),
          },
        ]}
        submit={say.t(said.attach)}
      />
    ),
  })

export const removeDocumentView = (
  { tender, document }: { tender: TenderRow; document: Hanging },
  filled: Filled,
  say: Say,
): View =>
  framed({
    ...around(say, tender),
    title: say.t(said.removeThis, { title: say.name(document.title) }),
    children: (
      <Form
        say={say}
        action={`${tenderPath(tender.id)}/documents/${document.id}/remove`}
        once={filled.once}
        label={say.t(said.remove)}
      >
        <Deeds>
          <Submit kind="grave">{say.t(said.remove)}</Submit>
          <DeedLink say={say} href={tenderPath(tender.id)}>
            {say.t(said.leave)}
          </DeedLink>
        </Deeds>
      </Form>
    ),
  })
