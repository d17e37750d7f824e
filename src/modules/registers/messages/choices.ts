// Words to choose from in the questions of registers.
import { messages } from "#src/platform/i18n/index.ts"

export const evidence = messages("registers.evidence", {
  direct: {
    note: "Evidence of mines",
    en: "Direct: devices or accidents",
    es: "Directos: artefactos o accidentes",
    fr: "Directs : engins ou accidents",
    pt: "Diretos: artefatos ou acidentes",
  },
  indirect: {
    note: "Evidence of mines",
    en: "Indirect: what people or records say",
    es: "Indirectos: lo que dicen la población o los archivos",
    fr: "Indirects : dires de la population ou archives",
    pt: "Indiretos: o que dizem a população ou os arquivos",
  },
})

export const clearing = messages("registers.clearing", {
  manual: { note: "Method of demining", en: "By hand", es: "Manual", fr: "À la main", pt: "Manual" },
  mechanical: { note: "Method of demining", en: "By machine", es: "Mecánico", fr: "À la machine", pt: "Mecânico" },
  animals: { note: "Method of demining", en: "With animals", es: "Con animales", fr: "Avec des animaux", pt: "Com animais" },
  several: {
    note: "Method of demining",
    en: "Several of these",
    es: "Varios de ellos",
    fr: "Plusieurs de ceux-ci",
    pt: "Vários destes",
  },
  technical_survey: {
    note: "Method of demining",
    en: "Technical survey",
    es: "Estudio técnico",
    fr: "Enquête technique",
    pt: "Levantamento técnico",
  },
  non_technical_survey: {
    note: "Method of demining",
    en: "Non-technical survey",
    es: "Estudio no técnico",
    fr: "Enquête non technique",
    pt: "Levantamento não técnico",
  },
})

export const accreditations = messages("registers.accreditations", {
  clearance: { note: "Accredited for", en: "Clearance", es: "Despeje", fr: "Nettoyage", pt: "Limpeza" },
  survey: { note: "Accredited for", en: "Survey", es: "Estudio", fr: "Enquête", pt: "Levantamento" },
  education: {
    note: "Accredited for",
    en: "Risk education",
    es: "Educación sobre el riesgo",
    fr: "Éducation au risque",
    pt: "Educação sobre o risco",
  },
  quality: {
    note: "Accredited for",
    en: "Quality control",
    es: "Control de calidad",
    fr: "Contrôle de qualité",
    pt: "Controle de qualidade",
  },
})

export const help = messages("registers.help", {
  medical: { note: "Help for survivors", en: "Medical", es: "Médica", fr: "Médicale", pt: "Médica" },
  psychological: { note: "Help for survivors", en: "Psychological", es: "Psicológica", fr: "Psychologique", pt: "Psicológica" },
  vocational: { note: "Help for survivors", en: "Vocational", es: "Vocacional", fr: "Professionnelle", pt: "Profissional" },
  small_projects: {
    note: "Help for survivors",
    en: "Small projects",
    es: "Microproyectos",
    fr: "Microprojets",
    pt: "Microprojetos",
  },
  several: { note: "Help for survivors", en: "Several kinds", es: "Varios tipos", fr: "Plusieurs types", pt: "Vários tipos" },
})

export const countings = messages("registers.countings", {
  people_once: {
    note: "How people were counted",
    en: "Each person once",
    es: "Cada persona una vez",
    fr: "Chaque personne une fois",
    pt: "Cada pessoa uma vez",
  },
  services: {
    note: "How people were counted",
    en: "Each service: one person may count several times",
    es: "Cada servicio: una persona puede contar varias veces",
    fr: "Chaque service : une personne peut compter plusieurs fois",
    pt: "Cada serviço: uma pessoa pode contar várias vezes",
  },
})

export const markings = messages("registers.markings", {
  manufacture: {
    note: "Kind of mark on a firearm",
    en: "At manufacture",
    es: "De fabricación",
    fr: "À la fabrication",
    pt: "De fabricação",
  },
  import: {
    note: "Kind of mark on a firearm",
    en: "At import",
    es: "De importación",
    fr: "À l’importation",
    pt: "De importação",
  },
  official_use: {
    note: "Kind of mark on a firearm",
    en: "Seized, for official use",
    es: "Decomisadas, para uso oficial",
    fr: "Saisies, pour usage officiel",
    pt: "Apreendidas, para uso oficial",
  },
  stock: {
    note: "Kind of mark on a firearm",
    en: "Stocks of the state",
    es: "Existencias del Estado",
    fr: "Stocks de l’État",
    pt: "Estoques do Estado",
  },
})

export const lots = messages("registers.lots", {
  firearms: { note: "What a lot holds", en: "Firearms", es: "Armas de fuego", fr: "Armes à feu", pt: "Armas de fogo" },
  ammunition: {
    note: "What a lot holds",
    en: "Small-arms ammunition",
    es: "Municiones de armas ligeras",
    fr: "Munitions d’armes légères",
    pt: "Munições de armas leves",
  },
  munitions: {
    note: "What a lot holds",
    en: "Heavy munitions and explosives",
    es: "Municiones pesadas y explosivos",
    fr: "Munitions lourdes et explosifs",
    pt: "Munições pesadas e explosivos",
  },
  mines: {
    note: "What a lot holds",
    en: "Stockpiled mines",
    es: "Minas almacenadas",
    fr: "Mines stockées",
    pt: "Minas armazenadas",
  },
})

export const destroying = messages("registers.destroying", {
  cutting: {
    note: "Method of destruction",
    en: "Cutting or crushing",
    es: "Corte o trituración",
    fr: "Découpe ou broyage",
    pt: "Corte ou trituração",
  },
  melting: { note: "Method of destruction", en: "Melting", es: "Fundición", fr: "Fonte", pt: "Fundição" },
  burning: { note: "Method of destruction", en: "Burning", es: "Quema", fr: "Brûlage", pt: "Queima" },
  detonation: { note: "Method of destruction", en: "Detonation", es: "Detonación", fr: "Détonation", pt: "Detonação" },
  dismantling: { note: "Method of destruction", en: "Dismantling", es: "Desmontaje", fr: "Démontage", pt: "Desmontagem" },
})

export const supports = messages("registers.supports", {
  diagnosis: { note: "Support on seized assets", en: "Diagnosis", es: "Diagnóstico", fr: "Diagnostic", pt: "Diagnóstico" },
  law: {
    note: "Support on seized assets",
    en: "Law and rules",
    es: "Ley y reglamento",
    fr: "Loi et règlement",
    pt: "Lei e regulamento",
  },
  agency: {
    note: "Support on seized assets",
    en: "An agency that manages them",
    es: "Un organismo que los administre",
    fr: "Un organisme de gestion",
    pt: "Um órgão que os administre",
  },
  training: { note: "Support on seized assets", en: "Training", es: "Capacitación", fr: "Formation", pt: "Capacitação" },
  several: {
    note: "Support on seized assets",
    en: "Several of these",
    es: "Varios de ellos",
    fr: "Plusieurs de ceux-ci",
    pt: "Vários destes",
  },
})

export const assets = messages("registers.assets", {
  real_estate: { note: "Assets", en: "Real estate", es: "Inmuebles", fr: "Immeubles", pt: "Imóveis" },
  vehicles: { note: "Assets", en: "Vehicles", es: "Vehículos", fr: "Véhicules", pt: "Veículos" },
  money: { note: "Assets", en: "Money", es: "Dinero", fr: "Argent", pt: "Dinheiro" },
  businesses: { note: "Assets", en: "Businesses", es: "Empresas", fr: "Entreprises", pt: "Empresas" },
  chemicals: { note: "Assets", en: "Chemicals", es: "Sustancias químicas", fr: "Produits chimiques", pt: "Produtos químicos" },
  several: { note: "Assets", en: "Several kinds", es: "Varios tipos", fr: "Plusieurs types", pt: "Vários tipos" },
})

export const outcomes = messages("registers.outcomes", {
  system_at_work: {
    note: "Outcome",
    en: "A system at work",
    es: "Un sistema en funcionamiento",
    fr: "Un système en marche",
    pt: "Um sistema em funcionamento",
  },
  proposal: {
    note: "Outcome",
    en: "A proposal handed in",
    es: "Una propuesta presentada",
    fr: "Une proposition remise",
    pt: "Uma proposta apresentada",
  },
  stopped: {
    note: "Outcome",
    en: "Stopped before its end",
    es: "Interrumpido antes del fin",
    fr: "Arrêté avant son terme",
    pt: "Interrompido antes do fim",
  },
})

export const studies = messages("registers.studies", {
  course: { note: "What a scholarship is for", en: "A course", es: "Un curso", fr: "Un cours", pt: "Um curso" },
  degree: { note: "What a scholarship is for", en: "A degree", es: "Un título", fr: "Un diplôme", pt: "Um diploma" },
  fellowship: {
    note: "What a scholarship is for",
    en: "A stay at an institution",
    es: "Una pasantía",
    fr: "Un stage",
    pt: "Um estágio",
  },
})

export const conditions = messages("registers.conditions", {
  good: { note: "Condition of equipment", en: "Good", es: "Bueno", fr: "Bon", pt: "Bom" },
  worn: { note: "Condition of equipment", en: "Worn", es: "Con desgaste", fr: "Usé", pt: "Desgastado" },
  damaged: { note: "Condition of equipment", en: "Damaged", es: "Dañado", fr: "Endommagé", pt: "Danificado" },
  incomplete: { note: "Condition of equipment", en: "Not complete", es: "Incompleto", fr: "Incomplet", pt: "Incompleto" },
})

export const disciplines = messages("registers.disciplines", {
  orchestra: { note: "What young people do", en: "Orchestra", es: "Orquesta", fr: "Orchestre", pt: "Orquestra" },
  choir: { note: "What young people do", en: "Choir", es: "Coro", fr: "Chœur", pt: "Coro" },
  media: {
    note: "What young people do",
    en: "Film, radio and media",
    es: "Cine, radio y medios",
    fr: "Film, radio et médias",
    pt: "Cinema, rádio e mídia",
  },
  sport: { note: "What young people do", en: "Sport", es: "Deporte", fr: "Sport", pt: "Esporte" },
  mediation: {
    note: "What young people do",
    en: "Dialogue and mediation",
    es: "Diálogo y mediación",
    fr: "Dialogue et médiation",
    pt: "Diálogo e mediação",
  },
})

/** In registers that count people a reason is one of these: free words could name somebody. */
export const reasonChoices = messages("registers.reasons_to_choose", {
  entered_twice: {
    note: "Reason",
    en: "Entered twice",
    es: "Se registró dos veces",
    fr: "Inscrite deux fois",
    pt: "Registrada duas vezes",
  },
  wrong_figures: {
    note: "Reason",
    en: "The figures are wrong",
    es: "Las cifras son erróneas",
    fr: "Les chiffres sont faux",
    pt: "Os números estão errados",
  },
  another_register: {
    note: "Reason",
    en: "It belongs elsewhere",
    es: "Corresponde a otro lugar",
    fr: "Elle relève d’un autre registre",
    pt: "Pertence a outro lugar",
  },
  not_agreed: {
    note: "Reason",
    en: "The state has not agreed that it be shown",
    es: "El Estado no ha aceptado que se muestre",
    fr: "L’État n’a pas accepté qu’elle soit montrée",
    pt: "O Estado não concordou em que se mostre",
  },
})
