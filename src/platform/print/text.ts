// Text comes from spreadsheets, old reports and forms. Every renderer prints it through `printable`, so that the page, the
// PDF and the Word file say the same and none can be broken or turned around by a character nobody sees.

// Controls (Cc) and non-characters cannot stand in XML; the directional embeddings, overrides and isolates can make a line
// read backwards; a byte order mark inside a text is a leftover of some file.
const unprintable = /[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** The text with controls left out, any line end as one space, and broken characters as U+FFFD. Nothing else changes. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n|[\t\n\r\u0085\u2028\u2029]/g, " ")
    .replace(unprintable, "")

const long = /\S{31,}/g
const joint = /([/.,:;?&=_@#%+|~-]+)(?=[\p{L}\p{N}])/gu
const run = /((?:[\p{L}\p{N}]\p{M}*){12})(?=[\p{L}\p{N}])/gu

/** Lets a word longer than 30 characters (an address, a digest) break after its joints and every twelve letters. */
export const breakable = (text: string): string =>
  text.replace(long, (word) => word.replace(joint, "$1\u200b").replace(run, "$1\u200b"))
