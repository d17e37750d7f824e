// Where a project stands and the steps from there: a button for each that is open, words why not for the others. What the
// committee asks is entered beside the decision.
import type { FieldFault, Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Offer } from "#src/platform/workflow/index.ts"
import {
  CheckboxGroup,
  ConflictView,
  Deeds,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  PageHead,
  RadioGroup,
  RefusedDeed,
  RepeatRows,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import { entry } from "../messages/entry.ts"
import { stepButtons } from "../messages/project-steps.ts"
import { conditionWords, projectStatusWords, projectWords as words } from "../messages/projects.ts"
import { reasonIn } from "../messages/reasons.ts"
import type { ProjectEvent, ProjectGuard } from "../projects/rules.ts"
import { type Condition, conditionPath, type ProjectStatus, projectPath } from "../projects/types.ts"
import { faultText, inWords, rowsIn, typed } from "./entry-fields.tsx"

export type ProjectSteps = {
  key: string
  title: string
  version: number
  status: ProjectStatus
  offers: readonly (Omit<Offer<ProjectStatus, ProjectEvent, ProjectGuard>, "refused"> & { refused: string | null })[]
}

const trail = (say: Say, { key, title }: { key: string; title: string }) => [
  { label: say.t(words.title), href: "/projects" as const },
  { label: title, href: projectPath(key) },
]

/** Words that are missing are asked for at their field; any other refusal is about the step as a whole. */
const atItsField = (fault: FieldFault): FieldFault =>
  fault.values?.because === "reason_missing" ? { pointer: "/reason", message: entry.reasonMissing } : fault

const labelOf = (say: Say, name: string) =>
  name === "reason" ? say.t(words.reason) : `${say.t(words.condition)} ${Number(name.split("/")[1] ?? 0) + 1}`

export function projectStepView(project: ProjectSteps, sent: Filled, say: Say): View {
  const filled = { ...sent, faults: sent.faults.map(atItsField) }
  const atFields = filled.faults.filter((f) => f.pointer === "/reason" || f.pointer.startsWith("/conditions/"))
  const others = filled.faults.filter((f) => !atFields.includes(f))
  const status = say.t(projectStatusWords[project.status])
  return {
    title: `${say.t(words.standing)}${say.colon}${project.title}`,
    section: "programmes",
    trail: trail(say, project),
    body: (
      <>
        <PageHead kicker={say.t(words.standing)} title={project.title} meta={[{ label: say.t(words.standing), value: status }]} />
        <ErrorSummary
          say={say}
          faults={atFields.map((f) => {
            const name = f.pointer.slice(1)
            return { name, label: labelOf(say, name), fault: say.t(f.message, f.values) }
          })}
        />
        {others.length > 0 ? (
          <Notice say={say} kind="error" live>
            {others.map((f) => (
              <p key={inWords(say, f)}>{inWords(say, f)}</p>
            ))}
          </Notice>
        ) : null}
        {filled.theirs ? (
          <ConflictView
            say={say}
            conflicts={[{ name: "status", label: say.t(words.standing), yours: typed(filled.raw, "event"), theirs: status }]}
          />
        ) : null}
        <Steps project={project} filled={filled} say={say} />
      </>
    ),
  }
}

function Steps({ project, filled, say }: { project: ProjectSteps; filled: Filled; say: Say }) {
  const action = `${projectPath(project.key)}/status` as const
  if (project.offers.length === 0) return <EmptyState say={say} what={say.t(entry.ended)} level={2} />
  const open = project.offers.filter((o) => !o.refused)
  return (
    <Form say={say} action={action} version={project.version} once={filled.once} label={say.t(words.standing)} enter>
      {open.some((o) => o.event === "approve") ? <NewConditions action={action} filled={filled} say={say} /> : null}
      {open.some((o) => o.reasonRequired) ? (
        <TextArea
          say={say}
          name="reason"
          label={say.t(open.some((o) => o.event === "evaluate") ? words.reasonOrLessons : words.reason)}
          hint={say.t(words.reasonHint)}
          value={typed(filled.raw, "reason")}
          rows={3}
          {...faultText(say, filled.faults, "reason")}
        />
      ) : null}
      <Deeds>
        {project.offers.map((o) =>
          o.refused ? (
            <RefusedDeed key={o.event} why={reasonIn(say, o.refused)}>
              {say.t(stepButtons[o.event])}
            </RefusedDeed>
          ) : (
            <Submit key={o.event} name="event" value={o.event} kind={o.event === open[0]?.event ? "first" : "second"}>
              {say.t(stepButtons[o.event])}
            </Submit>
          ),
        )}
      </Deeds>
    </Form>
  )
}

function NewConditions({ action, filled, say }: { action: `/${string}`; filled: Filled; say: Say }) {
  const field = (name: string) => ({ say, name, ...faultText(say, filled.faults, name) })
  return (
    <RepeatRows
      say={say}
      legend={say.t(words.conditions)}
      pointer="/conditions"
      action={action}
      hint={say.t(words.conditionsHint)}
      most={30}
      {...faultText(say, filled.faults, "conditions")}
      rows={rowsIn(filled.raw, "conditions", 1).map((row, i) => [
        <TextArea key="text" {...field(`conditions/${i}/text`)} label={say.t(words.condition)} value={row.text ?? ""} rows={2} />,
        <CheckboxGroup
          key="before"
          {...field(`conditions/${i}/beforeStart`)}
          label={say.t(words.when)}
          values={row.beforeStart ? ["yes"] : []}
          choices={[{ value: "yes", label: say.t(words.beforeStart) }]}
        />,
        <TextField
          key="due"
          {...field(`conditions/${i}/due`)}
          label={say.t(words.dueDay)}
          hint={say.t(words.dueHint)}
          value={row.due ?? ""}
          maxLength={10}
        />,
      ])}
    />
  )
}

export type ConditionPage = {
  key: string
  title: string
  version: number
  number: number
  condition: Condition | undefined
  outcomes: readonly ("met" | "waived")[]
}

export function conditionView(page: ConditionPage, filled: Filled, say: Say): View {
  const { condition } = page
  const title = say.t(words.settleThis, { n: page.number })
  const choices = { met: words.outcomeMet, waived: words.outcomeWaived } as const
  const names: Readonly<Record<string, string>> = { outcome: say.t(words.outcome), words: say.t(words.words) }
  return {
    title: `${title}${say.colon}${page.title}`,
    section: "programmes",
    trail: trail(say, page),
    body: (
      <>
        <PageHead kicker={page.title} title={title} lede={condition?.text} />
        {condition?.state === "open" ? (
          <>
            <ErrorSummary
              say={say}
              faults={filled.faults.map((f) => {
                const name = f.pointer.slice(1) || "words"
                return { name, label: names[name] ?? title, fault: inWords(say, f) }
              })}
            />
            {filled.theirs ? (
              <ConflictView
                say={say}
                conflicts={[
                  {
                    name: "words",
                    label: say.t(words.words),
                    yours: typed(filled.raw, "words"),
                    theirs: String(filled.theirs.words ?? ""),
                  },
                ]}
              />
            ) : null}
            <Form say={say} action={conditionPath(page.key, page.number)} version={page.version} once={filled.once} label={title}>
              <RadioGroup
                say={say}
                name="outcome"
                label={say.t(words.outcome)}
                required
                value={typed(filled.raw, "outcome") || page.outcomes[0] || ""}
                choices={page.outcomes.map((o) => ({ value: o, label: say.t(choices[o]) }))}
                {...faultText(say, filled.faults, "outcome")}
              />
              <TextArea
                say={say}
                name="words"
                label={say.t(words.words)}
                hint={say.t(words.wordsHint)}
                required
                rows={4}
                value={typed(filled.raw, "words")}
                {...faultText(say, filled.faults, "words")}
              />
              <Deeds>
                <Submit>{title}</Submit>
              </Deeds>
            </Form>
          </>
        ) : (
          <EmptyState
            say={say}
            level={2}
            what={condition ? say.t(conditionWords[condition.state]) : say.t(words.noConditions)}
            why={condition?.words ?? ""}
          />
        )}
      </>
    ),
  }
}
