// Text comes from spreadsheets, old reports and forms. Every renderer prints it through `printable`, so that the page, the
// PDF and the Word file say the same and none can be broken or turned around by a character nobody sees.

// C0 and C1 controls cannot stand in XML; the directional embeddings, overrides and isolates can make a line read
// backwards; U+FFFE, U+FFFF and halves of surrogate pairs are no characters at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

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
