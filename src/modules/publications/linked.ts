// Editions as linked data: the report, its files with their hashes, and the records that its figures were made of.
import type { Say } from "#src/platform/i18n/index.ts"
import { linkedFile } from "#src/web/index.ts"
import type { EditionCard } from "./queries/editions.ts"
import { type Form, mediaTypeOf } from "./types.ts"

type Files = readonly { form: string; sha256: string }[]

export function linkedEdition({ edition, files }: { edition: EditionCard; files: Files }, say: Say, origin: string) {
  const id = `/editions/${edition.key}` as const
  return linkedFile(
    {
      id,
      type: ["Report", "Dataset", "Entity"],
      name: { [edition.language]: edition.title },
      inLanguage: edition.language,
      datePublished: edition.issuedOn,
      code: edition.fingerprint,
      isBasedOn: `/reports/${edition.report}`,
      derivedFrom: `${id}/snapshot`,
      distribution: [
        ...files.map((f) => ({
          type: "DataDownload",
          contentUrl: `${id}/files/${f.form}`,
          encodingFormat: mediaTypeOf[f.form as Form],
          sha256: f.sha256,
        })),
        { type: "DataDownload", contentUrl: `${id}/snapshot`, encodingFormat: "application/json", sha256: edition.fingerprint },
      ],
    },
    say,
    origin,
  )
}
