import { later, twoHandsClause, type TwoHandsSign } from '@saikne/accounts';
import type { Instant, MessageValues } from '@saikne/kernel';
import { recordSecurityEvent, wasRaised, type Account, type OperatorTransaction } from '@saikne/store';
import { newId } from '../time/ids.js';

/** The same sign for the same person is told once in this time. */
const onceInMs = 3_600_000;

/** Tells the main user and the operator that a credential may be in two hands (Telema 3.1.4). */
export async function raiseSign(
  tx: OperatorTransaction,
  sign: {
    readonly kind: TwoHandsSign;
    readonly account: Pick<Account, 'id' | 'partnerId'>;
    readonly at: Instant;
    readonly network: string;
    readonly device: string;
    readonly values?: MessageValues;
  },
): Promise<void> {
  const { kind, account, at, network, device, values = {} } = sign;
  if (await wasRaised(tx, { accountId: account.id, kind, since: later(at, -onceInMs) })) return;
  const { id: accountId, partnerId } = account;
  const id = newId<'security-event'>(at);
  await recordSecurityEvent(tx, {
    id,
    at,
    kind,
    clause: twoHandsClause,
    accountId,
    partnerId,
    network,
    device,
    values,
  });
}
