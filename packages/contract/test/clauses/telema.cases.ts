import type { Aspect, ClauseCase } from './clause-case.js';

const of = (path: string, aspect: Aspect, name: string, script: string): ClauseCase => ({
  clause: `telema:${path}`,
  aspect,
  name,
  script,
});

const invoice = '> 2026-03-02 issueInvoice invoice=A1 net=100.00';

/** Every operative clause that billing and contract carry, each with a granting, a refusing and a boundary case. */
export const telemaCases: readonly ClauseCase[] = [
  of(
    'def.agent',
    'granting',
    'an agent with a recorded mandate gives notice',
    `
    > 2026-02-01 recordMandate agent=Agents
    > 2026-02-02 postOfficialNotice kind=termination by=operator notice=N agent=Agents
    + 2026-02-01 MandateRecorded agent=Agents clause=telema:def.agent
    + 2026-02-02 NoticePosted notice=N`,
  ),
  of(
    'def.agent',
    'refusing',
    'an agent without a mandate cannot give notice',
    `
    > 2026-02-02 postOfficialNotice kind=termination by=operator notice=N agent=Agents
    + 2026-02-02 Refused code=NO_MANDATE clause=telema:def.agent
    - * NoticePosted`,
  ),
  of(
    'def.agent',
    'boundary',
    'a mandate of somebody else does not help',
    `
    > 2026-02-01 recordMandate agent=Agents
    > 2026-02-01 recordMandate agent=Agents
    > 2026-02-02 terminate under=6.4.2 agent=Cits
    + 2026-02-01 Refused code=MANDATE_ALREADY_RECORDED
    + 2026-02-02 Refused code=NO_MANDATE
    - * ContractEnded`,
  ),

  of(
    'def.partner',
    'granting',
    'a natural person is told so at the first payment',
    `
    = parameters.client=naturalPerson
    > 2026-01-02 receiveActivationFee
    + 2026-01-02 Refused code=NATURAL_PERSON clause=telema:def.partner`,
  ),
  of(
    'def.partner',
    'refusing',
    'a natural person is not activated',
    `
    = parameters.client=naturalPerson parameters.activationFee=0.00
    > 2026-01-03 activate
    + 2026-01-03 Refused code=NATURAL_PERSON clause=telema:def.partner
    - * Activated`,
  ),
  of(
    'def.partner',
    'boundary',
    'the refusal comes before the one for the fee',
    `
    = parameters.client=naturalPerson
    > 2026-01-03 activate
    + 2026-01-03 Refused code=NATURAL_PERSON`,
  ),

  of(
    'def.official-notice',
    'granting',
    'a notice counts as delivered on the fifth business day',
    `
    > 2026-04-30 postOfficialNotice kind=other by=client notice=N
    + 2026-04-30 NoticePosted notice=N deliveredOn=2026-05-11
    + 2026-05-11 NoticeDelivered notice=N clause=telema:def.official-notice`,
  ),
  of(
    'def.official-notice',
    'refusing',
    'one notice is posted once',
    `
    > 2026-04-30 postOfficialNotice kind=other by=client notice=N
    > 2026-05-02 postOfficialNotice kind=other by=client notice=N
    + 2026-05-02 Refused code=NOTICE_ALREADY_POSTED
    + 2026-05-11 NoticeDelivered notice=N
    - 2026-05-12 NoticeDelivered`,
  ),
  of(
    'def.official-notice',
    'boundary',
    'days of another country have other holidays',
    `
    = country=EE
    > 2026-04-30 postOfficialNotice kind=other by=operator notice=N
    + 2026-05-08 NoticeDelivered notice=N`,
  ),

  of(
    '2.2.2',
    'granting',
    'a deviation in the contract replaces the value of the terms',
    `
    = deviation=telema:5.5/dueDays/14
    ${invoice}
    + 2026-03-02 InvoiceIssued dueOn=2026-03-16`,
  ),
  of(
    '2.2.2',
    'refusing',
    'a deviation changes its own parameter only',
    `
    = deviation=telema:6.2.1/afterDays/20
    ${invoice}
    + 2026-03-02 InvoiceIssued dueOn=2026-03-09
    + 2026-03-30 RightOpened right=suspend
    - 2026-03-25 RightOpened right=suspend`,
  ),
  of(
    '2.2.2',
    'boundary',
    'a deviation to zero days holds too',
    `
    = deviation=telema:5.5/dueDays/0
    ${invoice}
    + 2026-03-02 InvoiceIssued dueOn=2026-03-02
    + 2026-03-02 DutyMissed duty=pay`,
  ),

  of(
    '2.7.1',
    'granting',
    'maintenance announced seven days ahead is no downtime',
    `
    > 2026-03-02 announceMaintenance startsOn=2026-03-12
    + 2026-03-02 MaintenanceAnnounced countsAsDowntime=false clause=telema:2.7.1
    + 2026-03-02 DutyFulfilled duty=announceMaintenance`,
  ),
  of(
    '2.7.1',
    'refusing',
    'a window that is already over cannot be announced',
    `
    > 2026-03-02 announceMaintenance startsOn=2026-03-01
    + 2026-03-02 Refused code=IN_THE_PAST clause=telema:2.7.1`,
  ),
  of(
    '2.7.1',
    'boundary',
    'seven days are in time and six are not',
    `
    > 2026-03-02 announceMaintenance startsOn=2026-03-09
    > 2026-03-02 13:00 announceMaintenance startsOn=2026-03-08
    + 2026-03-02 MaintenanceAnnounced startsOn=2026-03-09 countsAsDowntime=false
    + 2026-03-02 MaintenanceAnnounced startsOn=2026-03-08 countsAsDowntime=true
    + 2026-03-02 DutyMissed duty=announceMaintenance`,
  ),

  of(
    '4.2.3',
    'granting',
    'what collecting a late invoice cost is charged and paid first',
    `
    ${invoice}
    > 2026-03-20 chargeCollectionCosts invoice=A1 amount=10.00
    > 2026-03-21 pay amount=10.00
    > 2026-03-22 pay amount=121.00 invoice=A1
    + 2026-03-20 CollectionCostsCharged invoice=A1 amount=10.00 clause=telema:4.2.3
    + 2026-03-22 InvoicePaid invoice=A1`,
  ),
  of(
    '4.2.3',
    'refusing',
    'no costs for an invoice that was paid in time',
    `
    ${invoice}
    > 2026-03-09 pay amount=121.00 invoice=A1
    > 2026-03-20 chargeCollectionCosts invoice=A1 amount=10.00
    + 2026-03-20 Refused code=NOT_LATE clause=telema:4.2.3`,
  ),
  of(
    '4.2.3',
    'boundary',
    'costs can be charged from the day after the due date',
    `
    ${invoice}
    > 2026-03-09 chargeCollectionCosts invoice=A1 amount=10.00
    > 2026-03-10 chargeCollectionCosts invoice=A1 amount=10.00
    + 2026-03-09 Refused notBefore=2026-03-10
    + 2026-03-10 CollectionCostsCharged amount=10.00`,
  ),

  of(
    '4.2.5',
    'granting',
    'a changed address is recorded',
    `
    > 2026-03-02 changeContact what=address value=Liepaja
    + 2026-03-02 ContactChanged what=address value=Liepaja clause=telema:4.2.5`,
  ),
  of(
    '4.2.5',
    'refusing',
    'what did not change is not recorded again',
    `
    > 2026-03-02 changeContact what=address value=Liepaja
    > 2026-03-03 changeContact what=address value=Liepaja
    + 2026-03-03 Refused code=NOTHING_CHANGED clause=telema:4.2.5`,
  ),
  of(
    '4.2.5',
    'boundary',
    'changing back is a change',
    `
    > 2026-03-02 changeContact what=address value=Liepaja
    > 2026-03-03 changeContact what=address value=Riga
    > 2026-03-04 changeContact what=address value=Liepaja
    + 2026-03-04 ContactChanged what=address value=Liepaja`,
  ),

  of(
    '4.3.2',
    'granting',
    'a late debt is handed to a collector',
    `
    ${invoice}
    > 2026-04-01 handOverDebt invoice=A1 collector=Inkaso
    + 2026-04-01 DebtHandedOver invoice=A1 collector=Inkaso clause=telema:4.3.2`,
  ),
  of(
    '4.3.2',
    'refusing',
    'a paid debt is not handed over',
    `
    ${invoice}
    > 2026-03-05 pay amount=121.00 invoice=A1
    > 2026-04-01 handOverDebt invoice=A1 collector=Inkaso
    + 2026-04-01 Refused code=NOTHING_OWED clause=telema:4.3.2`,
  ),
  of(
    '4.3.2',
    'boundary',
    'not on the due date, but on the day after, and once',
    `
    ${invoice}
    > 2026-03-09 handOverDebt invoice=A1 collector=Inkaso
    > 2026-03-10 handOverDebt invoice=A1 collector=Inkaso
    > 2026-03-11 handOverDebt invoice=A1 collector=Inkaso
    + 2026-03-09 Refused code=NOT_LATE notBefore=2026-03-10
    + 2026-03-10 DebtHandedOver
    + 2026-03-11 Refused code=ALREADY_HANDED_OVER`,
  ),

  of(
    '4.3.3',
    'granting',
    'knowingly false information lets the operator end the contract',
    `
    > 2026-03-02 reportBreach by=operator what=falseInformation
    > 2026-03-03 terminate under=telema:4.3.3
    + 2026-03-02 RightOpened right=terminate clause=telema:4.3.3
    + 2026-03-03 ContractEnded clause=telema:4.3.3`,
  ),
  of(
    '4.3.3',
    'refusing',
    'a wrong entry that was no lie does not',
    `
    > 2026-03-02 reportBreach by=operator what=wrongInformation
    > 2026-03-03 terminate under=telema:4.3.3
    > 2026-03-04 reportBreach by=operator what=falseInformation
    + 2026-03-03 Refused code=NO_RIGHT_TO_END
    + 2026-03-04 RightOpened right=terminate clause=telema:4.3.3`,
  ),
  of(
    '4.3.3',
    'boundary',
    'the right is gone when the matter is settled',
    `
    > 2026-03-02 reportBreach by=operator what=falseInformation
    > 2026-03-03 cureBreach what=falseInformation
    > 2026-03-04 terminate under=telema:4.3.3
    + 2026-03-03 RightLapsed right=terminate clause=telema:4.3.3
    + 2026-03-04 Refused do=terminate`,
  ),

  of(
    '4.4.4',
    'granting',
    'the operator’s changed address is recorded',
    `
    > 2026-03-02 changeContact what=address value=Riga by=operator
    + 2026-03-02 ContactChanged value=Riga clause=telema:4.4.4`,
  ),
  of(
    '4.4.4',
    'refusing',
    'what did not change is not',
    `
    > 2026-03-02 changeContact what=address value=Riga by=operator
    > 2026-03-03 changeContact what=address value=Riga by=operator
    + 2026-03-03 Refused code=NOTHING_CHANGED clause=telema:4.4.4`,
  ),
  of(
    '4.4.4',
    'boundary',
    'it is not the partner’s',
    `
    > 2026-03-01 changeContact what=address value=Riga
    > 2026-03-02 changeContact what=address value=Riga by=operator
    + 2026-03-01 ContactChanged clause=telema:4.2.5
    + 2026-03-02 ContactChanged clause=telema:4.4.4`,
  ),

  of(
    '4.6.1',
    'granting',
    'indirect damage is made good where the fault was grave',
    `
    > 2026-03-02 fileClaim id=C amount=10.00 discoveredOn=2026-03-01 damageOn=2026-03-01 indirect=true fault=intent
    > 2026-03-02 fileClaim id=D amount=10.00 discoveredOn=2026-03-01 damageOn=2026-03-01 indirect=true
    + 2026-03-02 ClaimAccepted id=C
    + 2026-03-02 Refused do=fileClaim code=INDIRECT_DAMAGE`,
  ),
  of(
    '4.6.1',
    'refusing',
    'indirect damage is not',
    `
    > 2026-03-02 fileClaim id=C amount=10.00 discoveredOn=2026-03-01 damageOn=2026-03-01 indirect=true
    + 2026-03-02 Refused code=INDIRECT_DAMAGE clause=telema:4.6.1
    - * ClaimAccepted`,
  ),
  of(
    '4.6.1',
    'boundary',
    'an ordinary fault is not grave',
    `
    > 2026-03-02 fileClaim id=C amount=10.00 discoveredOn=2026-03-01 damageOn=2026-03-01 indirect=true fault=ordinary
    + 2026-03-02 Refused code=INDIRECT_DAMAGE`,
  ),

  of(
    '4.6.2',
    'granting',
    'direct damage is accepted for settlement',
    `
    > 2026-03-02 fileClaim id=C amount=10.00 discoveredOn=2026-03-01 damageOn=2026-03-01
    + 2026-03-02 ClaimAccepted id=C`,
  ),
  of(
    '4.6.2',
    'refusing',
    'a claim is filed once',
    `
    > 2026-03-02 fileClaim id=C amount=10.00 discoveredOn=2026-03-01 damageOn=2026-03-01
    > 2026-03-03 fileClaim id=C amount=10.00 discoveredOn=2026-03-01 damageOn=2026-03-01
    + 2026-03-03 Refused code=CLAIM_ALREADY_FILED clause=telema:4.6.2`,
  ),
  of(
    '4.6.2',
    'boundary',
    'damage found on the day it happened, claimed the same day',
    `
    > 2026-03-02 fileClaim id=C amount=0.01 discoveredOn=2026-03-02 damageOn=2026-03-02
    > 2026-03-02 fileClaim id=D amount=0.01 discoveredOn=2026-03-03 damageOn=2026-03-02
    + 2026-03-02 ClaimAccepted id=C
    + 2026-03-02 Refused code=CLAIM_DAYS_OUT_OF_ORDER`,
  ),

  of(
    '4.6.3',
    'granting',
    'claimed within two months and six',
    `
    > 2026-05-01 fileClaim id=C amount=10.00 discoveredOn=2026-03-01 damageOn=2026-02-01
    > 2026-05-02 fileClaim id=D amount=10.00 discoveredOn=2026-03-01 damageOn=2026-02-01
    + 2026-05-01 ClaimAccepted id=C
    + 2026-05-02 Refused code=CLAIMED_TOO_LATE`,
  ),
  of(
    '4.6.3',
    'refusing',
    'found late, more than six months after the damage',
    `
    > 2026-08-02 fileClaim id=C amount=10.00 discoveredOn=2026-08-01 damageOn=2026-02-01
    + 2026-08-02 Refused code=CLAIMED_TOO_LATE notAfter=2026-08-01 clause=telema:4.6.3`,
  ),
  of(
    '4.6.3',
    'boundary',
    'two months from the 31st end with a shorter month',
    `
    > 2026-03-31 fileClaim id=C amount=10.00 discoveredOn=2026-01-31 damageOn=2026-01-31
    > 2026-04-01 fileClaim id=D amount=10.00 discoveredOn=2026-01-31 damageOn=2026-01-31
    + 2026-03-31 ClaimAccepted id=C
    + 2026-04-01 Refused notAfter=2026-03-31`,
  ),

  of(
    '4.6.4',
    'granting',
    'a month’s breaches cost at most that month’s fees',
    `
    = parameters.monthlyFee=30.00 parameters.activationFee=0.00
    > 2026-01-01 activate
    > 2026-03-02 fileClaim id=C amount=500.00 discoveredOn=2026-02-20 damageOn=2026-02-10
    + 2026-03-02 ClaimAccepted boundedAt=30.00 clause=telema:4.6.4`,
  ),
  of(
    '4.6.4',
    'refusing',
    'the bound falls with a grave fault',
    `
    = parameters.monthlyFee=30.00 parameters.activationFee=0.00
    > 2026-01-01 activate
    > 2026-03-02 fileClaim id=C amount=500.00 discoveredOn=2026-02-20 damageOn=2026-02-10 fault=grossNegligence
    + 2026-03-02 ClaimAccepted id=C boundedAt=none clause=telema:4.6.4`,
  ),
  of(
    '4.6.4',
    'boundary',
    'a month of which only a part was served bounds at its part',
    `
    = parameters.monthlyFee=30.00 parameters.activationFee=0.00
    > 2026-01-20 activate
    > 2026-03-02 fileClaim id=C amount=500.00 discoveredOn=2026-02-20 damageOn=2026-01-25
    + 2026-03-02 ClaimAccepted boundedAt=11.61`,
  ),

  of(
    '5.1',
    'granting',
    'what a month carried is invoiced on the next month’s first day',
    `
    = parameters.monthlyFee=30.00 parameters.activationFee=0.00 policy.issueInvoice=automatic until=2026-03-31
    > 2026-01-01 activate
    + 2026-02-01 InvoiceIssued net=30.00 gross=36.30 dueOn=2026-02-08 clause=telema:5.1
    + 2026-03-01 InvoiceIssued net=30.00`,
  ),
  of(
    '5.1',
    'refusing',
    'what was invoiced by hand is not invoiced again',
    `
    = parameters.monthlyFee=30.00 parameters.activationFee=0.00 policy.issueInvoice=automatic until=2026-03-31
    > 2026-01-01 activate
    > 2026-02-28 23:59 issueInvoice invoice=A1 net=5.00
    + 2026-03-01 InvoiceIssued net=30.00 clause=telema:5.1
    - 2026-03-01 InvoiceIssued net=35.00`,
  ),
  of(
    '5.1',
    'boundary',
    'one invoice a month, for a part of one too',
    `
    = parameters.monthlyFee=30.00 parameters.activationFee=0.00 policy.issueInvoice=automatic until=2026-02-28
    > 2026-01-31 activate
    + 2026-02-01 InvoiceIssued net=0.97
    - 2026-01-31 InvoiceIssued`,
  ),

  of(
    '5.2',
    'granting',
    'the monthly fee is charged at the month’s end',
    `
    = parameters.monthlyFee=30.00
    > 2026-01-02 receiveActivationFee
    > 2026-01-03 activate
    + 2026-02-28 MonthlyFeeCharged month=2026-02 amount=30.00 clause=telema:5.2`,
  ),
  of(
    '5.2',
    'refusing',
    'nothing is charged before activation',
    `
    = parameters.monthlyFee=30.00 parameters.activationFee=0.00
    > 2026-03-01 activate
    + 2026-03-31 MonthlyFeeCharged month=2026-03
    - * MonthlyFeeCharged month=2026-02`,
  ),
  of(
    '5.2',
    'boundary',
    'the activation date itself counts',
    `
    = parameters.monthlyFee=30.00 parameters.activationFee=0.00
    > 2026-01-31 activate
    + 2026-01-31 MonthlyFeeCharged month=2026-01 amount=0.97 days=1`,
  ),

  of(
    '5.3',
    'granting',
    'an invoice goes to the e-address',
    `
    > 2026-01-05 changeContact what=eAddress value=rekini@example.lv
    ${invoice}
    + 2026-03-02 InvoiceSent invoice=A1 channel=e-invoice to=rekini@example.lv clause=telema:5.3`,
  ),
  of(
    '5.3',
    'refusing',
    'on paper only at the partner’s cost',
    `
    > 2026-03-02 issueInvoice invoice=A1 net=100.00 paper=true
    + 2026-03-02 Refused code=PAPER_PRICE_MISSING clause=telema:5.3
    - * InvoiceIssued`,
  ),
  of(
    '5.3',
    'boundary',
    'with a price for paper it is issued',
    `
    = parameters.paperInvoiceFee=2.00
    > 2026-03-02 issueInvoice invoice=A1 net=100.00 paper=true
    + 2026-03-02 InvoiceIssued invoice=A1
    + 2026-03-02 PaperInvoiceCharged invoice=A1 amount=2.00 clause=telema:5.3`,
  ),

  of(
    '5.4',
    'granting',
    'activation begins once its fee is in',
    `
    > 2026-01-02 receiveActivationFee
    > 2026-01-03 activate
    + 2026-01-02 ActivationFeeReceived clause=telema:5.4
    + 2026-01-03 Activated`,
  ),
  of(
    '5.4',
    'refusing',
    'without the fee there is no activation',
    `
    > 2026-01-03 activate
    + 2026-01-03 Refused code=ACTIVATION_FEE_NOT_RECEIVED clause=telema:5.4
    - * Activated`,
  ),
  of(
    '5.4',
    'boundary',
    'the fee and the activation on one day, in that order',
    `
    > 2026-01-03 11:59 activate
    > 2026-01-03 12:00 receiveActivationFee
    > 2026-01-03 12:01 activate
    > 2026-01-03 12:02 receiveActivationFee
    + 2026-01-03 Refused do=activate code=ACTIVATION_FEE_NOT_RECEIVED
    + 2026-01-03 Activated
    + 2026-01-03 Refused do=receiveActivationFee`,
  ),

  of(
    '5.5',
    'granting',
    'an invoice is due seven days after its date',
    `
    ${invoice}
    > 2026-03-05 pay amount=121.00 invoice=A1
    + 2026-03-02 InvoiceIssued dueOn=2026-03-09 clause=telema:5.5
    + 2026-03-05 InvoicePaid clause=telema:5.5
    + 2026-03-05 DutyFulfilled duty=pay`,
  ),
  of(
    '5.5',
    'refusing',
    'one cent short is not paid',
    `
    ${invoice}
    > 2026-03-05 pay amount=120.99 invoice=A1
    + 2026-03-09 DutyMissed duty=pay clause=telema:5.5
    - * InvoicePaid`,
  ),
  of(
    '5.5',
    'boundary',
    'the last minute of the seventh day is in time',
    `
    ${invoice}
    > 2026-03-09 23:59 pay amount=121.00 invoice=A1
    + 2026-03-09 InvoicePaid
    - * DutyMissed duty=pay
    - * LateChargeComputed`,
  ),

  of(
    '5.6',
    'granting',
    'a penalty of 0.05 % a day for each day late',
    `
    ${invoice}
    > 2026-03-30 pay amount=121.00 invoice=A1
    + 2026-03-30 LateChargeComputed kind=penalty days=21 amount=1.27 clause=telema:5.6`,
  ),
  of(
    '5.6',
    'refusing',
    'none on an invoice paid in time beside a late one',
    `
    ${invoice}
    > 2026-03-02 issueInvoice invoice=B1 net=100.00
    > 2026-03-09 pay amount=121.00 invoice=A1
    > 2026-03-19 pay amount=121.00 invoice=B1
    + 2026-03-19 LateChargeComputed invoice=B1 days=10 amount=0.61
    - * LateChargeComputed invoice=A1`,
  ),
  of(
    '5.6',
    'boundary',
    'one day late costs one day, and the cap of the law bounds the sum',
    `
    > 2026-01-02 issueInvoice invoice=A1 net=1000.00
    > 2026-01-02 issueInvoice invoice=B1 net=1000.00
    > 2026-01-10 pay amount=1210.00 invoice=A1
    > 2026-12-31 pay amount=1210.00 invoice=B1
    + 2026-01-10 LateChargeComputed invoice=A1 days=1 amount=0.61
    + 2026-12-31 LateChargeComputed invoice=B1 days=356 amount=121.00`,
  ),

  of(
    '5.7',
    'granting',
    'an objection in time blocks, and is to be answered in ten days',
    `
    ${invoice}
    > 2026-03-06 object invoice=A1 amount=40.00
    > 2026-03-08 pay amount=81.00 invoice=A1
    > 2026-03-12 answerObjection invoice=A1 founded=true
    + 2026-03-02 RightOpened right=object until=2026-03-08
    + 2026-03-06 ObjectionReceived blocks=true
    + 2026-03-06 DutyArose duty=answerObjection dueOn=2026-03-16
    + 2026-03-12 CreditNoteIssued net=33.06 vat=6.94 gross=40.00 clause=telema:5.7
    + 2026-03-12 InvoicePaid invoice=A1
    - * RightOpened right=suspend`,
  ),
  of(
    '5.7',
    'refusing',
    'more than the invoice says cannot be disputed, nor twice at once',
    `
    ${invoice}
    > 2026-03-05 object invoice=A1 amount=121.01
    > 2026-03-06 object invoice=A1 amount=121.00
    > 2026-03-07 object invoice=A1 amount=1.00
    + 2026-03-05 Refused code=AMOUNT_NOT_ON_INVOICE clause=telema:5.7
    + 2026-03-06 ObjectionReceived amount=121.00 blocks=true
    + 2026-03-07 Refused code=OBJECTION_ALREADY_OPEN`,
  ),
  of(
    '5.7',
    'boundary',
    'the day before the due date is in time, the due date is not',
    `
    ${invoice}
    > 2026-03-02 issueInvoice invoice=B1 net=100.00
    > 2026-03-08 23:59 object invoice=A1 amount=121.00
    > 2026-03-09 00:00 object invoice=B1 amount=121.00
    + 2026-03-08 ObjectionReceived invoice=A1 blocks=true
    + 2026-03-09 ObjectionReceived invoice=B1 blocks=false
    + 2026-03-18 DutyMissed duty=answerObjection invoice=A1
    + 2026-03-19 DutyMissed duty=answerObjection invoice=B1`,
  ),

  of(
    '5.8',
    'granting',
    'not paid five days after the answer, the service may be suspended',
    `
    ${invoice}
    > 2026-03-06 object invoice=A1 amount=121.00
    > 2026-03-12 answerObjection invoice=A1 founded=false
    + 2026-03-12 ObjectionAnswered founded=false dueOn=2026-03-17 clause=telema:5.8
    + 2026-03-18 RightOpened right=suspend clause=telema:5.8`,
  ),
  of(
    '5.8',
    'refusing',
    'paid within the five days, nothing opens',
    `
    ${invoice}
    > 2026-03-06 object invoice=A1 amount=121.00
    > 2026-03-12 answerObjection invoice=A1 founded=false
    > 2026-03-17 pay amount=121.00 invoice=A1
    + 2026-03-12 ObjectionAnswered dueOn=2026-03-17
    - * RightOpened right=suspend`,
  ),
  of(
    '5.8',
    'boundary',
    'an answer before the due date never shortens it',
    `
    ${invoice}
    > 2026-03-02 13:00 object invoice=A1 amount=121.00
    > 2026-03-03 answerObjection invoice=A1 founded=false
    + 2026-03-03 ObjectionAnswered dueOn=2026-03-09
    + 2026-03-10 RightOpened right=suspend clause=telema:5.8`,
  ),

  of(
    '5.9',
    'granting',
    'an invoice that did not come is reported',
    `
    > 2026-03-10 reportMissingInvoice month=2026-02
    + 2026-03-10 InvoiceReportedMissing month=2026-02 clause=telema:5.9`,
  ),
  of(
    '5.9',
    'refusing',
    'not for a month that is not over',
    `
    > 2026-03-10 reportMissingInvoice month=2026-03
    + 2026-03-10 Refused code=MONTH_NOT_OVER notBefore=2026-04-01 clause=telema:5.9`,
  ),
  of(
    '5.9',
    'boundary',
    'from the next month’s first day',
    `
    > 2026-03-31 23:59 reportMissingInvoice month=2026-03
    > 2026-04-01 00:00 reportMissingInvoice month=2026-03
    + 2026-03-31 Refused code=MONTH_NOT_OVER
    + 2026-04-01 InvoiceReportedMissing month=2026-03`,
  ),

  of(
    '6.1',
    'granting',
    'the partner lays the service to rest',
    `
    > 2026-02-10 requestVoluntarySuspension from=2026-04-01 months=2
    + 2026-02-10 VoluntarySuspensionGranted firstDay=2026-04-01 lastDay=2026-05-31
    + 2026-04-01 Suspended kind=voluntary clause=telema:6.1`,
  ),
  of(
    '6.1',
    'refusing',
    'not while anything is owed',
    `
    ${invoice}
    > 2026-03-03 requestVoluntarySuspension from=2026-05-01 months=2
    + 2026-03-03 Refused code=SOMETHING_IS_OWED clause=telema:6.1
    - * Suspended`,
  ),
  of(
    '6.1',
    'boundary',
    'thirty days ahead and nine months at most',
    `
    > 2026-02-10 requestVoluntarySuspension from=2026-03-11 months=9
    > 2026-02-10 13:00 requestVoluntarySuspension from=2026-03-12 months=10
    > 2026-02-10 14:00 requestVoluntarySuspension from=2026-03-12 months=9
    + 2026-02-10 Refused notBefore=2026-03-12
    + 2026-02-10 Refused code=TOO_MANY_MONTHS
    + 2026-02-10 VoluntarySuspensionGranted lastDay=2026-12-11`,
  ),

  of(
    '6.2',
    'granting',
    'the operator suspends when a right is open',
    `
    ${invoice}
    > 2026-03-25 tellReasons right=suspend
    > 2026-03-25 13:00 suspend
    + 2026-03-25 Suspended kind=imposed`,
  ),
  of(
    '6.2',
    'refusing',
    'without a cause there is no suspension',
    `
    > 2026-03-25 suspend
    + 2026-03-25 Refused code=NO_RIGHT_TO_SUSPEND clause=telema:6.2`,
  ),
  of(
    '6.2',
    'boundary',
    'a second click does nothing',
    `
    ${invoice}
    > 2026-03-25 tellReasons right=suspend
    > 2026-03-25 13:00 suspend
    > 2026-03-25 13:00 suspend
    + 2026-03-25 Refused code=ALREADY_SUSPENDED`,
  ),

  of(
    '6.2.1',
    'granting',
    'fifteen days late open the right',
    `
    ${invoice}
    > 2026-03-26 tellReasons right=suspend
    > 2026-03-27 suspend cause=6.2.1
    + 2026-03-25 RightOpened right=suspend clause=telema:6.2.1
    + 2026-03-27 Suspended clause=telema:6.2.1`,
  ),
  of(
    '6.2.1',
    'refusing',
    'a payment in between closes it for good',
    `
    ${invoice}
    > 2026-03-26 pay amount=121.00 invoice=A1
    > 2026-03-27 suspend
    + 2026-03-26 RightLapsed right=suspend clause=telema:6.2.1
    + 2026-03-27 Refused do=suspend`,
  ),
  of(
    '6.2.1',
    'boundary',
    'on the fifteenth day to 24:00 it is still closed',
    `
    ${invoice}
    > 2026-03-24 23:59 suspend
    > 2026-03-25 00:00 tellReasons right=suspend
    > 2026-03-25 00:01 suspend
    + 2026-03-24 Refused notBefore=2026-03-25 clause=telema:6.2.1
    + 2026-03-25 Suspended`,
  ),

  ...(
    [
      ['6.2.2', 'wrongInformation'],
      ['6.2.3', 'contactNotNotified'],
      ['6.2.4', 'noAuthority'],
      ['6.2.5', 'seriousBreach'],
      ['6.2.6', 'law'],
    ] as const
  ).flatMap(([path, what]) => [
    of(
      path,
      'granting',
      `${what} lets the operator suspend`,
      `
      > 2026-03-02 reportBreach by=operator what=${what}
      > 2026-03-03 tellReasons right=suspend
      > 2026-03-04 suspend
      + 2026-03-02 RightOpened right=suspend clause=telema:${path}
      + 2026-03-04 Suspended clause=telema:${path}`,
    ),
    of(
      path,
      'refusing',
      `${what} that is cured no longer does`,
      `
      > 2026-03-02 reportBreach by=operator what=${what}
      > 2026-03-03 cureBreach what=${what}
      > 2026-03-04 suspend
      + 2026-03-03 RightLapsed right=suspend clause=telema:${path}
      + 2026-03-04 Refused do=suspend`,
    ),
    of(
      path,
      'boundary',
      `${what} opens the right on the day it is reported, not before`,
      `
      > 2026-03-01 23:59 suspend
      > 2026-03-02 reportBreach by=operator what=${what}
      + 2026-03-01 Refused do=suspend
      + 2026-03-02 RightOpened right=suspend clause=telema:${path}
      - 2026-03-01 RightOpened right=suspend`,
    ),
  ]),

  of(
    '6.3.1',
    'granting',
    'told the reasons, the operator suspends',
    `
    ${invoice}
    > 2026-03-25 tellReasons right=suspend
    > 2026-03-26 suspend
    + 2026-03-25 ReasonsTold right=suspend clause=telema:6.3.1
    + 2026-03-26 Suspended`,
  ),
  of(
    '6.3.1',
    'refusing',
    'untold, it does not',
    `
    ${invoice}
    > 2026-03-26 suspend
    + 2026-03-26 Refused code=REASONS_NOT_TOLD clause=telema:6.3.1
    - * Suspended`,
  ),
  of(
    '6.3.1',
    'boundary',
    'reasons told for another cause, or too long ago, do not count',
    `
    ${invoice}
    > 2026-03-10 tellReasons right=suspend
    > 2026-03-28 pay amount=121.00 invoice=A1
    > 2026-03-28 issueInvoice invoice=A2 net=50.00
    > 2026-04-20 suspend
    > 2026-04-20 13:00 tellReasons right=suspend
    > 2026-05-21 suspend
    > 2026-05-21 13:00 tellReasons right=suspend
    > 2026-05-21 14:00 suspend
    + 2026-04-20 Refused code=REASONS_NOT_TOLD
    + 2026-05-21 Refused code=REASONS_NOT_TOLD
    + 2026-05-21 Suspended`,
  ),

  of(
    '6.3.3',
    'granting',
    'the fee, the debt and the penalty bring the service back',
    `
    ${invoice}
    > 2026-03-25 tellReasons right=suspend
    > 2026-03-26 suspend
    > 2026-03-30 pay amount=121.00 invoice=A1
    > 2026-03-30 pay amount=121.06
    > 2026-03-30 13:00 resume
    + 2026-03-30 RestorationFeeCharged net=99.00 vat=20.79 clause=telema:6.3.3
    + 2026-03-30 Resumed clause=telema:6.3.3`,
  ),
  of(
    '6.3.3',
    'refusing',
    'the debt alone does not',
    `
    ${invoice}
    > 2026-03-25 tellReasons right=suspend
    > 2026-03-26 suspend
    > 2026-03-30 pay amount=121.00 invoice=A1
    > 2026-03-30 13:00 resume
    + 2026-03-30 Refused do=resume code=RESTORATION_NOT_PAID clause=telema:6.3.3
    - * Resumed`,
  ),
  of(
    '6.3.3',
    'boundary',
    'one cent short is short, collection costs count, and an automatic policy lifts at the last cent',
    `
    = policy.resume=automatic
    ${invoice}
    > 2026-03-25 tellReasons right=suspend
    > 2026-03-26 suspend
    > 2026-03-27 chargeCollectionCosts invoice=A1 amount=5.00
    > 2026-03-30 pay amount=121.00 invoice=A1
    > 2026-03-31 pay amount=126.05
    > 2026-04-01 pay amount=0.01
    + 2026-04-01 Resumed
    - 2026-03-31 Resumed`,
  ),

  of(
    '6.4.1',
    'granting',
    'either side ends the contract with thirty days’ notice',
    `
    > 2026-04-30 postOfficialNotice kind=termination by=operator notice=N
    + 2026-05-30 ContractEnded how=notice clause=telema:6.4.1`,
  ),
  of(
    '6.4.1',
    'refusing',
    'a second notice does not put the end off',
    `
    > 2026-04-30 postOfficialNotice kind=termination by=client notice=N
    > 2026-05-10 postOfficialNotice kind=termination by=client notice=M
    + 2026-05-30 ContractEnded notice=N clause=telema:6.4.1
    - 2026-06-09 ContractEnded`,
  ),
  of(
    '6.4.1',
    'boundary',
    'the contract runs to 24:00 of the thirtieth day from posting',
    `
    > 2026-04-30 postOfficialNotice kind=termination by=client notice=N
    > 2026-05-30 23:59 changeContact what=phone value=1
    > 2026-05-31 00:00 tellReasons right=suspend
    + 2026-05-30 ContactChanged
    + 2026-05-30 ContractEnded
    + 2026-05-31 Refused code=CONTRACT_ENDED notAfter=2026-05-30`,
  ),

  of(
    '6.4.2',
    'granting',
    'a signed agreement ends the contract at once',
    `
    > 2026-04-30 terminate under=telema:6.4.2
    + 2026-04-30 ContractEnded how=agreement clause=telema:6.4.2`,
  ),
  of(
    '6.4.2',
    'refusing',
    'an ended contract cannot be ended again',
    `
    > 2026-04-30 terminate under=6.4.2
    > 2026-05-01 terminate under=6.4.2
    + 2026-04-30 ContractEnded clause=telema:6.4.2
    + 2026-05-01 Refused code=CONTRACT_ENDED`,
  ),
  of(
    '6.4.2',
    'boundary',
    'by its word too, and by no other',
    `
    > 2026-04-29 terminate under=talk
    > 2026-04-30 terminate under=agreement
    + 2026-04-29 Refused code=NO_RIGHT_TO_END
    + 2026-04-30 ContractEnded how=agreement`,
  ),

  of(
    '6.5',
    'granting',
    'the operator ends without warning under an open right',
    `
    ${invoice}
    > 2026-04-24 terminate
    + 2026-04-24 ContractEnded how=right`,
  ),
  of(
    '6.5',
    'refusing',
    'without an open right it cannot',
    `
    ${invoice}
    > 2026-04-24 terminate by=client
    + 2026-04-24 Refused code=NO_RIGHT_TO_END clause=telema:6.5`,
  ),
  of(
    '6.5',
    'boundary',
    'a policy can use the right on its first day',
    `
    = policy.terminate=automatic
    ${invoice}
    + 2026-04-24 ContractEnded clause=telema:6.5.2
    - 2026-04-23 ContractEnded`,
  ),

  of(
    '6.5.1',
    'granting',
    'a breach that makes the service impossible',
    `
    > 2026-03-02 reportBreach by=operator what=noAuthority impossible=true
    > 2026-03-03 terminate under=6.5.1
    + 2026-03-02 RightOpened right=terminate clause=telema:6.5.1
    + 2026-03-03 ContractEnded clause=telema:6.5.1`,
  ),
  of(
    '6.5.1',
    'refusing',
    'one that does not, only lets suspend',
    `
    > 2026-03-02 reportBreach by=operator what=noAuthority
    > 2026-03-03 terminate under=6.5.1
    > 2026-03-04 reportBreach by=operator what=wrongInformation impossible=true
    + 2026-03-03 Refused do=terminate
    + 2026-03-04 RightOpened right=terminate clause=telema:6.5.1
    - 2026-03-02 RightOpened right=terminate`,
  ),
  of(
    '6.5.1',
    'boundary',
    'the right goes when the breach is cured',
    `
    > 2026-03-02 reportBreach by=operator what=noAuthority impossible=true
    > 2026-03-03 cureBreach what=noAuthority
    + 2026-03-03 RightLapsed right=terminate clause=telema:6.5.1`,
  ),

  of(
    '6.5.2',
    'granting',
    'forty-five days late let the operator end the contract',
    `
    ${invoice}
    > 2026-04-25 terminate under=telema:6.5.2
    + 2026-04-24 RightOpened right=terminate clause=telema:6.5.2
    + 2026-04-25 ContractEnded clause=telema:6.5.2`,
  ),
  of(
    '6.5.2',
    'refusing',
    'paid in between, it cannot',
    `
    ${invoice}
    > 2026-04-25 pay amount=121.00 invoice=A1
    > 2026-04-26 terminate under=telema:6.5.2
    + 2026-04-25 RightLapsed right=terminate clause=telema:6.5.2
    + 2026-04-26 Refused do=terminate`,
  ),
  of(
    '6.5.2',
    'boundary',
    'on the forty-fifth day to 24:00 it is closed',
    `
    ${invoice}
    > 2026-04-23 23:59 terminate under=telema:6.5.2
    > 2026-04-24 00:00 terminate under=telema:6.5.2
    + 2026-04-23 Refused do=terminate
    + 2026-04-24 ContractEnded clause=telema:6.5.2`,
  ),

  of(
    '6.5.3',
    'granting',
    'where the law lets it, the operator ends the contract',
    `
    > 2026-03-02 reportBreach by=operator what=lawAllowsEnding
    > 2026-03-03 terminate under=6.5.3
    + 2026-03-03 ContractEnded clause=telema:6.5.3`,
  ),
  of(
    '6.5.3',
    'refusing',
    'a law that only lets suspend does not',
    `
    > 2026-03-02 reportBreach by=operator what=law
    > 2026-03-03 terminate under=6.5.3
    > 2026-03-04 reportBreach by=operator what=lawAllowsEnding
    + 2026-03-03 Refused do=terminate
    + 2026-03-04 RightOpened right=terminate clause=telema:6.5.3`,
  ),
  of(
    '6.5.3',
    'boundary',
    'the right goes with its reason',
    `
    > 2026-03-02 reportBreach by=operator what=lawAllowsEnding
    > 2026-03-03 cureBreach what=lawAllowsEnding
    + 2026-03-03 RightLapsed right=terminate clause=telema:6.5.3`,
  ),

  of(
    '6.6',
    'granting',
    'one service is discontinued with notice',
    `
    > 2026-03-02 discontinueService service=archive effectiveOn=2026-05-01
    + 2026-03-02 ServiceDiscontinued service=archive effectiveOn=2026-05-01 clause=telema:6.6`,
  ),
  of(
    '6.6',
    'refusing',
    'not from one day to the next',
    `
    > 2026-03-02 discontinueService service=archive effectiveOn=2026-03-03
    + 2026-03-02 Refused code=ANNOUNCED_TOO_LATE clause=telema:6.6`,
  ),
  of(
    '6.6',
    'boundary',
    'thirty days are enough, twenty-nine are not',
    `
    > 2026-03-02 discontinueService service=archive effectiveOn=2026-03-31
    > 2026-03-02 13:00 discontinueService service=archive effectiveOn=2026-04-01
    + 2026-03-02 Refused notBefore=2026-04-01
    + 2026-03-02 ServiceDiscontinued effectiveOn=2026-04-01`,
  ),

  of(
    '6.7',
    'granting',
    'all paid and a new activation fee bring the partner back',
    `
    ${invoice}
    > 2026-04-24 terminate under=6.5.2
    > 2026-05-01 pay amount=121.00 invoice=A1
    > 2026-05-01 pay amount=3.21
    > 2026-05-02 receiveActivationFee
    > 2026-05-03 comeBack
    > 2026-05-04 activate
    + 2026-05-01 LateChargeComputed days=53 amount=3.21
    + 2026-05-03 ContractReinstated clause=telema:6.7
    + 2026-05-04 Activated`,
  ),
  of(
    '6.7',
    'refusing',
    'while anything is owed there is no coming back',
    `
    ${invoice}
    > 2026-04-24 terminate under=6.5.2
    > 2026-05-03 comeBack
    + 2026-05-03 Refused code=SOMETHING_IS_OWED clause=telema:6.7`,
  ),
  of(
    '6.7',
    'boundary',
    'the fee must be a new one',
    `
    > 2026-01-02 receiveActivationFee
    ${invoice}
    > 2026-04-24 terminate under=6.5.2
    > 2026-05-01 pay amount=121.00 invoice=A1
    > 2026-05-01 pay amount=3.21
    > 2026-05-03 comeBack
    > 2026-05-04 receiveActivationFee
    > 2026-05-04 13:00 comeBack
    + 2026-05-03 Refused code=ACTIVATION_FEE_NOT_RECEIVED
    + 2026-05-04 ContractReinstated`,
  ),

  of(
    '6.8',
    'granting',
    'what was served is still invoiced and paid after the end',
    `
    > 2026-04-30 terminate under=6.4.2
    > 2026-05-02 issueInvoice invoice=A1 net=100.00
    > 2026-05-03 pay amount=121.00 invoice=A1
    + 2026-05-02 InvoiceIssued invoice=A1
    + 2026-05-03 InvoicePaid invoice=A1`,
  ),
  of(
    '6.8',
    'refusing',
    'but nothing new begins',
    `
    > 2026-04-30 terminate under=6.4.2
    > 2026-05-02 requestVoluntarySuspension from=2026-08-01 months=1
    > 2026-05-02 issueInvoice invoice=A1 net=100.00
    + 2026-05-02 Refused do=requestVoluntarySuspension code=CONTRACT_ENDED
    + 2026-05-02 InvoiceIssued invoice=A1`,
  ),
  of(
    '6.8',
    'boundary',
    'the penalty of an unpaid invoice goes on after the end',
    `
    ${invoice}
    > 2026-03-05 terminate under=6.4.2
    > 2026-03-30 pay amount=121.00 invoice=A1
    + 2026-03-09 DutyMissed duty=pay
    + 2026-03-30 LateChargeComputed days=21 amount=1.27`,
  ),

  of(
    '7.1',
    'granting',
    'a duty that force majeure hinders is not missed',
    `
    ${invoice}
    > 2026-03-05 declareForceMajeure by=client hinders=[pay]
    + 2026-03-05 ForceMajeureDeclared by=client
    - * DutyMissed duty=pay`,
  ),
  of(
    '7.1',
    'refusing',
    'one that it does not hinder still is',
    `
    ${invoice}
    > 2026-03-02 13:00 object invoice=A1 amount=121.00
    > 2026-03-02 13:00 issueInvoice invoice=B1 net=100.00
    > 2026-03-05 declareForceMajeure by=operator hinders=[answerObjection]
    + 2026-03-09 DutyMissed duty=pay invoice=B1
    - * DutyMissed duty=answerObjection`,
  ),
  of(
    '7.1',
    'boundary',
    'when it ends, what was due meanwhile is missed',
    `
    ${invoice}
    > 2026-03-09 23:58 declareForceMajeure by=client hinders=[pay]
    > 2026-03-20 endForceMajeure
    + 2026-03-20 DutyMissed duty=pay
    - 2026-03-09 DutyMissed duty=pay`,
  ),

  of(
    '7.2',
    'granting',
    'what stops a subcontractor counts too',
    `
    > 2026-03-05 declareForceMajeure by=operator of=subcontractor
    + 2026-03-05 ForceMajeureDeclared by=operator clause=telema:7.2`,
  ),
  of(
    '7.2',
    'refusing',
    'once',
    `
    > 2026-03-05 declareForceMajeure by=operator of=subcontractor
    > 2026-03-06 declareForceMajeure by=operator of=subcontractor
    + 2026-03-06 Refused code=ALREADY_DECLARED clause=telema:7.2`,
  ),
  of(
    '7.2',
    'boundary',
    'it pauses what it hinders like one’s own',
    `
    ${invoice}
    > 2026-03-03 object invoice=A1 amount=121.00
    > 2026-03-13 23:59 declareForceMajeure by=operator of=subcontractor hinders=[answerObjection]
    - * DutyMissed duty=answerObjection`,
  ),
  of(
    '7.3',
    'granting',
    'what force majeure does not hinder is owed as ever',
    `
    ${invoice}
    > 2026-03-05 declareForceMajeure by=operator hinders=[answerObjection]
    + 2026-03-09 DutyMissed duty=pay`,
  ),
  of(
    '7.3',
    'refusing',
    'a declaration that names nothing pauses nothing',
    `
    ${invoice}
    > 2026-03-05 declareForceMajeure by=client
    + 2026-03-09 DutyMissed duty=pay`,
  ),
  of(
    '7.3',
    'boundary',
    'of two duties only the hindered one pauses',
    `
    ${invoice}
    > 2026-03-02 issueInvoice invoice=B1 net=100.00
    > 2026-03-03 object invoice=B1 amount=121.00
    > 2026-03-05 declareForceMajeure by=operator hinders=[answerObjection]
    + 2026-03-09 DutyMissed duty=pay invoice=A1
    - * DutyMissed duty=answerObjection`,
  ),
  of(
    '7.4',
    'granting',
    'when it is over, the obligations go on',
    `
    ${invoice}
    > 2026-03-05 declareForceMajeure by=client hinders=[pay]
    > 2026-03-06 endForceMajeure
    + 2026-03-06 ForceMajeureEnded clause=telema:7.4
    + 2026-03-09 DutyMissed duty=pay`,
  ),
  of(
    '7.4',
    'refusing',
    'what was not declared cannot end',
    `
    > 2026-03-05 endForceMajeure
    + 2026-03-05 Refused code=NOT_DECLARED clause=telema:7.4`,
  ),
  of(
    '7.4',
    'boundary',
    'what was due meanwhile is missed at once',
    `
    ${invoice}
    > 2026-03-05 declareForceMajeure by=client hinders=[pay]
    > 2026-03-10 endForceMajeure
    + 2026-03-10 DutyMissed duty=pay`,
  ),

  of(
    '7.5',
    'granting',
    'force majeure is told',
    `
    > 2026-03-05 declareForceMajeure by=operator
    + 2026-03-05 ForceMajeureDeclared by=operator clause=telema:7.5`,
  ),
  of(
    '7.5',
    'refusing',
    'declared once',
    `
    > 2026-03-05 declareForceMajeure by=operator
    > 2026-03-06 declareForceMajeure by=client
    + 2026-03-06 Refused code=ALREADY_DECLARED clause=telema:7.5`,
  ),
  of(
    '7.5',
    'boundary',
    'declared once, it ends once',
    `
    > 2026-03-05 declareForceMajeure by=operator
    > 2026-03-05 13:00 declareForceMajeure by=client
    > 2026-03-06 endForceMajeure
    > 2026-03-07 endForceMajeure
    + 2026-03-05 Refused code=ALREADY_DECLARED
    + 2026-03-06 ForceMajeureEnded
    + 2026-03-07 Refused code=NOT_DECLARED`,
  ),

  of(
    '7.6',
    'granting',
    'after more than 180 days each side may end the contract',
    `
    > 2026-01-05 declareForceMajeure by=operator
    > 2026-07-06 terminate by=client
    + 2026-07-05 RightOpened right=terminate holder=operator clause=telema:7.6
    + 2026-07-05 RightOpened right=terminate holder=client clause=telema:7.6
    + 2026-07-06 ContractEnded clause=telema:7.6`,
  ),
  of(
    '7.6',
    'refusing',
    'not when it was over before',
    `
    > 2026-01-05 declareForceMajeure by=operator
    > 2026-07-04 endForceMajeure
    > 2026-07-05 declareForceMajeure by=operator
    > 2026-07-06 terminate by=client
    + 2026-07-06 Refused do=terminate
    + * RightOpened right=terminate holder=client on=2027-01-02
    = until=2027-01-31`,
  ),
  of(
    '7.6',
    'boundary',
    'the 180th day to 24:00 is not more than 180 days',
    `
    > 2026-01-05 declareForceMajeure by=operator
    > 2026-07-04 23:59 terminate by=client under=7.6
    > 2026-07-05 00:00 terminate by=client under=7.6
    + 2026-07-04 Refused do=terminate
    + 2026-07-05 ContractEnded`,
  ),

  of(
    '8.2',
    'granting',
    'the contract passes on with the other side’s consent',
    `
    > 2026-03-05 assignContract to=Cits by=client consent=true
    + 2026-03-05 ContractAssigned to=Cits clause=telema:8.2`,
  ),
  of(
    '8.2',
    'refusing',
    'not without it',
    `
    > 2026-03-05 assignContract to=Cits by=client consent=false
    + 2026-03-05 Refused code=CONSENT_MISSING clause=telema:8.2`,
  ),
  of(
    '8.2',
    'boundary',
    'the operator needs the partner’s consent too',
    `
    > 2026-03-05 assignContract to=Cits by=operator consent=false
    + 2026-03-05 Refused code=CONSENT_MISSING clause=telema:8.2`,
  ),

  of(
    '8.4',
    'granting',
    'a letter to the last known address counts',
    `
    > 2026-03-01 changeContact what=address value=Liepaja
    > 2026-03-02 postOfficialNotice kind=other by=operator notice=N
    + 2026-03-02 NoticePosted notice=N to=Liepaja
    + 2026-03-09 NoticeDelivered notice=N`,
  ),
  of(
    '8.4',
    'refusing',
    'a change told later does not reach back',
    `
    > 2026-03-01 changeContact what=address value=Liepaja
    > 2026-03-02 postOfficialNotice kind=other by=operator notice=N
    > 2026-03-03 changeContact what=address value=Riga
    > 2026-03-04 postOfficialNotice kind=other by=operator notice=M
    + 2026-03-02 NoticePosted notice=N to=Liepaja
    + 2026-03-04 NoticePosted notice=M to=Riga`,
  ),
  of(
    '8.4',
    'boundary',
    'a change told just before counts',
    `
    > 2026-03-01 changeContact what=address value=Liepaja
    > 2026-03-02 11:59 changeContact what=address value=Riga
    > 2026-03-02 12:00 postOfficialNotice kind=other by=operator notice=N
    + 2026-03-02 NoticePosted notice=N to=Riga`,
  ),

  of(
    '8.6.1',
    'granting',
    'silence for 21 days after delivery is agreement',
    `
    > 2026-04-30 postOfficialNotice kind=amendment by=operator notice=N
    + 2026-06-01 AmendmentAgreed notice=N tacit=true clause=telema:8.6.1`,
  ),
  of(
    '8.6.1',
    'refusing',
    'a refusal posted in time ends the proposal',
    `
    > 2026-04-30 postOfficialNotice kind=amendment by=client notice=N
    > 2026-05-12 answerAmendment notice=N accept=false
    > 2026-05-13 answerAmendment notice=N accept=true
    + 2026-05-12 AmendmentRefused notice=N clause=telema:8.6.1
    + 2026-05-13 Refused code=ALREADY_ANSWERED
    - * AmendmentAgreed`,
  ),
  of(
    '8.6.1',
    'boundary',
    'the 21st day to 24:00 is in time',
    `
    > 2026-04-30 postOfficialNotice kind=amendment by=operator notice=N
    > 2026-04-30 postOfficialNotice kind=amendment by=operator notice=M
    > 2026-06-01 23:59 answerAmendment notice=N accept=false
    > 2026-06-02 00:00 answerAmendment notice=M accept=false
    + 2026-06-01 AmendmentRefused notice=N
    + 2026-06-02 Refused code=ANSWERED_TOO_LATE notAfter=2026-06-01`,
  ),

  of(
    '8.6.2',
    'granting',
    'changed terms are announced thirty days ahead',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-05-01 announcement=V2
    + 2026-03-02 ChangeAnnounced announcement=V2 effectiveOn=2026-05-01 clause=telema:8.6.2`,
  ),
  of(
    '8.6.2',
    'refusing',
    'not later, and not with an exception that is none',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-03-10
    > 2026-03-02 13:00 announceTermsChange effectiveOn=2026-03-10 exception=z
    + 2026-03-02 Refused code=ANNOUNCED_TOO_LATE clause=telema:8.6.2
    + 2026-03-02 Refused code=UNKNOWN_EXCEPTION clause=telema:8.6.2`,
  ),
  of(
    '8.6.2',
    'boundary',
    'thirty days are enough; an exception needs none',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-03-31
    > 2026-03-02 announceTermsChange effectiveOn=2026-04-01 announcement=V2
    > 2026-03-02 announceTermsChange effectiveOn=2026-03-03 exception=a announcement=V3
    + 2026-03-02 Refused notBefore=2026-04-01
    + 2026-03-02 ChangeAnnounced announcement=V2
    + 2026-03-02 ChangeAnnounced announcement=V3 exception=a`,
  ),

  of(
    '8.6.3',
    'granting',
    'who disagrees ends the contract as of the day of the change',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-04-01 announcement=V2
    > 2026-03-20 postOfficialNotice kind=termination by=client notice=N
    + 2026-03-02 RightOpened right=terminate holder=client until=2026-03-31 clause=telema:8.6.3
    + 2026-04-01 ContractEnded how=change clause=telema:8.6.3`,
  ),
  of(
    '8.6.3',
    'refusing',
    'when the change is in force, only the usual notice is left',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-04-01 announcement=V2
    > 2026-04-01 postOfficialNotice kind=termination by=client notice=N
    + 2026-03-31 RightLapsed right=terminate clause=telema:8.6.3
    + 2026-05-01 ContractEnded how=notice clause=telema:6.4.1`,
  ),
  of(
    '8.6.3',
    'boundary',
    'posted in the last minute before',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-04-01 announcement=V2
    > 2026-03-31 23:59 postOfficialNotice kind=termination by=client notice=N
    + 2026-04-01 ContractEnded clause=telema:8.6.3`,
  ),

  of(
    '8.6.4',
    'granting',
    'who does not leave accepts',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-04-01 announcement=V2
    + 2026-03-31 ChangeAccepted announcement=V2 tacit=true clause=telema:8.6.4`,
  ),
  of(
    '8.6.4',
    'refusing',
    'an ended contract accepts nothing',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-04-01 announcement=V2
    > 2026-03-03 announceTermsChange effectiveOn=2026-05-01 announcement=V3
    > 2026-04-10 terminate under=6.4.2
    + 2026-03-31 ChangeAccepted announcement=V2
    - * ChangeAccepted announcement=V3`,
  ),
  of(
    '8.6.4',
    'boundary',
    'a change of the same day is accepted at once',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-03-02 exception=c announcement=V2
    + 2026-03-02 ChangeAccepted announcement=V2`,
  ),

  of(
    '8.8',
    'granting',
    'a complaint is answered within thirty days',
    `
    > 2026-03-02 reportBreach by=client what=outage
    > 2026-03-20 answerComplaint
    + 2026-03-02 DutyArose duty=answerComplaint holder=operator dueOn=2026-04-01 clause=telema:8.8
    + 2026-03-20 DutyFulfilled duty=answerComplaint`,
  ),
  of(
    '8.8',
    'refusing',
    'there is nothing to answer without one',
    `
    > 2026-03-20 answerComplaint
    + 2026-03-20 Refused code=NO_OPEN_COMPLAINT clause=telema:8.8`,
  ),
  of(
    '8.8',
    'boundary',
    'the thirtieth day to 24:00 is in time',
    `
    > 2026-03-02 reportBreach by=client what=outage
    > 2026-04-01 23:59 answerComplaint
    > 2026-04-02 reportBreach by=client what=outage
    + 2026-04-01 DutyFulfilled duty=answerComplaint
    + 2026-05-02 DutyMissed duty=answerComplaint
    - 2026-04-01 DutyMissed`,
  ),

  of(
    '8.10',
    'granting',
    'consent can be withdrawn at any time',
    `
    > 2026-03-02 withdrawConsent what=productDevelopment
    + 2026-03-02 ConsentWithdrawn what=productDevelopment clause=telema:8.10`,
  ),
  of(
    '8.10',
    'refusing',
    'once',
    `
    > 2026-03-02 withdrawConsent what=productDevelopment
    > 2026-03-03 withdrawConsent what=productDevelopment
    + 2026-03-03 Refused code=ALREADY_WITHDRAWN clause=telema:8.10`,
  ),
  of(
    '8.10',
    'boundary',
    'after the end too',
    `
    > 2026-03-02 terminate under=6.4.2
    > 2026-03-03 withdrawConsent what=productDevelopment
    + 2026-03-03 ConsentWithdrawn`,
  ),

  of(
    '8.11',
    'granting',
    'a campaign’s discount for a partner without debts',
    `
    > 2026-03-02 grantDiscount campaign=Pavasaris
    + 2026-03-02 DiscountGranted campaign=Pavasaris clause=telema:8.11`,
  ),
  of(
    '8.11',
    'refusing',
    'not for one in debt, outside its conditions, or who gave false data',
    `
    > 2026-02-02 grantDiscount campaign=Pavasaris meetsConditions=false
    > 2026-02-03 reportBreach by=operator what=wrongInformation
    > 2026-02-04 grantDiscount campaign=Pavasaris
    ${invoice}
    > 2026-03-03 grantDiscount campaign=Pavasaris
    + 2026-02-02 Refused code=OUTSIDE_CONDITIONS clause=telema:8.11
    + 2026-02-04 Refused code=FALSE_DATA clause=telema:8.11
    + 2026-03-03 Refused code=SOMETHING_IS_OWED clause=telema:8.11`,
  ),
  of(
    '8.11',
    'boundary',
    'the last cent paid opens it',
    `
    ${invoice}
    > 2026-03-03 pay amount=120.99 invoice=A1
    > 2026-03-03 13:00 grantDiscount campaign=Pavasaris
    > 2026-03-04 pay amount=0.01 invoice=A1
    > 2026-03-04 13:00 grantDiscount campaign=Pavasaris
    + 2026-03-03 Refused code=SOMETHING_IS_OWED
    + 2026-03-04 DiscountGranted`,
  ),

  of(
    '8.14',
    'granting',
    'a contract with a term ends with it',
    `
    = lastDay=2026-06-30
    + 2026-06-30 ContractEnded how=term clause=telema:8.14`,
  ),
  of(
    '8.14',
    'refusing',
    'one that ended sooner does not end again',
    `
    = lastDay=2026-06-30
    > 2026-06-01 postOfficialNotice kind=termination by=client notice=N
    + 2026-06-30 ContractEnded how=term
    - 2026-07-01 ContractEnded`,
  ),
  of(
    '8.14',
    'boundary',
    'its last day counts to 24:00',
    `
    = lastDay=2026-06-30
    > 2026-06-30 23:59 changeContact what=phone value=1
    > 2026-07-01 00:00 tellReasons right=suspend
    + 2026-06-30 ContactChanged
    + 2026-07-01 Refused code=CONTRACT_ENDED`,
  ),

  of(
    '8.15',
    'granting',
    'a digital signature is recorded',
    `
    > 2026-01-02 recordSignature form=digital
    + 2026-01-02 SignatureRecorded form=digital clause=telema:8.15`,
  ),
  of(
    '8.15',
    'refusing',
    'not for a contract that has ended',
    `
    > 2026-01-01 recordSignature form=scan
    > 2026-01-02 terminate under=6.4.2
    > 2026-01-03 recordSignature form=digital
    + 2026-01-01 SignatureRecorded form=scan
    + 2026-01-03 Refused code=CONTRACT_ENDED`,
  ),
  of(
    '8.15',
    'boundary',
    'between signing and entry into force',
    `
    = inForceOn=2026-02-01
    > 2026-01-15 recordSignature form=paper
    + 2026-01-15 SignatureRecorded form=paper`,
  ),

  of(
    'def.agent',
    'boundary',
    'a mandate counts from its first day to its last',
    `
    > 2026-01-02 recordMandate agent=Agents firstDay=2026-02-01 lastDay=2026-02-28 scope=[end]
    > 2026-01-31 postOfficialNotice kind=termination by=operator notice=N1 agent=Agents
    > 2026-02-01 postOfficialNotice kind=amendment by=operator notice=N2 agent=Agents
    > 2026-02-28 postOfficialNotice kind=termination by=operator notice=N3 agent=Agents
    > 2026-03-01 postOfficialNotice kind=termination by=operator notice=N4 agent=Agents
    + 2026-01-31 Refused code=MANDATE_NOT_IN_FORCE notBefore=2026-02-01
    + 2026-02-01 Refused code=OUTSIDE_MANDATE
    + 2026-02-28 NoticePosted notice=N3
    + 2026-03-01 Refused code=MANDATE_NOT_IN_FORCE notAfter=2026-02-28`,
  ),
  of(
    'def.agent',
    'refusing',
    'a revoked mandate concludes nothing',
    `
    = signedOn=none
    > 2026-01-02 recordMandate agent=Agents
    > 2026-01-03 revokeMandate agent=Agents
    > 2026-01-04 signContract agent=Agents
    + 2026-01-03 MandateRevoked agent=Agents
    + 2026-01-04 Refused code=NO_MANDATE
    - * ContractSigned`,
  ),
  of(
    'def.partner',
    'refusing',
    'a natural person cannot apply',
    `
    = signedOn=none
    > 2026-01-05 apply applicant=Persona client=naturalPerson
    > 2026-01-06 apply applicant=SIA client=organisation
    > 2026-01-07 signContract
    + 2026-01-05 Refused do=apply code=NATURAL_PERSON clause=telema:def.partner
    + 2026-01-06 ApplicationReceived applicant=SIA
    + 2026-01-07 ContractSigned`,
  ),
  of(
    '4.3.3',
    'refusing',
    'who knowingly applied with false data is refused, and the fee paid is kept',
    `
    = signedOn=none
    > 2026-01-05 apply applicant=SIA
    > 2026-01-06 receiveActivationFee
    > 2026-01-07 refuseApplication reason=falseData
    > 2026-01-08 signContract
    + 2026-01-06 ActivationFeeReceived
    + 2026-01-07 ApplicationRefused reason=falseData paymentsKept=true clause=telema:4.3.3
    + 2026-01-08 Refused code=APPLICATION_REFUSED clause=telema:4.3.3
    - * ContractSigned`,
  ),
  of(
    '8.9',
    'granting',
    'signing makes the representations and gives the consents',
    `
    + 2026-01-01 RepresentationsMade consents=[contractData,billingData,usageData] clause=telema:8.9`,
  ),
  of(
    '8.9',
    'refusing',
    'a consent withheld before signing is not given',
    `
    = signedOn=2026-01-10
    > 2026-01-05 withdrawConsent what=usageData
    + 2026-01-10 RepresentationsMade consents=[contractData,billingData]
    - * RepresentationsMade consents=[contractData,billingData,usageData]`,
  ),
  of(
    '8.9',
    'boundary',
    'they are made with the last signature, not with the application',
    `
    = signedOn=none
    > 2026-01-05 apply applicant=SIA
    > 2026-01-06 recordSignature form=digital side=client signer=Anna
    > 2026-01-08 recordSignature form=digital side=operator
    + 2026-01-08 RepresentationsMade
    - 2026-01-05 RepresentationsMade
    - 2026-01-06 RepresentationsMade`,
  ),
  of(
    '8.15',
    'granting',
    'a scan and a digital signature conclude the contract together',
    `
    = signedOn=none
    > 2026-01-05 apply applicant=SIA
    > 2026-01-06 offerContract validUntil=2026-01-20
    > 2026-01-12 recordSignature form=scan side=client signer=Anna
    > 2026-01-14 recordSignature form=digital side=operator signer=Juris valid=true
    + 2026-01-14 ContractSigned signedOn=2026-01-14 inForceOn=2026-01-14 clause=telema:8.15
    + 2026-01-14 ContractEnteredIntoForce
    - 2026-01-12 ContractSigned`,
  ),
  of(
    '8.15',
    'refusing',
    'an invalid digital signature concludes nothing',
    `
    = signedOn=none
    > 2026-01-06 recordSignature form=digital side=client valid=false reasons=[revoked]
    > 2026-01-07 recordSignature form=digital side=operator
    > 2026-01-08 recordSignature form=digital side=operator
    + 2026-01-06 Refused code=SIGNATURE_NOT_VALID clause=telema:8.15
    + 2026-01-08 Refused code=ALREADY_SIGNED
    - * ContractSigned`,
  ),
  of(
    '8.15',
    'boundary',
    'an offer can be signed to the end of its last day',
    `
    = signedOn=none
    > 2026-01-06 offerContract validUntil=2026-01-20
    > 2026-01-20 23:59 recordSignature form=digital side=client
    > 2026-01-21 00:00 recordSignature form=digital side=operator
    + 2026-01-20 SignatureRecorded side=client
    + 2026-01-20 OfferLapsed
    + 2026-01-21 Refused code=OFFER_LAPSED notAfter=2026-01-20`,
  ),

  of(
    '5.5',
    'boundary',
    'money counts on the day it came, not on the day it was recorded',
    `
    ${invoice}
    > 2026-03-30 pay amount=121.00 invoice=A1 receivedOn=2026-03-09
    > 2026-03-31 pay amount=1.00 receivedOn=2026-04-01
    + 2026-03-30 PaymentReceived receivedOn=2026-03-09
    + 2026-03-30 InvoicePaid invoice=A1
    + 2026-03-31 Refused code=IN_THE_FUTURE notAfter=2026-03-31
    - * LateChargeComputed`,
  ),
  of(
    '5.6',
    'boundary',
    'the penalty runs to the day on which the money came',
    `
    ${invoice}
    > 2026-04-08 pay amount=121.00 invoice=A1 receivedOn=2026-03-30
    + 2026-04-08 LateChargeComputed invoice=A1 days=21 amount=1.27 clause=telema:5.6`,
  ),
  of(
    '5.7',
    'boundary',
    'an objection counts from the day it was received',
    `
    ${invoice}
    > 2026-03-10 object invoice=A1 amount=40.00 receivedOn=2026-03-08
    + 2026-03-10 ObjectionReceived blocks=true receivedOn=2026-03-08 clause=telema:5.7
    + 2026-03-10 DutyArose duty=answerObjection dueOn=2026-03-18`,
  ),
  of(
    'def.official-notice',
    'boundary',
    'delivery counts from the posting, however late it was recorded',
    `
    > 2026-05-04 postOfficialNotice kind=other by=client notice=N postedOn=2026-04-30
    + 2026-05-04 NoticePosted postedOn=2026-04-30 deliveredOn=2026-05-11
    + 2026-05-11 NoticeDelivered notice=N`,
  ),
  of(
    '6.4.1',
    'boundary',
    'thirty days run from the posting that was recorded later',
    `
    > 2026-05-04 postOfficialNotice kind=termination by=client notice=N postedOn=2026-04-30
    + 2026-05-30 ContractEnded how=notice clause=telema:6.4.1`,
  ),
  of(
    '8.6.1',
    'refusing',
    'a refusal posted in time takes back what silence had agreed',
    `
    > 2026-04-30 postOfficialNotice kind=amendment by=operator notice=N
    > 2026-06-08 answerAmendment notice=N accept=false postedOn=2026-06-01
    > 2026-06-09 answerAmendment notice=N accept=false postedOn=2026-06-01
    + 2026-06-01 AmendmentAgreed notice=N tacit=true
    + 2026-06-08 AmendmentRefused notice=N clause=telema:8.6.1
    + 2026-06-09 Refused code=ALREADY_ANSWERED`,
  ),
  of(
    '8.6.1',
    'boundary',
    'posted a day too late it does not',
    `
    > 2026-04-30 postOfficialNotice kind=amendment by=operator notice=N
    > 2026-06-08 answerAmendment notice=N accept=false postedOn=2026-06-02
    + 2026-06-08 Refused code=ANSWERED_TOO_LATE notAfter=2026-06-01
    - * AmendmentRefused`,
  ),
  of(
    '5.4',
    'boundary',
    'a service activated before is recorded from the day of its fee on',
    `
    = parameters.monthlyFee=30.00 until=2026-03-31
    > 2026-02-10 receiveActivationFee receivedOn=2026-01-20
    > 2026-02-11 activate effectiveOn=2026-01-19
    > 2026-02-11 activate effectiveOn=2026-01-20
    + 2026-02-11 Refused code=ACTIVATION_FEE_NOT_RECEIVED notBefore=2026-01-20
    + 2026-02-11 Activated activatedOn=2026-01-20 clause=telema:5.4
    + 2026-02-11 MonthlyFeeCharged month=2026-01 amount=11.61
    + 2026-02-28 MonthlyFeeCharged month=2026-02 amount=30.00`,
  ),
  of(
    '4.6.3',
    'boundary',
    'a claim that came in time is recorded later',
    `
    > 2026-06-15 fileClaim id=C amount=10.00 discoveredOn=2026-04-10 damageOn=2026-04-10 receivedOn=2026-06-11
    > 2026-06-15 fileClaim id=D amount=10.00 discoveredOn=2026-04-10 damageOn=2026-04-10 receivedOn=2026-06-10
    + 2026-06-15 Refused code=CLAIMED_TOO_LATE notAfter=2026-06-10
    + 2026-06-15 ClaimAccepted id=D receivedOn=2026-06-10`,
  ),

  of(
    '8.6.4',
    'granting',
    'changed numbers hold from their day on',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-04-01 changes=[telema:5.5/dueDays/14]
    > 2026-03-31 issueInvoice invoice=A1 net=100.00
    > 2026-04-01 issueInvoice invoice=A2 net=100.00
    + 2026-03-31 InvoiceIssued invoice=A1 dueOn=2026-04-07
    + 2026-04-01 TermsReplaced clause=telema:8.6.4
    + 2026-04-01 InvoiceIssued invoice=A2 dueOn=2026-04-15`,
  ),
  of(
    '8.6.4',
    'refusing',
    'a contract’s own number stays where it departs from the terms',
    `
    = deviation=telema:5.5/dueDays/21
    > 2026-03-02 announceTermsChange effectiveOn=2026-04-01 changes=[telema:5.5/dueDays/14]
    > 2026-04-01 issueInvoice invoice=A2 net=100.00
    + 2026-04-01 TermsReplaced clause=telema:8.6.4
    + 2026-04-01 InvoiceIssued invoice=A2 dueOn=2026-04-22`,
  ),
  of(
    '8.6.4',
    'boundary',
    'a deadline that had begun keeps its old number',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-04-01 changes=[telema:5.7/answerDays/2]
    > 2026-03-27 issueInvoice invoice=A1 net=100.00
    > 2026-03-27 issueInvoice invoice=A2 net=100.00
    > 2026-03-31 object invoice=A1 amount=10.00
    > 2026-04-01 object invoice=A2 amount=10.00
    + 2026-04-01 TermsReplaced
    + 2026-03-31 DutyArose duty=answerObjection invoice=A1 dueOn=2026-04-10
    + 2026-04-01 DutyArose duty=answerObjection invoice=A2 dueOn=2026-04-03`,
  ),
  of(
    '8.6.2',
    'refusing',
    'numbers that no clause has are not announced',
    `
    > 2026-03-02 announceTermsChange effectiveOn=2026-04-01 changes=[telema:5.5/days/14]
    > 2026-03-03 announceTermsChange effectiveOn=2026-05-01 terms=nowhere
    + 2026-03-02 Refused code=TERMS_DO_NOT_FIT clause=telema:8.6.2
    + 2026-03-03 Refused code=TERMS_DO_NOT_FIT clause=telema:8.6.2
    - * ChangeAnnounced`,
  ),

  of(
    'def.technical-solution-analysis',
    'granting',
    'an analysis is attached to the contract',
    `
    > 2026-01-05 fileRecord what=technicalSolutionAnalysis reference=TRA-1 about=activation
    + 2026-01-05 RecordFiled reference=TRA-1 clause=telema:def.technical-solution-analysis`,
  ),
  of(
    'def.technical-solution-analysis',
    'refusing',
    'other papers are not filed here',
    `
    > 2026-01-05 fileRecord what=technicalSolutionAnalysis reference=TRA-1
    > 2026-01-05 fileRecord what=holidayPhotos reference=X
    + 2026-01-05 RecordFiled reference=TRA-1
    + 2026-01-05 Refused do=fileRecord code=NOT_FORESEEN`,
  ),
  of(
    'def.technical-solution-analysis',
    'boundary',
    'one received today, not one of tomorrow',
    `
    > 2026-01-05 fileRecord what=technicalSolutionAnalysis reference=TRA-1 receivedOn=2026-01-05
    > 2026-01-05 fileRecord what=technicalSolutionAnalysis reference=TRA-2 receivedOn=2026-01-06
    + 2026-01-05 RecordFiled reference=TRA-1
    + 2026-01-05 Refused code=IN_THE_FUTURE clause=telema:def.technical-solution-analysis`,
  ),
  of(
    '2.8.5',
    'granting',
    'a change of the ERP is asked for and agreed in time',
    `
    > 2026-03-01 requestSystemChange change=ERP-9 plannedOn=2026-03-31
    > 2026-03-10 answerSystemChange change=ERP-9 agree=true
    + 2026-03-01 DutyArose duty=answerSystemChange dueOn=2026-03-17 clause=telema:2.8.5
    + 2026-03-10 SystemChangeAnswered change=ERP-9 agreed=true clause=telema:2.8.5
    + 2026-03-10 DutyFulfilled duty=answerSystemChange`,
  ),
  of(
    '2.8.5',
    'refusing',
    'asked for too late, it can only be planned for later',
    `
    > 2026-03-01 requestSystemChange change=ERP-9 plannedOn=2026-03-14
    + 2026-03-01 Refused code=ASKED_TOO_LATE notBefore=2026-03-15 clause=telema:2.8.5`,
  ),
  of(
    '2.8.5',
    'boundary',
    'fourteen days before is in time; unanswered by then it is not agreed',
    `
    > 2026-03-01 requestSystemChange change=ERP-9 plannedOn=2026-03-15
    > 2026-03-02 requestSystemChange change=ERP-10 plannedOn=2026-03-31
    > 2026-03-18 answerSystemChange change=ERP-10 agree=true
    + 2026-03-01 SystemChangeRequested change=ERP-9
    + 2026-03-01 SystemChangeLapsed change=ERP-9
    + 2026-03-17 SystemChangeLapsed change=ERP-10
    + 2026-03-18 Refused code=ALREADY_ANSWERED`,
  ),
  of(
    '4.2.2',
    'granting',
    'with the activation the partner is reminded to tell its customers and suppliers',
    `
    = parameters.activationFee=0.00
    > 2026-01-10 activate
    + 2026-01-10 ClientReminded of=customersAndSuppliers because=Activated clause=telema:4.2.2`,
  ),
  of(
    '4.2.2',
    'refusing',
    'not before the service is active',
    `
    = parameters.activationFee=50.00
    > 2026-01-10 activate
    > 2026-01-11 receiveActivationFee
    > 2026-01-12 activate
    + 2026-01-12 ClientReminded of=customersAndSuppliers
    - 2026-01-10 ClientReminded`,
  ),
  of(
    '4.2.2',
    'boundary',
    'on the day of the activation itself, once',
    `
    = parameters.activationFee=0.00
    > 2026-01-10 23:59 activate
    > 2026-01-11 activate
    + 2026-01-10 ClientReminded of=customersAndSuppliers
    - 2026-01-11 ClientReminded`,
  ),
  of(
    '4.5.4',
    'granting',
    'an ending is to be told to the trading partners',
    `
    > 2026-02-02 terminate under=6.4.2
    + 2026-02-02 ClientReminded of=tradingPartners because=ContractEnded clause=telema:4.5.4`,
  ),
  of(
    '4.5.4',
    'refusing',
    'a mere right to suspend is nothing to tell',
    `
    ${invoice}
    > 2026-03-26 tellReasons right=suspend
    > 2026-03-27 suspend
    + 2026-03-27 ClientReminded of=tradingPartners because=Suspended
    - 2026-03-25 ClientReminded
    - 2026-03-26 ClientReminded`,
  ),
  of(
    '4.5.4',
    'boundary',
    'a voluntary suspension is told from its first day',
    `
    > 2026-02-10 requestVoluntarySuspension from=2026-03-12 months=1
    + 2026-03-12 ClientReminded of=tradingPartners because=Suspended
    - 2026-02-10 ClientReminded`,
  ),

  of(
    'def.partner',
    'refusing',
    'a contract does not pass to a natural person either',
    `
    > 2026-02-02 assignContract to=Persona by=client consent=true client=naturalPerson
    > 2026-02-03 assignContract to=SIA by=client consent=true
    + 2026-02-02 Refused code=NATURAL_PERSON clause=telema:def.partner
    + 2026-02-03 ContractAssigned to=SIA`,
  ),
];
