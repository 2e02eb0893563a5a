import { centsToText, dayAt, type Instant, type Refusal } from '@saikne/kernel';
import {
  bankPartsOf,
  lockBankPayment,
  markBankPart,
  reopenBankPayment,
  wantedBankParts,
  type BankPart,
  type BankPaymentRecord,
  type OperatorTransaction,
} from '@saikne/store';
import { Refused } from '../api/problems.js';
import { actInTransaction } from '../contracts/act.js';
import type { BillingParts } from './parts.js';

/** In whose name money from bank statements is booked. */
const byBank = { side: 'operator', partnerId: null, actor: 'bank-statement', isMachine: true } as const;

/** How many parts are looked up at a time. */
const partsAtATime = 100;

/**
 * Pays contracts what bank statements brought them, and takes back what was reversed: each part in a transaction of its
 * own with its mark, so that it is done once. What a contract refuses is kept with the refusal for a person.
 */
export async function placePayments(parts: Pick<BillingParts, 'store' | 'clock' | 'shelf'>): Promise<number> {
  let placed = 0;
  for (;;) {
    const wanted = await parts.store.asOperator((tx) => wantedBankParts(tx, { limit: partsAtATime }));
    for (const part of wanted) {
      await parts.store.asOperator((tx) => placePart(tx, parts, part), 'bank-part');
      placed++;
    }
    if (wanted.length < partsAtATime) return placed;
  }
}

async function placePart(
  tx: OperatorTransaction,
  parts: Pick<BillingParts, 'clock' | 'shelf'>,
  { id, paymentId }: BankPart,
): Promise<void> {
  const payment = await lockBankPayment(tx, paymentId);
  // Whoever was faster has done it.
  const part = (await bankPartsOf(tx, [paymentId])).find((one) => one.id === id);
  if (payment === undefined || part === undefined) return;
  if (part.paid === 'wanted') {
    const refusal = await refusalOf(tx, parts, part, payRequest(part, payment, parts.clock.now()));
    // What never reached the contract needs no taking back.
    const takenBack = refusal !== undefined && part.takenBack === 'wanted' ? 'done' : part.takenBack;
    await markBankPart(tx, {
      id,
      paid: refusal === undefined ? 'done' : 'refused',
      takenBack,
      refusal: refusal ?? null,
    });
    if (refusal !== undefined) await reopenBankPayment(tx, paymentId, 'PLACING_REFUSED');
    return;
  }
  if (part.paid !== 'done' || part.takenBack !== 'wanted') return;
  const request = { do: 'reversePayment', payment: nameOf(part) };
  const refusal = await refusalOf(tx, parts, part, request);
  await markBankPart(tx, {
    id,
    paid: 'done',
    takenBack: refusal === undefined ? 'done' : 'refused',
    refusal: refusal ?? null,
  });
}

/** Does the act; the contract's refusal is a value, and leaves the transaction as it was. */
async function refusalOf(
  tx: OperatorTransaction,
  parts: Pick<BillingParts, 'clock' | 'shelf'>,
  part: BankPart,
  request: object,
): Promise<Refusal | undefined> {
  try {
    await actInTransaction(tx, parts, { contractId: part.contractId, request, by: byBank });
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The day of the booking counts: late charges run to it (Telema 5.5). */
function payRequest(part: BankPart, { bookedOn }: BankPaymentRecord, now: Instant): object {
  return {
    do: 'pay',
    payment: nameOf(part),
    amount: centsToText(BigInt(part.cents)),
    ...(part.claim === null ? {} : { invoice: part.claim }),
    ...(bookedOn < dayAt(now, 'Europe/Riga') ? { receivedOn: bookedOn } : {}),
  };
}

/** What the contract calls the payment; its facts name it, and so does its reversal. */
function nameOf({ id }: BankPart): string {
  return `bank ${id}`;
}
