// What every form field shares: an id from its name, its label, hint and fault, and the ties between them.
import type { ComponentChildren } from "preact"
import type { Say } from "#src/platform/i18n/index.ts"
import { forms } from "./messages/forms.ts"

/** What every field takes. `name` is the field's name or its JSON pointer; `fault` is said in the reader's language. */
export type FieldProps = Readonly<{
  say: Say
  name: string
  label: string
  hint?: string
  fault?: string
  required?: boolean
}>

/** The id of a field's input: the same for `rows/0/place`, `/rows/0/place` and `rows.0.place`. */
export const fieldId = (name: string): string => `f-${name.replace(/^\//, "").replace(/[^\w-]+/g, "-")}`

/** The attributes that tie an input to its hint and its fault. */
export function tied({ name, hint, fault, required }: Pick<FieldProps, "name" | "hint" | "fault" | "required">) {
  const id = fieldId(name)
  const about = [fault ? `${id}-fault` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ")
  return {
    id,
    name,
    required: required || undefined,
    "aria-describedby": about || undefined,
    "aria-invalid": fault ? ("true" as const) : undefined,
  }
}

/** Label, hint and fault around one input. */
export function Field({ children, ...props }: FieldProps & { children: ComponentChildren }) {
  return (
    <div class={props.fault ? "field faulty" : "field"}>
      <label for={fieldId(props.name)}>
        {props.label} <Need say={props.say} required={props.required} />
      </label>
      <About {...props} />
      {children}
    </div>
  )
}

/** Legend, hint and fault around several inputs that answer one question. */
export function FieldGroup({ children, role, ...props }: FieldProps & { children: ComponentChildren; role?: "radiogroup" }) {
  const { id, "aria-describedby": about, "aria-invalid": invalid } = tied(props)
  return (
    <fieldset
      id={id}
      class={props.fault ? "field faulty" : "field"}
      aria-describedby={about}
      tabIndex={-1}
      {...(role ? { role, "aria-invalid": invalid, "aria-required": props.required ? "true" : undefined } : {})}
    >
      <legend>
        {props.label} <Need say={props.say} required={props.required} />
      </legend>
      <About {...props} />
      {children}
    </fieldset>
  )
}

const Need = ({ say, required }: { say: Say; required?: boolean }) =>
  required ? <span class="need">({say.t(forms.required)})</span> : null

function About({ say, name, hint, fault }: FieldProps) {
  const id = fieldId(name)
  return (
    <>
      {hint ? (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {fault ? (
        <strong class="fault" id={`${id}-fault`}>
          <span class="unseen">
            {say.t(forms.fault)}
            {say.colon}
          </span>
          {fault}
        </strong>
      ) : null}
    </>
  )
}
