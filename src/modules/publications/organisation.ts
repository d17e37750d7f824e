// In whose name editions are issued. The shipped value is plainly an example: what is issued under it is a sample.
const example = "Example Secretariat"

export type Organisation = Readonly<{ name: string; example: boolean; origin: string | null }>

/** As the environment says (see settings.ts); `origin` is where readers find the platform, for links in files. */
export function organisationFrom(environment: Readonly<Record<string, string | undefined>>): Organisation {
  const name = environment.ORGANISATION_NAME || example
  return { name, example: name === example, origin: environment.PUBLIC_ORIGIN?.replace(/\/+$/, "") || null }
}

export const organisation = (): Organisation => organisationFrom(process.env)
