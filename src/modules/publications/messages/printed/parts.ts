// What a printed report says of figures of people taken apart.
import { messages } from "#src/platform/i18n/index.ts"

export const partLines = messages("report.parts", {
  people: {
    note: "How many people took part in an activity; {count} is a figure",
    en: "People in all: {count}",
    es: "Personas en total: {count}",
    fr: "Personnes en tout : {count}",
    pt: "Pessoas no total: {count}",
  },
  totals: {
    note: "Caption; {name} is a section or heading",
    en: "By sex: {name}",
    es: "Por sexo: {name}",
    fr: "Par sexe : {name}",
    pt: "Por sexo: {name}",
  },
  measure: { note: "Column", en: "Measure", es: "Medida", fr: "Mesure", pt: "Medida" },
  ofFigures: {
    note: "Behind the name of a measure: of how many figures a total is made; {n} and {all} are numbers",
    en: "({n} of {all} figures)",
    es: "({n} de {all} cifras)",
    fr: "({n} chiffres sur {all})",
    pt: "({n} de {all} números)",
  },
  totalRule: {
    note: "Counting rule of totals by sex",
    en: "sum over the activities told here, for measures whose figures add up, of those figures whose parts by sex are told and all shown; figures given for a programme or project as a whole stay out, for they may count the same people",
    es: "suma de las actividades de este apartado, para medidas cuyas cifras se suman, de las cifras cuyas partes por sexo se dicen y se muestran todas; quedan fuera las cifras de un programa o proyecto en conjunto, pues pueden contar a las mismas personas",
    fr: "somme des activités de cette partie, pour les mesures dont les chiffres s’additionnent, des chiffres dont les parties par sexe sont dites et toutes montrées ; les chiffres d’un programme ou d’un projet dans son ensemble restent en dehors, car ils peuvent compter les mêmes personnes",
    pt: "soma das atividades desta parte, para medidas cujos números se somam, dos números cujas partes por sexo são ditas e todas mostradas; ficam fora os números de um programa ou projeto no conjunto, pois podem contar as mesmas pessoas",
  },
})
