import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, Deeds, FileField, Form, PageHead, Prose, Section, Submit, TextArea } from "#src/web/index.ts"
import { held, Said } from "#src/web/review-parts.tsx"
import { statusWords, words } from "../messages/review.ts"
import type { ReviewLine } from "../queries.ts"
import { reviewHref } from "./parts.tsx"

export type ImportPage = { reviews: readonly ReviewLine[]; zone: string }

/** Where the file of an order is sent; and what was sent before. */
export function importView({ reviews }: ImportPage, filled: Filled, say: Say): View {
  const { value: _, ...file } = held(say, filled, "file", "")
  return {
    title: say.t(words.importTitle),
    section: "institution",
    trail: [{ label: say.t(words.orders), href: "/orders" }],
    body: (
      <>
        <PageHead kicker={say.t(words.kicker)} title={say.t(words.importTitle)} lede={say.t(words.importLede)} />
        <Said say={say} filled={filled} labels={{ file: say.t(words.file), text: say.t(words.pasted) }} />
        <Form say={say} action="/orders/import" once={filled.once} files>
          <FileField {...file} label={say.t(words.file)} hint={say.t(words.fileHint)} accept={[".txt", ".docx", ".pdf"]} />
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
        { key: "subject", label: say.t(words.subject), cell: (r) => r.subject || "–" },
        { key: "status", label: say.t(words.status), cell: (r) => say.t(statusWords[r.status]) },
        {
          key: "order",
          label: say.t(words.order),
          cell: (r) => (r.order && r.status !== "set_aside" ? <a href={say.href(`/orders/${r.order}`)}>{r.order}</a> : "–"),
        },
      ]}
    />
  </Section>
)
