export type { ApiLimits, Role } from './api/parts.js';
export { defaultLimits } from './api/parts.js';
export * from './running/options.js';
export * from './running/start-server.js';
export * from './time/clock.js';
export { appendPlayed, type AppendedToContract, type PlayedContract } from './contracts/append.js';
export { openTermsShelf, type TermsBook, type TermsShelf } from './contracts/books.js';
export { contractsPerBatch, passDueTime, type ClockParts } from './contracts/pass-time.js';
export { playAct, playSigning, playTime, type Played } from './contracts/play.js';
