import type { FormatId, WriteSettings, Writing } from '../formats/format.js';
import { formatOf } from '../formats/formats.js';
import type { Invoice } from '../invoice/terms.js';

/** Writes the invoice; every term that did not fit is in `losses`, whatever its weight. */
export function write(invoice: Invoice, to: FormatId, settings: WriteSettings = {}): Writing {
  return formatOf(to).write(invoice, settings);
}
