// Who may knock at which door: one row a route. The door is `may`; what lies behind it is judged again by its own gate.
// A new route needs a row here, and a row whose route is gone must go too: permission-matrix.test.ts sees to both.
import type { Role } from "#src/values/actor.ts"

export type Door =
  /** With or without an account. */
  | "everybody"
  /** Whoever is signed in, even when every seat is over. */
  | "signed in"
  /** Holders of a seat in force in one of these roles; a group stands for its roles. */
  | readonly (Role | "staff")[]

export type Row = {
  door: Door
  /** An address where there is something, for a path with values. Without one a 404 behind an open door is no fault. */
  at?: `/${string}`
}

export const staff: readonly Role[] = ["desk_officer", "unit_head", "secretary", "planning", "legal", "information_officer"]

const administrators = ["administrator"] as const
const tenderers = ["unit_head", "planning", "legal", "secretary"] as const
const drafters = ["desk_officer", "unit_head", "planning"] as const
const keepers = ["desk_officer", "unit_head", "planning", "legal"] as const
const inviters = ["administrator", "state_coordinator"] as const

export const matrix: Readonly<Record<`${"GET" | "POST"} /${string}`, Row>> = {
  // states
  "GET /states": { door: "everybody" },
  "GET /states/:state": { door: "everybody", at: "/states/costa-rica" },

  // themes
  "GET /themes": { door: "everybody" },
  "GET /themes/:theme": { door: "everybody", at: "/themes/administration" },
  "GET /documents": { door: "everybody" },
  "GET /documents/:document": { door: "everybody", at: "/documents/dsa-2008" },
  "GET /doubts": { door: "everybody" },

  // directory
  "GET /organisations": { door: "everybody" },
  "GET /organisations/:organisation": { door: "everybody", at: "/organisations/abin" },

  // access
  "POST /sign-in": { door: "everybody" },
  "POST /sign-out": { door: "signed in" },
  "POST /sign-out-everywhere": { door: "signed in" },
  "POST /invitations/:token/accept": { door: "everybody" },
  "GET /account": { door: "signed in" },
  "POST /account/edit": { door: "signed in" },
  "POST /account/password": { door: "signed in" },
  "POST /account/sessions/:session/end": { door: "signed in" },
  "POST /account/erase": { door: "signed in" },
  "GET /account/feeds": { door: "signed in" },
  "POST /account/feeds/new": { door: "signed in" },
  "GET /account/feeds/made/:token": { door: "signed in" },
  "POST /account/feeds/:feed/end": { door: "signed in" },
  "GET /invitations": { door: inviters },
  "POST /invitations/new": { door: inviters },
  "GET /invitations/made/:token": { door: inviters },
  "GET /admin": { door: administrators },
  "GET /admin/people": { door: administrators },
  "GET /admin/people/:account": { door: administrators },
  "POST /admin/people/:account/seats/new": { door: administrators },
  "POST /admin/people/:account/seats/:seat/end": { door: administrators },
  "POST /admin/people/:account/renewals/new": { door: administrators },
  "GET /admin/people/:account/renewals/made/:token": { door: administrators },
  "POST /renewals/:token/use": { door: "everybody" },
  "POST /account/renewals/end": { door: "signed in" },
  "GET /admin/why": { door: administrators },

  // institution
  "GET /institution": { door: "everybody" },
  "GET /units/:unit": { door: "everybody", at: "/units/dps" },
  "GET /orders": { door: "everybody" },
  "GET /orders/:order": { door: "everybody", at: "/orders/eo-16-01-rev-1" },
  "GET /orders/compare": { door: "everybody" },
  "GET /provisions/:order/:path": { door: "everybody", at: "/provisions/eo-16-01-rev-1/vi-b-7" },
  "GET /who-deals-with": { door: "everybody" },
  "GET /institution/vacant": { door: ["staff"] },
  "POST /pairings/:from/:to": { door: ["legal", "planning"] },
  "POST /institution/vacant/:unit": { door: ["legal", "planning"], at: "/institution/vacant/cicad-anti-money-laundering" },
  "GET /admin/seats": { door: administrators },
  "POST /admin/seats/:unit": { door: administrators, at: "/admin/seats/cicad-anti-money-laundering" },
  "POST /responsibilities/:responsibility": { door: ["legal", "planning"] },
  "POST /orders/import": { door: ["legal", "planning"] },
  "GET /orders/import/:review": { door: ["legal", "planning"] },
  "POST /orders/import/:review/apply": { door: ["legal", "planning"] },
  "POST /orders/import/:review/withdraw": { door: ["legal", "planning"] },
  "POST /orders/import/:review/set-aside": { door: ["legal", "planning"] },
  "POST /orders/import/:review/facts": { door: ["legal", "planning"] },
  "POST /orders/import/:review/units/:unit": { door: ["legal", "planning"] },
  "POST /orders/import/:review/provisions/:provision": { door: ["legal", "planning"] },
  "POST /orders/import/:review/lines/:line": { door: ["legal", "planning"] },
  "POST /orders/import/:review/identities": { door: ["legal", "planning"] },
  "POST /orders/import/:review/purpose": { door: ["legal", "planning"] },
  "POST /orders/import/:review/undo/:n": { door: ["legal", "planning"] },

  // mandates
  "GET /mandates": { door: "everybody" },
  "GET /mandates/units": { door: "everybody" },
  "GET /mandates/counts": { door: "everybody" },
  "GET /mandates/lineages": { door: "everybody" },
  "GET /instruments/:instrument": { door: "everybody", at: "/instruments/ag-res-2274" },
  "GET /clauses/:instrument/:clause": { door: "everybody", at: "/clauses/ag-res-2274/report" },
  "POST /clauses/:instrument/:clause/units/:unit/:on": { door: ["unit_head", "planning", "legal"] },
  "GET /clauses/:instrument/:clause/lineage/:earlier": {
    door: "everybody",
    at: "/clauses/declaration-on-security/article-27/lineage/second-summit-1998~mem",
  },
  "POST /clauses/:instrument/:clause/lineage": { door: ["planning", "legal"] },
  "POST /clauses/:instrument/:clause/lineage/:earlier/decide": { door: ["planning", "legal"] },
  "POST /clauses/:instrument/:clause/screening": { door: ["planning", "legal", "secretary"] },

  "GET /duties": { door: "everybody" },
  "GET /duties/:duty": { door: "everybody", at: "/duties/gangs-special-meeting" },
  "POST /duties/new": { door: ["planning", "legal"] },
  "POST /duties/:duty/edit": { door: ["planning", "legal"] },
  "POST /duties/:duty/deliveries/:occurrence": { door: ["planning", "legal", "unit_head", "desk_officer"] },
  "GET /treaties": { door: "everybody" },
  "GET /treaties/:instrument": { door: "everybody", at: "/treaties/cifta" },
  "POST /treaties/:instrument/:state": { door: ["legal"] },

  // programmes
  "GET /programmes": { door: "everybody" },
  "GET /programmes/:programme": { door: "everybody" },
  "GET /markers": { door: "everybody" },
  "GET /plans": { door: "everybody" },
  "GET /plans/:plan": { door: "everybody", at: "/plans/work-plan-2013" },
  "GET /plans/:plan/items/:item": { door: "everybody", at: "/plans/work-plan-2013/items/work-plan-2013~item-1-1" },
  "POST /plans/new": { door: ["planning"] },
  "POST /plans/:plan/edit": { door: ["planning"] },
  "POST /plans/:plan/items/new": { door: ["planning"] },
  "POST /plans/:plan/items/:item/edit": { door: ["planning"] },
  "GET /projects": { door: "everybody" },
  "GET /projects/:project": { door: "everybody" },
  "POST /projects/new": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /projects/:project/edit": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /projects/:project/status": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /projects/:project/conditions/:number": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /projects/:project/documents/new": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /projects/:project/documents/:document/remove": { door: ["desk_officer", "unit_head", "planning"] },
  "GET /measures": { door: "everybody" },
  "GET /measures/:measure": { door: "everybody", at: "/measures/activities-held" },
  "POST /measures/new": { door: ["unit_head", "planning"] },
  "POST /measures/:measure/edit": { door: ["unit_head", "planning"] },
  "GET /findings": { door: "everybody" },
  "GET /agreements": { door: "everybody" },
  "GET /agreements/:agreement": { door: "everybody", at: "/agreements/s-cicte~iom-memorandum-2004" },
  "POST /agreements/new": { door: keepers },
  "POST /agreements/:agreement/edit": { door: keepers },
  "POST /agreements/:agreement/renew": { door: keepers },
  "POST /agreements/:agreement/end": { door: keepers },
  "POST /agreements/:agreement/documents/new": { door: keepers },
  "POST /agreements/:agreement/documents/:document/remove": { door: keepers },
  "GET /contributions": { door: "everybody" },
  "POST /contributions/new": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /contributions/:contribution/edit": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /contributions/:contribution/withdraw": { door: ["desk_officer", "unit_head", "planning"] },
  "GET /activities": { door: "everybody" },
  "GET /activities/:activity": { door: "everybody", at: "/activities/dps~aicma~gocen-2012" },
  "POST /activities/new": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /activities/:activity/edit": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /activities/:activity/status": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /activities/:activity/documents/new": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /activities/:activity/documents/:document/remove": { door: ["desk_officer", "unit_head", "planning"] },
  "GET /activities/template": { door: "everybody" },
  "POST /activities/import": { door: ["desk_officer", "unit_head", "planning"] },
  "GET /activities/imports/:import": { door: ["desk_officer", "unit_head", "planning"] },
  "POST /activities/imports/:import/apply": { door: ["desk_officer", "unit_head", "planning"] },

  // resources
  "GET /resources": { door: "everybody" },
  "GET /resources/findings": { door: ["staff"] },
  "GET /resources/funds": { door: "everybody" },
  "POST /resources/funds/new": { door: ["planning"] },
  "POST /resources/funds/:fund/edit": { door: ["planning"] },
  "GET /resources/budgets": { door: "everybody" },
  "GET /resources/budgets/:budget": { door: "everybody" },
  "POST /resources/budgets/new": { door: drafters },
  "POST /resources/budgets/:budget/edit": { door: drafters },
  "POST /resources/budgets/:budget/step": { door: ["unit_head", "planning", "secretary"] },
  "POST /resources/budgets/:budget/allot": { door: ["planning"] },
  "GET /resources/mandates": { door: "everybody" },
  "POST /resources/shares/:kind/:key": { door: drafters },
  "GET /resources/tenders": { door: "everybody" },
  "GET /resources/tenders/:tender": { door: "everybody" },
  "POST /resources/tenders/new": { door: tenderers },
  "POST /resources/tenders/:tender/step": { door: [...tenderers, "administrator"] },
  "POST /resources/tenders/:tender/links/new": { door: tenderers },
  "GET /resources/tenders/:tender/links/made/:token": { door: tenderers },
  "POST /bids/:token/hand-in": { door: "everybody" },
  "POST /bids/:token/withdraw": { door: "everybody" },
  "GET /resources/spending": { door: ["staff"] },
  "GET /resources/spending/template": { door: ["staff"] },
  "POST /resources/spending/new": { door: drafters },
  "POST /resources/spending/import": { door: drafters },
  "GET /resources/spending/imports/:import": { door: drafters },
  "POST /resources/spending/imports/:import/apply": { door: drafters },

  // publications
  "GET /reports": { door: "everybody" },
  "GET /reports/:report": { door: "everybody", at: "/reports/ministers-mandates-2011-2013" },
  "GET /reports/:report/draft": { door: ["staff"], at: "/reports/ministers-mandates-2011-2013/draft" },
  "POST /reports/:report/sections/:section/edit": { door: ["planning", "unit_head"] },
  "POST /reports/:report/clearance": { door: ["staff"] },
  "POST /reports/:report/clearance/extend": { door: ["planning"] },
  "POST /reports/:report/issue": { door: ["planning"] },
  "GET /oai": { door: "everybody" },
  "GET /editions": { door: "everybody" },
  "GET /editions/:edition": { door: "everybody" },
  "GET /editions/:edition/text": { door: "everybody" },
  "GET /editions/:edition/snapshot": { door: "everybody" },
  "GET /editions/:edition/files/:form": { door: "everybody" },
  "GET /editions/:edition/figures/:code": { door: "everybody" },
  "GET /editions/:edition/verification": { door: ["staff"] },
  "POST /editions/:edition/errata/new": { door: ["planning"] },

  // desk
  "GET /": { door: "everybody" },
  "GET /files/:id": { door: "everybody" },
  "GET /work": { door: ["staff"] },
  "GET /sitemap.xml": { door: "everybody" },
  "GET /sitemaps/:language/:kind": { door: "everybody", at: "/sitemaps/en/entrances" },
  "GET /robots": { door: "everybody" },
  "GET /contexts/linked-1": { door: "everybody" },
  "GET /calendar": { door: "signed in" },
  "GET /calendar/feeds/:token": { door: "signed in" },
  "GET /search": { door: "everybody" },
  "GET /gaps": { door: "everybody" },
  "GET /gaps/:gap": { door: "everybody", at: "/gaps/mandate-without-unit" },
  "GET /pictures": { door: "everybody" },
  "GET /pictures/timeline": { door: "everybody" },
  "GET /pictures/calendar": { door: "everybody" },
  "GET /pictures/flow": { door: "everybody" },
  "GET /pictures/states": { door: "everybody" },
  "GET /chain/:ref": { door: "everybody", at: "/chain/unit:dps" },
  "GET /about": { door: "everybody" },
  "GET /design": { door: "everybody" },
  "GET /api": { door: "everybody" },
  "GET /problems": { door: "everybody" },
  "GET /problems/:problem": { door: "everybody", at: "/problems/not-found" },
}
