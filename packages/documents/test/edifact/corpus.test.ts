/** The corpus's EDIFACT suites; where the corpus is not there this suite cannot say anything and says so. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareInvoices, read } from '../../src/index.js';
import { edifact } from '../../src/formats/edifact/edifact.js';
import { tokenize } from '../../src/formats/edifact/syntax/tokenize.js';

interface CorpusCase {
  readonly file: string;
  readonly suite: string;
  readonly syntax?: string;
  readonly expected: string;
  readonly pair?: string;
}

const corpus = new URL('../../../../../shared/corpus/', import.meta.url);
const index = new URL('index.jsonl', corpus);
const corpusPresent = existsSync(index);
if (!corpusPresent) console.warn(`EDIFACT suites of the corpus are skipped: there is none at ${corpus.pathname}`);

const cases: readonly CorpusCase[] = corpusPresent
  ? readFileSync(index, 'utf8')
      .trim()
      .split('\n')
      // Every line of the index is such an object.
      .map((line) => JSON.parse(line) as CorpusCase)
  : [];
const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(file, corpus)));
const withVerdict = (verdict: string) =>
  cases.filter((one) => one.syntax === 'edifact' && one.expected === verdict).map(({ file }) => file);

describe.runIf(corpusPresent)('the EDIFACT suites of the corpus', () => {
  test('every interchange that tokenises has no error of syntax, and all its leaves are accounted for', () => {
    const files = withVerdict('tokenises');
    expect(files.length).toBeGreaterThan(60);
    for (const file of files) {
      const bytes = bytesOf(file);
      const errors = tokenize(bytes).findings.filter(({ severity }) => severity === 'error');
      expect({ file, errors }).toEqual({ file, errors: [] });
      const { total, carried, structural, unread } = edifact.read(bytes, { part: 0 }).leaves;
      expect({ file, total }).toEqual({ file, total: carried + structural + unread.length });
    }
  });

  test('every malformed one is refused', () => {
    const files = withVerdict('malformed');
    expect(files.length).toBeGreaterThan(7);
    for (const file of files) {
      const errors = read(bytesOf(file), { format: 'edifact' }).findings.filter(({ severity }) => severity === 'error');
      expect({ file, refused: errors.length > 0 }).toEqual({ file, refused: true });
    }
  });

  test('the invoices EN 16931’s own working group wrote in D.14B lose nothing but their files', () => {
    for (const number of [1, 2, 3, 4, 5, 6, 8, 9]) {
      const { leaves } = edifact.read(bytesOf(`edi-en16931-d14b/EDIFACT_EXAMPLE${number}.TXT`), { part: 0 });
      const left = leaves.unread.map(({ path }) => path).filter((path) => !/^(UNO|UNP|UNH\[1\]\/EFI)/.test(path));
      expect({ number, left }).toEqual({ number, left: [] });
    }
  });
});

/**
 * Where the UBL and the EDIFACT file of an example say different things themselves: one was corrected and the other
 * was not, or D.14B has a code list of its own. Everything else must be the same.
 */
const differentFiles: Readonly<Record<number, readonly string[]>> = {
  4: ['BT-23', 'BT-43', 'BT-130'],
  6: ['BT-23', 'BT-31', 'BT-130'],
  9: ['BT-9', 'BT-22', 'BT-23', 'BT-73', 'BT-74', 'BT-134', 'BT-135'],
  1: ['BT-21', 'BT-22', 'BT-23', 'BT-81', 'BT-84', 'BT-130', 'BT-153'],
};

describe.runIf(corpusPresent).each(Object.keys(differentFiles).map(Number))(
  'example %i of EN 16931’s working group',
  (number) => {
    test('says the same in EDIFACT and in UBL', () => {
      const left = read(bytesOf(`doc-en16931-ubl/ubl-tc434-example${number}.xml`)).draft ?? {};
      const right = read(bytesOf(`edi-en16931-d14b/EDIFACT_EXAMPLE${number}.TXT`), { format: 'edifact' }).draft ?? {};
      const terms = new Set(compareInvoices(left, right).map(({ term }) => term));
      expect([...terms].filter((term) => !differentFiles[number]?.includes(term))).toEqual([]);
    });
  },
);
