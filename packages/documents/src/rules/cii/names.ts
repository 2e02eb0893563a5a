import type { XmlName, XmlNode } from '../../xml/xml-document.js';
import type { Tree } from '../engine/tree.js';
import { fixedNameUri, nameOf } from '../../xml/vocabulary/vocabulary.js';

type Names<N extends string> = Readonly<Record<N, XmlName>>;

function numbers<const N extends string>(prefix: string, names: readonly N[]): Names<N> {
  const result: Partial<Record<N, XmlName>> = {};
  for (const name of names) result[name] = nameOf(prefix + name);
  // Every name of the list has been given its number in the loop above.
  return result as Names<N>;
}

export const rsm = numbers('rsm:', [
  'CrossIndustryInvoice',
  'ExchangedDocument',
  'ExchangedDocumentContext',
  'SupplyChainTradeTransaction',
]);

/** Elements of ram the rules speak of. */
export const ram = numbers('ram:', [
  'ActualAmount',
  'ActualDeliverySupplyChainEvent',
  'AdditionalReferencedDocument',
  'AllowanceTotalAmount',
  'ApplicableHeaderTradeAgreement',
  'ApplicableHeaderTradeDelivery',
  'ApplicableHeaderTradeSettlement',
  'ApplicableTradeTax',
  'AppliedTradeAllowanceCharge',
  'AssociatedDocumentLineDocument',
  'AttachmentBinaryObject',
  'BICID',
  'BasisAmount',
  'BasisQuantity',
  'BilledQuantity',
  'BillingSpecifiedPeriod',
  'BusinessProcessSpecifiedDocumentContextParameter',
  'BuyerOrderReferencedDocument',
  'BuyerReference',
  'BuyerTradeParty',
  'CalculatedAmount',
  'CalculationPercent',
  'CategoryCode',
  'CategoryTradeTax',
  'ChargeAmount',
  'ChargeIndicator',
  'ChargeTotalAmount',
  'CityName',
  'ClassCode',
  'Content',
  'CountryID',
  'CreditorReferenceID',
  'DefinedTradeContact',
  'DepartmentName',
  'Description',
  'DesignatedProductClassification',
  'DirectDebitMandateID',
  'DueDateTypeCode',
  'DuePayableAmount',
  'EndDateTime',
  'ExemptionReason',
  'ExemptionReasonCode',
  'FormattedIssueDateTime',
  'GlobalID',
  'GrandTotalAmount',
  'GrossLineTotalAmount',
  'GrossPriceProductTradePrice',
  'GuidelineSpecifiedDocumentContextParameter',
  'IBANID',
  'ID',
  'IncludedNote',
  'IncludedSupplyChainTradeLineItem',
  'Information',
  'InformationAmount',
  'InvoiceCurrencyCode',
  'InvoiceReferencedDocument',
  'IssueDateTime',
  'IssuerAssignedID',
  'LineID',
  'LineOne',
  'LineTotalAmount',
  'Name',
  'NetIncludingTaxesLineTotalAmount',
  'NetLineTotalAmount',
  'NetPriceProductTradePrice',
  'OccurrenceDateTime',
  'OriginTradeCountry',
  'PayeePartyCreditorFinancialAccount',
  'PayeeSpecifiedCreditorFinancialInstitution',
  'PayeeTradeParty',
  'PaymentReference',
  'PersonName',
  'PostalTradeAddress',
  'PostcodeCode',
  'ProductValueExcludingTobaccoTaxInformationAmount',
  'ProprietaryID',
  'RateApplicablePercent',
  'Reason',
  'ReasonCode',
  'ReferenceTypeCode',
  'RetailValueExcludingTaxInformationAmount',
  'RoundingAmount',
  'SellerTaxRepresentativeTradeParty',
  'SellerTradeParty',
  'ShipToTradeParty',
  'SpecifiedLegalOrganization',
  'SpecifiedLineTradeAgreement',
  'SpecifiedLineTradeDelivery',
  'SpecifiedLineTradeSettlement',
  'SpecifiedTaxRegistration',
  'SpecifiedTradeAllowanceCharge',
  'SpecifiedTradePaymentTerms',
  'SpecifiedTradeProduct',
  'SpecifiedTradeSettlementHeaderMonetarySummation',
  'SpecifiedTradeSettlementLineMonetarySummation',
  'SpecifiedTradeSettlementPaymentMeans',
  'StartDateTime',
  'SubjectCode',
  'TaxBasisTotalAmount',
  'TaxCurrencyCode',
  'TaxPointDate',
  'TaxTotalAmount',
  'TotalAllowanceChargeAmount',
  'TotalDepositFeeInformationAmount',
  'TotalDiscountAmount',
  'TotalPrepaidAmount',
  'TotalRetailValueInformationAmount',
  'TypeCode',
  'URIID',
  'URIUniversalCommunication',
  'Value',
]);

export const udt = numbers('udt:', ['DateTimeString', 'Indicator']);

export const attribute = numbers('', [
  'currencyID',
  'format',
  'listID',
  'listVersionID',
  'mimeCode',
  'schemeID',
  'unitCode',
]);

const ramUri = fixedNameUri(ram.ID);

/** Whether the element is of ram, whatever its local name. */
export function isOfRam(tree: Tree, node: XmlNode): boolean {
  return tree.document.nameUri(tree.document.name(node)) === ramUri;
}
