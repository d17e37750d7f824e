// Small pieces that the pages of this module share.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import type { Localised } from "#src/values/localised.ts"
import { limitWords } from "../messages/words.ts"
import { type Names, unitShort, unitTitle } from "../names.ts"
import type { Limit } from "../rules/limits.ts"
import type { ThemeLink } from "../types.ts"

type UnitLinkProps = {
  say: Say
  names: Names
  unit: string
  /** As at this day; or as this order calls it, on a day of that order. */
  on?: Day | undefined
  order?: string | null | undefined
  short?: boolean
}

/** A unit by the name it had, leading to its page as at the same time. */
export function UnitLink({ say, names, unit, on, order, short }: UnitLinkProps) {
  const name = (order ? names.units.get(`${order}/${unit}`) : undefined) ?? names.units.get(unit)
  const day = on ?? (order ? names.orders.get(order)?.day : null)
  const words = name ? (short ? unitShort(say, name) : unitTitle(say, name)) : unit
  return <a href={say.href(day ? `/units/${unit}?on=${day}` : `/units/${unit}`)}>{words}</a>
}

export const UnitLinks = ({ units, ...rest }: Omit<UnitLinkProps, "unit"> & { units: readonly string[] }) => (
  <>
    {units.map((unit, i) => (
      <span key={unit}>
        {i > 0 ? ", " : ""}
        <UnitLink {...rest} unit={unit} />
      </span>
    ))}
  </>
)

/** A body outside, or a unit, as a limit names it. */
export function bodyName(say: Say, names: Names, key: string): string {
  const body = names.bodies.get(key)
  if (body) return body.acronym ? `${say.name(body.title)} (${body.acronym})` : say.name(body.title)
  const unit = names.units.get(key)
  return unit ? unitTitle(say, unit) : key
}

/** A condition in words. */
export function limitText(say: Say, names: Names, limit: Limit): string {
  if (!("body" in limit)) return say.t(limitWords[limit.kind])
  const body = bodyName(say, names, limit.body)
  const theme = limit.theme ? names.themes.get(limit.theme) : undefined
  if (!theme) return say.t(limitWords[limit.kind], { body })
  return say.t(limitWords[limit.kind === "with" ? "withFor" : "responsibleFor"], { body, theme: say.name(theme) })
}

export const ThemeLinks = ({ say, names, themes }: { say: Say; names: Names; themes: readonly ThemeLink[] }) => (
  <>
    {themes.map(({ theme }, i) => {
      const name = names.themes.get(theme)
      return (
        <span key={theme}>
          {i > 0 ? ", " : ""}
          <a href={say.href(`/themes/${theme}`)}>{name ? say.name(name) : theme}</a>
        </span>
      )
    })}
  </>
)

/** Words of ours that exist in English, marked as such for those who listen to the page. */
export const English = ({ say, text }: { say: Say; text: Localised }) => {
  const told = say.text(text)
  return <span lang={told.fallback ? told.lang : undefined}>{told.text}</span>
}
