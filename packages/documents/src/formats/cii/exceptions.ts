/** What the CII table cannot say. */
import { oneAccountEach } from '../../invoice/normal-form.js';
import type { Values } from '../../invoice/values.js';
import type { InvoiceDraft } from '../../invoice/terms.js';
import type { Exceptions } from '../../mapping/exceptions.js';
import {
  gatherDirectDebit,
  gatherRemittance,
  joinInstructions,
  placeDirectDebit,
  placeRemittance,
} from '../../mapping/payment.js';
import { withGrossPrices } from '../../mapping/price.js';
import { withTellableTaxTotal } from '../../mapping/tax-currency.js';
import type { Loss } from '../../model/leaf.js';

export const ciiExceptions: Exceptions = {
  terms: {
    'BT-7': 'stands in the first VAT breakdown',
    'BT-8': 'stands in the first VAT breakdown, as a code of another list',
    'BT-25': 'D16B has a place for one preceding invoice',
    'BT-83': 'stands once at the settlement for all payment instructions',
    'BT-84': 'IBANs and other account numbers have elements of their own; each account takes a payment means',
    'BT-89': 'stands at the payment terms',
    'BT-90': 'stands at the settlement',
    'BT-91': 'IBANs and other account numbers have elements of their own',
    'BT-111': 'is told from BT-110 by its currency',
    'BT-148': 'the schema wants a gross price beside a discount',
  },
  afterRead(reading) {
    joinInstructions(reading);
    placeRemittance(reading);
    placeDirectDebit(reading, 'BT-89', 'mandateReference');
    placeDirectDebit(reading, 'BT-90', 'creditorIdentifier');
  },
  beforeWrite(draft) {
    const told = withTellableTaxTotal(draft);
    const priced = withGrossPrices(told.draft);
    const gathered = [
      ['BT-83', gatherRemittance(draft)],
      ['BT-89', gatherDirectDebit(draft, 'BT-89', 'mandateReference', hasAccount)],
      ['BT-90', gatherDirectDebit(draft, 'BT-90', 'creditorIdentifier', hasAccount)],
    ] as const;
    const one = withOnePrecedingInvoice(priced.draft);
    return {
      draft: oneAccountEach(one.draft),
      gathered: new Map(gathered.flatMap(([term, { value }]) => (value === undefined ? [] : [[term, value]]))),
      losses: [...told.losses, ...gathered.flatMap(([, { losses }]) => losses), ...one.losses],
      added: [...gathered.flatMap(([, { added }]) => added), ...priced.added],
    };
  },
};

/** The one detail of a direct debit that stands in its own payment means. */
const hasAccount = ({ debitedAccount }: Values): boolean => debitedAccount !== undefined;

function withOnePrecedingInvoice(draft: InvoiceDraft): {
  readonly draft: InvoiceDraft;
  readonly losses: readonly Loss[];
} {
  const [first, ...others] = draft.precedingInvoices ?? [];
  if (first === undefined || others.length === 0) return { draft, losses: [] };
  const losses = others.flatMap(({ number, issueDate }, at): readonly Loss[] => [
    ...lossOf('BT-25', `/precedingInvoices/${at + 1}/number`, number),
    ...lossOf('BT-26', `/precedingInvoices/${at + 1}/issueDate`, issueDate),
  ]);
  return { draft: { ...draft, precedingInvoices: [first] }, losses };
}

function lossOf(term: string, path: string, value: string | undefined): readonly Loss[] {
  return value === undefined ? [] : [{ term, path, value, reason: 'no-place-in-target', weight: 'essential' }];
}
