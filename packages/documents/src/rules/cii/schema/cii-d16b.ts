/**
 * What the schemas of UN/CEFACT Cross Industry Invoice D16B (decoupled code lists, 10 October 2016) let stand where: per type,
 * its children in their order. Names are of ram unless they say otherwise. `?` is at most one, `*` any number, `+` one or more;
 * nothing, exactly one. `=` names the type of a child where it is not the one that {@link ciiTypeUses} or the name's end gives.
 */
export const ciiTypes = `
  CrossIndustryInvoice: rsm:ExchangedDocumentContext rsm:ExchangedDocument rsm:SupplyChainTradeTransaction
    rsm:ValuationBreakdownStatement?
  ExchangedDocumentContext: SpecifiedTransactionID? TestIndicator? BusinessProcessSpecifiedDocumentContextParameter*
    BIMSpecifiedDocumentContextParameter* ScenarioSpecifiedDocumentContextParameter*
    ApplicationSpecifiedDocumentContextParameter* GuidelineSpecifiedDocumentContextParameter*
    SubsetSpecifiedDocumentContextParameter* MessageStandardSpecifiedDocumentContextParameter?
  DocumentContextParameter: ID? Value? SpecifiedDocumentVersion?
  DocumentVersion: ID? Name? IssueDateTime?
  ExchangedDocument: ID Name* TypeCode=DocumentCode? IssueDateTime CopyIndicator? Purpose?
    ControlRequirementIndicator? LanguageID* PurposeCode? RevisionDateTime? VersionID? GlobalID? RevisionID?
    PreviousRevisionID? CategoryCode=Code? IncludedNote* EffectiveSpecifiedPeriod? IssuerTradeParty?
  Note: Subject? ContentCode? Content* SubjectCode? ID?
  SpecifiedPeriod: DurationMeasure* InclusiveIndicator? Description* StartDateTime? EndDateTime? CompleteDateTime?
    OpenIndicator? SeasonCode? ID? Name* SequenceNumeric? StartDateFlexibilityCode? ContinuousIndicator?
    PurposeCode=Code?
  TradeParty: ID* GlobalID* Name? RoleCode* Description* SpecifiedLegalOrganization? DefinedTradeContact*
    PostalTradeAddress? URIUniversalCommunication* SpecifiedTaxRegistration* EndPointURIUniversalCommunication?
    LogoAssociatedSpecifiedBinaryFile*
  LegalOrganization: LegalClassificationCode? Name? ID? TradingBusinessName? PostalTradeAddress?
    AuthorizedLegalRegistration*
  TradeAddress: ID? PostcodeCode? PostOfficeBox? BuildingName? LineOne? LineTwo? LineThree? LineFour? LineFive?
    StreetName? CityName? CitySubDivisionName? CountryID? CountryName* CountrySubDivisionID? CountrySubDivisionName*
    AttentionOf? CareOf? BuildingNumber? DepartmentName? AdditionalStreetName?
  LegalRegistration: TypeCode? ID?
  TradeContact: ID? PersonName? DepartmentName? TypeCode=ContactTypeCode? JobTitle? Responsibility? PersonID*
    TelephoneUniversalCommunication? DirectTelephoneUniversalCommunication? MobileTelephoneUniversalCommunication?
    FaxUniversalCommunication? EmailURIUniversalCommunication? TelexUniversalCommunication?
    VOIPUniversalCommunication? InstantMessagingUniversalCommunication? SpecifiedNote* SpecifiedContactPerson?
  UniversalCommunication: URIID? ChannelCode? CompleteNumber?
  ContactPerson: GivenName? MiddleName? FamilyName?
  TaxRegistration: ID? AssociatedRegisteredTax?
  RegisteredTax: TypeCode? ExemptionReasonCode? ExemptionReason* CurrencyCode=Code? Jurisdiction* Description*
    CustomsDutyIndicator?
  SpecifiedBinaryFile: ID* Title* AuthorName* VersionID? FileName? URIID? MIMECode? EncodingCode? CharacterSetCode?
    IncludedBinaryObject* Access* Description* SizeMeasure? AccessAvailabilitySpecifiedPeriod?
  SupplyChainTradeTransaction: IncludedSupplyChainTradeLineItem* ApplicableHeaderTradeAgreement
    ApplicableHeaderTradeDelivery ApplicableHeaderTradeSettlement
  SupplyChainTradeLineItem: DescriptionCode? AssociatedDocumentLineDocument SpecifiedTradeProduct?
    SpecifiedLineTradeAgreement? SpecifiedLineTradeDelivery? SpecifiedLineTradeSettlement
    IncludedSubordinateTradeLineItem*
  DocumentLineDocument: LineID? ParentLineID? LineStatusCode? LineStatusReasonCode? IncludedNote*
  TradeProduct: ID? GlobalID? SellerAssignedID? BuyerAssignedID? ManufacturerAssignedID? Name* TradeName?
    Description? TypeCode? NetWeightMeasure? GrossWeightMeasure=Measure? ProductGroupID* EndItemTypeCode*
    EndItemName* AreaDensityMeasure? UseDescription* BrandName? SubBrandName? DrainedNetWeightMeasure?
    VariableMeasureIndicator? ColourCode? ColourDescription* Designation*
    FormattedCancellationAnnouncedLaunchDateTime? FormattedLatestProductDataChangeDateTime?
    ApplicableProductCharacteristic* ApplicableMaterialGoodsCharacteristic* DesignatedProductClassification*
    IndividualTradeProductInstance* CertificationEvidenceReferenceReferencedDocument*
    InspectionReferenceReferencedDocument* OriginTradeCountry? LinearSpatialDimension?
    MinimumLinearSpatialDimension? MaximumLinearSpatialDimension? ManufacturerTradeParty?
    PresentationSpecifiedBinaryFile* MSDSReferenceReferencedDocument? AdditionalReferenceReferencedDocument*
    LegalRightsOwnerTradeParty? BrandOwnerTradeParty? IncludedReferencedProduct* InformationNote*
  ProductCharacteristic: ID* TypeCode? Description* ValueMeasure? MeasurementMethodCode? Value* ValueCode?
    ValueDateTime? ValueIndicator? ContentTypeCode? ValueSpecifiedBinaryFile?
    ApplicableProductCharacteristicCondition* ApplicableReferencedStandard?
  ProductCharacteristicCondition: TypeCode? Name* ValueMeasure?
  ReferencedStandard: ID? VersionID? ElementVersionID? URIID? PartID? AgencyID?
  MaterialGoodsCharacteristic: Description* TypeCode? ProportionalConstituentPercent? AbsolutePresenceWeightMeasure?
    AbsolutePresenceVolumeMeasure?
  ProductClassification: SystemID? SystemName* ClassCode? ClassName* SubClassCode? ClassProductCharacteristic*
    ApplicableReferencedStandard?
  TradeProductInstance: GlobalSerialID? BatchID? KanbanID? SupplierAssignedSerialID? BestBeforeDateTime?
    ExpiryDateTime? SellByDateTime? SerialID* RegistrationID* ProductionSupplyChainEvent? PackagingSupplyChainEvent?
    ApplicableMaterialGoodsCharacteristic* ApplicableProductCharacteristic*
  SupplyChainEvent: ID? OccurrenceDateTime? TypeCode? Description* DescriptionBinaryObject* UnitQuantity?
    LatestOccurrenceDateTime? EarliestOccurrenceDateTime? OccurrenceSpecifiedPeriod? OccurrenceLogisticsLocation?
  LogisticsLocation: ID? Name* TypeCode? Description* PhysicalGeographicalCoordinate? PostalTradeAddress?
  GeographicalCoordinate: AltitudeMeasure? LatitudeMeasure? LongitudeMeasure? SystemID?
  ReferencedDocument: IssuerAssignedID? URIID? StatusCode=DocumentStatusCode? CopyIndicator? LineID?
    TypeCode=DocumentCode? GlobalID? RevisionID? Name* AttachmentBinaryObject* Information* ReferenceTypeCode?
    SectionName* PreviousRevisionID* FormattedIssueDateTime? EffectiveSpecifiedPeriod? IssuerTradeParty?
    AttachedSpecifiedBinaryFile*
  TradeCountry: ID=CountryID? Name* SubordinateTradeCountrySubDivision*
  TradeCountrySubDivision: ID? Name*
  SpatialDimension: ValueMeasure? TypeCode=DimensionTypeCode? Description* WidthMeasure? LengthMeasure?
    HeightMeasure? ID? DiameterMeasure?
  ReferencedProduct: ID* GlobalID* SellerAssignedID? BuyerAssignedID? ManufacturerAssignedID* IndustryAssignedID*
    Name* Description* RelationshipTypeCode* UnitQuantity*
  LineTradeAgreement: BuyerReference? BuyerRequisitionerTradeParty* ApplicableTradeDeliveryTerms?
    SellerOrderReferencedDocument? BuyerOrderReferencedDocument? QuotationReferencedDocument?
    ContractReferencedDocument? DemandForecastReferencedDocument? PromotionalDealReferencedDocument?
    AdditionalReferencedDocument* GrossPriceProductTradePrice? NetPriceProductTradePrice?
    RequisitionerReferencedDocument* ItemSellerTradeParty? ItemBuyerTradeParty? IncludedSpecifiedMarketplace?
    UltimateCustomerOrderReferencedDocument*
  TradeDeliveryTerms: DeliveryTypeCode? Description* RelevantTradeLocation?
  TradeLocation: CountryID? CountryName? ID? Name?
  TradePrice: TypeCode=PriceTypeCode? ChargeAmount+ BasisQuantity? MinimumQuantity? MaximumQuantity? ChangeReason*
    OrderUnitConversionFactorNumeric? AppliedTradeAllowanceCharge* ValiditySpecifiedPeriod? IncludedTradeTax*
    DeliveryTradeLocation* TradeComparisonReferencePrice* AssociatedReferencedDocument*
  TradeAllowanceCharge: ChargeIndicator? ID? SequenceNumeric? CalculationPercent? BasisAmount? BasisQuantity?
    PrepaidIndicator? ActualAmount* UnitBasisAmount? ReasonCode=AllowanceChargeReasonCode? Reason?
    TypeCode=AllowanceChargeIdentificationCode? CategoryTradeTax* ActualTradeCurrencyExchange?
  TradeTax: CalculatedAmount* TypeCode=TaxTypeCode? ExemptionReason? CalculatedRate? CalculationSequenceNumeric?
    BasisQuantity? BasisAmount* UnitBasisAmount* LineTotalBasisAmount* AllowanceChargeBasisAmount* CategoryCode?
    CurrencyCode? Jurisdiction* CustomsDutyIndicator? ExemptionReasonCode? TaxBasisAllowanceRate? TaxPointDate?
    Type? InformationAmount* CategoryName* DueDateTypeCode? RateApplicablePercent? SpecifiedTradeAccountingAccount*
    ServiceSupplyTradeCountry? BuyerRepayableTaxSpecifiedTradeAccountingAccount?
    SellerPayableTaxSpecifiedTradeAccountingAccount? SellerRefundableTaxSpecifiedTradeAccountingAccount?
    BuyerDeductibleTaxSpecifiedTradeAccountingAccount? BuyerNonDeductibleTaxSpecifiedTradeAccountingAccount?
    PlaceApplicableTradeLocation*
  TradeAccountingAccount: ID SetTriggerCode? TypeCode=AccountingAccountTypeCode? AmountTypeCode? Name?
    CostReferenceDimensionPattern?
  TradeCurrencyExchange: SourceCurrencyCode SourceUnitBasisNumeric? TargetCurrencyCode TargetUnitBaseNumeric?
    MarketID? ConversionRate ConversionRateDateTime? AssociatedReferencedDocument*
  ReferencePrice: ChargeAmount? BasisQuantity* NetPriceIndicator* ComparisonMethodCode?
  SpecifiedMarketplace: ID? Name? VirtualIndicator? WebsiteURIID* SalesMethodCode? OrderingAvailablePeriod*
  AvailablePeriod: StartDateTime? EndDateTime? Description?
  LineTradeDelivery: RequestedQuantity? ReceivedQuantity? BilledQuantity? ChargeFreeQuantity? PackageQuantity?
    ProductUnitQuantity? PerPackageUnitQuantity? NetWeightMeasure=WeightUnitMeasure? GrossWeightMeasure?
    TheoreticalWeightMeasure? DespatchedQuantity? SpecifiedDeliveryAdjustment* IncludedSupplyChainPackaging*
    RelatedSupplyChainConsignment? ShipToTradeParty? UltimateShipToTradeParty? ShipFromTradeParty?
    ActualDespatchSupplyChainEvent? ActualPickUpSupplyChainEvent? RequestedDeliverySupplyChainEvent?
    ActualDeliverySupplyChainEvent? ActualReceiptSupplyChainEvent? AdditionalReferencedDocument*
    DespatchAdviceReferencedDocument? ReceivingAdviceReferencedDocument? DeliveryNoteReferencedDocument?
    ConsumptionReportReferencedDocument? PackingListReferencedDocument?
  DeliveryAdjustment: ReasonCode=AdjustmentReasonCode? Reason* ActualAmount* ActualQuantity? ActualDateTime?
  SupplyChainPackaging: TypeCode=PackageTypeCode? Type? Description* ConditionCode? DisposalMethodCode*
    WeightMeasure* MaximumStackabilityQuantity? MaximumStackabilityWeightMeasure? CustomerFacingTotalUnitQuantity?
    LayerTotalUnitQuantity? ContentLayerQuantity? LinearSpatialDimension? MinimumLinearSpatialDimension?
    MaximumLinearSpatialDimension? SpecifiedPackagingMarking* ApplicableMaterialGoodsCharacteristic*
    ApplicableDisposalInstructions* ApplicableReturnableAssetInstructions*
  PackagingMarking: TypeCode=PackagingMarkingCode* Content* ContentDateTime? ContentAmount* BarcodeTypeCode*
    ContentCode* AutomaticDataCaptureMethodTypeCode*
  DisposalInstructions: MaterialID? RecyclingDescriptionCode* Description* RecyclingProcedure*
  ReturnableAssetInstructions: MaterialID* TermsAndConditionsDescription* TermsAndConditionsDescriptionCode?
    DepositValueSpecifiedAmount* DepositValueValiditySpecifiedPeriod?
  SupplyChainConsignment: GrossWeightMeasure* NetWeightMeasure* GrossVolumeMeasure* InsurancePremiumAmount?
    AssociatedInvoiceAmount* TotalChargeAmount? DeclaredValueForCustomsAmount? PackageQuantity? ConsignorTradeParty?
    ConsigneeTradeParty? CarrierTradeParty? FreightForwarderTradeParty? DeliveryTradeParty?
    CustomsImportAgentTradeParty? CustomsExportAgentTradeParty? GroupingCentreTradeParty*
    TransportContractReferencedDocument? AssociatedReferencedDocument* IncludedSupplyChainConsignmentItem*
    UtilizedLogisticsTransportEquipment* SpecifiedLogisticsTransportMovement*
  SupplyChainConsignmentItem: TypeCode=GoodsTypeCode? TypeExtensionCode? DeclaredValueForCustomsAmount?
    DeclaredValueForStatisticsAmount? InvoiceAmount* GrossWeightMeasure? NetWeightMeasure? TariffQuantity?
    NatureIdentificationTransportCargo?
  TransportCargo: TypeCode=CargoCategoryCode? Identification? OperationalCategoryCode?
    StatisticalClassificationCode?
  LogisticsTransportEquipment: ID? LoadingLengthMeasure? CategoryCode=TransportEquipmentCategoryCode?
    CharacteristicCode? UsedCapacityCode? LinearSpatialDimension?
  LogisticsTransportMovement: StageCode? ModeCode? Mode? UsedLogisticsTransportMeans?
  LogisticsTransportMeans: TypeCode=TransportMeansTypeCode? Type? ID? Name? OwnerTradeParty?
  LineTradeSettlement: PaymentReference* InvoiceIssuerReference? TotalAdjustmentAmount? DiscountIndicator?
    ApplicableTradeTax* BillingSpecifiedPeriod? SpecifiedTradeAllowanceCharge* SubtotalCalculatedTradeTax*
    SpecifiedLogisticsServiceCharge* SpecifiedTradePaymentTerms* SpecifiedTradeSettlementLineMonetarySummation?
    SpecifiedFinancialAdjustment* InvoiceReferencedDocument? AdditionalReferencedDocument*
    PayableSpecifiedTradeAccountingAccount* ReceivableSpecifiedTradeAccountingAccount*
    PurchaseSpecifiedTradeAccountingAccount* SalesSpecifiedTradeAccountingAccount*
    SpecifiedTradeSettlementFinancialCard?
  LogisticsServiceCharge: ID=FreightChargeTypeID? Description* PaymentArrangementCode? TariffClassCode?
    ChargeCategoryCode? ServiceCategoryCode? DisbursementAmount* AppliedAmount* AllowanceCharge?
    PayingPartyRoleCode? CalculationBasisCode? CalculationBasis? TransportPaymentMethodCode?
    PaymentPlaceLogisticsLocation? AppliedFromLogisticsLocation? AppliedToLogisticsLocation? AppliedTradeTax*
  TradePaymentTerms: ID=PaymentTermsID? FromEventCode? SettlementPeriodMeasure? Description* DueDateDateTime?
    TypeCode=PaymentTermsTypeCode? InstructionTypeCode? DirectDebitMandateID* PartialPaymentPercent? PaymentMeansID*
    PartialPaymentAmount* ApplicableTradePaymentPenaltyTerms? ApplicableTradePaymentDiscountTerms? PayeeTradeParty*
  TradePaymentPenaltyTerms: BasisDateTime? BasisPeriodMeasure? BasisAmount? CalculationPercent? ActualPenaltyAmount?
  TradePaymentDiscountTerms: BasisDateTime? BasisPeriodMeasure? BasisAmount? CalculationPercent?
    ActualDiscountAmount?
  TradeSettlementLineMonetarySummation: LineTotalAmount* ChargeTotalAmount* AllowanceTotalAmount*
    TaxBasisTotalAmount* TaxTotalAmount* GrandTotalAmount* InformationAmount* TotalAllowanceChargeAmount*
    TotalRetailValueInformationAmount* GrossLineTotalAmount* NetLineTotalAmount* NetIncludingTaxesLineTotalAmount*
    ProductWeightLossInformationAmount*
  FinancialAdjustment: ReasonCode? Reason* ActualAmount* ActualQuantity? ActualDateTime? ClaimRelatedTradeParty?
    InvoiceReferenceReferencedDocument?
  TradeSettlementFinancialCard: MicrochipIndicator? ID? TypeCode? CardholderName? ExpiryDate? VerificationNumeric?
    ValidFromDateTime? CreditLimitAmount* CreditAvailableAmount* InterestRatePercent? IssuingCompanyName?
    Description?
  SubordinateTradeLineItem: ID* SpecifiedReferencedProduct? ApplicableTradeProduct*
    SpecifiedSubordinateLineTradeAgreement? SpecifiedSubordinateLineTradeDelivery?
    SpecifiedSubordinateLineTradeSettlement?
  SubordinateLineTradeAgreement: SellerOrderReferencedDocument? BuyerOrderReferencedDocument?
    AdditionalReferencedDocument* GrossPriceProductTradePrice? NetPriceProductTradePrice?
  SubordinateLineTradeDelivery: PackageQuantity? ProductUnitQuantity? PerPackageUnitQuantity?
    IncludedSupplyChainPackaging*
  SubordinateLineTradeSettlement: ApplicableTradeTax?
  HeaderTradeAgreement: Reference* BuyerReference? SellerTradeParty? BuyerTradeParty? SalesAgentTradeParty?
    BuyerRequisitionerTradeParty* BuyerAssignedAccountantTradeParty? SellerAssignedAccountantTradeParty?
    BuyerTaxRepresentativeTradeParty? SellerTaxRepresentativeTradeParty? ProductEndUserTradeParty?
    ApplicableTradeDeliveryTerms? SellerOrderReferencedDocument? BuyerOrderReferencedDocument?
    QuotationReferencedDocument? OrderResponseReferencedDocument? ContractReferencedDocument?
    DemandForecastReferencedDocument? SupplyInstructionReferencedDocument? PromotionalDealReferencedDocument?
    PriceListReferencedDocument? AdditionalReferencedDocument* RequisitionerReferencedDocument*
    BuyerAgentTradeParty? PurchaseConditionsReferencedDocument* SpecifiedProcuringProject?
    UltimateCustomerOrderReferencedDocument*
  ProcuringProject: ID Description? Name
  HeaderTradeDelivery: RelatedSupplyChainConsignment? ShipToTradeParty? UltimateShipToTradeParty?
    ShipFromTradeParty? ActualDespatchSupplyChainEvent? ActualPickUpSupplyChainEvent?
    ActualDeliverySupplyChainEvent? ActualReceiptSupplyChainEvent? AdditionalReferencedDocument*
    DespatchAdviceReferencedDocument? ReceivingAdviceReferencedDocument? DeliveryNoteReferencedDocument?
    ConsumptionReportReferencedDocument? PreviousDeliverySupplyChainEvent* PackingListReferencedDocument?
  HeaderTradeSettlement: DuePayableAmount* CreditorReferenceTypeCode* CreditorReferenceType*
    CreditorReferenceIssuerID* CreditorReferenceID? PaymentReference* TaxCurrencyCode? InvoiceCurrencyCode?
    PaymentCurrencyCode? InvoiceIssuerReference? InvoiceDateTime? NextInvoiceDateTime* CreditReasonCode?
    CreditReason* InvoicerTradeParty? InvoiceeTradeParty? PayeeTradeParty? PayerTradeParty?
    TaxApplicableTradeCurrencyExchange? InvoiceApplicableTradeCurrencyExchange?
    PaymentApplicableTradeCurrencyExchange? SpecifiedTradeSettlementPaymentMeans* ApplicableTradeTax*
    BillingSpecifiedPeriod? SpecifiedTradeAllowanceCharge* SubtotalCalculatedTradeTax*
    SpecifiedLogisticsServiceCharge* SpecifiedTradePaymentTerms* SpecifiedTradeSettlementHeaderMonetarySummation?
    SpecifiedFinancialAdjustment* InvoiceReferencedDocument? ProFormaInvoiceReferencedDocument?
    LetterOfCreditReferencedDocument? FactoringAgreementReferencedDocument* FactoringListReferencedDocument*
    PayableSpecifiedTradeAccountingAccount* ReceivableSpecifiedTradeAccountingAccount*
    PurchaseSpecifiedTradeAccountingAccount* SalesSpecifiedTradeAccountingAccount*
    SpecifiedTradeSettlementFinancialCard* SpecifiedAdvancePayment* UltimatePayeeTradeParty?
  TradeSettlementPaymentMeans: PaymentChannelCode? TypeCode=PaymentMeansCode? GuaranteeMethodCode?
    PaymentMethodCode? Information* ID* ApplicableTradeSettlementFinancialCard? PayerPartyDebtorFinancialAccount?
    PayeePartyCreditorFinancialAccount? PayerSpecifiedDebtorFinancialInstitution?
    PayeeSpecifiedCreditorFinancialInstitution?
  DebtorFinancialAccount: IBANID? AccountName? ProprietaryID?
  CreditorFinancialAccount: IBANID? AccountName? ProprietaryID?
  DebtorFinancialInstitution: BICID? ClearingSystemName? CHIPSUniversalID? NewZealandNCCID? IrishNSCID?
    UKSortCodeID? CHIPSParticipantID? SwissBCID? FedwireRoutingNumberID? PortugueseNCCID? RussianCentralBankID?
    ItalianDomesticID? AustrianBankleitzahlID? CanadianPaymentsAssociationID? SICID? GermanBankleitzahlID?
    SpanishDomesticInterbankingID? SouthAfricanNCCID? HongKongBankID? AustralianBSBID? IndianFinancialSystemID?
    HellenicBankID? PolishNationalClearingID? Name? JapanFinancialInstitutionCommonID?
    LocationFinancialInstitutionAddress? SubDivisionBranchFinancialInstitution?
  FinancialInstitutionAddress: PostcodeCode? BuildingNumber? LineOne? LineTwo? LineThree? LineFour? LineFive?
    StreetName? CityName? CountrySubDivisionID? CountryID=ID? TypeCode? DepartmentName? PostOfficeBox? CityID?
    CountrySubDivisionName? CountryName?
  BranchFinancialInstitution: ID? Name? LocationFinancialInstitutionAddress?
  CreditorFinancialInstitution: BICID? CHIPSUniversalID? NewZealandNCCID? IrishNSCID? UKSortCodeID?
    CHIPSParticipantID? SwissBCID? FedwireRoutingNumberID? PortugueseNCCID? RussianCentralBankID? ItalianDomesticID?
    AustrianBankleitzahlID? CanadianPaymentsAssociationID? SICID? GermanBankleitzahlID?
    SpanishDomesticInterbankingID? SouthAfricanNCCID? HongKongBankID? AustralianBSBID? IndianFinancialSystemID?
    HellenicBankID? PolishNationalClearingID? Name? ClearingSystemName? JapanFinancialInstitutionCommonID?
    LocationFinancialInstitutionAddress? SubDivisionBranchFinancialInstitution?
  TradeSettlementHeaderMonetarySummation: LineTotalAmount* ChargeTotalAmount* AllowanceTotalAmount*
    TaxBasisTotalAmount* TaxTotalAmount* RoundingAmount* GrandTotalAmount* InformationAmount* TotalPrepaidAmount*
    TotalDiscountAmount* TotalAllowanceChargeAmount* DuePayableAmount* RetailValueExcludingTaxInformationAmount*
    TotalDepositFeeInformationAmount* ProductValueExcludingTobaccoTaxInformationAmount*
    TotalRetailValueInformationAmount* GrossLineTotalAmount* NetLineTotalAmount* NetIncludingTaxesLineTotalAmount*
  AdvancePayment: PaidAmount FormattedReceivedDateTime? IncludedTradeTax*
  ValuationBreakdownStatement: ID Name Description* MeasurementMethodID* CreationDateTime DefaultCurrencyCode
    DefaultLanguageCode Comment* TypeCode* RequestedActionCode* PriceListID? ContractualLanguageCode?
    ItemGroupedWorkItem* ItemBasicWorkItem* TotalCalculatedPrice* ChangedRecordedStatus*
    CreationSpecifiedBinaryFile* ReaderSpecifiedBinaryFile* ReferencedSpecifiedBinaryFile*
  GroupedWorkItem: ID PrimaryClassificationCode* AlternativeClassificationCode* TypeCode* Comment* TotalQuantity?
    Index? RequestedActionCode* PriceListItemID? ContractualLanguageCode? TotalCalculatedPrice* ItemGroupedWorkItem*
    ItemBasicWorkItem* ChangedRecordedStatus* ActualWorkItemComplexDescription* ReferencedSpecifiedBinaryFile*
  CalculatedPrice: TypeCode* ChargeAmount* RelatedAppliedAllowanceCharge*
  AppliedAllowanceCharge: ActualAmount? Description? ReasonCode? CalculationPercent? BasisAmount? ChargeIndicator
    CategoryAppliedTax?
  AppliedTax: CalculatedAmount? TypeCode? CalculatedRate? BasisAmount? TaxPointDate?
  BasicWorkItem: ID ReferenceID? PrimaryClassificationCode* AlternativeClassificationCode* TypeCode* Comment*
    TotalQuantity? TotalQuantityClassificationCode? IndexValue? StatusCode* ReferenceFileBinaryObject* Index?
    RequestedActionCode* PriceListItemID? ContractualLanguageCode? ActualWorkItemComplexDescription*
    TotalQuantityWorkItemQuantityAnalysis* UnitCalculatedPrice* TotalCalculatedPrice* SubordinateBasicWorkItem*
    ChangedRecordedStatus* ItemBasicWorkItem* ReferencedSpecifiedBinaryFile*
  WorkItemComplexDescription: Abstract* Content* ContractualLanguageCode? RequestingSpecificationQuery*
    RespondingSpecificationResponse* SubsetWorkItemComplexDescription?
  SpecificationQuery: ID TypeCode? Content ContractualLanguageCode?
  SpecificationResponse: ID QueryID? TypeCode? Content ContractualLanguageCode?
  WorkItemQuantityAnalysis: ID ActualQuantity? Description? ActualQuantityPercent? StatusCode? TypeCode?
    PrimaryClassificationCode* AlternativeClassificationCode* ContractualLanguageCode?
    ActualQuantityWorkItemDimension* BreakdownWorkItemQuantityAnalysis* ChangedRecordedStatus*
  WorkItemDimension: ID? ValueMeasure Description? TypeCode ContractualLanguageCode? ComponentWorkItemDimension*
  RecordedStatus: ConditionCode ChangerName? ChangedDateTime
`;

/** Types of elements whose name does not end in that of their type (the longest that fits). */
export const ciiTypeUses = `
  AccountingAmountTypeCode: AmountTypeCode
  AccountingDocumentCode: SetTriggerCode
  AutomaticDataCaptureMethodCode: AutomaticDataCaptureMethodTypeCode
  CargoCommodityCategoryCode: StatisticalClassificationCode
  CargoOperationalCategoryCode: OperationalCategoryCode
  ChargePayingPartyRoleCode: PayingPartyRoleCode
  CommunicationChannelCode: ChannelCode
  DeliveryTermsCode: DeliveryTypeCode
  FormattedDateTime: FormattedCancellationAnnouncedLaunchDateTime FormattedIssueDateTime
    FormattedLatestProductDataChangeDateTime FormattedReceivedDateTime
  FreightChargeTariffClassCode: TariffClassCode
  GoodsTypeExtensionCode: TypeExtensionCode
  LinearUnitMeasure: DiameterMeasure LoadingLengthMeasure
  LogisticsChargeCalculationBasisCode: CalculationBasisCode
  MessageFunctionCode: PurposeCode
  PartyRoleCode: RoleCode
  PaymentGuaranteeMeansCode: GuaranteeMethodCode
  PaymentMeansChannelCode: PaymentChannelCode
  PaymentTermsEventTimeReferenceCode: FromEventCode
  ReferenceCode: ReferenceTypeCode
  TaxCategoryCode: CategoryCode
  Text: Abstract Access AccountName AdditionalStreetName AllowanceCharge AttentionOf AuthorName BrandName
    BuildingName BuildingNumber BuyerReference CalculationBasis CardholderName CareOf CategoryName ChangeReason
    ChangerName CityName CitySubDivisionName ClassName ClearingSystemName ColourDescription Comment CompleteNumber
    Content CostReferenceDimensionPattern CountryName CountrySubDivisionName CreditReason CreditorReferenceType
    DepartmentName Description Designation EndItemName ExemptionReason FamilyName FileName GivenName Identification
    Index Information InvoiceIssuerReference IssuingCompanyName JobTitle Jurisdiction LineFive LineFour LineOne
    LineThree LineTwo MiddleName Mode Name PaymentReference PersonName PostOfficeBox Purpose Reason
    RecyclingProcedure Reference Responsibility SectionName StreetName SubBrandName Subject SystemName
    TermsAndConditionsDescription Title TradeName TradingBusinessName Type UseDescription Value
  TimeReferenceCode: DueDateTypeCode
  TransportEquipmentFullnessCode: UsedCapacityCode
  TransportEquipmentSizeTypeCode: CharacteristicCode
  TransportModeCode: ModeCode
  TransportMovementStageCode: StageCode
  VolumeUnitMeasure: GrossVolumeMeasure
  WeightUnitMeasure: GrossWeightMeasure TheoreticalWeightMeasure
`;

/** Types of values: what they hold, and the attributes they may carry, with the value where it is fixed (~ is a space). */
export const ciiValueTypes = `
  AccountingAccountTypeCode: text listID=AccountingE501 listAgencyID=210 listVersionID listURI
  AccountingAmountTypeCode: text listID=AccountingE601 listAgencyID=210 listVersionID listURI
  AccountingDocumentCode: text listID=1001_Accounting listAgencyID=6 listVersionID listURI
  AdjustmentReasonCode: text listID=4465 listAgencyID=6 listVersionID
  AllowanceChargeIdentificationCode: text listID=5189_AllowanceChargeID listAgencyID=6 listVersionID listURI
  AllowanceChargeReasonCode: text listID=4465_AllowanceChargeReasonCode listAgencyID=6 listVersionID listURI
  Amount: decimal currencyID currencyCodeListVersionID
  AutomaticDataCaptureMethodCode: text listID=7233_AutomaticDataCaptureMethodCode listAgencyID=6 listVersionID
    listURI
  BinaryObject: base64 format mimeCode encodingCode characterSetCode uri filename
  CargoCategoryCode: text listID=Recommendation~21-Annex~I listAgencyID=6 listVersionID name
  CargoCommodityCategoryCode: text listID=7357 listAgencyID=6 listVersionID name
  CargoOperationalCategoryCode: text listID=7085b listAgencyID=6 listVersionID name
  ChargePayingPartyRoleCode: text listID=3035_Charge~Paying listAgencyID=6 listVersionID name
  Code: text listID listAgencyID listAgencyName listName listVersionID name languageID listURI listSchemeURI
  CommunicationChannelCode: text listID=3155_CommunicationChannelCode listAgencyID=6 listVersionID listURI
  ContactTypeCode: text listID=3139_ContactTypeCode listAgencyID=6 listVersionID listURI
  CountryID: text schemeID schemeAgencyID schemeVersionID=second~edition~2006
  CurrencyCode: text listID=ISO~4217~3A listAgencyID=5 listVersionID listURI
  DeliveryTermsCode: text listID=4053 listAgencyID=6 listVersionID
  DimensionTypeCode: text listID=6145 listAgencyID=6 listVersionID name
  DocumentCode: text listID=1001 listAgencyID=6 listVersionID name listURI
  DocumentStatusCode: text listID=1373 listAgencyID=6 listVersionID name
  FreightChargeTariffClassCode: text listID=5243 listAgencyID=6 listVersionID name
  FreightChargeTypeID: text schemeID schemeAgencyID schemeVersionID
  GoodsTypeCode: text listID=TDED~7357 listAgencyID=6 listVersionID name
  GoodsTypeExtensionCode: text listID=TDED~7361 listAgencyID=6 listVersionID name
  ID: text schemeID schemeName schemeAgencyID schemeAgencyName schemeVersionID schemeDataURI schemeURI
  LineStatusCode: text listID=1229_LineStatusCode listAgencyID=6 listVersionID listURI
  LinearUnitMeasure: decimal unitCode unitCodeListVersionID
  LogisticsChargeCalculationBasisCode: text listID=TDED~6131 listAgencyID=6 listVersionID name
  Measure: decimal unitCode unitCodeListVersionID
  MessageFunctionCode: text listID=1225_MessageFunctionTypeCode listAgencyID=6 listVersionID listURI
  Numeric: decimal format
  PackageTypeCode: text listID=7065 listAgencyID=6 listVersionID name
  PackagingMarkingCode: text listID=7233_PackagingMarkingCode listAgencyID=6 listVersionID listURI
  PartyRoleCode: text listID=3035 listAgencyID=6 listVersionID name
  PaymentGuaranteeMeansCode: text listID=4431 listAgencyID=6 listVersionID
  PaymentMeansChannelCode: text listID=4435 listAgencyID=6 listVersionID name
  PaymentMeansCode: text listID=4461 listAgencyID=6 listVersionID
  PaymentTermsEventTimeReferenceCode: text listID=2475_Payment~Terms~Event listAgencyID=6 listVersionID
  PaymentTermsID: text schemeID schemeAgencyID schemeVersionID
  PaymentTermsTypeCode: text listID=4279 listAgencyID=6 listVersionID name
  Percent: decimal format
  PriceTypeCode: text listID=5375 listAgencyID=6 listVersionID
  Quantity: decimal unitCode unitCodeListID unitCodeListAgencyID unitCodeListAgencyName
  Rate: decimal format
  ReferenceCode: text listID=1153_ReferenceTypeCode listAgencyID=6 listVersionID name
  TaxCategoryCode: text listID=5305 listAgencyID=6 listVersionID listURI
  TaxTypeCode: text listID=5153 listAgencyID=6 listVersionID listURI
  Text: text languageID languageLocaleID
  TimeReferenceCode: text listID=2475 listAgencyID=6 listVersionID name
  TransportEquipmentCategoryCode: text listID=8053 listAgencyID=6 listVersionID name
  TransportEquipmentFullnessCode: text listID=8169 listAgencyID=6 listVersionID name
  TransportEquipmentSizeTypeCode: text listID=8155 listAgencyID=6 listVersionID name
  TransportMeansTypeCode: text listID=Recommendation~28 listAgencyID=6 listVersionID name
  TransportModeCode: text listID=Recommendation~19 listAgencyID=6 listVersionID name
  TransportMovementStageCode: text listID=8051 listAgencyID=6 listVersionID name
  Value: decimal format
  VolumeUnitMeasure: decimal unitCode unitCodeListVersionID
  WeightUnitMeasure: decimal unitCode unitCodeListVersionID
`;
