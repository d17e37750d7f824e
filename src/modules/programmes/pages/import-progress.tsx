// How far the applying of a table is, and how it ended. The page loads itself again while there is something to wait for.

import type { View } from "#src/platform/http/index.ts"
import type { MessageValues, Say } from "#src/platform/i18n/index.ts"
import { DeedLink, Deeds, Notice, PageHead, Progress } from "#src/web/index.ts"
import { table as said } from "../messages/import.ts"
import { progress } from "../messages/import-progress.ts"
import type { LineCounts } from "../queries/import-lines.ts"
import { type Run, refusalIn } from "../queries/import-runs.ts"
import { trail } from "./import.tsx"
import { ApplyForm } from "./import-review.tsx"

type ProgressPage = {
  id: string
  fileName: string
  outcome: { added?: number; changed?: number; same?: number }
  run: Run
  counts: LineCounts
}

const titles = {
  none: progress.none,
  under_way: progress.underWay,
  applied: said.done,
  refused: progress.refused,
  broken_off: progress.brokenOff,
} as const

export function progressView(page: ProgressPage, say: Say): View {
  const { run, counts } = page
  const title = say.t(titles[run.state])
  const review = { label: say.t(progress.review), href: `/activities/imports/${page.id}` } as const
  const toLines = (first: boolean) => (
    <DeedLink say={say} href={review.href} first={first}>
      {review.label}
    </DeedLink>
  )
  return {
    title,
    section: "activities",
    trail: [...trail(say), { label: say.t(said.title), href: "/activities/import" }, review],
    ...(run.state === "under_way" ? { refresh: 2 } : {}),
    body: (
      <>
        <PageHead
          kicker={page.fileName}
          title={title}
          {...(run.state === "under_way" ? { lede: say.t(progress.underWayNote) } : {})}
        />
        <Standing page={page} say={say} />
        {run.state === "under_way" ? null : counts.accepted > 0 && counts.moved === 0 ? (
          <ApplyForm id={page.id} run={run.run} lines={counts.accepted} say={say}>
            {toLines(false)}
          </ApplyForm>
        ) : (
          <Deeds>
            {toLines(run.state !== "applied")}
            {run.state === "applied" ? (
              <DeedLink say={say} href="/activities">
                {say.t(progress.activities)}
              </DeedLink>
            ) : null}
          </Deeds>
        )}
      </>
    ),
  }
}

function Standing({ page, say }: { page: ProgressPage; say: Say }) {
  const { run, outcome } = page
  const numbers: MessageValues = { added: outcome.added ?? 0, changed: outcome.changed ?? 0, same: outcome.same ?? 0 }
  switch (run.state) {
    case "none":
      return <p>{say.t(progress.noneNote)}</p>
    case "under_way":
      return (
        <Progress
          say={say}
          label={say.t(run.written < run.lines ? progress.writing : progress.closing)}
          done={run.written}
          total={run.lines}
          href={`/activities/imports/${page.id}/progress`}
        />
      )
    case "applied":
      return (
        <Notice say={say} kind="done">
          {say.t(said.applied, numbers)}
        </Notice>
      )
    case "refused":
      return (
        <Notice say={say} kind="warning">
          {say.t(progress.nothingWritten)}{" "}
          {run.refusals
            .map(refusalIn)
            .map((r) => say.t(r.message, r.values))
            .join(" ")}
        </Notice>
      )
    case "broken_off":
      return (
        <Notice say={say} kind="warning">
          {say.t(progress.nothingWritten)} {say.t(progress.brokenOffNote)}
        </Notice>
      )
  }
}
