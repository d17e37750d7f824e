// Words of the list of reports and of what reports share.
import { messages } from "#src/platform/i18n/index.ts"

export const reportWords = messages("publications", {
  reports: { note: "Title", en: "Reports", es: "Informes", fr: "Rapports", pt: "Relatórios" },
  reportsLede: {
    note: "Under the title",
    en: "Reports are drawn up from the record and issued as editions that never change. Each printed figure opens the records behind it.",
    es: "Los informes se elaboran a partir del registro y se emiten como ediciones que no cambian. Cada cifra impresa abre los registros en que se apoya.",
    fr: "Les rapports sont établis à partir du registre et publiés en éditions qui ne changent jamais. Chaque chiffre imprimé ouvre les données sur lesquelles il repose.",
    pt: "Os relatórios são elaborados a partir do registro e emitidos como edições que nunca mudam. Cada número impresso abre os registros em que se apoia.",
  },
  report: { note: "What kind of thing this is", en: "Report", es: "Informe", fr: "Rapport", pt: "Relatório" },
  period: { note: "Label", en: "Period", es: "Período", fr: "Période", pt: "Período" },
  audience: { note: "Label: whom a report is for", en: "For", es: "Para", fr: "À l’intention de", pt: "Para" },
  order: {
    note: "Label: by what a report is ordered",
    en: "Ordered by",
    es: "Ordenado por",
    fr: "Ordonné par",
    pt: "Ordenado por",
  },
  documents: { note: "Label: documents a report draws on", en: "Drawn from", es: "Fuentes", fr: "Sources", pt: "Fontes" },
  state: { note: "Label: where a draft stands", en: "Draft", es: "Borrador", fr: "Projet", pt: "Minuta" },
  openDraft: { note: "Link", en: "Read the draft", es: "Leer el borrador", fr: "Lire le projet", pt: "Ler a minuta" },
  language: { note: "Label of a field", en: "Language", es: "Idioma", fr: "Langue", pt: "Língua" },
  languageHint: {
    note: "Hint",
    en: "The language the text is written in.",
    es: "El idioma en que está escrito el texto.",
    fr: "La langue dans laquelle le texte est écrit.",
    pt: "A língua em que o texto está escrito.",
  },
  noSection: {
    note: "Title of a problem",
    en: "The report has no such section",
    es: "El informe no tiene esa sección",
    fr: "Le rapport n’a pas cette section",
    pt: "O relatório não tem essa seção",
  },
  noSectionDetail: {
    note: "Detail of a problem",
    en: "Open the draft and choose one of its sections.",
    es: "Abra el borrador y elija una de sus secciones.",
    fr: "Ouvrez le projet et choisissez une de ses sections.",
    pt: "Abra a minuta e escolha uma das suas seções.",
  },
})
