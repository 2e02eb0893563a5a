export * from './permission.js';
export * from './vies/vies-stand-in.js';
