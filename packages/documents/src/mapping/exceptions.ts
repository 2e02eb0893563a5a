/** What a format's table cannot say is said in functions that stand beside it. */
import type { InvoiceDraft } from '../invoice/terms.js';
import type { Loss } from '../model/leaf.js';
import type { Added } from '../formats/format.js';
import type { XmlReading } from './reading.js';

/** The document as the table can write it. */
export interface Prepared {
  readonly draft: InvoiceDraft;
  /** Values of `gathered` leaves by term. */
  readonly gathered: ReadonlyMap<string, unknown>;
  readonly losses: readonly Loss[];
  readonly added: readonly Added[];
}

export interface Exceptions {
  /** Business terms that do not simply stand at one place of the table, each with the reason. */
  readonly terms: Readonly<Record<string, string>>;
  /** Puts gathered values where they belong. A value taken up counts as carried or structural; others stay unread. */
  afterRead(reading: XmlReading): void;
  beforeWrite(draft: InvoiceDraft): Prepared;
}
