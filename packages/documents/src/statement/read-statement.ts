/** Bank statements from bytes. */
import type { Finding } from '../model/finding.js';
import type { LeafAccount } from '../model/leaf.js';
import { readXml } from '../xml/read-xml.js';
import type { XmlDocument, XmlNode } from '../xml/xml-document.js';
import type { StatementFile } from './bank-statement.js';
import { checkStatement } from './check-statement.js';
import type { StatementProblem } from './problem.js';
import type { StatementFormat, StatementFormatId } from './statement-format.js';
import { statementFormats } from './statement-formats.js';

export interface DetectedStatement {
  readonly format: StatementFormatId;
  /** The message with its version: `camt.053.001.08`, `FiDAViSta 1.2`. */
  readonly message: string;
}

export interface StatementReadResult {
  /** Absent where the bytes are no bank statement we know. */
  readonly format?: StatementFormatId;
  readonly message?: string;
  /** Every statement and entry that could be read; those that lack something mandatory are left out, with a finding. */
  readonly file?: StatementFile;
  /** Whether the file may be taken as it is: it holds a statement, and there is no finding of severity error. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
  readonly leaves: LeafAccount;
}

/** 200 MB, the XML reader's own bound: some 200,000 entries with all their details. */
export const maximumStatementBytes = 200_000_000;

const noLeaves: LeafAccount = { total: 0, carried: 0, structural: 0, unread: [] };

/** What the bytes are, when they are a bank statement at all. */
export function detectStatement(bytes: Uint8Array): DetectedStatement | undefined {
  const recognised = recognise(bytes);
  if ('finding' in recognised) return undefined;
  const { format, document, root } = recognised;
  return { format: format.id, message: format.messageOf(document, root) };
}

/** Reads any bytes; what is wrong with them is told by findings, never by an exception. */
export function readStatement(bytes: Uint8Array): StatementReadResult {
  const recognised = recognise(bytes);
  if ('finding' in recognised) return { complete: false, findings: [recognised.finding], leaves: noLeaves };
  const { format, document, root } = recognised;
  const { file, reading } = format.read(document, root);
  const statements = file?.statements ?? [];
  if (statements.length === 0) reading.find('STATEMENT-EMPTY', root);
  const findings = [
    ...reading.findings,
    ...statements.flatMap((statement, index) => checkStatement(statement, `/statements/${String(index)}`)),
  ];
  return {
    format: format.id,
    message: format.messageOf(document, root),
    ...(file === undefined ? {} : { file }),
    complete: !findings.some(({ severity }) => severity === 'error'),
    findings,
    leaves: reading.leaves(),
  };
}

type Recognised =
  | { readonly format: StatementFormat; readonly document: XmlDocument; readonly root: XmlNode }
  | { readonly finding: Finding };

function recognise(bytes: Uint8Array): Recognised {
  const xml = readXml(bytes, { maxBytes: maximumStatementBytes });
  if (!xml.ok) return { finding: xml.finding };
  const { document } = xml;
  for (const format of statementFormats) {
    const root = format.findRoot(document);
    if (root !== undefined) return { format, document, root };
  }
  const rule: StatementProblem = 'STATEMENT-UNKNOWN-FORMAT';
  const root = document.nameText(document.name(document.root)).slice(0, 100);
  return { finding: { rule, severity: 'error', path: '', values: { root } } };
}
