// The form of what came of a programme or a project, with the rows that the form of an activity has.
import { type Filled, flatten, type View } from "#src/platform/http/index.ts"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { ConflictView, Deeds, ErrorSummary, Form, PageHead, Submit } from "#src/web/index.ts"
import { labelIn, thingParts } from "../entry/fields.ts"
import type { EntryForm } from "../entry/form.ts"
import { entry } from "../messages/entry.ts"
import { said } from "../messages/pages.ts"
import { thingWords as words } from "../messages/things.ts"
import { conflictsIn } from "./entry.tsx"
import { inWords, Rows, typed } from "./entry-fields.tsx"

export type ThingForm = {
  form: EntryForm
  thing: { title: string; path: Href; version: number; markers: boolean }
}

export function thingFormView({ form, thing }: ThingForm, sent: Filled, say: Say): View {
  const cameBack = sent.raw.version !== undefined
  const filled: Filled = cameBack ? sent : { ...sent, raw: { ...flatten(form.stored), ...sent.raw } }
  const title = say.t(thing.markers ? words.enter : words.enterResults)
  const version = filled.theirs || !cameBack ? thing.version : Number(typed(filled.raw, "version")) || thing.version
  const action: Href = `${thing.path}/results`
  const parts = thingParts.filter((p) => thing.markers || p.name !== "markers")
  const label = (name: string) => labelIn(thingParts, say, name)
  return {
    title,
    section: "programmes",
    trail: [{ label: thing.title, href: thing.path }],
    body: (
      <>
        <PageHead kicker={say.t(said.results)} title={title} lede={say.t(words.lede)} />
        <ErrorSummary
          say={say}
          faults={filled.faults.map((f) => {
            const name = f.pointer.replace(/^\//, "") || "results"
            return { name, label: label(name), fault: inWords(say, f) }
          })}
        />
        {filled.theirs ? <ConflictView say={say} conflicts={conflictsIn(label, filled.raw, filled.theirs)} /> : null}
        <Form say={say} action={action} once={filled.once} label={title} enter version={version}>
          {parts.map((rows) => (
            <Rows key={rows.name} form={form} filled={filled} say={say} rows={rows} action={action} />
          ))}
          <Deeds>
            <Submit>{say.t(entry.save)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}
