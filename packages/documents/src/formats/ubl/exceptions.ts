/** What the UBL table cannot say. */
import { oneAccountEach } from '../../invoice/normal-form.js';
import type { Exceptions } from '../../mapping/exceptions.js';
import { gatherDirectDebit, placeDirectDebit } from '../../mapping/payment.js';
import { withDiscounts } from '../../mapping/price.js';

export const ublExceptions: Exceptions = {
  terms: {
    'BT-9': 'a credit note has no due date of its own: it stands in each payment means',
    'BT-84': 'each account of a payment instruction takes a payment means of its own',
    'BT-90': 'the creditor identifier is one of the identifiers of the seller, or of the payee when reading',
    'BT-147': 'the schema wants a discount beside a gross price',
  },
  afterRead(reading) {
    placeDirectDebit(reading, 'BT-90', 'creditorIdentifier');
  },
  beforeWrite(draft) {
    const priced = withDiscounts(draft);
    const creditor = gatherDirectDebit(draft, 'BT-90', 'creditorIdentifier');
    return {
      draft: oneAccountEach(priced.draft),
      gathered: new Map(creditor.value === undefined ? [] : [['BT-90', creditor.value]]),
      losses: creditor.losses,
      added: priced.added,
    };
  },
};
