export * from './vies/answer.js';
export * from './vies/client.js';
export * from './vies/protocol.js';
