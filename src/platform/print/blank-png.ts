// A pale grey pixel, for programs that cannot draw the SVG beside it. A true raster would need a drawing engine.
export const blankPng: Uint8Array = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mP4BAAA9ADzQGs44wAAAABJRU5ErkJggg==",
  "base64",
)
