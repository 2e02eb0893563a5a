export * from './acts.js';
export * from './evolve.js';
export * from './fact.js';
export * from './kinds/index.js';
export * from './service-content.js';
