import { themeNames } from "#src/modules/themes/index.ts"
import type { Kind, SearchEntry } from "#src/platform/http/index.ts"
import { type Say, sayIn } from "#src/platform/i18n/index.ts"
import { type Lang, langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { ref } from "#src/values/ref.ts"
import { levelWords } from "./messages/words.ts"
import { nameOf, orderTitle, type UnitName, unitNames, unitShort, unitTitle, wordsOf } from "./names.ts"
import { listOrders, listOrdersByKey } from "./queries/orders.ts"
import { listAllProvisions, listProvisionsByKey } from "./queries/provisions.ts"
import { listLatestVersions, listVersionsOfUnits } from "./queries/units.ts"
import type { Order, Provision, UnitVersion } from "./types.ts"

const allTitles = (text: Localised) => langs.flatMap((l) => text.values[l]?.text ?? []).join(" · ")

const unitEntry = (v: UnitVersion, names: string, lang: Lang): SearchEntry => {
  const say = sayIn(lang)
  return {
    ref: ref("unit", v.unit),
    lang,
    title: unitTitle(say, nameOf(v)),
    summary: say.t(levelWords[v.level]),
    body: names,
    href: `/units/${v.unit}`,
    facets: { unit: [v.unit] },
    weight: 3,
  }
}

export const unitKind: Kind = {
  kind: "unit",
  cards: async (tx, _actor, ids, say) =>
    (await listLatestVersions(tx, ids)).map((v) => ({
      ref: ref("unit", v.unit),
      title: unitTitle(say, nameOf(v)),
      href: `/units/${v.unit}`,
    })),
  find: async (tx, ids) => {
    const latest = await listLatestVersions(tx, ids)
    const all = await listVersionsOfUnits(
      tx,
      latest.map((v) => v.unit),
    )
    const names = Map.groupBy(all, (v) => v.unit)
    const words = (unit: string) =>
      [...new Set((names.get(unit) ?? []).flatMap((v) => [v.acronym, allTitles(v.name)]))].join(" · ")
    return latest.flatMap((v) => langs.map((lang) => unitEntry(v, words(v.unit), lang)))
  },
}

const orderEntry = (order: Order, lang: Lang): SearchEntry => {
  const say = sayIn(lang)
  return {
    ref: ref("order", order.key),
    lang,
    title: `${orderTitle(say, order)}${say.colon}${say.name(order.subject)}`,
    summary: order.valid ? say.date(order.valid) : "",
    body: `${order.number ?? ""} ${order.revision ?? ""} ${order.annex ?? ""} ${allTitles(order.subject)}`,
    href: `/orders/${order.key}`,
    day: order.signedOn,
    facets: {},
    weight: 2.5,
  }
}

export const orderKind: Kind = {
  kind: "order",
  cards: async (tx, _actor, ids, say) =>
    (await listOrdersByKey(tx, ids)).map((o) => ({
      ref: ref("order", o.key),
      title: orderTitle(say, o),
      href: `/orders/${o.key}`,
    })),
  find: async (tx, ids) => {
    const orders = ids ? await listOrdersByKey(tx, ids) : await listOrders(tx)
    return orders.flatMap((o) => langs.map((lang) => orderEntry(o, lang)))
  },
}

type About = {
  orders: ReadonlyMap<string, Order>
  units: ReadonlyMap<string, UnitName>
  themes: ReadonlyMap<string, Localised>
}

/** `VI.B.7 · DTOC · Executive Order No. 16-01 Rev. 1`. */
const provisionTitle = (say: Say, p: Provision, { orders, units }: Omit<About, "themes">) => {
  const [order, unit] = [orders.get(p.order), units.get(p.unit)]
  return [p.path, unit ? unitShort(say, unit) : p.unit, order ? orderTitle(say, order) : p.order].join(" · ")
}

/** An official text can be long; search shows its beginning and finds all of it. */
const mostShown = 300

const provisionEntry = (p: Provision, about: About, lang: Lang): SearchEntry => {
  const say = sayIn(lang)
  const themes = p.themes.flatMap((t) => about.themes.get(t.theme) ?? [])
  return {
    ref: ref("provision", p.key),
    lang,
    title: provisionTitle(say, p, about),
    summary: say.name(wordsOf(p)).slice(0, mostShown),
    body: [...themes, ...(p.officialText ? [p.officialText] : [])].map((t) => say.name(t)).join(" · "),
    href: `/provisions/${p.key}`,
    facets: { unit: [p.unit], theme: p.themes.map((t) => t.theme) },
  }
}

export const provisionKind: Kind = {
  kind: "provision",
  cards: async (tx, _actor, ids, say) => {
    const provisions = await listProvisionsByKey(tx, ids)
    const orders = new Map((await listOrders(tx)).map((o) => [o.key, o]))
    const units = await unitNames(tx, [...new Set(provisions.map((p) => p.unit))])
    return provisions.map((p) => ({
      ref: ref("provision", p.key),
      title: provisionTitle(say, p, { orders, units }),
      href: `/provisions/${p.key}`,
    }))
  },
  find: async (tx, ids) => {
    const provisions = ids ? await listProvisionsByKey(tx, ids) : await listAllProvisions(tx)
    const about: About = {
      orders: new Map((await listOrders(tx)).map((o) => [o.key, o])),
      units: await unitNames(tx, [...new Set(provisions.map((p) => p.unit))]),
      themes: await themeNames(tx, [...new Set(provisions.flatMap((p) => p.themes.map((t) => t.theme)))]),
    }
    return provisions.flatMap((p) => langs.map((lang) => provisionEntry(p, about, lang)))
  },
}

/** Pairs and responsibilities are shown where they belong; nobody looks for them by words. */
export const pairingKind: Kind = { kind: "pairing", cards: () => Promise.resolve([]), find: "never" }
export const responsibilityKind: Kind = { kind: "responsibility", cards: () => Promise.resolve([]), find: "never" }
