/** The VAT total that a schema wants though the model lets it be absent: the sum of the breakdown (BR-CO-14). */
import { addDecimals, type Decimal } from '@saikne/kernel';
import type { Added } from '../formats/format.js';
import type { InvoiceDraft } from '../invoice/terms.js';

export function withVatTotal(draft: InvoiceDraft): { readonly draft: InvoiceDraft; readonly added: readonly Added[] } {
  if (draft.totals?.vatTotal !== undefined) return { draft, added: [] };
  const amounts = (draft.vatBreakdown ?? []).flatMap(({ taxAmount }) => (taxAmount === undefined ? [] : [taxAmount]));
  const [first, ...others] = amounts;
  if (first === undefined) return { draft, added: [] };
  const value = others.reduce<Decimal>((sum, amount) => addDecimals(sum, amount), first);
  return {
    draft: { ...draft, totals: { ...draft.totals, vatTotal: value } },
    added: [{ term: 'BT-110', path: '/totals/vatTotal', value }],
  };
}
