// Comments on a section: each with its answers, and a form to answer or resolve where the reader may.
import { type Filled, faultAt } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { Deeds, EmptyState, Form, Hidden, Submit, TextArea } from "#src/web/index.ts"
import { commentWords } from "../messages/comments.ts"
import { roleWords } from "../messages/roles.ts"
import type { Answer, Comment } from "../queries/comments.ts"

export type CommentsPart = {
  comments: readonly Comment[]
  answers: readonly Answer[]
  mayComment: boolean
  mayAnswer: boolean
}

type Props = Readonly<{ say: Say; part: CommentsPart; action: `/${string}`; filled: Filled }>

const one = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : value?.[0])
const roleOf = (say: Say, role: string) => (roleWords[role] ? say.t(roleWords[role]) : role)

/** What was typed into the form of this comment, or into that for a new one, when it came back with a fault. */
function typed(say: Say, filled: Filled, comment: number | null) {
  const event = one(filled.raw.event)
  const about = event === "comment" ? null : Number(one(filled.raw.comment))
  if (about !== comment || !["comment", "answer", "resolve"].includes(event ?? "")) return { value: "", open: false }
  const found = faultAt(filled.faults, "text")
  return { value: one(filled.raw.text) ?? "", open: true, ...(found ? { fault: say.t(found.message, found.values) } : {}) }
}

export function Comments({ say, part, action, filled }: Props) {
  return (
    <>
      {part.comments.length === 0 ? <EmptyState say={say} what={say.t(commentWords.none)} /> : null}
      {part.comments.map((c) => (
        <OneComment key={c.number} say={say} part={part} action={action} filled={filled} comment={c} />
      ))}
      {part.mayComment ? <NewComment say={say} part={part} action={action} filled={filled} /> : null}
    </>
  )
}

function OneComment({ say, part, action, filled, comment: c }: Props & { comment: Comment }) {
  const line = (x: { onDay: Comment["onDay"]; asRole: string }) => (
    <p class="small quiet">{say.t(commentWords.byLine, { day: say.day(x.onDay), role: roleOf(say, x.asRole) })}</p>
  )
  return (
    <article id={`comment-${c.number}`}>
      {line(c)}
      <p lang={c.language}>{c.text}</p>
      {part.answers
        .filter((a) => a.comment === c.number)
        .map((a, i) => (
          <blockquote key={i}>
            {line(a)}
            <p>
              {say.t(commentWords.answerText)}
              {say.colon}
              <span lang={a.language}>{a.text}</span>
            </p>
          </blockquote>
        ))}
      {c.resolvedOn ? (
        <p>
          {say.t(commentWords.resolvedLine, { day: say.day(c.resolvedOn), role: roleOf(say, c.resolvedAs ?? "") })}
          {c.resolution ? `${say.colon}${c.resolution}` : ""}
        </p>
      ) : part.mayAnswer ? (
        <AnswerForm say={say} part={part} action={action} filled={filled} comment={c} />
      ) : (
        <p>{say.t(commentWords.open)}</p>
      )}
    </article>
  )
}

function AnswerForm({ say, action, filled, comment }: Props & { comment: Comment }) {
  const { open, ...field } = typed(say, filled, comment.number)
  return (
    <details open={open}>
      <summary>{say.t(commentWords.answerOrResolve)}</summary>
      <Form
        say={say}
        action={action}
        once={`${filled.once}-comment-${comment.number}`}
        label={say.t(commentWords.answerOrResolve)}
      >
        <Hidden name="comment" value={comment.number} />
        <Hidden name="language" value={say.lang} />
        <TextArea
          say={say}
          name="text"
          label={say.t(commentWords.answerText)}
          hint={say.t(commentWords.answerHint)}
          rows={2}
          {...field}
        />
        <Deeds>
          <Submit name="event" value="answer">
            {say.t(commentWords.answer)}
          </Submit>
          <Submit name="event" value="resolve" kind="second">
            {say.t(commentWords.resolve)}
          </Submit>
        </Deeds>
      </Form>
    </details>
  )
}

function NewComment({ say, action, filled }: Props) {
  const { open: _, ...field } = typed(say, filled, null)
  return (
    <Form say={say} action={action} once={`${filled.once}-comment`} label={say.t(commentWords.add)}>
      <Hidden name="event" value="comment" />
      <Hidden name="language" value={say.lang} />
      <TextArea
        say={say}
        name="text"
        label={say.t(commentWords.text)}
        hint={say.t(commentWords.textHint)}
        rows={3}
        required
        {...field}
      />
      <Deeds>
        <Submit>{say.t(commentWords.add)}</Submit>
      </Deeds>
    </Form>
  )
}
