/** Round trips of the corpus's EN-valid invoices, with the account of what was lost on the way. */
import {
  afterWriting,
  compareInvoices,
  convert,
  formats,
  normalForm,
  read,
  write,
  type Conversion,
  type FormatId,
  type Invoice,
  type LeafAccount,
  type Loss,
} from '@saikne/documents';

export interface Corpus {
  /** The index, one JSON object a line. */
  readonly index: string;
  readFile(file: string): Uint8Array;
}

export interface WayCount {
  /** Nothing lost. */
  whole: number;
  /** Something lost, all of it reported, none of it essential. */
  withLosses: number;
  /** Refused, for something essential would be lost; the way is walked none the less to check the account. */
  refused: number;
}

export interface Imbalance {
  readonly file: string;
  readonly way: string;
  readonly problem: string;
}

export interface RoundTripReport {
  readonly invoices: number;
  readonly ways: Readonly<Record<string, WayCount>>;
  readonly imbalances: readonly Imbalance[];
}

/** One line of the corpus index, as far as it is looked at. */
interface Entry {
  readonly file?: unknown;
  readonly rule?: unknown;
  readonly expected?: unknown;
  readonly syntax?: unknown;
  readonly ruleset?: unknown;
}

/** The files whose whole verdict is "valid" under EN 16931, in UBL or CII. */
export function validInvoiceFiles(index: string): readonly string[] {
  const files = new Set<string>();
  for (const text of index.split('\n')) {
    if (text === '') continue;
    // A line of the corpus's own index; each field is checked before it is used.
    const entry = JSON.parse(text) as Entry;
    if (entry.rule !== null || entry.expected !== 'valid' || typeof entry.file !== 'string') continue;
    if (entry.syntax !== 'ubl' && entry.syntax !== 'cii') continue;
    if (typeof entry.ruleset === 'string' && entry.ruleset.startsWith('EN16931')) files.add(entry.file);
  }
  return [...files].sort();
}

export function roundTrips(corpus: Corpus): RoundTripReport {
  const files = validInvoiceFiles(corpus.index);
  const ways: Record<string, WayCount> = {};
  const imbalances: Imbalance[] = [];
  for (const file of files) {
    const bytes = corpus.readFile(file);
    const source = read(bytes);
    const report = (way: string, problem: string): void => {
      imbalances.push({ file, way, problem });
    };
    if (!balances(source.leaves)) report('read', 'leaves do not balance');
    if (source.invoice === undefined || source.format === undefined) {
      report('read', source.findings.map(({ rule, path }) => `${rule} ${path}`).join(', '));
      continue;
    }
    ownSyntax(source.invoice, source.format, ways, report);
    for (const { id } of formats)
      if (id !== source.format) thereAndBack(bytes, source.invoice, source.format, id, ways, report);
  }
  return { invoices: files.length, ways, imbalances };
}

type Report = (way: string, problem: string) => void;

/** Written in its own syntax and read again: the neutral documents must be equal. */
function ownSyntax(invoice: Invoice, format: FormatId, ways: Record<string, WayCount>, report: Report): void {
  const way = `${format} → ${format}`;
  const written = write(invoice, format);
  if (!written.ok) {
    report(way, 'not written');
    return;
  }
  const back = read(written.bytes);
  if (!balances(back.leaves)) report(way, 'leaves do not balance');
  if (back.leaves.unread.length > 0) report(way, `unread ${back.leaves.unread[0]?.path ?? ''}`);
  const differences = compareInvoices(invoice, back.draft ?? {}, { decimals: 'lexical' });
  for (const { path, left = '', right = '' } of differences) report(way, `${path}: ${left} ≠ ${right}`);
  count(ways, way, written.losses.length === 0 ? 'whole' : 'withLosses');
}

/** Converted to another format and back: what differs must stand in one of the two reports. */
function thereAndBack(
  bytes: Uint8Array,
  invoice: Invoice,
  format: FormatId,
  through: FormatId,
  ways: Record<string, WayCount>,
  report: Report,
): void {
  const way = `${format} → ${through} → ${format}`;
  const refused = isRefused(convert(bytes, through), report, way);
  const there = convert(bytes, through, { acceptEssentialLosses: true });
  if (!there.ok && refused && isOnlyIncomplete(there)) {
    count(ways, way, 'refused');
    return;
  }
  if (!there.ok) {
    report(way, `not converted: ${firstFinding(there)}`);
    return;
  }
  const back = convert(there.bytes, format, { acceptEssentialLosses: true, reading: { format: through } });
  if (!back.ok && refused && isOnlyIncomplete(back)) {
    count(ways, way, 'refused');
    return;
  }
  if (!back.ok) {
    report(way, `not converted back: ${firstFinding(back)}`);
    return;
  }
  const losses: readonly Loss[] = [...there.losses, ...back.losses];
  const between = afterWriting(invoice, { ...there, losses: inDocument(there.losses) });
  const expected = afterWriting(normalForm(between.draft), { ...back, losses: inDocument(back.losses) });
  for (const { path } of [...between.unfounded, ...expected.unfounded])
    report(way, `${path} is reported lost and never was`);
  for (const { path, left = '', right = '' } of compareInvoices(expected.draft, back.proof.readBack, {
    decimals: 'lexical',
  }))
    report(way, `${path}: ${left} ≠ ${right}`);
  count(ways, way, refused ? 'refused' : losses.length === 0 ? 'whole' : 'withLosses');
}

/** The losses of the neutral document; what it never held is told by the account of leaves. */
function inDocument(losses: readonly Loss[]): readonly Loss[] {
  return losses.filter(({ reason }) => reason !== 'not-in-neutral-document');
}

/** Whether the conversion was refused for an essential loss; any other refusal is an imbalance. */
function isRefused(conversion: Conversion, report: Report, way: string): boolean {
  if (conversion.ok) return false;
  for (const { rule, path } of conversion.findings)
    if (rule !== 'CONVERSION-LOSES-ESSENTIAL') report(way, `${rule} ${path}`);
  return true;
}

/** What was lost was mandatory: the target is no complete invoice, so there is no way back to walk. */
function isOnlyIncomplete(conversion: Conversion): boolean {
  return !conversion.ok && conversion.findings.every(({ rule }) => rule === 'TERM-MISSING');
}

function firstFinding(conversion: Conversion): string {
  const finding = conversion.ok ? undefined : conversion.findings[0];
  return finding === undefined ? '' : `${finding.rule} ${finding.path} ${JSON.stringify(finding.values)}`;
}

function balances({ total, carried, structural, unread }: LeafAccount): boolean {
  return total === carried + structural + unread.length;
}

function count(ways: Record<string, WayCount>, way: string, outcome: keyof WayCount): void {
  const counts = (ways[way] ??= { whole: 0, withLosses: 0, refused: 0 });
  counts[outcome]++;
}
