import type { Say } from "#src/platform/i18n/index.ts"
import { ConflictView, WordDiff } from "../compare.tsx"
import {
  CheckboxGroup,
  DateField,
  FileField,
  MoneyField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "../fields.tsx"
import { DeedLink, Deeds, ErrorSummary, Form, RefusedDeed, RepeatRows, Submit } from "../form.tsx"
import { Section } from "../page-head.tsx"
import { words } from "./words.ts"

export function FormPart({ say }: { say: Say }) {
  const faults = [
    { name: "title", label: say.t(words.nameOf), fault: say.t(words.needed) },
    { name: "held", label: say.t(words.when), fault: say.t(words.notADate) },
  ]
  return (
    <Section title={say.t(words.forms)} note={say.t(words.formsNote)}>
      <ErrorSummary say={say} faults={faults} />
      <Form say={say} action="/design" method="get" label={say.t(words.save)}>
        <TextField say={say} name="title" label={say.t(words.nameOf)} value="" fault={say.t(words.needed)} required />
        <DateField say={say} name="held" label={say.t(words.when)} value="2013-13" fault={say.t(words.notADate)} required />
        <TextArea
          say={say}
          name="summary"
          label={say.t(words.summary)}
          value={say.t(words.markingText, { n: 260_000 })}
          rows={4}
        />
        <SelectField
          say={say}
          name="unit"
          label={say.t(words.unit)}
          value="dtoc"
          choices={[
            { value: "sms", label: say.t(words.sms) },
            { value: "dtoc", label: say.t(words.dtoc), group: say.t(words.sms) },
          ]}
        />
        <NumberField say={say} name="people" label={say.t(words.people)} value="200" whole />
        <MoneyField
          say={say}
          name="cost"
          label={say.t(words.cost)}
          amount="12500"
          currency="USD"
          currencies={["USD", "CAD", "EUR"]}
        />
        <RadioGroup
          say={say}
          name="status"
          label={say.t(words.status)}
          value="held"
          choices={[
            { value: "planned", label: say.t(words.planned) },
            { value: "held", label: say.t(words.held) },
            { value: "postponed", label: say.t(words.postponed) },
          ]}
        />
        <CheckboxGroup
          say={say}
          name="markers"
          label={say.t(words.markers)}
          values={["rights"]}
          spread
          choices={[
            { value: "gender", label: say.t(words.gender) },
            { value: "rights", label: say.t(words.rights) },
            { value: "youth", label: say.t(words.youth) },
          ]}
        />
        <FileField say={say} name="note" label={say.t(words.note)} accept={[".pdf", ".docx"]} held="note-2013.pdf" />
        <RepeatRows
          say={say}
          legend={say.t(words.stateRows)}
          pointer="/states"
          rows={[
            <TextField key="0" say={say} name="states/0/state" label={say.t(words.state)} value={say.t(words.north)} />,
            <TextField key="1" say={say} name="states/1/state" label={say.t(words.state)} value={say.t(words.east)} />,
          ]}
        />
        <Deeds>
          <Submit>{say.t(words.save)}</Submit>
          <Submit kind="second" name="deed" value="draft">
            {say.t(words.planned)}
          </Submit>
          <Submit kind="grave" name="deed" value="cancel">
            {say.t(words.cancel)}
          </Submit>
          <DeedLink say={say} href="/design">
            {say.t(words.title)}
          </DeedLink>
          <RefusedDeed why={say.t(words.refusedWhy)}>{say.t(words.refusedLabel)}</RefusedDeed>
        </Deeds>
      </Form>
    </Section>
  )
}

export function ComparePart({ say }: { say: Say }) {
  return (
    <Section title={say.t(words.compare)}>
      <WordDiff say={say} before={say.t(words.before)} after={say.t(words.after)} />
      <WordDiff say={say} before={say.t(words.before)} after={say.t(words.before)} />
      <ConflictView
        say={say}
        conflicts={[
          { name: "title", label: say.t(words.nameOf), yours: say.t(words.marking), theirs: say.t(words.marking) },
          { name: "held", label: say.t(words.when), yours: "2013-10", theirs: "2013-10-08/2013-10-09" },
          { name: "people", label: say.t(words.people), yours: "200", theirs: "" },
        ]}
      />
    </Section>
  )
}
