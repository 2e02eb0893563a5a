/** What the UBL table cannot say. */
import { oneAccountEach } from '../../invoice/normal-form.js';
import type { Exceptions } from '../../mapping/exceptions.js';
import { gatherDirectDebit, joinInstructions, placeDirectDebit } from '../../mapping/payment.js';
import { withTellableTaxTotal } from '../../mapping/tax-currency.js';
import { withDiscounts } from '../../mapping/price.js';
import { withVatTotal } from '../../mapping/vat-total.js';

export const ublExceptions: Exceptions = {
  terms: {
    'BT-9': 'a credit note has no due date of its own: it stands in the first payment means',
    'BT-84': 'each account of a payment instruction takes a payment means of its own',
    'BT-90': 'the creditor identifier is one of the identifiers of the seller, or of the payee when reading',
    'BT-110': 'the schema wants a VAT total around the breakdown',
    'BT-111': 'is told from BT-110 by its currency',
    'BT-147': 'the schema wants a discount beside a gross price',
  },
  afterRead(reading) {
    joinInstructions(reading);
    placeDirectDebit(reading, 'BT-90', 'creditorIdentifier');
  },
  beforeWrite(draft) {
    const told = withTellableTaxTotal(draft);
    const totalled = withVatTotal(told.draft);
    const priced = withDiscounts(totalled.draft);
    const creditor = gatherDirectDebit(
      draft,
      'BT-90',
      'creditorIdentifier',
      ({ mandateReference, debitedAccount }) => mandateReference !== undefined || debitedAccount !== undefined,
    );
    return {
      draft: oneAccountEach(priced.draft),
      gathered: new Map(creditor.value === undefined ? [] : [['BT-90', creditor.value]]),
      losses: [...told.losses, ...creditor.losses],
      added: [...creditor.added, ...totalled.added, ...priced.added],
    };
  },
};
