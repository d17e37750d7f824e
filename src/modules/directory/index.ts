export { type Names, namesFrom, type Resolved, resolveOrganisation } from "./names.ts"
export { organisationPage } from "./places.ts"
export { type OrganisationRow, organisationNames, readOrganisationNames } from "./queries.ts"
export type { OrganisationType } from "./types.ts"
