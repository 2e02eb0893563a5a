import { decideVat, type VatTreatment } from '@saikne/billing';
import { cents, isContractFact, type AnyFact, type ContractFact } from '@saikne/contract';
import { findingText, write, type Finding } from '@saikne/documents';
import { centsToText, invariant, languages, type Id, type Instant, type Language } from '@saikne/kernel';
import {
  askForContractEffect,
  billingDocumentsOfClaims,
  findContract,
  findPartners,
  holdBillingDocument,
  knownVatAnswer,
  lockBillingDocument,
  readContractFacts,
  writeBillingDocument,
  type BillingDocument,
  type OperatorTransaction,
  type StoredContract,
  type VatAnswerRecord,
} from '@saikne/store';
import { vatCategory, type BillingDetails, type Seller } from '@saikne/wire';
import { sha256Of } from '../checks/sha256.js';
import { agreementOf } from '../contracts/loaded.js';
import { fromRecordedFact } from '../contracts/recorded.js';
import { readBillingDetails, readSeller } from './details.js';
import type { HoldCode } from './messages/keys.js';
import { neutralDocument, type DocumentSources } from './neutral-document.js';
import type { BillingParts } from './parts.js';

/** Why a document is not written: what the store keeps, and people are shown. */
export interface DocumentHold {
  readonly code: HoldCode;
  readonly findings: readonly Finding[];
}

/** The most findings kept of a document that would be invalid. */
const maxFindings = 20;
/** How many facts behind its own may tell more of a document: what was paid from credit, where it was sent. */
const factsBehind = 4;

/**
 * Writes a numbered document: the neutral invoice of its fact, valid under EN 16931, and under Peppol where the client has
 * an electronic address. What cannot be written with certainty is held, and a person is asked. Asked for again, it does
 * nothing. What was written is sent after the commit.
 */
export async function writeDocument(
  tx: OperatorTransaction,
  parts: Pick<BillingParts, 'validator'>,
  factId: Id<'contract-fact'>,
  now: Instant,
): Promise<void> {
  const document = await lockBillingDocument(tx, factId);
  if (document === undefined || document.state === 'issued' || document.state === 'sent') return;
  const made = await makeDocument(tx, parts, document);
  if ('hold' in made) {
    await holdBillingDocument(tx, factId, made.hold);
    return;
  }
  const { neutral, content, profile, vat, answer } = made;
  await writeBillingDocument(tx, {
    factId,
    vatCategory: vat.category,
    vatRate: vat.ratePercent,
    vatAnswerId: vat.category === 'AE' ? (answer?.id ?? null) : null,
    profile,
    neutral,
    content,
    sha256: sha256Of(content),
    writtenAt: now,
  });
  const { contractId, position } = document;
  await askForContractEffect(tx, { topic: 'billing-send', factId, contractId, position, dueAt: now });
}

type Made =
  | { readonly hold: DocumentHold }
  | {
      readonly neutral: ReturnType<typeof neutralDocument>;
      readonly content: Uint8Array;
      readonly profile: string;
      readonly vat: VatTreatment;
      readonly answer: VatAnswerRecord | undefined;
    };

async function makeDocument(
  tx: OperatorTransaction,
  { validator }: Pick<BillingParts, 'validator'>,
  document: BillingDocument,
): Promise<Made> {
  const seller = await readSeller(tx);
  if (seller === undefined) return held('SELLER_DETAILS_MISSING');
  const client = (await readBillingDetails(tx, [document.clientId])).get(document.clientId);
  if (client === undefined) return held('CLIENT_DETAILS_MISSING');
  const contract = await findContract(tx, document.contractId);
  invariant(contract !== undefined, 'a document belongs to a contract');
  const answer = await answerFor(tx, document, client);
  const vat = decideVat({
    sellerCountry: seller.address.country,
    buyerCountry: client.address.country,
    ...(client.vatNumber === undefined ? {} : { buyerVatNumber: client.vatNumber }),
    ...(answer === undefined || answer.kind === 'unavailable' ? {} : { viesAnswer: answer.kind }),
    chargedPercent: agreementOf(contract).vatRatePercent,
    ...rulingOf(document),
  });
  if (!vat.ok) return held(vat.problem);
  const sources = await sourcesOf(tx, { document, contract, seller, client, vat: vat.treatment });
  const neutral = neutralDocument(sources);
  const profile = sources.peppol ? 'peppol-bis-3' : 'en16931';
  const written = write(neutral, 'ubl', { profile });
  if (!written.ok) return held('DOCUMENT_INVALID', written.findings);
  const { valid, findings } = validator.validate(written.bytes, { profile });
  if (!valid) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return held('DOCUMENT_INVALID', errors);
  }
  return { neutral, content: written.bytes, profile, vat: vat.treatment, answer };
}

function held(code: HoldCode, findings: readonly Finding[] = []): Made {
  return { hold: { code, findings: findings.slice(0, maxFindings) } };
}

async function answerFor(
  tx: OperatorTransaction,
  { clientId }: BillingDocument,
  { vatNumber }: BillingDetails,
): Promise<VatAnswerRecord | undefined> {
  return vatNumber === undefined ? undefined : knownVatAnswer(tx, { partnerId: clientId, vatNumber });
}

function rulingOf({ ruling }: BillingDocument): { readonly ruling?: ReturnType<typeof vatCategory.parse> } {
  if (typeof ruling !== 'object' || ruling === null || !('category' in ruling)) return {};
  return { ruling: vatCategory.parse(ruling.category) };
}

/** Everything the neutral document is made from. */
async function sourcesOf(
  tx: OperatorTransaction,
  given: {
    readonly document: BillingDocument;
    readonly contract: StoredContract;
    readonly seller: Seller;
    readonly client: BillingDetails;
    readonly vat: VatTreatment;
  },
): Promise<DocumentSources> {
  const { document, contract, client } = given;
  const { fact, behind } = await factsOf(tx, document);
  const credited = (await billingDocumentsOfClaims(tx, contract.id, [document.claim])).get(document.claim);
  const partner = (await findPartners(tx, [document.clientId])).get(document.clientId);
  const spoken = client.language ?? partner?.settings.language;
  const address = client.electronicAddress ?? addressIn(behind, document.claim);
  return {
    ...given,
    fact,
    paidFromCredit: paidFromCredit(
      behind.filter(({ at }) => at === fact.at),
      document.claim,
    ),
    language: languages.find((language): language is Language => language === spoken) ?? 'lv',
    ...(address === undefined ? {} : { electronicAddress: address }),
    peppol: address !== undefined,
    ...(credited === undefined ? {} : { credits: { number: credited.number, issueDate: credited.issuedOn } }),
  };
}

async function factsOf(
  tx: OperatorTransaction,
  { contractId, position }: BillingDocument,
): Promise<{ readonly fact: ContractFact; readonly behind: readonly AnyFact[] }> {
  const recorded = await readContractFacts(tx, { contractId, after: position - 1, limit: 1 + factsBehind });
  const [fact, ...behind] = recorded.map(fromRecordedFact);
  invariant(fact !== undefined && isContractFact(fact), 'a document is made by a fact of its contract');
  return { fact, behind };
}

/** What of an invoice the client's credit paid as it was issued. */
function paidFromCredit(behind: readonly AnyFact[], claim: string): string | undefined {
  const parts = behind.flatMap((fact) => (isContractFact(fact) && fact.fact === 'CreditUsed' ? fact.parts : []));
  const own = parts.filter(({ invoice, to }) => invoice === claim && to === 'principal');
  const paid = own.reduce((sum, { amount }) => sum + cents(amount), 0n);
  return paid === 0n ? undefined : centsToText(paid);
}

/** The e-address in the contract at that time (Telema 5.3), where it is an electronic address: `0218:40003900015`. */
function addressIn(behind: readonly AnyFact[], claim: string): BillingDetails['electronicAddress'] {
  for (const fact of behind) {
    if (!isContractFact(fact) || fact.fact !== 'InvoiceSent' || fact.invoice !== claim) continue;
    const [, scheme, value] = /^(\d{4}):(\S{1,50})$/.exec(fact.to ?? '') ?? [];
    if (scheme !== undefined && value !== undefined) return { scheme, value };
  }
  return undefined;
}

/** The findings of a hold in words. */
export function toldFindings(hold: DocumentHold, language: Language) {
  return hold.findings.map((finding) => ({
    rule: finding.rule,
    path: finding.path,
    message: findingText(finding, language),
  }));
}
