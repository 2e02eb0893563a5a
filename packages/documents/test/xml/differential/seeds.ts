/** Small documents of our own, together using everything that XML has and business documents may have. */
export const seedDocuments: readonly string[] = [
  `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
         xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
         xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>SG-2026/17</cbc:ID>
  <cbc:IssueDate>2026-03-02</cbc:IssueDate>
  <cbc:Note languageID="lv">Piegāde Ķekavā &amp; Rīgā, "steidzami"</cbc:Note>
  <cac:InvoiceLine>
    <cbc:ID>1</cbc:ID>
    <cbc:InvoicedQuantity unitCode="C62">3</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="EUR">30.00</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>Жёлтый чайник € 10</cbc:Name></cac:Item>
  </cac:InvoiceLine>
</Invoice>`,
  `<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
 xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100">
 <rsm:ExchangedDocument><ram:ID>7</ram:ID>
  <ram:IssueDateTime><DateTimeString xmlns="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100" format="102">20260302</DateTimeString></ram:IssueDateTime>
 </rsm:ExchangedDocument>
</rsm:CrossIndustryInvoice>`,
  `<?xml version='1.0' standalone="yes"?><!-- before --><?go now?><a b='1' c="&#x41;&lt;'"
 xml:lang="lv">one<b/>two<![CDATA[<raw> & ]]]]><![CDATA[>]]>three<!-- in - side --><?pi?><c
/> &#32; <d>  </d ><e>\r\n</e>\u{1F600}</a><!-- after -->\r\n`,
  `<p:a xmlns:p="urn:1" xmlns="urn:2"><b xmlns=""><c p:d="1" d="2"/></b><p:b xmlns:p="urn:3" p:e=""><p:f/></p:b><g/></p:a>`,
  `<a><b c="tab\tline\nend\r\n" d=" kept  "/><b>a\rb\r\nc</b>&quot;&apos;&gt;</a>`,
];
