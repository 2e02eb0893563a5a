import type { Instant } from '@saikne/kernel';
import {
  recordContentAccess,
  type DocumentRecord,
  type OperatorTransaction,
  type TenantTransaction,
} from '@saikne/store';
import { refusedByAccounts } from '../accounts/account-problems.js';
import { newId } from '../time/ids.js';
import type { Asker } from './access.js';

/** Bounds of a reason, in characters. */
const [leastReason, mostReason] = [10, 500];

/** Why the operator's people read a partner's document (Telema 3.3): the header Access-Reason, percent-encoded UTF-8. */
export function reasonOf(asker: Asker, header: (name: string) => string | undefined): string | null {
  if (asker.role === 'partner') return null;
  // The demo's documents are invented, and so is the need to read them.
  if (asker.role === 'visitor') return 'demo';
  const reason = decoded(header('access-reason') ?? '').trim();
  if (reason.length < leastReason || reason.length > mostReason) throw refusedByAccounts('REASON_NEEDED');
  return reason;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Records who reads a document's content, in the transaction that reads it; its parties can see that (3.3). */
export async function recordReading(
  tx: TenantTransaction | OperatorTransaction,
  {
    asker,
    document,
    kind,
    reason,
    now,
  }: {
    readonly asker: Asker;
    readonly document: DocumentRecord;
    readonly kind: string;
    readonly reason: string | null;
    readonly now: Instant;
  },
): Promise<void> {
  await recordContentAccess(tx, {
    id: newId<'access'>(now),
    at: now,
    documentId: document.id,
    senderId: document.senderId,
    receiverId: document.receiverId,
    kind,
    partnerId: asker.role === 'partner' ? asker.partnerId : null,
    accountId: asker.account?.id ?? null,
    role: asker.role === 'partner' ? null : roleOf(asker),
    reason,
  });
}

function roleOf({ role, roles, account }: Asker): string {
  return account === null ? (role === 'visitor' ? 'visitor' : 'api-key') : roles.join(', ');
}
