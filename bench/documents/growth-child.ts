/** Validates the invoice in a file, in a process of its own so that its peak of memory is nobody else's; prints JSON. */
import { readFileSync } from 'node:fs';
import { createValidator } from '@saikne/documents';
import { largeInvoice } from './large-invoice.js';

const validator = createValidator();
for (let round = 0; round < 20; round++) validator.validate(largeInvoice(500), { profile: 'en16931' });
const bytes = readFileSync(process.argv[2] ?? '');
const peakBefore = process.resourceUsage().maxRSS * 1024;
const start = performance.now();
const processorStart = process.cpuUsage();
const { valid } = validator.validate(bytes, { profile: 'en16931' });
const { user, system } = process.cpuUsage(processorStart);
const milliseconds = performance.now() - start;
const peakBytes = process.resourceUsage().maxRSS * 1024 - peakBefore;
console.log(
  JSON.stringify({
    valid,
    bytes: bytes.length,
    milliseconds,
    processorMilliseconds: (user + system) / 1000,
    peakBytes,
  }),
);
