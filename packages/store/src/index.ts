export * from './database/connection.js';
export * from './database/database-unavailable.js';
export type { Listener } from './database/listener.js';
export * from './database/migrate.js';
export * from './database/open-database.js';
export * from './database/transaction.js';
export type { WorkerSession } from './database/worker-session.js';
export * from './failpoints.js';
export * from './model/billing.js';
export * from './model/contract.js';
export * from './model/document-work.js';
export * from './model/document.js';
export * from './model/fact.js';
export * from './model/partner.js';
export * from './model/submission.js';
export * from './model/trading-link.js';
export * from './model/waiting-point.js';
export { releaseAbandonedClaims } from './sql/abandoned-claims.js';
export * from './sql/api-keys.js';
export * from './sql/append-facts.js';
export { maxAttempts } from './sql/claim-documents.js';
export * from './sql/billing-bank.js';
export * from './sql/billing-details.js';
export * from './sql/billing-documents.js';
export * from './sql/billing-messages.js';
export * from './sql/billing-numbers.js';
export * from './sql/billing-outbox.js';
export * from './sql/commit-decisions.js';
export * from './sql/contract-acts.js';
export { appendToContracts } from './sql/contract-append.js';
export * from './sql/contract-clock.js';
export * from './sql/contract-facts.js';
export * from './sql/contract-outbox.js';
export {
  findContract,
  listContracts,
  lockContracts,
  maxContractsListed,
  type ContractPage,
} from './sql/contract-read.js';
export * from './sql/contract-write.js';
export * from './sql/drop-expired-payload.js';
export * from './sql/ensure-payload-partitions.js';
export * from './sql/fail-attempts.js';
export * from './sql/idempotency.js';
export * from './sql/legal-hold.js';
export * from './sql/mailbox.js';
export * from './sql/partner-names.js';
export * from './sql/read-documents.js';
export * from './sql/read-facts.js';
export * from './sql/read-partners.js';
export * from './sql/read-payload.js';
export * from './sql/read-queue.js';
export * from './sql/read-waiting.js';
export * from './sql/register-business-keys.js';
export * from './sql/take-documents.js';
export * from './sql/trading-links.js';
export * from './sql/waiting-points.js';
export * from './sql/write-partners.js';
export * from './store.js';
export { StoreBusy, submissionBounds } from './submission-batcher.js';
