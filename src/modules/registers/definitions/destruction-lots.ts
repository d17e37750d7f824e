import { messages } from "#src/platform/i18n/index.ts"
import { destroying, lots } from "../messages/choices.ts"
import { ask, units } from "../messages/fields.ts"
import type { Register } from "../types.ts"

const words = messages("registers.destruction_lots", {
  title: {
    note: "Name of the register",
    en: "Firearms and munitions destroyed",
    es: "Armas y municiones destruidas",
    fr: "Armes et munitions détruites",
    pt: "Armas e munições destruídas",
  },
  lede: {
    note: "Under the title",
    en: "Lots of firearms, ammunition, munitions and stockpiled mines, from the inventory to the certificate.",
    es: "Lotes de armas, municiones y minas almacenadas, desde el inventario hasta el certificado.",
    fr: "Lots d’armes, de munitions et de mines stockées, de l’inventaire au certificat.",
    pt: "Lotes de armas, munições e minas armazenadas, do inventário ao certificado.",
  },
  entry: { note: "One entry", en: "Lot destroyed", es: "Lote destruido", fr: "Lot détruit", pt: "Lote destruído" },
  name: { note: "Field", en: "Name of the lot", es: "Nombre del lote", fr: "Nom du lot", pt: "Nome do lote" },
  organisation: { note: "Field", en: "Who destroys", es: "Quién destruye", fr: "Qui détruit", pt: "Quem destrói" },
})

export const destructionLots: Register = {
  key: "destruction-lots",
  version: 1,
  title: words.title,
  lede: words.lede,
  entry: words.entry,
  names: words.name,
  places: true,
  organisation: words.organisation,
  fields: [
    { key: "what", as: "choice", label: ask.what, choices: lots, required: true, from: "mispa-2013:94" },
    { key: "pieces", as: "count", label: ask.pieces, unit: units.pieces, adds: true, from: "mispa-2013:94" },
    { key: "tonnes", as: "figure", label: ask.tonnes, unit: units.tonnes, adds: true, from: "dsa-2008:370" },
    { key: "inventory", as: "code", label: ask.inventory, explains: ask.codeExplains, from: "CIFTA VII" },
    { key: "method", as: "choice", label: ask.method, choices: destroying, from: "IMAS 11.10" },
    { key: "destroyed_on", as: "date", label: ask.destroyedOn, from: "IMAS 11.10" },
    { key: "certificate", as: "code", label: ask.certificate, explains: ask.codeExplains, from: "IMAS 11.10" },
  ],
  parts: [],
  order: [],
  first: "planned",
  steps: [
    { from: "planned", event: "verify", to: "verified", needs: ["state", "inventory"] },
    { from: "verified", event: "destroy", to: "destroyed", needs: ["method", "destroyed_on"] },
    { from: "destroyed", event: "certify", to: "certified", needs: ["certificate"] },
    { from: "planned", event: "close", to: "closed", reason: true },
    { from: "verified", event: "close", to: "closed", reason: true },
  ],
  views: {
    activities: [{ types: ["destruction"] }],
    results: [{ measures: ["firearms-destroyed", "ammunition-destroyed", "munitions-destroyed"] }],
  },
}
