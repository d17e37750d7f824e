export { formatNumber } from "./format.ts"
export { allMessages, type Message, type MessageValues, messageCalled, messages } from "./messages.ts"
export { type Href, type Say, sayIn } from "./say.ts"
