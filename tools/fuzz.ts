/** `npm run fuzz -- formats|xml|edifact [--seconds N] [--seed S] [--corpus DIR] [--out DIR]`: long fuzzing by hand. */
import { fuzzEdifact } from './fuzz/edifact.js';
import { fuzzFormats } from './fuzz/formats.js';
import { fuzzXml } from './fuzz/xml.js';

const fuzzers = { edifact: fuzzEdifact, formats: fuzzFormats, xml: fuzzXml };
const [name = '', ...args] = process.argv.slice(2);

if (name === 'edifact' || name === 'formats' || name === 'xml') {
  const report = fuzzers[name](args);
  console.log(JSON.stringify(report, undefined, 2));
  if (report.finds.length > 0) process.exitCode = 1;
} else {
  console.error(`usage: npm run fuzz -- NAME [options]; NAME is one of: ${Object.keys(fuzzers).join(', ')}`);
  process.exitCode = 2;
}
