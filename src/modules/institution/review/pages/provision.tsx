// Corrections of one provision and of one line: moved, split, joined, paired; placed, set aside, opened as a unit.
import type { Filled, View } from "#src/platform/http/index.ts"
import type { Say } from "#src/platform/i18n/index.ts"
import { Deeds, Form, Hidden, PageHead, Section, SelectField, Submit, TextArea, TextField } from "#src/web/index.ts"
import { held, lineSlug, placesInShort, Said, shortened } from "#src/web/review-parts.tsx"
import type { Attaching, Drawn } from "../loads.ts"
import { words } from "../messages/review.ts"
import type { SourceLine, TreeProvision } from "../types.ts"
import { frame } from "./correct.tsx"
import { kindChoices, levelChoices, reviewHref, unitChoices } from "./parts.tsx"

export type ProvisionForm = Drawn & { provision: TreeProvision; next: TreeProvision | null; attaching: Attaching | null }

export function provisionView(page: ProvisionForm, filled: Filled, say: Say): View {
  const { review, tree, provision: p, next } = page
  const action = reviewHref(review, `/provisions/${p.id}`)
  const lang = tree.facts.language ?? undefined
  const labels = {
    unit: say.t(words.binds),
    kind: say.t(words.kind),
    before: say.t(words.splitBefore),
    with: say.t(words.pairWith),
  }
  const texts = new Map(tree.lines.map((l) => [l.place, l.text]))
  return frame(
    say,
    page,
    say.t(words.correctProvision, { path: p.path }),
    <>
      <PageHead
        kicker={say.t(words.kicker)}
        title={say.t(words.correctProvision, { path: p.path })}
        meta={[{ label: say.t(words.sourceLines), value: placesInShort(p.places) }]}
      />
      <Said say={say} filled={filled} labels={labels} />
      <Section title={say.t(words.text)}>
        {p.introduction ? (
          <p class="quiet" lang={lang}>
            {p.introduction}
          </p>
        ) : null}
        <p lang={lang}>{p.text}</p>
      </Section>
      <Form say={say} action={action} version={review.version} once={filled.once} label={say.t(words.binds)}>
        <Hidden name="deed" value="change" />
        <SelectField {...held(say, filled, "unit", p.unit ?? "")} label={labels.unit} choices={unitChoices(tree)} required />
        <SelectField {...held(say, filled, "kind", p.kind)} label={labels.kind} choices={kindChoices(say)} required />
        <Deeds>
          <Submit>{say.t(words.save)}</Submit>
        </Deeds>
      </Form>
      {page.attaching ? <PairForm say={say} page={page} attaching={page.attaching} filled={filled} /> : null}
      {p.places.length > 1 ? (
        <Section title={say.t(words.split)} note={say.t(words.splitNote)}>
          <Form say={say} action={action} version={review.version} label={say.t(words.split)}>
            <Hidden name="deed" value="split" />
            <SelectField
              {...held(say, filled, "before", "")}
              label={labels.before}
              choices={p.places.slice(1).map((place) => ({
                value: place,
                label: `${place}: ${shortened(texts.get(place) ?? "", 80)}`,
              }))}
              required
            />
            <Deeds>
              <Submit kind="second">{say.t(words.split)}</Submit>
            </Deeds>
          </Form>
        </Section>
      ) : null}
      {next ? (
        <Section title={say.t(words.join)} note={say.t(words.joinNote)}>
          <p lang={lang}>
            {next.path} · {shortened(next.text, 200)}
          </p>
          <Form say={say} action={action} version={review.version} label={say.t(words.join)}>
            <Hidden name="deed" value="join" />
            <Deeds>
              <Submit kind="second">{say.t(words.joinDo, { path: next.path })}</Submit>
            </Deeds>
          </Form>
        </Section>
      ) : null}
    </>,
  )
}

type PairProps = Readonly<{ say: Say; page: ProvisionForm; attaching: Attaching; filled: Filled }>

function PairForm({ say, page, attaching, filled }: PairProps) {
  const now = attaching.pairs.find((x) => x.provision === page.provision.id)?.to
  return (
    <Section title={say.t(words.pair)} note={say.t(words.pairNote)}>
      <Form
        say={say}
        action={reviewHref(page.review, `/provisions/${page.provision.id}`)}
        version={page.review.version}
        label={say.t(words.pair)}
      >
        <Hidden name="deed" value="pair" />
        <SelectField
          {...held(say, filled, "with", now ?? "none")}
          label={say.t(words.pairWith)}
          choices={[
            { value: "none", label: say.t(words.pairNone) },
            ...attaching.kept.map((k) => ({ value: k.key, label: `${k.path}: ${shortened(say.name(k.summary), 70)}` })),
          ]}
        />
        <Deeds>
          <Submit kind="second">{say.t(words.save)}</Submit>
        </Deeds>
      </Form>
    </Section>
  )
}

export type LineForm = Drawn & { line: SourceLine }

export function lineView(page: LineForm, filled: Filled, say: Say): View {
  const { review, tree, line } = page
  const action = reviewHref(review, `/lines/${lineSlug(line.place)}`)
  const labels = {
    provision: say.t(words.provision),
    why: say.t(words.asideWhy),
    name: say.t(words.name),
    level: say.t(words.levelLabel),
    parent: say.t(words.parent),
  }
  const title = say.t(words.lineTitle, { line: line.place })
  return frame(
    say,
    page,
    title,
    <>
      <PageHead kicker={say.t(words.kicker)} title={title} lede={line.text} />
      <Said say={say} filled={filled} labels={labels} />
      <Section title={say.t(words.placeUnder)} note={say.t(words.placeUnderNote)}>
        <Form say={say} action={action} version={review.version} once={filled.once} label={say.t(words.placeUnder)}>
          <Hidden name="deed" value="place" />
          <SelectField
            {...held(say, filled, "provision", "")}
            label={labels.provision}
            choices={tree.provisions.map((p) => ({ value: p.id, label: `${p.path}: ${shortened(p.text, 70)}` }))}
            required
          />
          <Deeds>
            <Submit>{say.t(words.placeUnder)}</Submit>
          </Deeds>
        </Form>
      </Section>
      <Section title={say.t(words.putAside)} note={say.t(words.putAsideNote)}>
        <Form say={say} action={action} version={review.version} label={say.t(words.putAside)}>
          <Hidden name="deed" value="aside" />
          <TextArea {...held(say, filled, "why", "")} label={labels.why} rows={2} required />
          <Deeds>
            <Submit kind="second">{say.t(words.putAside)}</Submit>
          </Deeds>
        </Form>
      </Section>
      <Section title={say.t(words.openUnit)} note={say.t(words.openUnitNote)}>
        <Form say={say} action={action} version={review.version} label={say.t(words.openUnit)}>
          <Hidden name="deed" value="open_unit" />
          <TextField {...held(say, filled, "name", line.text)} label={labels.name} required />
          <SelectField {...held(say, filled, "level", "")} label={labels.level} choices={levelChoices(say)} required />
          <SelectField
            {...held(say, filled, "parent", "")}
            label={labels.parent}
            hint={say.t(words.parentHint)}
            choices={unitChoices(tree)}
          />
          <Deeds>
            <Submit kind="second">{say.t(words.openUnit)}</Submit>
          </Deeds>
        </Form>
      </Section>
    </>,
  )
}
