import { isContractFact, readAct, type ContractFact } from '@saikne/contract';
import {
  dayAt,
  formatMessage,
  type Day,
  type Id,
  type Instant,
  type Language,
  type MessageValues,
} from '@saikne/kernel';
import {
  findContract,
  findPartnerNames,
  insertContractMessage,
  lockContractMessage,
  readContractFacts,
  recordPosting,
  type NewContractMessage,
  type OperatorTransaction,
} from '@saikne/store';
import type { BillingDetails, NewLetter, Seller } from '@saikne/wire';
import { Refused, refusedByApi } from '../api/problems.js';
import { clauseSummary } from '../api/show/clause-summary.js';
import { sha256Of } from '../checks/sha256.js';
import { actInTransaction, type ActingSide } from '../contracts/act.js';
import { agreementOf, bookOf, loadContracts } from '../contracts/loaded.js';
import { playAct } from '../contracts/play.js';
import { fromRecordedFact } from '../contracts/recorded.js';
import { newId } from '../time/ids.js';
import { readBillingDetails, readSeller } from './details.js';
import { letterPage } from './letter-page.js';
import { billingTexts } from './messages/catalogue.js';
import type { BillingTextKey } from './messages/keys.js';
import type { BillingParts } from './parts.js';
import { refusedByBilling } from './refusals.js';
import { recipientOf } from './tell-client.js';

type LetterParts = Pick<BillingParts, 'shelf' | 'clock'>;

/**
 * Writes an official notice as a page to print, in the client's language, to its registered address of this moment.
 * Nothing happens to the contract; what would be refused on posting is refused now.
 */
export async function writeLetter(
  tx: OperatorTransaction,
  parts: LetterParts,
  contractId: Id<'contract'>,
  letter: NewLetter,
): Promise<Id<'contract-message'>> {
  const now = parts.clock.now();
  const row = await findContract(tx, contractId);
  const [loaded] = row === undefined ? [] : await loadContracts(tx, parts.shelf, [row]);
  if (row === undefined || loaded === undefined) throw refusedByApi('NOT_FOUND');
  const id = newId<'contract-message'>(now);
  const { kind, under, changes } = letter;
  const act = {
    do: 'postOfficialNotice',
    kind,
    by: 'operator',
    notice: `letter ${id}`,
    ...(under === undefined ? {} : { under }),
    ...(changes === undefined ? {} : { changes }),
  };
  const posted = wouldPost(parts, loaded, act, now);
  const seller = await readSeller(tx);
  if (seller === undefined) throw refusedForDetails('SELLER_DETAILS_MISSING');
  const details = (await readBillingDetails(tx, [row.clientId])).get(row.clientId);
  if (details === undefined) throw refusedForDetails('CLIENT_DETAILS_MISSING');
  const language = letter.language ?? (await recipientOf(tx, row, loaded.state)).language;
  const name = (await findPartnerNames(tx, [row.clientId])).get(row.clientId) ?? details.name;
  // What was notified under the contract comes before what the operator noted (Telema 8.4).
  const address = loaded.state.contacts['address'] ?? addressOf(details);
  const { clause } = posted;
  const signedOn = agreementOf(row).signedOn;
  const body = bodyOf({ language, contract: row.number, signedOn, clause, words: letter.text });
  const subject = text(language, `letter.${kind}`, { contract: row.number });
  const page = await letterPage({
    title: subject,
    from: fromOf(seller),
    to: [name, ...address.split('\n')],
    how: text(language, 'letter.registered', {}),
    placeAndDay: `${seller.address.city}, ${dayText(language, dayAt(now, 'Europe/Riga'))}`,
    subject,
    paragraphs: body,
    closing: [text(language, 'letter.closing', {}), seller.name],
    madeAt: now,
    language,
  });
  const message: NewContractMessage = {
    id,
    contractId,
    clientId: row.clientId,
    factId: null,
    kind,
    channel: 'post',
    language,
    address: `${name}\n${address}`,
    subject,
    body: body.join('\n\n'),
    clause,
    madeAt: now,
    page,
    sha256: sha256Of(page),
    act,
  };
  await insertContractMessage(tx, message);
  return id;
}

/**
 * Records that a letter was posted, by whom and under what number. In the same transaction the notice is given under the
 * contract: its days run from here.
 */
export async function postLetter(
  tx: OperatorTransaction,
  parts: LetterParts,
  posting: {
    readonly id: Id<'contract-message'>;
    readonly postedOn?: Day;
    readonly trackingId?: string;
    readonly by: ActingSide;
  },
): Promise<void> {
  const now = parts.clock.now();
  const today = dayAt(now, 'Europe/Riga');
  const postedOn = posting.postedOn ?? today;
  const letter = await lockContractMessage(tx, posting.id);
  if (letter === undefined) throw refusedByApi('NOT_FOUND');
  if (letter.act === null) throw refusedByBilling('LETTER_HAS_NO_PAGE');
  if (letter.postedOn !== null) throw refusedByBilling('LETTER_ALREADY_POSTED', { postedOn: letter.postedOn });
  if (postedOn > today) throw refusedByBilling('POSTED_IN_FUTURE', { today });
  const request = postedOn === today ? letter.act : { ...letter.act, postedOn };
  const { contractId } = letter;
  const { act } = await actInTransaction(tx, parts, { contractId, request, by: posting.by });
  const recorded = await readContractFacts(tx, {
    contractId,
    after: act.firstPosition - 1,
    limit: act.lastPosition - act.firstPosition + 1,
    names: ['NoticePosted'],
  });
  const noticed = recorded.at(-1);
  const fact = noticed === undefined ? undefined : fromRecordedFact(noticed);
  await recordPosting(tx, {
    id: letter.id,
    factId: noticed?.factId ?? null,
    postedOn,
    postedBy: posting.by.actor,
    trackingId: posting.trackingId ?? null,
    deliveredOn: fact !== undefined && isNoticePosted(fact) ? fact.deliveredOn : null,
  });
}

type NoticePosted = Extract<ContractFact, { readonly fact: 'NoticePosted' }>;

function isNoticePosted(fact: ReturnType<typeof fromRecordedFact>): fact is NoticePosted {
  return isContractFact(fact) && fact.fact === 'NoticePosted';
}

/** The notice as it would be given now; throws the contract's refusal. */
function wouldPost(
  parts: LetterParts,
  { row, book, state }: Awaited<ReturnType<typeof loadContracts>>[number],
  act: object,
  now: Instant,
): NoticePosted {
  const command = readAct(act, bookOf(parts.shelf, row.termsId).book.acts);
  if (!command.ok)
    throw refusedByApi('REQUEST_MALFORMED', { problem: command.error.map(({ problem }) => problem).join('; ') });
  const played = playAct(book, state, command.value, now);
  if (!played.ok) throw new Refused(played.error);
  const posted = played.value.facts.find(isNoticePosted);
  if (posted === undefined)
    throw refusedByApi('REQUEST_MALFORMED', { problem: 'these terms know no official notices' });
  return posted;
}

function bodyOf(about: {
  readonly language: Language;
  readonly contract: string;
  readonly signedOn: Day;
  readonly clause: NoticePosted['clause'];
  readonly words: string;
}): readonly string[] {
  const { language, contract, signedOn, clause, words } = about;
  const summary = clauseSummary(clause, language);
  return [
    text(language, 'letter.contract', { contract, signedOn }),
    ...words.split(/\n\s*\n/).map((paragraph) => paragraph.trim()),
    ...(summary === null ? [] : [text(language, 'letter.clause', { clause, summary })]),
  ];
}

function fromOf({ name, registration, address, contact }: Seller): readonly string[] {
  const { line1, line2, city, postCode } = address;
  const telephone = contact.telephone === undefined ? [] : [contact.telephone];
  return [
    name,
    registration.value,
    [line1, line2].filter(Boolean).join(', '),
    `${city}, ${postCode}`,
    contact.email,
    ...telephone,
  ];
}

/** The registered address, a line each, the country last. */
export function addressOf({ address }: Pick<BillingDetails, 'address'>): string {
  const { line1, line2, city, postCode, country } = address;
  return [line1, ...(line2 === undefined ? [] : [line2]), `${city}, ${postCode}`, country].join('\n');
}

function dayText(language: Language, day: Day): string {
  const parts = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' });
  return parts.format(new Date(`${day}T00:00:00Z`));
}

function text(language: Language, key: BillingTextKey, values: MessageValues): string {
  return formatMessage(billingTexts, language, key, values);
}

function refusedForDetails(code: 'SELLER_DETAILS_MISSING' | 'CLIENT_DETAILS_MISSING'): Refused {
  const { refusal } = refusedByBilling('BILLING_DOCUMENT_NOT_WRITTEN');
  return new Refused({ ...refusal, code }, { status: 409 });
}
