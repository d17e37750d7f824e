// Activities as news: what was added or changed last, and what was taken back.
import type { Read } from "#src/platform/db/index.ts"
import { newsFile } from "#src/web/index.ts"
import { feedWords } from "../messages/feeds.ts"
import { statusWords } from "../messages/words.ts"
import { type FeedActivity, listChangedActivities, listWithdrawnActivities } from "../queries/feeds.ts"
import type { Narrowing } from "../queries/list.ts"
import { type ActivityStatus, activityPath } from "../types.ts"
import type { Reader } from "./calendar.ts"
import { stoodIn } from "./standing.ts"

const most = 100
const idOf = (key: string) => `urn:hemisec:activity:${key}`

function entryOf(a: FeedActivity, { say }: Reader) {
  const title = say.text(a.title)
  const parts = [
    say.t(feedWords.stands, { stands: say.t(statusWords[a.status as ActivityStatus]) }),
    a.held ? `${say.date(a.held)}.` : "",
    a.summary ? say.name(a.summary) : "",
  ]
  return {
    id: idOf(a.key),
    title: title.text,
    lang: title.lang,
    updated: a.changed ?? new Date(0),
    href: activityPath(a.key),
    summary: parts.filter(Boolean).join(" "),
  }
}

export async function newsOfActivities(
  tx: Read,
  narrowing: Narrowing,
  reader: Reader,
  at: { page: `/${string}`; self: `/${string}` },
) {
  const activities = await listChangedActivities(tx, narrowing, most)
  const withdrawn = (await listWithdrawnActivities(tx)).filter((w) => stoodIn(w, narrowing)).slice(0, most)
  const news = {
    id: "urn:hemisec:activities",
    title: reader.say.t(feedWords.atom),
    ...at,
    entries: activities.map((a) => entryOf(a, reader)),
    gone: withdrawn.map((w) => ({ id: idOf(w.key), at: w.withdrawnAt })),
  }
  return newsFile(news, reader.say, reader.origin, "activities.atom")
}
