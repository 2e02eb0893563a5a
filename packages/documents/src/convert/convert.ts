/** Conversion that proves itself: the result is read back and compared with the source, term by term. */
import type { Added, FormatId, ReadOptions, WriteSettings } from '../formats/format.js';
import type { Invoice, InvoiceDraft } from '../invoice/terms.js';
import type { Finding } from '../model/finding.js';
import type { LeafAccount, Loss } from '../model/leaf.js';
import { afterWriting } from './after-writing.js';
import { compareInvoices, type Difference } from './compare.js';
import { read } from './read.js';
import { write } from './write.js';

export interface ConvertSettings extends WriteSettings {
  readonly reading?: ReadOptions;
  /** Convert though essential content is lost: for people who look at the result, never for delivery. */
  readonly acceptEssentialLosses?: boolean;
}

/** The result, read back: the source with the additions and without the losses, to the last decimal. */
export interface Proof {
  /** Complete unless mandatory terms are among the losses. */
  readonly readBack: InvoiceDraft;
}

export type Conversion =
  | {
      readonly ok: true;
      readonly from: FormatId;
      readonly invoice: Invoice;
      readonly bytes: Uint8Array;
      readonly losses: readonly Loss[];
      readonly added: readonly Added[];
      readonly proof: Proof;
    }
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly losses: readonly Loss[] };

/**
 * Converts a document. Refuses what cannot be read completely, what would lose an id, date, party, line, amount, VAT or
 * payment detail (CONVERSION-LOSES-ESSENTIAL), and a result that does not read back as it must (CONVERSION-NOT-PROVEN).
 */
export function convert(bytes: Uint8Array, to: FormatId, settings: ConvertSettings = {}): Conversion {
  const source = read(bytes, settings.reading);
  if (source.invoice === undefined || source.format === undefined)
    return { ok: false, findings: source.findings.filter(({ severity }) => severity === 'error'), losses: [] };
  const written = write(source.invoice, to, settings);
  if (!written.ok) return { ok: false, findings: written.findings, losses: [] };
  const losses = [...unreadLosses(source.leaves), ...written.losses];
  if (settings.acceptEssentialLosses !== true) {
    const essential = losses.filter(({ weight }) => weight === 'essential');
    if (essential.length > 0) return { ok: false, findings: essential.map(essentialFinding), losses };
  }
  const proof = prove(source.invoice, written, to);
  if (!proof.ok) return { ok: false, findings: proof.findings, losses };
  const { bytes: result, added } = written;
  return { ok: true, from: source.format, invoice: source.invoice, bytes: result, losses, added, proof: proof.proof };
}

function unreadLosses(leaves: LeafAccount): readonly Loss[] {
  return leaves.unread.map(({ path, value, essential }) => ({
    path,
    value,
    reason: 'not-in-neutral-document',
    weight: essential ? 'essential' : 'accompanying',
  }));
}

function essentialFinding({ term, path, value, reason }: Loss): Finding {
  return {
    rule: 'CONVERSION-LOSES-ESSENTIAL',
    severity: 'error',
    path,
    values: { ...(term === undefined ? {} : { term }), value: value.slice(0, 60), reason },
  };
}

interface Written {
  readonly bytes: Uint8Array;
  readonly losses: readonly Loss[];
  readonly added: readonly Added[];
}

type Proving =
  { readonly ok: true; readonly proof: Proof } | { readonly ok: false; readonly findings: readonly Finding[] };

/** Our own writing may be larger than what it was read from: as much as the XML reader can hold. */
const maximumProvenBytes = 2 ** 28;

/** Reads the written bytes back and compares; exported for those who write without converting. */
export function prove(invoice: InvoiceDraft, written: Written, to: FormatId): Proving {
  const back = read(written.bytes, { format: to, maximumBytes: maximumProvenBytes });
  if (back.draft === undefined || back.leaves.unread.length > 0) return notProven(back.findings, back.leaves);
  const { draft: expected, unfounded } = afterWriting(invoice, written);
  const truncated = new Set(written.losses.flatMap(({ reason, path }) => (reason === 'truncated' ? [path] : [])));
  const unexplained = [
    ...compareInvoices(expected, back.draft, { decimals: 'lexical' }).filter(({ path }) => !truncated.has(path)),
    ...unfounded.map(({ term = '', path, value }) => ({ term, path, left: value })),
  ];
  if (unexplained.length > 0) return { ok: false, findings: unexplained.map(differenceFinding) };
  // With mandatory terms reported lost the result cannot be complete; nothing else may be wrong with it.
  const errors = back.findings.filter(({ severity }) => severity === 'error');
  const isLost = written.losses.some(({ weight }) => weight !== 'accompanying');
  if (errors.some(({ rule }) => rule !== 'TERM-MISSING' || !isLost)) return notProven(back.findings, back.leaves);
  return { ok: true, proof: { readBack: back.draft } };
}

function notProven(findings: readonly Finding[], leaves: LeafAccount): Proving {
  const unread = leaves.unread.map(({ path, value }): Finding => differenceFinding({ term: '', path, right: value }));
  return { ok: false, findings: [...findings.filter(({ severity }) => severity === 'error'), ...unread] };
}

function differenceFinding({ term, path, left = '', right = '' }: Difference): Finding {
  return {
    rule: 'CONVERSION-NOT-PROVEN',
    severity: 'error',
    path,
    values: { term, left: left.slice(0, 60), right: right.slice(0, 60) },
  };
}
