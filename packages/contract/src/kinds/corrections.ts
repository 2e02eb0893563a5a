import { claimOf, grossOf, openCosts, openLateCharge, openPrincipal, type Claim } from '@saikne/billing';
import { accept, centsFromText, centsToText, clause, refuse, remedy } from '@saikne/kernel';
import type { AnyCommand } from '../acts.js';
import type { AnyDraft, ContractDraft } from '../fact.js';
import { unknownThing, type BoundRule, type Program } from '../program.js';
import { onAct, type Outcome, type When } from '../rule.js';
import type { ContractState, Correction } from '../state.js';
import { creditNote, netOf } from './objections.js';

const house = clause('house:correction');

/** What staff want to put right: which act, on what, about how much, why, and who. */
interface Wanted extends Omit<Correction, 'correction' | 'answer' | 'amount'> {
  readonly cents: bigint;
}

/**
 * Staff put right what went wrong by new facts alone, each with its reason and who did it. Over the limit that the policy
 * names (`correctionLimit`, in EUR) it is only proposed, and a second person approves it. Holds under any terms.
 */
export const corrections: BoundRule = {
  clause: house,
  kind: 'corrections',
  rule: {
    acts: {
      ...onAct('voidInvoice', ({ invoice, reason, who }, state) => {
        const claim = claimOf(state.account, invoice);
        if (claim === undefined) return refuse('UNKNOWN_INVOICE', unknownThing, { values: { invoice } });
        const cents = grossOf(claim) - claim.creditedCents;
        if (cents === 0n) return refuse('NOTHING_TO_CREDIT', house, { values: { invoice } });
        const wanted: Wanted = { do: 'voidInvoice', invoice, reason, cents, ...named(who) };
        return proposed(wanted, state) ?? accept(voided(claim, wanted, state));
      }),
      ...onAct('waive', ({ invoice, of, amount, reason, who }, state) => {
        const claim = claimOf(state.account, invoice);
        if (claim === undefined) return refuse('UNKNOWN_INVOICE', unknownThing, { values: { invoice } });
        const open = openParts[of](claim);
        const cents = amount ?? open;
        if (open === 0n) return refuse('NOTHING_TO_WAIVE', house);
        if (cents <= 0n || cents > open) {
          return refuse('AMOUNT_NOT_ON_INVOICE', house, { values: { most: centsToText(open) } });
        }
        const wanted: Wanted = { do: 'waive', invoice, of, reason, cents, ...named(who) };
        return proposed(wanted, state) ?? accept([waived(wanted)]);
      }),
      ...onAct('waiveLateCharge', ({ invoice, reason, who }, state) => {
        const claim = claimOf(state.account, invoice);
        const cents = claim === undefined ? 0n : openLateCharge(claim);
        return proposed({ do: 'waiveLateCharge', invoice, reason, cents, ...named(who) }, state);
      }),
      ...onAct('reversePayment', ({ payment, reason, who }, state) => {
        // A reversal that the bank tells of is nobody's correction.
        if (who === undefined) return undefined;
        const known = state.payments.find((one) => one.payment === payment && !one.reversed);
        const cents = known?.cents ?? 0n;
        return proposed({ do: 'reversePayment', payment, reason: reason ?? '', cents, who }, state);
      }),
      ...onAct('approveCorrection', ({ correction, who }, state, program, at) => {
        const open = openCorrection(correction, state);
        if (!open.ok) return open.refusal;
        if (open.known.who === who) {
          return refuse('SAME_PERSON', house, { values: { who }, instead: [remedy('ASK_A_SECOND_PERSON')] });
        }
        const done = carriedOut(open.known, state, program, at);
        if (!done.ok) return done;
        return accept<AnyDraft>([approved(open.known.correction, who), ...done.value]);
      }),
      ...onAct('rejectCorrection', ({ correction, who, reason }, state) => {
        const open = openCorrection(correction, state);
        if (!open.ok) return open.refusal;
        return accept([
          {
            fact: 'CorrectionRejected',
            clause: house,
            correction: open.known.correction,
            who,
            ...(reason === undefined ? {} : { reason }),
          },
        ]);
      }),
    },
  },
};

const openParts: Readonly<Record<'lateCharge' | 'costs' | 'principal', (claim: Claim) => bigint>> = {
  lateCharge: openLateCharge,
  costs: openCosts,
  principal: openPrincipal,
};

function named(who: string | undefined): { readonly who?: string } {
  return who === undefined ? {} : { who };
}

/** The proposal that a correction over the limit comes to; `undefined` where it may be done at once. */
function proposed(wanted: Wanted, { agreement, corrections: known }: ContractState): Outcome | undefined {
  const limit = centsFromText(agreement.policy['correctionLimit'] ?? '');
  if (limit === undefined || wanted.cents <= limit) return undefined;
  const { cents, who, ...rest } = wanted;
  if (who === undefined) return refuse('WHO_NEEDED', house, { values: { limit: centsToText(limit) } });
  const isOpen = known.some(
    (one) =>
      one.answer === undefined && one.do === rest.do && one.invoice === rest.invoice && one.payment === rest.payment,
  );
  if (isOpen) return refuse('CORRECTION_ALREADY_PROPOSED', house, { instead: [remedy('ASK_A_SECOND_PERSON')] });
  const fact: ContractDraft = {
    fact: 'CorrectionProposed',
    clause: house,
    correction: `C${known.length + 1}`,
    amount: centsToText(cents),
    who,
    ...rest,
  };
  return accept([fact]);
}

type OpenCorrection =
  { readonly ok: true; readonly known: Correction } | { readonly ok: false; readonly refusal: Outcome };

function openCorrection(correction: string, state: ContractState): OpenCorrection {
  const known = state.corrections.find((one) => one.correction === correction);
  const values = { correction };
  if (known === undefined) return { ok: false, refusal: refuse('UNKNOWN_CORRECTION', unknownThing, { values }) };
  if (known.answer !== undefined) return { ok: false, refusal: refuse('ALREADY_ANSWERED', house, { values }) };
  return { ok: true, known };
}

function approved(correction: string, who: string): ContractDraft {
  return { fact: 'CorrectionApproved', clause: house, correction, who };
}

/** What a proposal comes to now; what has changed since it was made may refuse it. */
function carriedOut(known: Correction, state: ContractState, program: Program, at: When): Outcome {
  const { invoice = '', amount } = known;
  const cents = centsFromText(amount) ?? 0n;
  const claim = claimOf(state.account, invoice);
  switch (known.do) {
    case 'voidInvoice': {
      const left = claim === undefined ? 0n : grossOf(claim) - claim.creditedCents;
      if (claim === undefined || left === 0n) return refuse('NOTHING_TO_CREDIT', house, { values: { invoice } });
      return accept(voided(claim, { ...known, cents: left }, state));
    }
    case 'waive': {
      const open = claim === undefined ? 0n : openParts[known.of ?? 'lateCharge'](claim);
      if (open < cents) return refuse('AMOUNT_NOT_ON_INVOICE', house, { values: { most: centsToText(open) } });
      return accept([waived({ ...known, cents })]);
    }
    default:
      return byTheTerms(known, state, program, at);
  }
}

/** The act as the clause that knows it decides, without asking for a second person again. */
function byTheTerms(known: Correction, state: ContractState, program: Program, at: When): Outcome {
  // The parts of a correction are the arguments of its act.
  const command = { ...known } as AnyCommand;
  for (const { clause: id, handle } of program.acts.get(known.do) ?? []) {
    const outcome = id === house ? undefined : handle(command, state, program, at);
    if (outcome !== undefined) return outcome;
  }
  return refuse('NOT_FORESEEN', house, { values: { terms: program.terms.id } });
}

/** The whole rest of an invoice is credited, and what lateness had cost on it is given up. */
function voided(claim: Claim, wanted: Wanted, state: ContractState): readonly ContractDraft[] {
  const { invoice } = claim;
  const netCents = claim.creditedCents === 0n ? claim.netCents : netOf(wanted.cents, state.agreement.vatRatePercent);
  const late = openLateCharge(claim);
  const { reason, who } = wanted;
  return [
    { fact: 'InvoiceVoided', clause: house, invoice, reason, ...named(who) },
    creditNote(state, house, invoice, netCents, wanted.cents - netCents),
    ...(late === 0n ? [] : [waived({ do: 'waive', invoice, of: 'lateCharge', reason, cents: late, ...named(who) })]),
  ];
}

function waived({ invoice = '', of = 'lateCharge', reason, who, cents }: Wanted): ContractDraft {
  return { fact: waivers[of], clause: house, invoice, amount: centsToText(cents), reason, ...named(who) };
}

const waivers = {
  lateCharge: 'LateChargeWaived',
  costs: 'CollectionCostsWaived',
  principal: 'PrincipalWaived',
} as const;
