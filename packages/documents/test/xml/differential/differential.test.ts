import { describe, expect, it } from 'vitest';
import { compareReaders } from './compare.js';
import { mutate, seededRandom } from './mutations.js';
import { seedDocuments } from './seeds.js';

const mutantsPerSeed = 1500;

describe('the XML reader accepts, refuses and reads as saxes and libxml2 do', () => {
  it.each(seedDocuments.map((source, number) => ({ number, source })))('seed document $number', ({ source }) => {
    expect(compareReaders(new TextEncoder().encode(source))).toEqual([]);
  });

  it.each(seedDocuments.map((source, number) => ({ number, source })))(
    `${mutantsPerSeed} mutants of seed document $number`,
    ({ number, source }) => {
      const random = seededRandom(number + 1);
      const bytes = new TextEncoder().encode(source);
      for (let count = 0; count < mutantsPerSeed; count++) {
        const mutant = mutate(bytes, random);
        const text = new TextDecoder('latin1').decode(mutant);
        expect({ text, disagreements: compareReaders(mutant) }).toEqual({ text, disagreements: [] });
      }
    },
  );
});
