import { describe, expect, it } from 'vitest';
import { complaintsAbout, formatSources, mutatedDocument } from './support/fuzz-formats.js';
import { seededRandom } from './xml/differential/mutations.js';

describe('every format', () => {
  const sources = formatSources();

  it('is among the documents that are mutated', () => {
    const names = sources.map(({ name }) => name).join(' ');
    for (const format of ['ubl', 'cii', 'edifact', 'json', 'estonian', 'edoc', 'camt', 'FiDAViSta'])
      expect(names).toContain(format);
  });

  it.each(sources.map((source, number) => [source.name, source, number] as const))(
    'keeps its promises for mutants of %s',
    (_, { bytes }, number) => {
      const random = seededRandom(1000 + number);
      expect(complaintsAbout(bytes)).toEqual([]);
      for (let mutant = 0; mutant < 12; mutant++) {
        expect([mutant, complaintsAbout(mutatedDocument(bytes, random))]).toEqual([mutant, []]);
      }
    },
  );
});
