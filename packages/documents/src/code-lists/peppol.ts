import { codeList } from './code-list.js';
import { currencies } from './iso.js';

/** The currencies Peppol accepts: STN instead of STD, which it replaced in 2018. */
export const peppolCurrencies = codeList({
  title: 'ISO 4217 (Peppol)',
  version: 'Peppol BIS Billing 3, 2026.5',
  source: 'OpenPeppol; ISO 4217 Maintenance Agency (SIX)',
  codes: [...currencies].map((code) => (code === 'STD' ? 'STN' : code)).join(' '),
});

/** Invoice types of Peppol BIS Billing 3. */
export const peppolInvoiceTypes = codeList({
  title: 'UNTDID 1001 (Peppol invoices)',
  version: 'Peppol BIS Billing 3, 2026.5',
  source: 'OpenPeppol',
  codes: `
    71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870 875 876 877
  `,
});

/** Credit note types of Peppol BIS Billing 3. */
export const peppolCreditNoteTypes = codeList({
  title: 'UNTDID 1001 (Peppol credit notes)',
  version: 'Peppol BIS Billing 3, 2026.5',
  source: 'OpenPeppol',
  codes: `
    381 396 81 83 532
  `,
});
