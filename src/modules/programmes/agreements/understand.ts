// From words to the parties of an agreement. Pure; what is known is handed in, and all faults are told at once.
import type { FieldFault } from "#src/platform/http/index.ts"
import { boundsOf } from "#src/values/edtf.ts"
import { type Ref, ref } from "#src/values/ref.ts"
import { wordingWords } from "../../mandates/index.ts"
import { type Known, understandBody, understandState } from "../entry/understand.ts"
import { lifeWords } from "../messages/agreement-life.ts"
import { entry } from "../messages/entry.ts"
import type { AgreementInput } from "./input.ts"

type Answer = { ref: Ref } | { fault: Omit<FieldFault, "pointer"> }

/** A state or a body. Where both are unknown the words are asked back; where one is doubtful its question is put. */
export function understandParty(said: string, known: Known): Answer {
  const state = understandState(said, known)
  if ("code" in state) return { ref: ref("state", state.code) }
  const body = understandBody(said, known)
  if ("code" in body) return { ref: ref("organisation", body.code) }
  if (body.fault.message === entry.unknownBody && state.fault.message === entry.unknownState)
    return { fault: { message: lifeWords.unknownParty, values: { said } } }
  return { fault: body.fault.message === entry.unknownBody ? state.fault : body.fault }
}

export type Chosen = Readonly<{ programmes: ReadonlySet<string>; instruments: ReadonlySet<string>; aside: ReadonlySet<string> }>

export function understandAgreement(
  input: AgreementInput,
  known: Known,
  chosen: Chosen,
): { parties: Ref[]; faults: FieldFault[] } {
  const faults: FieldFault[] = []
  const parties = input.parties.flatMap(({ party }, i): Ref[] => {
    const answer = understandParty(party, known)
    if ("ref" in answer) return [answer.ref]
    faults.push({ pointer: `/parties/${i}/party`, ...answer.fault })
    return []
  })
  if (input.parties.length === 0) faults.push({ pointer: "/parties/0/party", message: lifeWords.noParty })
  parties.forEach((party, i) => {
    if (parties.indexOf(party) < i) faults.push({ pointer: `/parties/${i}/party`, message: lifeWords.twice })
  })
  const unknown = (name: "programme" | "instrument", among: ReadonlySet<string>) => {
    const said = input[name]
    const message = name === "instrument" && chosen.aside.has(said ?? "") ? wordingWords.aside : entry.unknownKey
    if (said && !among.has(said)) faults.push({ pointer: `/${name}`, message, values: { said } })
  }
  unknown("programme", chosen.programmes)
  unknown("instrument", chosen.instruments)
  const [signed, begins] = [input.signed && boundsOf(input.signed).from, input.valid && boundsOf(input.valid).to]
  if (signed && begins && begins < signed)
    faults.push({ pointer: "/valid", message: lifeWords.notBefore, values: { signed: input.signed ?? "" } })
  return { parties: [ref("unit", input.unit), ...parties], faults }
}
