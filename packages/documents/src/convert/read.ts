import type { DocumentType, FormatId, Reading, ReadOptions } from '../formats/format.js';
import { normalForm } from '../invoice/normal-form.js';
import type { Invoice, InvoiceDraft } from '../invoice/terms.js';
import { missingTerms } from '../invoice/values.js';
import type { Finding } from '../model/finding.js';
import type { LeafAccount } from '../model/leaf.js';
import { recognise } from './detect.js';

export interface ReadResult {
  /** Absent where the bytes are in no format we know. */
  readonly format?: FormatId;
  readonly documentType?: DocumentType;
  /** Whatever could be read, in its normal form. */
  readonly draft?: InvoiceDraft;
  /** The same, when every mandatory term is there and every term present has its form. */
  readonly invoice?: Invoice;
  readonly findings: readonly Finding[];
  readonly leaves: LeafAccount;
  /** How many documents the file holds. */
  readonly parts: number;
}

const noLeaves: LeafAccount = { total: 0, carried: 0, structural: 0, unread: [] };

/** Reads any bytes; what is wrong with them is told by findings, never by an exception. */
export function read(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const recognised = recognise(bytes, options);
  switch (recognised.is) {
    case 'unknown':
      return { findings: recognised.findings, leaves: noLeaves, parts: 0 };
    case 'xml':
      return resultOf(recognised.format.id, recognised.format.read(recognised.document, recognised.root, options));
    case 'bytes':
      return resultOf(recognised.format.id, recognised.format.read(bytes, options));
  }
}

function resultOf(format: FormatId, reading: Reading): ReadResult {
  const draft = normalForm(reading.draft);
  const findings = [...reading.findings];
  if (reading.parts > 0)
    for (const { id, pointer } of missingTerms(draft))
      findings.push({ rule: 'TERM-MISSING', severity: 'error', path: pointer, values: { term: id } });
  const complete = !findings.some((finding) => finding.severity === 'error');
  return {
    format,
    ...(reading.documentType === undefined ? {} : { documentType: reading.documentType }),
    draft,
    // Nothing mandatory is missing, which is all that tells the two types apart.
    ...(complete ? { invoice: draft as Invoice } : {}),
    findings,
    leaves: reading.leaves,
    parts: reading.parts,
  };
}
