// What a printed report says of mandates and pillars, and of what answers them.
import { type Message, messages } from "#src/platform/i18n/index.ts"
import type { Basis } from "#src/values/basis.ts"

export const answerWords = messages("report", {
  mandates: {
    note: "Heading of the part ordered by mandate",
    en: "The mandates and what answers them",
    es: "Los mandatos y lo que responde a ellos",
    fr: "Les mandats et ce qui y répond",
    pt: "Os mandatos e o que responde a eles",
  },
  crossTable: {
    note: "Heading of the table of pillars and departments",
    en: "Pillars and departments",
    es: "Pilares y departamentos",
    fr: "Piliers et départements",
    pt: "Pilares e departamentos",
  },
  askedIn: {
    note: "Before the name of an instrument",
    en: "Laid down in: {instrument}",
    es: "Establecido en: {instrument}",
    fr: "Énoncé dans : {instrument}",
    pt: "Estabelecido em: {instrument}",
  },
  ourSummary: {
    note: "Term before our summary of a mandate",
    en: "In our words",
    es: "En nuestras palabras",
    fr: "En nos mots",
    pt: "Nas nossas palavras",
  },
  answersCaption: {
    note: "Caption; {mandate} is its name",
    en: "Activities that answer: {mandate}",
    es: "Actividades que responden a: {mandate}",
    fr: "Activités qui répondent à : {mandate}",
    pt: "Atividades que respondem a: {mandate}",
  },
  pillar: { note: "Column", en: "Pillar and basis", es: "Pilar y base", fr: "Pilier et base", pt: "Pilar e base" },
  noUnit: {
    note: "Column for activities whose doer is no unit of the secretariat",
    en: "No unit",
    es: "Sin unidad",
    fr: "Sans unité",
    pt: "Sem unidade",
  },
  answersRule: {
    note: "Counting rule of activities by mandate",
    en: "each activity once for each mandate, by the firmest link of its own or of its programme, under the department of its lead unit",
    es: "cada actividad una vez por mandato, según el vínculo más firme propio o de su programa, en el departamento de su unidad principal",
    fr: "chaque activité une fois par mandat, selon le lien le plus ferme qui lui est propre ou celui de son programme, sous le département de son unité chef de file",
    pt: "cada atividade uma vez por mandato, pelo vínculo mais firme próprio ou do seu programa, sob o departamento da sua unidade principal",
  },
  crossRule: {
    note: "Counting rule of activities by pillar",
    en: "each activity once for each pillar it is linked to, by the firmest link of its own or of its programme, under the department of its lead unit; an activity can serve several pillars, so the lines do not add up to the number of activities",
    es: "cada actividad una vez por cada pilar al que está vinculada, según el vínculo más firme propio o de su programa, en el departamento de su unidad principal; una actividad puede servir a varios pilares, por lo que las líneas no suman el número de actividades",
    fr: "chaque activité une fois pour chaque pilier auquel elle est liée, selon le lien le plus ferme qui lui est propre ou celui de son programme, sous le département de son unité chef de file ; une activité peut servir plusieurs piliers, les lignes ne s’additionnent donc pas au nombre d’activités",
    pt: "cada atividade uma vez por cada pilar a que está ligada, pelo vínculo mais firme próprio ou do seu programa, sob o departamento da sua unidade principal; uma atividade pode servir a vários pilares, por isso as linhas não somam o número de atividades",
  },
  nothingLinked: {
    note: "Where no activity is linked to a mandate",
    en: "The record holds no activity that is tied to this mandate.",
    es: "El registro no contiene ninguna actividad vinculada a este mandato.",
    fr: "Le registre ne contient aucune activité liée à ce mandat.",
    pt: "O registro não contém nenhuma atividade ligada a este mandato.",
  },
  pillarNumber: {
    note: "Heads the lines of a pillar; {title} is its name",
    en: "Pillar {n}: {title}",
    es: "Pilar {n}: {title}",
    fr: "Pilier {n} : {title}",
    pt: "Pilar {n}: {title}",
  },
  theyAre: {
    note: "Under the table of a mandate; {names} are programmes and activities",
    en: "They belong to: {names}.",
    es: "Pertenecen a: {names}.",
    fr: "Elles relèvent de : {names}.",
    pt: "Pertencem a: {names}.",
  },
  theyStand: {
    note: "Under the table of a mandate that very many programmes answer; {count} is a figure",
    en: "They belong to {count} programmes, which stand below and in the appendices.",
    es: "Pertenecen a {count} programas, que figuran a continuación y en los apéndices.",
    fr: "Elles relèvent de {count} programmes, présentés ci-après et dans les annexes.",
    pt: "Pertencem a {count} programas, que estão a seguir e nos apêndices.",
  },
  programmesRule: {
    note: "Counting rule",
    en: "programmes of the activities counted above, each once",
    es: "programas de las actividades contadas arriba, cada uno una vez",
    fr: "programmes des activités comptées plus haut, chacun une fois",
    pt: "programas das atividades contadas acima, cada um uma vez",
  },
  labelProgrammesOf: {
    note: "Label of a figure; {what} is a mandate",
    en: "Programmes: {what}",
    es: "Programas: {what}",
    fr: "Programmes : {what}",
    pt: "Programas: {what}",
  },
  readingOnly: {
    note: "Note under a mandate; {count} is a figure",
    en: "By our reading alone, not by any source: {count} activities.",
    es: "Solo por lectura nuestra, no por fuente alguna: {count} actividades.",
    fr: "Selon notre seule lecture, et d’après aucune source : {count} activités.",
    pt: "Só pela nossa leitura, e por nenhuma fonte: {count} atividades.",
  },
  linkedOf: {
    note: "Label of a figure: activities under a mandate or pillar",
    en: "Activities: {what}, {department}, {basis}",
    es: "Actividades: {what}, {department}, {basis}",
    fr: "Activités : {what}, {department}, {basis}",
    pt: "Atividades: {what}, {department}, {basis}",
  },
  labelAny: {
    note: "Row of the cross-table: any basis",
    en: "On any basis",
    es: "Con cualquier base",
    fr: "Sur toute base",
    pt: "Com qualquer base",
  },
})

export const basisWords: Readonly<Record<Basis, Message>> = messages("report.basis", {
  stated: {
    note: "Basis of a link",
    en: "stated for the activity",
    es: "consta para la actividad",
    fr: "énoncé pour l’activité",
    pt: "declarado para a atividade",
  },
  section: {
    note: "Basis of a link",
    en: "stated for its section",
    es: "consta para su sección",
    fr: "énoncé pour sa section",
    pt: "declarado para a sua seção",
  },
  reading: { note: "Basis of a link", en: "our reading", es: "lectura nuestra", fr: "notre lecture", pt: "leitura nossa" },
  confirmed: {
    note: "Basis of a link",
    en: "confirmed by a person",
    es: "confirmado por una persona",
    fr: "confirmé par une personne",
    pt: "confirmado por uma pessoa",
  },
})

export const programmeBasisWords: Readonly<Record<Basis, Message>> = messages("report.programmeBasis", {
  stated: {
    note: "Basis of a link",
    en: "stated for the programme",
    es: "consta para el programa",
    fr: "énoncé pour le programme",
    pt: "declarado para o programa",
  },
  section: basisWords.section,
  reading: basisWords.reading,
  confirmed: basisWords.confirmed,
})
