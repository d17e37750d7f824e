// The child process that reads and parses one order.
import { answerDocument } from "#src/platform/reading/apart-child.ts"
import { parseOrder } from "./parse.ts"

await answerDocument(parseOrder)
