// Words of the draft and of the words written into it.
import { messages } from "#src/platform/i18n/index.ts"

export const draftWords = messages("publications", {
  draftNow: {
    note: "Notice over a draft",
    en: "This draft is computed from the record as it stands now. It is read within the secretariat only.",
    es: "Este borrador se calcula a partir del registro tal como está ahora. Solo se lee dentro de la secretaría.",
    fr: "Ce projet est établi à partir du registre tel qu’il est à présent. Il n’est lu qu’au sein du secrétariat.",
    pt: "Esta minuta é calculada a partir do registro tal como está agora. É lida apenas dentro da secretaria.",
  },
  words: {
    note: "Heading: words that people write into sections",
    en: "Words of the sections",
    es: "Textos de las secciones",
    fr: "Textes des sections",
    pt: "Textos das seções",
  },
  wordsNote: {
    note: "Under the heading",
    en: "Everything else in the draft comes from the record and is mended there.",
    es: "Todo lo demás del borrador procede del registro y se corrige allí.",
    fr: "Tout le reste du projet vient du registre et s’y corrige.",
    pt: "Tudo o mais na minuta vem do registro e é corrigido lá.",
  },
  section: { note: "Column", en: "Section", es: "Sección", fr: "Section", pt: "Seção" },
  version: { note: "Column; version of a text", en: "Version", es: "Versión", fr: "Version", pt: "Versão" },
  noWords: {
    note: "Where nobody has written anything",
    en: "no words yet",
    es: "sin texto aún",
    fr: "aucun texte encore",
    pt: "ainda sem texto",
  },
  edit: { note: "Link", en: "Write", es: "Redactar", fr: "Rédiger", pt: "Redigir" },
  editTitle: {
    note: "Title; {section} is its name",
    en: "Words for: {section}",
    es: "Texto para: {section}",
    fr: "Texte pour : {section}",
    pt: "Texto para: {section}",
  },
  text: { note: "Label of a field", en: "Text", es: "Texto", fr: "Texte", pt: "Texto" },
  textHint: {
    note: "Hint",
    en: "An empty line begins a new paragraph. Leave it empty to take the text out.",
    es: "Una línea vacía inicia un párrafo. Déjelo vacío para retirar el texto.",
    fr: "Une ligne vide commence un paragraphe. Laissez vide pour retirer le texte.",
    pt: "Uma linha vazia inicia um parágrafo. Deixe vazio para retirar o texto.",
  },
  keep: {
    note: "Button",
    en: "Keep this version",
    es: "Guardar esta versión",
    fr: "Conserver cette version",
    pt: "Salvar esta versão",
  },
  versions: {
    note: "Heading",
    en: "Versions so far",
    es: "Versiones hasta ahora",
    fr: "Versions jusqu’ici",
    pt: "Versões até agora",
  },
  versionLine: {
    note: "One line; {role} of who wrote, {day}",
    en: "Version {version}, {day}, {role}",
    es: "Versión {version}, {day}, {role}",
    fr: "Version {version}, {day}, {role}",
    pt: "Versão {version}, {day}, {role}",
  },
})
