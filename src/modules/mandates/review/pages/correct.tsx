// The form of the facts, and the one that ends a review. What was typed comes back when it is refused.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { langNames, langs } from "#src/values/lang.ts"
import type { Localised } from "#src/values/localised.ts"
import { DateField, Deeds, Form, PageHead, RadioGroup, SelectField, Submit, TextArea, TextField } from "#src/web/index.ts"
import { held, Said } from "#src/web/review-parts.tsx"
import { typeWords } from "../../messages/words.ts"
import { instrumentTypes } from "../../types.ts"
import type { Drawn } from "../loads.ts"
import { words } from "../messages/review.ts"
import { frame, reviewHref } from "./parts.tsx"

export type FactsForm = Drawn & { bodies: readonly { key: string; title: Localised; acronym: string }[] }

const factLabels = (say: Say) => ({
  type: say.t(words.type),
  symbol: say.t(words.symbol),
  title: say.t(words.title),
  issuer: say.t(words.issuer),
  body: say.t(words.body),
  adoptedOn: say.t(words.adoptedOn),
  place: say.t(words.place),
  language: say.t(words.language),
  authentic: say.t(words.authentic),
})

export function factsView(page: FactsForm, filled: Filled, say: Say): View {
  const { review, tree, bodies } = page
  const { facts: f } = tree
  const labels = factLabels(say)
  const stored = { ...f, authentic: f.authentic ? "yes" : "no" }
  const field = (name: keyof typeof labels) => ({ ...held(say, filled, name, stored[name] ?? ""), label: labels[name] })
  const named = bodies
    .map((b) => ({ value: b.key, label: say.name(b.title) }))
    .sort((a, b) => a.label.localeCompare(b.label, say.lang))
  return frame(
    say,
    page,
    say.t(words.correctFacts),
    <>
      <PageHead kicker={say.t(words.kicker)} title={say.t(words.correctFacts)} lede={say.t(words.factsLede)} />
      <Said say={say} filled={filled} labels={labels} />
      <Form say={say} action={reviewHref(review, "/facts")} version={review.version} once={filled.once}>
        <SelectField
          {...field("type")}
          choices={instrumentTypes.map((value) => ({ value, label: say.t(typeWords[value]) }))}
          required
        />
        <TextField {...field("symbol")} />
        <TextField {...field("title")} required />
        <TextField {...field("issuer")} />
        <SelectField {...field("body")} hint={say.t(words.bodyHint)} choices={named} />
        <DateField {...field("adoptedOn")} exact />
        <TextField {...field("place")} />
        <SelectField {...field("language")} choices={langs.map((value) => ({ value, label: langNames[value] }))} required />
        <RadioGroup
          {...field("authentic")}
          choices={[
            { value: "yes", label: say.t(words.authenticYes) },
            { value: "no", label: say.t(words.authenticNo) },
          ]}
        />
        <Deeds>
          <Submit>{say.t(words.save)}</Submit>
        </Deeds>
      </Form>
    </>,
  )
}

/** Ends a review with its reason; nothing enters the record. */
export function withdrawView(drawn: Drawn, filled: Filled, say: Say): View {
  const { review } = drawn
  return frame(
    say,
    drawn,
    say.t(words.withdraw),
    <>
      <PageHead kicker={say.t(words.kicker)} title={say.t(words.withdraw)} lede={say.t(words.withdrawLede)} />
      <Said say={say} filled={filled} labels={{ reason: say.t(words.reason) }} />
      <Form say={say} action={reviewHref(review, "/withdraw")} version={review.version} once={filled.once}>
        <TextArea
          {...held(say, filled, "reason", "")}
          label={say.t(words.reason)}
          hint={say.t(words.reasonHint)}
          rows={3}
          required
        />
        <Deeds>
          <Submit kind="grave">{say.t(words.withdraw)}</Submit>
        </Deeds>
      </Form>
    </>,
  )
}
