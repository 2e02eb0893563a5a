/** The corpus's EN-valid invoices; where the corpus is not there this suite cannot say anything and says so. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { roundTrips } from '../../../tools/roundtrip/round-trips.js';

const corpus = new URL('../../../../shared/corpus/', import.meta.url);
const corpusPresent = existsSync(new URL('index.jsonl', corpus));
if (!corpusPresent) console.warn(`round trips of the corpus are skipped: there is none at ${corpus.pathname}`);

describe.runIf(corpusPresent)('every EN-valid UBL and CII invoice of the corpus', () => {
  test('comes back whole in its own syntax, and through every other with exactly the losses reported', () => {
    const report = roundTrips({
      index: readFileSync(new URL('index.jsonl', corpus), 'utf8'),
      readFile: (file) => readFileSync(new URL(file, corpus)),
    });
    expect(report.imbalances).toEqual([]);
    expect(report.invoices).toBeGreaterThan(180);
    for (const syntax of ['ubl → ubl', 'cii → cii']) {
      expect(report.ways[syntax]).toMatchObject({ withLosses: 0, refused: 0 });
    }
  });
});
