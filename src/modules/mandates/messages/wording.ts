import { messages } from "#src/platform/i18n/index.ts"

/** The official wording of clauses and instruments, where a file brought it in. */
export const wordingWords = messages("mandates.wording", {
  wording: { note: "Heading", en: "Official wording", es: "Redacción oficial", fr: "Libellé officiel", pt: "Redação oficial" },
  authentic: { note: "Kind of a text", en: "authentic", es: "auténtica", fr: "authentique", pt: "autêntica" },
  official: { note: "Kind of a text", en: "official", es: "oficial", fr: "officiel", pt: "oficial" },
  fromFile: {
    note: "Beside a wording; {places} are lines of the file",
    en: "From the document brought in, lines {places}",
    es: "Del documento incorporado, líneas {places}",
    fr: "Du document apporté, lignes {places}",
    pt: "Do documento incorporado, linhas {places}",
  },
  notRead: {
    note: "A clause whose wording is held and that nobody has read for what it asks",
    en: "Wording held; nobody has said yet whether it is a mandate",
    es: "Redacción disponible; nadie ha dicho todavía si es un mandato",
    fr: "Libellé conservé ; personne n’a encore dit si c’est un mandat",
    pt: "Redação disponível; ninguém disse ainda se é um mandato",
  },
  preamble: { note: "Heading", en: "Preamble", es: "Preámbulo", fr: "Préambule", pt: "Preâmbulo" },
  notes: {
    note: "Heading: notes under the text, reservations of states among them",
    en: "Notes and reservations",
    es: "Notas y reservas",
    fr: "Notes et réserves",
    pt: "Notas e reservas",
  },
  notesNote: {
    note: "Under the heading",
    en: "As printed under the text; they are no part of what was adopted.",
    es: "Tal como figuran al pie del texto; no forman parte de lo adoptado.",
    fr: "Telles qu’imprimées sous le texte ; elles ne font pas partie de ce qui a été adopté.",
    pt: "Tal como impressas ao pé do texto; não fazem parte do que foi adotado.",
  },
  clausesRule: {
    note: "What is counted",
    en: "clauses that our documents cite, and those of the texts that were brought in",
    es: "cláusulas que citan nuestros documentos y las de los textos incorporados",
    fr: "clauses que citent nos documents, et celles des textes apportés",
    pt: "cláusulas que os nossos documentos citam e as dos textos incorporados",
  },
  noSource: {
    note: "Instead of sources, where an instrument came with a file that somebody brought in",
    en: "No document of the record cites it: it came with the document that was brought in.",
    es: "Ningún documento del registro lo cita: llegó con el documento incorporado.",
    fr: "Aucun document du registre ne le cite : il est venu avec le document apporté.",
    pt: "Nenhum documento do registro o cita: veio com o documento incorporado.",
  },
  aside: {
    note: "Fault: {said} is a clause or an instrument whose wording was set aside; a new link may not name it",
    en: "“{said}” was set aside: its wording was brought in by mistake. Choose another.",
    es: "«{said}» se apartó: su redacción se incorporó por error. Elija otra opción.",
    fr: "« {said} » a été écarté : son libellé est entré par erreur. Choisissez-en un autre.",
    pt: "“{said}” foi posto de lado: a sua redação foi incorporada por engano. Escolha outra opção.",
  },
  asideNamed: {
    note: "How a clause or an instrument is named in links that stand, once its wording was set aside; {name} is its name",
    en: "{name} (wording set aside)",
    es: "{name} (redacción apartada)",
    fr: "{name} (libellé écarté)",
    pt: "{name} (redação posta de lado)",
  },
  asAkn: {
    note: "Link to a file; Akoma Ntoso is the name of a format",
    en: "The wording as Akoma Ntoso 3.0 (XML)",
    es: "La redacción en Akoma Ntoso 3.0 (XML)",
    fr: "Le libellé en Akoma Ntoso 3.0 (XML)",
    pt: "A redação em Akoma Ntoso 3.0 (XML)",
  },
  bringIn: {
    note: "Link for legal and planning",
    en: "Bring in an instrument",
    es: "Incorporar un instrumento",
    fr: "Faire entrer un instrument",
    pt: "Incorporar um instrumento",
  },
})
