// Why a file that somebody sent is not kept, and what to do.
import { messages } from "#src/platform/i18n/index.ts"

export const acceptRefusals = messages("files.accept", {
  noFile: {
    note: "Under the field for a file: none was chosen",
    en: "Choose a file.",
    es: "Elija un archivo.",
    fr: "Choisissez un fichier.",
    pt: "Escolha um arquivo.",
  },
  empty: {
    note: "The file has no content",
    en: "The file is empty. Choose another one.",
    es: "El archivo está vacío. Elija otro.",
    fr: "Le fichier est vide. Choisissez-en un autre.",
    pt: "O arquivo está vazio. Escolha outro.",
  },
  otherKind: {
    note: "The content is of no kind that is kept",
    en: "This is none of the kinds that are kept: PDF, Word (DOCX), Excel (XLSX), CSV, text in UTF-8, PNG, JPEG, WebP. Save it as one of them and send it again.",
    es: "No es de ninguna de las clases que se guardan: PDF, Word (DOCX), Excel (XLSX), CSV, texto en UTF-8, PNG, JPEG, WebP. Guárdelo como una de ellas y envíelo de nuevo.",
    fr: "Ce n’est aucun des types conservés : PDF, Word (DOCX), Excel (XLSX), CSV, texte en UTF-8, PNG, JPEG, WebP. Enregistrez-le sous l’un d’eux et renvoyez-le.",
    pt: "Não é de nenhum dos tipos que se guardam: PDF, Word (DOCX), Excel (XLSX), CSV, texto em UTF-8, PNG, JPEG, WebP. Salve-o como um deles e envie-o de novo.",
  },
  oldOffice: {
    note: "DOC, XLS, PPT of before 2007",
    en: "The file is in an old Office format. Save it as DOCX, XLSX or PDF and send it again.",
    es: "El archivo está en un formato antiguo de Office. Guárdelo como DOCX, XLSX o PDF y envíelo de nuevo.",
    fr: "Le fichier est dans un ancien format d’Office. Enregistrez-le en DOCX, XLSX ou PDF et renvoyez-le.",
    pt: "O arquivo está em um formato antigo do Office. Salve-o como DOCX, XLSX ou PDF e envie-o de novo.",
  },
  macros: {
    note: "The Word or Excel file carries programs",
    en: "The file carries macros, which are programs. Save it without them, as DOCX, XLSX or PDF, and send it again.",
    es: "El archivo contiene macros, que son programas. Guárdelo sin ellas, como DOCX, XLSX o PDF, y envíelo de nuevo.",
    fr: "Le fichier contient des macros, qui sont des programmes. Enregistrez-le sans elles, en DOCX, XLSX ou PDF, et renvoyez-le.",
    pt: "O arquivo contém macros, que são programas. Salve-o sem elas, como DOCX, XLSX ou PDF, e envie-o de novo.",
  },
  archive: {
    note: "A ZIP that is neither Word nor Excel",
    en: "This is an archive, and neither a Word nor an Excel file. Unpack it and send its files one by one.",
    es: "Es un archivo comprimido, y no un archivo de Word ni de Excel. Descomprímalo y envíe sus archivos uno a uno.",
    fr: "C’est une archive, et non un fichier Word ou Excel. Décompressez-la et envoyez ses fichiers un à un.",
    pt: "É um arquivo compactado, e não um arquivo do Word ou do Excel. Descompacte-o e envie os arquivos um a um.",
  },
  damaged: {
    note: "A part of the file is missing or unreadable",
    en: "The file is damaged or cut off. Save it again and send it anew.",
    es: "El archivo está dañado o incompleto. Guárdelo otra vez y envíelo de nuevo.",
    fr: "Le fichier est endommagé ou incomplet. Enregistrez-le à nouveau et renvoyez-le.",
    pt: "O arquivo está danificado ou incompleto. Salve-o outra vez e envie-o de novo.",
  },
  lockedPdf: {
    note: "The PDF is encrypted: against reading, or against copying",
    en: "The PDF is protected by a password or against copying. Save it without protection and send it again.",
    es: "El PDF está protegido con contraseña o contra copia. Guárdelo sin protección y envíelo de nuevo.",
    fr: "Le PDF est protégé par un mot de passe ou contre la copie. Enregistrez-le sans protection et renvoyez-le.",
    pt: "O PDF está protegido por senha ou contra cópia. Salve-o sem proteção e envie-o de novo.",
  },
  webPage: {
    note: "HTML, SVG or XML",
    en: "This is a web page or a drawing for browsers. Save it as PDF and send it again.",
    es: "Es una página web o un dibujo para navegadores. Guárdelo como PDF y envíelo de nuevo.",
    fr: "C’est une page web ou un dessin pour navigateurs. Enregistrez-le en PDF et renvoyez-le.",
    pt: "É uma página web ou um desenho para navegadores. Salve-o como PDF e envie-o de novo.",
  },
  richText: {
    note: "RTF",
    en: "This is rich text (RTF). Save it as DOCX or PDF and send it again.",
    es: "Es texto enriquecido (RTF). Guárdelo como DOCX o PDF y envíelo de nuevo.",
    fr: "C’est du texte enrichi (RTF). Enregistrez-le en DOCX ou PDF et renvoyez-le.",
    pt: "É texto formatado (RTF). Salve-o como DOCX ou PDF e envie-o de novo.",
  },
})
