/**
 * The three prices of a line, of which the schemas want two together: UBL a discount beside the gross price, CII a
 * gross price beside the discount. The missing one follows from the others (net = gross − discount) and is reported.
 */
import { addDecimals, subtractDecimals, type Decimal } from '@saikne/kernel';
import type { Added } from '../formats/format.js';
import type { InvoiceDraft } from '../invoice/terms.js';

export interface Priced {
  readonly draft: InvoiceDraft;
  readonly added: readonly Added[];
}

type Line = NonNullable<InvoiceDraft['lines']>[number];
type Price = NonNullable<Line['price']>;

/** Adds the discount where there are a net and a gross price. */
export function withDiscounts(draft: InvoiceDraft): Priced {
  return withPrices(draft, 'BT-147', 'discount', ({ net, gross, discount }) =>
    discount === undefined && net !== undefined && gross !== undefined ? subtractDecimals(gross, net) : undefined,
  );
}

/** Adds the gross price where there are a net price and a discount. */
export function withGrossPrices(draft: InvoiceDraft): Priced {
  return withPrices(draft, 'BT-148', 'gross', ({ net, gross, discount }) =>
    gross === undefined && net !== undefined && discount !== undefined ? addDecimals(net, discount) : undefined,
  );
}

function withPrices(
  draft: InvoiceDraft,
  term: string,
  key: 'discount' | 'gross',
  missing: (price: Price) => Decimal | undefined,
): Priced {
  const added: Added[] = [];
  const lines = draft.lines?.map((line, at): Line => {
    const value = line.price === undefined ? undefined : missing(line.price);
    if (value === undefined) return line;
    added.push({ term, path: `/lines/${at}/price/${key}`, value });
    return { ...line, price: { ...line.price, [key]: value } };
  });
  return added.length === 0 || lines === undefined ? { draft, added } : { draft: { ...draft, lines }, added };
}
