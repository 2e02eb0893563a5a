import {
  endingAhead,
  ruleKind,
  startMoment,
  unknownThing,
  type Announcement,
  type AnyDraft,
  type AnyFact,
  type ContractState,
  type Outcome,
  type Program,
  type Rule,
  type RuleKind,
  type When,
} from '@saikne/contract';
import { accept, addDays, centsToText, refuse, remedy, type ClauseRef, type Day } from '@saikne/kernel';
import { onResaleAct } from '../acts.js';
import { resaleDraft, type Administrator } from '../fact.js';
import { allSubscriptions, committedFee, licencesOf, serviceContentOf } from '../service-content.js';

/** Prices change with some days' notice; a rejection must come before the day they take effect. */
export const priceChange: RuleKind = ruleKind('price-change', { noticeDays: 'number' }, ({ noticeDays }, clause) => ({
  tells: { 'ends PRICE_REJECTED': true },
  acts: {
    ...onResaleAct('announcePrice', (command, state, _program, at) => {
      const earliestDay = addDays(at.day, noticeDays);
      if (command.effectiveOn < earliestDay) return refuse('ANNOUNCED_TOO_LATE', clause, { notBefore: earliestDay });
      if (command.price < 0n) return refuse('AMOUNT_NOT_POSITIVE', clause);
      const announcement = command.announcement ?? String(state.announcements.length + 1);
      if (state.announcements.some((known) => known.announcement === announcement)) {
        return refuse('ALREADY_ANNOUNCED', clause, { values: { announcement } });
      }
      const announced = {
        fact: 'ChangeAnnounced',
        clause,
        announcement,
        effectiveOn: command.effectiveOn,
        what: 'price',
        product: command.product,
        period: command.period,
        price: centsToText(command.price),
      };
      return accept([announced]);
    }),
    ...onResaleAct('rejectChange', (command, state, _program, at) => {
      const known = announcementOf(command.announcement, state);
      if (known === undefined) return unknownAnnouncement(command.announcement);
      const notAfter = addDays(known.effectiveOn, -1);
      const receivedOn = command.receivedOn ?? at.day;
      if (receivedOn > at.day) {
        return refuse('IN_THE_FUTURE', clause, { values: { day: receivedOn }, notAfter: at.day });
      }
      if (receivedOn > notAfter) return refuse('REJECTED_TOO_LATE', clause, { notAfter });
      // Silence was no acceptance where a rejection had come in time, unless a period has begun at the new price.
      if (known.answer === 'accepted' && receivedOn < at.day && hasBegun(known, state)) {
        return refuse('ALREADY_IN_EFFECT', clause, { values: { announcement: known.announcement } });
      }
      if (known.answer !== undefined && (known.answer === 'rejected' || receivedOn === at.day))
        return refuse('ALREADY_ANSWERED', clause, { values: { announcement: known.announcement } });
      const received = command.receivedOn === undefined ? {} : { receivedOn };
      const rejected = { fact: 'ChangeRejected', clause, announcement: known.announcement, ...received };
      return accept([rejected]);
    }),
    ...onResaleAct('acceptChange', (command, state) => {
      const known = announcementOf(command.announcement, state);
      if (known === undefined) return unknownAnnouncement(command.announcement);
      if (known.answer === 'accepted')
        return refuse('ALREADY_ANSWERED', clause, { values: { announcement: known.announcement } });
      const accepted = { fact: 'ChangeAccepted', clause, announcement: known.announcement, tacit: false };
      return accept([accepted]);
    }),
  },
  watches: ['announcements'],
  rights: ({ announcements }) =>
    announcements
      .filter((known) => known.answer === undefined)
      .map((known) => ({
        right: 'rejectChange',
        holder: 'client',
        clause,
        opens: startMoment(known.announcedOn),
        untilOn: addDays(known.effectiveOn, -1),
        subject: { announcement: known.announcement },
      })),
}));

/**
 * The announcement that is meant: by its id, by its product or the day it takes effect; without a name, or where the only
 * one still open was given no id of its own, that one.
 */
function announcementOf(named: string | undefined, state: ContractState): Announcement | undefined {
  const { announcements } = state;
  const byId = announcements.find((known) => known.announcement === named);
  if (byId !== undefined) return byId;
  const described = announcements.filter((known) => known.product === named || known.effectiveOn === named);
  if (described.length > 0) return described.at(-1);
  const open = announcements.filter((known) => known.answer === undefined);
  const only = open.length === 1 ? open[0] : undefined;
  if (named === undefined) return only ?? announcements.at(-1);
  return only !== undefined && /^\d+$/.test(only.announcement) ? only : undefined;
}

/** Whether a period of the product has begun since the change took effect. */
function hasBegun({ product, period, effectiveOn }: Announcement, state: ContractState): boolean {
  return serviceContentOf(state).subscriptions.some(
    (known) => known.product === product && known.unit === period && known.period.firstDay >= effectiveOn,
  );
}

function unknownAnnouncement(named: string | undefined): Outcome {
  return refuse('UNKNOWN_ANNOUNCEMENT', unknownThing, { values: { announcement: named ?? '' } });
}

/** Distributor and vendor may suspend, refuse or end; what they did is recorded, and stops what it stops. */
export const upstreamEvents: RuleKind = ruleKind('upstream-events', {}, (_, clause) => ({
  tells: { 'ends REFUSED_UPSTREAM': true },
  acts: {
    ...onResaleAct('upstream', (command, state, program) => {
      const { event, subscription } = command;
      const content = serviceContentOf(state);
      if (subscription !== undefined && !content.subscriptions.some((known) => known.subscription === subscription)) {
        return refuse('UNKNOWN_SUBSCRIPTION', unknownThing, { values: { subscription } });
      }
      const reported = resaleDraft({
        fact: 'UpstreamReported',
        clause,
        event,
        ...(subscription === undefined ? {} : { subscription }),
      });
      return accept([reported, ...breachFrom(event, state, program)]);
    }),
  },
  gates: {
    ...onResaleAct('confirmPurchase', (_command, state) => stopped(state, allSubscriptions, clause)),
    ...onResaleAct('increase', (command, state) => stopped(state, command.subscription, clause)),
  },
}));

/** A suspension by the vendor or distributor is for a breach that they name; their restoring it cures that breach. */
function breachFrom(event: string, state: ContractState, program: Program): readonly AnyDraft[] {
  const what = 'upstream';
  const bound = program.rules.find(({ clause, rule }) => {
    const causes = rule.tells?.[`breach ${clause}`];
    return Array.isArray(causes) && causes.includes(what);
  });
  if (bound === undefined) return [];
  const open = state.breaches.some((known) => known.what === what && !known.cured);
  const { clause } = bound;
  // Facts of `contract`, whose table types them.
  if (event === 'suspended' && !open) return [{ fact: 'BreachReported', clause, what, impossible: false } as AnyDraft];
  if (event === 'restored' && open) return [{ fact: 'BreachCured', clause, what } as AnyDraft];
  return [];
}

function stopped(state: ContractState, subscription: string, clause: ClauseRef): Outcome | undefined {
  const { upstreamSuspended } = serviceContentOf(state);
  const isStopped = upstreamSuspended.some((known) => known === allSubscriptions || known === subscription);
  return isStopped ? refuse('SUSPENDED_UPSTREAM', clause, { instead: [remedy('CURE_UPSTREAM')] }) : undefined;
}

/** A suspension stops new orders too. */
export const ordersStop: RuleKind = ruleKind('orders-stop', {}, (_, clause) => {
  const closed = (state: ContractState): Outcome | undefined =>
    state.suspension === undefined
      ? undefined
      : refuse('SERVICE_SUSPENDED', clause, { instead: [remedy('PAY_WHAT_IS_OWED')] });
  return {
    gates: {
      ...onResaleAct('confirmPurchase', (_command, state) => closed(state)),
      ...onResaleAct('increase', (_command, state) => closed(state)),
    },
  };
});

/** Upstream refuses an order or a renewal: the operator may end the contract. */
export const upstreamRefusalRight: RuleKind = ruleKind('upstream-refusal-right', {}, (_, clause) => ({
  watches: ['slices'],
  rights: (state) => {
    const first = serviceContentOf(state).upstreamRefused[0];
    if (first === undefined) return [];
    return [{ right: 'terminate', holder: 'operator', clause, opens: startMoment(first.on), causes: ['refused'] }];
  },
}));

/** The client rejected a change in time: the operator may end the contract. */
export const rejectedChangeRight: RuleKind = ruleKind('rejected-change-right', {}, (_, clause) => ({
  watches: ['announcements'],
  rights: ({ announcements }) => {
    const rejected = announcements.find((known) => known.answer === 'rejected');
    if (rejected === undefined) return [];
    const opens = startMoment(rejected.announcedOn);
    return [{ right: 'terminate', holder: 'operator', clause, opens, causes: [rejected.announcement] }];
  },
}));

/** Cooperation upstream ends: the operator may end the contract some days ahead. */
export const upstreamEndedRight: RuleKind = ruleKind(
  'upstream-ended-right',
  { days: 'number' },
  ({ days }, clause) => ({
    tells: endingAhead(clause, days),
    watches: ['slices', 'ending'],
    rights: (state) => {
      const { upstreamEndedOn } = serviceContentOf(state);
      if (upstreamEndedOn === undefined || state.ending !== undefined) return [];
      return [{ right: 'terminate', holder: 'operator', clause, opens: startMoment(upstreamEndedOn) }];
    },
  }),
);

/** Changes of the service content are asked for from the administrator address or in the portal by that person. */
export const changeRequestSender: RuleKind = ruleKind('change-request-sender', {}, (_, clause) => ({
  gates: byEachRequest(({ from }, state, at) => {
    if (from === undefined || trustedSenders.has(from)) return undefined;
    const administrator = serviceContentOf(state).administrators.find(({ address }) => address === from);
    if (administrator !== undefined && isInOffice(administrator, at.day)) return undefined;
    return refuse('NOT_FROM_ADMINISTRATOR', clause, {
      values: { from },
      instead: [remedy('SEND_FROM_ADMINISTRATOR_ADDRESS')],
      ...(administrator?.lastDay === undefined ? {} : { notAfter: administrator.lastDay }),
    });
  }),
}));

const trustedSenders: ReadonlySet<string> = new Set(['administrator', 'portal']);

function isInOffice({ lastDay }: Administrator, on: Day): boolean {
  return lastDay === undefined || on <= lastDay;
}

/** What the administrator's address asks for binds the client, if the message really came from it. */
export const authenticatedSender: RuleKind = ruleKind('authenticated-sender', {}, (_, clause) => {
  const gate = (authenticated: boolean | undefined): Outcome | undefined =>
    authenticated === false
      ? refuse('SENDER_NOT_AUTHENTICATED', clause, { instead: [remedy('ASK_IN_THE_PORTAL')] })
      : undefined;
  return {
    gates: {
      ...onResaleAct('increase', (command) => gate(command.authenticated)),
      ...onResaleAct('reduce', (command) => gate(command.authenticated)),
    },
  };
});

/**
 * The client names who may ask for changes, for what and until when. Where nobody is named, a power of attorney is on file
 * before any request is executed.
 */
export const accountAdministrator: RuleKind = ruleKind('account-administrator', {}, (_, clause) => ({
  acts: {
    ...onResaleAct('filePowerOfAttorney', () => accept([resaleDraft({ fact: 'PowerOfAttorneyFiled', clause })])),
    ...onResaleAct('nameAdministrator', ({ name, address, scope, lastDay }, state, _program, at) => {
      if (lastDay !== undefined && lastDay < at.day)
        return refuse('ADMINISTRATOR_ENDED', clause, { notAfter: lastDay });
      const strange = scope?.find((request) => !requests.has(request));
      if (strange !== undefined) {
        return refuse('UNKNOWN_REQUEST', clause, { values: { request: strange, known: [...requests].join(', ') } });
      }
      const named: Administrator = {
        name,
        ...(address === undefined ? {} : { address }),
        ...(scope === undefined ? {} : { scope }),
        ...(lastDay === undefined ? {} : { lastDay }),
      };
      const known = serviceContentOf(state).administrators.find((one) => one.name === name);
      if (known !== undefined && isSame(known, named)) {
        return refuse('ADMINISTRATOR_ALREADY_NAMED', clause, { values: { name } });
      }
      return accept([resaleDraft({ fact: 'AdministratorNamed', clause, ...named })]);
    }),
    ...onResaleAct('removeAdministrator', ({ name }, state) =>
      serviceContentOf(state).administrators.some((known) => known.name === name)
        ? accept([resaleDraft({ fact: 'AdministratorRemoved', clause, name })])
        : refuse('UNKNOWN_ADMINISTRATOR', unknownThing, { values: { name } }),
    ),
  },
  gates: byEachRequest((request, state, at) => {
    const { administrators, powerOfAttorney } = serviceContentOf(state);
    const asking = administrators.find(({ address }) => address !== undefined && address === request.from);
    if (asking?.scope !== undefined && !asking.scope.includes(request.do)) {
      return refuse('OUTSIDE_AUTHORITY', clause, { values: { name: asking.name, request: request.do } });
    }
    const somebody = administrators.some((known) => isInOffice(known, at.day));
    const nobodyNamed = state.agreement.parameters['administrator'] === 'none' || administrators.length > 0;
    return nobodyNamed && !somebody && !powerOfAttorney
      ? refuse('NO_POWER_OF_ATTORNEY', clause, { instead: [remedy('FILE_POWER_OF_ATTORNEY')] })
      : undefined;
  }),
}));

function isSame(a: Administrator, b: Administrator): boolean {
  return a.address === b.address && a.lastDay === b.lastDay && a.scope?.join() === b.scope?.join();
}

/** The acts that change the service content. */
const requests: ReadonlySet<string> = new Set(['increase', 'reduce', 'confirmPurchase']);

interface Request {
  readonly do: string;
  readonly from?: string | undefined;
}

function byEachRequest(
  gate: (request: Request, state: ContractState, at: When) => Outcome | undefined,
): NonNullable<Rule['gates']> {
  return {
    ...onResaleAct('increase', (command, state, _program, at) => gate(command, state, at)),
    ...onResaleAct('reduce', (command, state, _program, at) => gate(command, state, at)),
    ...onResaleAct('confirmPurchase', (command, state, _program, at) => gate(command, state, at)),
  };
}

/** The facts that change the service content. */
const contentFacts = ['SubscriptionStarted', 'LicencesAdded', 'ReductionRegistered'] as const;

function afterEachChange(
  drafts: (subscription: string, state: ContractState) => readonly AnyDraft[],
): NonNullable<Rule['follows']> {
  return Object.fromEntries(
    contentFacts.map((name) => [name, (fact: AnyFact, state: ContractState) => drafts(subscriptionOf(fact), state)]),
  );
}

function subscriptionOf(fact: AnyFact): string {
  return 'subscription' in fact && typeof fact.subscription === 'string' ? fact.subscription : '';
}

/** Executing a request changes the service content, which always shows licences and fee. */
export const contentChange: RuleKind = ruleKind('content-change', {}, (_, clause) => ({
  follows: afterEachChange((_subscription, state) => {
    const running = serviceContentOf(state).subscriptions.filter((known) => !known.ended);
    return [
      resaleDraft({
        fact: 'ServiceContentChanged',
        clause,
        licences: running.reduce((sum, known) => sum + licencesOf(known), 0),
        fee: centsToText(running.reduce((sum, known) => sum + committedFee(known), 0n)),
      }),
    ];
  }),
}));

/** A confirmation of each change goes to the administrator address. */
export const changeConfirmation: RuleKind = ruleKind('change-confirmation', {}, (_, clause) => ({
  follows: afterEachChange((subscription) => [resaleDraft({ fact: 'ChangeConfirmationSent', clause, subscription })]),
}));

/** A change binds both sides from the day it was made and notified. */
export const contentInForce: RuleKind = ruleKind('content-in-force', {}, (_, clause) => ({
  follows: {
    ChangeConfirmationSent: (fact) => [
      resaleDraft({ fact: 'ContentChangeBinding', clause, subscription: subscriptionOf(fact) }),
    ],
  },
}));

const instructionFor: Readonly<Record<string, string>> = {
  SubscriptionStarted: 'order',
  LicencesAdded: 'connect',
  ReductionRegistered: 'scheduleReduction',
  SubscriptionRenewed: 'renew',
  SubscriptionEnded: 'disconnect',
};

/** The operator instructs the distributor; each instruction is journaled. */
export const upstreamInstructions: RuleKind = ruleKind('upstream-instructions', {}, (_, clause) => ({
  follows: Object.fromEntries(
    Object.entries(instructionFor).map(([name, instruction]) => [
      name,
      (fact: AnyFact) => [
        resaleDraft({ fact: 'UpstreamInstructed', clause, instruction, subscription: subscriptionOf(fact) }),
      ],
    ]),
  ),
}));

const purposes: ReadonlySet<string> = new Set(['ordering', 'management', 'settlement', 'support', 'maintenance']);

/** Client data goes out for the contract's purposes only, and each time is in a register. */
export const disclosures: RuleKind = ruleKind('disclosures', {}, (_, clause) => ({
  acts: {
    ...onResaleAct('recordDisclosure', (command) =>
      purposes.has(command.purpose)
        ? accept([
            resaleDraft({
              fact: 'DisclosureRecorded',
              clause,
              to: command.to,
              what: command.what,
              purpose: command.purpose,
            }),
          ])
        : refuse('NOT_A_PURPOSE_OF_THE_CONTRACT', clause, { values: { purpose: command.purpose } }),
    ),
  },
}));

/** Versions of the vendor's and distributor's documents are kept with their days. */
export const documentVersions: RuleKind = ruleKind('document-versions', {}, (_, clause) => ({
  acts: {
    ...onResaleAct('recordDocumentVersion', (command) =>
      accept([
        resaleDraft({ fact: 'DocumentVersionRecorded', clause, document: command.document, version: command.version }),
      ]),
    ),
  },
}));
