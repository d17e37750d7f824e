import { messages } from "#src/platform/i18n/index.ts"
import { accreditations } from "../messages/choices.ts"
import { ask } from "../messages/fields.ts"
import type { Register } from "../types.ts"

const words = messages("registers.demining_organisations", {
  title: {
    note: "Name of the register",
    en: "Accredited demining organisations",
    es: "Organizaciones de desminado acreditadas",
    fr: "Organisations de déminage accréditées",
    pt: "Organizações de desminagem credenciadas",
  },
  lede: {
    note: "Under the title",
    en: "Which body may clear, survey, teach or check quality in a state, by which certificate and for how long.",
    es: "Qué entidad puede despejar, estudiar, educar o controlar la calidad en un Estado, con qué certificado y por cuánto tiempo.",
    fr: "Quel organisme peut nettoyer, enquêter, instruire ou contrôler la qualité dans un État, par quel certificat et pour combien de temps.",
    pt: "Que entidade pode limpar, levantar, educar ou controlar a qualidade em um Estado, com que certificado e por quanto tempo.",
  },
  entry: { note: "One entry", en: "Accreditation", es: "Acreditación", fr: "Accréditation", pt: "Credenciamento" },
  name: {
    note: "Field",
    en: "Name of the team or unit",
    es: "Nombre del equipo o la unidad",
    fr: "Nom de l’équipe ou de l’unité",
    pt: "Nome da equipe ou unidade",
  },
  organisation: { note: "Field", en: "Organisation", es: "Organización", fr: "Organisation", pt: "Organização" },
})

export const deminingOrganisations: Register = {
  key: "demining-organisations",
  version: 1,
  title: words.title,
  lede: words.lede,
  entry: words.entry,
  names: words.name,
  places: false,
  organisation: words.organisation,
  fields: [
    { key: "accredited_for", as: "choice", label: ask.accreditedFor, choices: accreditations, from: "IMAS 07.30" },
    { key: "certificate", as: "code", label: ask.certificate, explains: ask.codeExplains, from: "IMAS 07.30" },
    { key: "valid", as: "date", label: ask.valid, from: "IMAS 07.30" },
    { key: "audits", as: "count", label: ask.audits, adds: true, from: "mispa-2013:98" },
  ],
  parts: [],
  order: [],
  first: "applied",
  steps: [
    {
      from: "applied",
      event: "accredit",
      to: "accredited",
      needs: ["organisation", "state", "accredited_for", "certificate", "valid"],
    },
    { from: "accredited", event: "suspend", to: "suspended", reason: true },
    { from: "suspended", event: "reinstate", to: "accredited", needs: ["certificate"] },
    { from: "accredited", event: "end", to: "over", reason: true },
    { from: "suspended", event: "end", to: "over", reason: true },
  ],
  views: { activities: [{ programmes: ["dps/aicma"], types: ["accreditation", "training"] }], results: [] },
}
