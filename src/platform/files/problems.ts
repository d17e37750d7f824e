// What can go wrong with a store of files, in words.
import { Problem, type ProblemKind } from "#src/platform/http/index.ts"
import { messages } from "#src/platform/i18n/index.ts"

const said = messages("files", {
  full: {
    note: "Title when the disk or object store has no room",
    en: "There is no room for the file",
    es: "No hay espacio para el archivo",
    fr: "Il n’y a plus de place pour le fichier",
    pt: "Não há espaço para o arquivo",
  },
  fullDetail: {
    note: "Said when storing a file found the disk full",
    en: "The file was not stored, and nothing of it was kept. Tell the administrator that the storage is full, then send it again.",
    es: "El archivo no se guardó y no quedó nada de él. Avise a la administración de que el almacenamiento está lleno y envíelo de nuevo.",
    fr: "Le fichier n’a pas été enregistré et rien n’en est resté. Prévenez l’administration que l’espace est plein, puis renvoyez-le.",
    pt: "O arquivo não foi guardado e nada dele ficou. Avise a administração de que o armazenamento está cheio e envie-o de novo.",
  },
  damaged: {
    note: "Title when stored bytes are not what was stored",
    en: "The stored file is damaged",
    es: "El archivo guardado está dañado",
    fr: "Le fichier enregistré est endommagé",
    pt: "O arquivo guardado está danificado",
  },
  damagedDetail: {
    note: "{hash} begins the file's hash",
    en: "The file {hash} is no longer what was stored, so it is not handed out. The administrator can restore it from a backup.",
    es: "El archivo {hash} ya no es lo que se guardó, por lo que no se entrega. La administración puede recuperarlo de una copia.",
    fr: "Le fichier {hash} n’est plus celui qui a été enregistré : il n’est pas remis. L’administration peut le restaurer d’une sauvegarde.",
    pt: "O arquivo {hash} já não é o que foi guardado, por isso não é entregue. A administração pode recuperá-lo de uma cópia.",
  },
  lost: {
    note: "Title when a file is on record but its bytes are gone",
    en: "The stored file is missing",
    es: "Falta el archivo guardado",
    fr: "Le fichier enregistré manque",
    pt: "Falta o arquivo guardado",
  },
  lostDetail: {
    note: "{hash} begins the file's hash",
    en: "The file {hash} is on record but its bytes are missing. The administrator can restore it from a backup.",
    es: "El archivo {hash} consta, pero falta su contenido. La administración puede recuperarlo de una copia de seguridad.",
    fr: "Le fichier {hash} est répertorié mais son contenu manque. L’administration peut le restaurer d’une sauvegarde.",
    pt: "O arquivo {hash} consta, mas falta o seu conteúdo. A administração pode recuperá-lo de uma cópia de segurança.",
  },
  unreachable: {
    note: "Title when the object store does not answer",
    en: "The storage of files does not answer",
    es: "El almacenamiento de archivos no responde",
    fr: "Le stockage des fichiers ne répond pas",
    pt: "O armazenamento de arquivos não responde",
  },
  unreachableDetail: {
    note: "{reason} is the name of the fault",
    en: "Nothing was half stored. Try again in a few minutes; if it goes on, tell the administrator: {reason}.",
    es: "Nada quedó a medias. Inténtelo de nuevo en unos minutos; si continúa, avise a la administración: {reason}.",
    fr: "Rien n’est à moitié enregistré. Réessayez dans quelques minutes ; si cela dure, prévenez l’administration : {reason}.",
    pt: "Nada ficou pela metade. Tente de novo em alguns minutos; se continuar, avise a administração: {reason}.",
  },
})

export const fileProblems = {
  full: { slug: "storage-full", status: 507, title: said.full, detail: said.fullDetail },
  damaged: { slug: "file-damaged", status: 500, title: said.damaged, detail: said.damagedDetail },
  lost: { slug: "file-missing", status: 500, title: said.lost, detail: said.lostDetail },
  unreachable: { slug: "storage-unreachable", status: 503, title: said.unreachable, detail: said.unreachableDetail },
} as const satisfies Record<string, ProblemKind>

/** The system says that a disk, a quota or a file is full. */
export const isNoRoom = (error: unknown) =>
  ["ENOSPC", "EDQUOT", "EFBIG"].includes((error as NodeJS.ErrnoException | null)?.code ?? "")

const short = (hash: string) => hash.slice(0, 12)
export const storageFull = (cause: unknown) => because(new Problem(fileProblems.full), cause)
export const fileDamaged = (hash: string) => new Problem(fileProblems.damaged, { hash: short(hash) })
export const fileLost = (hash: string) => new Problem(fileProblems.lost, { hash: short(hash) })
export const storageUnreachable = (cause: unknown) =>
  because(new Problem(fileProblems.unreachable, { reason: cause instanceof Error ? cause.name : "unknown" }), cause)

function because(problem: Problem, cause: unknown): Problem {
  problem.cause = cause
  return problem
}
