/** BT-111 is told from BT-110 by its currency, BT-6: without one of its own it has no place. */
import type { InvoiceDraft } from '../invoice/terms.js';
import type { Loss } from '../model/leaf.js';

export function withTellableTaxTotal(draft: InvoiceDraft): {
  readonly draft: InvoiceDraft;
  readonly losses: readonly Loss[];
} {
  const value = draft.totals?.vatTotalInAccountingCurrency;
  const { currency, vatAccountingCurrency } = draft;
  if (value === undefined || (vatAccountingCurrency !== undefined && vatAccountingCurrency !== currency))
    return { draft, losses: [] };
  const totals = Object.fromEntries(
    Object.entries(draft.totals ?? {}).filter(([key]) => key !== 'vatTotalInAccountingCurrency'),
  );
  const path = '/totals/vatTotalInAccountingCurrency';
  return {
    draft: { ...draft, totals },
    losses: [{ term: 'BT-111', path, value, reason: 'no-place-in-target', weight: 'essential' }],
  };
}
