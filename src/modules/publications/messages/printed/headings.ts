// What a report that people defined says of its headings.
import { messages } from "#src/platform/i18n/index.ts"

export const headingWords = messages("report.heading", {
  contents: {
    note: "Heading and caption: a table of all headings",
    en: "What stands under each heading",
    es: "Qué figura bajo cada epígrafe",
    fr: "Ce qui figure sous chaque titre",
    pt: "O que consta sob cada título",
  },
  heading: { note: "Column", en: "Heading", es: "Epígrafe", fr: "Titre", pt: "Título" },
  byReading: {
    note: "Column, and behind a name: activities set there by our reading",
    en: "by our reading",
    es: "según lectura nuestra",
    fr: "selon notre lecture",
    pt: "pela nossa leitura",
  },
  rule: {
    note: "Counting rule",
    en: "each once under every heading it belongs to, by itself or through its programme; one that belongs to several counts under each, so the lines do not add up",
    es: "cada cosa una vez bajo cada epígrafe al que pertenece, por sí misma o por su programa; lo que pertenece a varios cuenta en cada uno, por lo que las líneas no suman",
    fr: "chaque chose une fois sous chaque titre dont elle relève, par elle-même ou par son programme ; ce qui relève de plusieurs compte sous chacun, les lignes ne s’additionnent donc pas",
    pt: "cada coisa uma vez sob cada título a que pertence, por si ou pelo seu programa; o que pertence a vários conta em cada um, por isso as linhas não somam",
  },
  programmes: {
    note: "Heading of the part that tells of programmes",
    en: "The programmes",
    es: "Los programas",
    fr: "Les programmes",
    pt: "Os programas",
  },
  clause: {
    note: "Name of a provision as a heading",
    en: "{instrument}: {clause}",
    es: "{instrument}: {clause}",
    fr: "{instrument} : {clause}",
    pt: "{instrument}: {clause}",
  },
  noUnit: {
    note: "Heading: activities whose doer is no unit",
    en: "No unit of the secretariat named",
    es: "Sin unidad de la secretaría",
    fr: "Aucune unité du secrétariat nommée",
    pt: "Sem unidade da secretaria",
  },
  noState: {
    note: "Heading: activities for which no state is named",
    en: "No state named",
    es: "Sin Estado mencionado",
    fr: "Aucun État nommé",
    pt: "Sem Estado mencionado",
  },
  noDonor: {
    note: "Heading: activities for which no donor is named",
    en: "No donor stated",
    es: "Sin donante mencionado",
    fr: "Aucun bailleur nommé",
    pt: "Sem doador mencionado",
  },
  noTheme: { note: "Heading: activities without a theme", en: "No theme", es: "Sin tema", fr: "Aucun thème", pt: "Sem tema" },
  noArticle: {
    note: "Heading: activities that serve no article",
    en: "Tied to no article",
    es: "Sin artículo vinculado",
    fr: "Liées à aucun article",
    pt: "Sem artigo vinculado",
  },
  noMandate: {
    note: "Heading: activities that serve no mandate",
    en: "Tied to no mandate",
    es: "Sin mandato vinculado",
    fr: "Liées à aucun mandat",
    pt: "Sem mandato vinculado",
  },
  noObjective: {
    note: "Heading: activities that serve no objective",
    en: "Tied to no objective",
    es: "Sin objetivo vinculado",
    fr: "Liées à aucun objectif",
    pt: "Sem objetivo vinculado",
  },
})
