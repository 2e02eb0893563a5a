import { claimOf, openOf } from '@saikne/billing';
import { isContractFact, type AnyFact, type ContractFact, type ContractState } from '@saikne/contract';
import {
  centsToText,
  formatMessage,
  invariant,
  languages,
  type Instant,
  type Language,
  type MessageValues,
} from '@saikne/kernel';
import {
  billingDocumentsOfClaims,
  findContract,
  findPartners,
  insertContractMessage,
  type ContractEffect,
  type OperatorTransaction,
  type StoredContract,
} from '@saikne/store';
import type { TermsShelf } from '../contracts/books.js';
import { loadContracts } from '../contracts/loaded.js';
import { fromRecordedFact } from '../contracts/recorded.js';
import { newId } from '../time/ids.js';
import { readBillingDetails, readSeller } from './details.js';
import { housedFrom } from './housed-from.js';
import { billingTexts } from './messages/catalogue.js';
import { toldFacts, type ToldFact } from './messages/keys.js';

/** Whom a message is for: the language, and the address of that moment. */
export interface Recipient {
  readonly language: Language;
  readonly email: string | null;
}

/**
 * Keeps what a fact tells the client, in its language and with its address of that moment. The client reads it here;
 * where there is no address, it is all there is.
 */
export async function tellClient(
  tx: OperatorTransaction,
  shelf: TermsShelf,
  effect: ContractEffect,
  now: Instant,
): Promise<void> {
  const fact = fromRecordedFact(effect.fact);
  if (!isTold(fact)) return;
  const row = await findContract(tx, effect.contractId);
  const [loaded] = row === undefined ? [] : await loadContracts(tx, shelf, [row]);
  invariant(row !== undefined && loaded !== undefined, 'a fact belongs to a contract');
  if (fact.on < housedFrom(row, await readSeller(tx))) return;
  const { language, email } = await recipientOf(tx, row, loaded.state);
  const values = await valuesOf(tx, fact, row, loaded.state, language);
  const text = (part: 'subject' | 'body') =>
    formatMessage(billingTexts, language, `notice.${fact.fact}.${part}`, values);
  await insertContractMessage(tx, {
    id: newId(now),
    contractId: row.id,
    clientId: row.clientId,
    factId: effect.factId,
    kind: fact.fact,
    channel: 'email',
    language,
    address: email,
    subject: text('subject'),
    body: text('body'),
    clause: fact.clause,
    madeAt: now,
    page: null,
    sha256: null,
    act: null,
  });
}

/** In what language and where a client of a contract is spoken to now. */
export async function recipientOf(
  tx: OperatorTransaction,
  row: StoredContract,
  state: ContractState,
): Promise<Recipient> {
  const details = (await readBillingDetails(tx, [row.clientId])).get(row.clientId);
  const partner = (await findPartners(tx, [row.clientId])).get(row.clientId);
  const spoken = details?.language ?? partner?.settings.language;
  const { contacts } = state;
  return {
    language: languages.find((language) => language === spoken) ?? 'lv',
    // What was notified under the contract comes before what the operator noted.
    email: contacts['notificationAddress'] ?? contacts['email'] ?? details?.email ?? null,
  };
}

type Told = Extract<ContractFact, { readonly fact: ToldFact }>;

function isTold(fact: AnyFact): fact is Told {
  return isContractFact(fact) && toldFacts.some((name) => name === fact.fact);
}

async function valuesOf(
  tx: OperatorTransaction,
  fact: Told,
  row: StoredContract,
  state: ContractState,
  language: Language,
): Promise<MessageValues> {
  const contract = row.number;
  switch (fact.fact) {
    case 'ClaimLetterSent': {
      const claim = claimOf(state.account, fact.invoice);
      invariant(claim !== undefined, 'what is claimed was invoiced');
      const document = (await billingDocumentsOfClaims(tx, row.id, [fact.invoice])).get(fact.invoice);
      const number = document?.number ?? fact.invoice;
      const open = centsToText(openOf(claim));
      return { number, dueOn: claim.dueOn, open, reference: document?.reference ?? number };
    }
    case 'ObjectionAnswered': {
      const document = (await billingDocumentsOfClaims(tx, row.id, [fact.invoice])).get(fact.invoice);
      return { number: document?.number ?? fact.invoice, founded: String(fact.founded), dueOn: fact.dueOn ?? '' };
    }
    case 'ReasonsTold': {
      const documents = await billingDocumentsOfClaims(tx, row.id, fact.causes);
      const causes = fact.causes.map((cause) => causeText(cause, state, documents.get(cause)?.number, language));
      return { contract, causes: causes.join('; ') };
    }
    case 'ChangeAnnounced':
      return { contract, effectiveOn: fact.effectiveOn, what: whatChanges(fact, language) };
    case 'MaintenanceAnnounced':
      return { startsOn: fact.startsOn };
    case 'Suspended':
    case 'Resumed':
      return { contract, on: fact.on };
    case 'ServiceDiscontinued':
      return { contract, service: fact.service, effectiveOn: fact.effectiveOn };
  }
}

/** An unpaid invoice by its number; a breach in the words in which it was reported. */
function causeText(cause: string, state: ContractState, number: string | undefined, language: Language): string {
  if (number === undefined && claimOf(state.account, cause) === undefined) return cause;
  return formatMessage(billingTexts, language, 'notice.unpaid', { number: number ?? cause });
}

/** A new price by its product; anything else in the words of the announcement. */
function whatChanges(
  { what, product, period, price }: Extract<Told, { readonly fact: 'ChangeAnnounced' }>,
  language: Language,
): string {
  if (product === undefined) return what;
  if (price === undefined) return `${product}: ${what}`;
  const per =
    period === 'month' || period === 'year' ? formatMessage(billingTexts, language, `notice.per.${period}`) : '';
  return `${product}, ${price} EUR ${per}`.trimEnd();
}
