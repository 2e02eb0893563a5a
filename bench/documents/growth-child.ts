/**
 * Validates the invoice in a file, in a process of its own; prints JSON. `time` warms up before it measures; `memory` does not,
 * so that the peak is the validation's and not the warm-up's.
 */
import { readFileSync } from 'node:fs';
import { createValidator } from '@saikne/documents';
import { largeInvoice } from './large-invoice.js';

const [mode, file = ''] = process.argv.slice(2);
const validator = createValidator();
if (mode === 'time') {
  for (let round = 0; round < 20; round++) validator.validate(largeInvoice(500), { profile: 'en16931' });
}
const bytes = readFileSync(file);
const before = process.memoryUsage.rss();
const start = performance.now();
const processorStart = process.cpuUsage();
const { valid } = validator.validate(bytes, { profile: 'en16931' });
const { user, system } = process.cpuUsage(processorStart);
const milliseconds = performance.now() - start;
const peakBytes = process.resourceUsage().maxRSS * 1024 - before;
console.log(
  JSON.stringify({
    valid,
    bytes: bytes.length,
    milliseconds,
    processorMilliseconds: (user + system) / 1000,
    peakBytes,
  }),
);
