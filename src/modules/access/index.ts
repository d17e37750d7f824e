export { addExampleCast, type ExamplePerson, removeExampleCast } from "./example-cast.ts"
export { firstAdministrator } from "./first-administrator.ts"
export { roleNames } from "./messages/words.ts"
export { type Carried, sendAgainView, signInView } from "./pages/sign-in.tsx"
export { seatUnits } from "./places.ts"

export { whoAsks } from "./who.ts"
