export * from './model/document.js';
export * from './model/document-work.js';
export * from './model/fact.js';
export * from './model/partner.js';
export * from './model/submission.js';
export * from './model/trading-link.js';
export * from './model/waiting-point.js';
