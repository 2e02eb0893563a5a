export type { ApiLimits, Role } from './api/parts.js';
export { defaultLimits } from './api/parts.js';
export * from './running/options.js';
export * from './running/start-server.js';
export * from './time/clock.js';
