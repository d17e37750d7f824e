import type { Filled, View } from "#src/platform/http/index.ts"
import type { Message, Say } from "#src/platform/i18n/index.ts"
import { langNames } from "#src/values/lang.ts"
import {
  DeedLink,
  Deeds,
  Form,
  Notice,
  NumberField,
  PageHead,
  RadioGroup,
  RefusedDeed,
  Section,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from "#src/web/index.ts"
import { editionTitle } from "../kinds.ts"
import { clearanceWords, stateWords } from "../messages/clearance.ts"
import { editionWords } from "../messages/editions.ts"
import { erratumWords } from "../messages/errata.ts"
import { reportWords } from "../messages/reports.ts"
import type { EditionCard } from "../queries/editions.ts"
import type { Draft, Report } from "../types.ts"
import { reasonIn } from "../words-of-reasons.ts"

const one = (value: string | readonly string[] | undefined) => (typeof value === "string" ? value : value?.[0])

function FaultNotice({ say, filled }: { say: Say; filled: Filled }) {
  if (filled.theirs)
    return (
      <Notice say={say} kind="warning" live>
        {say.t(clearanceWords.movedOn)}
      </Notice>
    )
  const open = filled.faults.filter((f) => f.pointer === "/" || f.pointer === "/version")
  if (open.length === 0) return null
  return (
    <Notice say={say} kind="error" live>
      {open.map((f) => {
        const because = f.values?.because
        return (
          <p key={f.pointer}>{say.t(f.message, typeof because === "string" ? { because: reasonIn(say, because) } : f.values)}</p>
        )
      })}
    </Notice>
  )
}
const faultOf = (say: Say, filled: Filled, name: string): { fault?: string } => {
  const found = filled.faults.find((f) => f.pointer === `/${name}`)
  return found ? { fault: say.t(found.message as Message, found.values) } : {}
}

export type IssuePage = { report: Report; draft: Draft; refused: string | null; sample: boolean }

export function issueForm({ report, draft, refused, sample }: IssuePage, filled: Filled, say: Say): View {
  const title = say.t(editionWords.issue)
  return {
    title,
    section: "reports",
    trail: [
      { label: say.t(reportWords.reports), href: "/reports" },
      { label: say.t(clearanceWords.clearance), href: `/reports/${report.key}/clearance` },
    ],
    body: (
      <>
        <PageHead kicker={say.t(editionWords.issue)} title={say.name(report.title)} lede={say.t(editionWords.issueLede)} />
        {sample ? (
          <Notice say={say} kind="warning">
            {say.t(editionWords.sampleNotice)}
          </Notice>
        ) : null}
        <FaultNotice say={say} filled={filled} />
        <Section title={title}>
          {refused === "no_such_step" ? (
            <Notice say={say} kind="info">
              <p>{say.t(editionWords.notYetCleared, { state: say.t(stateWords[draft.state]) })}</p>
              <Deeds>
                <DeedLink say={say} href={`/reports/${report.key}/clearance`}>
                  {say.t(clearanceWords.clearance)}
                </DeedLink>
              </Deeds>
            </Notice>
          ) : refused ? (
            <Deeds>
              <RefusedDeed why={reasonIn(say, refused)}>{title}</RefusedDeed>
            </Deeds>
          ) : (
            <Form say={say} action={`/reports/${report.key}/issue`} version={draft.version} once={filled.once}>
              <RadioGroup
                say={say}
                name="language"
                label={say.t(reportWords.language)}
                value={one(filled.raw.language) ?? say.lang}
                choices={report.languages.map((l) => ({ value: l, label: langNames[l] }))}
                {...faultOf(say, filled, "language")}
              />
              <Deeds>
                <Submit>{title}</Submit>
              </Deeds>
            </Form>
          )}
        </Section>
      </>
    ),
  }
}

export function erratumForm({ edition }: { edition: EditionCard }, filled: Filled, say: Say): View {
  const title = say.t(erratumWords.addErratum)
  return {
    title,
    section: "reports",
    trail: [{ label: editionTitle(edition), href: `/editions/${edition.key}` }],
    body: (
      <>
        <PageHead kicker={title} title={editionTitle(edition)} lang={edition.language} />
        <FaultNotice say={say} filled={filled} />
        <Section title={title}>
          <Form say={say} action={`/editions/${edition.key}/errata/new`} once={filled.once}>
            <TextField
              say={say}
              name="code"
              label={say.t(erratumWords.erratumCode)}
              hint={say.t(erratumWords.erratumCodeHint)}
              value={one(filled.raw.code) ?? ""}
              {...faultOf(say, filled, "code")}
            />
            <NumberField
              say={say}
              name="corrected"
              label={say.t(erratumWords.erratumCorrected)}
              value={one(filled.raw.corrected) ?? ""}
              {...faultOf(say, filled, "corrected")}
            />
            <TextArea
              say={say}
              name="text"
              label={say.t(erratumWords.erratumText)}
              value={one(filled.raw.text) ?? ""}
              required
              {...faultOf(say, filled, "text")}
            />
            <SelectField
              say={say}
              name="language"
              label={say.t(reportWords.language)}
              value={one(filled.raw.language) ?? edition.language}
              choices={(["en", "es", "fr", "pt"] as const).map((l) => ({ value: l, label: langNames[l] }))}
              {...faultOf(say, filled, "language")}
            />
            <Deeds>
              <Submit>{title}</Submit>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}
