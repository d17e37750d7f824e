// The picture of a figure, for programs that cannot draw the SVG beside it: the same drawing in points of colour, with our
// own letters, on white paper. Nothing of the machine is asked, so that the same drawing gives the same bytes everywhere.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { initWasm, Resvg } from "@resvg/resvg-wasm"
import { readFonts } from "./fonts.ts"

const locate = createRequire(import.meta.url).resolve

type Size = { width: number; height: number }
/** A drawing as PNG of this size; one that is very tall comes smaller in the same shape. */
export type Raster = (svg: string, size: Size) => Uint8Array

const tallest = 3000

async function open(): Promise<Raster> {
  await initWasm(readFileSync(locate("@resvg/resvg-wasm/index_bg.wasm")))
  const font = {
    fontBuffers: readFonts(),
    defaultFontFamily: "Source Sans 3",
    sansSerifFamily: "Source Sans 3",
    serifFamily: "Source Serif 4",
  }
  return (svg, { width, height }) => {
    const drawing = new Resvg(svg, {
      font,
      background: "#ffffff",
      fitTo: height > tallest ? { mode: "height", value: tallest } : { mode: "width", value: width },
    })
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    drawing.free()
    return png
  }
}

let opened: Promise<Raster> | undefined

/** The drawing engine, loaded once a thread: a tenth of a second, and only where a document has figures. */
export function openRaster(): Promise<Raster> {
  opened ??= open()
  return opened
}
