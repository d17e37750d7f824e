// hemisec <deed>: the same actions from a terminal. A deed is named by its words; the longest name that fits is done.
import { argv, exit, stderr } from "node:process"

/** `run` gets what follows the name and returns the exit code: 0 done, 1 failed, 2 asked wrongly. */
type Deed = Readonly<{ name: string; does: string; run: (args: readonly string[]) => Promise<number> }>

const deeds: readonly Deed[] = [
  {
    name: "order parse",
    does: "order parse FILE [--json]  show what the file of an executive order would propose",
    run: async (args) => (await import("./modules/institution/import/deed.ts")).orderParse(args),
  },
]

const words = argv.slice(2)
const deed = deeds.find(({ name }) => name.split(" ").every((word, i) => words[i] === word))
if (deed) exit(await deed.run(words.slice(deed.name.split(" ").length)))
stderr.write(`Use: hemisec DEED\n${deeds.map(({ does }) => `  ${does}`).join("\n")}\n`)
exit(2)
