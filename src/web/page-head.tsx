import { type ComponentChildren, createContext } from "preact"

type PageHeadProps = Readonly<{
  /** What kind of thing this is, in a word or two; it hangs in the margin. */
  kicker?: string
  title: string
  /** The language of the title where it is not that of the page. */
  lang?: string
  /** One or two sentences that say what the page answers. */
  lede?: ComponentChildren
  /** Short facts under the title. */
  meta?: readonly { label: string; value: ComponentChildren }[]
}>

/** The head of a page: its only `h1`. */
export function PageHead({ kicker, title, lang, lede, meta = [] }: PageHeadProps) {
  return (
    <header class="head">
      {kicker ? (
        <div class="side">
          <p class="kicker">{kicker}</p>
        </div>
      ) : null}
      <div class="title">
        <h1 lang={lang}>{title}</h1>
        {lede ? <p class="lede">{lede}</p> : null}
        {meta.length > 0 ? (
          <dl class="meta">
            {meta.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </header>
  )
}

type SectionProps = Readonly<{
  title: string
  id?: string
  /** A sentence under the heading, in the margin. */
  note?: ComponentChildren
  /** Sets the heading over the text and gives the text the whole width: for broad tables and maps. */
  wide?: boolean
  children: ComponentChildren
}>

/** The heading of the section that something stands in. */
export const SectionTitle = createContext("")

/** A part of a page. Its heading hangs in the margin on a broad screen and stands above on a phone. */
export function Section({ title, id, note, wide, children }: SectionProps) {
  return (
    <section id={id} class={wide ? "section wide" : "section"}>
      <div class="side">
        <h2>{title}</h2>
        {note ? <p>{note}</p> : null}
      </div>
      <div class="body">
        <SectionTitle.Provider value={title}>{children}</SectionTitle.Provider>
      </div>
    </section>
  )
}

/** Text of one comfortable measure. */
export const Prose = ({ children }: { children: ComponentChildren }) => <div class="prose">{children}</div>

/** Things side by side where there is room: panels, mostly. */
export const Columns = ({ children }: { children: ComponentChildren }) => <div class="columns">{children}</div>

/** Text with its sources and doubts in the margin beside it; on a phone they follow the text. */
export function Annotated({ children, margin }: { children: ComponentChildren; margin: ComponentChildren }) {
  return (
    <div class="annotated">
      <div>{children}</div>
      <aside class="margin">{margin}</aside>
    </div>
  )
}
