/** A UBL invoice with so many lines that keeps the rules of EN 16931; one euro a line. */
export function largeInvoice(lines: number): Uint8Array {
  const amount = (name: string, euros: string): string => `<cbc:${name} currencyID="EUR">${euros}</cbc:${name}>`;
  const address =
    '<cac:PostalAddress><cbc:CityName>Rīga</cbc:CityName><cac:Country><cbc:IdentificationCode>LV</cbc:IdentificationCode></cac:Country></cac:PostalAddress>';
  const party = (name: string): string =>
    `<cac:Party><cbc:EndpointID schemeID="0088">5790000435975</cbc:EndpointID>${address}<cac:PartyTaxScheme><cbc:CompanyID>LV40003000002</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme><cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>`;
  const vat = ((lines * 21) / 100).toFixed(2);
  const total = ((lines * 121) / 100).toFixed(2);
  const net = lines.toFixed(2);
  const parts = [
    '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">',
    '<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>1</cbc:ID><cbc:IssueDate>2026-03-05</cbc:IssueDate><cbc:DueDate>2026-04-04</cbc:DueDate>',
    '<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:BuyerReference>B</cbc:BuyerReference>',
    `<cac:AccountingSupplierParty>${party('Pārdevējs')}</cac:AccountingSupplierParty><cac:AccountingCustomerParty>${party('Pircējs')}</cac:AccountingCustomerParty>`,
    `<cac:TaxTotal>${amount('TaxAmount', vat)}<cac:TaxSubtotal>${amount('TaxableAmount', net)}${amount('TaxAmount', vat)}<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>`,
    `<cac:LegalMonetaryTotal>${amount('LineExtensionAmount', net)}${amount('TaxExclusiveAmount', net)}${amount('TaxInclusiveAmount', total)}${amount('PayableAmount', total)}</cac:LegalMonetaryTotal>`,
  ];
  for (let line = 1; line <= lines; line++) {
    parts.push(
      `<cac:InvoiceLine><cbc:ID>${String(line)}</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>${amount('LineExtensionAmount', '1.00')}`,
      `<cac:Item><cbc:Name>Prece ${String(line)}</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>`,
      `<cac:Price>${amount('PriceAmount', '1.00')}</cac:Price></cac:InvoiceLine>`,
    );
  }
  parts.push('</Invoice>');
  return new TextEncoder().encode(parts.join(''));
}
