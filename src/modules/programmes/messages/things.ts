import { messages } from "#src/platform/i18n/index.ts"

export const thingWords = messages("programmes.things", {
  enter: {
    note: "Button and title: of a programme",
    en: "Enter results and markers",
    es: "Registrar resultados y marcadores",
    fr: "Saisir résultats et marqueurs",
    pt: "Registrar resultados e marcadores",
  },
  enterResults: {
    note: "Button and title: of a project",
    en: "Enter results",
    es: "Registrar resultados",
    fr: "Saisir des résultats",
    pt: "Registrar resultados",
  },
  lede: {
    note: "Under the title",
    en: "What came of it as a whole, beside the results of its activities. What documents tell is not changed here. A figure goes into reports by the time it is for; one for no time is in none.",
    es: "Lo que resultó en conjunto, además de los resultados de sus actividades. Lo que dicen los documentos no se cambia aquí. Una cifra entra en los informes según su período; sin período no figura en ninguno.",
    fr: "Ce qui en est résulté dans l’ensemble, outre les résultats de ses activités. Ce que disent les documents ne change pas ici. Un chiffre entre dans les rapports selon sa période ; sans période, il n’est dans aucun.",
    pt: "O que resultou no conjunto, além dos resultados das atividades. O que os documentos dizem não se altera aqui. Um número entra nos relatórios segundo o seu período; sem período não consta de nenhum.",
  },
  period: { note: "Field", en: "For which time", es: "Para qué período", fr: "Pour quelle période", pt: "Para que período" },
  stillToCome: {
    note: "Fault of the time of a result",
    en: "This time is still to come: a result is what came of it. Enter an earlier one.",
    es: "Este período aún no ha llegado: un resultado es lo que ya se logró. Indique uno anterior.",
    fr: "Cette période est à venir : un résultat est ce qui est advenu. Indiquez-en une plus ancienne.",
    pt: "Este período ainda não chegou: um resultado é o que já se obteve. Indique um anterior.",
  },
  notBegun: {
    note: "Fault of a result of a project",
    en: "The project is not carried out yet. Enter its results once it is active.",
    es: "El proyecto aún no se ejecuta. Registre sus resultados cuando esté activo.",
    fr: "Le projet n’est pas encore exécuté. Saisissez ses résultats quand il sera actif.",
    pt: "O projeto ainda não está em execução. Registre os resultados quando estiver ativo.",
  },
  markedByRecord: {
    note: "Fault of a marker of a programme",
    en: "The record marks the programme with this already. Remove this row.",
    es: "El registro ya marca el programa con esto. Quite esta fila.",
    fr: "Le registre marque déjà le programme ainsi. Retirez cette ligne.",
    pt: "O registro já marca o programa com isto. Retire esta linha.",
  },
  inPackage: {
    note: "Fault of a marker of a project",
    en: "The markers of a project stand in its package. Remove this row.",
    es: "Los marcadores de un proyecto figuran en su expediente. Quite esta fila.",
    fr: "Les marqueurs d’un projet figurent dans son dossier. Retirez cette ligne.",
    pt: "Os marcadores de um projeto constam do seu pacote. Retire esta linha.",
  },
  enteredFact: {
    note: "Sentence of a fact",
    en: "Results were entered",
    es: "Se registraron resultados",
    fr: "Des résultats ont été saisis",
    pt: "Foram registrados resultados",
  },
})
