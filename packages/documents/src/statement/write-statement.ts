/** Bank statements to bytes: for the sandbox's bank, and for whoever has to hand one on. */
import type { Finding } from '../model/finding.js';
import type { Loss } from '../model/leaf.js';
import { serialiseXml } from '../xml/serialise-xml.js';
import type { StatementFile } from './bank-statement.js';
import { statementDifferences } from './differences.js';
import type { StatementProblem } from './problem.js';
import { readStatement } from './read-statement.js';
import type { StatementFormatId } from './statement-format.js';
import { statementFormats } from './statement-formats.js';

export type StatementWriting =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly losses: readonly Loss[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Writes statements as camt.053.001.08 (052, 054 by their kind; one file holds one kind) or FiDAViSta 1.2. What was
 * written is read back: the losses are exactly what differs then.
 */
export function writeStatement(file: StatementFile, to: StatementFormatId): StatementWriting {
  const format = statementFormats.find(({ id }) => id === to);
  if (format === undefined) return { ok: false, findings: [] };
  const { document, missing } = format.write(file);
  if (missing.length > 0) return { ok: false, findings: missing.map(missingPart) };
  const serialised = serialiseXml(document);
  if (!serialised.ok) return { ok: false, findings: [serialised.finding] };
  const back = readStatement(serialised.bytes);
  // Too big to be read, or no statement at all: what was written cannot be vouched for.
  if (back.file === undefined) return { ok: false, findings: back.findings };
  return { ok: true, bytes: serialised.bytes, losses: statementDifferences(file, back.file) };
}

function missingPart(part: string): Finding {
  const rule: StatementProblem = 'STATEMENT-PART-MISSING';
  return { rule, severity: 'error', path: '/', values: { part } };
}
