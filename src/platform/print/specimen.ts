// A document with every block in four languages, for tests, the benchmark and whoever wants to see what print can do.
// Its states are the tests' Northland and Eastmark; its figures mean nothing and say so on every page.
import { day } from "#src/values/day.ts"
import type { Lang } from "#src/values/lang.ts"
import type { Block, Document, Row } from "./blocks.ts"

type Words = {
  title: string
  subtitle: string
  foot: string
  chapter: string
  text: string
  word: string
  rows: string[]
  alt: string
}

const words: Record<Lang, Words> = {
  en: {
    title: "Follow-up to the mandates on public security",
    subtitle: "A specimen of the printed report, 2030–2031",
    foot: "Printed by the Hemisec platform for trial. Not an official document of any organisation.",
    chapter: "Training of police officers",
    text: "Northland asked for three courses and received two. The third waits for the adoption of its programme by the national academy, which announced a decision for the following quarter without naming a day.",
    word: "multidimensionality",
    rows: ["Courses held", "Officers trained", "Studies published"],
    alt: "Bars: 14 courses in Northland, 9 in Eastmark, 4 in the islands.",
  },
  es: {
    title: "Seguimiento de los mandatos en materia de seguridad pública",
    subtitle: "Muestra del informe impreso, 2030–2031",
    foot: "Impreso a prueba por la plataforma Hemisec. No es documento oficial de ninguna organización.",
    chapter: "Capacitación de oficiales de policía",
    text: "Septentria pidió tres cursos y recibió dos. El tercero espera que la academia nacional apruebe su programa, decisión que anunció para el trimestre siguiente sin indicar el día.",
    word: "multidimensionalidad",
    rows: ["Cursos celebrados", "Oficiales capacitados", "Estudios publicados"],
    alt: "Barras: 14 cursos en Septentria, 9 en Levantia, 4 en las islas.",
  },
  fr: {
    title: "Suivi des mandats relatifs à la sécurité publique",
    subtitle: "Spécimen du rapport imprimé, 2030–2031",
    foot: "Imprimé à titre d’essai par la plateforme Hemisec. Ce n’est le document officiel d’aucune organisation.",
    chapter: "Formation des policiers",
    text: "Le Septentrion a demandé trois cours et en a reçu deux. Le troisième attend que l’académie nationale en adopte le programme ; elle a annoncé sa décision pour le trimestre suivant, sans préciser le jour.",
    word: "multidimensionnalité",
    rows: ["Cours tenus", "Policiers formés", "Études publiées"],
    alt: "Barres : 14 cours au Septentrion, 9 au Levant, 4 dans les îles.",
  },
  pt: {
    title: "Acompanhamento dos mandatos sobre segurança pública",
    subtitle: "Amostra do relatório impresso, 2030–2031",
    foot: "Impresso em caráter de teste pela plataforma Hemisec. Não é documento oficial de nenhuma organização.",
    chapter: "Formação de policiais",
    text: "A Setentriônia pediu três cursos e recebeu dois. O terceiro aguarda que a academia nacional aprove seu programa; ela anunciou a decisão para o trimestre seguinte, sem indicar o dia.",
    word: "multidimensionalidade",
    rows: ["Cursos realizados", "Policiais formados", "Estudos publicados"],
    alt: "Barras: 14 cursos na Setentriônia, 9 na Levântia, 4 nas ilhas.",
  },
}

const bars = [14, 9, 4]
const drawing = `<svg viewBox="0 0 480 130" role="img">${bars
  .map(
    (n, i) =>
      `<rect x="90" y="${12 + i * 36}" width="${n * 24}" height="22" fill="#1f5f8b"/><text x="80" y="${28 + i * 36}" text-anchor="end" font-size="13" fill="#17212b">${["Northland", "Eastmark", "Islands"][i]}</text><text x="${98 + n * 24}" y="${28 + i * 36}" font-size="13" font-weight="600" fill="#17212b">${n}</text>`,
  )
  .join("")}<line x1="90" y1="4" x2="90" y2="122" stroke="#55616b"/></svg>`

const trace = (text: string, code: string) => ({ is: "trace", text, code, href: `/editions/specimen/figures/${code}` }) as const
const figures = (label: string, i: number, code: number): Row => ({
  cells: [[label], [trace(String(14 + i * 31), `F${code}`)], [trace(String(9 + i * 7), `F${code + 1}`)], [String(23 + i * 38)]],
})

function table(id: string, lang: Lang, rows: number): Block {
  const { rows: names, chapter } = words[lang]
  return {
    is: "table",
    id,
    caption: [chapter, " (Northland, Eastmark)"],
    columns: [{ width: 3, heads: true }, { align: "end" }, { align: "end" }, { align: "end" }],
    head: [
      {
        cells: [
          { spans: [""], down: 2 },
          { spans: ["2030–2031"], across: 2 },
          { spans: ["Σ ", { is: "mark", mark: "a" }], down: 2 },
        ],
      },
      { cells: [["Northland"], ["Eastmark"]] },
    ],
    body: [
      { is: "group", cells: [{ spans: [chapter], across: 4 }] },
      ...Array.from({ length: rows }, (_, i) =>
        figures(`${names[i % 3]}${i > 2 ? ` ${Math.floor(i / 3) + 1}` : ""}`, i, 2 * i + 1),
      ),
      { is: "total", cells: [["Total"], ["369"], ["153"], ["522"]] },
    ],
    notes: [{ mark: "a", spans: ["distinct(person, event)"] }],
  }
}

function chapter(lang: Lang, n: number): Block[] {
  const w = words[lang]
  const id = `c${n}`
  return [
    { is: "heading", level: 1, text: `${n}. ${w.chapter}`, id },
    { is: "paragraph", spans: [w.text, { is: "footnote", spans: ["mispa-2013, ", { is: "emph", spans: [w.word] }, "."] }] },
    { is: "heading", level: 2, text: `${n}.1 Northland`, id: `${id}.1` },
    {
      is: "paragraph",
      spans: [
        { is: "strong", spans: [`${w.rows[0]}: `] },
        trace("14", "F1"),
        "; ",
        { is: "ref", to: `${id}.t`, spans: [w.chapter] },
        "; ",
        { is: "link", href: "/en/states/northland", spans: ["Northland"] },
        ", ",
        { is: "code", text: "AG/RES. 1/31" },
        ", ",
        {
          is: "lang",
          lang: lang === "fr" ? "es" : "fr",
          spans: [lang === "fr" ? "seguridad ciudadana" : "sécurité des citoyens"],
        },
        `. ${w.text} ${w.text}`,
      ],
    },
    table(`${id}.t`, lang, n === 2 ? 40 : 6),
    { is: "note", kind: "doubt", spans: [w.text] },
    { is: "note", kind: "reading", spans: [{ is: "strong", spans: [w.word] }, " → III.B.5"] },
    { is: "note", kind: "correction", spans: ["14 → 15"] },
    { is: "heading", level: 3, text: `${n}.1.1 ${w.word}`, id: `${id}.1.1` },
    {
      is: "list",
      items: [
        { spans: [w.rows[0] ?? ""] },
        {
          spans: [w.text],
          list: {
            is: "list",
            ordered: true,
            items: [{ spans: ["alpha"] }, { spans: ["beta"], list: { is: "list", items: [{ spans: ["gamma"] }] } }],
          },
        },
      ],
    },
    { is: "list", ordered: true, start: 3, items: [{ spans: [w.rows[1] ?? ""] }, { spans: [w.rows[2] ?? ""] }] },
    { is: "figure", id: `${id}.f`, svg: drawing, alt: w.alt, caption: [w.rows[0] ?? "", ", 2030–2031"], width: 0.9 },
    { is: "quote", lang: "es", spans: ["Lo que no se dice, no se supone."], source: ["Bruno, Northland"] },
    { is: "heading", level: 4, text: `${w.rows[2]}`, id: `${id}.1.1.1` },
    {
      is: "definitions",
      items: [
        { term: [w.word], spans: [w.text] },
        { term: ["Σ"], spans: ["distinct(person, event)"] },
      ],
    },
  ]
}

/** Every block, chapter after chapter; about three pages each. */
export const specimen = (lang: Lang, chapters = 2): Document => ({
  lang,
  title: words[lang].title,
  subtitle: words[lang].subtitle,
  mark: "SPECIMEN",
  head: "Hemisec · Secretariat for Multidimensional Security",
  foot: words[lang].foot,
  meta: {
    issuedOn: day("2031-04-01"),
    id: `specimen-${lang}`,
    issuer: "Hemisec",
    fingerprint: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    more: [{ term: "v", text: "1.0" }],
  },
  origin: "https://platform.example",
  form: "report",
  blocks: [
    ...Array.from({ length: chapters }, (_, n) => chapter(lang, n + 1)).flat(),
    { is: "pageBreak" },
    { is: "paragraph", spans: [words[lang].text] },
  ],
})
