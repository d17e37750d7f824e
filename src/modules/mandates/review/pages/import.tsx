import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, Deeds, FileField, Form, PageHead, Prose, Section, Submit, TextArea } from "#src/web/index.ts"
import { held, Said } from "#src/web/review-parts.tsx"
import { statusWords, words } from "../messages/review.ts"
import type { ReviewLine } from "../queries.ts"
import { reviewHref } from "./parts.tsx"

export type ImportPage = { reviews: readonly ReviewLine[] }

/** Where the file of an instrument is sent; and what was sent before. */
export function importView({ reviews }: ImportPage, filled: Filled, say: Say): View {
  const { value: _, ...file } = held(say, filled, "file", "")
  return {
    title: say.t(words.importTitle),
    section: "mandates",
    trail: [{ label: say.t(words.mandates), href: "/mandates" }],
    body: (
      <>
        <PageHead kicker={say.t(words.kicker)} title={say.t(words.importTitle)} lede={say.t(words.importLede)} />
        <Said say={say} filled={filled} labels={{ file: say.t(words.file), text: say.t(words.pasted) }} />
        <Form say={say} action="/instruments/import" once={filled.once} files>
          <FileField
            {...file}
            label={say.t(words.file)}
            hint={say.t(words.filesHint)}
            accept={[".txt", ".docx", ".pdf", ".akn", ".xml"]}
          />
          <TextArea {...held(say, filled, "text", "")} label={say.t(words.pasted)} hint={say.t(words.pastedHint)} rows={8} />
          <Deeds>
            <Submit>{say.t(words.readIt)}</Submit>
          </Deeds>
        </Form>
        <Section title={say.t(words.privacy)}>
          <Prose>
            <p>{say.t(words.privacyText)}</p>
          </Prose>
        </Section>
        {reviews.length > 0 ? <Reviews say={say} reviews={reviews} /> : null}
      </>
    ),
  }
}

const Reviews = ({ say, reviews }: { say: Say; reviews: readonly ReviewLine[] }) => (
  <Section title={say.t(words.reviews)} wide>
    <DataTable
      say={say}
      caption={say.t(words.reviewsCaption)}
      rows={reviews}
      rowKey={(r) => r.key}
      columns={[
        {
          key: "file",
          label: say.t(words.file),
          heads: true,
          cell: (r) => <a href={say.href(reviewHref(r))}>{r.fileName}</a>,
        },
        { key: "title", label: say.t(words.title), cell: (r) => r.title || "–" },
        { key: "status", label: say.t(words.status), cell: (r) => say.t(statusWords[r.status]) },
        {
          key: "instrument",
          label: say.t(words.instrument),
          cell: (r) => (r.instrument ? <a href={say.href(`/instruments/${r.instrument}`)}>{r.instrument}</a> : "–"),
        },
      ]}
    />
  </Section>
)
