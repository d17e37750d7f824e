import type { View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import type { Edtf } from "#src/values/edtf.ts"
import type { Localised } from "#src/values/localised.ts"
import { EmptyState, Pager, type Span, Spans } from "#src/web/index.ts"
import { type ActivityLine, activityPath, programmePath } from "../../programmes/index.ts"
import { said } from "../messages/pictures.ts"
import { extentOf } from "../picture-rules.ts"
import type { Extent, ProgrammeSpan } from "../queries/pictures.ts"
import { linkTo, type PicturePage, pictureView } from "./pictures.tsx"

export type TimelinePage = PicturePage & {
  lines: readonly ActivityLine[]
  programmes: readonly ProgrammeSpan[]
  extent: Extent
  next: string | null
  previous: string | null
}

type Dated = { key: string; title: Localised; held: Edtf }

const spanOf = (thing: Dated, href: `/${string}`, say: Say): Span => {
  const { text, lang } = say.text(thing.title)
  return { key: thing.key, label: text, lang, href, when: say.date(thing.held), ...extentOf(thing.held) }
}

/** The years of the things shown, whole. */
function yearsOf(spans: readonly Span[], extent: Extent): { first: number; last: number } {
  const ends = spans.flatMap((s) => [s.from, s.to]).filter((y) => y !== null)
  const known = ends.length > 0 ? ends : [extent.first ?? 2000, extent.last ?? 2000]
  const [first, last] = [Math.floor(Math.min(...known)), Math.ceil(Math.max(...known)) - 1]
  return { first, last: Math.max(first, last) }
}

export function timelineView(page: TimelinePage, say: Say): View {
  const dated = page.lines.flatMap((l) => (l.held ? [{ ...l, held: l.held }] : []))
  const activities = dated.map((l) => spanOf(l, activityPath(l.key), say))
  const programmes = page.previous ? [] : page.programmes.map((p) => spanOf(p, programmePath(p.key), say))
  const years = yearsOf([...activities, ...programmes], page.extent)
  const titles = { of: say.t(said.what), when: say.t(said.when) }
  return pictureView({
    ...{ page, picture: "timeline", say },
    lede: say.t(said.timelineLede),
    children: (
      <>
        {programmes.length > 0 ? (
          <Spans
            say={say}
            title={say.t(said.programmes)}
            {...titles}
            spans={programmes}
            years={years}
            rule={say.t(said.programmesRule, { count: page.programmes[0]?.total ?? 0 })}
          />
        ) : null}
        {activities.length > 0 ? (
          <Spans
            say={say}
            title={say.t(said.activities)}
            {...titles}
            spans={activities}
            years={years}
            rule={say.t(said.undated, { count: page.extent.undated })}
          />
        ) : (
          <EmptyState say={say} level={2} what={say.t(said.nothing)} why={say.t(said.undated, { count: page.extent.undated })} />
        )}
        <Pager
          say={say}
          {...(page.previous ? { previous: linkTo("timeline", page.narrowing, { before: page.previous }) } : {})}
          {...(page.next ? { next: linkTo("timeline", page.narrowing, { after: page.next }) } : {})}
        />
      </>
    ),
  })
}
