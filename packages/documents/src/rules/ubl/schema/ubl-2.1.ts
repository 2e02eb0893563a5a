/**
 * What the schemas of UBL 2.1 (OASIS Standard, 4 November 2013) let stand where in an invoice and a credit note: per type, its
 * children in their order. Bare names are basic components (cbc). `?` is at most one, `*` any number, `+` one or more; nothing,
 * exactly one.
 */
export const ublTypes = `
  Invoice: ext:UBLExtensions? UBLVersionID? CustomizationID? ProfileID? ProfileExecutionID? ID CopyIndicator? UUID?
    IssueDate IssueTime? DueDate? InvoiceTypeCode? Note* TaxPointDate? DocumentCurrencyCode? TaxCurrencyCode?
    PricingCurrencyCode? PaymentCurrencyCode? PaymentAlternativeCurrencyCode? AccountingCostCode? AccountingCost?
    LineCountNumeric? BuyerReference? cac:InvoicePeriod* cac:OrderReference? cac:BillingReference*
    cac:DespatchDocumentReference* cac:ReceiptDocumentReference* cac:StatementDocumentReference*
    cac:OriginatorDocumentReference* cac:ContractDocumentReference* cac:AdditionalDocumentReference*
    cac:ProjectReference* cac:Signature* cac:AccountingSupplierParty cac:AccountingCustomerParty cac:PayeeParty?
    cac:BuyerCustomerParty? cac:SellerSupplierParty? cac:TaxRepresentativeParty? cac:Delivery* cac:DeliveryTerms?
    cac:PaymentMeans* cac:PaymentTerms* cac:PrepaidPayment* cac:AllowanceCharge* cac:TaxExchangeRate?
    cac:PricingExchangeRate? cac:PaymentExchangeRate? cac:PaymentAlternativeExchangeRate? cac:TaxTotal*
    cac:WithholdingTaxTotal* cac:LegalMonetaryTotal cac:InvoiceLine+
  Period: StartDate? StartTime? EndDate? EndTime? DurationMeasure? DescriptionCode* Description*
  OrderReference: ID SalesOrderID? CopyIndicator? UUID? IssueDate? IssueTime? CustomerReference? OrderTypeCode?
    cac:DocumentReference?
  DocumentReference: ID CopyIndicator? UUID? IssueDate? IssueTime? DocumentTypeCode? DocumentType? XPath*
    LanguageID? LocaleCode? VersionID? DocumentStatusCode? DocumentDescription* cac:Attachment? cac:ValidityPeriod?
    cac:IssuerParty? cac:ResultOfVerification?
  Attachment: EmbeddedDocumentBinaryObject? cac:ExternalReference?
  ExternalReference: URI? DocumentHash? HashAlgorithmMethod? ExpiryDate? ExpiryTime? MimeCode? FormatCode?
    EncodingCode? CharacterSetCode? FileName? Description*
  Party: MarkCareIndicator? MarkAttentionIndicator? WebsiteURI? LogoReferenceID? EndpointID?
    IndustryClassificationCode? cac:PartyIdentification* cac:PartyName* cac:Language? cac:PostalAddress?
    cac:PhysicalLocation? cac:PartyTaxScheme* cac:PartyLegalEntity* cac:Contact? cac:Person* cac:AgentParty?
    cac:ServiceProviderParty* cac:PowerOfAttorney* cac:FinancialAccount?
  PartyIdentification: ID
  PartyName: Name
  Language: ID? Name? LocaleCode?
  Address: ID? AddressTypeCode? AddressFormatCode? Postbox? Floor? Room? StreetName? AdditionalStreetName?
    BlockName? BuildingName? BuildingNumber? InhouseMail? Department? MarkAttention? MarkCare? PlotIdentification?
    CitySubdivisionName? CityName? PostalZone? CountrySubentity? CountrySubentityCode? Region? District?
    TimezoneOffset? cac:AddressLine* cac:Country? cac:LocationCoordinate*
  AddressLine: Line
  Country: IdentificationCode? Name?
  LocationCoordinate: CoordinateSystemCode? LatitudeDegreesMeasure? LatitudeMinutesMeasure? LatitudeDirectionCode?
    LongitudeDegreesMeasure? LongitudeMinutesMeasure? LongitudeDirectionCode? AltitudeMeasure?
  Location: ID? Description* Conditions* CountrySubentity? CountrySubentityCode? LocationTypeCode? InformationURI?
    Name? cac:ValidityPeriod* cac:Address? cac:SubsidiaryLocation* cac:LocationCoordinate*
  PartyTaxScheme: RegistrationName? CompanyID? TaxLevelCode? ExemptionReasonCode? ExemptionReason*
    cac:RegistrationAddress? cac:TaxScheme
  TaxScheme: ID? Name? TaxTypeCode? CurrencyCode? cac:JurisdictionRegionAddress*
  PartyLegalEntity: RegistrationName? CompanyID? RegistrationDate? RegistrationExpirationDate? CompanyLegalFormCode?
    CompanyLegalForm? SoleProprietorshipIndicator? CompanyLiquidationStatusCode? CorporateStockAmount?
    FullyPaidSharesIndicator? cac:RegistrationAddress? cac:CorporateRegistrationScheme? cac:HeadOfficeParty?
    cac:ShareholderParty*
  CorporateRegistrationScheme: ID? Name? CorporateRegistrationTypeCode? cac:JurisdictionRegionAddress*
  ShareholderParty: PartecipationPercent? cac:Party?
  Contact: ID? Name? Telephone? Telefax? ElectronicMail? Note* cac:OtherCommunication*
  Communication: ChannelCode? Channel? Value?
  Person: ID? FirstName? FamilyName? Title? MiddleName? OtherName? NameSuffix? JobTitle? NationalityID? GenderCode?
    BirthDate? BirthplaceName? OrganizationDepartment? cac:Contact? cac:FinancialAccount?
    cac:IdentityDocumentReference* cac:ResidenceAddress?
  FinancialAccount: ID? Name? AliasName? AccountTypeCode? AccountFormatCode? CurrencyCode? PaymentNote*
    cac:FinancialInstitutionBranch? cac:Country?
  Branch: ID? Name? cac:FinancialInstitution? cac:Address?
  FinancialInstitution: ID? Name? cac:Address?
  ServiceProviderParty: ID? ServiceTypeCode? ServiceType* cac:Party cac:SellerContact?
  PowerOfAttorney: ID? IssueDate? IssueTime? Description* cac:NotaryParty? cac:AgentParty cac:WitnessParty*
    cac:MandateDocumentReference*
  ResultOfVerification: ValidatorID? ValidationResultCode? ValidationDate? ValidationTime? ValidateProcess?
    ValidateTool? ValidateToolVersion? cac:SignatoryParty?
  BillingReference: cac:InvoiceDocumentReference? cac:SelfBilledInvoiceDocumentReference?
    cac:CreditNoteDocumentReference? cac:SelfBilledCreditNoteDocumentReference? cac:DebitNoteDocumentReference?
    cac:ReminderDocumentReference? cac:AdditionalDocumentReference? cac:BillingReferenceLine*
  BillingReferenceLine: ID Amount? cac:AllowanceCharge*
  AllowanceCharge: ID? ChargeIndicator AllowanceChargeReasonCode? AllowanceChargeReason* MultiplierFactorNumeric?
    PrepaidIndicator? SequenceNumeric? Amount BaseAmount? AccountingCostCode? AccountingCost? PerUnitAmount?
    cac:TaxCategory* cac:TaxTotal? cac:PaymentMeans*
  TaxCategory: ID? Name? Percent? BaseUnitMeasure? PerUnitAmount? TaxExemptionReasonCode? TaxExemptionReason*
    TierRange? TierRatePercent? cac:TaxScheme
  TaxTotal: TaxAmount RoundingAmount? TaxEvidenceIndicator? TaxIncludedIndicator? cac:TaxSubtotal*
  TaxSubtotal: TaxableAmount? TaxAmount CalculationSequenceNumeric? TransactionCurrencyTaxAmount? Percent?
    BaseUnitMeasure? PerUnitAmount? TierRange? TierRatePercent? cac:TaxCategory
  PaymentMeans: ID? PaymentMeansCode PaymentDueDate? PaymentChannelCode? InstructionID? InstructionNote* PaymentID*
    cac:CardAccount? cac:PayerFinancialAccount? cac:PayeeFinancialAccount? cac:CreditAccount? cac:PaymentMandate?
    cac:TradeFinancing?
  CardAccount: PrimaryAccountNumberID NetworkID CardTypeCode? ValidityStartDate? ExpiryDate? IssuerID?
    IssueNumberID? CV2ID? CardChipCode? ChipApplicationID? HolderName?
  CreditAccount: AccountID
  PaymentMandate: ID? MandateTypeCode? MaximumPaymentInstructionsNumeric? MaximumPaidAmount? SignatureID?
    cac:PayerParty? cac:PayerFinancialAccount? cac:ValidityPeriod? cac:PaymentReversalPeriod? cac:Clause*
  Clause: ID? Content*
  TradeFinancing: ID? FinancingInstrumentCode? cac:ContractDocumentReference? cac:DocumentReference*
    cac:FinancingParty cac:FinancingFinancialAccount? cac:Clause*
  ProjectReference: ID UUID? IssueDate? cac:WorkPhaseReference*
  WorkPhaseReference: ID? WorkPhaseCode? WorkPhase* ProgressPercent? StartDate? EndDate?
    cac:WorkOrderDocumentReference*
  Signature: ID Note* ValidationDate? ValidationTime? ValidatorID? CanonicalizationMethod? SignatureMethod?
    cac:SignatoryParty? cac:DigitalSignatureAttachment? cac:OriginalDocumentReference?
  SupplierParty: CustomerAssignedAccountID? AdditionalAccountID* DataSendingCapability? cac:Party?
    cac:DespatchContact? cac:AccountingContact? cac:SellerContact?
  CustomerParty: CustomerAssignedAccountID? SupplierAssignedAccountID? AdditionalAccountID* cac:Party?
    cac:DeliveryContact? cac:AccountingContact? cac:BuyerContact?
  Delivery: ID? Quantity? MinimumQuantity? MaximumQuantity? ActualDeliveryDate? ActualDeliveryTime?
    LatestDeliveryDate? LatestDeliveryTime? ReleaseID? TrackingID? cac:DeliveryAddress? cac:DeliveryLocation?
    cac:AlternativeDeliveryLocation? cac:RequestedDeliveryPeriod? cac:PromisedDeliveryPeriod?
    cac:EstimatedDeliveryPeriod? cac:CarrierParty? cac:DeliveryParty? cac:NotifyParty* cac:Despatch?
    cac:DeliveryTerms* cac:MinimumDeliveryUnit? cac:MaximumDeliveryUnit? cac:Shipment?
  Despatch: ID? RequestedDespatchDate? RequestedDespatchTime? EstimatedDespatchDate? EstimatedDespatchTime?
    ActualDespatchDate? ActualDespatchTime? GuaranteedDespatchDate? GuaranteedDespatchTime? ReleaseID? Instructions*
    cac:DespatchAddress? cac:DespatchLocation? cac:DespatchParty? cac:CarrierParty? cac:NotifyParty* cac:Contact?
    cac:EstimatedDespatchPeriod? cac:RequestedDespatchPeriod?
  DeliveryTerms: ID? SpecialTerms* LossRiskResponsibilityCode? LossRisk* Amount? cac:DeliveryLocation?
    cac:AllowanceCharge?
  DeliveryUnit: BatchQuantity ConsumerUnitQuantity? HazardousRiskIndicator?
  Shipment: ID ShippingPriorityLevelCode? HandlingCode? HandlingInstructions* Information* GrossWeightMeasure?
    NetWeightMeasure? NetNetWeightMeasure? GrossVolumeMeasure? NetVolumeMeasure? TotalGoodsItemQuantity?
    TotalTransportHandlingUnitQuantity? InsuranceValueAmount? DeclaredCustomsValueAmount?
    DeclaredForCarriageValueAmount? DeclaredStatisticsValueAmount? FreeOnBoardValueAmount? SpecialInstructions*
    DeliveryInstructions* SplitConsignmentIndicator? ConsignmentQuantity? cac:Consignment* cac:GoodsItem*
    cac:ShipmentStage* cac:Delivery? cac:TransportHandlingUnit* cac:ReturnAddress? cac:OriginAddress?
    cac:FirstArrivalPortLocation? cac:LastExitPortLocation? cac:ExportCountry? cac:FreightAllowanceCharge*
  Consignment: ID CarrierAssignedID? ConsigneeAssignedID? ConsignorAssignedID? FreightForwarderAssignedID?
    BrokerAssignedID? ContractedCarrierAssignedID? PerformingCarrierAssignedID? SummaryDescription*
    TotalInvoiceAmount? DeclaredCustomsValueAmount? TariffDescription* TariffCode? InsurancePremiumAmount?
    GrossWeightMeasure? NetWeightMeasure? NetNetWeightMeasure? ChargeableWeightMeasure? GrossVolumeMeasure?
    NetVolumeMeasure? LoadingLengthMeasure? Remarks* HazardousRiskIndicator? AnimalFoodIndicator?
    HumanFoodIndicator? LivestockIndicator? BulkCargoIndicator? ContainerizedIndicator? GeneralCargoIndicator?
    SpecialSecurityIndicator? ThirdPartyPayerIndicator? CarrierServiceInstructions*
    CustomsClearanceServiceInstructions* ForwarderServiceInstructions* SpecialServiceInstructions* SequenceID?
    ShippingPriorityLevelCode? HandlingCode? HandlingInstructions* Information* TotalGoodsItemQuantity?
    TotalTransportHandlingUnitQuantity? InsuranceValueAmount? DeclaredForCarriageValueAmount?
    DeclaredStatisticsValueAmount? FreeOnBoardValueAmount? SpecialInstructions* SplitConsignmentIndicator?
    DeliveryInstructions* ConsignmentQuantity? ConsolidatableIndicator? HaulageInstructions* LoadingSequenceID?
    ChildConsignmentQuantity? TotalPackagesQuantity? cac:ConsolidatedShipment* cac:CustomsDeclaration*
    cac:RequestedPickupTransportEvent? cac:RequestedDeliveryTransportEvent? cac:PlannedPickupTransportEvent?
    cac:PlannedDeliveryTransportEvent? cac:Status* cac:ChildConsignment* cac:ConsigneeParty? cac:ExporterParty?
    cac:ConsignorParty? cac:ImporterParty? cac:CarrierParty? cac:FreightForwarderParty? cac:NotifyParty?
    cac:OriginalDespatchParty? cac:FinalDeliveryParty? cac:PerformingCarrierParty? cac:SubstituteCarrierParty?
    cac:LogisticsOperatorParty? cac:TransportAdvisorParty? cac:HazardousItemNotificationParty? cac:InsuranceParty?
    cac:MortgageHolderParty? cac:BillOfLadingHolderParty? cac:OriginalDepartureCountry? cac:FinalDestinationCountry?
    cac:TransitCountry* cac:TransportContract? cac:TransportEvent* cac:OriginalDespatchTransportationService?
    cac:FinalDeliveryTransportationService? cac:DeliveryTerms? cac:PaymentTerms? cac:CollectPaymentTerms?
    cac:DisbursementPaymentTerms? cac:PrepaidPaymentTerms? cac:FreightAllowanceCharge* cac:ExtraAllowanceCharge*
    cac:MainCarriageShipmentStage* cac:PreCarriageShipmentStage* cac:OnCarriageShipmentStage*
    cac:TransportHandlingUnit* cac:FirstArrivalPortLocation? cac:LastExitPortLocation?
  CustomsDeclaration: ID cac:IssuerParty?
  TransportEvent: IdentificationID? OccurrenceDate? OccurrenceTime? TransportEventTypeCode? Description*
    CompletionIndicator? cac:ReportedShipment? cac:CurrentStatus* cac:Contact* cac:Location? cac:Signature?
    cac:Period*
  Status: ConditionCode? ReferenceDate? ReferenceTime? Description* StatusReasonCode? StatusReason* SequenceID?
    Text* IndicationIndicator? Percent? ReliabilityPercent? cac:Condition*
  Condition: AttributeID Measure? Description* MinimumMeasure? MaximumMeasure?
  Contract: ID? IssueDate? IssueTime? NominationDate? NominationTime? ContractTypeCode? ContractType? Note*
    VersionID? Description* cac:ValidityPeriod? cac:ContractDocumentReference* cac:NominationPeriod?
    cac:ContractualDelivery?
  TransportationService: TransportServiceCode TariffClassCode? Priority? FreightRateClassCode?
    TransportationServiceDescription* TransportationServiceDetailsURI? NominationDate? NominationTime? Name?
    SequenceNumeric? cac:TransportEquipment* cac:SupportedTransportEquipment* cac:UnsupportedTransportEquipment*
    cac:CommodityClassification* cac:SupportedCommodityClassification* cac:UnsupportedCommodityClassification*
    cac:TotalCapacityDimension? cac:ShipmentStage* cac:TransportEvent* cac:ResponsibleTransportServiceProviderParty?
    cac:EnvironmentalEmission* cac:EstimatedDurationPeriod? cac:ScheduledServiceFrequency*
  TransportEquipment: ID? ReferencedConsignmentID* TransportEquipmentTypeCode? ProviderTypeCode? OwnerTypeCode?
    SizeTypeCode? DispositionCode? FullnessIndicationCode? RefrigerationOnIndicator? Information*
    ReturnabilityIndicator? LegalStatusIndicator? AirFlowPercent? HumidityPercent? AnimalFoodApprovedIndicator?
    HumanFoodApprovedIndicator? DangerousGoodsApprovedIndicator? RefrigeratedIndicator? Characteristics?
    DamageRemarks* Description* SpecialTransportRequirements* GrossWeightMeasure? GrossVolumeMeasure?
    TareWeightMeasure? TrackingDeviceCode? PowerIndicator? TraceID? cac:MeasurementDimension*
    cac:TransportEquipmentSeal* cac:MinimumTemperature? cac:MaximumTemperature? cac:ProviderParty?
    cac:LoadingProofParty? cac:SupplierParty? cac:OwnerParty? cac:OperatingParty? cac:LoadingLocation?
    cac:UnloadingLocation? cac:StorageLocation? cac:PositioningTransportEvent* cac:QuarantineTransportEvent*
    cac:DeliveryTransportEvent* cac:PickupTransportEvent* cac:HandlingTransportEvent* cac:LoadingTransportEvent*
    cac:TransportEvent* cac:ApplicableTransportMeans? cac:HaulageTradingTerms* cac:HazardousGoodsTransit*
    cac:PackagedTransportHandlingUnit* cac:ServiceAllowanceCharge* cac:FreightAllowanceCharge*
    cac:AttachedTransportEquipment* cac:Delivery? cac:Pickup? cac:Despatch? cac:ShipmentDocumentReference*
    cac:ContainedInTransportEquipment* cac:Package* cac:GoodsItem*
  Dimension: AttributeID Measure? Description* MinimumMeasure? MaximumMeasure?
  TransportEquipmentSeal: ID SealIssuerTypeCode? Condition? SealStatusCode? SealingPartyType?
  Temperature: AttributeID Measure Description*
  TransportMeans: JourneyID? RegistrationNationalityID? RegistrationNationality* DirectionCode?
    TransportMeansTypeCode? TradeServiceCode? cac:Stowage? cac:AirTransport? cac:RoadTransport? cac:RailTransport?
    cac:MaritimeTransport? cac:OwnerParty? cac:MeasurementDimension*
  Stowage: LocationID? Location* cac:MeasurementDimension*
  AirTransport: AircraftID
  RoadTransport: LicensePlateID
  RailTransport: TrainID RailCarID?
  MaritimeTransport: VesselID? VesselName? RadioCallSignID? ShipsRequirements* GrossTonnageMeasure?
    NetTonnageMeasure? cac:RegistryCertificateDocumentReference? cac:RegistryPortLocation?
  TradingTerms: Information* Reference? cac:ApplicableAddress?
  HazardousGoodsTransit: TransportEmergencyCardCode? PackingCriteriaCode? HazardousRegulationCode?
    InhalationToxicityZoneCode? TransportAuthorizationCode? cac:MaximumTemperature? cac:MinimumTemperature?
  TransportHandlingUnit: ID? TransportHandlingUnitTypeCode? HandlingCode? HandlingInstructions*
    HazardousRiskIndicator? TotalGoodsItemQuantity? TotalPackageQuantity? DamageRemarks* ShippingMarks* TraceID?
    cac:HandlingUnitDespatchLine* cac:ActualPackage* cac:ReceivedHandlingUnitReceiptLine* cac:TransportEquipment*
    cac:TransportMeans* cac:HazardousGoodsTransit* cac:MeasurementDimension* cac:MinimumTemperature?
    cac:MaximumTemperature? cac:GoodsItem* cac:FloorSpaceMeasurementDimension? cac:PalletSpaceMeasurementDimension?
    cac:ShipmentDocumentReference* cac:Status* cac:CustomsDeclaration* cac:ReferencedShipment* cac:Package*
  DespatchLine: ID UUID? Note* LineStatusCode? DeliveredQuantity? BackorderQuantity? BackorderReason*
    OutstandingQuantity? OutstandingReason* OversupplyQuantity? cac:OrderLineReference+ cac:DocumentReference*
    cac:Item cac:Shipment*
  OrderLineReference: LineID SalesOrderLineID? UUID? LineStatusCode? cac:OrderReference?
  Item: Description* PackQuantity? PackSizeNumeric? CatalogueIndicator? Name? HazardousRiskIndicator?
    AdditionalInformation* Keyword* BrandName* ModelName* cac:BuyersItemIdentification?
    cac:SellersItemIdentification? cac:ManufacturersItemIdentification* cac:StandardItemIdentification?
    cac:CatalogueItemIdentification? cac:AdditionalItemIdentification* cac:CatalogueDocumentReference?
    cac:ItemSpecificationDocumentReference* cac:OriginCountry? cac:CommodityClassification*
    cac:TransactionConditions* cac:HazardousItem* cac:ClassifiedTaxCategory* cac:AdditionalItemProperty*
    cac:ManufacturerParty* cac:InformationContentProviderParty? cac:OriginAddress* cac:ItemInstance*
    cac:Certificate* cac:Dimension*
  ItemIdentification: ID ExtendedID? BarcodeSymbologyID? cac:PhysicalAttribute* cac:MeasurementDimension*
    cac:IssuerParty?
  PhysicalAttribute: AttributeID PositionCode? DescriptionCode? Description*
  CommodityClassification: NatureCode? CargoTypeCode? CommodityCode? ItemClassificationCode?
  TransactionConditions: ID? ActionCode? Description* cac:DocumentReference*
  HazardousItem: ID? PlacardNotation? PlacardEndorsement? AdditionalInformation* UNDGCode? EmergencyProceduresCode?
    MedicalFirstAidGuideCode? TechnicalName? CategoryName? HazardousCategoryCode? UpperOrangeHazardPlacardID?
    LowerOrangeHazardPlacardID? MarkingID? HazardClassID? NetWeightMeasure? NetVolumeMeasure? Quantity?
    cac:ContactParty? cac:SecondaryHazard* cac:HazardousGoodsTransit* cac:EmergencyTemperature?
    cac:FlashpointTemperature? cac:AdditionalTemperature*
  SecondaryHazard: ID? PlacardNotation? PlacardEndorsement? EmergencyProceduresCode? Extension*
  ItemProperty: ID? Name NameCode? TestMethod? Value? ValueQuantity? ValueQualifier* ImportanceCode? ListValue*
    cac:UsabilityPeriod? cac:ItemPropertyGroup* cac:RangeDimension? cac:ItemPropertyRange?
  ItemPropertyGroup: ID Name? ImportanceCode?
  ItemPropertyRange: MinimumValue? MaximumValue?
  ItemInstance: ProductTraceID? ManufactureDate? ManufactureTime? BestBeforeDate? RegistrationID? SerialID?
    cac:AdditionalItemProperty* cac:LotIdentification?
  LotIdentification: LotNumberID? ExpiryDate? cac:AdditionalItemProperty*
  Certificate: ID CertificateTypeCode CertificateType Remarks* cac:IssuerParty cac:DocumentReference* cac:Signature*
  Package: ID? Quantity? ReturnableMaterialIndicator? PackageLevelCode? PackagingTypeCode? PackingMaterial* TraceID?
    cac:ContainedPackage* cac:ContainingTransportEquipment? cac:GoodsItem* cac:MeasurementDimension*
    cac:DeliveryUnit* cac:Delivery? cac:Pickup? cac:Despatch?
  GoodsItem: ID? SequenceNumberID? Description* HazardousRiskIndicator? DeclaredCustomsValueAmount?
    DeclaredForCarriageValueAmount? DeclaredStatisticsValueAmount? FreeOnBoardValueAmount? InsuranceValueAmount?
    ValueAmount? GrossWeightMeasure? NetWeightMeasure? NetNetWeightMeasure? ChargeableWeightMeasure?
    GrossVolumeMeasure? NetVolumeMeasure? Quantity? PreferenceCriterionCode? RequiredCustomsID? CustomsStatusCode?
    CustomsTariffQuantity? CustomsImportClassifiedIndicator? ChargeableQuantity? ReturnableQuantity? TraceID?
    cac:Item* cac:GoodsItemContainer* cac:FreightAllowanceCharge* cac:InvoiceLine* cac:Temperature*
    cac:ContainedGoodsItem* cac:OriginAddress? cac:Delivery? cac:Pickup? cac:Despatch? cac:MeasurementDimension*
    cac:ContainingPackage* cac:ShipmentDocumentReference? cac:MinimumTemperature? cac:MaximumTemperature?
  GoodsItemContainer: ID Quantity? cac:TransportEquipment*
  InvoiceLine: ID UUID? Note* InvoicedQuantity? LineExtensionAmount TaxPointDate? AccountingCostCode?
    AccountingCost? PaymentPurposeCode? FreeOfChargeIndicator? cac:InvoicePeriod* cac:OrderLineReference*
    cac:DespatchLineReference* cac:ReceiptLineReference* cac:BillingReference* cac:DocumentReference*
    cac:PricingReference? cac:OriginatorParty? cac:Delivery* cac:PaymentTerms* cac:AllowanceCharge* cac:TaxTotal*
    cac:WithholdingTaxTotal* cac:Item cac:Price? cac:DeliveryTerms? cac:SubInvoiceLine* cac:ItemPriceExtension?
  LineReference: LineID UUID? LineStatusCode? cac:DocumentReference?
  PricingReference: cac:OriginalItemLocationQuantity? cac:AlternativeConditionPrice*
  ItemLocationQuantity: LeadTimeMeasure? MinimumQuantity? MaximumQuantity? HazardousRiskIndicator?
    TradingRestrictions* cac:ApplicableTerritoryAddress* cac:Price? cac:DeliveryUnit* cac:ApplicableTaxCategory*
    cac:Package? cac:AllowanceCharge* cac:DependentPriceReference?
  Price: PriceAmount BaseQuantity? PriceChangeReason* PriceTypeCode? PriceType? OrderableUnitFactorRate?
    cac:ValidityPeriod* cac:PriceList? cac:AllowanceCharge* cac:PricingExchangeRate?
  PriceList: ID? StatusCode? cac:ValidityPeriod* cac:PreviousPriceList?
  ExchangeRate: SourceCurrencyCode SourceCurrencyBaseRate? TargetCurrencyCode TargetCurrencyBaseRate?
    ExchangeMarketID? CalculationRate? MathematicOperatorCode? Date? cac:ForeignExchangeContract?
  DependentPriceReference: Percent? cac:LocationAddress? cac:DependentLineReference?
  PaymentTerms: ID? PaymentMeansID* PrepaidPaymentReferenceID? Note* ReferenceEventCode? SettlementDiscountPercent?
    PenaltySurchargePercent? PaymentPercent? Amount? SettlementDiscountAmount? PenaltyAmount?
    PaymentTermsDetailsURI? PaymentDueDate? InstallmentDueDate? InvoicingPartyReference? cac:SettlementPeriod?
    cac:PenaltyPeriod? cac:ExchangeRate? cac:ValidityPeriod?
  PriceExtension: Amount cac:TaxTotal*
  Pickup: ID? ActualPickupDate? ActualPickupTime? EarliestPickupDate? EarliestPickupTime? LatestPickupDate?
    LatestPickupTime? cac:PickupLocation? cac:PickupParty?
  ReceiptLine: ID UUID? Note* ReceivedQuantity? ShortQuantity? ShortageActionCode? RejectedQuantity?
    RejectReasonCode? RejectReason* RejectActionCode? QuantityDiscrepancyCode? OversupplyQuantity? ReceivedDate?
    TimingComplaintCode? TimingComplaint? cac:OrderLineReference? cac:DespatchLineReference* cac:DocumentReference*
    cac:Item* cac:Shipment*
  ShipmentStage: ID? TransportModeCode? TransportMeansTypeCode? TransitDirectionCode? PreCarriageIndicator?
    OnCarriageIndicator? EstimatedDeliveryDate? EstimatedDeliveryTime? RequiredDeliveryDate? RequiredDeliveryTime?
    LoadingSequenceID? SuccessiveSequenceID? Instructions* DemurrageInstructions* CrewQuantity? PassengerQuantity?
    cac:TransitPeriod? cac:CarrierParty* cac:TransportMeans? cac:LoadingPortLocation? cac:UnloadingPortLocation?
    cac:TransshipPortLocation? cac:LoadingTransportEvent? cac:ExaminationTransportEvent?
    cac:AvailabilityTransportEvent? cac:ExportationTransportEvent? cac:DischargeTransportEvent?
    cac:WarehousingTransportEvent? cac:TakeoverTransportEvent? cac:OptionalTakeoverTransportEvent?
    cac:DropoffTransportEvent? cac:ActualPickupTransportEvent? cac:DeliveryTransportEvent?
    cac:ReceiptTransportEvent? cac:StorageTransportEvent? cac:AcceptanceTransportEvent? cac:TerminalOperatorParty?
    cac:CustomsAgentParty? cac:EstimatedTransitPeriod? cac:FreightAllowanceCharge* cac:FreightChargeLocation?
    cac:DetentionTransportEvent* cac:RequestedDepartureTransportEvent? cac:RequestedArrivalTransportEvent?
    cac:RequestedWaypointTransportEvent* cac:PlannedDepartureTransportEvent? cac:PlannedArrivalTransportEvent?
    cac:PlannedWaypointTransportEvent* cac:ActualDepartureTransportEvent? cac:ActualWaypointTransportEvent?
    cac:ActualArrivalTransportEvent? cac:TransportEvent* cac:EstimatedDepartureTransportEvent?
    cac:EstimatedArrivalTransportEvent? cac:PassengerPerson* cac:DriverPerson* cac:ReportingPerson?
    cac:CrewMemberPerson* cac:SecurityOfficerPerson? cac:MasterPerson? cac:ShipsSurgeonPerson?
  EnvironmentalEmission: EnvironmentalEmissionTypeCode ValueMeasure Description* cac:EmissionCalculationMethod*
  EmissionCalculationMethod: CalculationMethodCode? FullnessIndicationCode? cac:MeasurementFromLocation?
    cac:MeasurementToLocation?
  ServiceFrequency: WeekDayCode
  Payment: ID? PaidAmount? ReceivedDate? PaidDate? PaidTime? InstructionID?
  MonetaryTotal: LineExtensionAmount? TaxExclusiveAmount? TaxInclusiveAmount? AllowanceTotalAmount?
    ChargeTotalAmount? PrepaidAmount? PayableRoundingAmount? PayableAmount PayableAlternativeAmount?
  UBLExtensions: ext:UBLExtension+
  UBLExtension: ID? Name? ext:ExtensionAgencyID? ext:ExtensionAgencyName? ext:ExtensionVersionID?
    ext:ExtensionAgencyURI? ext:ExtensionURI? ext:ExtensionReasonCode? ext:ExtensionReason? ext:ExtensionContent
  CreditNote: ext:UBLExtensions? UBLVersionID? CustomizationID? ProfileID? ProfileExecutionID? ID CopyIndicator?
    UUID? IssueDate IssueTime? TaxPointDate? CreditNoteTypeCode? Note* DocumentCurrencyCode? TaxCurrencyCode?
    PricingCurrencyCode? PaymentCurrencyCode? PaymentAlternativeCurrencyCode? AccountingCostCode? AccountingCost?
    LineCountNumeric? BuyerReference? cac:InvoicePeriod* cac:DiscrepancyResponse* cac:OrderReference?
    cac:BillingReference* cac:DespatchDocumentReference* cac:ReceiptDocumentReference*
    cac:ContractDocumentReference* cac:AdditionalDocumentReference* cac:StatementDocumentReference*
    cac:OriginatorDocumentReference* cac:Signature* cac:AccountingSupplierParty cac:AccountingCustomerParty
    cac:PayeeParty? cac:BuyerCustomerParty? cac:SellerSupplierParty? cac:TaxRepresentativeParty? cac:Delivery*
    cac:DeliveryTerms* cac:PaymentMeans* cac:PaymentTerms* cac:TaxExchangeRate? cac:PricingExchangeRate?
    cac:PaymentExchangeRate? cac:PaymentAlternativeExchangeRate? cac:AllowanceCharge* cac:TaxTotal*
    cac:LegalMonetaryTotal cac:CreditNoteLine+
  Response: ReferenceID? ResponseCode? Description* EffectiveDate? EffectiveTime? cac:Status*
  CreditNoteLine: ID UUID? Note* CreditedQuantity? LineExtensionAmount? TaxPointDate? AccountingCostCode?
    AccountingCost? PaymentPurposeCode? FreeOfChargeIndicator? cac:InvoicePeriod* cac:OrderLineReference*
    cac:DiscrepancyResponse* cac:DespatchLineReference* cac:ReceiptLineReference* cac:BillingReference*
    cac:DocumentReference* cac:PricingReference? cac:OriginatorParty? cac:Delivery* cac:PaymentTerms* cac:TaxTotal*
    cac:AllowanceCharge* cac:Item? cac:Price? cac:DeliveryTerms* cac:SubCreditNoteLine* cac:ItemPriceExtension?
`;

/** Elements (cac) whose type has another name than they. */
export const ublTypeUses = `
  Address: ApplicableAddress ApplicableTerritoryAddress DeliveryAddress DespatchAddress JurisdictionRegionAddress
    LocationAddress OriginAddress PostalAddress RegistrationAddress ResidenceAddress ReturnAddress
  AllowanceCharge: ExtraAllowanceCharge FreightAllowanceCharge ServiceAllowanceCharge
  Attachment: DigitalSignatureAttachment
  Branch: FinancialInstitutionBranch
  CommodityClassification: SupportedCommodityClassification UnsupportedCommodityClassification
  Communication: OtherCommunication
  Consignment: ChildConsignment
  Contact: AccountingContact BuyerContact DeliveryContact DespatchContact SellerContact
  Contract: ForeignExchangeContract TransportContract
  Country: ExportCountry FinalDestinationCountry OriginCountry OriginalDepartureCountry TransitCountry
  CreditNoteLine: SubCreditNoteLine
  CustomerParty: AccountingCustomerParty BuyerCustomerParty
  Delivery: ContractualDelivery
  DeliveryUnit: MaximumDeliveryUnit MinimumDeliveryUnit
  DespatchLine: HandlingUnitDespatchLine
  Dimension: FloorSpaceMeasurementDimension MeasurementDimension PalletSpaceMeasurementDimension RangeDimension
    TotalCapacityDimension
  DocumentReference: AdditionalDocumentReference CatalogueDocumentReference ContractDocumentReference
    CreditNoteDocumentReference DebitNoteDocumentReference DespatchDocumentReference IdentityDocumentReference
    InvoiceDocumentReference ItemSpecificationDocumentReference MandateDocumentReference OriginalDocumentReference
    OriginatorDocumentReference ReceiptDocumentReference RegistryCertificateDocumentReference
    ReminderDocumentReference SelfBilledCreditNoteDocumentReference SelfBilledInvoiceDocumentReference
    ShipmentDocumentReference StatementDocumentReference WorkOrderDocumentReference
  ExchangeRate: PaymentAlternativeExchangeRate PaymentExchangeRate PricingExchangeRate TaxExchangeRate
  FinancialAccount: FinancingFinancialAccount PayeeFinancialAccount PayerFinancialAccount
  GoodsItem: ContainedGoodsItem
  InvoiceLine: SubInvoiceLine
  ItemIdentification: AdditionalItemIdentification BuyersItemIdentification CatalogueItemIdentification
    ManufacturersItemIdentification SellersItemIdentification StandardItemIdentification
  ItemLocationQuantity: OriginalItemLocationQuantity
  ItemProperty: AdditionalItemProperty
  LineReference: DependentLineReference DespatchLineReference ReceiptLineReference
  Location: AlternativeDeliveryLocation DeliveryLocation DespatchLocation FirstArrivalPortLocation
    FreightChargeLocation LastExitPortLocation LoadingLocation LoadingPortLocation MeasurementFromLocation
    MeasurementToLocation PhysicalLocation PickupLocation RegistryPortLocation StorageLocation SubsidiaryLocation
    TransshipPortLocation UnloadingLocation UnloadingPortLocation
  MonetaryTotal: LegalMonetaryTotal
  Package: ActualPackage ContainedPackage ContainingPackage
  Party: AgentParty BillOfLadingHolderParty CarrierParty ConsigneeParty ConsignorParty ContactParty
    CustomsAgentParty DeliveryParty DespatchParty ExporterParty FinalDeliveryParty FinancingParty
    FreightForwarderParty HazardousItemNotificationParty HeadOfficeParty ImporterParty
    InformationContentProviderParty InsuranceParty IssuerParty LoadingProofParty LogisticsOperatorParty
    ManufacturerParty MortgageHolderParty NotaryParty NotifyParty OperatingParty OriginalDespatchParty
    OriginatorParty OwnerParty PayeeParty PayerParty PerformingCarrierParty PickupParty ProviderParty
    ResponsibleTransportServiceProviderParty SignatoryParty SubstituteCarrierParty TaxRepresentativeParty
    TerminalOperatorParty TransportAdvisorParty WitnessParty
  Payment: PrepaidPayment
  PaymentTerms: CollectPaymentTerms DisbursementPaymentTerms PrepaidPaymentTerms
  Period: EstimatedDeliveryPeriod EstimatedDespatchPeriod EstimatedDurationPeriod EstimatedTransitPeriod
    InvoicePeriod NominationPeriod PaymentReversalPeriod PenaltyPeriod PromisedDeliveryPeriod
    RequestedDeliveryPeriod RequestedDespatchPeriod SettlementPeriod TransitPeriod UsabilityPeriod ValidityPeriod
  Person: CrewMemberPerson DriverPerson MasterPerson PassengerPerson ReportingPerson SecurityOfficerPerson
    ShipsSurgeonPerson
  Price: AlternativeConditionPrice
  PriceExtension: ItemPriceExtension
  PriceList: PreviousPriceList
  ReceiptLine: ReceivedHandlingUnitReceiptLine
  Response: DiscrepancyResponse
  ServiceFrequency: ScheduledServiceFrequency
  Shipment: ConsolidatedShipment ReferencedShipment ReportedShipment
  ShipmentStage: MainCarriageShipmentStage OnCarriageShipmentStage PreCarriageShipmentStage
  Status: CurrentStatus
  SupplierParty: AccountingSupplierParty SellerSupplierParty
  TaxCategory: ApplicableTaxCategory ClassifiedTaxCategory
  TaxTotal: WithholdingTaxTotal
  Temperature: AdditionalTemperature EmergencyTemperature FlashpointTemperature MaximumTemperature
    MinimumTemperature
  TradingTerms: HaulageTradingTerms
  TransportEquipment: AttachedTransportEquipment ContainedInTransportEquipment ContainingTransportEquipment
    SupportedTransportEquipment UnsupportedTransportEquipment
  TransportEvent: AcceptanceTransportEvent ActualArrivalTransportEvent ActualDepartureTransportEvent
    ActualPickupTransportEvent ActualWaypointTransportEvent AvailabilityTransportEvent DeliveryTransportEvent
    DetentionTransportEvent DischargeTransportEvent DropoffTransportEvent EstimatedArrivalTransportEvent
    EstimatedDepartureTransportEvent ExaminationTransportEvent ExportationTransportEvent HandlingTransportEvent
    LoadingTransportEvent OptionalTakeoverTransportEvent PickupTransportEvent PlannedArrivalTransportEvent
    PlannedDeliveryTransportEvent PlannedDepartureTransportEvent PlannedPickupTransportEvent
    PlannedWaypointTransportEvent PositioningTransportEvent QuarantineTransportEvent ReceiptTransportEvent
    RequestedArrivalTransportEvent RequestedDeliveryTransportEvent RequestedDepartureTransportEvent
    RequestedPickupTransportEvent RequestedWaypointTransportEvent StorageTransportEvent TakeoverTransportEvent
    WarehousingTransportEvent
  TransportHandlingUnit: PackagedTransportHandlingUnit
  TransportMeans: ApplicableTransportMeans
  TransportationService: FinalDeliveryTransportationService OriginalDespatchTransportationService
`;
