// The official wording, as files brought it in: the reader's language first, each in its own language, with its lines.
import type { Say } from "#src/platform/i18n/index.ts"
import type { Day } from "#src/values/day.ts"
import { type Lang, langNames, langs } from "#src/values/lang.ts"
import { Annotated, Notice, Section } from "#src/web/index.ts"
import { placesInShort } from "#src/web/review-parts.tsx"
import { wordingWords as words } from "../messages/wording.ts"
import type { ClauseText, InstrumentText } from "../review/queries.ts"
import { asideWords } from "../review/set-aside/messages.ts"

/** Those of the reader's language first, then in the order of the four. */
const spokenFirst = <T extends { language: string }>(say: Say, texts: readonly T[]): T[] => {
  const order = [say.lang, ...langs]
  return [...texts].sort((a, b) => order.indexOf(a.language as Lang) - order.indexOf(b.language as Lang))
}

/** What a file alone made, and was set aside with it. */
export const SetAside = ({ say, on }: { say: Say; on: Day | null }) =>
  on === null ? null : (
    <Notice say={say} kind="warning">
      {say.t(asideWords.gone, { day: say.day(on) })}
    </Notice>
  )

export function OfficialWording({ say, texts }: { say: Say; texts: readonly ClauseText[] }) {
  if (texts.length === 0) return null
  return (
    <Section title={say.t(words.wording)}>
      {spokenFirst(say, texts).map((t) => (
        <Annotated
          key={t.language}
          margin={
            <>
              <div>
                {langNames[t.language as Lang]}, {say.t(t.kind === "authentic" ? words.authentic : words.official)}
              </div>
              <div>{say.t(words.fromFile, { places: placesInShort(t.places) })}</div>
            </>
          }
        >
          {t.heading ? (
            <p lang={t.language}>
              <strong>{[t.number, t.heading].filter(Boolean).join(" ")}</strong>
            </p>
          ) : null}
          {t.text
            ? t.text.split("\n").map((part, i) => (
                <p key={`${i} ${part.slice(0, 30)}`} lang={t.language}>
                  {i === 0 && !t.heading && t.number ? `${t.number} ` : ""}
                  {part}
                </p>
              ))
            : null}
        </Annotated>
      ))}
    </Section>
  )
}

/** Recitals and notes of an instrument in the reader's language, else in the first that was brought in. */
export function AroundClauses({ say, texts }: { say: Say; texts: readonly InstrumentText[] }) {
  const [shown] = spokenFirst(say, texts)
  if (!shown) return null
  return (
    <>
      {shown.preamble.length > 0 ? (
        <Section
          title={say.t(words.preamble)}
          note={`${langNames[shown.language as Lang]}, ${say.t(shown.kind === "authentic" ? words.authentic : words.official)}`}
        >
          {shown.preamble.map((r) => (
            <p key={String(r.lines[0])} lang={shown.language}>
              {r.text}
            </p>
          ))}
        </Section>
      ) : null}
      {shown.notes.length > 0 ? (
        <Section title={say.t(words.notes)} note={say.t(words.notesNote)}>
          <ul class="plain">
            {shown.notes.map((n) => (
              <li key={`${n.mark} ${n.lines[0]}`} lang={shown.language}>
                <strong>{n.mark}</strong> {n.text}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
