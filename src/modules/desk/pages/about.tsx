import type { ProblemKind, Route, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, Facts, PageHead, Prose, Section, Specimen } from "#src/web/index.ts"
import { mapNote } from "#src/web/maps/note.ts"
import { said } from "../messages/about.ts"

export function aboutView(_: unknown, say: Say): View {
  const title = say.t(said.title)
  return {
    title,
    body: (
      <>
        <PageHead title={title} lede={say.t(said.lede)} />
        <Section title={say.t(said.how)}>
          <Prose>
            <p>{say.t(said.howSaid)}</p>
          </Prose>
        </Section>
        <Section title={say.t(said.state)}>
          <Prose>
            <p>{say.t(said.stateSaid)}</p>
            <p>{mapNote[say.lang]}</p>
          </Prose>
        </Section>
      </>
    ),
  }
}

export const designView = (_: unknown, say: Say): View => ({ title: "Design", body: <Specimen say={say} /> })

export function apiView(routes: readonly Route[], say: Say): View {
  const title = say.t(said.api)
  return {
    title,
    body: (
      <>
        <PageHead
          title={title}
          lede={say.t(said.apiLede)}
          meta={[{ label: "OpenAPI 3.1", value: <a href="/openapi">{say.t(said.description)}</a> }]}
        />
        <DataTable
          say={say}
          caption={title}
          rows={routes}
          rowKey={(r) => `${r.is}${r.path}`}
          columns={[
            {
              key: "address",
              label: say.t(said.address),
              heads: true,
              cell: (r) => <code>{`${r.is === "page" ? "GET" : "POST"} ${r.path}`}</code>,
            },
            { key: "does", label: say.t(said.does), cell: (r) => <span lang="en">{r.summary}</span> },
          ]}
        />
        <p>
          <a href={say.href("/problems")}>{say.t(said.problems)}</a>
        </p>
      </>
    ),
  }
}

export function problemsView(problems: readonly ProblemKind[], say: Say): View {
  const title = say.t(said.problems)
  return {
    title,
    trail: [{ label: say.t(said.api), href: "/api" }],
    body: (
      <>
        <PageHead title={title} lede={say.t(said.problemsLede)} />
        <DataTable
          say={say}
          caption={title}
          rows={problems}
          rowKey={(p) => p.slug}
          columns={[
            {
              key: "title",
              label: say.t(said.problems),
              heads: true,
              cell: (p) => <a href={say.href(`/problems/${p.slug}`)}>{say.t(p.title)}</a>,
            },
            { key: "status", label: say.t(said.status), number: true, cell: (p) => p.status },
          ]}
        />
      </>
    ),
  }
}

/** Values of a problem are shown as an ellipsis: the page explains the kind, not one case of it. */
export function problemKindView(problem: ProblemKind, say: Say): View {
  const title = say.t(problem.title)
  return {
    title,
    trail: [
      { label: say.t(said.api), href: "/api" },
      { label: say.t(said.problems), href: "/problems" },
    ],
    body: (
      <>
        <PageHead title={title} lede={say.t(problem.detail).replace(/\{\w+\}/g, "…")} />
        <Facts
          say={say}
          items={[
            { label: say.t(said.status), value: problem.status },
            { label: "type", value: <code>{`/problems/${problem.slug}`}</code> },
          ]}
        />
      </>
    ),
  }
}
