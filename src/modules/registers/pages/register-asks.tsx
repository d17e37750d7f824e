// What a register asks and how an entry moves on, as its readers may know before they read one.
import type { Say } from "#src/platform/i18n/index.ts"
import { DataTable, Section, sourceInShort } from "#src/web/index.ts"
import { registerWords as words } from "../messages/words.ts"
import type { Register, RegisterField } from "../types.ts"
import { statusName, stepName } from "./parts.tsx"
import type { Part } from "./register-page.ts"

/** Standards are named, lines of documents lead to the passage. */
export function Origin({ say, from }: { say: Say; from: string }) {
  const [document = "", place] = from.split(":")
  if (place) return <a href={say.href(`/documents/${document}/passages/${place}`)}>{sourceInShort(say, { document, place })}</a>
  return <span>{from === "own" ? say.t(words.ownQuestion) : from}</span>
}

export function Asks({ page: { register }, say }: Part) {
  return (
    <Section title={say.t(words.asked)} note={say.t(words.askedNote, { n: register.version })} wide>
      <details>
        <summary>{say.t(words.questionsN, { count: register.fields.length })}</summary>
        <DataTable
          say={say}
          caption={say.t(words.asked)}
          rows={register.fields}
          rowKey={(f: RegisterField) => f.key}
          columns={[
            {
              key: "question",
              label: say.t(words.question),
              heads: true,
              cell: (f) => (
                <>
                  {say.t(f.label)}
                  {f.explains ? <div class="small quiet">{say.t(f.explains)}</div> : null}
                </>
              ),
            },
            { key: "unit", label: say.t(words.unitOf), cell: (f) => (f.unit ? say.t(f.unit) : "") },
            { key: "origin", label: say.t(words.origin), cell: (f) => <Origin say={say} from={f.from} /> },
          ]}
        />
      </details>
    </Section>
  )
}

/** The labels of what a step needs. */
export const needsIn = (say: Say, register: Register, keys: readonly string[]): string[] =>
  keys.map((key) => {
    if (key === "state") return say.t(words.state)
    if (key === "held") return say.t(words.held)
    if (key === "organisation") return register.organisation ? say.t(register.organisation) : key
    const field = register.fields.find((f) => f.key === key)
    return field ? say.t(field.label) : key
  })

export function HowItMovesOn({ page: { register }, say }: Part) {
  return (
    <Section title={say.t(words.steps)} wide>
      <details>
        <summary>{say.t(words.stepsN, { count: register.steps.length })}</summary>
        <DataTable
          say={say}
          caption={say.t(words.steps)}
          rows={register.steps}
          rowKey={(s) => `${s.from} ${s.event}`}
          columns={[
            { key: "step", label: say.t(words.step), heads: true, cell: (s) => stepName(say, s.event) },
            { key: "from", label: say.t(words.from), cell: (s) => statusName(say, s.from) },
            { key: "to", label: say.t(words.to), cell: (s) => statusName(say, s.to) },
            {
              key: "needs",
              label: say.t(words.needs),
              cell: (s) => [...needsIn(say, register, s.needs ?? []), ...(s.reason ? [say.t(words.aReason)] : [])].join(", "),
            },
          ]}
        />
      </details>
    </Section>
  )
}
