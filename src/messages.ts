// Words of the frame that `app.ts` puts around every page.
import { messages } from "#src/platform/i18n/index.ts"

export const said = messages("app", {
  institution: { note: "Navigation", en: "Who does what", es: "Quién hace qué", fr: "Qui fait quoi", pt: "Quem faz o quê" },
  mandates: { note: "Navigation", en: "Mandates", es: "Mandatos", fr: "Mandats", pt: "Mandatos" },
  programmes: { note: "Navigation", en: "Programmes", es: "Programas", fr: "Programmes", pt: "Programas" },
  activities: { note: "Navigation", en: "Activities", es: "Actividades", fr: "Activités", pt: "Atividades" },
  resources: { note: "Navigation", en: "Resources", es: "Recursos", fr: "Ressources", pt: "Recursos" },
  reports: { note: "Navigation", en: "Reports", es: "Informes", fr: "Rapports", pt: "Relatórios" },
  states: { note: "Navigation", en: "States", es: "Estados", fr: "États", pt: "Estados" },
  about: { note: "Footer", en: "About and sources", es: "Acerca de y fuentes", fr: "À propos et sources", pt: "Sobre e fontes" },
  data: { note: "Footer: what can be downloaded", en: "Data", es: "Datos", fr: "Données", pt: "Dados" },
  design: { note: "Footer: the page that shows the design", en: "Design", es: "Diseño", fr: "Conception", pt: "Design" },
  api: {
    note: "Footer: description of the programming interface",
    en: "For programmers",
    es: "Para programadores",
    fr: "Pour les programmeurs",
    pt: "Para programadores",
  },
  signIn: { note: "Footer and header", en: "Sign in", es: "Iniciar sesión", fr: "Se connecter", pt: "Iniciar sessão" },
  admin: {
    note: "Link of administrators",
    en: "Administration",
    es: "Administración",
    fr: "Administration",
    pt: "Administração",
  },
  account: { note: "Link to the own account", en: "My account", es: "Mi cuenta", fr: "Mon compte", pt: "Minha conta" },
  work: { note: "Navigation of staff", en: "My work", es: "Mi trabajo", fr: "Mon travail", pt: "Meu trabalho" },
})
