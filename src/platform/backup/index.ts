export { backupDeed, type Desk, recordDeed, restoreDeed, verifyDeed } from "./deeds.ts"
