import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { Deeds, Form, PageHead, RadioGroup, Section, Submit, TextArea } from "#src/web/index.ts"
import { held, Said } from "#src/web/review-parts.tsx"
import type { Drawn } from "../../loads.ts"
import { words } from "../../messages/review.ts"
import { frame, reviewHref } from "../../pages/parts.tsx"
import { asideWords } from "../messages.ts"
import { type Asked, answers, type Titled } from "../types.ts"
import { AlreadyAnswered, matterHref, mattersName } from "./matters.tsx"

export type AnswerPage = Drawn & { asked: Titled<Asked> }

/** One matter that is asked again: what it is, where it was decided, and the answer with its reason. */
export function answerView(page: AnswerPage, filled: Filled, say: Say): View {
  const { review, asked } = page
  const labels = { answer: say.t(asideWords.answerTitle), reason: say.t(words.reason) }
  return frame(
    say,
    page,
    labels.answer,
    <>
      <PageHead kicker={say.t(asideWords[asked.what])} title={labels.answer} lede={say.t(asideWords.answerLede)} />
      <Section title={say.t(words.clause)}>
        <p>
          {mattersName(asked)} <a href={say.href(matterHref(asked))}>{say.t(asideWords.toThing)}</a>
        </p>
      </Section>
      <Said say={say} filled={filled} labels={labels} />
      <AlreadyAnswered say={say} asked={asked} />
      <Form say={say} action={reviewHref(review, `/asked/${asked.n}`)} once={filled.once}>
        <RadioGroup
          {...held(say, filled, "answer", "")}
          label={labels.answer}
          choices={answers.map((value) => ({ value, label: say.t(asideWords[value]) }))}
        />
        <TextArea {...held(say, filled, "reason", "")} label={labels.reason} hint={say.t(words.reasonHint)} rows={3} required />
        <Deeds>
          <Submit>{say.t(asideWords.answer)}</Submit>
        </Deeds>
      </Form>
    </>,
  )
}
