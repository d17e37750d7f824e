// Our two families, as packaged: the PDF carries them, and pictures of figures are drawn with them.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

const locate = createRequire(import.meta.url).resolve

const faces = ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic"]
const families = [
  { place: "source-serif-4", name: "SourceSerif4" },
  { place: "source-sans-3", name: "SourceSans3" },
]

export const readFonts = (): Uint8Array[] =>
  families.flatMap(({ place, name }) =>
    faces.map((face) => readFileSync(locate(`@expo-google-fonts/${place}/${face}/${name}_${face}.ttf`))),
  )
