// One form for each kind of correction. Each carries the version that was seen; what was typed comes back when it is refused.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames, langs } from "#src/values/lang.ts"
import {
  DateField,
  Deeds,
  Form,
  Hidden,
  PageHead,
  RadioGroup,
  Section,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import { held, placesInShort, Said } from "#src/web/review-parts.tsx"
import { levelWords } from "../../messages/words.ts"
import { unitTitle } from "../../names.ts"
import type { Beside, Drawn } from "../loads.ts"
import { becauseWords, confidenceWords, words } from "../messages/review.ts"
import { branchOf } from "../rules/tree.ts"
import type { TreeUnit } from "../types.ts"
import { levelChoices, reviewHref, trailOf, unitChoices } from "./parts.tsx"

/** A page of a correction, with its way back. */
export const frame = (say: Say, drawn: Drawn, title: string, body: View["body"]): View => ({
  title,
  section: "institution",
  trail: trailOf(say, drawn),
  body,
})

const factLabels = (say: Say) => ({
  series: say.t(words.series),
  number: say.t(words.number),
  revision: say.t(words.revision),
  annex: say.t(words.annex),
  subject: say.t(words.subject),
  signedOn: say.t(words.signedOn),
  effectiveOn: say.t(words.effectiveOn),
  basis: say.t(words.basis),
  replaces: say.t(words.replaces),
  language: say.t(words.language),
  original: say.t(words.original),
})

export function factsView(drawn: Drawn, filled: Filled, say: Say): View {
  const { review, tree } = drawn
  const { facts: f } = tree
  const labels = factLabels(say)
  const field = (name: keyof typeof labels) => ({ ...held(say, filled, name, f[name] ?? ""), label: labels[name] })
  const tongues = langs.map((value) => ({ value, label: langNames[value] }))
  return frame(
    say,
    drawn,
    say.t(words.correctFacts),
    <>
      <PageHead kicker={say.t(words.kicker)} title={say.t(words.correctFacts)} lede={say.t(words.factsLede)} />
      <Said say={say} filled={filled} labels={labels} />
      <Form say={say} action={reviewHref(review, "/facts")} version={review.version} once={filled.once}>
        <TextField {...field("series")} hint={say.t(words.seriesHint)} />
        <TextField {...field("number")} short />
        <TextField {...field("revision")} short />
        <TextField {...field("annex")} short />
        <TextField {...field("subject")} required />
        <DateField {...field("signedOn")} exact />
        <DateField {...field("effectiveOn")} exact />
        <RadioGroup
          {...field("basis")}
          choices={[
            { value: "stated", label: say.t(words.basisStated) },
            { value: "inferred", label: say.t(words.basisInferred), note: say.t(words.basisInferredNote) },
          ]}
        />
        <TextField {...field("replaces")} />
        <SelectField {...field("language")} choices={tongues} required />
        <SelectField {...field("original")} hint={say.t(words.originalHint)} choices={tongues} />
        <Deeds>
          <Submit>{say.t(words.save)}</Submit>
        </Deeds>
      </Form>
    </>,
  )
}

export type UnitForm = Drawn & { unit: TreeUnit }

export function unitView(page: UnitForm, filled: Filled, say: Say): View {
  const { review, tree, unit } = page
  const action = reviewHref(review, `/units/${unit.key}`)
  const labels = {
    name: say.t(words.name),
    acronym: say.t(words.acronym),
    level: say.t(words.levelLabel),
    parent: say.t(words.parent),
  }
  const stored = { name: unit.name, acronym: unit.acronym, level: unit.level, parent: unit.parent ?? "" }
  const field = (name: keyof typeof labels) => ({ ...held(say, filled, name, stored[name]), label: labels[name] })
  return frame(
    say,
    page,
    say.t(words.correctUnit, { unit: unit.name }),
    <>
      <PageHead
        kicker={say.t(words.kicker)}
        title={say.t(words.correctUnit, { unit: unit.name })}
        meta={[{ label: say.t(words.sourceLines), value: placesInShort(unit.places) }]}
      />
      <Said say={say} filled={filled} labels={labels} />
      <Form say={say} action={action} version={review.version} once={filled.once}>
        <Hidden name="deed" value="change" />
        <TextField {...field("name")} required />
        <TextField {...field("acronym")} short />
        <SelectField {...field("level")} choices={levelChoices(say)} required />
        <SelectField
          {...field("parent")}
          hint={say.t(words.parentHint)}
          choices={unitChoices(tree, branchOf(tree.units, unit.key))}
        />
        <Deeds>
          <Submit>{say.t(words.save)}</Submit>
        </Deeds>
      </Form>
      <Section title={say.t(words.noUnit)} note={say.t(words.noUnitNote)}>
        <Form say={say} action={action} version={review.version} label={say.t(words.noUnit)}>
          <Hidden name="deed" value="no_unit" />
          <Deeds>
            <Submit kind="grave">{say.t(words.noUnitDo)}</Submit>
          </Deeds>
        </Form>
      </Section>
    </>,
  )
}

export type IdentitiesForm = Drawn & { beside: Beside }

/** One question for each unit: which unit of the record is it? What is proposed stands chosen, with its reason. */
export function identitiesView(page: IdentitiesForm, filled: Filled, say: Say): View {
  const { review, tree, beside } = page
  const last = new Map(beside.versions.map((v) => [v.unit, v]))
  const choices = [
    { value: "new", label: say.t(words.unitNew) },
    ...[...last]
      .map(([value, v]) => ({ value, label: unitTitle(say, v) }))
      .sort((a, b) => a.label.localeCompare(b.label, say.lang)),
  ]
  return frame(
    say,
    page,
    say.t(words.identities),
    <>
      <PageHead kicker={say.t(words.kicker)} title={say.t(words.identities)} lede={say.t(words.identitiesLede)} />
      <Said say={say} filled={filled} labels={Object.fromEntries(tree.units.map((u) => [`units/${u.key}`, u.name]))} />
      <Form say={say} action={reviewHref(review, "/identities")} version={review.version} once={filled.once}>
        {tree.units.map((u) => {
          const match = beside.matches.find((m) => m.unit === u.key)
          const why = match?.confidence
            ? `${say.t(becauseWords[match.because])}, ${say.t(confidenceWords[match.confidence])}`
            : say.t(match?.decided ? becauseWords.person : becauseWords.none)
          return (
            <SelectField
              key={u.key}
              {...held(say, filled, `units/${u.key}`, match?.to ?? "new")}
              label={u.acronym ? `${u.name} (${u.acronym})` : u.name}
              hint={`${say.t(levelWords[u.level])} · ${why}`}
              choices={choices}
              required
            />
          )
        })}
        <Deeds>
          <Submit>{say.t(words.decideAll)}</Submit>
        </Deeds>
      </Form>
    </>,
  )
}

type ReasonProps = { action: "/withdraw" | "/set-aside"; title: string; lede: string; label: string }

/** A deed that ends a review, with its reason. */
export function reasonView(drawn: Drawn, filled: Filled, say: Say, { action, title, lede, label }: ReasonProps): View {
  const { review } = drawn
  return frame(
    say,
    drawn,
    title,
    <>
      <PageHead kicker={say.t(words.kicker)} title={title} lede={lede} />
      <Said say={say} filled={filled} labels={{ reason: say.t(words.reason) }} />
      <Form say={say} action={reviewHref(review, action)} version={review.version} once={filled.once}>
        <TextArea
          {...held(say, filled, "reason", "")}
          label={say.t(words.reason)}
          hint={say.t(words.reasonHint)}
          rows={3}
          required
        />
        <Deeds>
          <Submit kind="grave">{label}</Submit>
        </Deeds>
      </Form>
    </>,
  )
}
