// What mandates shows on pages to its left: of a body, a theme, a document, a unit.
import { organisationPage } from "#src/modules/directory/index.ts"
import { unitPage } from "#src/modules/institution/index.ts"
import { documentPage, themePage } from "#src/modules/themes/index.ts"
import { type Card, type Panel, panel } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ref } from "#src/values/ref.ts"
import { orderOn } from "./answers.ts"
import { clauseTitle } from "./kinds.ts"
import { said } from "./messages/pages.ts"
import { shortMarks } from "./messages/words.ts"
import { type ClauseCard, countClausesBy, listClausesBy, listInstrumentsOfBody, listMandatesOfUnit } from "./queries.ts"
import { clauseHref } from "./types.ts"

const most = 10

const clauseCard = (c: ClauseCard, say: Say): Card => ({
  ref: ref("clause", c.key),
  title: `${clauseTitle(c, say.lang)} (${say.name(c.instrumentTitle)})`,
  href: clauseHref(c.key),
})

export const panels: readonly Panel[] = [
  panel(organisationPage, async (tx, _actor, { organisation }, say) => {
    const rows = await listInstrumentsOfBody(tx, organisation, most)
    const [first] = rows
    if (!first) return null
    const cards = rows.map((i) => ({
      ref: ref("instrument", i.key),
      title: say.name(i.title),
      href: `/instruments/${i.key}` as const,
    }))
    return { title: say.t(said.instrumentsOfBody), count: { value: first.total, rule: say.t(said.instrumentsRule) }, cards }
  }),
  panel(organisationPage, async (tx, _actor, { organisation }, say) => {
    const by = { addressee: organisation }
    const rows = await listClausesBy(tx, by, most)
    if (rows.length === 0) return null
    return {
      title: say.t(said.clausesToBody),
      count: { value: await countClausesBy(tx, by), rule: say.t(said.mandatesRule) },
      cards: rows.map((c) => clauseCard(c, say)),
    }
  }),
  panel(themePage, async (tx, _actor, { theme }, say) => {
    const by = { theme }
    const rows = await listClausesBy(tx, by, most)
    if (rows.length === 0) return null
    return {
      title: say.t(said.clausesOnTheme),
      count: { value: await countClausesBy(tx, by), rule: say.t(said.clausesRule) },
      cards: rows.map((c) => clauseCard(c, say)),
    }
  }),
  panel(documentPage, async (tx, _actor, { document }, say) => {
    const by = { document }
    const rows = await listClausesBy(tx, by, most)
    if (rows.length === 0) return null
    return {
      title: say.t(said.clauses),
      count: { value: await countClausesBy(tx, by), rule: say.t(said.clausesRule) },
      cards: rows.map((c) => clauseCard(c, say)),
    }
  }),
  panel(unitPage, async (tx, _actor, { unit, on }, say) => {
    const { order } = await orderOn(tx, on)
    const rows = order ? await listMandatesOfUnit(tx, unit, order, most) : []
    const [first] = rows
    if (!first) return null
    const cards = rows.map((c) => ({
      ...clauseCard(c, say),
      mark: c.verdict === "confirmed" ? shortMarks.confirmed : shortMarks.proposed,
    }))
    return {
      title: say.t(said.mandatesOfUnit),
      count: { value: first.total, rule: say.t(said.mandatesOfUnitRule) },
      cards,
      more: "/mandates/units",
    }
  }),
]
