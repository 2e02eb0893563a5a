import { createHash } from 'node:crypto';
import { centsToText, day, type Day } from '@saikne/kernel';
import type { StatementEntry } from '@saikne/documents';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allocate,
  emptyAccount,
  matchStatements,
  rfReference,
  withClaim,
  type Account,
  type ContractPayer,
  type MatchInput,
  type OpenInvoice,
} from '../../src/index.js';
import { sha256 } from '../../src/matching/sha-256.js';
import { entry, statement } from './statements.js';

const currencies = ['EUR', 'USD'] as const;

/** A world of contracts, invoices, and entries that name them well, badly or not at all. */
const world = fc
  .record({
    invoices: fc.array(
      fc.record({
        contract: fc.nat({ max: 4 }),
        currency: fc.constantFrom(...currencies),
        cents: fc.integer({ min: 0, max: 5 }),
        due: fc.integer({ min: 1, max: 28 }),
      }),
      { maxLength: 12 },
    ),
    entries: fc.array(
      fc.record({
        cents: fc.integer({ min: 1, max: 12 }),
        invoice: fc.nat({ max: 14 }),
        how: fc.constantFrom('rf', 'number', 'payer', 'two', 'nothing'),
        day: fc.integer({ min: 1, max: 4 }),
        reference: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
        kind: fc.constantFrom('credit', 'credit', 'credit', 'reversal', 'debit', 'pending'),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ invoices, entries }) => {
    const open = invoices.map(({ contract, currency, cents, due }, at): OpenInvoice => {
      const number = `INV-2026-${String(at).padStart(4, '0')}`;
      const reference = rfReference(number);
      return {
        contract: `C${String(contract)}`,
        invoice: number,
        currency,
        openCents: BigInt(cents) * 100n,
        dueOn: day(`2026-03-${String(due).padStart(2, '0')}`),
        ...(reference === undefined ? {} : { reference }),
      };
    });
    const payers = [0, 1, 2, 3, 4].map((at): ContractPayer => ({
      contract: `C${String(at)}`,
      ibans: [`LV0${String(at)}`],
      registrationNumbers: [],
    }));
    const made = entries.map((each) => {
      const named = open[each.invoice];
      const other = open[each.invoice + 1];
      return entry(centsToText(BigInt(each.cents) * 100n), {
        on: `2026-03-0${String(each.day)}`,
        ...(each.reference === undefined ? {} : { reference: `B${String(each.reference)}` }),
        ...(each.how === 'rf' && named?.reference !== undefined ? { rf: named.reference } : {}),
        ...(each.how === 'number' && named !== undefined ? { text: `par ${named.invoice}` } : {}),
        ...(each.how === 'two' && named !== undefined ? { text: `${named.invoice}, ${other?.invoice ?? ''}` } : {}),
        ...(each.how === 'payer' && named !== undefined ? { iban: `LV0${named.contract.slice(1)}` } : {}),
        direction: each.kind === 'credit' || each.kind === 'pending' ? 'credit' : 'debit',
        reversal: each.kind === 'reversal',
        status: each.kind === 'pending' ? 'pending' : 'booked',
      });
    });
    return { open, payers, entries: made };
  });

const inputOf = (
  { open, payers }: { readonly open: readonly OpenInvoice[]; readonly payers: readonly ContractPayer[] },
  entries: readonly StatementEntry[],
  known: ReadonlySet<string> = new Set(),
): MatchInput => ({
  statements: [statement(entries)],
  invoices: open,
  payers,
  known,
  taken: [],
});

const byDay = (entries: readonly StatementEntry[]) =>
  entries.toSorted((a, b) => ((a.bookingDate?.day ?? '') < (b.bookingDate?.day ?? '') ? -1 : 1));
const runs = { numRuns: 500 };

describe('matching any entries with any invoices', () => {
  test('every booked entry is somewhere exactly once, and every cent of a match in its parts', () => {
    fc.assert(
      fc.property(world, (given) => {
        const result = matchStatements(inputOf(given, given.entries));
        const entryKeys = [...result.matched, ...result.forPerson].map(({ payment }) => payment.entryKey);
        const others = [...result.reversed, ...result.entriesForPerson, ...result.outside, ...result.known];
        expect(entryKeys.length + others.length).toBe(given.entries.length);
        expect(new Set(entryKeys).size).toBe(entryKeys.length);
        for (const { payment, parts } of result.matched) {
          expect(parts.reduce((sum, { cents }) => sum + cents, 0n)).toBe(payment.cents);
          expect(parts.every(({ cents }) => cents > 0n)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('no match crosses a currency, and no invoice is given more than it asked for', () => {
    fc.assert(
      fc.property(world, (given) => {
        const result = matchStatements(inputOf(given, given.entries));
        const bounced = new Set(result.reversed.flatMap(({ payments }) => payments));
        const paid = new Map<string, bigint>();
        for (const { payment, parts } of result.matched)
          for (const { contract, invoice, cents } of parts) {
            if (invoice === undefined) continue;
            const found = given.open.find((each) => each.invoice === invoice);
            expect(found).toMatchObject({ contract, currency: payment.currency });
            expect(cents).toBeLessThanOrEqual(found?.openCents ?? 0n);
            if (!bounced.has(payment.key)) paid.set(invoice, (paid.get(invoice) ?? 0n) + cents);
          }
        for (const { invoice, openCents } of given.open) expect(paid.get(invoice) ?? 0n).toBeLessThanOrEqual(openCents);
      }),
      runs,
    );
  });

  test('a file taken twice adds nothing', () => {
    fc.assert(
      fc.property(world, (given) => {
        const first = matchStatements(inputOf(given, given.entries));
        const again = matchStatements(inputOf(given, given.entries, new Set(first.remember)));
        expect(again).toMatchObject({ matched: [], forPerson: [], entriesForPerson: [], reversed: [], remember: [] });
      }),
      runs,
    );
  });

  test('files that overlap by whole days take exactly what one file of all days takes', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (given, a, b) => {
        const entries = byDay(given.entries.filter(({ reversal }) => !reversal));
        const until = `2026-03-0${String(Math.max(a, b))}` as Day;
        const from = `2026-03-0${String(Math.min(a, b))}` as Day;
        const early = entries.filter(({ bookingDate }) => bookingDate !== undefined && bookingDate.day <= until);
        const late = entries.filter(({ bookingDate }) => bookingDate !== undefined && bookingDate.day >= from);
        const whole = matchStatements(inputOf(given, entries));
        const first = matchStatements(inputOf(given, early));
        const second = matchStatements(inputOf(given, late, new Set(first.remember)));
        const keys = (...results: readonly (typeof whole)[]) =>
          results
            .flatMap(({ matched, forPerson }) => [...matched, ...forPerson].map(({ payment }) => payment.key))
            .sort();
        expect(keys(first, second)).toEqual(keys(whole));
        expect([...first.remember, ...second.remember].sort()).toEqual([...whole.remember].sort());
      }),
      runs,
    );
  });

  test('a reversal takes back one payment of its amount and account, and none twice', () => {
    fc.assert(
      fc.property(world, (given) => {
        const result = matchStatements(inputOf(given, given.entries));
        const payments = new Map([...result.matched, ...result.forPerson].map(({ payment }) => [payment.key, payment]));
        const undone = result.reversed.flatMap((each) => each.payments);
        expect(new Set(undone).size).toBe(undone.length);
        for (const { entry: at, payments: keys } of result.reversed) {
          const reversal = given.entries[at];
          const sum = keys.reduce((total, key) => total + (payments.get(key)?.cents ?? 0n), 0n);
          expect(centsToText(sum)).toBe(reversal?.amount.amount);
          expect(
            keys.every((key) => payments.get(key)?.names.includes(`bank ${reversal?.accountServicerReference ?? ''}`)),
          ).toBe(true);
        }
      }),
      runs,
    );
  });

  test('parts given to the account pay what they say', () => {
    fc.assert(
      fc.property(world, (given) => {
        const entries = given.entries.filter(({ reversal }) => !reversal);
        const open = given.open.filter(({ currency }) => currency === 'EUR');
        const result = matchStatements(inputOf({ ...given, open }, entries));
        const accounts = new Map<string, Account>();
        for (const { contract, invoice, openCents, dueOn } of open.toSorted((a, b) =>
          a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0,
        ))
          accounts.set(
            contract,
            withClaim(accounts.get(contract) ?? emptyAccount, {
              invoice,
              issuedOn: dueOn,
              dueOn,
              netCents: openCents,
              vatCents: 0n,
            }),
          );
        for (const { payment, parts } of result.matched)
          for (const { contract, invoice, cents } of parts) {
            const allocation = allocate(
              accounts.get(contract) ?? emptyAccount,
              { cents, on: payment.on, ...(invoice === undefined ? {} : { invoice }) },
              undefined,
            );
            if (invoice !== undefined) expect(allocation.parts[0]).toEqual({ to: 'principal', invoice, cents });
            accounts.set(contract, allocation.account);
          }
      }),
      runs,
    );
  });
});

test('the hash is SHA-256', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const bytes = Buffer.from(text, 'utf16le').swap16();
      expect(sha256(text)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
    { numRuns: 300 },
  );
});
