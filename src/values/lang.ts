/** The four languages of the platform, in the order in which they are offered. */
export const langs = ["en", "es", "fr", "pt"] as const
export type Lang = (typeof langs)[number]

export const isLang = (text: string): text is Lang => (langs as readonly string[]).includes(text)

/** Each language by its own name, as its readers know it. */
export const langNames: Record<Lang, string> = { en: "English", es: "Español", fr: "Français", pt: "Português" }
