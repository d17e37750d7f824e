// Content lines of iCalendar (RFC 5545 §3.1): escaped, folded at 75 octets of UTF-8, ended by CRLF.

const mostOctets = 75

/** A text as a value. Control characters have no place in one; line ends are written as such. */
export const textValue = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, (c) => `\\${c}`)
    .replaceAll("\n", "\\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")

/** A value of a parameter; what would end it is taken out, for a parameter has no way to escape it. */
const parameterValue = (text: string): string => {
  const plain = text.replace(/["\p{Cc}]/gu, "")
  return /[:;,]/.test(plain) ? `"${plain}"` : plain
}

/** Further lines begin with a space, which counts; no character is cut in two. */
function fold(line: string): string {
  const lines: string[] = []
  let at = ""
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > mostOctets) {
      lines.push(at)
      at = " "
      octets = 1
    }
    at += character
    octets += size
  }
  return [...lines, at].join("\r\n")
}

/** `name` with its parameters and a value that is ready to be written. */
export function line(name: string, value: string, parameters: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries(parameters).map(([key, given]) => `;${key}=${parameterValue(given)}`)
  return `${fold(`${name}${said.join("")}:${value}`)}\r\n`
}
