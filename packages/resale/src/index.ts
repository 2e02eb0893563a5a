export * from './acts.js';
export * from './evolve.js';
export * from './fact.js';
export * from './kinds/index.js';
export * from './service-content.js';
export { resaleMessages } from './messages/catalogue.js';
export type { ResaleMessageKey } from './messages/en.js';
