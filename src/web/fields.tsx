// The inputs of forms. All answers travel as strings, as they were typed, so that a refused form comes back whole.
import { Field, FieldGroup, type FieldProps, fieldId, tied } from "./field.tsx"
import { forms } from "./messages/forms.ts"

const lines = { text: { type: "text" }, email: { type: "email" }, password: { type: "password" } } as const

type TextProps = FieldProps & {
  value?: string
  lang?: string
  type?: keyof typeof lines
  autocomplete?: string
  maxLength?: number
  /** For codes and symbols: a field of a few letters' width. */
  short?: boolean
}

/** One line of text. */
export const TextField = ({ value, lang, type = "text", autocomplete, maxLength, short, ...field }: TextProps) => (
  <Field {...field}>
    <input
      {...tied(field)}
      {...lines[type]}
      value={value ?? ""}
      lang={lang}
      autocomplete={autocomplete}
      maxLength={maxLength}
      class={short ? "short" : undefined}
    />
  </Field>
)

/** Several lines of text. */
export const TextArea = ({ value, lang, rows = 5, ...field }: FieldProps & { value?: string; lang?: string; rows?: number }) => (
  <Field {...field}>
    <textarea {...tied(field)} lang={lang} rows={rows}>
      {value ?? ""}
    </textarea>
  </Field>
)

/** A date: as vague as it is known (EDTF, the default), or one calendar day. Typed, never picked: pickers know no `2013?`. */
export function DateField({ value, exact, ...props }: FieldProps & { value?: string; exact?: boolean }) {
  const ways = props.say.t(exact ? forms.dayHint : forms.dateHint)
  const field = { ...props, hint: props.hint ? `${props.hint.replace(/[^.?!…]$/, "$&.")} ${ways}` : ways }
  return (
    <Field {...field}>
      <input {...tied(field)} type="text" value={value ?? ""} class="short" autocomplete="off" spellcheck={false} />
    </Field>
  )
}

/** A figure. The text field keeps what was typed; `unit` stands after the label. */
export const NumberField = ({
  value,
  unit,
  whole,
  ...props
}: FieldProps & { value?: string; unit?: string; whole?: boolean }) => {
  const field = { ...props, label: unit ? `${props.label} (${unit})` : props.label }
  return (
    <Field {...field}>
      <input
        {...tied(field)}
        type="text"
        inputMode={whole ? "numeric" : "decimal"}
        value={value ?? ""}
        class="digits"
        autocomplete="off"
      />
    </Field>
  )
}

type MoneyProps = FieldProps & {
  amount?: string
  currency?: string
  currencies: readonly string[]
  names?: { amount: string; currency: string }
}

/** An amount with its currency. Posts `name/amount` and `name/currency` unless `names` says otherwise. */
export function MoneyField({ amount, currency, currencies, names, ...field }: MoneyProps) {
  const posted = names ?? { amount: `${field.name}/amount`, currency: `${field.name}/currency` }
  const about = tied(field)["aria-describedby"]
  const invalid = field.fault ? "true" : undefined
  return (
    <FieldGroup {...field}>
      <div class="money">
        <div>
          <label for={fieldId(posted.amount)}>{field.say.t(forms.amount)}</label>
          <input
            id={fieldId(posted.amount)}
            name={posted.amount}
            type="text"
            inputMode="decimal"
            class="digits"
            autocomplete="off"
            value={amount ?? ""}
            required={field.required}
            aria-describedby={about}
            aria-invalid={invalid}
          />
        </div>
        <div>
          <label for={fieldId(posted.currency)}>{field.say.t(forms.currency)}</label>
          <select id={fieldId(posted.currency)} name={posted.currency} aria-describedby={about}>
            {currencies.map((code) => (
              <option key={code} value={code} selected={code === currency}>
                {code}
              </option>
            ))}
          </select>
        </div>
      </div>
    </FieldGroup>
  )
}

export type Choice = Readonly<{ value: string; label: string; note?: string; group?: string }>

type SelectProps = FieldProps & { value?: string; choices: readonly Choice[]; empty?: string }

/** One of many, from a list. Choices with a `group` are set under its name; `empty` says what choosing none means. */
export function SelectField({ value, choices, empty, ...field }: SelectProps) {
  const groups = Map.groupBy(choices, (choice) => choice.group ?? "")
  const options = (list: readonly Choice[]) =>
    list.map((choice) => (
      <option key={choice.value} value={choice.value} selected={choice.value === value}>
        {choice.label}
      </option>
    ))
  return (
    <Field {...field}>
      <select {...tied(field)}>
        <option value="">{empty ?? field.say.t(forms.choose)}</option>
        {[...groups].map(([group, list]) =>
          group ? (
            <optgroup key={group} label={group}>
              {options(list)}
            </optgroup>
          ) : (
            options(list)
          ),
        )}
      </select>
    </Field>
  )
}

type CheckboxProps = FieldProps & { values: readonly string[]; choices: readonly Choice[]; spread?: boolean }

/** Any of several. `spread` sets a long list in columns. A lone choice serves as yes or no. */
export const CheckboxGroup = ({ values, choices, spread, ...field }: CheckboxProps) => (
  <FieldGroup {...field}>
    <Choices field={field} type="checkbox" chosen={values} choices={choices} spread={spread} />
  </FieldGroup>
)

/** One of a few, all in sight. */
export const RadioGroup = ({ value, choices, ...field }: FieldProps & { value?: string; choices: readonly Choice[] }) => (
  <FieldGroup {...field} role="radiogroup">
    <Choices field={field} type="radio" chosen={value === undefined ? [] : [value]} choices={choices} />
  </FieldGroup>
)

type ChoicesProps = {
  field: FieldProps
  type: "checkbox" | "radio"
  chosen: readonly string[]
  choices: readonly Choice[]
  spread?: boolean
}

function Choices({ field, type, chosen, choices, spread }: ChoicesProps) {
  return (
    <div class={spread ? "spread" : undefined}>
      {choices.map((choice, i) => {
        const id = `${fieldId(field.name)}-${i}`
        return (
          <div key={choice.value} class="choice">
            <input
              type={type}
              id={id}
              name={field.name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              required={type === "radio" && field.required}
              aria-describedby={field.fault ? `${fieldId(field.name)}-fault` : undefined}
              aria-invalid={field.fault && type === "checkbox" ? "true" : undefined}
            />
            <label for={id}>
              {choice.label}
              {choice.note ? <small>{choice.note}</small> : null}
            </label>
          </div>
        )
      })}
    </div>
  )
}

type FileProps = FieldProps & { accept?: readonly string[]; held?: string; several?: boolean }

/** A file. Where one was already received, `held` is its name: it need not be chosen again. */
export function FileField({ accept, held, several, ...props }: FileProps) {
  const hints = [
    props.hint,
    held ? props.say.t(forms.file, { name: held }) : undefined,
    accept ? props.say.t(forms.fileTypes, { types: accept.join(", ") }) : undefined,
  ]
  const field = { ...props, hint: hints.filter(Boolean).join(" · ") || undefined, required: props.required && !held }
  return (
    <Field {...field}>
      <input {...tied(field)} type="file" accept={accept?.join(",")} multiple={several} />
    </Field>
  )
}

export const Hidden = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" name={name} value={value} />
)
