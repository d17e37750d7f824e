import { z } from "zod"
import type { Read } from "#src/platform/db/index.ts"
import { change } from "#src/platform/http/index.ts"
import { demand, mayRecord, recorderFrom } from "../../programmes/index.ts"
import { amendEntryOf, type Keeper, moveEntryOn, recordEntry } from "../actions.ts"
import { entryInput, entryStepInput } from "../input.ts"
import { titleOf } from "../naming.ts"
import { entryFormView, stepView } from "../pages/entry-forms.tsx"
import { entryPath, keyOf } from "../paths.ts"
import { isThingPublic } from "../queries/entries.ts"
import { stepsFrom } from "../rules.ts"
import { knownOf, loadForm, ownEntry, registerOf, stateNames } from "./loading.ts"
import { entryParam, registerParam } from "./registers.ts"

const told = z.object({ register: z.string(), key: z.string() })
const params = { register: registerParam, entry: entryParam }

const keeperFrom = async (c: Parameters<typeof recorderFrom>[1] & { tx: Read; zone: string }): Promise<Keeper> => ({
  ...(await recorderFrom(c.tx, c)),
  zone: c.zone,
})

const record = change({
  path: "/registers/:register/new",
  params: { register: registerParam },
  input: entryInput,
  verb: "register_entry.record",
  may: mayRecord,
  versioned: false,
  summary: "Record an entry for the own unit or one below it; the answers to the register's questions stand under `fields`",
  form: {
    load: async (c) => loadForm(c, registerOf(c.params.register), await recorderFrom(c.tx, c), null),
    html: entryFormView,
  },
  act: async (c) => {
    const register = registerOf(c.params.register)
    return recordEntry(c.tx, await keeperFrom(c), register, c.input, await knownOf(c.tx, register, c.say))
  },
  json: told,
  then: entryPath,
})

const amend = change({
  path: "/registers/:register/:entry/edit",
  params,
  input: entryInput,
  verb: "register_entry.amend",
  may: mayRecord,
  versioned: true,
  summary: "Amend an entry of the own unit; a lost update is refused with both sides",
  form: {
    load: async (c) => {
      const register = registerOf(c.params.register)
      const { by, verdict } = await ownEntry(c, register, c.params.entry)
      demand(verdict)
      return loadForm(c, register, by, c.params.entry)
    },
    html: entryFormView,
  },
  act: async (c) => {
    const register = registerOf(c.params.register)
    const at = { key: keyOf(register.key, c.params.entry), seen: c.version ?? 0 }
    const known = await knownOf(c.tx, register, c.say)
    return amendEntryOf(c.tx, await keeperFrom(c), register, at, { input: c.input, known })
  },
  json: told,
  then: entryPath,
})

const move = change({
  path: "/registers/:register/:entry/status",
  params,
  input: entryStepInput,
  verb: "register_entry.move",
  may: mayRecord,
  versioned: true,
  summary: "Take a step of the register with an entry, publish it, take it back, or withdraw it with a reason",
  form: {
    load: async (c) => {
      const register = registerOf(c.params.register)
      const { entry, verdict } = await ownEntry(c, register, c.params.entry)
      demand(verdict)
      const { key, version, status } = entry
      const title = titleOf(register, entry, await stateNames(c.tx), c.say)
      return {
        register,
        of: { register: register.key, key, version, status, title },
        offers: stepsFrom(register, entry, c.actor, await isThingPublic(c.tx, entry.thing)),
      }
    },
    html: stepView,
  },
  act: async (c) => {
    const register = registerOf(c.params.register)
    const at = { key: keyOf(register.key, c.params.entry), seen: c.version ?? 0 }
    return moveEntryOn(c.tx, await keeperFrom(c), register, at, { event: c.input.event, reason: c.input.reason ?? "" })
  },
  json: told,
  then: entryPath,
})

export const entryRoutes = [record, amend, move]
