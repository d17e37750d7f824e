// The form in which a pair of provisions is confirmed or mended.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { ConflictView, Deeds, Facts, Form, PageHead, SelectField, Submit, TextArea } from "#src/web/index.ts"
import { said } from "../messages/institution.ts"
import { mend } from "../messages/mending.ts"
import { told } from "../messages/orders.ts"
import { outcomeWords } from "../messages/words.ts"
import { noNames, type UnitName, wordsOf } from "../names.ts"
import { type Pairing, type Provision, pairKinds } from "../types.ts"
import { Faults, faultOf, rawOf } from "./form-parts.tsx"
import { English, UnitLink } from "./parts.tsx"

export type ReviewPage = { pairing: Pairing; from: Provision; to: Provision; units: ReadonlyMap<string, UnitName> }

export function reviewView(page: ReviewPage, filled: Filled, say: Say): View {
  const { pairing, from, to } = page
  const names = { ...noNames, units: page.units }
  const note = pairing.note?.values.en?.text ?? ""
  const kinds = [
    ...pairKinds.map((k) => ({ value: k as string, label: say.t(outcomeWords[k]) })),
    { value: "none", label: say.t(mend.noPair) },
  ]
  const labelOf = (kind: string) => kinds.find((k) => k.value === kind)?.label ?? kind
  return {
    title: say.t(mend.reviewTitle, { from: from.path, to: to.path }),
    section: "institution",
    trail: [
      { label: say.t(said.kicker), href: "/institution" },
      { label: say.t(told.compareTitle), href: `/orders/compare?from=${from.order}&to=${to.order}` },
    ],
    body: (
      <>
        <PageHead
          kicker={say.t(told.compareTitle)}
          title={say.t(mend.reviewTitle, { from: from.path, to: to.path })}
          lede={say.t(mend.reviewLede)}
        />
        <Faults say={say} filled={filled} labels={{ kind: say.t(mend.pairKind), note: say.t(mend.pairNote) }} />
        {filled.theirs ? (
          <ConflictView
            say={say}
            conflicts={[
              {
                name: "kind",
                label: say.t(mend.pairKind),
                yours: labelOf(rawOf(filled, "kind") ?? ""),
                theirs: labelOf(String(filled.theirs.kind)),
              },
              {
                name: "note",
                label: say.t(mend.pairNote),
                yours: rawOf(filled, "note") ?? "",
                theirs: String(filled.theirs.note ?? ""),
              },
            ]}
          />
        ) : null}
        <Facts
          say={say}
          items={[from, to].map((p) => ({
            label: p.path,
            value: <English say={say} text={wordsOf(p)} />,
            note: <UnitLink say={say} names={names} unit={p.unit} order={p.order} />,
          }))}
        />
        <Form say={say} action={`/pairings/${pairing.key}`} version={pairing.version} once={filled.once}>
          <SelectField
            say={say}
            name="kind"
            label={say.t(mend.pairKind)}
            required
            value={rawOf(filled, "kind") ?? pairing.kind}
            choices={kinds}
            {...faultOf(say, filled, "kind")}
          />
          <TextArea
            say={say}
            name="note"
            label={say.t(mend.pairNote)}
            hint={say.t(mend.pairNoteHint)}
            lang="en"
            rows={3}
            value={rawOf(filled, "note") ?? note}
            {...faultOf(say, filled, "note")}
          />
          <Deeds>
            <Submit>{say.t(mend.save)}</Submit>
          </Deeds>
        </Form>
      </>
    ),
  }
}
