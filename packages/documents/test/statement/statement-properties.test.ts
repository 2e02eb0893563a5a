import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readStatement,
  writeStatement,
  type StatementFile,
  type StatementFormatId,
} from '../../src/statement/index.js';
import { camtFile, fidavistaFile } from './arbitrary-statement.js';

const runs = 100;

function written(file: StatementFile, to: StatementFormatId): Uint8Array {
  const writing = writeStatement(file, to);
  if (!writing.ok) throw new Error(JSON.stringify(writing.findings));
  expect(writing.losses).toEqual([]);
  return writing.bytes;
}

describe.each([
  ['camt053', camtFile],
  ['fidavista', fidavistaFile],
] as const)('%s', (format, files) => {
  test('what is written is read back the same, every leaf carried, balances holding', () => {
    fc.assert(
      fc.property(files, (file) => {
        const result = readStatement(written(file, format));
        expect(result.file).toEqual(file);
        expect(result.leaves).toMatchObject({ carried: result.leaves.total, unread: [] });
        expect(result.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('STATEMENT-BALANCE'))).toEqual(
          [],
        );
        expect(result.findings.filter(({ rule }) => rule === 'STATEMENT-PART-MISSING')).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test('a balance that is off by anything is found', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 9 }), (file, units) => {
        const wrong: StatementFile = {
          ...file,
          statements: file.statements.map((statement) => ({
            ...statement,
            entries: [
              ...statement.entries,
              { ...oneEntry, amount: { amount: `0.000${String(units)}` as never, currency: 'EUR' } },
            ],
          })),
        };
        const findings = readStatement(written(wrong, format)).findings;
        expect(findings.filter(({ rule }) => rule === 'STATEMENT-BALANCE-WRONG')).toHaveLength(file.statements.length);
      }),
      { numRuns: 50 },
    );
  });

  test('any damage to the bytes ends in a result whose leaves add up', () => {
    fc.assert(
      fc.property(files, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 8 }), (file, edits) => {
        const bytes = written(file, format).slice();
        for (const [at, byte] of edits) bytes[at % bytes.length] = byte;
        const { leaves } = readStatement(bytes);
        expect(leaves.total).toBe(leaves.carried + leaves.structural + leaves.unread.length);
      }),
      { numRuns: runs },
    );
  });

  test('any element taken away is found or changes what was read', () => {
    fc.assert(
      fc.property(files, fc.nat(), (file, at) => {
        const xml = new TextDecoder().decode(written(file, format));
        // An IBAN stands in two elements of FiDAViSta: one of them is enough.
        const leaves = [...xml.matchAll(/<((?!AccNo|IBAN)[A-Za-z]+)[^<>/]*>[^<>]+<\/\1>/g)];
        const taken = leaves[at % leaves.length]?.[0] ?? '';
        fc.pre(taken !== '');
        const result = readStatement(new TextEncoder().encode(xml.replace(taken, '')));
        const same = JSON.stringify(result.file) === JSON.stringify(file);
        expect(same && result.complete).toBe(false);
      }),
      { numRuns: runs },
    );
  });
});

const oneEntry = {
  creditDebit: 'credit',
  reversal: false,
  status: 'booked',
  bookingDate: { day: '2026-03-04' as never },
  details: [],
} as const;

describe('writing in a format that has no place for a term', () => {
  test('tells exactly what is lost', () => {
    const file: StatementFile = {
      statements: [
        {
          kind: 'statement',
          account: { iban: 'LV80BANK0000435195001', currency: 'EUR' },
          balances: [],
          entries: [{ ...oneEntry, reversal: true, amount: { amount: '1.00' as never, currency: 'EUR' } }],
        },
      ],
    };
    expect(writeStatement(file, 'fidavista')).toMatchObject({
      ok: true,
      losses: [{ path: '/statements/0/entries/0/reversal', value: 'true', weight: 'essential' }],
    });
  });

  test('is refused where the format demands what is not there', () => {
    const file: StatementFile = {
      statements: [{ kind: 'statement', account: { iban: 'LV80BANK0000435195001' }, balances: [], entries: [] }],
    };
    expect(writeStatement(file, 'camt053')).toMatchObject({
      ok: false,
      findings: [{ values: { part: 'id' } }, { values: { part: 'createdAt' } }, { values: { part: 'id' } }],
    });
  });

  test('is refused for a character that XML cannot hold', () => {
    const file: StatementFile = {
      sender: '\u0001',
      statements: [
        { kind: 'statement', account: { iban: 'LV80BANK0000435195001', currency: 'EUR' }, balances: [], entries: [] },
      ],
    };
    expect(writeStatement(file, 'fidavista')).toMatchObject({
      ok: false,
      findings: [{ rule: 'XML-CHARACTER-FORBIDDEN' }],
    });
  });
});
