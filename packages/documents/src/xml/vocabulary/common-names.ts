// Names that belong to no invoice vocabulary, parted by white space.

/** Attributes of UBL and CII: they stand in no namespace. */
export const attributeNames = `
  characterSetCode currencyCodeListVersionID currencyID encodingCode filename format languageID languageLocaleID
  listAgencyID listAgencyName listID listName listSchemeURI listURI listVersionID mimeCode name schemeAgencyID
  schemeAgencyName schemeDataURI schemeID schemeName schemeURI schemeVersionID unitCode unitCodeListAgencyID
  unitCodeListAgencyName unitCodeListID unitCodeListVersionID uri
  unitCodeListIdentifier unitCodeListAgencyIdentifier
`;

/** Attributes of XMLSchema-instance (xsi). */
export const schemaInstanceNames = `
  nil noNamespaceSchemaLocation schemaLocation type
`;

/** Attributes of the reserved xml namespace. */
export const xmlNames = `
  base id lang space
`;

/** Elements of the UN/CEFACT Standard Business Document Header (sbdh). */
export const sbdhNames = `
  Authority BusinessScope BusinessService BusinessServiceName Contact ContactInformation ContactTypeIdentifier
  CorrelationInformation CreationDateAndTime Description DocumentIdentification EmailAddress
  ExpectedResponseDateTime FaxNumber HeaderVersion Identifier InstanceIdentifier LanguageCode Manifest ManifestItem
  MimeTypeQualifierCode MultipleType NumberOfItems Partner Receiver RequestingDocumentCreationDateTime
  RequestingDocumentInstanceIdentifier Scope ScopeInformation Sender ServiceTransaction Standard
  StandardBusinessDocument StandardBusinessDocumentHeader TelephoneNumber Type TypeVersion UniformResourceIdentifier
`;
