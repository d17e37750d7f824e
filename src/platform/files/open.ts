// Where files lie is decided once, at the start.
import { join } from "node:path"
import { diskFiles } from "./disk.ts"
import type { Files } from "./files.ts"

/** The store that the settings name: an object store in FILES_URL, else the data folder. Throws on an unreadable address. */
export async function openFiles(settings: { DATA_FOLDER: string; FILES_URL?: string | undefined }): Promise<Files> {
  if (!settings.FILES_URL) return diskFiles(join(settings.DATA_FOLDER, "files"))
  // The client of the object store takes 50 ms to load; a laptop never needs it.
  const { objectFiles, readFilesUrl } = await import("./object-store.ts")
  return objectFiles(readFilesUrl(settings.FILES_URL))
}
