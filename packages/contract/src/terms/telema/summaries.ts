import type { SummaryRow } from '../build.js';

export const telemaSummaries: Readonly<Record<string, SummaryRow>> = {};
