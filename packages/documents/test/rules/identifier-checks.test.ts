import { describe, expect, it } from 'vitest';
import {
  hasModulo11,
  isAustralianBusiness,
  isBelgianEnterprise,
  isGln,
  isGreekTaxNumber,
  isIban,
  isItalianOffice,
  isItalianTaxCode,
  isItalianVatNumber,
  isSwedishOrganisation,
} from '../../src/rules/ubl/peppol/identifier-checks.js';

type Check = (text: string) => boolean;

describe('check digits', () => {
  it.each<readonly [scheme: string, check: Check, right: readonly string[], wrong: readonly string[]]>([
    ['GLN', isGln, ['5790000435975', '5790000435968'], ['5790000435974', '', 'x', '5790000435957']],
    ['Norwegian organisation', hasModulo11, ['991825827'], ['991825828', '000000000']],
    ['Belgian enterprise', isBelgianEnterprise, ['0123456749'], ['0123456789', '123456749']],
    ['Swedish organisation', isSwedishOrganisation, ['5567321707'], ['5567321708', '556732170', 'x']],
    ['Australian business', isAustralianBusiness, ['51824753556'], ['51824753557', '5182475355']],
    ['Greek tax number', isGreekTaxNumber, ['094259216'], ['094259217', '0942592']],
    ['Italian office', isItalianOffice, ['ABC123'], ['ABC12', 'ABC12?']],
    ['Italian tax code', isItalianTaxCode, ['RSSMRA85T10A562S', '12345678901'], ['1SSMRA85T10A562S', 'RSSMRA']],
    ['Italian VAT number', isItalianVatNumber, ['IT06363391001', 'FR1'], ['IT06363391002', 'IT1']],
    [
      'IBAN',
      isIban,
      ['DE89370400440532013000', 'GB82WEST12345698765432'],
      ['DE89370400440532013001', 'gb82WEST12345698765432'],
    ],
  ])('tell a %s from what is none', (_scheme, check, right, wrong) => {
    expect(right.map(check)).toEqual(right.map(() => true));
    expect(wrong.map(check)).toEqual(wrong.map(() => false));
  });
});
