import { write, type FormatId, type Invoice } from '@saikne/documents';
import { day, decimal } from '@saikne/kernel';

/** A trading partner of the measurement. */
export interface Party {
  readonly name: string;
  readonly registration: string;
}

/** Twelve partners, whose numbers differ in their last digits. */
export const parties: readonly Party[] = Array.from({ length: 12 }, (_, at) => ({
  name: `SIA "Mērījums ${String(at + 1)}"`,
  registration: String(40_003_800_000 + at),
}));

const placeholder = 'NUMBER-0000000';

/** Makes the bytes of the nth invoice from one party to another; only its number differs from the others'. */
export function invoiceWriter(seller: Party, buyer: Party, format: FormatId, lines: number): (n: number) => Buffer {
  const written = write(invoiceOf(seller, buyer, lines), format);
  if (!written.ok) throw new Error(JSON.stringify(written.findings));
  const bytes = Buffer.from(written.bytes);
  const places: number[] = [];
  for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder, at + 1)) places.push(at);
  return (n) => {
    const copy = Buffer.from(bytes);
    for (const at of places) copy.write(`N-${String(n).padStart(placeholder.length - 2, '0')}`, at, 'latin1');
    return copy;
  };
}

function invoiceOf(seller: Party, buyer: Party, lineCount: number): Invoice {
  const net = decimal(`${String(lineCount * 25)}.00`);
  const vat = decimal((lineCount * 5.25).toFixed(2));
  const gross = decimal((lineCount * 30.25).toFixed(2));
  const category = { category: 'S', rate: decimal('21') };
  return {
    number: placeholder,
    issueDate: day('2026-11-23'),
    dueDate: day('2026-12-07'),
    typeCode: '380',
    currency: 'EUR',
    buyerReference: 'pasūtījums',
    processControl: {
      businessProcess: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
      specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    },
    seller: partyOf(seller),
    buyer: partyOf(buyer),
    paymentInstructions: [{ meansCode: '30', creditTransfers: [{ account: { value: 'LV80BANK0000435195001' } }] }],
    totals: { lineNetTotal: net, totalWithoutVat: net, vatTotal: vat, totalWithVat: gross, amountDue: gross },
    vatBreakdown: [{ taxableAmount: net, taxAmount: vat, ...category }],
    lines: Array.from({ length: lineCount }, (_, at) => ({
      identifier: String(at + 1),
      quantity: decimal('10'),
      unit: 'H87',
      netAmount: decimal('25.00'),
      price: { net: decimal('2.50') },
      vat: category,
      item: { name: `Ēvelēts dēlis ${String(at + 1)}` },
    })),
  };
}

function partyOf({ name, registration }: Party) {
  return {
    name,
    legalRegistration: { value: registration, scheme: '0218' },
    vatIdentifier: `LV${registration}`,
    electronicAddress: { value: registration, scheme: '0218' },
    postalAddress: { line1: 'Brīvības iela 1', city: 'Rīga', postCode: 'LV-1010', country: 'LV' },
  };
}
