/** What the Estonian table cannot say. */
import { decimal, type Decimal } from '@saikne/kernel';
import type { InvoiceDraft } from '../../invoice/terms.js';
import { elementsOf, groupOf, visitValues, type Values } from '../../invoice/values.js';
import type { Exceptions } from '../../mapping/exceptions.js';
import type { XmlReading } from '../../mapping/reading.js';
import type { OpenValues } from '../../mapping/slot.js';
import { withTellableTaxTotal } from '../../mapping/tax-currency.js';
import { textOf } from '../../mapping/unplaced.js';
import { withVatTotal } from '../../mapping/vat-total.js';
import type { Added } from '../format.js';
import type { Loss } from '../../model/leaf.js';
import { accountLimit, maximumBankCode } from './codecs.js';
import { assumeNationalTerms, assumeVatCategories } from './national.js';

export const estonianExceptions: Exceptions = {
  terms: {
    'BT-25': 'a credit note may name its invoice beside its type too',
    'BT-81': 'the extension may stand at the information or at the additional information',
    'BT-82': 'one payment instruction has a place',
    'BT-83': 'digits are a reference number, anything else is a description',
    'BT-84': 'every account stands at the seller, the first one at the payment too',
    'BT-85': 'the first account’s name has a place; the extension may stand at two places',
    'BT-87': 'the extension may stand at two places',
    'BT-88': 'the extension may stand at two places',
    'BT-96': 'the schema wants a rate',
    'BT-103': 'the schema wants a rate',
    'BT-119': 'the schema wants a rate',
    'BT-152': 'the schema wants a rate',
    'BT-29': 'a GLN has an element of its own',
    'BT-46': 'a GLN has an element of its own',
    'BT-60': 'a GLN has an element of its own',
    'BT-71': 'a GLN has an element of its own',
    'BT-125': 'name and type of a file have elements of their own',
    'BT-157': 'a GTIN has an element of its own',
  },
  afterRead(reading) {
    placeSourceInvoices(reading);
    assumeNationalTerms(reading);
    assumeVatCategories(reading);
  },
  beforeWrite(draft) {
    const one = withOneInstruction(draft);
    const told = withTellableTaxTotal(one.draft);
    const totalled = withVatTotal(told.draft);
    const rated = withRates(totalled.draft);
    return {
      draft: rated.draft,
      gathered: new Map(),
      losses: [...one.losses, ...told.losses],
      added: [...totalled.added, ...rated.added],
    };
  },
};

/** The invoice a credit note is for stands beside its type in national documents, in BG-3 in others. */
function placeSourceInvoices(reading: XmlReading): void {
  for (const { value, node } of reading.gathered.get('BT-25') ?? []) {
    const there = elementsOf(reading.draft['precedingInvoices']);
    if (there.some((one) => groupOf(one)['number'] === value)) reading.structural++;
    else if (typeof value === 'string') {
      reading.draft['precedingInvoices'] = [...there, { number: value }];
      reading.carried++;
    } else reading.leaveText(node);
  }
}

/** One payment instruction has a place, with the accounts the schema can write; of further ones number and bank only. */
function withOneInstruction(draft: InvoiceDraft): { readonly draft: InvoiceDraft; readonly losses: readonly Loss[] } {
  const [first] = draft.paymentInstructions ?? [];
  if (first === undefined) return { draft, losses: [] };
  const writable = (first.creditTransfers ?? []).map(({ account }) => isAccount(account?.value ?? ''));
  const nameAt = writable.indexOf(true);
  const losses: Loss[] = [];
  visitValues(draft, ({ term, pointer, value }) => {
    const [, , instruction, list, transfer] = pointer.split('/');
    if (!pointer.startsWith('/paymentInstructions/')) return;
    const isFurther = instruction !== '0';
    const isUnwritable = list === 'creditTransfers' && writable[Number(transfer)] === false;
    const isFurtherName = term.id === 'BT-85' && Number(transfer) !== nameAt;
    const isLongBank = term.id === 'BT-86' && textOf(value).length > maximumBankCode;
    if (isFurther || isUnwritable || isFurtherName || isLongBank)
      losses.push({
        term: term.id,
        path: pointer,
        value: textOf(value),
        reason: 'no-place-in-target',
        weight: term.weight,
      });
  });
  const creditTransfers = first.creditTransfers?.filter((_transfer, at) => writable[at]).map(withWritableBank);
  const kept = Object.fromEntries(Object.entries(first).filter(([key]) => key !== 'creditTransfers'));
  const one = creditTransfers === undefined || creditTransfers.length === 0 ? kept : { ...kept, creditTransfers };
  return { draft: { ...draft, paymentInstructions: [one] }, losses };
}

type CreditTransfer = NonNullable<NonNullable<InvoiceDraft['paymentInstructions']>[number]['creditTransfers']>[number];

function withWritableBank(transfer: CreditTransfer): CreditTransfer {
  if ((transfer.serviceProvider?.value.length ?? 0) <= maximumBankCode) return transfer;
  return Object.fromEntries(Object.entries(transfer).filter(([key]) => key !== 'serviceProvider'));
}

function isAccount(value: string): boolean {
  return value.length <= accountLimit.maximumLength && accountLimit.pattern.test(value);
}

const noRate: Decimal = decimal('0');

interface Rated {
  readonly draft: InvoiceDraft;
  readonly added: readonly Added[];
}

/** A VAT record has a rate; outside the scope of VAT it is zero. */
function withRates(draft: InvoiceDraft): Rated {
  const added: Added[] = [];
  const rated = <T extends Values>(
    items: readonly T[] | undefined,
    list: string,
    term: string,
    key: string,
  ): readonly T[] | undefined =>
    items?.map((item, at) => {
      if (item[key] !== undefined) return item;
      added.push({ term, path: `/${list}/${at}/${key}`, value: noRate });
      return { ...item, [key]: noRate };
    });
  const vatBreakdown = rated(draft.vatBreakdown, 'vatBreakdown', 'BT-119', 'rate');
  const allowances = rated(draft.allowances, 'allowances', 'BT-96', 'vatRate');
  const charges = rated(draft.charges, 'charges', 'BT-103', 'vatRate');
  const lines = draft.lines?.map((line, at) => {
    if (line.vat?.rate !== undefined) return line;
    added.push({ term: 'BT-152', path: `/lines/${at}/vat/rate`, value: noRate });
    return { ...line, vat: { ...line.vat, rate: noRate } };
  });
  const changed: OpenValues = { ...draft };
  for (const [key, value] of Object.entries({ vatBreakdown, allowances, charges, lines }))
    if (value !== undefined) changed[key] = value;
  // The same keys with rates put in.
  return { draft: changed, added };
}
