// The child process that reads and parses one instrument.
import { answerDocument } from "#src/platform/reading/apart-child.ts"
import { isAkn, readAkn } from "../akn/read.ts"
import { parseInstrument } from "./parse.ts"

await answerDocument(parseInstrument, (bytes) => (isAkn(bytes) ? readAkn(bytes) : null))
