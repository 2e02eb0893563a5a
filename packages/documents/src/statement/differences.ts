/** What a statement has and its copy has not, or has otherwise. */
import type { Loss } from '../model/leaf.js';
import type { StatementFile } from './bank-statement.js';

/** Differences by pointer into `before`; what only `after` has is told at its pointer with an empty value. */
export function statementDifferences(before: StatementFile, after: StatementFile): readonly Loss[] {
  const losses: Loss[] = [];
  compare(before, after, '', losses);
  return losses;
}

/** Amounts, dates, references and parties are essential; descriptions and numberings are not. */
const accompanying = /\/(?:description|sender|page|electronicSequenceNumber|legalSequenceNumber|purpose|name)(?:\/|$)/;

function compare(before: unknown, after: unknown, path: string, losses: Loss[]): void {
  if (isRecord(before) || isRecord(after)) {
    const left = isRecord(before) ? before : {};
    const right = isRecord(after) ? after : {};
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)]))
      compare(left[key], right[key], `${path}/${key}`, losses);
  } else if (before !== after) {
    losses.push({
      path,
      value: textOf(before),
      reason: 'no-place-in-target',
      weight: accompanying.test(path) ? 'accompanying' : 'essential',
    });
  }
}

/** Arrays are records of their places. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : '';
}
