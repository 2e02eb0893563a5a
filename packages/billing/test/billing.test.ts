import {
  allClaims,
  allocate,
  claimOf,
  creditNotePostings,
  emptyAccount,
  imbalance,
  instalmentsIn,
  invoicePostings,
  isVatNumber,
  lateChargeCents,
  levelledInstalments,
  monthlyFeeFor,
  neutralInvoice,
  openPrincipal,
  parseRfReference,
  paymentPostings,
  rfReference,
  unpayPart,
  vatSubtotals,
  vatTreatment,
  withClaim,
  type Account,
  type LateTerms,
} from '@saikne/billing';
import { day, decimal, month } from '@saikne/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const late: LateTerms = { kind: 'penalty', percentPerDay: decimal('0.05'), capPercent: decimal('10') };
const issue = (account: Account, invoice: string, issuedOn: string, dueOn: string, netCents = 10_000n): Account =>
  withClaim(account, {
    invoice,
    issuedOn: day(issuedOn),
    dueOn: day(dueOn),
    netCents,
    vatCents: (netCents * 21n) / 100n,
  });
const twoInvoices = issue(issue(emptyAccount, 'A', '2026-03-02', '2026-03-09'), 'B', '2026-04-02', '2026-04-09');

describe('allocation', () => {
  it('pays the named invoice, principal first, and leaves its penalty open', () => {
    const { account, charges, paidInvoices } = allocate(
      twoInvoices,
      { cents: 12_100n, invoice: 'A', on: day('2026-03-30') },
      late,
    );
    expect(paidInvoices).toEqual(['A']);
    expect(charges).toEqual([{ invoice: 'A', days: 21, cents: 127n }]);
    expect(claimOf(account, 'A')).toMatchObject({ paidCents: 12_100n, lateChargedCents: 127n, lateSettledCents: 0n });
  });

  it('pays the oldest claim, within it the penalty before the principal, when nothing is named', () => {
    const { parts } = allocate(twoInvoices, { cents: 12_100n, on: day('2026-03-30') }, late);
    expect(parts).toEqual([
      { to: 'lateCharge', invoice: 'A', cents: 127n },
      { to: 'principal', invoice: 'A', cents: 11_973n },
    ]);
  });

  it('passes what is left over to the next claim, and the rest to credit', () => {
    const { parts } = allocate(twoInvoices, { cents: 30_000n, invoice: 'B', on: day('2026-03-05') }, late);
    expect(parts).toEqual([
      { to: 'principal', invoice: 'B', cents: 12_100n },
      { to: 'principal', invoice: 'A', cents: 12_100n },
      { to: 'credit', cents: 5_800n },
    ]);
  });

  it('is undone by a reversal, as if the principal had never been paid', () => {
    const payment = { cents: 12_100n, invoice: 'A', on: day('2026-03-30') };
    const { account, parts } = allocate(twoInvoices, payment, late);
    const undone = parts.reduce((state, part) => unpayPart(state, part, payment.on), account);
    expect(claimOf(undone, 'A')).toMatchObject({ paidCents: 0n, lateCentDays: 0n });
    expect(allClaims(undone).map((claim) => openPrincipal(claim))).toEqual([12_100n, 12_100n]);
  });

  it('never loses or makes a cent, whatever is paid', () => {
    const payment = fc.record({
      cents: fc.bigInt({ min: 1n, max: 60_000n }),
      invoice: fc.constantFrom('A', 'B', undefined),
    });
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 8 }), (payments) => {
        let account = twoInvoices;
        for (const { cents, invoice } of payments) {
          const named = invoice === undefined ? {} : { invoice };
          const result = allocate(account, { cents, on: day('2026-05-01'), ...named }, late);
          expect(result.parts.reduce((sum, part) => sum + part.cents, 0n)).toBe(cents);
          expect(imbalance(paymentPostings(result.parts))).toBe(0n);
          account = result.account;
        }
        for (const claim of allClaims(account)) expect(openPrincipal(claim) >= 0n).toBe(true);
      }),
      { seed: 4 },
    );
  });
});

describe('charges for lateness', () => {
  it('are rounded half-up once, on cents × days', () => {
    expect(lateChargeCents(12_100n * 21n, 12_100n, late)).toBe(127n);
    expect(lateChargeCents(4_000n * 8n, 4_000n, late)).toBe(16n);
    expect(lateChargeCents(1_000n, 1_000n, { kind: 'penalty', percentPerDay: decimal('0.05') })).toBe(1n);
  });

  it('stop at the cap', () => {
    expect(lateChargeCents(10_000n * 200n, 10_000n, late)).toBe(1_000n);
    expect(lateChargeCents(10_000n * 400n, 10_000n, late)).toBe(1_000n);
  });
});

describe('instalments', () => {
  it('sum to the fee, and none is negative or more than what is left', () => {
    const fee = fc.record({
      firstOffset: fc.integer({ min: 0, max: 1500 }),
      days: fc.integer({ min: 1, max: 800 }),
      feeCents: fc.bigInt({ min: 0n, max: 10_000_000n }),
      instalmentCents: fc.bigInt({ min: 0n, max: 1_000_000n }),
    });
    fc.assert(
      fc.property(fee, ({ firstOffset, days, feeCents, instalmentCents }) => {
        const firstDay = addTo('2024-01-01', firstOffset);
        const period = { firstDay, lastDay: addTo(firstDay, days - 1) };
        const parts = levelledInstalments({ period, feeCents, instalmentCents });
        expect(parts.reduce((sum, part) => sum + part.cents, 0n)).toBe(feeCents);
        expect(parts.every((part) => part.cents >= 0n)).toBe(true);
        expect(new Set(parts.map((part) => part.month)).size).toBe(parts.length);
      }),
      { seed: 4 },
    );
  });

  it('are those of the worked examples', () => {
    const year = { firstDay: day('2027-01-15'), lastDay: day('2028-01-14') };
    const parts = levelledInstalments({ period: year, feeCents: 120_000n, instalmentCents: 10_000n });
    expect(instalmentsIn(parts, month('2027-01'))).toBe(5_484n);
    expect(instalmentsIn(parts, month('2028-01'))).toBe(4_516n);
    expect(monthlyFeeFor(month('2026-01'), 3_000n, 12)).toBe(1_161n);
  });
});

function addTo(from: string, days: number): ReturnType<typeof day> {
  const at = new Date(`${from}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return day(at.toISOString().slice(0, 10));
}

describe('VAT', () => {
  it('is computed per rate on the sum, not line by line', () => {
    const line = { netCents: 5n, category: 'S' as const, ratePercent: decimal('21') };
    expect(vatSubtotals([line, line, line])).toEqual([{ ...line, netCents: 15n, vatCents: 3n }]);
  });

  it('is charged at home, reversed to a business abroad, and not charged outside the Union', () => {
    const home = { sellerCountry: 'LV', domesticRatePercent: decimal('21') };
    expect(vatTreatment({ ...home, buyerCountry: 'LV' }).category).toBe('S');
    expect(vatTreatment({ ...home, buyerCountry: 'EE', buyerVatNumber: 'EE100931558' }).category).toBe('AE');
    expect(vatTreatment({ ...home, buyerCountry: 'EE' }).category).toBe('S');
    expect(vatTreatment({ ...home, buyerCountry: 'NO' }).category).toBe('O');
  });

  it('knows the form of VAT numbers', () => {
    expect(['LV40003274889', 'EE100207415', 'LT119511515'].map(isVatNumber)).toEqual([true, true, true]);
    expect(['LV4000327488', 'XX1', '', '40003274889'].map(isVatNumber)).toEqual([false, false, false, false]);
  });
});

describe('the ledger', () => {
  it('balances for every kind of entry', () => {
    expect(imbalance(invoicePostings(10_000n, 2_100n))).toBe(0n);
    expect(imbalance(creditNotePostings(10_000n, 2_100n))).toBe(0n);
    expect(creditNotePostings(1n, 0n).find(({ account }) => account === 'receivable')?.cents).toBe(-1n);
  });
});

describe('payment references', () => {
  it('carry check digits that find a slip', () => {
    const reference = rfReference('2026-000123');
    expect(reference).toBe('RF462026000123');
    expect(parseRfReference('RF46 2026 0001 23')).toBe(reference);
    expect(parseRfReference('RF46 2026 0001 32')).toBeUndefined();
    expect(rfReference('539007547034')).toBe('RF18539007547034');
  });

  it('exist only for what fits', () => {
    expect(rfReference('')).toBeUndefined();
    expect(rfReference('1'.repeat(22))).toBeUndefined();
  });
});

describe('the neutral invoice', () => {
  it('adds up, with quantity × price equal to the amount of each line', () => {
    const address = { country: 'LV' };
    const line = { name: 'Fee', category: 'S' as const, ratePercent: decimal('21') };
    const invoice = neutralInvoice({
      number: '2026-1',
      issueDate: day('2026-03-02'),
      dueDate: day('2026-03-09'),
      currency: 'EUR',
      seller: { name: 'Operator', vatIdentifier: 'LV40003274889', postalAddress: address },
      buyer: { name: 'Partner', postalAddress: address },
      lines: [
        { ...line, netCents: 3_333n },
        { ...line, netCents: 6_667n },
        {
          name: 'Penalty',
          category: 'E',
          ratePercent: decimal('0'),
          netCents: 127n,
          reason: 'Penalty for late payment',
        },
      ],
      account: { iban: 'LV80BANK0000435195001' },
      paymentReference: 'RF462026000123',
    });
    expect(invoice.totals).toMatchObject({ totalWithoutVat: '101.27', vatTotal: '21.00', totalWithVat: '122.27' });
    expect(invoice.vatBreakdown).toMatchObject([
      { taxableAmount: '100.00', taxAmount: '21.00', category: 'S' },
      { taxableAmount: '1.27', taxAmount: '0.00', category: 'E', exemptionReason: 'Penalty for late payment' },
    ]);
    expect(invoice.lines.every((known) => known.quantity === '1' && known.price.net === known.netAmount)).toBe(true);
    expect(invoice.typeCode).toBe('380');
  });
});
