import type { Invoice } from '../invoice/terms.js';
import { writeByTable, type TableFormat } from '../mapping/table-format.js';
import { serialiseXml } from '../xml/serialise-xml.js';
import type { WriteSettings, Writing } from './format.js';
import { underProfile } from './profile.js';

/** The invoice as bytes of a table's format. */
export function xmlWriting(invoice: Invoice, settings: WriteSettings, format: TableFormat): Writing {
  const profiled = underProfile(invoice, settings.profile);
  const { document, losses, added } = writeByTable(profiled.invoice, format);
  const serialised = serialiseXml(document, { indent: settings.indented === false ? 0 : 2 });
  if (!serialised.ok) return { ok: false, findings: [serialised.finding] };
  return { ok: true, bytes: serialised.bytes, losses, added: [...profiled.added, ...added] };
}
