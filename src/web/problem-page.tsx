import type { ComponentChildren } from "preact"
import type { Say } from "#src/platform/i18n/index.ts"
import { Facts } from "./facts.tsx"
import { frame } from "./messages/frame.ts"
import { PageHead } from "./page-head.tsx"

type ProblemPageProps = Readonly<{
  say: Say
  title: string
  /** What happened, in a sentence. */
  detail: ComponentChildren
  /** The address asked for. */
  where?: string
  /** How to mend it. */
  todo?: ComponentChildren
  requestId?: string
  status?: number
}>

/** A problem in words (the page beside RFC 9457's JSON): what happened, where, how to mend it. Goes inside a `Layout`. */
export function ProblemPage({ say, title, detail, where, todo, requestId, status }: ProblemPageProps) {
  const facts = [
    ...(todo ? [{ label: say.t(frame.whatToDo), value: todo }] : []),
    ...(where ? [{ label: say.t(frame.where), value: <code>{where}</code> }] : []),
    ...(requestId ? [{ label: say.t(frame.requestId), value: <code>{requestId}</code> }] : []),
  ]
  return (
    <>
      <PageHead kicker={[say.t(frame.problem), status].filter(Boolean).join(" ")} title={title} lede={detail} />
      {facts.length > 0 ? (
        <div class="section">
          <div class="side" />
          <div class="body">
            <Facts say={say} items={facts} />
          </div>
        </div>
      ) : null}
    </>
  )
}
