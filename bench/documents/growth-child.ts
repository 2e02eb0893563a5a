/** Validates one large invoice in a process of its own, so that its peak of memory is nobody else's; prints JSON. */
import { createValidator } from '@saikne/documents';
import { largeInvoice } from './large-invoice.js';

const lines = Number(process.argv[2]);
const validator = createValidator();
for (let round = 0; round < 20; round++) validator.validate(largeInvoice(500), { profile: 'en16931' });
const bytes = largeInvoice(lines);
const before = process.memoryUsage().rss;
const start = performance.now();
const { valid } = validator.validate(bytes, { profile: 'en16931' });
const milliseconds = performance.now() - start;
const peakBytes = Math.max(process.resourceUsage().maxRSS * 1024 - before, 0);
console.log(JSON.stringify({ lines, valid, bytes: bytes.length, milliseconds, peakBytes }));
