export type * from './bank-statement.js';
export { statementCurrency, transactionsOf } from './bank-statement.js';
export { checkStatement, transactionsSum } from './check-statement.js';
export { entryIdentity, realReference, servicerReference, type EntryIdentity } from './entry-identity.js';
export { detectStatement, readStatement, type DetectedStatement, type StatementReadResult } from './read-statement.js';
export type { StatementFormatId } from './statement-format.js';
export { writeStatement, type StatementWriting } from './write-statement.js';
