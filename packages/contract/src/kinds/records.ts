import { owedCents } from '@saikne/billing';
import { accept, centsToText, refuse, remedy } from '@saikne/kernel';
import type { AnyCommand } from '../acts.js';
import type { ContractState } from '../state.js';
import { onAct, ruleKind, type RuleKind } from '../rule.js';
import { isNaturalPerson, withdrawnConsent } from './application.js';
import { isOneOf } from './rights.js';

/** Changes of one side's contact data are told at once and recorded; `only` names the data a clause is about. */
export const contactChange: RuleKind = ruleKind(
  'contact-change',
  { by: 'text', only: 'texts?' },
  ({ by, only }, clause) => ({
    acts: {
      ...onAct('changeContact', (command, state) => {
        const { what, value } = command;
        if ((command.by ?? 'client') !== by || (only !== undefined && !only.includes(what))) return undefined;
        const known = by === 'client' ? what : `${by} ${what}`;
        return state.contacts[known] === value
          ? refuse('NOTHING_CHANGED', clause, { values: { what } })
          : accept([{ fact: 'ContactChanged', clause, what: known, value }]);
      }),
    },
  }),
);

/** Only organisations: a natural person cannot become a partner or client. */
export const organisationsOnly: RuleKind = ruleKind('organisations-only', { acts: 'texts' }, ({ acts }, clause) => ({
  gates: Object.fromEntries(
    acts.map((name) => [
      name,
      (command: AnyCommand, state: ContractState) =>
        isNaturalPerson('client' in command && typeof command.client === 'string' ? command.client : undefined, state)
          ? refuse('NATURAL_PERSON', clause)
          : undefined,
    ]),
  ),
}));

/** What goes to the last address that was told counts as received. */
export const deemedAddress: RuleKind = ruleKind('deemed-address', {}, () => ({ tells: { deemedAddress: true } }));

/** The contract passes to somebody else only with the other side's written consent. */
export const assignment: RuleKind = ruleKind('assignment', { sides: 'texts' }, ({ sides }, clause) => ({
  acts: {
    ...onAct('assignContract', (command) => {
      if (sides.includes(command.by) && !command.consent) {
        return refuse('CONSENT_MISSING', clause, { instead: [remedy('ASK_FOR_CONSENT')] });
      }
      return accept([{ fact: 'ContractAssigned', clause, to: command.to }]);
    }),
  },
}));

/** Consent to data processing can be withheld or withdrawn at any time. */
export const consent: RuleKind = ruleKind('consent', {}, (_, clause) => ({
  acts: {
    ...onAct('withdrawConsent', (command, state) =>
      state.contacts[withdrawnConsent(command.what)] === undefined
        ? accept([{ fact: 'ConsentWithdrawn', clause, what: command.what }])
        : refuse('ALREADY_WITHDRAWN', clause, { values: { what: command.what } }),
    ),
  },
}));

/** A campaign's discount is not for those in debt or outside its conditions. */
export const campaignDiscount: RuleKind = ruleKind(
  'campaign-discount',
  { falseDataCauses: 'texts' },
  ({ falseDataCauses }, clause) => ({
    acts: {
      ...onAct('grantDiscount', (command, state) => {
        const owed = owedCents(state.account);
        if (owed > 0n) return refuse('SOMETHING_IS_OWED', clause, { values: { owed: centsToText(owed) } });
        if (command.meetsConditions === false) return refuse('OUTSIDE_CONDITIONS', clause);
        if (state.breaches.some((known) => isOneOf(falseDataCauses, known.what))) return refuse('FALSE_DATA', clause);
        return accept([{ fact: 'DiscountGranted', clause, campaign: command.campaign }]);
      }),
    },
  }),
);
