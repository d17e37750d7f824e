// The few words that the printing itself adds to a document.
import { messages } from "#src/platform/i18n/index.ts"

export const print = messages("print", {
  contents: { note: "Heading of the table of contents.", en: "Contents", es: "Índice", fr: "Sommaire", pt: "Sumário" },
  notes: { note: "Heading of the footnotes at the end of a page on screen.", en: "Notes", es: "Notas", fr: "Notes", pt: "Notas" },
  table: {
    note: "Before a caption.",
    en: "Table {number}",
    es: "Cuadro {number}",
    fr: "Tableau {number}",
    pt: "Quadro {number}",
  },
  figure: {
    note: "Before a caption.",
    en: "Figure {number}",
    es: "Gráfico {number}",
    fr: "Figure {number}",
    pt: "Gráfico {number}",
  },
  doubt: { note: "Heads a remark that a fact is in doubt.", en: "In doubt", es: "En duda", fr: "En doute", pt: "Em dúvida" },
  reading: {
    note: "Heads a remark that a link is made by us and by no source.",
    en: "Our reading",
    es: "Lectura nuestra",
    fr: "Notre lecture",
    pt: "Leitura nossa",
  },
  correction: {
    note: "Heads a remark that corrects an issued text.",
    en: "Correction",
    es: "Corrección",
    fr: "Correction",
    pt: "Correção",
  },
  issuedOn: { note: "Label of the day of issue.", en: "Issued", es: "Emitido", fr: "Publié", pt: "Emitido" },
  issuer: { note: "Label of the body that issues.", en: "Issued by", es: "Emitido por", fr: "Publié par", pt: "Emitido por" },
  id: { note: "Label of the document's permanent number.", en: "Document", es: "Documento", fr: "Document", pt: "Documento" },
  fingerprint: {
    note: "Label of the digest of the records behind a document.",
    en: "Fingerprint of the records",
    es: "Huella de los registros",
    fr: "Empreinte des données",
    pt: "Impressão digital dos registros",
  },
  behind: {
    note: "Spoken label of a figure's trace code.",
    en: "records behind this figure: {code}",
    es: "registros que sustentan esta cifra: {code}",
    fr: "données derrière ce chiffre : {code}",
    pt: "registros por trás deste número: {code}",
  },
  back: {
    note: "Spoken label of the link from a footnote to its place.",
    en: "back to the text",
    es: "volver al texto",
    fr: "retour au texte",
    pt: "voltar ao texto",
  },
})
