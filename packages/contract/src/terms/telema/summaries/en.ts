import type { TelemaClauseId } from '../clause-list.js';

/** What each clause means for the parties, in our own plain words. */
export const telemaSummariesEn: Readonly<Record<TelemaClauseId, string>> = {
  '1': 'What the words of these terms mean.',
  'def.agent':
    'An agent is a company that the operator has authorised to conclude, amend and end contracts and to speak for it about its services.',
  'def.active-period': 'The active period is how long the full content of a document can be read in the portal.',
  'def.transfer-time':
    'Transfer time is the longest span allowed between a document’s arrival at the exchange and the moment its trading partner can have it.',
  'def.e-address':
    'The e-address is where the partner receives invoices: an e-mail address that always reaches its finance department, or its e-invoice address.',
  'def.edi':
    'EDI is the exchange of messages between computer systems, without people in between, by standards agreed beforehand.',
  'def.edi-mailbox':
    'An EDI mailbox stands between the exchange and a partner whose connection is ROAMING, ERPCLOUD or PROXY.',
  'def.e-documents':
    'A document is a structured message in an agreed standard, such as an invoice or an order, which software can process without doubt about its meaning.',
  'def.main-user': 'The main user is the person whom the partner has authorised to change its settings in the portal.',
  'def.accounting-software':
    'Accounting software is what the partner keeps its books with: its ERP or another program. The contract names it only where it is not the ERP.',
  'def.accounting-software-support': 'The company that looks after the partner’s accounting software.',
  'def.confidential-information': 'Confidential is what the contract says and all data in the partner’s documents.',
  'def.user': 'A user is a person whom the partner has authorised to use the portal.',
  'def.contract':
    'The contract is the agreement under which the operator serves the partner. These general terms are a part of every such contract.',
  'def.official-notice':
    'Important business and legal notices go by registered post to the other party’s address in the companies register. They count as delivered 5 business days after posting.',
  'def.partner': 'A partner is a legal person with a contract for the operator’s services.',
  'def.service-availability':
    'Availability is the part of a month, in per cent, during which the service could be used.',
  'def.sla': 'The service level agreement says how well the exchange has to perform.',
  'def.notification-email':
    'The notification address is the e-mail address to which the partner has all system messages sent.',
  'def.request-form': 'The request form in the portal is how users reach the operator’s support and get help soonest.',
  'def.connection':
    'A connection is the way in which data travels between the exchange and the partner. There are five kinds.',
  'def.connection-edidirect':
    'EDIDIRECT joins the partner’s ERP to the exchange directly, for example through the gateway or a module inside the ERP.',
  'def.connection-web': 'WEB means that the partner works in the portal.',
  'def.connection-roaming': 'ROAMING reaches the partner through another EDI operator.',
  'def.connection-erpcloud': 'ERPCLOUD reaches the partner through a cloud ERP.',
  'def.connection-proxy': 'PROXY reaches the partner through an intermediary that the partner has named.',
  'def.contact-person':
    'The contact person watches over the contract on the partner’s side and tells both its own company and the operator about any difficulty with it.',
  'def.credentials':
    'Credentials are a user name, which nobody else has, and a password; together they open the portal.',
  'def.party': 'A party is any group or organisation that takes part in the contract.',
  'def.registration-period':
    'The registration period is how long a document’s transfer record can be read in the portal: its type, number, parties, times and amounts.',
  'def.maintenance-time':
    'Maintenance time is when the system is regularly serviced and renewed; the services may then be unavailable for a short while.',
  'def.technical-solution-analysis':
    'Where needed, the operator writes an analysis of what there is at the start, what the solution will be and how much work and which resources the activation takes.',
  'def.edi-module': 'The EDI module is a part of the partner’s ERP through which the operator’s services are used.',
  'def.edi-system': 'The exchange is the operator’s software and equipment with which the services are provided.',
  'def.edoc':
    'eDoc is an XML format for trade documents: invoices, orders, despatch advices. It grew out of the Estonian e-invoice, EDIFACT, ISO 20022 and other European standards and suits retail in the Baltic countries and their neighbours.',
  'def.gateway':
    'The gateway is a program in the partner’s own network that passes documents to the exchange and, among other things, checks and adapts them beforehand.',
  'def.portal': 'The portal is the web application where the services are used and the partner serves itself.',
  'def.services': 'The services are what the operator provides to the partner under the contract.',
  'def.parties': 'The operator and the partner are each a party, and together the parties.',
  'def.trading-partners':
    'Trading partners are the partner’s customers and suppliers that exchange data with it here, or will. They are set up only on clear written instructions of the partner’s users.',
  'def.erp': 'The ERP is the business software that the partner uses.',
  'def.erp-support': 'The company that looks after the partner’s ERP.',

  '2': 'The services, how good they have to be, and the help that comes with them.',
  '2.1':
    'The exchange and all rights in it belong to the operator; the partner may use it as the contract and these terms say.',
  '2.2': 'The operator provides the services under the conditions that the contract sets.',
  '2.2.1':
    'The contract settles these values: price package, active period, registration period, document format, connection, ERP and its support, accounting software (where it is another one) and its support, contact person, main user, e-invoice address, notification address, services used.',
  '2.2.2': 'Whatever departs from these general terms has to stand in the contract in writing.',
  '2.3':
    'Beside the services that the contract names, the partner gets the portal, with an overview of its document exchange.',
  '2.3.1': 'The full content of every document sent or received can be read during the active period.',
  '2.3.2': 'The transfer register can be read during the registration period.',
  '2.3.3': 'The partner sees its linked trading partners and can request new links.',
  '2.3.4': 'The partner looks for help among questions and answers, and uses the request form for everything else.',
  '2.3.5': 'The partner manages its users and company data and sees which services it has.',
  '2.4':
    'The partner names a main user, who creates, changes and closes user accounts and sees to it that users keep their credentials to themselves. When credentials may have leaked, the main user takes that user’s access away.',
  '2.5':
    'The service runs 24/7, is available 99 % of a month and passes a document on in less than 15 minutes. Maintenance time does not count against this.',
  '2.6': 'How support works.',
  '2.6.1':
    'Support answers users on business days from 09:00 to 17:00, as soon as it can and at the latest on the next business day.',
  '2.6.2':
    'Requests from the request form come first: the form proves who is asking and carries the request safely and in time.',
  '2.6.3': 'Requests sent by e-mail are answered at the first opportunity.',
  '2.6.4': 'Support speaks Estonian, Latvian, Lithuanian, English and Russian.',
  '2.7': 'What the operator does to keep the services good.',
  '2.7.1':
    'The operator develops and updates its system. If that interrupts the services, it tells the partner in writing at least 7 days before.',
  '2.7.2': 'Whoever sends a document to the partner through the exchange is one of its authorised users.',
  '2.7.3': 'The content delivered is the content that was sent.',
  '2.7.4': 'A document is converted into the format that its receiver’s contract names.',
  '2.8': 'What the partner does so that the services run smoothly.',
  '2.8.1': 'The partner reports technical trouble at once, through the request form.',
  '2.8.2':
    'When there is technical trouble, the contact person names an employee who knows the matter and can help to find and remove the cause, and says how to reach that person.',
  '2.8.3': 'The partner regularly reads what comes to its notification address.',
  '2.8.4':
    'Within a calendar year the partner uses a number only once for documents of one type, so that no duplicate comes in.',
  '2.8.5':
    'New versions and other changes of the ERP that could affect the flow of documents are agreed with the operator at least 14 days before.',

  '3': 'Security, and what must be kept secret.',
  '3.1': 'The operator answers for safe use of the services and safe access to the portal.',
  '3.1.1':
    'Users log in to the portal with personal credentials: user name and password, ID card, Mobile-ID, Google account or Smart-ID.',
  '3.1.2': 'Credentials belong to one person: they are not passed on and not shared by several users.',
  '3.1.3': 'Each user needs an e-mail address of their own.',
  '3.1.4':
    'The operator may block a user when security is breached, for example when more than one user has used the same credentials.',
  '3.2': 'Documents travel through encrypted channels only.',
  '3.3': 'The terms of the contract and the data in the partner’s documents are confidential towards third parties.',
  '3.3.1':
    'Nobody gets confidential information without the other party’s prior written consent. Each party answers for its representatives in this.',
  '3.3.2': 'The duty to keep silent goes on for 2 years after the contract has ended.',
  '3.3.3': 'The following may receive confidential information without that consent.',
  '3.3.3.1':
    'Organisations that take part in the document, such as its sender, receiver, payer or logistics provider: it is theirs too.',
  '3.3.3.2': 'Other companies of the group with which the partner is consolidated.',
  '3.3.3.3': 'Organisations to which the law gives a right to the data.',

  '4': 'Rights and duties of both parties.',
  '4.1': 'What the partner may do.',
  '4.1.1': 'The partner may use the services and the portal as the signed contract says.',
  '4.1.2': 'The partner may name the operator as its service provider.',
  '4.1.3': 'The partner gets from the operator the information about its contract to which the law entitles it.',
  '4.2': 'What the partner has to do.',
  '4.2.1': 'The partner keeps to the contract and to these general terms, which are a part of it.',
  '4.2.2':
    'The partner tells its customers and suppliers what will change for them and, where needed, adapts its agreements with them.',
  '4.2.3':
    'The partner pays the operator’s invoices on time and, if it comes to that, the cost of collecting late ones.',
  '4.2.4': 'The partner does its part in time so that the services can be activated without delay.',
  '4.2.5':
    'The partner tells the operator at once about changed company or contact data, another contact person or main user, credentials that leaked or may have leaked, bankruptcy or liquidation begun against it, and anything else that could hinder the contract.',
  '4.3': 'What the operator may do.',
  '4.3.1': 'The operator may name the partner as a user of its services.',
  '4.3.2':
    'The operator may assign overdue claims to others or have them collected, and ask the partner to bear the cost of collection.',
  '4.3.3':
    'If the partner knowingly gave false information or papers, the operator may refuse the contract or end it, and keeps what was paid when it was concluded.',
  '4.4': 'What the operator has to do.',
  '4.4.1': 'The operator fulfils the contract and provides the services it names.',
  '4.4.2':
    'On request the operator informs the partner about its services, terms, invoices and the notices sent to it.',
  '4.4.3':
    'What the operator learns of the partner’s business goes to others only with the partner’s prior written consent, unless the law or the contract demands or allows it.',
  '4.4.4':
    'The operator tells the partner at once about changes of its contact data, about bankruptcy or liquidation begun against it, and about anything else that could hinder the contract.',
  '4.5': 'What the operator does not answer for, and what each party answers for itself.',
  '4.5.1':
    'Not for the content of trading partners’ documents: fields and values are passed on as they were sent, unless something else was expressly asked for.',
  '4.5.2':
    'Not for master data that the partner loads, such as products, customers, suppliers, price lists or accounts.',
  '4.5.3': 'Not for the partner’s own working rules about documents and services.',
  '4.5.4':
    'Not for losses from a suspension under 6.1 or 6.2, or from services or a contract ended because the partner did not keep to it. The partner tells its trading partners about an interruption or an end.',
  '4.5.5': 'Not for what follows when the partner does not report changes in its ERP as agreed.',
  '4.5.6':
    'A party that uses intermediaries to send, register or process documents answers for losses from what they do, get wrong or leave undone.',
  '4.5.7':
    'A party that needs such an intermediary makes good what the other party loses through its acts, mistakes or omissions.',
  '4.6': 'Liability of both parties.',
  '4.6.1':
    'Indirect losses, such as lost profit or a standstill of business, are not made good, unless they come from gross negligence or an intentional breach.',
  '4.6.2': 'Direct losses from not fully keeping the contract are made good to the other party.',
  '4.6.3':
    'A claim is made as soon as possible, at the latest 2 months after the loss was found and 6 months after it was caused. The claimant proves it.',
  '4.6.4':
    'For all breaches in one calendar month the operator owes no more than the partner’s fees for that month, without activation and extra charges. The limit does not hold for gross negligence or intent.',

  '5': 'Invoices and payment.',
  '5.1': 'The operator invoices once a month, for the services used, at the prices of the contract.',
  '5.2': 'The monthly fee counts from the activation date. Sums in the contract are without VAT.',
  '5.3':
    'Invoices go to the partner’s e-invoice address and are worth as much as paper ones. Who wants paper pays for its sending and handling.',
  '5.4': 'The operator begins the activation once it has received the activation fee.',
  '5.5': 'An invoice is due 7 days after its date. It is paid when the whole sum has reached the operator’s account.',
  '5.6':
    'Late payment costs a penalty of 0.05 % of the unpaid sum for each day of delay. The partner also bears the cost of collection.',
  '5.7':
    'If the partner objects to an invoice in writing before its due date and pays the part it does not dispute, the service goes on unrestricted until the objection is reviewed. The operator reviews objections within 10 calendar days.',
  '5.8':
    'If the objection was unfounded, the disputed sum is paid within 5 calendar days of receiving the answer. Otherwise the operator may interrupt the service.',
  '5.9': 'The partner reports a new e-invoice address, and in good time a monthly invoice that did not come.',

  '6': 'Suspension and end of the services.',
  '6.1':
    'The partner may have the services suspended for at most 9 months in a row. It asks in writing at least 30 calendar days ahead, has fulfilled all its obligations and owes nothing.',
  '6.2': 'When the operator may suspend the services.',
  '6.2.1': 'The sum of an invoice has not been received in full within 15 calendar days after its due date.',
  '6.2.2': 'The partner gave wrong information when concluding the contract or during it.',
  '6.2.3': 'The partner did not report a change of its contact data.',
  '6.2.4': 'Whoever signed for the partner had no authority to do so.',
  '6.2.5': 'The partner seriously breached the contract.',
  '6.2.6': 'The law gives a right to suspend.',
  '6.3': 'How a suspension is done and undone.',
  '6.3.1': 'Shortly before a suspension the operator tells the contact person in writing why.',
  '6.3.2':
    'Documents sent to a suspended partner by its trading partners can be read in the portal for 2 weeks from the suspension.',
  '6.3.3':
    'To resume the services, the partner pays 99.00 EUR and VAT for the restoration, and all that is unpaid with penalty and collection costs.',
  '6.4': 'Ending the contract of one’s own will.',
  '6.4.1': 'Either party may end the contract for any reason, by official notice sent 30 calendar days ahead.',
  '6.4.2': 'The parties may end the contract at any time by an agreement that both sign.',
  '6.5': 'When the operator may end the contract without warning; it informs the partner.',
  '6.5.1': 'The services have become impossible for one of the reasons in 6.2.2–6.2.6.',
  '6.5.2': 'An invoice is still unpaid 45 days after its due date.',
  '6.5.3': 'The law that applies knows another sufficient reason.',
  '6.6':
    'Where a service is hindered, or there are other good reasons, the operator may discontinue that one service with at least 30 calendar days’ written notice.',
  '6.7':
    'A partner whose contract ended under 6.5 and who wants to come back pays its debt, the penalty, the collection costs and the activation fee of the price list then in force.',
  '6.8': 'What was provided until the end of the contract still has to be paid for.',

  '7': 'Force majeure.',
  '7.1':
    'Nobody answers for what force majeure prevents: events beyond control that could not be foreseen, such as new laws, war, strikes, fire, disasters, extreme weather, failures of power and networks, or attacks on an internet provider.',
  '7.2': 'Delays and errors that such events cause at the operator’s subcontractors count as force majeure too.',
  '7.3': 'What force majeure does not hinder is still owed.',
  '7.4':
    'The party affected does all it can to avoid and lessen losses, and goes on with its obligations as soon as the obstacle is gone.',
  '7.5':
    'A party that cannot perform tells the other at once, when it knows of the obstacle or should know, and says what it means for its obligations.',
  '7.6':
    'If force majeure lasts more than 180 days, either party may end the contract, and no damages can be claimed for that.',

  '8': 'Final provisions.',
  '8.1': 'Both parties do what they owe properly, carefully, reasonably, in good faith and by accepted practice.',
  '8.2':
    'Rights and obligations under the contract go to a third party only with the other party’s prior written consent.',
  '8.3': 'A merger, division or reorganisation of a party neither changes the contract nor ends it early.',
  '8.4':
    'What was sent to the address in the contract counts as received by the partner when the partner had not reported in writing that its contact or company data changed.',
  '8.5': 'If a part of the contract is invalid or cannot be carried out, the rest stays in force.',
  '8.6': 'How the contract and these terms are changed.',
  '8.6.1':
    'Who wants to amend the contract proposes it by official notice. The other party answers by official notice within 21 calendar days of receiving it; no answer means agreement.',
  '8.6.2':
    'The operator may change these terms and announces it by e-mail or post at least 30 calendar days before it takes effect. The cases below need no such notice.',
  '8.6.2.a': 'The change follows from legislation, public authorities’ demands or court judgments.',
  '8.6.2.b':
    'The change comes from technical or substantial improvement of the field, products or services, or gives partners further or better conditions.',
  '8.6.2.c': 'The change only makes clearer how the services are provided or used.',
  '8.6.3':
    'A partner who does not agree sends an official notice and may end the contract as of the day the change takes effect. Damages or other remedies against the operator are excluded.',
  '8.6.4':
    'A partner who does not end the contract has accepted the change and has no claims because of it. From its day the changed terms are part of the contract and bind both parties.',
  '8.7': 'For what the contract leaves open, local law, good manners and practice apply.',
  '8.8':
    'Disputes are talked over first. A written complaint of the partner is answered, orally or in writing, within 30 calendar days; after that one arbitrator decides, in English, at the arbitration institute of the Stockholm Chamber of Commerce.',
  '8.9': 'What the partner confirms by the signature of its authorised representative.',
  '8.9.1': 'The partner has read the contract and these terms, agrees to them and will keep to them.',
  '8.9.2':
    'What the partner stated is true, it has taken all internal steps and approvals, and it has every power that laws, statutes and other papers require for this contract.',
  '8.9.3': 'The partner lets the operator process the contract’s data and, where needed, hand them to an agent.',
  '8.9.4':
    'The partner lets the operator share data with companies that prepare and send its invoices and collect the debts from them; these are bound to confidentiality.',
  '8.9.5':
    'While the contract runs, the operator and its agents may process data that arise from using the services (which services, which messages, when and how) to improve products, unless the contract says otherwise.',
  '8.10':
    'Before the contract or an amendment takes effect the partner may refuse to have its data processed, and it may withdraw its consent at any time, in writing or a form that can be put in writing.',
  '8.11':
    'Campaign discounts are not for partners who miss the campaign’s conditions, owe the operator or gave false data when concluding the contract.',
  '8.12':
    'Singular and plural stand for each other where the context needs it. Where language versions differ or are unclear, the English text decides.',
  '8.13': 'The terms can be read on the operator’s website.',
  '8.14': 'The contract has no end date, unless it says otherwise.',
  '8.15':
    'A digitally signed contract is worth as much as one on paper. A scan or fax of a signed contract is binding too.',
};
