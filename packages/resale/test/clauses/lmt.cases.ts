import type { Aspect, ClauseCase } from '../../../contract/test/clauses/clause-case.js';

const of = (path: string, aspect: Aspect, name: string, script: string): ClauseCase => ({
  clause: `lmt:${path}`,
  aspect,
  name,
  script,
});

const accepted = '> 2027-01-05 acceptDocuments';
const buy = (rest: string): string => `confirmPurchase subscription=S product=Std ${rest}`;
const yearly = `${accepted}
    > 2027-01-15 ${buy('period=year licences=10 price=120.00')}`;
const monthly = `${accepted}
    > 2027-01-15 ${buy('period=month licences=10 price=10.00')}`;
const unpaid = '> 2027-02-01 issueInvoice invoice=A1 net=100.00 dueOn=2027-02-20';

/** Every operative clause that billing, contract and resale carry, each with a granting, a refusing and a boundary case. */
export const lmtCases: readonly ClauseCase[] = [
  of(
    'def.licence',
    'granting',
    'an added licence ends with its subscription',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    + 2027-06-10 LicencesAdded licences=4 fee=288.00 lastDay=2028-01-14`,
  ),
  of(
    'def.licence',
    'refusing',
    'nothing is added to a subscription that has ended',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    > 2027-12-01 reduce subscription=S licences=14 when=renewal
    > 2028-01-15 increase subscription=S licences=1
    + 2027-06-10 LicencesAdded lastDay=2028-01-14
    + 2028-01-15 Refused do=increase`,
  ),
  of(
    'def.licence',
    'boundary',
    'added on the last day it pays for one day',
    `
    ${yearly}
    > 2028-01-14 increase subscription=S licences=1
    + 2028-01-14 LicencesAdded fee=0.33 lastDay=2028-01-14`,
  ),

  of(
    'def.client',
    'granting',
    'an organisation becomes a client, a person does not',
    `
    = parameters.client=naturalPerson
    ${accepted}
    + 2027-01-05 Refused do=acceptDocuments code=NATURAL_PERSON clause=lmt:def.client`,
  ),
  of(
    'def.client',
    'refusing',
    'a natural person buys nothing',
    `
    = parameters.client=naturalPerson
    ${yearly}
    + 2027-01-15 Refused do=confirmPurchase code=NATURAL_PERSON clause=lmt:def.client
    - * SubscriptionStarted`,
  ),
  of(
    'def.client',
    'boundary',
    'the refusal comes before any other gate',
    `
    = parameters.client=naturalPerson
    > 2027-01-15 ${buy('period=year licences=10 price=120.00')}
    + 2027-01-15 Refused code=NATURAL_PERSON`,
  ),

  of(
    'def.contract',
    'granting',
    'the contract’s own part replaces a value of the terms',
    `
    = deviation=lmt:44.1/afterDays/20
    ${monthly}
    ${unpaid}
    + 2027-03-13 RightOpened right=suspend
    - 2027-03-03 RightOpened right=suspend`,
  ),
  of(
    'def.contract',
    'refusing',
    'and leaves the others as they are',
    `
    = deviation=lmt:44.1/afterDays/20
    ${yearly}
    > 2028-01-10 reduce subscription=S licences=1 when=renewal
    > 2028-01-11 issueInvoice invoice=A1 net=10.00 dueOn=2028-01-20
    + 2028-01-10 Refused notAfter=2028-01-09
    + 2028-02-10 RightOpened right=suspend`,
  ),
  of(
    'def.contract',
    'boundary',
    'down to zero days',
    `
    = deviation=lmt:44.1/afterDays/0
    ${monthly}
    ${unpaid}
    + 2027-02-21 RightOpened right=suspend`,
  ),

  of(
    'def.service-fee',
    'granting',
    'the fee falls into levelled monthly payments',
    `
    ${yearly}
    + 2027-02-28 InstalmentCharged month=2027-02 amount=100.00`,
  ),
  of(
    'def.service-fee',
    'refusing',
    'no month carries more than what is left',
    `
    ${yearly}
    > 2027-12-20 increase subscription=S licences=1
    + 2027-12-31 InstalmentCharged month=2027-12 amount=103.87
    + 2028-01-31 InstalmentCharged month=2028-01 amount=110.16`,
  ),
  of(
    'def.service-fee',
    'boundary',
    'the first month carries its covered days',
    `
    ${accepted}
    > 2027-01-31 ${buy('period=year licences=10 price=120.00')}
    + 2027-01-31 InstalmentCharged month=2027-01 amount=3.23`,
  ),

  of(
    'def.subscription-period',
    'granting',
    'a period runs to the day before its anniversary',
    `
    ${yearly}
    > 2027-12-01 reduce subscription=S licences=10 when=renewal
    + 2027-01-15 SubscriptionStarted firstDay=2027-01-15 lastDay=2028-01-14
    + 2028-01-14 SubscriptionEnded subscription=S clause=lmt:21.2`,
  ),
  of(
    'def.subscription-period',
    'refusing',
    'it does not end while licences renew',
    `
    ${yearly}
    > 2027-12-01 reduce subscription=S licences=9 when=renewal
    + 2028-01-15 SubscriptionRenewed licences=1
    - * SubscriptionEnded`,
  ),
  of(
    'def.subscription-period',
    'boundary',
    'from 29 February to 27 February',
    `
    = from=2028-01-03 until=2028-03-01 signedOn=2028-01-03
    > 2028-01-05 acceptDocuments
    > 2028-02-29 ${buy('period=year licences=1 price=100.00')}
    + 2028-02-29 SubscriptionStarted lastDay=2029-02-27`,
  ),

  of(
    '2',
    'granting',
    'which documents were accepted is recorded',
    `
    > 2027-01-05 acceptDocuments documents=[terms,licenceAgreement]
    + 2027-01-05 DocumentsAccepted documents=[terms,licenceAgreement] clause=lmt:2`,
  ),
  of(
    '2',
    'refusing',
    'once',
    `
    ${accepted}
    > 2027-01-06 acceptDocuments
    + 2027-01-06 Refused code=ALREADY_ACCEPTED clause=lmt:2`,
  ),
  of(
    '2',
    'boundary',
    'before the contract is in force too',
    `
    = inForceOn=2027-02-01
    ${accepted}
    + 2027-01-05 DocumentsAccepted`,
  ),

  of(
    '3',
    'granting',
    'the confirmation is due within three business days',
    `
    ${accepted}
    > 2027-01-07 ${buy('period=year licences=1 price=120.00')}
    + 2027-01-04 DutyArose duty=confirmPurchase dueOn=2027-01-07 clause=lmt:3
    + 2027-01-07 SubscriptionStarted clause=lmt:3
    + 2027-01-07 DutyFulfilled duty=confirmPurchase`,
  ),
  of(
    '3',
    'refusing',
    'a subscription is confirmed once',
    `
    ${yearly}
    > 2027-01-16 ${buy('period=year licences=10 price=120.00')}
    + 2027-01-16 Refused code=SUBSCRIPTION_EXISTS clause=lmt:3`,
  ),
  of(
    '3',
    'boundary',
    'the clock waits until the client has accepted',
    `
    > 2027-02-01 acceptDocuments
    + 2027-01-04 DutyArose duty=confirmPurchase dueOn=2027-01-07 waitingOn=client
    + 2027-02-01 DutyArose duty=confirmPurchase dueOn=2027-02-04
    + 2027-02-04 DutyMissed duty=confirmPurchase
    - 2027-01-07 DutyMissed duty=confirmPurchase`,
  ),

  of(
    '4',
    'granting',
    'the distributor is told to order',
    `
    ${yearly}
    + 2027-01-15 UpstreamInstructed instruction=order subscription=S clause=lmt:4`,
  ),
  of(
    '4',
    'refusing',
    'what was refused is not ordered',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=1
    > 2027-06-11 increase subscription=S licences=1
    + 2027-06-10 UpstreamInstructed instruction=connect
    - 2027-06-11 UpstreamInstructed`,
  ),
  of(
    '4',
    'boundary',
    'renewal and end are told too, each once',
    `
    ${monthly}
    > 2027-03-01 reduce subscription=S licences=10 when=renewal
    + 2027-02-15 UpstreamInstructed instruction=renew
    + 2027-03-14 UpstreamInstructed instruction=disconnect
    - 2027-03-15 UpstreamInstructed`,
  ),

  of(
    '5',
    'granting',
    'accepted, licences are provisioned; not accepted, not',
    `
    > 2027-01-05 ${buy('period=year licences=1 price=1.00')}
    > 2027-01-06 acceptDocuments
    > 2027-01-07 ${buy('period=year licences=1 price=1.00')}
    + 2027-01-05 Refused do=confirmPurchase
    + 2027-01-07 SubscriptionStarted`,
  ),
  of(
    '5',
    'refusing',
    'no licence without the acceptance',
    `
    > 2027-01-05 ${buy('period=year licences=1 price=1.00')}
    + 2027-01-05 Refused code=DOCUMENTS_NOT_ACCEPTED clause=lmt:5
    - * SubscriptionStarted`,
  ),
  of(
    '5',
    'boundary',
    'a minute after the acceptance',
    `
    > 2027-01-05 11:59 ${buy('period=year licences=1 price=1.00')}
    > 2027-01-05 12:00 acceptDocuments
    > 2027-01-05 12:01 ${buy('period=year licences=1 price=1.00')}
    + 2027-01-05 Refused do=confirmPurchase clause=lmt:5
    + 2027-01-05 SubscriptionStarted`,
  ),

  of(
    '6',
    'granting',
    'with the acceptance still registered, licences are added',
    `
    ${yearly}
    > 2027-02-01 withdrawAcceptance
    > 2027-02-02 increase subscription=S licences=1
    > 2027-02-03 acceptDocuments
    > 2027-02-04 increase subscription=S licences=1
    + 2027-02-02 Refused do=increase clause=lmt:6
    + 2027-02-04 LicencesAdded`,
  ),
  of(
    '6',
    'refusing',
    'withdrawn, they are not',
    `
    ${yearly}
    > 2027-02-01 withdrawAcceptance
    > 2027-02-02 increase subscription=S licences=1
    + 2027-02-02 Refused code=DOCUMENTS_NOT_ACCEPTED clause=lmt:6
    - * LicencesAdded`,
  ),
  of(
    '6',
    'boundary',
    'a minute after it was withdrawn',
    `
    ${yearly}
    > 2027-02-01 12:00 withdrawAcceptance
    > 2027-02-01 12:01 increase subscription=S licences=1
    + 2027-02-01 Refused do=increase clause=lmt:6`,
  ),

  of(
    '8',
    'granting',
    'the client assigns a licence',
    `
    ${yearly}
    > 2027-02-01 assignLicence subscription=S user=anna
    + 2027-02-01 LicenceAssigned user=anna clause=lmt:8`,
  ),
  of(
    '8',
    'refusing',
    'not while the service is suspended',
    `
    ${monthly}
    ${unpaid}
    > 2027-03-03 suspend
    > 2027-03-04 assignLicence subscription=S user=anna
    + 2027-03-04 Refused code=SERVICE_SUSPENDED clause=lmt:8`,
  ),
  of(
    '8',
    'boundary',
    'no more than there are',
    `
    ${accepted}
    > 2027-01-15 ${buy('period=year licences=1 price=120.00')}
    > 2027-02-01 assignLicence subscription=S user=anna
    > 2027-02-02 assignLicence subscription=S user=janis
    + 2027-02-01 LicenceAssigned
    + 2027-02-02 Refused code=NO_LICENCE_LEFT`,
  ),

  of(
    '9',
    'granting',
    'a subscription renews by itself for the same period',
    `
    ${yearly}
    + 2028-01-15 SubscriptionRenewed firstDay=2028-01-15 lastDay=2029-01-14 licences=10 fee=1200.00 clause=lmt:9`,
  ),
  of(
    '9',
    'refusing',
    'not when all licences were taken off, while another does',
    `
    ${monthly}
    > 2027-01-15 13:00 confirmPurchase subscription=T product=Pro period=month licences=1 price=1.00
    > 2027-02-01 reduce subscription=S licences=10 when=renewal
    + 2027-02-15 SubscriptionRenewed subscription=T
    - * SubscriptionRenewed subscription=S`,
  ),
  of(
    '9',
    'boundary',
    'anniversaries are counted from the first start',
    `
    = until=2027-04-30
    ${accepted}
    > 2027-01-31 ${buy('period=month licences=1 price=10.00')}
    + 2027-02-28 SubscriptionRenewed lastDay=2027-03-30
    + 2027-03-31 SubscriptionRenewed lastDay=2027-04-29`,
  ),

  of(
    '10',
    'granting',
    'the client tells that nothing came',
    `
    ${accepted}
    > 2027-01-08 reportMissingConfirmation
    + 2027-01-08 DutyArose duty=reportMissingConfirmation dueOn=2027-01-11 clause=lmt:10
    + 2027-01-08 MissingConfirmationReported clause=lmt:10
    + 2027-01-08 DutyFulfilled duty=reportMissingConfirmation`,
  ),
  of(
    '10',
    'refusing',
    'silent, what was sent counts as received when sent',
    `
    ${accepted}
    > 2027-01-06 ${buy('period=year licences=1 price=1.00')}
    > 2027-01-12 reportMissingConfirmation
    + 2027-01-11 ConfirmationDeemedReceived sentOn=2027-01-06
    + 2027-01-12 Refused notAfter=2027-01-11 clause=lmt:10`,
  ),
  of(
    '10',
    'boundary',
    'from the day after the term to the fifth business day, 24:00',
    `
    ${accepted}
    > 2027-01-07 23:59 reportMissingConfirmation
    > 2027-01-11 23:59 reportMissingConfirmation
    > 2027-01-12 00:00 reportMissingConfirmation
    + 2027-01-07 Refused notBefore=2027-01-08
    + 2027-01-11 MissingConfirmationReported
    + 2027-01-12 Refused notAfter=2027-01-11`,
  ),

  of(
    '13',
    'granting',
    'data that goes out is in a register',
    `
    > 2027-01-05 recordDisclosure to=distributor what=contact purpose=ordering
    + 2027-01-05 DisclosureRecorded to=distributor clause=lmt:13`,
  ),
  of(
    '13',
    'refusing',
    'not for other purposes',
    `
    > 2027-01-05 recordDisclosure to=distributor what=contact purpose=marketing
    + 2027-01-05 Refused code=NOT_A_PURPOSE_OF_THE_CONTRACT clause=lmt:13`,
  ),
  of(
    '13',
    'boundary',
    'each time is a row of its own',
    `
    > 2027-01-05 recordDisclosure to=vendor what=contact purpose=support
    > 2027-01-05 recordDisclosure to=vendor what=contact purpose=support
    + 2027-01-05 DisclosureRecorded
    + 2027-01-05 DisclosureRecorded`,
  ),

  of(
    '14',
    'granting',
    'charging starts with the first confirmation',
    `
    ${yearly}
    + 2027-01-15 ChargingStarted clause=lmt:14
    + 2027-01-31 InstalmentCharged month=2027-01`,
  ),
  of(
    '14',
    'refusing',
    'a second product does not start it again',
    `
    ${yearly}
    > 2027-02-15 confirmPurchase subscription=T product=Pro period=month licences=1 price=1.00
    + 2027-01-15 ChargingStarted
    - 2027-02-15 ChargingStarted`,
  ),
  of(
    '14',
    'boundary',
    'the price of the order holds for the period',
    `
    ${yearly}
    > 2027-03-01 announcePrice product=Std period=year price=240.00 effectiveOn=2027-03-11
    > 2027-06-10 increase subscription=S licences=4
    + 2027-06-10 LicencesAdded fee=288.00
    + 2027-05-31 InstalmentCharged amount=100.00
    + 2028-01-15 SubscriptionRenewed fee=3360.00`,
  ),

  of(
    '15',
    'granting',
    'the year’s fee in equal payments, later licences in proportion',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    + 2027-06-10 LicencesAdded fee=288.00 clause=lmt:15
    + 2027-06-30 InstalmentCharged month=2027-06 amount=128.00 clause=lmt:15`,
  ),
  of(
    '15',
    'refusing',
    'no increase of none',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=0
    > 2027-06-11 increase subscription=S licences=1
    + 2027-06-10 Refused code=LICENCES_NOT_POSITIVE
    + 2027-06-11 LicencesAdded fee=71.67`,
  ),
  of(
    '15',
    'boundary',
    'a monthly fee over two months splits by days',
    `
    = until=2027-02-28
    ${accepted}
    > 2027-01-31 ${buy('period=month licences=1 price=10.00')}
    + 2027-01-31 InstalmentCharged amount=0.32
    + 2027-02-28 InstalmentCharged amount=10.04`,
  ),

  of(
    '16',
    'granting',
    'one invoice a month, for the month before',
    `
    = parameters.dueDays=20 policy.issueInvoice=automatic until=2027-03-31
    ${yearly}
    + 2027-02-01 InvoiceIssued net=54.84 dueOn=2027-02-21 clause=lmt:16
    + 2027-03-01 InvoiceIssued net=100.00`,
  ),
  of(
    '16',
    'refusing',
    'not twice for one charge',
    `
    = parameters.dueDays=20 policy.issueInvoice=automatic until=2027-03-31
    ${yearly}
    > 2027-01-31 23:59 issueInvoice invoice=A1 net=1.00
    + 2027-02-01 InvoiceIssued net=54.84 clause=lmt:16
    - 2027-02-02 InvoiceIssued`,
  ),
  of(
    '16',
    'boundary',
    'VAT is computed on the invoice’s total',
    `
    = parameters.dueDays=20 policy.issueInvoice=automatic until=2027-02-28
    ${yearly}
    > 2027-01-15 13:00 confirmPurchase subscription=T product=Pro period=year licences=1 price=1.10
    + 2027-02-01 InvoiceIssued net=54.89 vat=11.53 gross=66.42`,
  ),

  of(
    '17',
    'granting',
    'an invoice is due on the day it names',
    `
    ${unpaid}
    > 2027-02-20 pay amount=121.00 invoice=A1
    + 2027-02-01 InvoiceIssued dueOn=2027-02-20 clause=lmt:17
    + 2027-02-20 InvoicePaid`,
  ),
  of(
    '17',
    'refusing',
    'it must name one',
    `
    > 2027-02-01 issueInvoice invoice=A1 net=100.00
    + 2027-02-01 Refused code=DUE_DATE_NEEDED clause=lmt:17`,
  ),
  of(
    '17',
    'boundary',
    'not a day that is past',
    `
    > 2027-02-01 issueInvoice invoice=A1 net=100.00 dueOn=2027-01-31
    > 2027-02-01 issueInvoice invoice=A1 net=100.00 dueOn=2027-02-01
    + 2027-02-01 Refused code=DUE_BEFORE_ISSUE
    + 2027-02-01 DutyMissed duty=pay`,
  ),

  of(
    '18',
    'granting',
    'an invoice goes to the address last told',
    `
    > 2027-01-05 changeContact what=invoiceAddress value=a@example.lv
    ${unpaid}
    + 2027-02-01 InvoiceSent invoice=A1 to=a@example.lv clause=lmt:18`,
  ),
  of(
    '18',
    'refusing',
    'an address told later does not undo it',
    `
    > 2027-01-05 changeContact what=invoiceAddress value=a@example.lv
    ${unpaid}
    > 2027-02-02 changeContact what=invoiceAddress value=b@example.lv
    + 2027-02-01 InvoiceSent to=a@example.lv
    + 2027-02-20 DutyMissed duty=pay
    - * InvoiceSent to=b@example.lv`,
  ),
  of(
    '18',
    'boundary',
    'without an address told it is sent all the same, and owed',
    `
    ${unpaid}
    + 2027-02-01 InvoiceSent invoice=A1 to=none
    + 2027-02-20 DutyMissed duty=pay`,
  ),

  of(
    '19',
    'granting',
    'interest by the contract’s rate, and a written claim',
    `
    = parameters.lateInterestPerDay=0.02
    ${unpaid}
    > 2027-03-10 pay amount=121.00 invoice=A1
    + 2027-02-21 ClaimLetterSent invoice=A1 clause=lmt:19
    + 2027-03-10 LateChargeComputed kind=interest days=18 amount=0.44 clause=lmt:19`,
  ),
  of(
    '19',
    'refusing',
    'without a rate in the contract only the claim',
    `
    ${unpaid}
    > 2027-03-10 pay amount=121.00 invoice=A1
    + 2027-02-21 ClaimLetterSent invoice=A1
    - * LateChargeComputed`,
  ),
  of(
    '19',
    'boundary',
    'paid on the due date brings neither; a day later both',
    `
    = parameters.lateInterestPerDay=0.02
    ${unpaid}
    > 2027-02-01 issueInvoice invoice=B1 net=100.00 dueOn=2027-02-20
    > 2027-02-20 23:59 pay amount=121.00 invoice=A1
    > 2027-02-21 pay amount=121.00 invoice=B1
    + 2027-02-21 ClaimLetterSent invoice=B1
    + 2027-02-21 LateChargeComputed invoice=B1 days=1 amount=0.02
    - * ClaimLetterSent invoice=A1`,
  ),

  of(
    '20',
    'granting',
    'what was not provided is credited in proportion',
    `
    ${unpaid}
    > 2027-02-15 requestRecalculation invoice=A1 from=2027-01-01 to=2027-01-10
    + 2027-02-15 CreditNoteIssued invoice=A1 net=32.26 vat=6.77 gross=39.03 clause=lmt:20`,
  ),
  of(
    '20',
    'refusing',
    'not for days to come',
    `
    ${unpaid}
    > 2027-02-15 requestRecalculation invoice=A1 from=2027-02-10 to=2027-02-20
    + 2027-02-15 Refused code=NOT_A_PAST_PERIOD clause=lmt:20`,
  ),
  of(
    '20',
    'boundary',
    'no more than the invoice',
    `
    ${unpaid}
    > 2027-02-15 requestRecalculation invoice=A1 from=2027-01-01 to=2027-01-31
    > 2027-02-16 requestRecalculation invoice=A1 from=2027-01-01 to=2027-01-01
    + 2027-02-15 CreditNoteIssued gross=121.00
    + 2027-02-16 Refused code=ALREADY_CREDITED
    - * DutyMissed duty=pay`,
  ),

  of(
    '21',
    'granting',
    'a request from the administrator is executed, from another not',
    `
    ${yearly}
    > 2027-02-01 increase subscription=S licences=1 from=stranger
    > 2027-02-02 increase subscription=S licences=1 from=administrator
    + 2027-02-01 Refused code=NOT_FROM_ADMINISTRATOR
    + 2027-02-02 LicencesAdded`,
  ),
  of(
    '21',
    'refusing',
    'a message that merely claims to be',
    `
    ${yearly}
    > 2027-02-01 reduce subscription=S licences=1 when=early from=unauthenticated
    + 2027-02-01 Refused code=NOT_FROM_ADMINISTRATOR clause=lmt:21
    - * ReductionRegistered`,
  ),
  of(
    '21',
    'boundary',
    'a refused request does not use up the month',
    `
    ${yearly}
    > 2027-02-01 increase subscription=S licences=1 from=stranger
    > 2027-02-01 12:01 increase subscription=S licences=1 from=portal
    + 2027-02-01 Refused clause=lmt:21
    + 2027-02-01 LicencesAdded`,
  ),

  of(
    '21.1',
    'granting',
    'one increase a month',
    `
    ${yearly}
    > 2027-02-01 increase subscription=S licences=1
    > 2027-03-01 increase subscription=S licences=1
    + 2027-02-01 LicencesAdded
    + 2027-03-01 LicencesAdded`,
  ),
  of(
    '21.1',
    'refusing',
    'a second one in the month, of any product',
    `
    ${yearly}
    > 2027-01-15 13:00 confirmPurchase subscription=T product=Pro period=month licences=1 price=1.00
    > 2027-02-01 increase subscription=S licences=1
    > 2027-02-02 increase subscription=T licences=1
    > 2027-02-03 confirmPurchase subscription=U product=Pro period=month licences=1 price=1.00
    > 2027-02-04 confirmPurchase subscription=V product=New period=month licences=1 price=1.00
    + 2027-02-02 Refused do=increase notBefore=2027-03-01 clause=lmt:21.1
    + 2027-02-03 Refused do=confirmPurchase notBefore=2027-03-01 clause=lmt:21.1
    + 2027-02-04 SubscriptionStarted subscription=V`,
  ),
  of(
    '21.1',
    'boundary',
    'a calendar month, and one request may cover several products',
    `
    ${yearly}
    > 2027-01-15 13:00 confirmPurchase subscription=T product=Pro period=year licences=1 price=1.00
    > 2027-02-28 23:59 increase subscription=S licences=1 request=R1
    > 2027-02-28 23:59 increase subscription=T licences=1 request=R1
    > 2027-02-28 23:59 increase subscription=T licences=1 request=R2
    > 2027-03-01 00:00 increase subscription=T licences=1 request=R3
    + 2027-02-28 LicencesAdded subscription=S
    + 2027-02-28 LicencesAdded subscription=T
    + 2027-02-28 Refused do=increase
    + 2027-03-01 LicencesAdded subscription=T`,
  ),

  of(
    '21.2',
    'granting',
    'a reduction in time counts for the renewal',
    `
    ${yearly}
    > 2027-12-01 reduce subscription=S licences=4 when=renewal
    + 2027-12-01 ReductionRegistered licences=4 when=renewal clause=lmt:21.2
    + 2028-01-15 SubscriptionRenewed licences=6 fee=720.00`,
  ),
  of(
    '21.2',
    'refusing',
    'too late, the subscription renews whole',
    `
    ${yearly}
    > 2028-01-12 reduce subscription=S licences=4 when=renewal
    > 2028-01-12 reduce subscription=S licences=4 when=early
    + 2028-01-12 Refused code=RENEWS_WHOLE notAfter=2028-01-09 clause=lmt:21.2
    + 2028-01-12 Refused code=RENEWS_WHOLE notAfter=2028-01-09 clause=lmt:21.2
    + 2028-01-15 SubscriptionRenewed licences=10`,
  ),
  of(
    '21.2',
    'boundary',
    'five days before the end, to 24:00; and no more than there are',
    `
    ${yearly}
    > 2028-01-09 23:58 reduce subscription=S licences=11 when=renewal
    > 2028-01-09 23:59 reduce subscription=S licences=9 when=renewal
    > 2028-01-10 00:00 reduce subscription=S licences=1 when=renewal
    + 2028-01-09 Refused code=NOT_SO_MANY_LICENCES
    + 2028-01-09 ReductionRegistered licences=9
    + 2028-01-10 Refused notAfter=2028-01-09
    + 2028-01-15 SubscriptionRenewed licences=1`,
  ),

  of(
    '22',
    'granting',
    'the service content shows what changed',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    + 2027-01-15 ServiceContentChanged licences=10 fee=1200.00 clause=lmt:22
    + 2027-06-10 ServiceContentChanged licences=14 fee=1488.00`,
  ),
  of(
    '22',
    'refusing',
    'a refused request changes nothing',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    > 2027-06-11 increase subscription=S licences=4
    + 2027-06-10 ServiceContentChanged licences=14
    - 2027-06-11 ServiceContentChanged`,
  ),
  of(
    '22',
    'boundary',
    'a reduction leaves the current period’s content as it is',
    `
    ${yearly}
    > 2027-06-10 reduce subscription=S licences=4 when=early
    + 2027-06-10 ServiceContentChanged licences=10 fee=1200.00`,
  ),

  of(
    '23',
    'granting',
    'a confirmation of the change goes out',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    + 2027-06-10 ChangeConfirmationSent subscription=S clause=lmt:23`,
  ),
  of(
    '23',
    'refusing',
    'not of a refused one',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    > 2027-06-11 increase subscription=S licences=4
    + 2027-06-10 ChangeConfirmationSent
    - 2027-06-11 ChangeConfirmationSent`,
  ),
  of(
    '23',
    'boundary',
    'one for each',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    > 2027-06-10 reduce subscription=S licences=1 when=renewal
    + 2027-06-10 ChangeConfirmationSent
    + 2027-06-10 ChangeConfirmationSent`,
  ),

  of(
    '24',
    'granting',
    'what is left of the fee is due with the month of the request',
    `
    ${yearly}
    > 2027-09-08 reduce subscription=S licences=3 when=early
    + 2027-09-08 ReductionRegistered when=early clause=lmt:24
    + 2027-09-30 InstalmentCharged amount=203.55
    + 2027-10-31 InstalmentCharged amount=70.00`,
  ),
  of(
    '24',
    'refusing',
    'for no more licences than are left',
    `
    ${yearly}
    > 2027-09-08 reduce subscription=S licences=3 when=early
    > 2027-09-09 reduce subscription=S licences=8 when=early
    > 2027-09-10 reduce subscription=S licences=7 when=early
    + 2027-09-09 Refused code=NOT_SO_MANY_LICENCES
    + 2027-09-10 ReductionRegistered licences=7 when=early
    + 2028-01-14 SubscriptionEnded`,
  ),
  of(
    '24',
    'boundary',
    'in the last month nothing is left to bring forward; the newest batch goes first',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    > 2027-09-08 reduce subscription=S licences=4 when=early
    > 2028-01-09 reduce subscription=S licences=1 when=early
    + 2027-09-30 InstalmentCharged amount=280.00
    + 2027-10-31 InstalmentCharged amount=100.00
    + 2028-01-15 SubscriptionRenewed licences=9
    + 2028-01-31 InstalmentCharged amount=94.51`,
  ),

  of(
    '25',
    'granting',
    'an announced price holds for periods that begin on its day or later',
    `
    ${monthly}
    > 2027-03-01 announcePrice announcement=P product=Std period=month price=12.00 effectiveOn=2027-03-15
    + 2027-03-01 RightOpened right=rejectChange until=2027-03-14
    + 2027-03-14 ChangeAccepted announcement=P tacit=true clause=lmt:25
    + 2027-03-15 SubscriptionRenewed fee=120.00`,
  ),
  of(
    '25',
    'refusing',
    'not before ten days, and no rejection of what nobody announced',
    `
    ${monthly}
    > 2027-03-01 announcePrice product=Std period=month price=12.00 effectiveOn=2027-03-10
    > 2027-03-02 rejectChange announcement=P9
    + 2027-03-01 Refused code=ANNOUNCED_TOO_LATE notBefore=2027-03-11 clause=lmt:25
    + 2027-03-02 Refused code=UNKNOWN_ANNOUNCEMENT
    + 2027-03-15 SubscriptionRenewed fee=100.00`,
  ),
  of(
    '25',
    'boundary',
    'the rejection must come before the day, to 24:00',
    `
    ${monthly}
    > 2027-03-01 announcePrice announcement=P product=Std period=month price=12.00 effectiveOn=2027-03-11
    > 2027-03-01 announcePrice announcement=Q product=Pro period=month price=12.00 effectiveOn=2027-03-11
    > 2027-03-10 23:59 rejectChange announcement=P
    > 2027-03-11 00:00 rejectChange announcement=Q
    + 2027-03-10 ChangeRejected announcement=P
    + 2027-03-10 ChangeAccepted announcement=Q
    + 2027-03-11 Refused notAfter=2027-03-10
    - * ChangeAccepted announcement=P`,
  ),

  of(
    '26',
    'granting',
    'a change binds from the day it was made and notified',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    + 2027-06-10 ContentChangeBinding subscription=S clause=lmt:26`,
  ),
  of(
    '26',
    'refusing',
    'what was refused binds nobody',
    `
    ${yearly}
    > 2027-06-10 increase subscription=S licences=4
    > 2027-06-11 increase subscription=S licences=4
    + 2027-06-10 ContentChangeBinding
    - 2027-06-11 ContentChangeBinding`,
  ),
  of(
    '26',
    'boundary',
    'a reduction binds when it is registered, not at the renewal',
    `
    ${yearly}
    > 2027-06-10 reduce subscription=S licences=4 when=renewal
    + 2027-06-10 ContentChangeBinding
    - 2028-01-15 ContentChangeBinding`,
  ),

  of(
    '27',
    'granting',
    'a new version of the vendor’s document is kept with its day',
    `
    > 2027-03-01 recordDocumentVersion document=licenceAgreement version=2027-03
    + 2027-03-01 DocumentVersionRecorded document=licenceAgreement version=2027-03 clause=lmt:27`,
  ),
  of(
    '27',
    'refusing',
    'not for an ended contract',
    `
    > 2027-03-01 recordDocumentVersion document=licenceAgreement version=1
    > 2027-03-02 terminate under=agreement
    > 2027-03-03 recordDocumentVersion document=licenceAgreement version=2
    + 2027-03-01 DocumentVersionRecorded version=1
    + 2027-03-03 Refused code=CONTRACT_ENDED`,
  ),
  of(
    '27',
    'boundary',
    'two documents on one day',
    `
    > 2027-03-01 recordDocumentVersion document=licenceAgreement version=1
    > 2027-03-01 recordDocumentVersion document=distributorTerms version=1
    + 2027-03-01 DocumentVersionRecorded document=licenceAgreement
    + 2027-03-01 DocumentVersionRecorded document=distributorTerms`,
  ),

  of(
    '28',
    'granting',
    'an authenticated message from the administrator binds, another does not',
    `
    ${yearly}
    > 2027-02-01 increase subscription=S licences=1 authenticated=false
    > 2027-02-02 increase subscription=S licences=1 authenticated=true
    + 2027-02-01 Refused code=SENDER_NOT_AUTHENTICATED
    + 2027-02-02 LicencesAdded`,
  ),
  of(
    '28',
    'refusing',
    'a message that fails authentication is not executed',
    `
    ${yearly}
    > 2027-02-01 reduce subscription=S licences=1 when=early authenticated=false
    + 2027-02-01 Refused code=SENDER_NOT_AUTHENTICATED clause=lmt:28
    - * ReductionRegistered`,
  ),
  of(
    '28',
    'boundary',
    'even when it names the administrator',
    `
    ${yearly}
    > 2027-02-01 increase subscription=S licences=1 from=administrator authenticated=false
    + 2027-02-01 Refused code=SENDER_NOT_AUTHENTICATED`,
  ),

  of(
    '29',
    'granting',
    'a power of attorney stands in for a named administrator',
    `
    = parameters.administrator=none
    ${accepted}
    > 2027-01-06 filePowerOfAttorney
    > 2027-01-07 ${buy('period=year licences=1 price=1.00')}
    + 2027-01-06 PowerOfAttorneyFiled clause=lmt:29
    + 2027-01-07 SubscriptionStarted`,
  ),
  of(
    '29',
    'refusing',
    'without one no request is executed',
    `
    = parameters.administrator=none
    ${yearly}
    + 2027-01-15 Refused code=NO_POWER_OF_ATTORNEY clause=lmt:29`,
  ),
  of(
    '29',
    'boundary',
    'a minute before it was filed',
    `
    = parameters.administrator=none
    ${accepted}
    > 2027-01-06 11:59 ${buy('period=year licences=1 price=1.00')}
    > 2027-01-06 12:00 filePowerOfAttorney
    > 2027-01-06 12:01 ${buy('period=year licences=1 price=1.00')}
    + 2027-01-06 Refused clause=lmt:29
    + 2027-01-06 SubscriptionStarted`,
  ),

  of(
    '33',
    'granting',
    'an upstream suspension stops orders until it is restored',
    `
    ${yearly}
    > 2027-02-01 upstream event=suspended
    > 2027-02-02 increase subscription=S licences=1
    > 2027-02-03 upstream event=restored
    > 2027-02-04 increase subscription=S licences=1
    + 2027-02-01 UpstreamReported event=suspended clause=lmt:33
    + 2027-02-02 Refused code=SUSPENDED_UPSTREAM clause=lmt:33
    + 2027-02-04 LicencesAdded`,
  ),
  of(
    '33',
    'refusing',
    'of a subscription that does not exist nothing can be reported',
    `
    ${yearly}
    > 2027-02-01 upstream event=suspended subscription=X
    > 2027-02-02 upstream event=suspended subscription=S
    + 2027-02-01 Refused code=UNKNOWN_SUBSCRIPTION
    + 2027-02-02 UpstreamReported subscription=S`,
  ),
  of(
    '33',
    'boundary',
    'it stops its own subscription only; renewal is as the contract says',
    `
    ${monthly}
    > 2027-01-15 13:00 confirmPurchase subscription=T product=Pro period=month licences=1 price=1.00
    > 2027-02-01 upstream event=suspended subscription=S
    > 2027-02-02 increase subscription=S licences=1
    > 2027-02-03 increase subscription=T licences=1
    + 2027-02-02 Refused code=SUSPENDED_UPSTREAM
    + 2027-02-03 LicencesAdded subscription=T
    + 2027-02-15 SubscriptionRenewed subscription=S`,
  ),

  of(
    '43',
    'granting',
    'a claim is bounded by the current periods’ fees',
    `
    ${yearly}
    > 2027-07-01 fileClaim id=C amount=9000.00 discoveredOn=2027-06-30 damageOn=2027-06-01
    + 2027-07-01 ClaimAccepted boundedAt=1200.00 clause=lmt:43`,
  ),
  of(
    '43',
    'refusing',
    'an ordinary fault brings nothing',
    `
    ${yearly}
    > 2027-07-01 fileClaim id=C amount=9000.00 discoveredOn=2027-06-30 damageOn=2027-06-01 fault=ordinary
    + 2027-07-01 Refused code=NO_GRAVE_FAULT clause=lmt:43`,
  ),
  of(
    '43',
    'boundary',
    'the bound is that of the day of the claim',
    `
    ${yearly}
    > 2027-06-10 11:59 fileClaim id=C amount=9000.00 discoveredOn=2027-06-01 damageOn=2027-06-01 fault=intent
    > 2027-06-10 12:00 increase subscription=S licences=4
    > 2027-06-10 12:01 fileClaim id=D amount=9000.00 discoveredOn=2027-06-01 damageOn=2027-06-01 fault=intent
    + 2027-06-10 ClaimAccepted id=C boundedAt=1200.00
    + 2027-06-10 ClaimAccepted id=D boundedAt=1488.00`,
  ),

  of(
    '44',
    'granting',
    'suspended without warning, lifted when cured',
    `
    ${monthly}
    ${unpaid}
    > 2027-03-03 suspend
    > 2027-03-10 pay amount=121.00 invoice=A1
    > 2027-03-10 13:00 resume
    + 2027-03-03 Suspended kind=imposed
    + 2027-03-10 Resumed clause=lmt:44`,
  ),
  of(
    '44',
    'refusing',
    'not lifted before, and no orders meanwhile',
    `
    ${monthly}
    ${unpaid}
    > 2027-03-03 suspend
    > 2027-03-04 resume
    > 2027-03-04 increase subscription=S licences=1
    > 2027-03-04 confirmPurchase subscription=T product=Pro period=month licences=1 price=1.00
    + 2027-03-04 Refused do=resume code=NOT_CURED clause=lmt:44
    + 2027-03-04 Refused do=increase clause=lmt:44
    + 2027-03-04 Refused do=confirmPurchase clause=lmt:44`,
  ),
  of(
    '44',
    'boundary',
    'a policy suspends and lifts by itself, at the first and the last moment',
    `
    = policy.suspend=automatic policy.resume=automatic
    ${monthly}
    ${unpaid}
    > 2027-03-10 pay amount=120.99 invoice=A1
    > 2027-03-11 pay amount=0.01 invoice=A1
    + 2027-03-03 Suspended clause=lmt:44.1
    + 2027-03-11 Resumed
    - 2027-03-10 Resumed`,
  ),

  of(
    '44.1',
    'granting',
    'more than ten days late',
    `
    ${monthly}
    ${unpaid}
    > 2027-03-04 suspend
    + 2027-03-03 RightOpened right=suspend clause=lmt:44.1
    + 2027-03-04 Suspended clause=lmt:44.1`,
  ),
  of(
    '44.1',
    'refusing',
    'paid in between',
    `
    ${monthly}
    ${unpaid}
    > 2027-03-04 pay amount=121.00 invoice=A1
    > 2027-03-05 suspend
    + 2027-03-04 RightLapsed right=suspend clause=lmt:44.1
    + 2027-03-05 Refused do=suspend`,
  ),
  of(
    '44.1',
    'boundary',
    'the tenth day to 24:00 is not more than ten days',
    `
    ${monthly}
    ${unpaid}
    > 2027-03-02 23:59 suspend
    > 2027-03-03 00:00 suspend
    + 2027-03-02 Refused notBefore=2027-03-03 clause=lmt:44.1
    + 2027-03-03 Suspended`,
  ),

  of(
    '44.2',
    'granting',
    'a breach of the vendor’s terms',
    `
    ${yearly}
    > 2027-02-01 reportBreach by=operator what=licenceBreach
    > 2027-02-02 suspend
    + 2027-02-01 RightOpened right=suspend clause=lmt:44.2
    + 2027-02-02 Suspended clause=lmt:44.2`,
  ),
  of(
    '44.2',
    'refusing',
    'cured before it was used',
    `
    ${yearly}
    > 2027-02-01 reportBreach by=operator what=licenceBreach
    > 2027-02-02 cureBreach what=licenceBreach
    > 2027-02-03 suspend
    + 2027-02-02 RightLapsed clause=lmt:44.2
    + 2027-02-03 Refused do=suspend`,
  ),
  of(
    '44.2',
    'boundary',
    'an upstream suspension is one, its restoring the cure',
    `
    ${yearly}
    > 2027-02-01 upstream event=suspended
    > 2027-02-05 upstream event=restored
    + 2027-02-01 RightOpened right=suspend clause=lmt:44.2
    + 2027-02-05 RightLapsed right=suspend clause=lmt:44.2`,
  ),

  of(
    '44.3',
    'granting',
    'a breach that affects the service',
    `
    ${yearly}
    > 2027-02-01 reportBreach by=operator what=breach
    > 2027-02-02 suspend
    + 2027-02-01 RightOpened right=suspend clause=lmt:44.3
    + 2027-02-02 Suspended clause=lmt:44.3`,
  ),
  of(
    '44.3',
    'refusing',
    'cured, it gives no right',
    `
    ${yearly}
    > 2027-02-01 reportBreach by=operator what=breach
    > 2027-02-02 cureBreach what=breach
    > 2027-02-03 suspend
    + 2027-02-02 RightLapsed clause=lmt:44.3
    + 2027-02-03 Refused do=suspend`,
  ),
  of(
    '44.3',
    'boundary',
    'any other breach by the client, by whatever name',
    `
    ${yearly}
    > 2027-02-01 reportBreach by=operator what=hacking
    + 2027-02-01 RightOpened right=suspend clause=lmt:44.3`,
  ),

  of(
    '45',
    'granting',
    'when no subscription is left the contract ends',
    `
    ${monthly}
    > 2027-02-01 reduce subscription=S licences=10 when=renewal
    + 2027-02-14 ContractEnded how=noSubscription clause=lmt:45`,
  ),
  of(
    '45',
    'refusing',
    'not when a pause was agreed',
    `
    ${monthly}
    > 2027-02-01 reduce subscription=S licences=10 when=renewal
    > 2027-02-02 agreePause
    + 2027-02-02 PauseAgreed clause=lmt:45
    + 2027-02-14 SubscriptionEnded
    - * ContractEnded`,
  ),
  of(
    '45',
    'boundary',
    'not before the first order, not because an upstream failed; at its term it does',
    `
    = lastDay=2027-06-30
    ${monthly}
    > 2027-02-01 upstream event=refused subscription=S
    + 2027-02-14 SubscriptionEnded because=REFUSED_UPSTREAM
    + 2027-06-30 ContractEnded how=term clause=lmt:45
    - 2027-02-14 ContractEnded`,
  ),

  of(
    '46',
    'granting',
    'licences stay usable to the end of the paid period, and nothing renews',
    `
    ${yearly}
    > 2027-09-08 terminate under=agreement
    + 2027-09-08 ReductionRegistered licences=10 when=early
    + 2027-09-30 InstalmentCharged month=2027-09 amount=445.16
    + 2028-01-14 SubscriptionEnded
    - * SubscriptionRenewed`,
  ),
  of(
    '46',
    'refusing',
    'what was already taken off is not taken off again',
    `
    ${yearly}
    > 2027-09-08 reduce subscription=S licences=4 when=early
    > 2027-09-09 terminate under=agreement
    + 2027-09-09 ReductionRegistered licences=6 when=early
    + 2027-09-30 InstalmentCharged amount=445.16
    - 2027-10-31 InstalmentCharged`,
  ),
  of(
    '46',
    'boundary',
    'ended on the last day of a period',
    `
    ${monthly}
    > 2027-02-14 terminate under=agreement
    + 2027-02-14 ReductionRegistered when=early
    + 2027-02-14 SubscriptionEnded
    + 2027-02-28 InstalmentCharged amount=45.16
    - * SubscriptionRenewed`,
  ),

  of(
    '47',
    'granting',
    'what is owed outlives the contract',
    `
    ${monthly}
    ${unpaid}
    > 2027-02-10 terminate under=agreement
    > 2027-03-10 pay amount=121.00 invoice=A1
    + 2027-03-10 InvoicePaid invoice=A1`,
  ),
  of(
    '47',
    'refusing',
    'a policy lets a period that ends inside a suspension lapse',
    `
    = policy.renewWhileSuspended=lapse
    ${monthly}
    ${unpaid}
    > 2027-03-03 suspend
    + 2027-03-14 SubscriptionEnded because=SUSPENDED
    - 2027-03-15 SubscriptionRenewed`,
  ),
  of(
    '47',
    'boundary',
    'otherwise a person is asked five days before, and it renews',
    `
    ${monthly}
    ${unpaid}
    > 2027-03-03 suspend
    + 2027-03-09 DutyArose duty=decideRenewal subscription=S dueOn=2027-03-14 clause=lmt:47
    + 2027-03-15 SubscriptionRenewed`,
  ),

  of(
    '48',
    'granting',
    'the operator ends the contract under an open right',
    `
    ${yearly}
    > 2027-02-01 upstream event=refused
    > 2027-02-02 terminate
    + 2027-02-02 ContractEnded how=right`,
  ),
  of(
    '48',
    'refusing',
    'without one it cannot',
    `
    ${yearly}
    > 2027-02-02 terminate
    + 2027-02-02 Refused code=NO_RIGHT_TO_END clause=lmt:48`,
  ),
  of(
    '48',
    'boundary',
    'the client cannot use it',
    `
    ${yearly}
    > 2027-02-01 upstream event=refused
    > 2027-02-02 terminate by=client
    + 2027-02-02 Refused code=NO_RIGHT_TO_END clause=lmt:48`,
  ),

  of(
    '48.1',
    'granting',
    'an order refused upstream',
    `
    ${yearly}
    > 2027-02-01 upstream event=refused
    > 2027-02-02 terminate under=lmt:48.1
    + 2027-02-01 RightOpened right=terminate clause=lmt:48.1
    + 2027-02-02 ContractEnded clause=lmt:48.1`,
  ),
  of(
    '48.1',
    'refusing',
    'restored, the right is gone',
    `
    ${yearly}
    > 2027-02-01 upstream event=refused
    > 2027-02-02 upstream event=restored
    > 2027-02-03 terminate under=lmt:48.1
    + 2027-02-02 RightLapsed right=terminate clause=lmt:48.1
    + 2027-02-03 Refused do=terminate`,
  ),
  of(
    '48.1',
    'boundary',
    'one subscription’s refusal is enough, and it does not renew',
    `
    ${monthly}
    > 2027-02-01 upstream event=refused subscription=S
    + 2027-02-01 RightOpened right=terminate clause=lmt:48.1
    - * SubscriptionRenewed`,
  ),

  of(
    '48.2',
    'granting',
    'a change rejected in time',
    `
    ${monthly}
    > 2027-03-01 announcePrice announcement=P product=Std period=month price=12.00 effectiveOn=2027-03-11
    > 2027-03-05 rejectChange announcement=P
    > 2027-03-06 terminate under=48.2
    + 2027-03-05 RightOpened right=terminate clause=lmt:48.2
    + 2027-03-06 ContractEnded clause=lmt:48.2`,
  ),
  of(
    '48.2',
    'refusing',
    'the client’s later word takes the right away',
    `
    ${monthly}
    > 2027-03-01 announcePrice announcement=P product=Std period=month price=12.00 effectiveOn=2027-03-11
    > 2027-03-05 rejectChange announcement=P
    > 2027-03-06 acceptChange announcement=P
    > 2027-03-07 terminate under=48.2
    + 2027-03-06 RightLapsed right=terminate clause=lmt:48.2
    + 2027-03-07 Refused do=terminate
    + 2027-03-15 SubscriptionRenewed fee=120.00`,
  ),
  of(
    '48.2',
    'boundary',
    'a rejection too late gives none',
    `
    ${monthly}
    > 2027-03-01 announcePrice announcement=P product=Std period=month price=12.00 effectiveOn=2027-03-11
    > 2027-03-01 announcePrice announcement=Q product=Pro period=month price=12.00 effectiveOn=2027-03-12
    > 2027-03-11 rejectChange announcement=P
    > 2027-03-11 12:01 rejectChange announcement=Q
    + 2027-03-11 Refused do=rejectChange
    + 2027-03-11 RightOpened right=terminate clause=lmt:48.2`,
  ),

  of(
    '48.3',
    'granting',
    'more than thirty days suspended and uncured',
    `
    ${monthly}
    ${unpaid}
    > 2027-03-03 suspend
    > 2027-04-05 terminate under=48.3
    + 2027-04-03 RightOpened right=terminate clause=lmt:48.3
    + 2027-04-05 ContractEnded clause=lmt:48.3`,
  ),
  of(
    '48.3',
    'refusing',
    'cured in between',
    `
    ${monthly}
    ${unpaid}
    > 2027-03-03 suspend
    > 2027-04-04 pay amount=121.00 invoice=A1
    > 2027-04-05 terminate under=48.3
    + 2027-04-04 RightLapsed right=terminate clause=lmt:48.3
    + 2027-04-05 Refused do=terminate`,
  ),
  of(
    '48.3',
    'boundary',
    'the thirtieth day to 24:00 is not more; interest owed is not cured',
    `
    = parameters.lateInterestPerDay=0.02
    ${monthly}
    ${unpaid}
    > 2027-03-03 suspend
    > 2027-03-20 pay amount=121.00 invoice=A1
    > 2027-04-02 23:59 terminate under=48.3
    > 2027-04-03 00:00 terminate under=48.3
    + 2027-04-02 Refused do=terminate
    + 2027-04-03 ContractEnded`,
  ),

  of(
    '48.4',
    'granting',
    'a second breach in a calendar year',
    `
    ${yearly}
    > 2027-02-01 reportBreach by=operator what=breach
    > 2027-05-01 reportBreach by=operator what=breach
    > 2027-05-02 terminate under=48.4
    + 2027-05-01 RightOpened right=terminate clause=lmt:48.4
    + 2027-05-02 ContractEnded clause=lmt:48.4`,
  ),
  of(
    '48.4',
    'refusing',
    'one breach, cured and a first of another year, is not',
    `
    ${yearly}
    > 2027-02-01 reportBreach by=operator what=breach
    > 2027-03-01 reportBreach by=operator what=breach
    > 2027-03-02 cureBreach what=breach
    > 2028-01-02 reportBreach by=operator what=breach
    + 2027-03-01 RightOpened right=terminate clause=lmt:48.4
    - 2028-01-02 RightOpened right=terminate`,
  ),
  of(
    '48.4',
    'boundary',
    'the year ends with 31 December',
    `
    = until=2028-02-29
    ${yearly}
    > 2027-12-31 23:59 reportBreach by=operator what=breach
    > 2028-01-01 00:00 reportBreach by=operator what=breach
    > 2028-02-01 reportBreach by=operator what=breach
    + 2028-02-01 RightOpened right=terminate clause=lmt:48.4
    - 2028-01-01 RightOpened right=terminate`,
  ),

  of(
    '48.5',
    'granting',
    'instructions that burden the service',
    `
    ${yearly}
    > 2027-02-01 reportBreach by=operator what=burdensomeInstructions
    > 2027-02-02 terminate under=48.5
    + 2027-02-01 RightOpened right=terminate clause=lmt:48.5
    + 2027-02-02 ContractEnded clause=lmt:48.5`,
  ),
  of(
    '48.5',
    'refusing',
    'withdrawn, they give no right',
    `
    ${yearly}
    > 2027-02-01 reportBreach by=operator what=burdensomeInstructions
    > 2027-02-02 cureBreach what=burdensomeInstructions
    > 2027-02-03 terminate under=48.5
    + 2027-02-02 RightLapsed right=terminate clause=lmt:48.5
    + 2027-02-03 Refused do=terminate`,
  ),
  of(
    '48.5',
    'boundary',
    'they let end, not suspend',
    `
    ${yearly}
    > 2027-02-01 reportBreach by=operator what=burdensomeInstructions
    > 2027-02-02 suspend
    + 2027-02-01 RightOpened right=terminate clause=lmt:48.5
    + 2027-02-02 Refused do=suspend`,
  ),

  of(
    '49',
    'granting',
    'cooperation upstream ends, and thirty days later the contract',
    `
    ${yearly}
    > 2027-02-01 upstream event=ended
    > 2027-02-02 terminate under=49
    + 2027-02-01 RightOpened right=terminate clause=lmt:49
    + 2027-03-04 ContractEnded clause=lmt:49`,
  ),
  of(
    '49',
    'refusing',
    'restored, the right is gone',
    `
    ${yearly}
    > 2027-02-01 upstream event=ended
    > 2027-02-02 upstream event=restored
    > 2027-02-03 terminate under=49
    + 2027-02-02 RightLapsed right=terminate clause=lmt:49
    + 2027-02-03 Refused do=terminate`,
  ),
  of(
    '49',
    'boundary',
    'on the thirtieth day to 24:00 it still runs',
    `
    ${yearly}
    > 2027-02-01 upstream event=ended
    > 2027-02-01 13:00 terminate under=49
    > 2027-03-03 23:59 increase subscription=S licences=1
    > 2027-03-04 00:00 increase subscription=S licences=1
    + 2027-03-03 LicencesAdded
    + 2027-03-03 ContractEnded
    + 2027-03-04 Refused code=CONTRACT_ENDED`,
  ),

  of(
    '52',
    'granting',
    'a changed contact person is recorded',
    `
    > 2027-02-01 changeContact what=contactPerson value=Anna
    + 2027-02-01 ContactChanged what=contactPerson clause=lmt:52`,
  ),
  of(
    '52',
    'refusing',
    'the same person is no change',
    `
    > 2027-02-01 changeContact what=administrator value=Anna
    > 2027-02-02 changeContact what=administrator value=Anna
    + 2027-02-02 Refused code=NOTHING_CHANGED clause=lmt:52`,
  ),
  of(
    '52',
    'boundary',
    'an address is not a person',
    `
    > 2027-02-01 changeContact what=contactPerson value=Anna
    > 2027-02-01 changeContact what=address value=Riga
    + 2027-02-01 ContactChanged what=contactPerson clause=lmt:52
    + 2027-02-01 ContactChanged what=address clause=lmt:55`,
  ),

  of(
    '55',
    'granting',
    'a changed address is recorded',
    `
    > 2027-02-01 changeContact what=invoiceAddress value=a@example.lv
    + 2027-02-01 ContactChanged what=invoiceAddress clause=lmt:55`,
  ),
  of(
    '55',
    'refusing',
    'what did not change is not',
    `
    > 2027-02-01 changeContact what=invoiceAddress value=a@example.lv
    > 2027-02-02 changeContact what=invoiceAddress value=a@example.lv
    + 2027-02-02 Refused code=NOTHING_CHANGED clause=lmt:55`,
  ),
  of(
    '55',
    'boundary',
    'after the end too',
    `
    > 2027-02-01 terminate under=agreement
    > 2027-02-02 changeContact what=invoiceAddress value=a@example.lv
    + 2027-02-02 ContactChanged`,
  ),

  of(
    '56',
    'granting',
    'force majeure follows the law, and is recorded',
    `
    > 2027-02-01 declareForceMajeure by=operator
    > 2027-02-10 endForceMajeure
    + 2027-02-01 ForceMajeureDeclared by=operator clause=lmt:56
    + 2027-02-10 ForceMajeureEnded`,
  ),
  of(
    '56',
    'refusing',
    'declared once',
    `
    > 2027-02-01 declareForceMajeure by=operator
    > 2027-02-02 declareForceMajeure by=client
    + 2027-02-02 Refused code=ALREADY_DECLARED clause=lmt:56`,
  ),
  of(
    '56',
    'boundary',
    'these terms give no right to end by it',
    `
    > 2027-02-01 declareForceMajeure by=client
    + 2027-02-01 ForceMajeureDeclared by=client
    - * RightOpened right=terminate`,
  ),
  of(
    '57',
    'granting',
    'a dispute is received and answered, and pauses nothing',
    `
    ${unpaid}
    > 2027-02-10 object invoice=A1 amount=21.00
    > 2027-02-15 answerObjection invoice=A1 founded=false
    + 2027-02-10 ObjectionReceived blocks=false reason=PAUSES_NOTHING clause=lmt:57
    + 2027-02-15 ObjectionAnswered founded=false
    + 2027-02-20 DutyMissed duty=pay`,
  ),
  of(
    '57',
    'refusing',
    'what was not disputed is not answered',
    `
    ${unpaid}
    > 2027-02-15 answerObjection invoice=A1 founded=false
    > 2027-02-16 answerComplaint
    + 2027-02-15 Refused code=NO_OPEN_OBJECTION clause=lmt:57
    + 2027-02-16 Refused code=NO_OPEN_COMPLAINT clause=lmt:57`,
  ),
  of(
    '57',
    'boundary',
    'a founded one is credited, and a sum is credited once',
    `
    ${unpaid}
    > 2027-02-10 object invoice=A1 amount=121.00
    > 2027-02-10 13:00 answerObjection invoice=A1 founded=true
    > 2027-02-11 object invoice=A1 amount=0.01
    + 2027-02-10 CreditNoteIssued gross=121.00 net=100.00 vat=21.00
    + 2027-02-10 InvoicePaid
    + 2027-02-11 Refused code=AMOUNT_NOT_ON_INVOICE
    - * DutyMissed duty=pay`,
  ),

  of(
    '59',
    'granting',
    'the client passes the contract on with consent',
    `
    > 2027-02-01 assignContract to=Cits by=client consent=true
    + 2027-02-01 ContractAssigned to=Cits clause=lmt:59`,
  ),
  of(
    '59',
    'refusing',
    'not without',
    `
    > 2027-02-01 assignContract to=Cits by=client consent=false
    + 2027-02-01 Refused code=CONSENT_MISSING clause=lmt:59`,
  ),
  of(
    '59',
    'boundary',
    'the operator needs none',
    `
    > 2027-02-01 assignContract to=Cits by=operator consent=false
    + 2027-02-01 ContractAssigned clause=lmt:59`,
  ),

  of(
    '1',
    'granting',
    'an organisation applies for the service',
    `
    = signedOn=none
    > 2027-01-05 apply applicant=SIA registrationNumber=40000000000
    > 2027-01-06 signContract
    + 2027-01-05 ApplicationReceived applicant=SIA clause=lmt:1
    + 2027-01-06 ContractSigned`,
  ),
  of(
    '1',
    'refusing',
    'one application is enough',
    `
    = signedOn=none
    > 2027-01-05 apply applicant=SIA
    > 2027-01-06 apply applicant=SIA
    > 2027-01-07 signContract
    + 2027-01-06 Refused code=ALREADY_APPLIED clause=lmt:1`,
  ),
  of(
    '1',
    'boundary',
    'after it was withdrawn one can apply again',
    `
    = signedOn=none
    > 2027-01-05 apply applicant=SIA
    > 2027-01-06 withdrawApplication
    > 2027-01-06 apply applicant=SIA
    > 2027-01-07 signContract
    + 2027-01-06 ApplicationWithdrawn
    + 2027-01-06 ApplicationReceived clause=lmt:1`,
  ),
  of(
    '2',
    'granting',
    'the signature records which versions were accepted, and by whom',
    `
    = signedOn=none
    > 2027-01-04 recordDocumentVersion document=terms version=2026-09
    > 2027-01-04 recordDocumentVersion document=operatorTerms version=2026-09
    > 2027-01-04 recordDocumentVersion document=licenceAgreement version=2026-09
    > 2027-01-04 recordDocumentVersion document=distributorTerms version=2026-09
    > 2027-01-04 recordDocumentVersion document=productPlan version=2026-09
    > 2027-01-04 recordDocumentVersion document=systemRequirements version=3
    > 2027-01-05 recordSignature form=digital side=client signer=Anna
    > 2027-01-06 recordSignature form=digital side=operator
    + 2027-01-05 ContractDocumentsAccepted who=Anna clause=lmt:2
    + 2027-01-06 ContractSigned`,
  ),
  of(
    '2',
    'refusing',
    'nobody signs for documents whose version is not on record',
    `
    = signedOn=none
    > 2027-01-04 recordDocumentVersion document=terms version=2026-09
    > 2027-01-04 recordDocumentVersion document=operatorTerms version=2026-09
    > 2027-01-04 recordDocumentVersion document=licenceAgreement version=2026-09
    > 2027-01-04 recordDocumentVersion document=distributorTerms version=2026-09
    > 2027-01-04 recordDocumentVersion document=productPlan version=2026-09
    > 2027-01-05 recordSignature form=digital side=client signer=Anna
    + 2027-01-05 Refused code=DOCUMENT_VERSIONS_MISSING clause=lmt:2
    - * SignatureRecorded`,
  ),
  of(
    '2',
    'boundary',
    'a new version is accepted anew, the same one is not',
    `
    > 2027-01-05 acceptDocuments versions=[licenceAgreement@1]
    > 2027-01-06 acceptDocuments versions=[licenceAgreement@1]
    > 2027-01-07 acceptDocuments versions=[licenceAgreement@2] who=Anna
    + 2027-01-05 DocumentsAccepted documents=[licenceAgreement]
    + 2027-01-06 Refused code=ALREADY_ACCEPTED
    + 2027-01-07 DocumentsAccepted who=Anna clause=lmt:2`,
  ),
  of(
    '5',
    'refusing',
    'the distributor must be approved too',
    `
    > 2027-01-05 acceptDocuments documents=[licenceAgreement,reseller]
    > 2027-01-06 ${buy('period=year licences=10 price=120.00')}
    > 2027-01-07 acceptDocuments documents=[distributor]
    > 2027-01-08 ${buy('period=year licences=10 price=120.00')}
    + 2027-01-06 Refused code=DOCUMENTS_NOT_ACCEPTED clause=lmt:5
    + 2027-01-08 SubscriptionStarted`,
  ),
  of(
    '29',
    'boundary',
    'an administrator may ask to the last day, and only for what was entrusted',
    `
    ${yearly}
    > 2027-02-01 nameAdministrator name=Anna address=anna@client.example scope=[increase] lastDay=2027-03-31
    > 2027-02-02 reduce subscription=S licences=1 when=renewal from=anna@client.example
    > 2027-03-31 increase subscription=S licences=1 from=anna@client.example
    > 2027-04-01 increase subscription=S licences=1 from=anna@client.example
    + 2027-02-01 AdministratorNamed name=Anna clause=lmt:29
    + 2027-02-02 Refused code=OUTSIDE_AUTHORITY clause=lmt:29
    + 2027-03-31 LicencesAdded
    + 2027-04-01 Refused code=NOT_FROM_ADMINISTRATOR notAfter=2027-03-31`,
  ),

  of(
    '3',
    'boundary',
    'a confirmation that was sent before starts its subscription then',
    `
    ${accepted}
    > 2027-03-10 ${buy('period=month licences=1 price=31.00 sentOn=2027-02-15')}
    + 2027-03-10 SubscriptionStarted firstDay=2027-02-15 lastDay=2027-03-14 clause=lmt:3
    + 2027-03-10 InstalmentCharged month=2027-02 amount=15.50
    + 2027-03-15 SubscriptionRenewed firstDay=2027-03-15`,
  ),
  of(
    '21.2',
    'boundary',
    'a request counts from the day it was received',
    `
    ${yearly}
    > 2028-01-12 reduce subscription=S licences=3 when=renewal receivedOn=2028-01-09
    > 2028-01-12 reduce subscription=S licences=1 when=renewal receivedOn=2028-01-10
    + 2028-01-12 ReductionRegistered licences=3 receivedOn=2028-01-09
    + 2028-01-12 Refused code=RENEWS_WHOLE notAfter=2028-01-09
    + 2028-01-15 SubscriptionRenewed licences=7`,
  ),
  of(
    '25',
    'boundary',
    'a rejection that came in time and was recorded late counts, unless a period has begun',
    `
    ${yearly}
    > 2027-03-01 announcePrice product=Std period=year price=150.00 effectiveOn=2027-03-11
    > 2027-03-15 rejectChange receivedOn=2027-03-10
    + 2027-03-10 ChangeAccepted tacit=true
    + 2027-03-15 ChangeRejected receivedOn=2027-03-10 clause=lmt:25
    - * SubscriptionRenewed`,
  ),

  of(
    '25',
    'boundary',
    'changed terms are announced as the operator’s general terms say, and can be rejected',
    `
    = parameters.termsNoticeDays=30
    ${yearly}
    > 2027-03-01 announceTermsChange effectiveOn=2027-03-30
    > 2027-03-01 announceTermsChange effectiveOn=2027-03-31 changes=[lmt:21.2/days/10]
    > 2027-03-30 rejectChange
    + 2027-03-01 Refused code=ANNOUNCED_TOO_LATE notBefore=2027-03-31 clause=lmt:25
    + 2027-03-01 RightOpened right=rejectChange until=2027-03-30
    + 2027-03-30 ChangeRejected clause=lmt:25
    + 2027-03-30 RightOpened right=terminate clause=lmt:48.2
    - * TermsReplaced`,
  ),

  of(
    '5',
    'boundary',
    'remote support needs delegated access, to its last day',
    `
    > 2027-01-05 recordRemoteSupport by=distributor matter=T1
    > 2027-01-06 grantRemoteAccess to=distributor lastDay=2027-01-31
    > 2027-01-31 recordRemoteSupport by=distributor matter=T2
    > 2027-02-01 recordRemoteSupport by=distributor matter=T3
    + 2027-01-05 Refused code=NO_REMOTE_ACCESS clause=lmt:5
    + 2027-01-31 RemoteSupportGiven matter=T2
    + 2027-02-01 Refused code=NO_REMOTE_ACCESS notAfter=2027-01-31`,
  ),
  of(
    '35',
    'granting',
    'on a reasoned request the operator coordinates until the matter is closed',
    `
    > 2027-02-01 requestCoordination matter=T-1 reason=unanswered
    > 2027-02-05 closeCoordination matter=T-1 outcome=solved
    + 2027-02-01 DutyArose duty=coordinate clause=lmt:35
    + 2027-02-05 CoordinationClosed outcome=solved clause=lmt:35
    + 2027-02-05 DutyFulfilled duty=coordinate`,
  ),
  of(
    '35',
    'refusing',
    'a matter is opened once',
    `
    > 2027-02-01 requestCoordination matter=T-1 reason=unanswered
    > 2027-02-02 requestCoordination matter=T-1 reason=again
    + 2027-02-02 Refused code=ALREADY_REQUESTED clause=lmt:35`,
  ),
  of(
    '35',
    'boundary',
    'closed, it can be opened anew',
    `
    > 2027-02-01 requestCoordination matter=T-1 reason=unanswered
    > 2027-02-05 closeCoordination matter=T-1 outcome=solved
    > 2027-02-05 requestCoordination matter=T-1 reason=back
    + 2027-02-01 CoordinationOpened
    + 2027-02-05 CoordinationOpened reason=back`,
  ),
  of(
    '54',
    'granting',
    'a claim by somebody else is on record',
    `
    > 2027-02-01 fileRecord what=thirdPartyClaim reference=L-7 about=trademark
    + 2027-02-01 RecordFiled what=thirdPartyClaim about=trademark clause=lmt:54`,
  ),
  of(
    '54',
    'refusing',
    'other papers are not filed here',
    `
    > 2027-02-01 fileRecord what=thirdPartyClaim reference=L-7
    > 2027-02-01 fileRecord what=other reference=L-8
    + 2027-02-01 RecordFiled reference=L-7
    + 2027-02-01 Refused do=fileRecord`,
  ),
  of(
    '54',
    'boundary',
    'told at once, even after the contract has ended',
    `
    > 2027-02-01 terminate under=agreement
    > 2027-03-01 fileRecord what=thirdPartyClaim reference=L-7 receivedOn=2027-02-27
    + 2027-03-01 RecordFiled receivedOn=2027-02-27 clause=lmt:54`,
  ),

  of(
    'def.client',
    'refusing',
    'a contract does not pass to a natural person either',
    `
    > 2027-02-02 assignContract to=Persona by=client consent=true client=naturalPerson
    > 2027-02-03 assignContract to=SIA by=client consent=true
    + 2027-02-02 Refused code=NATURAL_PERSON clause=lmt:def.client
    + 2027-02-03 ContractAssigned to=SIA`,
  ),
];
