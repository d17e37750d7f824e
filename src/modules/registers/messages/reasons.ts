import type { Message, Say } from "#src/platform/i18n/index.ts"
import { messages } from "#src/platform/i18n/index.ts"
import { stepReasons } from "#src/platform/workflow/index.ts"

const said = messages("registers.reasons", {
  hasProof: {
    note: "Why a step is refused",
    en: "its proof is missing",
    es: "falta su prueba",
    fr: "sa preuve manque",
    pt: "falta sua prova",
  },
  thingIsPublic: {
    note: "Why an entry is not published",
    en: "what it hangs on is not public",
    es: "aquello de lo que depende no es público",
    fr: "ce à quoi elle se rattache n’est pas public",
    pt: "aquilo a que se liga não é público",
  },
  isInside: {
    note: "Why an entry is not published",
    en: "it is public already",
    es: "ya es público",
    fr: "elle est déjà publique",
    pt: "já é pública",
  },
  isPublic: {
    note: "Why an entry is not taken back",
    en: "it is not public",
    es: "no es público",
    fr: "elle n’est pas publique",
    pt: "não é pública",
  },
})

/** Words of the guards that registers have; those of the door and of units are the words of programmes. */
export const reasons: Readonly<Record<string, Message>> = {
  has_proof: said.hasProof,
  thing_is_public: said.thingIsPublic,
  is_inside: said.isInside,
  is_public: said.isPublic,
}

const known: Readonly<Record<string, Message>> = { ...stepReasons, ...reasons }

/** The reason of a refusal in words. */
export const reasonIn = (say: Say, code: string): string => (known[code] ? say.t(known[code]) : code)
