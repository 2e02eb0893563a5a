/**
 * `npm run roundtrip [-- --corpus DIR] [--json]`: every invoice of the corpus that is valid under EN 16931 is read,
 * written back in its own syntax and read again, and converted there and back through every other format. What is lost
 * must be in a loss report, and every leaf of the source accounted for. Exit 1 on any imbalance, 2 without a corpus.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { roundTrips, type RoundTripReport } from './roundtrip/round-trips.js';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, json: { type: 'boolean' } } });
const corpus = values.corpus ?? join(import.meta.dirname, '../../shared/corpus');

if (!existsSync(join(corpus, 'index.jsonl'))) {
  console.error(`no corpus at ${corpus}: give one with --corpus DIR`);
  process.exitCode = 2;
} else {
  const report = roundTrips({
    index: readFileSync(join(corpus, 'index.jsonl'), 'utf8'),
    readFile: (file) => readFileSync(join(corpus, file)),
  });
  console.log(values.json === true ? JSON.stringify(report, undefined, 2) : inWords(report));
  process.exitCode = report.imbalances.length > 0 ? 1 : 0;
}

function inWords({ invoices, ways, imbalances }: RoundTripReport): string {
  const rows = Object.entries(ways).map(
    ([way, { whole, withLosses, refused }]) =>
      `${way.padEnd(24)} ${whole} whole, ${withLosses} with reported losses, ${refused} refused for an essential loss`,
  );
  const problems = imbalances.map(({ file, way, problem }) => `IMBALANCE ${file} ${way}: ${problem}`);
  return [`${invoices} invoices valid under EN 16931`, ...rows, ...problems, `${imbalances.length} imbalances`].join(
    '\n',
  );
}
