import { changeClaim, emptyAccount, withClaim, type Account } from '@saikne/billing';
import { day } from '@saikne/kernel';
import { describe, expect, test } from 'vitest';
import { askedNow } from '../src/billing/asked-now.js';

const claim = (invoice: string) => ({
  invoice,
  issuedOn: day('2026-03-01'),
  dueOn: day('2026-03-08'),
  netCents: 10_000n,
  vatCents: 2100n,
});

/** An old invoice that was paid late, and the one that carries the charge for it. */
function carrying(lateWaived: bigint): Account {
  const both = withClaim(withClaim(emptyAccount, claim('old')), claim('new'));
  return changeClaim(both, 'old', (old) => ({
    ...old,
    paidCents: 12_100n,
    lateChargedCents: 127n,
    lateSettledCents: lateWaived,
  }));
}

describe('what an invoice asks for now', () => {
  const carrier = { kind: 'invoice', claim: 'new', lateCents: 127 } as const;

  test('is what is open on it with the charges it carries', () => {
    expect(askedNow(carrier, carrying(0n))).toBe(12_227n);
  });

  test('leaves out charges that were paid or waived since', () => {
    expect(askedNow(carrier, carrying(100n))).toBe(12_127n);
    expect(askedNow(carrier, carrying(127n))).toBe(12_100n);
  });

  test('leaves out charges that came after it', () => {
    expect(askedNow({ ...carrier, lateCents: 0 }, carrying(0n))).toBe(12_100n);
  });

  test('is nothing for a credit note', () => {
    expect(askedNow({ ...carrier, kind: 'credit-note' }, carrying(0n))).toBe(0n);
  });
});
