export * from './model/finding.js';
export * from './model/term.js';
export * from './invoice/terms.js';
