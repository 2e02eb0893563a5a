/** Reads an INVOIC message into the neutral document. */
import type { InvoiceDraft } from '../../../invoice/terms.js';
import type { OpenValues } from '../../../mapping/slot.js';
import type { Finding } from '../../../model/finding.js';
import type { LeafAccount } from '../../../model/leaf.js';
import { messageTable } from '../directory/messages.js';
import { checkElements } from '../directory/check-elements.js';
import { structureOf } from '../directory/structure.js';
import { textAt, type Interchange, type Message } from '../syntax/interchange.js';
import { segmentAt } from '../syntax/segment.js';
import { syntaxFinding } from '../syntax/syntax-finding.js';
import type { Tokens } from '../syntax/tokens.js';
import { Account, segmentPaths } from './account.js';
import { readExceptions } from './exceptions.js';
import { Reader } from './reader.js';
import { closingRows, headerRows, lineRow, summaryRows } from './table.js';

export interface MessageReading {
  readonly draft: InvoiceDraft;
  readonly findings: readonly Finding[];
  readonly leaves: LeafAccount;
}

/** Reads the message; its leaves are those of the message and of the envelope around it. */
export function readInvoice(tokens: Tokens, interchange: Interchange, message: Message): MessageReading {
  const path = `UNH[${message.number}]`;
  const findings: Finding[] = [];
  const table = message.agency === 'UN' && message.version === 'D' ? messageTable(message.release) : undefined;
  if (message.type !== 'INVOIC' || table === undefined) {
    const values = { type: message.type, directory: `${message.version}.${message.release}` };
    findings.push(syntaxFinding('EDIFACT-MESSAGE-UNSUPPORTED', `${path}/S009`, message.first + 1, values));
    const leaves = new Account(tokens).settle(tokens, segmentsOf(interchange, message), () => path);
    return { draft: {}, findings, leaves };
  }
  const segments = Array.from({ length: message.end - message.first }, (_, index) =>
    segmentAt(tokens, message.first + index),
  );
  const structure = structureOf(segments, table, path);
  findings.push(...structure.findings);
  const paths = segmentPaths(structure, message);
  const pathOf = (number: number) => paths.get(number) ?? path;
  if (table.directory === '96A' && table.exact) findings.push(...checkElements(segments, pathOf));

  const draft: OpenValues = {};
  const account = new Account(tokens);
  const context = { decimalMark: tokens.separators.decimalMark, currency: undefined, taxCurrency: undefined };
  const reader = new Reader(account, context, readExceptions, (segment) => pathOf(segment.number));
  const header = { node: structure.header, groups: [], values: [draft] };
  const summary = { ...header, node: structure.summary };
  reader.know(structure.header);
  reader.know(structure.summary);
  reader.read([...headerRows, lineRow], header);
  reader.read(summaryRows, summary);
  reader.read(closingRows, header);
  const leaves = account.settle(
    tokens,
    segmentsOf(interchange, message),
    (segment) => paths.get(segment + 1) ?? textAt(tokens, segment, 0),
  );
  // Every key came from a slot of the table of terms, every value from a form of its kind.
  return { draft, findings: [...findings, ...reader.findings], leaves };
}

/** The segments of the envelope, and those of the message. */
function segmentsOf(interchange: Interchange, message: Message): readonly number[] {
  return [
    ...interchange.envelope,
    ...Array.from({ length: message.end - message.first }, (_, at) => message.first + at),
  ];
}
