// Element and attribute names of national formats, which have no namespace; parted by white space.

/** The Estonian e-invoice 1.2 with its extension for EN 16931. */
export const estonianNames = `
  PostalAddress1 PostalAddress2 PostalAddress3
  AccountInfo Accounting AccountNumber ActualDeliveryDate AddBaseSum addCode AddContent AddContentCode
  AdditionalDocument AdditionalInformation AdditionalLegalInfo AdditionEN AddRate AddSum AllowanceSum BIC
  BinaryObject BusinessProcessType BuyerParty BuyerProductId CategoryCode ChargeSum City ContactData ContactName
  ContractNumber Country CountryCode CountrySubDivision Currency currency CustomContent Date DeliveryParty
  Description DespatchAdviceRef DirectDebitPayeeContractNumber DirectDebitPayerNumber DocumentName DueDate
  E-mailAddress E_Invoice EAN EndDate ExemptionReasonCode ExemptionReasonText Extension extensionId FactorParty
  File FileId FileMimeCode Filename Footer GeneralLedger GLN Header IBAN InformationContent InformationName
  InfoText Invoice InvoiceContentCode InvoiceDate invoiceId InvoiceInformation InvoiceInformationEN InvoiceItem
  InvoiceItemGroup InvoiceNote InvoiceNumber InvoiceParties InvoiceSum InvoiceSumGroup InvoiceSumGroupEN
  InvoiceTotalSumWithoutVAT InvoiceTotalVATSumInAccountingCurrency InvoiceTypeCode ItemAdditionalId ItemAmount
  ItemClassification ItemCountryOfOrigin ItemDetailedDescription ItemDetailInfo ItemDiscountSum ItemEntry
  ItemEntryEN ItemGrossPrice ItemPrice ItemPriceBaseQuantity ItemPriceBaseQuantityUnit ItemPriceInfo ItemReserve
  ItemSum ItemTotal ItemUnit JournalEntry LegalAddress MailAddress MailAddressEN Name Note Number ObjectId
  PartyElectronicAddress PartyEN PartyId Payable PayDueDate PayerName PaymentAccountName PaymentCardHolderName
  PaymentCardInfo PaymentDescription PaymentId PaymentInfo PaymentInfoEN PaymentMethod PaymentMethodCode
  PaymentReferenceNumber PaymentRefId PaymentTerm PaymentTotalSum PayToAccount PayToBIC PayToName Period
  PhoneNumber PostalCode PrecedingInvoice PrepaidAmount PrimaryAccountNumber ProcessControl ProjectRef
  PurchaseOrderLineRef PurchaseOrderRef ReceivingAdviceRef Reference regNumber RegNumber Rounding RowNo
  SalesOrderRef schemeId schemeVersionId SellerParty SellerProductId sellerRegnumber SellerTaxRepPartyEN
  SourceInvoice SpecificationId StartDate SubjectCode SumAfterVAT SumBeforeVAT TaxRegId TenderRef Test
  TotalAmount TotalNumberInvoices TotalSum TotalToPay TotalVATSum TradingName TransactionPartnerCode Type type
  UniqueCode URL VAT VATEN vatId VATPointDate VATPointDateCode VATRate VATRegNumber VATSum Version
`;

/** Of the eDoc invoice, what the Estonian e-invoice does not have. */
export const edocNames = `
  ActualAddress Address1 AmountInvoiced BuyerItemCode context County DateInfo DateIssued DeliveryDateActual
  Document DocumentInfo DocumentItem DocumentNum DocumentParties DocumentSubType DocumentSum DocumentSumGroup
  DocumentType E-Document EmailAddress GTIN InfoContent InfoName ItemDescription ItemUnitRecord LineItemNum
  PartyCode PhoneNum ReceiverGLN RefInfo RegNum SellerItemCode SenderGLN SourceDocument SourceDocumentNum vatID
  VATRegNum
`;
