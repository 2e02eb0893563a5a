import type { LmtClauseId } from '../clause-list.js';

/** What each clause means for the parties, in our own plain words. */
export const lmtSummariesEn: Readonly<Record<LmtClauseId, string>> = {
  'def.distributor': 'The distributor officially distributes the vendor’s products in Latvia.',
  'def.marketplace':
    'The marketplace is the distributor’s website where subscriptions are registered and managed. The operator uses it as the distributor, who runs it, directs.',
  'def.distributor-terms':
    'The distributor’s terms are what it asks of the client, for itself and for the vendor, beyond the licence agreement: how a product is connected and used, and how support works. The version in force is on its website.',
  'def.support':
    'Support is the help of the distributor or the vendor with the working of a product, its functions and other technical problems.',
  'def.device': 'A device is the client’s equipment, with software that goes together with the product.',
  'def.subscription':
    'A subscription is the paid way to order and manage one or more licences of a product online. It depends on how many licences there are, how long they run, and the support and maintenance that come with them.',
  'def.subscription-management':
    'Managing a subscription means that the operator connects and disconnects licences, watches payment and end dates, renews, coordinates support with the distributor and the vendor, and keeps the service content up to date.',
  'def.licence':
    'A licence is the vendor’s permission to use a product on one or more devices, as its plan allows. Every licence ends on the end date of its subscription, whenever it was added.',
  'def.licence-agreement':
    'The licence agreement rules what vendor and client owe each other for a product, its use, support and maintenance. It is the vendor’s customer agreement in force, with the terms that follow from it.',
  'def.client':
    'A client is a legal person or other organisation that applied for the service and is named in the contract. A natural person cannot be one.',
  'def.parties': 'The operator and the client together.',
  'def.contract': 'The contract is the agreement on subscribing to the vendor’s products, with all its parts.',
  'def.vendor': 'The vendor is the provider of the cloud services; in Europe its representative acts for it.',
  'def.operator-terms':
    'The operator’s terms are its general terms of service; the version in force is on its website.',
  'def.vendor-portal': 'The vendor portal is the vendor’s website in which the client’s account is kept.',
  'def.terms':
    'These terms are the part of the contract about using the service; the version in force is on the operator’s website for businesses.',
  'def.service':
    'The service is that the operator orders and manages subscriptions for the client, for a fee. Internet access and devices are not included.',
  'def.service-fee':
    'The service fee is the sum of the fees of all products in the service content. It is charged every month, in levelled payments over each product’s subscription period.',
  'def.service-content':
    'The service content is the current page of what the client has: each subscription with its product, licences, period and price list fee, and the total.',
  'def.product':
    'A product is a set of the vendor’s cloud applications and services that is provided under a subscription of its own.',
  'def.product-fee':
    'The product fee is what a subscription costs for its period; it is fixed in the service content by the number of licences and how long they run.',
  'def.subscription-period':
    'The subscription period begins on the day the purchase confirmation is sent and ends on the end date in the service content, unless the contract ends it earlier. At least one valid licence belongs to it.',
  'def.product-plan':
    'The product plan is the vendor’s published description of what a product does and which extras it has.',
  'def.catalogue':
    'The catalogue is the operator’s website with the products offered, their periods and the price list.',
  'def.system-requirements': 'System requirements are the least that a product needs, as the vendor publishes it.',
  'def.maintenance':
    'Maintenance means that the vendor makes new versions, improvements and updates of a product and delivers them as the client has set it.',

  '1': 'The client applies for the service and has the operator’s adviser draw up its service content: the subscriptions to be ordered and managed for it, with the number of licences of each product.',
  '2': 'Before applying, the client reads the contract and these terms, the operator’s terms, the licence agreement and the distributor’s terms, weighs the product plan and the catalogue, and makes sure that its devices meet the system requirements. Signing or approving the basic information is the application and binds the client to its obligations.',
  '3': 'Within 3 business days of the contract’s entry into force the operator orders and connects the first licences, creates the client’s account with the vendor, registers it on the marketplace, and sends the purchase confirmation with the first access details to the administrator address. The sending is the moment at which the subscription begins.',
  '4': 'For the client, the operator may have the distributor create the account, register the client, order, connect, disconnect and renew subscriptions and licences, and do other management on the marketplace.',
  '5': 'Before it gets a product, the client itself registers its acceptance of the licence agreement in the vendor’s way, and approves the distributor and the operator as reseller in the distributor’s way. For remote help it also grants delegated administrator rights (GDAP).',
  '6': 'Keeping to the licence agreement and the distributor’s terms, giving the acceptances and performing the contract are essential to the service. Without the client’s registered and valid acceptance of the licence agreement a licence has no force.',
  '7': 'From the start of the subscription the client may use the product as it is and as the product plan describes it, for as long as the subscription is valid.',
  '8': 'The service runs from the contract’s entry into force through the subscription period, on condition that the monthly fee is paid and nothing is suspended. In the vendor portal the client may manage its licences itself as long as the service content stays the same, or leave it to the operator.',
  '9': 'At the end of its period a subscription renews by itself with all its licences, for the same period, again and again, until the subscription or the service is ended. The parties may agree on a fixed term in the special conditions.',
  '10': 'The purchase confirmation sent to the administrator address shows that the order was carried out. If none came within the time of clause 3, the client tells the service address at once, at the latest 5 business days after entry into force. If it does not, the confirmation counts as received on the day it was sent.',
  '11': 'The client downloads the product itself from where the vendor says and installs it on devices that meet the system requirements.',
  '12': 'While it subscribes, the client gets support and maintenance to the extent of the licence agreement and the distributor’s terms. Support is asked for at the distributor, who may bring in the vendor; both may approach the client, and the client follows the distributor’s directions. Maintenance is the vendor’s own doing.',
  '13': 'The operator may give data of the client, its representatives and its service content to the distributor and the vendor, only as far and as long as ordering, management, settlement, support and maintenance need it. For personal data clause 51.2 applies.',
  '14': 'Charging begins on the day the first purchase confirmation is sent and goes on while at least one active subscription with a licence is in the service content. A subscription costs what the price list says at the moment it is ordered or renewed.',
  '15': 'The fee follows the number of licences and binds the client on receipt of the first confirmation and on each renewal, for the whole period: a monthly product for a month, a yearly one for a year in equal levelled monthly payments. Licences added later end with their subscription and cost in proportion to the rest of the period.',
  '16': 'Once a month the operator invoices the month before and sends the invoice to the invoice address in the contract.',
  '17': 'The client pays by the date on the invoice, in the manner of the operator’s terms. It pays for the days of the month on which it in fact subscribed.',
  '18': 'The operator does not answer for an invoice that did not arrive because the client had not reported its new invoice address in time. Not receiving an invoice is no reason to pay late or not at all.',
  '19': 'If the fee is not paid, the operator may collect it by every means of the contract and its terms, late interest included. Whatever else is done, it sends a written claim; interest does not replace performance.',
  '20': 'If the operator delays or limits the service without good reason, it recalculates the fee on the client’s request by what was not provided. Where that cannot be measured, both parties look at the case together.',
  '21': 'Changes of subscriptions or products are asked for in writing, from the client’s administrator address to the operator’s service address.',
  '21.1':
    'More subscriptions or licences of products already in the service content may be asked for at most once a month. New licences take over the end date and conditions of their subscription.',
  '21.2':
    'Fewer subscriptions or licences, or a different product, are asked for at the latest 5 days before the period’s end date; otherwise the subscription renews with all its licences. Taking off all licences at once ends the subscription.',
  '22': 'Having received and processed a request, the operator carries it out and enters the change in the service content.',
  '23': 'After carrying out a request the operator sends a confirmation of the changes to the administrator address. The client needs to accept or sign nothing more.',
  '24': 'Ordering or renewing commits the client to the whole period. Who takes licences off early, also by ending the contract early, is invoiced what is still unpaid for them to the end of the period, the full month of the request included. Once that is paid, they can be used to the end of the period and do not renew.',
  '25': 'With at least 10 days’ notice, in the catalogue and to the administrator address, the operator may change products, periods and fees; these terms are changed as the operator’s terms say. The client may reject the change by a message that reaches the service address before the day it takes effect; silence is acceptance. The change holds for subscriptions ordered or renewed after that.',
  '26': 'A change of the service content binds both parties from the day it was made and notified; the operator and the distributor keep it on record. The client can look up its service content and fee and does not object that the contract was not amended in writing.',
  '27': 'The vendor may change the licence agreement, product plans and system requirements by itself, the distributor its own terms, each by its own rules.',
  '28': 'Whatever change is asked for from the administrator address binds the client and was agreed by its authorised persons.',
  '29': 'The account administrator named in the contract acts for the client, manages its account and subscriptions and may change the service content. The client reports at once when its representatives, their powers or the administrator address change. If it names nobody, it gives a separate power of attorney.',
  '30': 'The client keeps the administrator address safe from everybody who has no authority to use it.',
  '31': 'What the licence agreement, the distributor’s terms and the client’s declarations under clause 5 bring about exists only between client, distributor and vendor. The operator does not answer for it.',
  '32': 'Warranties for a product, if there are any, stand only in the distributor’s terms or the licence agreement. The operator gives none, be it for security, quality, fitness, functions or data processing.',
  '33': 'If the client breaches the distributor’s or the vendor’s terms, they may act against it themselves. Until the breach is cured, damage is made good and sanctions are applied, they may suspend access, limit ordering and renewal, and stop support and maintenance.',
  '34': 'The licence agreement and the distributor’s terms may set further liability of the vendor and the distributor, or limits to it.',
  '35': 'The distributor and the vendor answer for good and timely support, the vendor also for maintenance. On the client’s reasoned request the operator helps to coordinate support with them.',
  '36': 'The vendor answers for a product working, and for its doing what the licence agreement, the product plan and the system requirements say, as far as the licence agreement does not limit this.',
  '37': 'The operator answers for its own payments and information to the distributor, and the distributor for its own to the vendor, so that the client gets the service.',
  '38': 'The operator does not answer for the internet, the vendor portal or the marketplace when they prevent, delay or hinder orders or use.',
  '39': 'The client knows and has weighed what the product can do and how safe it is, and decides itself which data it keeps or processes with it.',
  '40': 'The operator does not answer for what the client processes with the product, nor for damage when that is lost, altered or falls into other hands. Neither does it answer for unlawful acts of others, such as malware or break-ins.',
  '41': 'The operator does not answer for trouble with a product that the client’s own acts, neglect or lack of skill cause. If the client is not the cause, it can claim compensation only from the distributor or the vendor, as their terms allow.',
  '42': 'The operator does not answer for damage of any sort from using a product or from its not matching the product plan or the client’s needs. That includes lost revenue, profit, business or information, even if it could be foreseen.',
  '43': 'The operator is liable only where intent or gross negligence on its side is proven. In all it owes at most the service fee of all products in the service content, for the subscription periods running when the claim is made.',
  '44': 'In the cases below the operator may suspend the service without warning, new orders included, until the breach is fully cured.',
  '44.1': 'The client’s payment of the service fee is more than 10 days late.',
  '44.2': 'The client committed a breach that clause 33 speaks of.',
  '44.3': 'The client breached the contract, the operator’s terms or the law, and this affects or hinders the service.',
  '45': 'The contract runs for its term, unless clause 48 or 49 or a written agreement ends it earlier. It also ends when changes of the service content leave no valid subscription or no active licence and no short pause was agreed.',
  '46': 'When the contract ends, subscriptions and licences are disconnected, but remain usable to the end of the paid period. Then nothing renews any more and management stops.',
  '47': 'What a party owed before the end it still owes after it. A suspension does not free the client from its obligations.',
  '48': 'In the cases below the operator may end the contract at any time by notifying the client.',
  '48.1': 'The distributor or the vendor refuses the client an order or a renewal, also because of earlier breaches.',
  '48.2':
    'The client rejected in time a change of the service content or these terms that was proposed under clause 25.',
  '48.3':
    'A suspension under clause 44 has lasted more than 30 days, and the client has not cured the breach and what came of it, all sums due included.',
  '48.4':
    'Within one calendar year the client again breached the contract, the operator’s or the distributor’s terms, the licence agreement or the law in connection with the service or products.',
  '48.5':
    'The client’s written instructions on data processing contradict the service or make it burdensome, for example out of proportion to the fee.',
  '49': 'If the operator and the distributor, or the distributor and the vendor, stop working together and the operator thereby loses the right to provide the service, it may end the contract with at least 30 days’ notice.',
  '50': 'For what the contract does not say about the service, the operator’s terms apply.',
  '51': 'The operator may process personal data of the client’s representatives (name, e-mail, other contact data) for the duties that the contract and the law set, in the following way.',
  '51.1':
    'As controller, it uses them for its own purposes in the service: to reach and inform the client, to manage and order subscriptions, and to help with coordinating support.',
  '51.2':
    'On the client’s behalf it passes them to the vendor and the distributor, who use them for their own purposes towards the client: orders and changes, account, registration, support, maintenance. The distributor is controller for itself and processor for the vendor.',
  '51.3': 'By which rules questions about personal data are settled depends on whom they concern.',
  '51.3.1': 'The client and the vendor: by the licence agreement.',
  '51.3.2':
    'The client and the operator: by these terms and, where the operator is processor, by the client’s written instructions, if given and not contrary to the service.',
  '51.3.3': 'The client and the distributor: by the distributor’s terms.',
  '52': 'The client tells its contact persons that the operator receives their data, and that the privacy policy on the operator’s website says more. It reports new contact persons and contact data at once.',
  '53': 'Intellectual property and other rights in a product belong to the vendor or are licensed to it. None of them pass to the client.',
  '54': 'The client reports at once any claim of others, raised or planned, against the operator, the distributor or the vendor that it learns of, for example about intellectual property.',
  '55': 'Each party warns the other when its legal address, e-mail addresses, other details or responsible persons change. Who does not cannot claim damages for what the other could not do for lack of that information.',
  '56': 'What the contract does not settle follows the law of Latvia.',
  '57': 'Disputes free nobody from performing the contract. They are settled by negotiation and, where that fails, by the competent court of Latvia.',
  '58': 'The operator may make information about the client and its service content known to its subcontractors, the distributor and the vendor, as far as performing the contract requires.',
  '59': 'The client passes its rights under the contract to others only with the operator’s written consent.',
};
