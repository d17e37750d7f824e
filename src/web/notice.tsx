import type { ComponentChildren } from "preact"
import type { Say } from "#src/platform/i18n/index.ts"
import { glyphs } from "./glyphs.tsx"
import { frame } from "./messages/frame.ts"

export type NoticeKind = "info" | "warning" | "error" | "done"

const names = { info: frame.noticeInfo, warning: frame.noticeWarning, error: frame.noticeError, done: frame.noticeDone } as const

type NoticeProps = Readonly<{
  say: Say
  kind: NoticeKind
  /** Replaces the name of the kind. */
  title?: string
  /** Tells screen readers at once: for the outcome of what the reader has just done. */
  live?: boolean
  children: ComponentChildren
}>

/** A message set apart from the text; sign, word and edge name its kind. */
export function Notice({ say, kind, title, live, children }: NoticeProps) {
  const role = live ? (kind === "error" ? "alert" : "status") : "note"
  return (
    <div class={`notice ${kind}`} role={role}>
      {glyphs[kind]()}
      <b>{title ?? say.t(names[kind])}</b>
      <div>{children}</div>
    </div>
  )
}

type EmptyStateProps = Readonly<{ say: Say; what: string; why?: ComponentChildren; todo?: ComponentChildren; level?: 2 | 3 }>

/** In place of an empty list: what is missing, why, and what the reader can do. Silence is data and gets its words. */
export function EmptyState({ say, what, why, todo, level = 3 }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div class="empty">
      <Heading>{what}</Heading>
      {why ? (
        <p>
          <b>{say.t(frame.why)}</b>
          {why}
        </p>
      ) : null}
      {todo ? (
        <p>
          <b>{say.t(frame.whatToDo)}</b>
          {todo}
        </p>
      ) : null}
    </div>
  )
}
