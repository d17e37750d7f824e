// What a project has been through: the conditions of its approval, and its steps.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { DataTable, Due, EmptyState, Section } from "#src/web/index.ts"
import { roleNames } from "../../access/index.ts"
import { projectFacts, stepButtons } from "../messages/project-steps.ts"
import { conditionWords, projectWords as words } from "../messages/projects.ts"
import type { ProjectEvent } from "../projects/rules.ts"
import { type Condition, conditionPath } from "../projects/types.ts"
import type { WholeProject } from "../queries/projects.ts"

type Part = { page: Pick<WholeProject, "project" | "conditions" | "steps"> & { mayMove: boolean; today: Day }; say: Say }

export function Conditions({ page, say }: Part) {
  const { project, conditions } = page
  if (conditions.length === 0 && ["concept", "under_review", "rejected"].includes(project.status)) return null
  const settle = (c: Condition) =>
    c.state === "open" && page.mayMove ? (
      <a href={say.href(conditionPath(project.key, c.number))} aria-label={say.t(words.settleThis, { n: c.number })}>
        {say.t(words.settle)}
      </a>
    ) : (
      c.words
    )
  return (
    <Section id="conditions" title={say.t(words.conditions)} wide>
      {conditions.length === 0 ? (
        <EmptyState say={say} what={say.t(words.noConditions)} />
      ) : (
        <DataTable
          say={say}
          caption={say.t(words.conditionsCaption)}
          rows={conditions}
          rowKey={(c) => String(c.number)}
          columns={[
            { key: "text", label: say.t(words.condition), heads: true, cell: (c) => `${c.number}. ${c.text}` },
            {
              key: "when",
              label: say.t(words.when),
              cell: (c) => (
                <>
                  {say.t(c.beforeStart ? words.beforeStart : words.beforeClosing)}
                  {c.dueOn ? ", " : ""}
                  {c.dueOn ? c.state === "open" ? <Due say={say} on={c.dueOn} today={page.today} /> : say.day(c.dueOn) : null}
                </>
              ),
            },
            {
              key: "state",
              label: say.t(words.standing),
              cell: (c) => `${say.t(conditionWords[c.state])}${c.settledOn ? `, ${say.day(c.settledOn)}` : ""}`,
            },
            { key: "words", label: say.t(words.proof), cell: settle },
          ]}
        />
      )}
    </Section>
  )
}

export function Log({ page, say }: Part) {
  if (page.steps.length === 0) return null
  return (
    <Section title={say.t(words.log)} wide>
      <DataTable
        say={say}
        caption={say.t(words.logCaption)}
        rows={page.steps}
        rowKey={(s) => String(s.number)}
        columns={[
          { key: "day", label: say.t(words.day), cell: (s) => say.day(s.onDay) },
          {
            key: "step",
            label: say.t(words.step),
            heads: true,
            cell: (s) => (s.event in stepButtons ? say.t(projectFacts[s.event as ProjectEvent]) : s.event),
          },
          { key: "as", label: say.t(words.asRole), cell: (s) => say.t(roleNames[s.asRole]) },
          { key: "reason", label: say.t(words.reason), cell: (s) => s.reason },
        ]}
      />
    </Section>
  )
}
