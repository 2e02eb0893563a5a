/**
 * How much a text or attribute outside the neutral document matters. The rule is by name, for nobody can list all that
 * UBL and CII allow: what names an id, a date, a party, a line, an amount, VAT or a payment detail is essential and
 * stops a conversion (house: "What must survive conversion?"); descriptions and technical marks are not.
 */

/** The last word of the local name says what kind of thing it is. */
const essentialEndings =
  /(?:ID|Amount|Sum|Price|Date|DateTime|DateString|DateTimeString|Quantity|Percent|Numeric|Measure|Rate|Code|Number|Indicator|Account|Reference)$/;

/** Names that end like an essential thing and are none: technical marks, and codes that only classify or describe. */
const accompanying: ReadonlySet<string> = new Set([
  'UUID',
  'UBLVersionID',
  'ProfileExecutionID',
  'CustomizationID',
  'CopyIndicator',
  'TestIndicator',
  'LanguageID',
  'LocaleCode',
  'LogoReferenceID',
  'LineCountNumeric',
  'SequenceNumeric',
  'CalculationSequenceNumeric',
  'MarkCareIndicator',
  'MarkAttentionIndicator',
  'IndustryClassificationCode',
  'AddressTypeCode',
  'AddressFormatCode',
  'LocationTypeCode',
  'DocumentStatusCode',
  'CatalogueIndicator',
  'HazardousRiskIndicator',
  'TaxEvidenceIndicator',
  'TaxIncludedIndicator',
  'LineStatusCode',
  'PriceTypeCode',
  'VersionID',
  'NetworkID',
  'CompleteNumber',
]);

/** Names that are essential inside a party, an address of it, or its accounts. */
const partyNames: ReadonlySet<string> = new Set([
  'Name',
  'RegistrationName',
  'TradingBusinessName',
  'PersonName',
  'FirstName',
  'FamilyName',
]);

const essentialAttributes: ReadonlySet<string> = new Set(['currencyID', 'unitCode', 'schemeID', 'format']);

export interface LeafPlaceNames {
  /** Local names from the root to the element. */
  readonly elements: readonly string[];
  /** The attribute's local name, for an attribute. */
  readonly attribute?: string;
}

export function isEssentialLeaf(place: LeafPlaceNames): boolean {
  if (place.attribute !== undefined) return essentialAttributes.has(place.attribute);
  if (place.elements.some((name) => name === 'Signature' || name === 'UBLExtensions')) return false;
  const name = place.elements.at(-1) ?? '';
  if (accompanying.has(name)) return false;
  if (partyNames.has(name)) return place.elements.some((one) => one.endsWith('Party') || one.endsWith('TradeParty'));
  return essentialEndings.test(name);
}
