// Forms speak in names and strings; our schemas speak in nested values. A name is a JSON pointer without its first
// slash: `partners/0/role`. What was typed is kept raw beside it, so that nothing is lost when a field has a fault.
import type { z } from "zod"
import { type Message, messages } from "#src/platform/i18n/index.ts"
import type { FieldFault } from "./problem.ts"

export type Raw = Record<string, string | string[]>

/** Fields of ours that are not the module's: `_once`, `_add`, `version`. */
const isOurs = (name: string) => name.startsWith("_") || name === "version"

type Nested = { [key: string]: unknown }

/** Deeper than any form of ours; a name of a thousand segments is no field. */
const deepest = 40

const forbidden = new Set(["__proto__", "constructor", "prototype"])

function put(into: Nested, path: readonly string[], value: unknown) {
  const [head, ...rest] = path
  if (head === undefined || forbidden.has(head)) return
  if (rest.length === 0) {
    into[head] = value
    return
  }
  into[head] ??= {}
  const next = into[head] as Nested
  if (typeof next === "object") put(next, rest, value)
}

/** `{0: …, 1: …}` becomes a list; gaps close, so that a removed row leaves none. */
function listed(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  const keys = Object.keys(value)
  const whole = value as Nested
  if (keys.length > 0 && keys.every((k) => /^\d{1,4}$/.test(k))) {
    return keys.sort((a, b) => Number(a) - Number(b)).map((k) => listed(whole[k]))
  }
  return Object.fromEntries(keys.map((k) => [k, listed(whole[k])]))
}

/** Strings of a form as nested values; empty fields are absent, for an empty field says nothing. */
export function nest(raw: Raw): Record<string, unknown> {
  const root: Nested = {}
  for (const [name, value] of Object.entries(raw)) {
    if (isOurs(name)) continue
    const said = Array.isArray(value) ? value.filter((v) => v !== "") : value
    if (said === "" || (Array.isArray(said) && said.length === 0)) continue
    const path = name.split("/", deepest + 1)
    if (path.length <= deepest) put(root, path, said)
  }
  return listed(root) as Record<string, unknown>
}

/** Collects fields; one that comes several times is a list. */
export function collect(fields: Iterable<[string, string]>): Raw {
  const raw: Raw = Object.create(null) as Raw
  for (const [name, value] of fields) {
    const before = raw[name]
    // Pushed and not copied: a body may repeat one name a hundred thousand times.
    if (Array.isArray(before)) before.push(value)
    else raw[name] = before === undefined ? value : [before, value]
  }
  return { ...raw }
}

/** The same for a value that came as JSON or from the database, to fill a form with. */
export function flatten(value: unknown, at = ""): Raw {
  if (value === null || value === undefined) return {}
  if (typeof value !== "object") return { [at]: String(value) }
  if (Array.isArray(value) && value.every((v) => typeof v !== "object")) return { [at]: value.map(String) }
  return Object.assign({}, ...Object.entries(value).map(([k, v]) => flatten(v, at ? `${at}/${k}` : k))) as Raw
}

const text = messages("fault", {
  required: {
    note: "Under a field left empty",
    en: "Fill this in.",
    es: "Complete este campo.",
    fr: "Remplissez ce champ.",
    pt: "Preencha este campo.",
  },
  tooLong: {
    note: "{most} characters",
    en: "Shorten this to at most {most} characters.",
    es: "Acórtelo a un máximo de {most} caracteres.",
    fr: "Raccourcissez à {most} caractères au plus.",
    pt: "Encurte para no máximo {most} caracteres.",
  },
  tooShort: {
    note: "{least} characters",
    en: "Write at least {least} characters.",
    es: "Escriba al menos {least} caracteres.",
    fr: "Écrivez au moins {least} caractères.",
    pt: "Escreva pelo menos {least} caracteres.",
  },
  tooSmall: {
    note: "{least} is the least number",
    en: "Enter a number of at least {least}.",
    es: "Indique un número de al menos {least}.",
    fr: "Indiquez un nombre d’au moins {least}.",
    pt: "Indique um número de pelo menos {least}.",
  },
  tooBig: {
    note: "{most} is the greatest number",
    en: "Enter a number of at most {most}.",
    es: "Indique un número de {most} como máximo.",
    fr: "Indiquez un nombre de {most} au plus.",
    pt: "Indique um número de no máximo {most}.",
  },
  choose: {
    note: "Under a choice with an unknown value",
    en: "Choose one of the offered values.",
    es: "Elija uno de los valores ofrecidos.",
    fr: "Choisissez une des valeurs proposées.",
    pt: "Escolha um dos valores oferecidos.",
  },
  notADay: {
    note: "Under a date field",
    en: "Enter a day the calendar has, as 2013-10-08.",
    es: "Indique un día que exista, como 2013-10-08.",
    fr: "Indiquez un jour qui existe, comme 2013-10-08.",
    pt: "Indique um dia que exista, como 2013-10-08.",
  },
  notADate: {
    note: "Under a field for a day, a month, a year or a span",
    en: "Enter a date such as 2013-10-08, 2013-10, 2013 or 2013-10-08/2013-10-09.",
    es: "Indique una fecha como 2013-10-08, 2013-10, 2013 o 2013-10-08/2013-10-09.",
    fr: "Indiquez une date comme 2013-10-08, 2013-10, 2013 ou 2013-10-08/2013-10-09.",
    pt: "Indique uma data como 2013-10-08, 2013-10, 2013 ou 2013-10-08/2013-10-09.",
  },
  notANumber: {
    note: "Under a number field",
    en: "Enter a whole number without separators, as 1100.",
    es: "Indique un número entero sin separadores, como 1100.",
    fr: "Indiquez un nombre entier sans séparateurs, comme 1100.",
    pt: "Indique um número inteiro sem separadores, como 1100.",
  },
  notAnAmount: {
    note: "Under a field for an amount of money",
    en: "Enter an amount above zero without separators, with at most two places, as 12500.50.",
    es: "Indique un importe mayor que cero, sin separadores y con dos decimales como máximo: 12500.50.",
    fr: "Indiquez un montant supérieur à zéro, sans séparateurs, avec deux décimales au plus : 12500.50.",
    pt: "Indique um valor acima de zero, sem separadores e com no máximo duas casas: 12500.50.",
  },
  notACurrency: {
    note: "Under a field for a currency",
    en: "Enter the three letters of a currency, as USD.",
    es: "Indique las tres letras de una moneda: USD.",
    fr: "Indiquez les trois lettres d’une monnaie : USD.",
    pt: "Indique as três letras de uma moeda: USD.",
  },
  control: {
    note: "{code} is the character's number, {place} its place in the text",
    en: "Character {place} is a control character ({code}). Remove it.",
    es: "El carácter {place} es de control ({code}). Elimínelo.",
    fr: "Le caractère {place} est un caractère de contrôle ({code}). Supprimez-le.",
    pt: "O caractere {place} é de controle ({code}). Remova-o.",
  },
  unknownField: {
    note: "{names} are fields we do not know",
    en: "This form has no field {names}.",
    es: "Este formulario no tiene el campo {names}.",
    fr: "Ce formulaire n’a pas de champ {names}.",
    pt: "Este formulário não tem o campo {names}.",
  },
  wrong: {
    note: "Any other fault",
    en: "This cannot be read. Look at the hint and enter it again.",
    es: "No se puede leer. Consulte la indicación y escríbalo de nuevo.",
    fr: "Illisible. Consultez l’indication et saisissez de nouveau.",
    pt: "Não se consegue ler. Veja a indicação e escreva de novo.",
  },
  email: {
    note: "Under an e-mail field",
    en: "Enter an e-mail address, as name@example.org.",
    es: "Indique una dirección de correo, como nombre@example.org.",
    fr: "Indiquez une adresse électronique, comme nom@example.org.",
    pt: "Indique um endereço de correio, como nome@example.org.",
  },
})

const byKey: Record<string, Message> = {
  "day.notADay": text.notADay,
  "edtf.notADate": text.notADate,
  "whole.notANumber": text.notANumber,
  "money.notAnAmount": text.notAnAmount,
  "money.notACurrency": text.notACurrency,
  "text.email": text.email,
}

type Issue = z.core.$ZodIssue

/** Whether nothing was said where the fault lies. The library does not tell: its issues come without their input. */
function isAbsent(issue: Issue, given: unknown): boolean {
  const said = issue.path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    given,
  )
  return said === undefined || said === null || said === ""
}

function explain(issue: Issue, absent: boolean): Omit<FieldFault, "pointer"> {
  const known = byKey[issue.message]
  if (known) return { message: known }
  const [key, code, place] = issue.message.split("|")
  if (key === "text.control" && code && place) return { message: text.control, values: { code, place } }
  if (issue.code === "too_small") {
    const least = Number(issue.minimum)
    if (issue.origin === "string") return least <= 1 ? { message: text.required } : { message: text.tooShort, values: { least } }
    return issue.origin === "array" ? { message: text.required } : { message: text.tooSmall, values: { least } }
  }
  if (issue.code === "too_big") {
    return issue.origin === "string"
      ? { message: text.tooLong, values: { most: Number(issue.maximum) } }
      : { message: text.tooBig, values: { most: Number(issue.maximum) } }
  }
  if (issue.code === "invalid_value") return { message: absent ? text.required : text.choose }
  if (issue.code === "invalid_type" && absent) return { message: text.required }
  if (issue.code === "unrecognized_keys") return { message: text.unknownField, values: { names: issue.keys.join(", ") } }
  return { message: text.wrong }
}

/** Every fault of what was given, each with the pointer of its field. */
export const faultsOf = (error: z.ZodError, given?: unknown): FieldFault[] =>
  error.issues.map((issue) => ({
    pointer: `/${issue.path.map(String).join("/")}`,
    ...explain(issue, isAbsent(issue, given)),
  }))

/** The fault of a field, for the form that shows it again. */
export const faultAt = (faults: readonly FieldFault[], name: string) => faults.find((f) => f.pointer === `/${name}`)
