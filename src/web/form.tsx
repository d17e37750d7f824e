import type { ComponentChildren } from "preact"
import type { Href, Say } from "#src/platform/i18n/index.ts"
import { fieldId } from "./field.tsx"
import { Hidden } from "./fields.tsx"
import { forms } from "./messages/forms.ts"

type FormProps = Readonly<{
  say: Say
  action: Href
  method?: "post" | "get"
  /** The version that the reader saw: a lost update is refused, never made. */
  version?: number
  /** Guards against the same form sent twice. */
  once?: string
  /** Set where the form holds a `FileField`. */
  files?: boolean
  label?: string
  /** Set where the first button is another than the one that sends: the key Enter then sends, and presses no button of a row. */
  enter?: boolean
  children: ComponentChildren
}>

/** A form on one measure. The browser's own checks are off: the server names all faults at once, in the reader's language. */
export function Form({ say, action, method = "post", version, once, files, label, enter, children }: FormProps) {
  return (
    <form
      class="sheet"
      action={say.href(action)}
      method={method}
      encType={files ? "multipart/form-data" : undefined}
      aria-label={label}
      noValidate
    >
      {version === undefined ? null : <Hidden name="version" value={version} />}
      {once === undefined ? null : <Hidden name="_once" value={once} />}
      {enter ? <button type="submit" class="unseen" tabIndex={-1} aria-hidden="true" /> : null}
      {children}
    </form>
  )
}

type SubmitProps = Readonly<{ children: ComponentChildren; name?: string; value?: string; kind?: "first" | "second" | "grave" }>

/** A button that sends its form. A form has one `first`; `grave` is for what cannot be taken back. */
export const Submit = ({ children, name, value, kind = "first" }: SubmitProps) => (
  <button type="submit" name={name} value={value} class={kind === "second" ? "button" : `button ${kind}`}>
    {children}
  </button>
)

/** A link that leads to a deed: to its form, mostly. */
export const DeedLink = ({
  say,
  href,
  first,
  children,
}: {
  say: Say
  href: Href
  first?: boolean
  children: ComponentChildren
}) => (
  <a href={say.href(href)} class={first ? "button first" : "button"}>
    {children}
  </a>
)

/** A deed that is not open now, with the reason: nobody has to guess why a button is missing. */
export const RefusedDeed = ({ children, why }: { children: ComponentChildren; why: string }) => (
  <span class="refused">
    <s>{children}</s> <small>{why}</small>
  </span>
)

/** Buttons and links at the end of a form, in one line. */
export const Deeds = ({ children }: { children: ComponentChildren }) => <div class="deeds">{children}</div>

export type NamedFault = Readonly<{ name: string; label: string; fault: string }>

/** All faults of a form, over it, each a link to its field. Give the page the address `#faults` to bring the reader here. */
export function ErrorSummary({ say, faults }: { say: Say; faults: readonly NamedFault[] }) {
  if (faults.length === 0) return null
  return (
    <div class="summary" id="faults" role="alert" tabIndex={-1}>
      <h2>{say.t(forms.faults, { count: faults.length })}</h2>
      <p>{say.t(forms.kept)}</p>
      <ul>
        {faults.map(({ name, label, fault }) => (
          <li key={`${name} ${fault}`}>
            <a href={`#${fieldId(name)}`}>
              {label}
              {say.colon}
              {fault}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

type RepeatRowsProps = Readonly<{
  say: Say
  legend: string
  /** JSON pointer of the list: `/states`. */
  pointer: `/${string}`
  /** The address of the form, where it is that of the page: the page then comes back at these rows and not at its top. */
  action?: Href
  rows: readonly ComponentChildren[]
  hint?: string
  fault?: string
  most?: number
}>

/** Rows that repeat. Its buttons post `_add=/pointer` and `_remove=/pointer/0`; the page comes back changed, nothing is done. */
export function RepeatRows({ say, legend, pointer, action, rows, hint, fault, most = 200 }: RepeatRowsProps) {
  const id = fieldId(pointer)
  const about = [fault ? `${id}-fault` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ")
  const here = action ? { formAction: `${say.href(action)}#${id}` } : {}
  return (
    <fieldset class="rows" id={id} aria-describedby={about || undefined} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint ? (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {fault ? (
        <strong class="fault" id={`${id}-fault`}>
          {fault}
        </strong>
      ) : null}
      {rows.length === 0 ? <p class="quiet">{say.t(forms.noRows)}</p> : null}
      <ol>
        {rows.map((row, i) => (
          <li key={i}>
            <div class="row-head">
              <b>{say.t(forms.row, { n: i + 1 })}</b>
              <button type="submit" class="button plain" name="_remove" value={`${pointer}/${i}`} formNoValidate {...here}>
                {say.t(forms.removeRow, { n: i + 1 })}
              </button>
            </div>
            {row}
          </li>
        ))}
      </ol>
      {rows.length < most ? (
        <Deeds>
          <button type="submit" class="button" name="_add" value={pointer} formNoValidate {...here}>
            {say.t(forms.addRow)}
          </button>
        </Deeds>
      ) : null}
    </fieldset>
  )
}
