import {
  endMoment,
  instantOfMoment,
  ruleKind,
  startMoment,
  unknownThing,
  type AnyDraft,
  type AnyFact,
  type ContractState,
  type Offer,
  type Outcome,
  type Program,
  type RuleKind,
  type When,
} from '@saikne/contract';
import {
  accept,
  addBusinessDays,
  addDays,
  addMonthsToMonth,
  centsToText,
  firstDayOf,
  laterDay,
  monthOf,
  refuse,
  remedy,
  type ClauseRef,
  type Day,
} from '@saikne/kernel';
import { onResaleAct } from '../acts.js';
import { resaleDraft, type DocumentVersion } from '../fact.js';
import { addedBatch, periodAt, serviceContentOf, type Subscription } from '../service-content.js';

/** What a client accepts where it names nothing: the licence agreement, the distributor, and us as reseller. */
const usualDocuments: readonly string[] = ['licenceAgreement', 'distributor', 'reseller'];

/** Accepting the documents is recorded: which, in which version, by whom and when; a signature accepts those it names. */
export const documentAcceptance: RuleKind = ruleKind(
  'document-acceptance',
  { atSignature: 'texts' },
  ({ atSignature }, clause) => ({
    acts: {
      ...onResaleAct('acceptDocuments', (command, state) => {
        const { versions = [], who } = command;
        const documents = command.documents ?? (versions.length > 0 ? versions.map(nameOf) : usualDocuments);
        const content = serviceContentOf(state);
        const named = documents.flatMap((document) => {
          const version = versions.find((known) => known.document === document)?.version ?? content.versions[document];
          return version === undefined ? [] : [{ document, version }];
        });
        const isKnown = (document: string): boolean => {
          const known = content.accepted[document];
          const version = named.find((one) => one.document === document)?.version;
          return known !== undefined && (version === undefined || known.version === version);
        };
        if (documents.every(isKnown)) return refuse('ALREADY_ACCEPTED', clause);
        return accept([
          resaleDraft({
            fact: 'DocumentsAccepted',
            clause,
            documents,
            ...(named.length === 0 ? {} : { versions: named }),
            ...(who === undefined ? {} : { who }),
          }),
        ]);
      }),
      ...onResaleAct('withdrawAcceptance', (_command, state) =>
        Object.keys(serviceContentOf(state).accepted).length === 0
          ? refuse('NOT_ACCEPTED', clause)
          : accept([resaleDraft({ fact: 'AcceptanceWithdrawn', clause })]),
      ),
    },
    gates: {
      recordSignature: (command, state) => {
        if (state.stage !== 'unsigned' || !('side' in command) || command.side !== 'client') return undefined;
        const { versions } = serviceContentOf(state);
        const missing = atSignature.filter((document) => versions[document] === undefined);
        return missing.length === 0
          ? undefined
          : refuse('DOCUMENT_VERSIONS_MISSING', clause, {
              values: { missing: missing.join(', ') },
              instead: [remedy('RECORD_DOCUMENT_VERSIONS')],
            });
      },
    },
    follows: {
      SignatureRecorded: (fact, state) => {
        const isClients = 'side' in fact && fact.side === 'client' && state.stage === 'unsigned';
        return isClients ? acceptedAtSignature(fact, state, clause) : [];
      },
      ContractSigned: (fact, state) =>
        state.application?.signedBy.includes('client') === true ? [] : acceptedAtSignature(fact, state, clause),
    },
  }),
);

function nameOf({ document }: DocumentVersion): string {
  return document;
}

function acceptedAtSignature(fact: AnyFact, state: ContractState, clause: ClauseRef): readonly AnyDraft[] {
  const versions = Object.entries(serviceContentOf(state).versions).map(([document, version]) => ({
    document,
    version,
  }));
  if (versions.length === 0) return [];
  const who = 'signer' in fact && typeof fact.signer === 'string' ? { who: fact.signer } : {};
  return [resaleDraft({ fact: 'ContractDocumentsAccepted', clause, versions, ...who })];
}

/** The day from which everything that must be accepted first is; absent while something is missing. */
function acceptedOn(state: ContractState, program: Program): Day | undefined {
  // Told by the acceptance gate, as the names of the documents.
  const required = (program.tell('requiredAcceptances')?.value as readonly string[] | undefined) ?? usualDocuments;
  const { accepted } = serviceContentOf(state);
  let last: Day | undefined;
  for (const document of required) {
    const on = accepted[document]?.on;
    if (on === undefined) return undefined;
    last = last === undefined ? on : laterDay(last, on);
  }
  return last;
}

const acceptanceMissing = (state: ContractState, program: Program, clause: ClauseRef): Outcome | undefined => {
  if (acceptedOn(state, program) !== undefined) return undefined;
  const missing = usualDocuments.filter((document) => serviceContentOf(state).accepted[document] === undefined);
  return refuse('DOCUMENTS_NOT_ACCEPTED', clause, {
    values: { missing: missing.join(', ') },
    instead: [remedy('ACCEPT_DOCUMENTS')],
  });
};

/** No licence is provisioned until the client's acceptance is registered, and distributor and reseller are approved. */
export const acceptanceGate: RuleKind = ruleKind(
  'acceptance-gate',
  { documents: 'texts' },
  ({ documents }, clause) => ({
    tells: { requiredAcceptances: documents },
    gates: {
      ...onResaleAct('confirmPurchase', (_command, state, program) => acceptanceMissing(state, program, clause)),
    },
  }),
);

/** Support from outside needs the delegated access of whoever gives it; ordering does not. */
export const remoteSupport: RuleKind = ruleKind('remote-support', {}, (_, clause) => ({
  acts: {
    ...onResaleAct('grantRemoteAccess', ({ to, lastDay }, _state, _program, at) =>
      lastDay !== undefined && lastDay < at.day
        ? refuse('IN_THE_PAST', clause, { notBefore: at.day })
        : accept([
            resaleDraft({ fact: 'RemoteAccessGranted', clause, to, ...(lastDay === undefined ? {} : { lastDay }) }),
          ]),
    ),
    ...onResaleAct('endRemoteAccess', ({ to }, state) =>
      serviceContentOf(state).remoteAccess.some((known) => known.to === to)
        ? accept([resaleDraft({ fact: 'RemoteAccessEnded', clause, to })])
        : refuse('NO_REMOTE_ACCESS', clause, { values: { to } }),
    ),
    ...onResaleAct('recordRemoteSupport', ({ by, matter }, state, _program, at) => {
      const known = serviceContentOf(state).remoteAccess.find(({ to }) => to === by);
      const isOver = known?.lastDay !== undefined && known.lastDay < at.day;
      if (known !== undefined && !isOver)
        return accept([resaleDraft({ fact: 'RemoteSupportGiven', clause, by, matter })]);
      return refuse('NO_REMOTE_ACCESS', clause, {
        values: { to: by },
        ...(known?.lastDay === undefined ? {} : { notAfter: known.lastDay }),
      });
    }),
  },
}));

/** A licence is not valid without an acceptance that is still registered. */
export const acceptanceOfIncreases: RuleKind = ruleKind('acceptance-of-increases', {}, (_, clause) => ({
  gates: { ...onResaleAct('increase', (_command, state, program) => acceptanceMissing(state, program, clause)) },
}));

/** The confirmation of a purchase starts its subscription; the first is due some business days after entry into force. */
export const purchaseConfirmation: RuleKind = ruleKind(
  'purchase-confirmation',
  { businessDays: 'number' },
  ({ businessDays }, clause) => ({
    tells: {
      confirmationDueOn: (state: ContractState) =>
        addBusinessDays(state.agreement.inForceOn, businessDays, state.agreement.country),
    },
    acts: {
      ...onResaleAct('confirmPurchase', (command, state, program, at) => {
        const content = serviceContentOf(state);
        if (content.subscriptions.some((known) => known.subscription === command.subscription)) {
          return refuse('SUBSCRIPTION_EXISTS', clause, { values: { subscription: command.subscription } });
        }
        if (!isCount(command.licences)) return refuse('LICENCES_NOT_POSITIVE', clause);
        if (command.price < 0n) return refuse('AMOUNT_NOT_POSITIVE', clause);
        if (program.tell('feeClause') === undefined || program.tell('periods') === undefined) {
          return refuse('FEE_NOT_AGREED', clause);
        }
        const sentOn = command.sentOn ?? at.day;
        if (sentOn > at.day) return refuse('IN_THE_FUTURE', clause, { values: { day: sentOn }, notAfter: at.day });
        const { inForceOn } = state.agreement;
        if (sentOn < inForceOn) return refuse('CONTRACT_NOT_IN_FORCE', clause, { notBefore: inForceOn });
        const limit = increaseLimit(program);
        const isIncrease =
          content.firstConfirmedOn !== undefined &&
          content.firstConfirmedOn !== sentOn &&
          content.subscriptions.some((known) => known.product === command.product && !known.ended);
        if (isIncrease && limit !== undefined) {
          const used = limit.value(state, { subscription: command.subscription }, at);
          if (used !== undefined) return refuse('INCREASE_ONCE_A_MONTH', limit.clause, { notBefore: used });
        }
        const period = periodAt(sentOn, 0, command.period);
        const feeCents = command.price * BigInt(command.licences);
        return accept([
          resaleDraft({
            fact: 'SubscriptionStarted',
            clause,
            subscription: command.subscription,
            product: command.product,
            period: command.period,
            firstDay: period.firstDay,
            lastDay: period.lastDay,
            licences: command.licences,
            price: centsToText(command.price),
            fee: centsToText(feeCents),
          }),
          ...(isIncrease && limit !== undefined
            ? [resaleDraft({ fact: 'IncreaseCounted', clause: limit.clause, subscription: command.subscription })]
            : []),
        ]);
      }),
    },
    watches: ['slices'],
    duties: (state, program) => {
      const content = serviceContentOf(state);
      if (state.stage !== 'inForce' || content.firstConfirmedOn !== undefined) return [];
      const { inForceOn, country } = state.agreement;
      const accepted = acceptedOn(state, program);
      const from = accepted === undefined ? inForceOn : laterDay(inForceOn, accepted);
      return [
        {
          duty: 'confirmPurchase',
          holder: 'operator',
          clause,
          dueOn: addBusinessDays(from, businessDays, country),
          ...(accepted === undefined ? { waitingOn: 'client' as const } : {}),
        },
      ];
    },
    fulfilled: (state) => serviceContentOf(state).firstConfirmedOn !== undefined,
  }),
);

type FirstDayAllowed = (
  state: ContractState,
  asked: { readonly subscription: string; readonly request?: string | undefined },
  at: When,
) => Day | undefined;

function increaseLimit(program: Program): Offer<FirstDayAllowed> | undefined {
  // Told by the increase kind, in this form.
  return program.tell('increaseAllowedFrom') as Offer<FirstDayAllowed> | undefined;
}

/** Where no confirmation came in time the client tells; otherwise one that was sent counts as received when sent. */
export const missingConfirmation: RuleKind = ruleKind(
  'missing-confirmation',
  { businessDays: 'number' },
  ({ businessDays }, clause) => {
    const lastDay = ({ agreement }: Pick<ContractState, 'agreement'>): Day =>
      addBusinessDays(agreement.inForceOn, businessDays, agreement.country);
    const firstDay = (state: ContractState, program: Program): Day => {
      // Told by the purchase-confirmation kind, in this form.
      const dueOn = program.tell('confirmationDueOn')?.value as ((state: ContractState) => Day) | undefined;
      return dueOn === undefined ? state.agreement.inForceOn : addDays(dueOn(state), 1);
    };
    return {
      tells: {
        confirmationDeemedOn: (agreement: ContractState['agreement'], sentOn: Day) =>
          laterDay(sentOn, lastDay({ agreement })),
      },
      acts: {
        ...onResaleAct('reportMissingConfirmation', (_command, state, program, at) => {
          if (at.day < firstDay(state, program))
            return refuse('TOO_EARLY', clause, { notBefore: firstDay(state, program) });
          if (at.day > lastDay(state)) return refuse('REPORTED_TOO_LATE', clause, { notAfter: lastDay(state) });
          return serviceContentOf(state).missingReportedOn === undefined
            ? accept([resaleDraft({ fact: 'MissingConfirmationReported', clause })])
            : refuse('ALREADY_REPORTED', clause);
        }),
      },
      watches: ['slices'],
      duties: (state, program) => {
        const content = serviceContentOf(state);
        if (
          state.stage !== 'inForce' ||
          content.firstConfirmedOn !== undefined ||
          content.missingReportedOn !== undefined
        )
          return [];
        return [
          {
            duty: 'reportMissingConfirmation',
            holder: 'client',
            clause,
            dueOn: lastDay(state),
            from: startMoment(firstDay(state, program)),
          },
        ];
      },
      fulfilled: (state) => serviceContentOf(state).missingReportedOn !== undefined,
      next: (state) => {
        const content = serviceContentOf(state);
        const sentOn = content.firstConfirmedOn;
        if (state.stage === 'unsigned' || sentOn === undefined || content.deemedReceived) return undefined;
        return content.missingReportedOn === undefined ? endMoment(laterDay(sentOn, lastDay(state))) : undefined;
      },
      fire: (state, _program, at) => [
        resaleDraft({
          fact: 'ConfirmationDeemedReceived',
          clause,
          sentOn: serviceContentOf(state).firstConfirmedOn ?? at.day,
        }),
      ],
    };
  },
);

/**
 * Licences are added at most once a calendar month, and take on the subscription's price and end. One request may be for
 * several subscriptions: it has an id, or all of it is asked for at one moment.
 */
export const increase: RuleKind = ruleKind(
  'increase',
  { perCalendarMonth: 'number' },
  ({ perCalendarMonth }, clause) => {
    const allowedFrom: FirstDayAllowed = (state, asked, at) => {
      const last = serviceContentOf(state).lastIncrease;
      const month = monthOf(at.day);
      if (perCalendarMonth < 1 || last?.month !== month) return undefined;
      if (asked.request !== undefined && asked.request === last.request) return undefined;
      const isTogether = last.askedAt === instantOfMoment(at.moment, state.agreement.zone);
      if (isTogether && !last.subscriptions.includes(asked.subscription)) return undefined;
      return firstDayOf(addMonthsToMonth(month, 1));
    };
    return {
      tells: { increaseAllowedFrom: allowedFrom },
      acts: {
        ...onResaleAct('increase', (command, state, program, at) => {
          const known = activeSubscription(state, command.subscription);
          if (known === undefined) return unknownSubscription(command.subscription);
          if (!isCount(command.licences)) return refuse('LICENCES_NOT_POSITIVE', clause);
          const notBefore = allowedFrom(state, command, at);
          if (notBefore !== undefined) {
            return refuse('INCREASE_ONCE_A_MONTH', clause, {
              notBefore,
              instead: [remedy('ASK_AGAIN_FROM', { day: notBefore })],
            });
          }
          const fee = program.tell('feeClause');
          if (fee === undefined) return refuse('FEE_NOT_AGREED', clause);
          const lastDay =
            program.tell('coTermination') === undefined
              ? periodAt(at.day, 0, known.unit).lastDay
              : known.period.lastDay;
          return accept([
            resaleDraft({
              fact: 'LicencesAdded',
              clause: fee.clause,
              subscription: known.subscription,
              licences: command.licences,
              fee: centsToText(addedBatch(known, command.licences, at.day, lastDay).feeCents),
              lastDay,
              counts: true,
              ...(command.request === undefined ? {} : { request: command.request }),
            }),
          ]);
        }),
      },
    };
  },
);

/** Every licence ends with its subscription, whenever it was added. */
export const coTermination: RuleKind = ruleKind('co-termination', {}, () => ({ tells: { coTermination: true } }));

/** Licences are assigned only while the service is provided, and no more of them than there are. */
export const serviceOnPayment: RuleKind = ruleKind('service-on-payment', {}, (_, clause) => ({
  acts: {
    ...onResaleAct('assignLicence', (command, state) => {
      const known = activeSubscription(state, command.subscription);
      if (known === undefined) return unknownSubscription(command.subscription);
      if (state.suspension !== undefined) return refuse('SERVICE_SUSPENDED', clause);
      const licences = known.batches.reduce((sum, batch) => sum + batch.licences, 0);
      if (known.assigned >= licences) return refuse('NO_LICENCE_LEFT', clause, { values: { licences } });
      return accept([
        resaleDraft({ fact: 'LicenceAssigned', clause, subscription: known.subscription, user: command.user }),
      ]);
    }),
  },
}));

/** Whether a subscription still runs: the last day of an ended one is over. */
export function activeSubscription(state: ContractState, subscription: string): Subscription | undefined {
  return serviceContentOf(state).subscriptions.find((known) => known.subscription === subscription && !known.ended);
}

export function unknownSubscription(subscription: string): Outcome {
  return refuse('UNKNOWN_SUBSCRIPTION', unknownThing, { values: { subscription } });
}

export function isCount(licences: number): boolean {
  return Number.isInteger(licences) && licences > 0;
}
