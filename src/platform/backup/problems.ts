// Why a backup is not made or not restored, in words for whoever sits at the terminal.
import { Problem, type ProblemKind } from "#src/platform/http/index.ts"
import { type Message, messages } from "#src/platform/i18n/index.ts"

const said = messages("backup", {
  refused: {
    note: "Title of all refusals below",
    en: "Backup or restore refused",
    es: "Copia o restauración rechazada",
    fr: "Sauvegarde ou restauration refusée",
    pt: "Cópia ou restauração recusada",
  },
  targetExists: {
    note: "{path} was named as the target of a backup",
    en: "{path} is there already. Name a new file ending in .tar, or a new folder.",
    es: "{path} ya existe. Indique un archivo nuevo que termine en .tar o una carpeta nueva.",
    fr: "{path} existe déjà. Indiquez un nouveau fichier en .tar ou un nouveau dossier.",
    pt: "{path} já existe. Indique um arquivo novo terminado em .tar ou uma pasta nova.",
  },
  targetFull: {
    note: "{path} was to hold the backup, but the disk is full",
    en: "There is no room for the backup in {path}. Nothing of it was kept. Make room, or name another disk.",
    es: "No hay espacio para la copia en {path}. No quedó nada de ella. Libere espacio o indique otro disco.",
    fr: "Il n’y a plus de place pour la sauvegarde dans {path}. Rien n’en est resté. Libérez de l’espace ou indiquez un autre disque.",
    pt: "Não há espaço para a cópia em {path}. Nada dela ficou. Libere espaço ou indique outro disco.",
  },
  noBackup: {
    note: "{path} was named as a backup",
    en: "{path} is not a backup of this platform.",
    es: "{path} no es una copia de seguridad de esta plataforma.",
    fr: "{path} n’est pas une sauvegarde de cette plateforme.",
    pt: "{path} não é uma cópia de segurança desta plataforma.",
  },
  damaged: {
    note: "{name} is a part of the backup, or the file itself",
    en: "{name} is damaged: its bytes are not those that were saved. Nothing was restored. Use another copy of the backup.",
    es: "{name} está dañado: no es lo que se guardó. No se restauró nada. Use otro ejemplar de la copia.",
    fr: "{name} est endommagé : ce n’est plus ce qui a été sauvegardé. Rien n’a été restauré. Prenez un autre exemplaire.",
    pt: "{name} está danificado: não é o que foi guardado. Nada foi restaurado. Use outro exemplar da cópia.",
  },
  missing: {
    note: "{name} is a part of the backup",
    en: "{name} is missing from the backup. Nothing was restored. Use another copy of the backup.",
    es: "Falta {name} en la copia. No se restauró nada. Use otro ejemplar de la copia.",
    fr: "{name} manque à la sauvegarde. Rien n’a été restauré. Prenez un autre exemplaire.",
    pt: "Falta {name} na cópia. Nada foi restaurado. Use outro exemplar da cópia.",
  },
  version: {
    note: "{version} is the number of the backup's form",
    en: "The backup has form {version}, which this version of the platform does not read. Use a newer one.",
    es: "La copia tiene la forma {version}, que esta versión de la plataforma no lee. Use una más nueva.",
    fr: "La sauvegarde est de forme {version}, que cette version de la plateforme ne lit pas. Prenez-en une plus récente.",
    pt: "A cópia tem a forma {version}, que esta versão da plataforma não lê. Use uma mais nova.",
  },
  notEmpty: {
    note: "{names} are tables that hold rows",
    en: "The database is not empty: {names}. Restore into a new database, or a new DATA_FOLDER.",
    es: "La base de datos no está vacía: {names}. Restaure en una base nueva o en un DATA_FOLDER nuevo.",
    fr: "La base de données n’est pas vide : {names}. Restaurez dans une base nouvelle ou un nouveau DATA_FOLDER.",
    pt: "O banco de dados não está vazio: {names}. Restaure num banco novo ou num DATA_FOLDER novo.",
  },
  otherMigrations: {
    note: "{names} are migrations that differ between backup and platform",
    en: "Backup and platform do not have the same migrations: {names}. Restore with the version that made the backup, then upgrade.",
    es: "La copia y la plataforma no tienen las mismas migraciones: {names}. Restaure con la versión que hizo la copia y luego actualice.",
    fr: "La sauvegarde et la plateforme n’ont pas les mêmes migrations : {names}. Restaurez avec la version d’origine, puis mettez à jour.",
    pt: "A cópia e a plataforma não têm as mesmas migrações: {names}. Restaure com a versão que fez a cópia e depois atualize.",
  },
  noPlatform: {
    note: "The database that was named has none of our tables",
    en: "This database holds no platform. Check DATABASE_URL or DATA_FOLDER.",
    es: "Esta base de datos no contiene la plataforma. Revise DATABASE_URL o DATA_FOLDER.",
    fr: "Cette base de données ne contient pas la plateforme. Vérifiez DATABASE_URL ou DATA_FOLDER.",
    pt: "Este banco de dados não contém a plataforma. Verifique DATABASE_URL ou DATA_FOLDER.",
  },
})

const kind = (slug: string, detail: Message): ProblemKind => ({ slug, status: 422, title: said.refused, detail })
const kinds = {
  targetExists: kind("target-exists", said.targetExists),
  targetFull: kind("target-full", said.targetFull),
  noBackup: kind("no-backup", said.noBackup),
  damaged: kind("backup-damaged", said.damaged),
  missing: kind("backup-part-missing", said.missing),
  version: kind("backup-version", said.version),
  notEmpty: kind("database-not-empty", said.notEmpty),
  otherMigrations: kind("other-migrations", said.otherMigrations),
  noPlatform: kind("no-platform", said.noPlatform),
}

const some = (names: readonly string[]) => names.slice(0, 5).join(", ") + (names.length > 5 ? " …" : "")

export const targetExists = (path: string) => new Problem(kinds.targetExists, { path })
export const targetFull = (path: string) => new Problem(kinds.targetFull, { path })
export const noBackup = (path: string) => new Problem(kinds.noBackup, { path })
export const damaged = (name: string) => new Problem(kinds.damaged, { name })
export const missing = (name: string) => new Problem(kinds.missing, { name })
export const unreadableVersion = (version: number) => new Problem(kinds.version, { version })
export const notEmpty = (names: readonly string[]) => new Problem(kinds.notEmpty, { names: some(names) })
export const otherMigrations = (names: readonly string[]) => new Problem(kinds.otherMigrations, { names: some(names) })
export const noPlatform = () => new Problem(kinds.noPlatform)
