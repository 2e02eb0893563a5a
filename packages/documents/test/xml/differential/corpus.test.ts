import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareReaders } from './compare.js';

const corpus = fileURLToPath(new URL('../../../../../../shared/corpus', import.meta.url));
const corpusPresent = existsSync(corpus);
if (!corpusPresent) console.info(`Skipped, because there is no corpus at ${corpus}: the XML reader on the corpus.`);

describe.runIf(corpusPresent)('the XML reader on every XML file of the corpus', () => {
  it('accepts, refuses and reads as saxes and libxml2 do', () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(xml|ubl|cii)$/i.test(file),
    );
    expect(files.length).toBeGreaterThan(1000);
    const disagreements = files.flatMap((file) =>
      compareReaders(readFileSync(join(corpus, file))).map((disagreement) => ({ file, ...disagreement })),
    );
    expect(disagreements).toEqual([]);
  });
});
