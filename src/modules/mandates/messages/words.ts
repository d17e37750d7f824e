import { messages } from "#src/platform/i18n/index.ts"

/** Sorts of instruments. */
export const typeWords = messages("mandates.type", {
  convention: { note: "Sort of instrument", en: "convention", es: "convención", fr: "convention", pt: "convenção" },
  protocol: { note: "Sort of instrument", en: "protocol", es: "protocolo", fr: "protocole", pt: "protocolo" },
  declaration: { note: "Sort of instrument", en: "declaration", es: "declaración", fr: "déclaration", pt: "declaração" },
  resolution: { note: "Sort of instrument", en: "resolution", es: "resolución", fr: "résolution", pt: "resolução" },
  commitment: { note: "Sort of instrument", en: "commitment", es: "compromiso", fr: "engagement", pt: "compromisso" },
  decision: { note: "Sort of instrument", en: "decision", es: "decisión", fr: "décision", pt: "decisão" },
  strategy: { note: "Sort of instrument", en: "strategy", es: "estrategia", fr: "stratégie", pt: "estratégia" },
  plan: { note: "Sort of instrument", en: "plan of action", es: "plan de acción", fr: "plan d’action", pt: "plano de ação" },
  work_plan: {
    note: "Sort of instrument",
    en: "work plan",
    es: "plan de trabajo",
    fr: "plan de travail",
    pt: "plano de trabalho",
  },
  recommendation: {
    note: "Sort of instrument",
    en: "recommendation",
    es: "recomendación",
    fr: "recommandation",
    pt: "recomendação",
  },
  agreement: { note: "Sort of instrument", en: "agreement", es: "acuerdo", fr: "accord", pt: "acordo" },
  statute: {
    note: "Sort of instrument: statute or rules of a body",
    en: "statute or rules",
    es: "estatuto o reglamento",
    fr: "statut ou règlement",
    pt: "estatuto ou regulamento",
  },
})

/** Clauses as they are cited: `{n}` is the number as printed. */
export const citedAs = messages("mandates.cited", {
  article: { note: "Citation; {n} is 4.m", en: "Art. {n}", es: "Art. {n}", fr: "Art. {n}", pt: "Art. {n}" },
  paragraph: { note: "Citation; {n} is 7", en: "para. {n}", es: "párr. {n}", fr: "par. {n}", pt: "par. {n}" },
  objective: { note: "Citation; {n} is 2.1.3", en: "objective {n}", es: "objetivo {n}", fr: "objectif {n}", pt: "objetivo {n}" },
  pillar: { note: "Citation; {n} is 3", en: "pillar {n}", es: "pilar {n}", fr: "pilier {n}", pt: "pilar {n}" },
  area: { note: "Citation; {n} is 1.2", en: "area {n}", es: "área {n}", fr: "domaine {n}", pt: "área {n}" },
  chapter: { note: "Citation; {n} is 2", en: "chapter {n}", es: "capítulo {n}", fr: "chapitre {n}", pt: "capítulo {n}" },
  item: {
    note: "Citation of a line of a work plan; {n} is 2.4",
    en: "item {n}",
    es: "punto {n}",
    fr: "point {n}",
    pt: "ponto {n}",
  },
  field: {
    note: "Citation of a field of training in a work plan; {n} is 2.4.1",
    en: "field {n}",
    es: "campo {n}",
    fr: "champ {n}",
    pt: "campo {n}",
  },
})

/** Kinds of clauses by themselves. */
export const kindWords = messages("mandates.kind", {
  article: { note: "Kind of clause", en: "article", es: "artículo", fr: "article", pt: "artigo" },
  paragraph: { note: "Kind of clause", en: "paragraph", es: "párrafo", fr: "paragraphe", pt: "parágrafo" },
  objective: { note: "Kind of clause", en: "objective", es: "objetivo", fr: "objectif", pt: "objetivo" },
  pillar: { note: "Kind of clause", en: "pillar", es: "pilar", fr: "pilier", pt: "pilar" },
  area: { note: "Kind of clause", en: "area", es: "área", fr: "domaine", pt: "área" },
  chapter: { note: "Kind of clause", en: "chapter", es: "capítulo", fr: "chapitre", pt: "capítulo" },
  item: { note: "Kind of clause: line of a work plan", en: "item", es: "punto", fr: "point", pt: "ponto" },
  field: { note: "Kind of clause: field of training", en: "field", es: "campo", fr: "champ", pt: "campo" },
})

/** What a mandate asks for: kinds A, B, C. */
export const mandateWords = messages("mandates.mandate", {
  A: {
    note: "Kind of mandate",
    en: "Mandate A: a policy",
    es: "Mandato A: una política",
    fr: "Mandat A : une politique",
    pt: "Mandato A: uma política",
  },
  B: {
    note: "Kind of mandate",
    en: "Mandate B: a specific activity",
    es: "Mandato B: una actividad específica",
    fr: "Mandat B : une activité précise",
    pt: "Mandato B: uma atividade específica",
  },
  C: {
    note: "Kind of mandate",
    en: "Mandate C: an administrative duty",
    es: "Mandato C: una tarea administrativa",
    fr: "Mandat C : une tâche administrative",
    pt: "Mandato C: uma tarefa administrativa",
  },
  none: {
    note: "The clause asks nothing of anybody",
    en: "Not a mandate: it asks nothing of anybody",
    es: "No es un mandato: no pide nada a nadie",
    fr: "Pas un mandat : elle ne demande rien à personne",
    pt: "Não é um mandato: nada pede a ninguém",
  },
  unsaid: {
    note: "The wording of the clause is not in our sources",
    en: "Wording not held: whether it is a mandate cannot be said",
    es: "Redacción no disponible: no puede decirse si es un mandato",
    fr: "Libellé non conservé : on ne peut dire si c’est un mandat",
    pt: "Redação não disponível: não se pode dizer se é um mandato",
  },
})

/** What a provision makes of a unit: the verb of the order. */
export const capacityWords = messages("mandates.capacity", {
  implements: { note: "Capacity of a unit", en: "implements", es: "ejecuta", fr: "met en œuvre", pt: "executa" },
  technical_secretariat: {
    note: "Capacity of a unit",
    en: "technical secretariat",
    es: "secretaría técnica",
    fr: "secrétariat technique",
    pt: "secretaria técnica",
  },
  coordinates: { note: "Capacity of a unit", en: "coordinates", es: "coordina", fr: "coordonne", pt: "coordena" },
  advises: { note: "Capacity of a unit", en: "advises", es: "asesora", fr: "conseille", pt: "assessora" },
  assists: {
    note: "Capacity of a unit",
    en: "assists",
    es: "presta asistencia",
    fr: "apporte son assistance",
    pt: "presta assistência",
  },
  monitors: { note: "Capacity of a unit", en: "monitors", es: "da seguimiento", fr: "assure le suivi", pt: "acompanha" },
  represents: { note: "Capacity of a unit", en: "represents", es: "representa", fr: "représente", pt: "representa" },
  administers: { note: "Capacity of a unit", en: "administers", es: "administra", fr: "administre", pt: "administra" },
  reports: { note: "Capacity of a unit", en: "reports", es: "informa", fr: "rend compte", pt: "informa" },
})

/** Marks of a unit beside a clause. */
export const markWords = messages("mandates.mark", {
  proposed: {
    note: "Mark: nobody has decided yet",
    en: "Proposed: not yet confirmed",
    es: "Propuesta: aún sin confirmar",
    fr: "Proposée : pas encore confirmée",
    pt: "Proposta: ainda por confirmar",
  },
  confirmed: {
    note: "Mark; {day} and {role} say when and in which role",
    en: "Confirmed on {day} ({role})",
    es: "Confirmada el {day} ({role})",
    fr: "Confirmée le {day} ({role})",
    pt: "Confirmada em {day} ({role})",
  },
  rejected: {
    note: "Mark; {day} and {role} say when and in which role",
    en: "Rejected on {day} ({role})",
    es: "Rechazada el {day} ({role})",
    fr: "Écartée le {day} ({role})",
    pt: "Rejeitada em {day} ({role})",
  },
})

/** Roles in which somebody decides. */
export const roleWords = messages("mandates.role", {
  planning: { note: "Role", en: "planning", es: "planificación", fr: "planification", pt: "planejamento" },
  legal: { note: "Role", en: "legal officer", es: "asuntos jurídicos", fr: "affaires juridiques", pt: "assuntos jurídicos" },
  unit_head: {
    note: "Role",
    en: "head of the unit",
    es: "jefatura de la unidad",
    fr: "chef de l’unité",
    pt: "chefia da unidade",
  },
  desk_officer: { note: "Role", en: "desk officer", es: "oficial", fr: "chargé de dossier", pt: "oficial" },
  secretary: { note: "Role", en: "the Secretary", es: "el Secretario", fr: "le Secrétaire", pt: "o Secretário" },
})

/** Links from one clause to another, from either end. */
export const linkWords = messages("mandates.link", {
  serves: { note: "This clause serves the one named", en: "serves", es: "contribuye a", fr: "concourt à", pt: "contribui para" },
  served: {
    note: "The one named serves this clause",
    en: "is served by",
    es: "recibe la contribución de",
    fr: "reçoit le concours de",
    pt: "recebe a contribuição de",
  },
})

/** The same marks in one word, for lists. */
export const shortMarks = messages("mandates.short", {
  proposed: { note: "Mark: the unit is only proposed", en: "proposed", es: "propuesta", fr: "proposée", pt: "proposta" },
  confirmed: { note: "Mark: somebody confirmed the unit", en: "confirmed", es: "confirmada", fr: "confirmée", pt: "confirmada" },
  rejected: { note: "Mark: somebody rejected the unit", en: "rejected", es: "rechazada", fr: "écartée", pt: "rejeitada" },
})
