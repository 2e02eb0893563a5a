export type { BankPayment, Payer } from './bank-payment.js';
export type { Candidate, Fit, MatchedBy, MatchedPart, MatchedPayment, UnmatchedPayment } from './match-payment.js';
export {
  entriesOf,
  matchStatements,
  type EntryInFile,
  type LookUps,
  type MatchInput,
  type MatchResult,
  type ReversedPayment,
  type UnclearEntry,
} from './match-statements.js';
export { matchMessages } from './messages/catalogue.js';
export type { ContractPayer, OpenInvoice } from './open-invoice.js';
export { matchProblems, type MatchProblem } from './problem.js';
export type { TakenPayment } from './reversals.js';
