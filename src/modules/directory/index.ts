export { type Names, namesFrom, type Resolved, resolveOrganisation } from "./names.ts"
export { organisationPage } from "./places.ts"
export { listOrganisationsByKey, type OrganisationRow, organisationNames, readOrganisationNames } from "./queries.ts"
export { type OrganisationType, organisationKeySchema, organisationTypes } from "./types.ts"
