// Words of declared shares: which mandates money serves.
import { messages } from "#src/platform/i18n/index.ts"

const label = "Label of a field or a column"

export const shareWords = messages("resources.share", {
  title: {
    note: "Title, and link",
    en: "Money and mandates",
    es: "Dinero y mandatos",
    fr: "Argent et mandats",
    pt: "Dinheiro e mandatos",
  },
  lede: {
    note: "Under the title of /resources/mandates",
    en: "How much of what was spent is tied to at least one clause, by shares that people declared with a reason. What nobody declared is tied to none.",
    es: "Cuánto de lo gastado está vinculado al menos a una cláusula, según partes que personas declararon con su motivo. Lo no declarado no está vinculado a ninguna.",
    fr: "Quelle part des dépenses est liée à au moins une clause, selon des parts que des personnes ont déclarées et motivées. Ce que nul n’a déclaré n’est lié à aucune.",
    pt: "Quanto do que se gastou está ligado a pelo menos uma cláusula, por partes que pessoas declararam com motivo. O que ninguém declarou não está ligado a nenhuma.",
  },
  tied: {
    note: "Label of a percentage; {currency}",
    en: "% of spending in {currency} is tied to at least one clause",
    es: "% del gasto en {currency} está vinculado al menos a una cláusula",
    fr: "% des dépenses en {currency} sont liées à au moins une clause",
    pt: "% da despesa em {currency} está ligada a pelo menos uma cláusula",
  },
  tiedRule: {
    note: "Counting rule; {tied} and {spent} with their currency, {count} bookings",
    en: {
      one: "{tied} of {spent} in {count} booking; it counts by the shares of its activity, or else of its programme",
      other: "{tied} of {spent} in {count} bookings; each counts by the shares of its activity, or else of its programme",
    },
    es: {
      one: "{tied} de {spent} en {count} asiento; cuenta por las partes de su actividad o, en su defecto, de su programa",
      other:
        "{tied} de {spent} en {count} asientos; cada uno cuenta por las partes de su actividad o, en su defecto, de su programa",
    },
    fr: {
      one: "{tied} sur {spent} en {count} écriture ; elle compte selon les parts de son activité, à défaut de son programme",
      other:
        "{tied} sur {spent} en {count} écritures ; chacune compte selon les parts de son activité, à défaut de son programme",
    },
    pt: {
      one: "{tied} de {spent} em {count} lançamento; conta pelas partes da sua atividade ou, na falta, do seu programa",
      other:
        "{tied} de {spent} em {count} lançamentos; cada um conta pelas partes da sua atividade ou, na falta, do seu programa",
    },
  },
  nothing: {
    note: "Empty state",
    en: "No spending is recorded, so none can be tied.",
    es: "No consta ningún gasto: no hay qué vincular.",
    fr: "Aucune dépense n’est consignée : rien ne peut être lié.",
    pt: "Nenhuma despesa está registrada: não há o que ligar.",
  },
  untied: {
    note: "Heading",
    en: "Not tied, or not wholly",
    es: "Sin vincular, o no del todo",
    fr: "Non liées, ou en partie",
    pt: "Não ligadas, ou não por inteiro",
  },
  untiedNote: {
    note: "Beside the heading",
    en: "The secretariat reads this part.",
    es: "Esta parte la lee la secretaría.",
    fr: "Cette partie est lue par le secrétariat.",
    pt: "Esta parte é lida pela secretaria.",
  },
  countUntied: {
    note: "Counting rule",
    en: "activities and programmes by currency whose shares are less than a hundred",
    es: "actividades y programas por moneda cuyas partes suman menos de cien",
    fr: "activités et programmes par monnaie dont les parts font moins de cent",
    pt: "atividades e programas por moeda cujas partes somam menos de cem",
  },
  wholly: {
    note: "In place of the list",
    en: "All spending is tied.",
    es: "Todo el gasto está vinculado.",
    fr: "Toutes les dépenses sont liées.",
    pt: "Toda a despesa está ligada.",
  },
  thing: { note: label, en: "Spent on", es: "Gastado en", fr: "Dépensé pour", pt: "Gasto em" },
  noThing: {
    note: "In a table: a booking names neither activity nor programme",
    en: "neither an activity nor a programme",
    es: "ni actividad ni programa",
    fr: "ni activité ni programme",
    pt: "nem atividade nem programa",
  },
  share: { note: "Column: percentage tied", en: "Tied, %", es: "Vinculado, %", fr: "Lié, %", pt: "Ligado, %" },
  declare: {
    note: "Link, title and button",
    en: "Declare shares",
    es: "Declarar partes",
    fr: "Déclarer des parts",
    pt: "Declarar partes",
  },
  declareLede: {
    note: "Under the title of the form",
    en: "Which clauses the money serves, in percent; together at most 100. What is left over is tied to none.",
    es: "A qué cláusulas sirve el dinero, en porcentaje; en total 100 como máximo. El resto no se vincula a ninguna.",
    fr: "Quelles clauses l’argent sert, en pour cent ; ensemble au plus 100. Le reste n’est lié à aucune.",
    pt: "A que cláusulas serve o dinheiro, em percentagem; no total, 100 no máximo. O resto não se liga a nenhuma.",
  },
  shares: { note: "Legend of the rows", en: "Shares", es: "Partes", fr: "Parts", pt: "Partes" },
  clause: { note: label, en: "Clause", es: "Cláusula", fr: "Clause", pt: "Cláusula" },
  percent: { note: label, en: "Percent", es: "Porcentaje", fr: "Pour cent", pt: "Percentagem" },
  reason: { note: label, en: "On what this rests", es: "En qué se basa", fr: "Sur quoi cela repose", pt: "Em que se baseia" },
  aboveHundred: {
    note: "Fault; {sum} is the sum of the shares",
    en: "The shares are {sum} together; at most 100 can be given.",
    es: "Las partes suman {sum}; pueden darse 100 como máximo.",
    fr: "Les parts font ensemble {sum} ; on peut en donner 100 au plus.",
    pt: "As partes somam {sum}; podem dar-se no máximo 100.",
  },
  twice: {
    note: "Fault",
    en: "This clause has a share already.",
    es: "Esta cláusula ya tiene una parte.",
    fr: "Cette clause a déjà une part.",
    pt: "Esta cláusula já tem uma parte.",
  },
  unknown: {
    note: "Fault; {said} was given",
    en: "There is no clause “{said}”.",
    es: "No existe la cláusula «{said}».",
    fr: "La clause « {said} » n’existe pas.",
    pt: "Não existe a cláusula “{said}”.",
  },
  noShare: {
    note: "Fault",
    en: "Give at least one clause a share.",
    es: "Dé una parte al menos a una cláusula.",
    fr: "Donnez une part à une clause au moins.",
    pt: "Dê uma parte a pelo menos uma cláusula.",
  },
  badPercent: {
    note: "Fault",
    en: "A share is more than 0 and at most 100, with at most two places.",
    es: "Una parte es mayor que 0 y 100 como máximo, con dos decimales.",
    fr: "Une part est supérieure à 0 et d’au plus 100, avec deux décimales.",
    pt: "Uma parte é maior que 0 e no máximo 100, com duas casas.",
  },
  declared: {
    note: "History line",
    en: "Shares of mandates declared",
    es: "Partes de mandatos declaradas",
    fr: "Parts de mandats déclarées",
    pt: "Partes de mandatos declaradas",
  },
  tooMuch: {
    note: "Title of a problem",
    en: "Shares are more than a hundred",
    es: "Las partes suman más de cien",
    fr: "Les parts dépassent cent",
    pt: "As partes passam de cem",
  },
  tooMuchDetail: {
    note: "Detail of a problem",
    en: "Lower one of them and send it again.",
    es: "Reduzca una y envíelo de nuevo.",
    fr: "Réduisez-en une et renvoyez.",
    pt: "Reduza uma e envie de novo.",
  },
})
