import type { XmlNode } from '../../../xml/xml-document.js';
import { signOf } from '../../engine/decimal.js';
import type { RulePattern } from '../../engine/rule-book.js';
import { never, present } from '../../engine/tests.js';
import { characterCount, characters, isFilled } from '../../engine/text.js';
import { hasModulo11, isSwedishOrganisation } from '../../ubl/peppol/identifier-checks.js';
import { attribute, ram, rsm } from '../names.js';
import { fatal, warning, type PeppolTest } from './peppol-rule.js';
import { buyerParty, sellerParty, type CiiPeppolTree } from './peppol-tree.js';

const agreement = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement';
const settlement = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';
const seller = `${agreement}/ram:SellerTradeParty`;
const buyer = `${agreement}/ram:BuyerTradeParty`;
const paymentMeans = `${settlement}/ram:SpecifiedTradeSettlementPaymentMeans`;

const isNumber = (text: string): boolean => /^[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*$/.test(text);

export const norway: RulePattern<CiiPeppolTree> = {
  name: 'Norway, CII',
  applies: (tree) => tree.peppol.supplierCountry === 'NO',
  groups: [
    {
      at: 'ram:SellerTradeParty',
      rules: [
        warning(
          'NO-R-002',
          'one-of',
          ['BT-32'],
          (tree, node) => tree.taxId(node, 'FC', (id) => tree.normal(id) === 'Foretaksregisteret'),
          { country: 'NO', values: 'Foretaksregisteret' },
        ),
        fatal(
          'NO-R-001',
          'identifier',
          ['BT-31'],
          (tree, node) => {
            const norwegian = (id: XmlNode): boolean => characters(tree.text(id), 1, 2) === 'NO';
            if (!tree.taxId(node, 'VAT', norwegian)) return true;
            return tree.taxId(
              node,
              'VAT',
              (id) => /^NO[0-9]{9}MVA$/.test(tree.text(id)) && hasModulo11(tree.text(id).slice(2, 11)),
            );
          },
          { country: 'NO', scheme: 'NO:VAT' },
        ),
      ],
    },
  ],
};

const danishMeans: PeppolTest = (tree) => tree.bothDanish;
const documentSettlement = [rsm.SupplyChainTradeTransaction, ram.ApplicableHeaderTradeSettlement] as const;
const code = (tree: CiiPeppolTree, means: XmlNode, ...codes: readonly string[]): boolean =>
  codes.some((each) => tree.childIs(means, ram.TypeCode, each));
const filledAt = (tree: CiiPeppolTree, node: XmlNode, ...path: readonly number[]): boolean =>
  tree.some(node, path, (each) => tree.filled(each));
const paymentReference = (tree: CiiPeppolTree, means: XmlNode): string =>
  tree.textAt(tree.document.parent(means), [ram.PaymentReference]);
const startsWith = (text: string, ...beginnings: readonly string[]): boolean =>
  beginnings.includes(characters(text, 1, 3));
const accountLength = (tree: CiiPeppolTree, means: XmlNode): number =>
  characterCount(tree.textAt(means, [ram.PayeePartyCreditorFinancialAccount, ram.IBANID]));

const danishChargeReason: PeppolTest = (tree, root) => {
  const charges = [...documentSettlement, ram.SpecifiedTradeAllowanceCharge] as const;
  const applies =
    tree.peppol.customerIsDanish &&
    tree.some(root, [...charges, ram.ReasonCode], (reason) => tree.text(reason) === 'ZZZ');
  if (!applies) return true;
  const reason = tree.textAt(root, [...charges, ram.Reason]);
  // The official rule takes the number of a comparison, which is 1 or 0, so the upper bound is never missed.
  const isNumbered = characterCount(tree.normalAt(root, [...charges, ram.Reason])) === 4 && Number(reason) >= 0;
  return isNumbered || (reason.includes('#') && !reason.startsWith('#') && !reason.endsWith('#'));
};

const schemeless = (tree: CiiPeppolTree, party: readonly number[]): boolean => {
  const id = tree.find(tree.root, [...party, ram.GlobalID]);
  return id !== -1 && !isFilled(tree.attribute(id, attribute.schemeID) ?? '');
};

const danishProductCode: PeppolTest = (tree, node) => {
  const classCode = [ram.SpecifiedTradeProduct, ram.DesignatedProductClassification, ram.ClassCode] as const;
  const carries = (name: number, ...values: readonly string[]): boolean =>
    tree.some(node, classCode, (each) => values.includes(tree.attribute(each, name) ?? ''));
  return (
    !carries(attribute.listID, 'TST') || carries(attribute.listVersionID, '19.05.01', '19.0501', '26.08.01', '26.0801')
  );
};

export const denmark: RulePattern<CiiPeppolTree> = {
  name: 'Denmark, CII',
  applies: (tree) => tree.peppol.supplierIsDanish,
  groups: [
    {
      at: '/rsm:CrossIndustryInvoice',
      rules: [
        fatal(
          'DK-R-002',
          'mandatory',
          ['BT-30'],
          (tree, node) => tree.filledAt(node, [...sellerParty, ram.SpecifiedLegalOrganization, ram.ID]),
          { country: 'DK' },
        ),
        fatal('DK-R-004', 'form', ['BT-97', 'BT-104'], danishChargeReason, { country: 'DK', form: '0000–9999 | x#y' }),
        fatal(
          'DK-R-013',
          'scheme',
          ['BT-29', 'BT-46'],
          (tree) => !tree.peppol.customerIsDanish || (!schemeless(tree, sellerParty) && !schemeless(tree, buyerParty)),
          { country: 'DK' },
        ),
        fatal(
          'DK-R-014',
          'scheme-is',
          ['BT-30'],
          (tree, node) => {
            const id = tree.find(node, [...sellerParty, ram.SpecifiedLegalOrganization, ram.ID]);
            return id === -1 || (tree.attribute(id, attribute.schemeID) ?? '').trim() === '0184';
          },
          { country: 'DK', scheme: '0184' },
        ),
        fatal(
          'DK-R-016',
          'not-negative',
          ['BT-115'],
          (tree, node) =>
            !tree.peppol.customerIsDanish ||
            tree.normalAt(node, [rsm.ExchangedDocument, ram.TypeCode]) !== '381' ||
            !(
              tree.double(
                tree.find(node, [
                  ...documentSettlement,
                  ram.SpecifiedTradeSettlementHeaderMonetarySummation,
                  ram.DuePayableAmount,
                ]),
              ) < 0
            ),
          { country: 'DK' },
        ),
      ],
    },
    {
      at: paymentMeans,
      when: danishMeans,
      rules: [
        fatal(
          'DK-R-005',
          'one-of',
          ['BT-81'],
          (tree, node) => ' 1 10 31 42 48 49 50 58 59 93 97 '.includes(` ${tree.textAt(node, [ram.TypeCode])} `),
          { country: 'DK', values: '1, 10, 31, 42, 48, 49, 50, 58, 59, 93, 97' },
        ),
        fatal(
          'DK-R-006',
          'needed-with',
          ['BT-84', 'BT-86'],
          (tree, node) =>
            !code(tree, node, '31', '42') ||
            (filledAt(tree, node, ram.PayeePartyCreditorFinancialAccount, ram.IBANID) &&
              filledAt(tree, node, ram.PayeeSpecifiedCreditorFinancialInstitution, ram.BICID)),
          { country: 'DK' },
        ),
        fatal(
          'DK-R-007',
          'needed-with',
          ['BT-89', 'BT-90'],
          (tree, node) =>
            !code(tree, node, '49') ||
            (filledAt(tree, tree.document.parent(node), ram.CreditorReferenceID) &&
              filledAt(tree, node, ram.SpecifiedTradePaymentTerms, ram.DirectDebitMandateID)),
          { country: 'DK' },
        ),
        fatal(
          'DK-R-008',
          'form',
          ['BT-83', 'BT-84'],
          (tree, node) =>
            !code(tree, node, '50') ||
            (startsWith(paymentReference(tree, node), '01#', '04#', '15#') && accountLength(tree, node) === 7),
          { country: 'DK', form: '01#, 04#, 15#' },
        ),
        fatal(
          'DK-R-009',
          'form',
          ['BT-83'],
          (tree, node) =>
            !code(tree, node, '50') ||
            !startsWith(paymentReference(tree, node), '04#', '15#') ||
            characterCount(paymentReference(tree, node)) === 19,
          { country: 'DK', form: '04#…, 15#…' },
        ),
        fatal(
          'DK-R-010',
          'form',
          ['BT-83', 'BT-84'],
          (tree, node) =>
            !code(tree, node, '93') ||
            (startsWith(paymentReference(tree, node), '71#', '73#', '75#') && accountLength(tree, node) === 8),
          { country: 'DK', form: '71#, 73#, 75#' },
        ),
        fatal(
          'DK-R-011',
          'form',
          ['BT-83'],
          (tree, node) =>
            !code(tree, node, '93') ||
            !startsWith(paymentReference(tree, node), '71#', '75#') ||
            [18, 19].includes(characterCount(paymentReference(tree, node))),
          { country: 'DK', form: '71#…, 75#…' },
        ),
      ],
    },
    {
      at: '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem',
      when: danishMeans,
      rules: [
        warning('DK-R-003', 'one-of', ['BT-158'], danishProductCode, { country: 'DK', values: '19.0501, 26.0801' }),
      ],
    },
  ],
};

export const italy: RulePattern<CiiPeppolTree> = {
  name: 'Italy, CII',
  applies: (tree) => tree.peppol.supplierCountry === 'IT',
  groups: [
    {
      at: 'ram:SellerTradeParty/ram:SpecifiedTaxRegistration',
      rules: [
        fatal(
          'IT-R-001',
          'form',
          ['BT-32'],
          (tree, node) =>
            tree.some(node, [ram.ID], (id) => {
              const scheme = (tree.attribute(id, attribute.schemeID) ?? '').trim();
              return scheme !== 'FC' || /^[A-Z0-9]{11,16}$/.test(tree.normal(id));
            }),
          { country: 'IT', form: '[A-Z0-9]{11,16}' },
        ),
      ],
    },
    {
      at: 'ram:SellerTradeParty',
      rules: [
        fatal('IT-R-002', 'mandatory', ['BT-35'], present(ram.PostalTradeAddress, ram.LineOne), { country: 'IT' }),
        fatal('IT-R-003', 'mandatory', ['BT-37'], present(ram.PostalTradeAddress, ram.CityName), { country: 'IT' }),
        fatal('IT-R-004', 'mandatory', ['BT-38'], present(ram.PostalTradeAddress, ram.PostcodeCode), { country: 'IT' }),
      ],
    },
  ],
};

const inCountry = (tree: CiiPeppolTree, party: XmlNode, country: string): boolean =>
  tree.some(party, [ram.PostalTradeAddress, ram.CountryID], (each) => tree.text(each) === country);
const hasSwedishVatId = (tree: CiiPeppolTree, party: XmlNode): boolean =>
  tree.taxId(party, 'VAT', (id) => characters(tree.text(id), 1, 2) === 'SE');
const swedishVatId = (tree: CiiPeppolTree, party: XmlNode): XmlNode => {
  let found = -1;
  tree.taxId(party, 'VAT', (id) => {
    found = id;
    return true;
  });
  return found;
};
const sellerIsIn = (tree: CiiPeppolTree, country: string): boolean =>
  tree.some(tree.root, sellerParty, (party) => inCountry(tree, party, country));
const swedishRates: PeppolTest = (tree, node) =>
  [25, 12, 6].includes(tree.double(tree.child(node, ram.RateApplicablePercent)));

const giro =
  (name: string): PeppolTest =>
  (tree, node) => {
    const means = tree.document.parent(tree.document.parent(node));
    return (
      sellerIsIn(tree, 'SE') &&
      tree.onlyNormal(means, [ram.TypeCode]) === '30' &&
      tree.onlyNormal(means, [ram.PayeeSpecifiedCreditorFinancialInstitution, ram.BICID]) === name
    );
  };
const giroNumber: PeppolTest = (tree, node) => isNumber(tree.normal(node));
const giroLength =
  (least: number, most: number): PeppolTest =>
  (tree, node) => {
    const length = characterCount(tree.normal(node));
    return length >= least && length <= most;
  };
const giroAccount = `${paymentMeans}/ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID`;

export const sweden: RulePattern<CiiPeppolTree> = {
  name: 'Sweden, CII',
  groups: [
    {
      at: seller,
      when: (tree, node) => inCountry(tree, node, 'SE') && hasSwedishVatId(tree, node),
      rules: [
        fatal(
          'SE-R-001',
          'form',
          ['BT-31'],
          (tree, node) => characterCount(tree.normal(swedishVatId(tree, node))) === 14,
          {
            country: 'SE',
            form: 'SE000000000001',
          },
        ),
        fatal(
          'SE-R-002',
          'form',
          ['BT-31'],
          (tree, node) => isNumber(characters(tree.text(swedishVatId(tree, node)), 3, 12)),
          { country: 'SE', form: 'SE000000000001' },
        ),
      ],
    },
    {
      at: `${seller}/ram:SpecifiedLegalOrganization`,
      when: (tree, node) => inCountry(tree, tree.document.parent(node), 'SE') && tree.child(node, ram.ID) !== -1,
      rules: [
        fatal('SE-R-003', 'form', ['BT-30'], (tree, node) => isNumber(tree.textAt(node, [ram.ID])), {
          country: 'SE',
          form: '0000000000',
        }),
        fatal('SE-R-004', 'form', ['BT-30'], (tree, node) => characterCount(tree.normalAt(node, [ram.ID])) === 10, {
          country: 'SE',
          form: '0000000000',
        }),
        fatal(
          'SE-R-013',
          'identifier',
          ['BT-30'],
          (tree, node) => isSwedishOrganisation(tree.normalAt(node, [ram.ID])),
          {
            country: 'SE',
            scheme: 'SE:ORGNR',
          },
        ),
      ],
    },
    {
      at: `${seller}/ram:SpecifiedTaxRegistration/ram:ID`,
      when: (tree, node) => {
        const party = tree.document.parent(tree.document.parent(node));
        return (
          tree.document.attributeEquals(node, attribute.schemeID, 'FC') &&
          inCountry(tree, party, 'SE') &&
          tree.has(party, [ram.SpecifiedLegalOrganization, ram.ID])
        );
      },
      rules: [
        fatal(
          'SE-R-005',
          'one-of',
          ['BT-32'],
          (tree, node) => tree.normal(node).toUpperCase() === 'GODKÄND FÖR F-SKATT',
          {
            country: 'SE',
            values: 'Godkänd för F-skatt',
          },
        ),
      ],
    },
    {
      at: '{ram:ApplicableTradeTax,ram:CategoryTradeTax}',
      when: (tree) =>
        tree.some(tree.root, sellerParty, (party) => inCountry(tree, party, 'SE') && hasSwedishVatId(tree, party)),
      rules: [fatal('SE-R-006', 'one-of', ['BT-119'], swedishRates, { country: 'SE', values: '25, 12, 6' })],
    },
    {
      at: giroAccount,
      when: giro('SE:PLUSGIRO'),
      rules: [
        warning('SE-R-007', 'form', ['BT-84'], giroNumber, { country: 'SE', form: '0–9' }),
        warning('SE-R-010', 'form', ['BT-84'], giroLength(2, 8), { country: 'SE', form: '2–8' }),
      ],
    },
    {
      at: giroAccount,
      when: giro('SE:BANKGIRO'),
      rules: [
        warning('SE-R-008', 'form', ['BT-84'], giroNumber, { country: 'SE', form: '0–9' }),
        warning('SE-R-009', 'form', ['BT-84'], giroLength(7, 8), { country: 'SE', form: '7–8' }),
      ],
    },
    {
      at: paymentMeans,
      when: (tree, node) =>
        sellerIsIn(tree, 'SE') && ['50', '56'].includes(tree.onlyNormal(node, [ram.TypeCode]) ?? ''),
      rules: [warning('SE-R-011', 'code-instead', ['BT-81'], never, { country: 'SE', code: '30' })],
    },
    {
      at: paymentMeans,
      when: (tree, node) =>
        sellerIsIn(tree, 'SE') &&
        tree.some(tree.root, buyerParty, (party) => inCountry(tree, party, 'SE')) &&
        tree.onlyNormal(node, [ram.TypeCode]) === '31',
      rules: [warning('SE-R-012', 'code-instead', ['BT-81'], never, { country: 'SE', code: '30' })],
    },
  ],
};

const isDutch: PeppolTest = (tree) => tree.peppol.customerAddressUpper === 'NL';
const wholeAddress: PeppolTest = (tree, node) =>
  [ram.LineOne, ram.CityName, ram.PostcodeCode].every((name) => tree.child(node, name) !== -1);
const dutchNumber: PeppolTest = (tree, node) =>
  (tree.attribute(node, attribute.schemeID) ?? '').split(' ').some((scheme) => ['0106', '0190'].includes(scheme)) &&
  tree.filled(node);

const meansOrNothingDue: PeppolTest = (tree, node) => {
  const due = tree.decimal(tree.child(node, ram.DuePayableAmount));
  const sign = due === undefined ? NaN : signOf(due);
  const creditNote = tree.normalAt(tree.root, [rsm.ExchangedDocument, ram.TypeCode]) === '381';
  return (
    (creditNote ? sign >= 0 : sign <= 0) ||
    tree.has(tree.root, [...documentSettlement, ram.SpecifiedTradeSettlementPaymentMeans])
  );
};

export const netherlands: RulePattern<CiiPeppolTree> = {
  name: 'Netherlands, CII',
  applies: (tree) => tree.peppol.supplierAddressUpper === 'NL',
  groups: [
    {
      at: '/rsm:CrossIndustryInvoice/rsm:ExchangedDocument',
      when: (tree, node) => ['81', '83', '381', '396', '532'].includes(tree.onlyNormal(node, [ram.TypeCode]) ?? ''),
      rules: [fatal('NL-R-001', 'mandatory', ['BT-25'], (tree) => tree.hasPrecedingInvoice, { country: 'NL' })],
    },
    {
      at: `${seller}/ram:PostalTradeAddress`,
      rules: [fatal('NL-R-002', 'all', ['BT-35', 'BT-37', 'BT-38'], wholeAddress, { country: 'NL' })],
    },
    {
      at: `${seller}/ram:SpecifiedLegalOrganization/ram:ID`,
      rules: [fatal('NL-R-003', 'scheme-is', ['BT-30'], dutchNumber, { country: 'NL', scheme: '0106, 0190' })],
    },
    {
      at: `${buyer}/ram:PostalTradeAddress`,
      when: isDutch,
      rules: [fatal('NL-R-004', 'all', ['BT-50', 'BT-52', 'BT-53'], wholeAddress, { country: 'NL' })],
    },
    {
      at: `${buyer}/ram:SpecifiedLegalOrganization/ram:ID`,
      when: isDutch,
      rules: [fatal('NL-R-005', 'scheme-is', ['BT-47'], dutchNumber, { country: 'NL', scheme: '0106, 0190' })],
    },
    {
      at: `${agreement}/ram:SellerTaxRepresentativeTradeParty/ram:PostalTradeAddress`,
      when: (tree) => tree.peppol.representativeAddressUpper === 'NL',
      rules: [fatal('NL-R-006', 'all', ['BT-64', 'BT-66', 'BT-67'], wholeAddress, { country: 'NL' })],
    },
    {
      at: `${settlement}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`,
      rules: [fatal('NL-R-007', 'mandatory', ['BG-16'], meansOrNothingDue, { country: 'NL' })],
    },
    {
      at: paymentMeans,
      when: isDutch,
      rules: [
        fatal(
          'NL-R-008',
          'one-of',
          ['BT-81'],
          (tree, node) => ['30', '48', '49', '57', '58', '59'].includes(tree.normalAt(node, [ram.TypeCode])),
          { country: 'NL', values: '30, 48, 49, 57, 58, 59' },
        ),
      ],
    },
    {
      at: '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem/ram:SpecifiedLineTradeAgreement/ram:BuyerOrderReferencedDocument/ram:LineID',
      rules: [
        fatal(
          'NL-R-009',
          'mandatory',
          ['BT-13'],
          (tree) =>
            tree.has(tree.root, [
              rsm.SupplyChainTradeTransaction,
              ram.ApplicableHeaderTradeAgreement,
              ram.BuyerOrderReferencedDocument,
              ram.IssuerAssignedID,
            ]),
          { country: 'NL' },
        ),
      ],
    },
  ],
};
