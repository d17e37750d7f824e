// Why an archive is not opened.
import { messages } from "#src/platform/i18n/index.ts"

export const zipRefusals = messages("zip", {
  damaged: {
    note: "The list of parts inside a Word, Excel or ZIP file cannot be read",
    en: "The archive’s directory cannot be read. Save the file again and send it anew.",
    es: "No se puede leer el índice del archivo comprimido. Guárdelo otra vez y envíelo de nuevo.",
    fr: "Le répertoire de l’archive est illisible. Enregistrez le fichier à nouveau et renvoyez-le.",
    pt: "Não se consegue ler o índice do arquivo compactado. Salve-o outra vez e envie-o de novo.",
  },
  tooMany: {
    note: "{found} parts in the archive, {most} are allowed",
    en: "The file packs {found} parts; at most {most} are read.",
    es: "El archivo contiene {found} partes; se leen {most} como máximo.",
    fr: "Le fichier contient {found} parties ; {most} au plus sont lues.",
    pt: "O arquivo contém {found} partes; leem-se no máximo {most}.",
  },
  tooLarge: {
    note: "{most} megabytes are allowed when unpacked",
    en: "The file unpacks to more than the {most} MB that are read.",
    es: "Descomprimido, el archivo supera los {most} MB que se leen.",
    fr: "Décompressé, le fichier dépasse les {most} Mo qui sont lus.",
    pt: "Descompactado, o arquivo ultrapassa os {most} MB que se leem.",
  },
  tooDense: {
    note: "{most} times is allowed",
    en: "The file unpacks to more than {most} times its size, as harmful files do.",
    es: "Descomprimido, el archivo ocupa más de {most} veces su tamaño, como los archivos dañinos.",
    fr: "Décompressé, le fichier dépasse {most} fois sa taille, comme le font les fichiers nuisibles.",
    pt: "Descompactado, o arquivo passa de {most} vezes o seu tamanho, como os arquivos nocivos.",
  },
  locked: {
    note: "The archive is encrypted",
    en: "The file is protected by a password. Remove the password and send it again.",
    es: "El archivo está protegido con contraseña. Quítela y envíelo de nuevo.",
    fr: "Le fichier est protégé par un mot de passe. Retirez-le et renvoyez le fichier.",
    pt: "O arquivo está protegido por senha. Retire-a e envie-o de novo.",
  },
  nested: {
    note: "{name} is the part that is an archive itself",
    en: "The part {name} is an archive itself. Unpack it and send its files one by one.",
    es: "La parte {name} es a su vez un archivo comprimido. Descomprímala y envíe sus archivos uno a uno.",
    fr: "La partie {name} est elle-même une archive. Décompressez-la et envoyez ses fichiers un à un.",
    pt: "A parte {name} é ela mesma um arquivo compactado. Descompacte-a e envie os arquivos um a um.",
  },
  badPath: {
    note: "{name} is a part whose path leads out of the archive",
    en: "The part {name} has a path that is not allowed in an archive.",
    es: "La parte {name} tiene una ruta que no se admite en un archivo comprimido.",
    fr: "La partie {name} a un chemin qui n’est pas admis dans une archive.",
    pt: "A parte {name} tem um caminho que não se admite num arquivo compactado.",
  },
  twice: {
    note: "{name} occurs twice in the archive",
    en: "The part {name} occurs twice, so it is unclear which one counts.",
    es: "La parte {name} aparece dos veces y no se sabe cuál vale.",
    fr: "La partie {name} figure deux fois : on ne sait laquelle compte.",
    pt: "A parte {name} aparece duas vezes e não se sabe qual vale.",
  },
})
