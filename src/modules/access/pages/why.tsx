import type { PanelData, View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { roles } from "#src/values/actor.ts"
import {
  Columns,
  DataTable,
  Deeds,
  EmptyState,
  Form,
  PageHead,
  Panel,
  RadioGroup,
  SelectField,
  Submit,
  TextField,
} from "#src/web/index.ts"
import type { DoorAnswer, Question, RuleAnswer } from "../explain.ts"
import { office } from "../messages/admin.ts"
import { own } from "../messages/pages.ts"
import { renewal } from "../messages/renewal.ts"
import { roleNames } from "../messages/words.ts"

export type WhyPage = {
  asked: Question | null
  doors: readonly DoorAnswer[]
  rules: readonly RuleAnswer[]
  panels: readonly PanelData[]
  /** Reason codes of every module, in words. */
  reasons: Readonly<Record<string, Message>>
}

export function whyView(page: WhyPage, say: Say): View {
  const { asked } = page
  return {
    title: say.t(office.why),
    trail: [{ label: say.t(office.title), href: "/admin" }],
    body: (
      <>
        <PageHead title={say.t(office.why)} lede={say.t(office.whyLede)} />
        <Ask say={say} asked={asked} />
        {asked && page.doors.length === 0 ? <EmptyState say={say} what={say.t(office.unknownVerb)} level={2} /> : null}
        {page.doors.length > 0 ? <Doors say={say} page={page} /> : null}
        {page.rules.length > 0 ? <Rules say={say} page={page} /> : null}
        {page.panels.length > 0 ? (
          <Columns>
            {page.panels.map((panel) => (
              <Panel key={panel.title} say={say} panel={panel} level={2} />
            ))}
          </Columns>
        ) : null}
      </>
    ),
  }
}

function Ask({ say, asked }: { say: Say; asked: Question | null }) {
  return (
    <Form say={say} action="/admin/why" method="get">
      <SelectField
        say={say}
        name="role"
        label={say.t(own.role)}
        value={asked?.role ?? ""}
        choices={roles.map((role) => ({ value: role, label: say.t(roleNames[role]) }))}
        required
      />
      <TextField say={say} name="verb" label={say.t(office.verb)} hint={say.t(office.verbHint)} value={asked?.verb ?? ""} />
      <RadioGroup
        say={say}
        name="of"
        label={say.t(office.thing)}
        value={asked?.of ?? "own"}
        choices={[
          { value: "own", label: say.t(office.own) },
          { value: "other", label: say.t(office.other) },
        ]}
      />
      <Deeds>
        <Submit>{say.t(office.ask)}</Submit>
      </Deeds>
    </Form>
  )
}

const answer = (say: Say, ok: boolean) => say.t(ok ? office.yes : office.no)

/** A code without words of its own is shown as it is: better than nothing said. */
const because = (say: Say, page: WhyPage, code: string) => {
  const message = page.reasons[code]
  return message ? say.t(message) : code
}

const Doors = ({ say, page }: { say: Say; page: WhyPage }) => (
  <DataTable
    say={say}
    caption={say.t(page.asked?.verb ? office.door : office.deeds)}
    rows={page.doors}
    rowKey={(d) => `${d.deed} ${d.path}`}
    columns={[
      { key: "path", label: say.t(office.address), heads: true, cell: (d) => <code>{d.path}</code> },
      { key: "deed", label: say.t(office.verb), cell: (d) => <code>{d.deed}</code> },
      { key: "answer", label: say.t(office.answer), cell: (d) => answer(say, d.verdict.ok) },
      { key: "because", label: say.t(office.because), cell: (d) => because(say, page, d.verdict.because) },
    ]}
  />
)

const ruleNames = { offer: office.offers, grant: office.grants, last: office.lastOne, renew: renewal.rule }

const Rules = ({ say, page }: { say: Say; page: WhyPage }) => (
  <DataTable
    say={say}
    caption={say.t(office.rule)}
    rows={page.rules}
    rowKey={(r) => `${r.rule} ${r.about}`}
    columns={[
      {
        key: "rule",
        label: say.t(office.rule),
        heads: true,
        cell: (r) => say.t(ruleNames[r.rule], { role: say.t(roleNames[r.about]) }),
      },
      { key: "answer", label: say.t(office.answer), cell: (r) => answer(say, r.verdict.ok) },
      { key: "because", label: say.t(office.because), cell: (r) => because(say, page, r.verdict.because) },
    ]}
  />
)
