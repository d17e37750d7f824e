/**
 * Where each state's tile stands: column and row, drawn by hand so that neighbours stay near each other and the chain of
 * the eastern Caribbean reads from north to south in pairs. Seven columns keep a tile above 40 px on the smallest phone.
 */
export const columns = 7
export const rows = 10

const drawing = [
  "CAN  .   .   .   .   .   .",
  "USA  .   .  BHS  .   .   .",
  "MEX  .  CUB HTI DOM KNA ATG",
  "GTM BLZ JAM  .   .  DMA LCA",
  "SLV HND  .   .   .  VCT BRB",
  "NIC CRI PAN  .  GRD TTO  .",
  " .   .  COL VEN GUY SUR  .",
  " .  ECU PER BRA  .   .   .",
  " .   .  BOL PRY  .   .   .",
  " .  CHL ARG URY  .   .   .",
]

export type Place = { code: string; column: number; row: number }

export const places: readonly Place[] = drawing.flatMap((line, row) =>
  line
    .trim()
    .split(/\s+/)
    .flatMap((code, column) => (code === "." ? [] : [{ code, column, row }])),
)
