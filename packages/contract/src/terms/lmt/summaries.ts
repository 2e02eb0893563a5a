import type { SummaryRow } from '../build.js';

export const lmtSummaries: Readonly<Record<string, SummaryRow>> = {};
