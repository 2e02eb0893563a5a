import { describe, expect, test } from 'vitest';
import { edifact } from '../../src/formats/edifact/edifact.js';
import { creditNote, fullInvoice } from '../support/full-invoice.js';
import { seededRandom } from '../xml/differential/mutations.js';
import { complaintsAboutAny, complaintsAboutGrammar, grammarBytes, mutated } from './fuzz-edifact.js';

describe('interchanges made from the grammar', () => {
  test('are read with the structure they were made with, every element accounted for', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const bytes = grammarBytes(seededRandom(seed));
      expect({ seed, complaints: complaintsAboutGrammar(bytes) }).toEqual({ seed, complaints: [] });
    }
  });
});

describe('mutants', () => {
  const sources = [fullInvoice, creditNote].map((invoice) => {
    const writing = edifact.write(invoice, { edifact: { characterSet: 'UNOY' } });
    if (!writing.ok) throw new Error('not written');
    return writing.bytes;
  });

  test('are read without an exception, every element accounted for, and written again where they are complete', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = seededRandom(seed);
      const source = seed % 4 === 0 ? grammarBytes(random) : sources[seed % sources.length];
      const mutant = mutated(source ?? new Uint8Array(0), random);
      expect({ seed, complaints: complaintsAboutAny(mutant) }).toEqual({ seed, complaints: [] });
    }
  });
});
