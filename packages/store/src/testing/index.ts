export * from './open-test-store.js';
export * from './test-database.js';
