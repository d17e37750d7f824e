// The line that stands on every page, file and feed.
import { messages } from "#src/platform/i18n/index.ts"

export const { independence } = messages("web.independence", {
  independence: {
    note: "On every page and output; the wording is fixed",
    en: "Independent compilation from public documents; not a publication of the Organization of American States.",
    es: "Compilación independiente de documentos públicos; no es una publicación de la Organización de los Estados Americanos.",
    fr: "Compilation indépendante de documents publics ; ce n’est pas une publication de l’Organisation des États américains.",
    pt: "Compilação independente de documentos públicos; não é uma publicação da Organização dos Estados Americanos.",
  },
})
