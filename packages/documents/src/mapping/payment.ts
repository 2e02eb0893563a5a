/**
 * Payment details that UBL and CII put at the document or at a party, while EN 16931 has them in the payment
 * instruction (BG-16) and its direct debit (BG-19).
 */
import { normalForm } from '../invoice/normal-form.js';
import { elementsOf, groupOf, type Values } from '../invoice/values.js';
import type { InvoiceDraft } from '../invoice/terms.js';
import type { Added } from '../formats/format.js';
import type { Loss } from '../model/leaf.js';
import type { GatheredValue, XmlReading } from './reading.js';
import { openAt, type OpenValues } from './slot.js';

/** UNTDID 4461: direct debit, SEPA direct debit. */
const directDebitCodes: readonly unknown[] = ['49', '59'];

type DirectDebitKey = 'mandateReference' | 'creditorIdentifier';

/** UNTDID 4461: instrument not defined. */
const undefinedMeans = '1';

/** Puts what was gathered of a direct debit into the instructions that are one. */
export function placeDirectDebit(reading: XmlReading, term: string, key: DirectDebitKey): void {
  const gathered = reading.gathered.get(term) ?? [];
  if (gathered.length === 0) return;
  const instructions = directDebits(instructionsOf(reading, gathered), (one) => one['directDebit'] !== undefined);
  const targets = instructions.map((one) => openAt(one, [{ key: 'directDebit', many: false }]));
  placeInAll(reading, gathered, targets, key);
}

/** Puts the remittance information into every instruction: the syntax has one for all of them. */
export function placeRemittance(reading: XmlReading): void {
  const gathered = reading.gathered.get('BT-83') ?? [];
  placeInAll(reading, gathered, instructionsOf(reading, gathered), 'remittanceInformation');
}

function placeInAll(
  reading: XmlReading,
  gathered: readonly GatheredValue[],
  targets: readonly OpenValues[],
  key: string,
): void {
  for (const { value, node } of gathered) {
    if (targets.every((target) => target[key] === undefined)) {
      for (const target of targets) target[key] = value;
      reading.carried++;
    } else if (targets.every((target) => target[key] === value)) {
      reading.structural++;
    } else {
      reading.leaveText(node);
    }
  }
}

/** One instruction for all its accounts, before anything is put into it. */
export function joinInstructions(reading: XmlReading): void {
  const { paymentInstructions } = normalForm(reading.invoice());
  if (paymentInstructions !== undefined) reading.draft['paymentInstructions'] = paymentInstructions;
}

/** The instructions; a payment detail without any belongs to one whose means nobody named, and is told so. */
function instructionsOf(reading: XmlReading, gathered: readonly GatheredValue[]): readonly OpenValues[] {
  // Made by the group reader: objects only.
  const there = elementsOf(reading.draft['paymentInstructions']) as readonly OpenValues[];
  const first = gathered[0];
  if (there.length > 0 || first === undefined) return there;
  const made = [{ meansCode: undefinedMeans }];
  reading.draft['paymentInstructions'] = made;
  reading.find('TERM-ASSUMED', 'information', first.node, { term: 'BT-81', value: undefinedMeans });
  return made;
}

/** The instructions that are direct debits, by their details or else by their code; where none is, the first one. */
function directDebits<T extends Values>(instructions: readonly T[], hasDetails: (one: T) => boolean): readonly T[] {
  const withDetails = instructions.filter(hasDetails);
  if (withDetails.length > 0) return withDetails;
  const byCode = instructions.filter((one) => directDebitCodes.includes(one['meansCode']));
  return byCode.length > 0 ? byCode : instructions.slice(0, 1);
}

export interface Gathering {
  readonly value: string | undefined;
  readonly losses: readonly Loss[];
  readonly added: readonly Added[];
}

/** The one remittance information of the document; instructions without one come to have it, others lose theirs. */
export function gatherRemittance(draft: InvoiceDraft): Gathering {
  const instructions = draft.paymentInstructions ?? [];
  const value = instructions.find((one) => one.remittanceInformation !== undefined)?.remittanceInformation;
  const losses: Loss[] = [];
  const added: Added[] = [];
  for (const [at, { remittanceInformation: own }] of instructions.entries()) {
    if (value === undefined || own === value) continue;
    const path = `/paymentInstructions/${at}/remittanceInformation`;
    added.push({ term: 'BT-83', path, value, ...(own === undefined ? {} : { replaces: own }) });
    if (own !== undefined)
      losses.push({ term: 'BT-83', path, value: own, reason: 'no-place-in-target', weight: 'essential' });
  }
  return { value, losses, added };
}

/**
 * The one value of a direct debit detail in the document. It is read back into the instructions that are direct debits:
 * one of them without it comes to have it; where it stands otherwise, or elsewhere, it is lost.
 */
export function gatherDirectDebit(
  draft: InvoiceDraft,
  term: string,
  key: DirectDebitKey,
  hasDetails: (directDebit: Values) => boolean,
): Gathering {
  const instructions = draft.paymentInstructions ?? [];
  const debits = directDebits(instructions, ({ directDebit }) => hasDetails(groupOf(directDebit)));
  const ownOf = (instruction: Values): string | undefined => {
    const own = groupOf(instruction['directDebit'])[key];
    return typeof own === 'string' ? own : undefined;
  };
  const value = debits.map(ownOf).find((own) => own !== undefined);
  const losses: Loss[] = [];
  const added: Added[] = [];
  for (const [at, instruction] of instructions.entries()) {
    const own = ownOf(instruction);
    const path = `/paymentInstructions/${at}/directDebit/${key}`;
    const isDebit = debits.includes(instruction);
    if (value !== undefined && own !== value && isDebit)
      added.push({ term, path, value, ...(own === undefined ? {} : { replaces: own }) });
    if (own !== undefined && (own !== value || !isDebit))
      losses.push({ term, path, value: own, reason: 'no-place-in-target', weight: 'essential' });
  }
  return { value, losses, added };
}
