/**
 * The neutral document's normal form: what means the same is written the same. EN 16931 knows one payment instruction
 * with any number of accounts; the syntaxes repeat the instruction for each account. Here the
 * first instruction that fits holds them all.
 */
import type { InvoiceDraft } from './terms.js';

type PaymentInstructions = NonNullable<InvoiceDraft['paymentInstructions']>;
type PaymentInstruction = PaymentInstructions[number];

export function normalForm(draft: InvoiceDraft): InvoiceDraft {
  const { paymentInstructions } = draft;
  if (paymentInstructions === undefined || paymentInstructions.length < 2) return draft;
  return { ...draft, paymentInstructions: mergedInstructions(paymentInstructions.flatMap(parted)) };
}

/** An instruction that only adds accounts to one before it is taken into that one. */
function mergedInstructions(instructions: PaymentInstructions): PaymentInstructions {
  const merged: PaymentInstruction[] = [];
  for (const instruction of instructions) {
    const at = onlyAddsAccounts(instruction) ? merged.findIndex((one) => addsTo(one, instruction)) : -1;
    const earlier = merged[at];
    if (earlier === undefined) merged.push(instruction);
    else
      merged[at] = {
        ...earlier,
        creditTransfers: [...(earlier.creditTransfers ?? []), ...(instruction.creditTransfers ?? [])],
      };
  }
  return merged;
}

function onlyAddsAccounts(instruction: PaymentInstruction): boolean {
  return (
    instruction.creditTransfers !== undefined && instruction.card === undefined && instruction.directDebit === undefined
  );
}

function addsTo(earlier: PaymentInstruction, later: PaymentInstruction): boolean {
  return (
    earlier.creditTransfers !== undefined &&
    earlier.meansCode === later.meansCode &&
    earlier.meansText === later.meansText &&
    earlier.remittanceInformation === later.remittanceInformation
  );
}

/** The opposite, for syntaxes that allow one account in an instruction. */
export function oneAccountEach(draft: InvoiceDraft): InvoiceDraft {
  const { paymentInstructions } = draft;
  if (paymentInstructions?.some((one) => (one.creditTransfers?.length ?? 0) > 1) !== true) return draft;
  return { ...draft, paymentInstructions: paymentInstructions.flatMap(parted) };
}

/** What each of the parted instructions says again. */
const commonKeys: ReadonlySet<string> = new Set(['meansCode', 'meansText', 'remittanceInformation']);

function parted(instruction: PaymentInstruction): readonly PaymentInstruction[] {
  const [first, ...others] = instruction.creditTransfers ?? [];
  if (first === undefined || others.length === 0) return [instruction];
  const common = Object.fromEntries(Object.entries(instruction).filter(([key]) => commonKeys.has(key)));
  return [
    { ...instruction, creditTransfers: [first] },
    ...others.map((account) => ({ ...common, creditTransfers: [account] })),
  ];
}
