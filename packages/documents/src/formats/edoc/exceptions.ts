/** What the eDoc table cannot say. */
import type { InvoiceDraft } from '../../invoice/terms.js';
import { elementsOf, visitValues } from '../../invoice/values.js';
import type { Exceptions } from '../../mapping/exceptions.js';
import { textOf } from '../../mapping/unplaced.js';
import type { Loss } from '../../model/leaf.js';
import { assumeNationalTerms } from '../estonian/national.js';
import { writableCategories } from './codecs.js';

export const edocExceptions: Exceptions = {
  terms: {
    'BT-29': 'one GLN and one other identifier have a place',
    'BT-46': 'a GLN has an element of its own',
    'BT-71': 'a GLN has an element of its own',
    'BT-81': 'one payment instruction with one account has a place',
    'BT-118': 'two VAT categories can be told',
    'BT-151': 'two VAT categories can be told',
  },
  afterRead(reading) {
    assumeNationalTerms(reading);
  },
  beforeWrite(draft) {
    return { draft: reduced(draft), gathered: new Map(), losses: lossesOf(draft), added: [] };
  },
};

/** Places that the table would write though the format has one of them, and VAT categories it cannot tell. */
function lossesOf(draft: InvoiceDraft): readonly Loss[] {
  const losses: Loss[] = [];
  const identifiers = draft.seller?.identifiers ?? [];
  visitValues(draft, ({ term, pointer, value }) => {
    const isLost =
      (term.id === 'BT-29' && !keptIdentifiers(identifiers).includes(value)) ||
      /^\/paymentInstructions\/(?!0\/)/.test(pointer) ||
      /^\/paymentInstructions\/0\/creditTransfers\/(?!0\/)/.test(pointer) ||
      ((term.id === 'BT-118' || term.id === 'BT-151') && !writableCategories.has(textOf(value))) ||
      (term.id === 'BT-157' && !isGtin(value));
    if (isLost)
      losses.push({
        term: term.id,
        path: pointer,
        value: textOf(value),
        reason: 'no-place-in-target',
        weight: term.weight,
      });
  });
  return losses;
}

type SellerIdentifiers = NonNullable<NonNullable<InvoiceDraft['seller']>['identifiers']>;

/** The first GLN and the first other identifier without a scheme. */
function keptIdentifiers(identifiers: SellerIdentifiers): readonly unknown[] {
  const gln = identifiers.find(({ scheme }) => scheme === '0088');
  const other = identifiers.find(({ scheme }) => scheme === undefined);
  return [gln, other].filter((one) => one !== undefined);
}

function isGtin(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'scheme' in value && value.scheme === '0160';
}

function reduced(draft: InvoiceDraft): InvoiceDraft {
  const { seller, paymentInstructions, lines } = draft;
  const [instruction] = paymentInstructions ?? [];
  const kept = seller?.identifiers === undefined ? undefined : new Set(keptIdentifiers(seller.identifiers));
  return {
    ...draft,
    ...(seller?.identifiers === undefined || kept === undefined
      ? {}
      : { seller: { ...seller, identifiers: seller.identifiers.filter((one) => kept.has(one)) } }),
    ...(instruction === undefined
      ? {}
      : {
          paymentInstructions: [
            instruction.creditTransfers === undefined
              ? instruction
              : {
                  ...instruction,
                  creditTransfers: elementsOf(instruction.creditTransfers).slice(
                    0,
                    1,
                  ) as typeof instruction.creditTransfers,
                },
          ],
        }),
    ...(lines === undefined ? {} : { lines }),
  };
}
