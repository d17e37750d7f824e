// What a report ordered by article says of articles and themes.
import { messages } from "#src/platform/i18n/index.ts"

export const articleWords = messages("report.article", {
  articles: {
    note: "Heading: the articles of a declaration that the report is ordered by",
    en: "The articles",
    es: "Los artículos",
    fr: "Les articles",
    pt: "Os artigos",
  },
  article: {
    note: "Name of a provision; {n} is its number, {title} our name for it",
    en: "Article {n}: {title}",
    es: "Artículo {n}: {title}",
    fr: "Article {n} : {title}",
    pt: "Artigo {n}: {title}",
  },
  quotedIn: {
    note: "Before names of sections in which an article is quoted",
    en: "Quoted in:",
    es: "Citado en:",
    fr: "Cité dans :",
    pt: "Citado em:",
  },
  tables: {
    note: "Heading and caption of a table",
    en: "Articles and departments",
    es: "Artículos y departamentos",
    fr: "Articles et départements",
    pt: "Artigos e departamentos",
  },
  articleAndBasis: { note: "Column", en: "Article and basis", es: "Artículo y base", fr: "Article et base", pt: "Artigo e base" },
  column: { note: "Column", en: "Article", es: "Artículo", fr: "Article", pt: "Artigo" },
  others: {
    note: "Heading and caption: resolutions and recommendations that the documents name besides",
    en: "Other mandates that the documents name",
    es: "Otros mandatos que nombran los documentos",
    fr: "Autres mandats que nomment les documents",
    pt: "Outros mandatos que os documentos mencionam",
  },
  servedIn: {
    note: "Caption; {section} is a theme or department",
    en: "Articles served under: {section}",
    es: "Artículos atendidos en: {section}",
    fr: "Articles servis sous : {section}",
    pt: "Artigos atendidos em: {section}",
  },
  sectionRule: {
    note: "Counting rule",
    en: "activities told in this section itself, each once for each article it is linked to, by the firmest link of its own or of its programme",
    es: "actividades narradas en esta misma sección, cada una una vez por cada artículo al que está vinculada, según el vínculo más firme propio o de su programa",
    fr: "activités racontées dans cette section même, chacune une fois pour chaque article auquel elle est liée, selon le lien le plus ferme qui lui est propre ou celui de son programme",
    pt: "atividades contadas nesta mesma seção, cada uma uma vez por artigo a que está ligada, pelo vínculo mais firme próprio ou do seu programa",
  },
  themes: {
    note: "Heading and caption of a table",
    en: "What each theme tells of",
    es: "De qué trata cada tema",
    fr: "Ce dont traite chaque thème",
    pt: "De que trata cada tema",
  },
  theme: { note: "Column", en: "Theme", es: "Tema", fr: "Thème", pt: "Tema" },
  programmes: { note: "Column: how many programmes", en: "Programmes", es: "Programas", fr: "Programmes", pt: "Programas" },
  activities: { note: "Column: how many activities", en: "Activities", es: "Actividades", fr: "Activités", pt: "Atividades" },
  results: { note: "Column: how many figures", en: "Figures", es: "Cifras", fr: "Chiffres", pt: "Números" },
  themeRule: {
    note: "Counting rule",
    en: "what is told in the section itself, without the sections below it; each once",
    es: "lo narrado en la propia sección, sin las secciones inferiores; cada cosa una vez",
    fr: "ce qui est raconté dans la section même, sans les sections placées sous elle ; chaque chose une fois",
    pt: "o que é contado na própria seção, sem as seções abaixo dela; cada coisa uma vez",
  },
})
