// Answers that were made public: the list, and one of them.
import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, EmptyState, Facts, PageHead, Section } from "#src/web/index.ts"
import { pageWords as said } from "../messages/pages.ts"
import { kindWords } from "../messages/words.ts"
import type { Answer } from "../queries/answers.ts"
import type { AnswerDocument } from "../queries/documents.ts"
import { Documents } from "./assignment.tsx"
import { Paragraphs, Unit, type Units } from "./parts.tsx"

export type AnswersPage = { answers: readonly Answer[]; units: Units }

export function answersView({ answers, units }: AnswersPage, say: Say): View {
  const title = say.t(said.answers)
  return {
    title,
    section: "reports",
    body: (
      <>
        <PageHead title={title} lede={say.t(said.answersLede)} />
        <Section title={title} wide>
          {answers.length === 0 ? (
            <EmptyState say={say} what={say.t(said.noAnswers)} why={say.t(said.noAnswersWhy)} />
          ) : (
            <DataTable
              say={say}
              caption={title}
              count={{ value: answers.length, rule: say.t(said.answersRule) }}
              rows={answers}
              rowKey={(a) => a.assignment}
              columns={[
                {
                  key: "matter",
                  label: say.t(said.matter),
                  heads: true,
                  cell: (a) => (
                    <>
                      <a href={say.href(`/answers/${a.assignment}`)} lang={say.text(a.title).lang}>
                        {say.name(a.title)}
                      </a>
                      <div class="small quiet">{say.t(kindWords[a.kind])}</div>
                    </>
                  ),
                },
                { key: "unit", label: say.t(said.unit), cell: (a) => <Unit say={say} units={units} unit={a.unit} /> },
                { key: "delivered", label: say.t(said.deliveredOn), cell: (a) => say.day(a.deliveredOn) },
                { key: "public", label: say.t(said.publicOn), cell: (a) => say.day(a.publicOn) },
              ]}
            />
          )}
        </Section>
      </>
    ),
  }
}

export type AnswerPage = { answer: Answer; documents: readonly AnswerDocument[]; units: Units }

export function answerView({ answer, documents, units }: AnswerPage, say: Say): View {
  const { text: title, lang } = say.text(answer.title)
  return {
    title,
    section: "reports",
    trail: [{ label: say.t(said.answers), href: "/answers" }],
    body: (
      <>
        <PageHead kicker={say.t(said.answer)} title={title} lang={lang} />
        <Section title={say.t(said.delivery)}>
          <Facts
            say={say}
            items={[
              { label: say.t(said.kind), value: say.t(kindWords[answer.kind]) },
              { label: say.t(said.unit), value: <Unit say={say} units={units} unit={answer.unit} on={answer.deliveredOn} /> },
              { label: say.t(said.deliveredOn), value: say.day(answer.deliveredOn) },
              { label: say.t(said.publicOn), value: say.day(answer.publicOn) },
            ]}
          />
        </Section>
        <Section title={say.t(said.answer)}>
          {answer.text ? <Paragraphs text={answer.text} lang={answer.language} /> : null}
          <Documents say={say} documents={documents} />
        </Section>
      </>
    ),
  }
}
