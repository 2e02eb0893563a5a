/**
 * What EN 16931 demands and a national e-invoice without the EN extension does not say, as far as it follows from what
 * it does say. Every assumption is told as a finding (TERM-ASSUMED).
 */
import { parseDecimal, signOf, subtractDecimals } from '@saikne/kernel';
import { elementsOf } from '../../invoice/values.js';
import type { XmlReading } from '../../mapping/reading.js';
import { openAt, type OpenValues } from '../../mapping/slot.js';
import { profileTerms } from '../profile.js';
import { textAt } from './derived.js';

export function assumeNationalTerms(reading: XmlReading): void {
  const { draft } = reading;
  assume(reading, draft, 'BT-3', 'typeCode', typeCodeOf(reading));
  const control = openAt(draft, [{ key: 'processControl', many: false }]);
  assume(reading, control, 'BT-24', 'specification', profileTerms.en16931.specification);
  const totals = openAt(draft, [{ key: 'totals', many: false }]);
  assume(
    reading,
    totals,
    'BT-109',
    'totalWithoutVat',
    difference(textAt(totals, 'totalWithVat'), textAt(totals, 'vatTotal')),
  );
  assume(reading, totals, 'BT-106', 'lineNetTotal', textAt(totals, 'totalWithoutVat'));
  assume(reading, totals, 'BT-115', 'amountDue', textAt(totals, 'totalWithVat'));
  for (const instruction of instances(draft['paymentInstructions']))
    assume(reading, instruction, 'BT-81', 'meansCode', '1');
  for (const [at, line] of instances(draft['lines']).entries())
    assume(reading, line, 'BT-126', 'identifier', String(at + 1));
}

/** The VAT category where the document has none of its own but a rate above zero. */
export function assumeVatCategories(reading: XmlReading): void {
  const { draft } = reading;
  for (const breakdown of instances(draft['vatBreakdown']))
    assume(reading, breakdown, 'BT-118', 'category', categoryOf(textAt(breakdown, 'rate')));
  for (const line of instances(draft['lines'])) {
    const vat = openAt(line, [{ key: 'vat', many: false }]);
    assume(reading, vat, 'BT-151', 'category', categoryOf(textAt(vat, 'rate')));
  }
}

function instances(value: unknown): readonly OpenValues[] {
  // Made by the group reader: objects only.
  return elementsOf(value) as readonly OpenValues[];
}

function assume(reading: XmlReading, values: OpenValues, term: string, key: string, value: string | undefined): void {
  if (values[key] !== undefined || value === undefined) return;
  values[key] = value;
  reading.find('TERM-ASSUMED', 'information', reading.document.root, { term, value });
}

/** DEB is an invoice, CRE a credit note. */
function typeCodeOf(reading: XmlReading): string | undefined {
  const kind = reading.derived.find(({ text }) => text === 'DEB' || text === 'CRE')?.text;
  return kind === undefined ? undefined : kind === 'CRE' ? '381' : '380';
}

/** Standard rated where there is a rate. A rate of zero may mean five things: that is for the sender to say. */
function categoryOf(rate: string | undefined): string | undefined {
  const parsed = parseDecimal(rate ?? '');
  return parsed !== undefined && signOf(parsed) > 0 ? 'S' : undefined;
}

function difference(whole: string | undefined, part: string | undefined): string | undefined {
  const [one, other] = [parseDecimal(whole ?? ''), parseDecimal(part ?? '')];
  return one === undefined || other === undefined ? undefined : subtractDecimals(one, other);
}
