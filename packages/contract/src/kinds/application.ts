import { accept, clause, laterDay, refuse, remedy } from '@saikne/kernel';
import type { ContractDraft } from '../fact.js';
import { endMoment } from '../moment.js';
import type { BoundRule } from '../program.js';
import { onAct, onFact, ruleKind, type Outcome, type RuleKind } from '../rule.js';
import type { ContractState } from '../state.js';

const house = clause('house:application');

/** Whether something still stands in the way of signing: the application was refused or withdrawn, the offer lapsed. */
function closedApplication({ application }: ContractState): Outcome | undefined {
  const closed = application?.closed;
  if (closed === undefined) return undefined;
  switch (closed.why) {
    case 'refused':
      return refuse('APPLICATION_REFUSED', closed.clause);
    case 'withdrawn':
      return refuse('APPLICATION_WITHDRAWN', closed.clause, { instead: [remedy('APPLY_AGAIN')] });
    case 'lapsed':
      return refuse('OFFER_LAPSED', closed.clause, {
        ...(application?.validUntil === undefined ? {} : { notAfter: application.validUntil }),
        instead: [remedy('ASK_FOR_A_NEW_OFFER')],
      });
  }
}

function alreadySigned(state: ContractState): Outcome | undefined {
  return state.stage === 'unsigned' ? undefined : refuse('CONTRACT_ALREADY_SIGNED', house);
}

/** From the first word to the signature; holds under any terms. */
export const applicationRule: BoundRule = {
  clause: house,
  kind: 'application',
  rule: {
    acts: {
      ...onAct('apply', (command, state, program) => {
        const signed = alreadySigned(state);
        if (signed !== undefined) return signed;
        const under = program.tell('application')?.clause ?? house;
        const { application } = state;
        if (application?.applicant !== undefined && application.closed === undefined) {
          return refuse('ALREADY_APPLIED', under, { values: { applicant: application.applicant } });
        }
        const { applicant, registrationNumber } = command;
        return accept([
          {
            fact: 'ApplicationReceived',
            clause: under,
            applicant,
            ...(registrationNumber === undefined ? {} : { registrationNumber }),
          },
        ]);
      }),
      ...onAct('offerContract', (command, state, _program, at) => {
        const signed = alreadySigned(state);
        if (signed !== undefined) return signed;
        const { validUntil } = command;
        if (validUntil !== undefined && validUntil < at.day) return refuse('IN_THE_PAST', house, { notBefore: at.day });
        const why = state.application?.closed?.why;
        if (why === 'refused' || why === 'withdrawn') return closedApplication(state);
        return accept([
          { fact: 'ContractOffered', clause: house, ...(validUntil === undefined ? {} : { validUntil }) },
        ]);
      }),
      ...onAct('refuseApplication', ({ reason }, state, program) => {
        const signed = alreadySigned(state);
        if (signed !== undefined) return signed;
        if (state.application === undefined || state.application.closed !== undefined) {
          return refuse('NO_APPLICATION', house);
        }
        // Told by the kind below, as its reasons.
        const falseData = program.tell('falseData');
        const isFalse = (falseData?.value as readonly string[] | undefined)?.includes(reason) === true;
        const under = isFalse && falseData !== undefined ? falseData.clause : house;
        return accept([{ fact: 'ApplicationRefused', clause: under, reason, paymentsKept: isFalse }]);
      }),
      ...onAct('withdrawApplication', (_command, state) => {
        const signed = alreadySigned(state);
        if (signed !== undefined) return signed;
        return state.application === undefined || state.application.closed !== undefined
          ? refuse('NO_APPLICATION', house)
          : accept([{ fact: 'ApplicationWithdrawn', clause: house }]);
      }),
      ...onAct('signContract', (command, state, _program, at) => {
        const stopped = alreadySigned(state) ?? closedApplication(state);
        if (stopped !== undefined) return stopped;
        const signedOn = command.signedOn ?? at.day;
        if (signedOn > at.day) return refuse('IN_THE_FUTURE', house, { notAfter: at.day });
        const inForceOn = command.inForceOn ?? laterDay(signedOn, state.agreement.inForceOn);
        if (inForceOn < signedOn) return refuse('IN_FORCE_BEFORE_SIGNING', house, { notBefore: signedOn });
        return accept([{ fact: 'ContractSigned', clause: house, signedOn, inForceOn }]);
      }),
    },
    watches: ['application'],
    next: ({ stage, application }) =>
      stage === 'unsigned' && application?.validUntil !== undefined && application.closed === undefined
        ? endMoment(application.validUntil)
        : undefined,
    fire: () => [{ fact: 'OfferLapsed', clause: house }],
  },
};

/** A clause under which one applies for the service. */
export const application: RuleKind = ruleKind('application', {}, () => ({ tells: { application: true } }));

/** Whoever knowingly gave false data is refused, and what was paid for concluding the contract is kept. */
export const falseDataRefusal: RuleKind = ruleKind('false-data-refusal', { reasons: 'texts' }, ({ reasons }) => ({
  tells: { falseData: reasons },
}));

/**
 * Signatures in the forms that bind: a digital one equals one on paper, and so does a scan of a signed contract. Whether a
 * digital one is valid was found out before; `valid` says so. With both sides' signatures the contract is signed.
 */
export const signature: RuleKind = ruleKind('signature', { forms: 'texts' }, ({ forms }, under) => ({
  acts: {
    ...onAct('recordSignature', (command, state, _program, at) => {
      const { form, side, signer, signedOn, valid, reasons = [] } = command;
      if (!forms.includes(form)) return refuse('FORM_NOT_BINDING', under, { values: { form } });
      if (valid === false) {
        return refuse('SIGNATURE_NOT_VALID', under, {
          values: { reasons: reasons.join(', ') },
          instead: [remedy('SIGN_AGAIN')],
        });
      }
      if (signedOn !== undefined && signedOn > at.day) return refuse('IN_THE_FUTURE', under, { notAfter: at.day });
      if (state.stage === 'unsigned') {
        const stopped = closedApplication(state);
        if (stopped !== undefined) return stopped;
        if (side === undefined) return refuse('SIDE_NEEDED', under);
        if (state.application?.signedBy.includes(side) === true) {
          return refuse('ALREADY_SIGNED', under, { values: { side } });
        }
      }
      return accept([
        {
          fact: 'SignatureRecorded',
          clause: under,
          form,
          ...(side === undefined ? {} : { side }),
          ...(signer === undefined ? {} : { signer }),
          ...(signedOn === undefined ? {} : { signedOn }),
        },
      ]);
    }),
  },
  follows: onFact('SignatureRecorded', (fact, state): readonly ContractDraft[] => {
    const signedBy = state.application?.signedBy ?? [];
    if (state.stage !== 'unsigned' || !signedBy.includes('client') || !signedBy.includes('operator')) return [];
    const inForceOn = laterDay(fact.on, state.agreement.inForceOn);
    return [{ fact: 'ContractSigned', clause: fact.clause, signedOn: fact.on, inForceOn }];
  }),
}));

/** What the client's signature says: that it knows the terms, that its data are true, and which consents it gives. */
export const representations: RuleKind = ruleKind('representations', { consents: 'texts' }, ({ consents }, under) => ({
  follows: onFact('ContractSigned', (_fact, state) => [
    {
      fact: 'RepresentationsMade',
      clause: under,
      consents: consents.filter((consent) => state.contacts[withdrawnConsent(consent)] === undefined),
    },
  ]),
}));

/** Where the state keeps the day on which a consent was withheld or withdrawn. */
export function withdrawnConsent(what: string): string {
  return `withdrawn ${what}`;
}

/** Who acts for the client or applies must be an organisation. */
export function isNaturalPerson(client: string | undefined, state: ContractState): boolean {
  return client === 'naturalPerson' || state.agreement.parameters['client'] === 'naturalPerson';
}
