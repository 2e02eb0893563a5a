import { electronicAddressSchemes } from '../../code-lists/cef.js';
import { codeList, type CodeList } from '../../code-lists/code-list.js';
import { countries, vatCountryPrefixes } from '../../code-lists/iso.js';
import { peppolCurrencies } from '../../code-lists/peppol.js';
import { creditNoteTypes, invoiceTypes, noteSubjects } from '../../code-lists/untdid.js';

/** A list as the CII artefacts have it, told by how it differs from the one shared with UBL. */
function variant(
  list: CodeList,
  { without = [], and = [] }: { without?: readonly string[]; and?: readonly string[] },
): CodeList {
  const codes = [...list].filter((code) => !without.includes(code));
  return codeList({
    title: list.title,
    version: list.version,
    source: list.source,
    codes: [...codes, ...and].join(' '),
  });
}

/** UNTDID 1001: in CII one element tells invoices and credit notes. */
export const documentTypes = codeList({
  title: 'UNTDID 1001',
  version: invoiceTypes.version,
  source: invoiceTypes.source,
  codes: [...invoiceTypes, ...creditNoteTypes].join(' '),
});

/** The CII artefacts keep AN (Netherlands Antilles, until 2010) and lack SS (South Sudan). */
export const ciiCountries = variant(countries, { without: ['SS'], and: ['AN'] });
export const ciiVatCountryPrefixes = variant(vatCountryPrefixes, { without: ['SS'], and: ['AN'] });

/** UNTDID 2475: what the VAT point depends on; CII's codes for what UBL says by UNTDID 2005. */
export const dueDateTypes = codeList({
  title: 'UNTDID 2475',
  version: 'EN 16931 subset, artefacts 1.3.16 (2026-03)',
  source: 'United Nations, UNECE, UNTDID D.16B',
  codes: '5 29 72',
});

/** UNTDID 4451 with the subjects that only the CII artefacts list. */
export const ciiNoteSubjects = variant(noteSubjects, {
  and: 'BAT BAU BAV BAW BAX BAY BAZ BBA BBB BMF BMG BMH CCJ CCK CCL CCM CCN CCO'.split(' '),
});

/** The lists of Peppol's last release for CII (May 2025). */
export const peppolCiiCurrencies = variant(peppolCurrencies, { without: ['CNH', 'XCG'], and: ['ANG', 'BGN'] });
export const peppolCiiAddressSchemes = variant(electronicAddressSchemes, {
  without: '0219 0220 0244 0242 0245 0246 0248 AN AQ AS AU EM'.split(' '),
});
