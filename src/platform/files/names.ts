// The name under which a file is saved on somebody's disk. It comes from a sender, so it may hide what the file is.
import type { KeptKind } from "./accept.ts"

/** The first is given where a name ends otherwise. */
const endings: Readonly<Record<KeptKind, readonly string[]>> = {
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  csv: ["csv", "tsv", "txt"],
  text: ["txt", "csv", "md"],
  png: ["png"],
  jpeg: ["jpg", "jpeg"],
  webp: ["webp"],
}

/** What is left of a name: letters, digits and plain marks, no folder, no beginning that hides it, 120 characters. */
export const plainName = (said: string, otherwise: string): string =>
  [...said.replace(/[^\p{L}\p{N}\p{M} ._()-]/gu, "_")]
    .slice(-120)
    .join("")
    .replace(/^[. ]+/, "")
    .trim() || otherwise

/** A plain name that ends as its kind does: `report.exe` that is a PDF becomes `report.exe.pdf`. */
export function savedName(said: string, kind: KeptKind): string {
  const name = plainName(said, "document")
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ""
  return endings[kind].includes(ending) ? name : `${name}.${endings[kind][0]}`
}
