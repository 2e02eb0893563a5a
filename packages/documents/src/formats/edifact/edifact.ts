/** EDIFACT as a format: INVOIC D.96A written, D.93A and later read. */
import { documentTypeOf } from '../../invoice/document-type.js';
import type { Finding } from '../../model/finding.js';
import type { LeafAccount } from '../../model/leaf.js';
import type { BytesFormat, Reading, ReadOptions } from '../format.js';
import { Account } from './invoice/account.js';
import { readInvoice } from './invoice/read-invoice.js';
import { writeInvoice } from './invoice/write-invoice.js';
import { checkInterchange } from './syntax/interchange.js';
import { syntaxFinding } from './syntax/syntax-finding.js';
import { tokenize } from './syntax/tokenize.js';

export const edifact: BytesFormat = {
  id: 'edifact',
  name: 'UN/EDIFACT INVOIC D.96A',
  syntax: 'bytes',
  mediaType: 'application/EDIFACT',
  fileExtension: 'edi',
  documents: [
    { type: 'invoice', name: 'INVOIC D.96A, BGM 380', reads: true, writes: true },
    { type: 'creditNote', name: 'INVOIC D.96A, BGM 381', reads: true, writes: true },
  ],
  looksLike,
  read,
  write: (invoice, settings) => writeInvoice(invoice, settings.edifact ?? {}),
};

/** UNA, UNB or UNH at the beginning, whatever blanks or byte order mark stand before it. */
function looksLike(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < 100 && [0x20, 0x09, 0x0a, 0x0d].includes(bytes[at] ?? 0)) at++;
  const tag = String.fromCharCode(...bytes.subarray(at, at + 3));
  return (
    tag === 'UNA' || ((tag === 'UNB' || tag === 'UNH') && !/[\w\s]/.test(String.fromCharCode(bytes[at + 3] ?? 0x20)))
  );
}

function read(bytes: Uint8Array, options: ReadOptions): Reading {
  const { charset, maximumBytes, part } = options;
  const tokens = tokenize(bytes, {
    ...(charset === undefined ? {} : { charset }),
    ...(maximumBytes === undefined ? {} : { maximumBytes }),
  });
  const interchange = checkInterchange(tokens);
  const findings: Finding[] = [...tokens.findings, ...interchange.findings];
  const { messages } = interchange;
  const message = messages[part ?? 0];
  if (part === undefined && messages.length > 1) {
    findings.push(syntaxFinding('MORE-THAN-ONE-DOCUMENT', '', 0, { count: messages.length }));
  }
  if (message === undefined) {
    if (messages.length > 0) findings.push(syntaxFinding('EDIFACT-NO-MESSAGE', '', 0));
    const all = Array.from({ length: tokens.segmentCount }, (_, index) => index);
    const leaves: LeafAccount = new Account(tokens).settle(tokens, all, () => '');
    return { documentType: undefined, draft: {}, findings, leaves, parts: messages.length };
  }
  const reading = readInvoice(tokens, interchange, message);
  return {
    documentType: message.type === 'INVOIC' ? documentTypeOf(reading.draft.typeCode) : undefined,
    draft: reading.draft,
    findings: [...findings, ...reading.findings],
    leaves: reading.leaves,
    parts: messages.length,
  };
}
