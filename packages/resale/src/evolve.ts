import { cents, type AnyFact, type ContractFact, type ContractState, type StateChange } from '@saikne/contract';
import { without } from '@saikne/billing';
import { monthOf, type Day, type Instant } from '@saikne/kernel';
import type { ResaleFact } from './fact.js';
import {
  addedBatch,
  allSubscriptions,
  periodAt,
  reducedEarly,
  renewed,
  serviceContentOf,
  wholePeriodBatch,
  serviceContentChange,
  type Increase,
  type ServiceContent,
  type Subscription,
} from './service-content.js';
import { takenOver } from './taken-over.js';

type Evolvers = {
  readonly [Name in ResaleFact['fact']]: (
    content: ServiceContent,
    fact: Extract<ResaleFact, { readonly fact: Name }>,
  ) => ServiceContent;
};

const unchanged = (content: ServiceContent): ServiceContent => content;

/** How each fact of this room changes the service content. */
const evolvers: Evolvers = {
  DocumentsAccepted: (content, { on, documents, versions = [] }) => {
    const version = (document: string): string | undefined =>
      versions.find((known) => known.document === document)?.version;
    const news = documents.map((document) => {
      const named = version(document);
      return [document, { on, ...(named === undefined ? {} : { version: named }) }] as const;
    });
    return { ...content, accepted: { ...content.accepted, ...Object.fromEntries(news) } };
  },
  ContractDocumentsAccepted: unchanged,
  AcceptanceWithdrawn: (content) => ({ ...content, accepted: {} }),
  RemoteAccessGranted: (content, { to, lastDay }) => ({
    ...content,
    remoteAccess: [
      ...content.remoteAccess.filter((known) => known.to !== to),
      { to, ...(lastDay === undefined ? {} : { lastDay }) },
    ],
  }),
  RemoteAccessEnded: (content, fact) => ({
    ...content,
    remoteAccess: content.remoteAccess.filter(({ to }) => to !== fact.to),
  }),
  RemoteSupportGiven: unchanged,
  AdministratorNamed: (content, { name, address, scope, lastDay }) => ({
    ...content,
    administrators: [
      ...content.administrators.filter((known) => known.name !== name),
      {
        name,
        ...(address === undefined ? {} : { address }),
        ...(scope === undefined ? {} : { scope }),
        ...(lastDay === undefined ? {} : { lastDay }),
      },
    ],
  }),
  AdministratorRemoved: (content, fact) => ({
    ...content,
    administrators: content.administrators.filter(({ name }) => name !== fact.name),
  }),
  PowerOfAttorneyFiled: (content) => ({ ...content, powerOfAttorney: true }),
  SubscriptionStarted: (content, fact) => {
    const period = periodAt(fact.firstDay, 0, fact.period);
    const priceCents = cents(fact.price);
    const started: Subscription = {
      subscription: fact.subscription,
      product: fact.product,
      unit: fact.period,
      anchor: fact.firstDay,
      index: 0,
      period,
      priceCents,
      batches: [wholePeriodBatch(period, fact.period, fact.licences, priceCents)],
      leaving: 0,
      carried: [],
      ended: false,
      assigned: 0,
    };
    return {
      ...content,
      firstConfirmedOn: content.firstConfirmedOn ?? fact.firstDay,
      subscriptions: [...content.subscriptions, started],
    };
  },
  SubscriptionRenewed: (content, fact) =>
    change(content, fact.subscription, (known) => renewed(known, fact.licences, cents(fact.price))),
  SubscriptionEnded: (content, fact) => change(content, fact.subscription, (known) => ({ ...known, ended: true })),
  LicencesAdded: (content, fact) => {
    const added = change(content, fact.subscription, (known) => ({
      ...known,
      batches: [...known.batches, addedBatch(known, fact.licences, fact.on, fact.lastDay)],
    }));
    if (!fact.counts) return added;
    const request = fact.request === undefined ? {} : { request: fact.request };
    return { ...added, lastIncrease: { ...increased(content, fact), ...request } };
  },
  IncreaseCounted: (content, fact) => ({ ...content, lastIncrease: increased(content, fact) }),
  ReductionRegistered: (content, fact) =>
    change(content, fact.subscription, (known) =>
      fact.when === 'early'
        ? reducedEarly(known, fact.licences, monthOf(fact.on))
        : { ...known, leaving: known.leaving + fact.licences },
    ),
  ServiceContentChanged: unchanged,
  ContentChangeBinding: unchanged,
  ChangeConfirmationSent: unchanged,
  ChargingStarted: unchanged,
  MissingConfirmationReported: (content, fact) => ({ ...content, missingReportedOn: fact.on }),
  ConfirmationDeemedReceived: (content) => ({ ...content, deemedReceived: true }),
  UpstreamReported: (content, fact) => {
    const subscription = fact.subscription ?? allSubscriptions;
    switch (fact.event) {
      case 'suspended':
        return { ...content, upstreamSuspended: [...content.upstreamSuspended, subscription] };
      case 'refused':
        return { ...content, upstreamRefused: [...content.upstreamRefused, { subscription, on: fact.on }] };
      case 'ended':
        return { ...content, upstreamEndedOn: fact.on };
      default: {
        const others = (known: string): boolean => subscription !== allSubscriptions && known !== subscription;
        return {
          ...without(content, 'upstreamEndedOn'),
          upstreamSuspended: content.upstreamSuspended.filter(others),
          upstreamRefused: content.upstreamRefused.filter((known) => others(known.subscription)),
        };
      }
    }
  },
  UpstreamInstructed: unchanged,
  PauseAgreed: (content) => ({ ...content, pauseAgreed: true }),
  LicenceAssigned: (content, fact) =>
    change(content, fact.subscription, (known) => ({ ...known, assigned: known.assigned + 1 })),
  DisclosureRecorded: unchanged,
  ContentTakenOver: (content, fact) => ({
    ...content,
    accepted: Object.fromEntries(
      fact.accepted.map(({ document, acceptedOn, version }) => [
        document,
        { on: acceptedOn, ...(version === undefined ? {} : { version }) },
      ]),
    ),
    deemedReceived: fact.deemedReceived,
    powerOfAttorney: fact.powerOfAttorney,
    pauseAgreed: fact.pauseAgreed,
    upstreamSuspended: fact.upstreamSuspended,
    upstreamRefused: fact.upstreamRefused.map(({ subscription, refusedOn }) => ({ subscription, on: refusedOn })),
    ...(fact.firstConfirmedOn === undefined ? {} : { firstConfirmedOn: fact.firstConfirmedOn }),
    ...(fact.missingReportedOn === undefined ? {} : { missingReportedOn: fact.missingReportedOn }),
    ...(fact.increasedIn === undefined ? {} : { lastIncrease: { month: fact.increasedIn, subscriptions: [] } }),
    ...(fact.upstreamEndedOn === undefined ? {} : { upstreamEndedOn: fact.upstreamEndedOn }),
  }),
  SubscriptionTakenOver: (content, fact) => ({
    ...content,
    subscriptions: [
      ...content.subscriptions,
      takenOver({
        subscription: fact.subscription,
        product: fact.product,
        unit: fact.period,
        anchor: fact.startedOn,
        period: { firstDay: fact.firstDay, lastDay: fact.lastDay },
        licences: fact.licences,
        priceCents: cents(fact.price),
        carriedCents: cents(fact.carried ?? '0.00'),
        assigned: fact.assigned,
        ended: fact.ended,
        ...(fact.stillToCharge === undefined ? {} : { stillToChargeCents: cents(fact.stillToCharge) }),
        ...(fact.chargedThrough === undefined ? {} : { chargedThrough: fact.chargedThrough }),
      }),
    ],
  }),
  LicencesTakenOver: (content, fact) =>
    change(content, fact.subscription, (known) => ({
      ...known,
      batches: [...known.batches, addedBatch(known, fact.licences, fact.addedOn, fact.lastDay)],
    })),
  ReductionTakenOver: (content, fact) =>
    change(content, fact.subscription, (known) =>
      fact.when === 'early'
        ? reducedEarly(known, fact.licences, monthOf(fact.askedOn))
        : { ...known, leaving: known.leaving + fact.licences },
    ),
  DocumentVersionRecorded: (content, { document, version }) => ({
    ...content,
    versions: { ...content.versions, [document]: version },
  }),
  FeeRecalculated: unchanged,
};

/** The evolvers by fact name, as the engine calls them. A charged instalment is a fact of `contract` that moves ours on. */
export const resaleEvolvers: Readonly<Record<string, (state: ContractState, fact: AnyFact) => StateChange>> = {
  ...Object.fromEntries(
    Object.entries(evolvers).map(([name, evolver]) => [
      name,
      (state: ContractState, fact: AnyFact) =>
        // The table is typed so that each name's evolver takes exactly that name's fact.
        serviceContentChange(
          state,
          (evolver as (content: ServiceContent, fact: AnyFact) => ServiceContent)(serviceContentOf(state), fact),
        ),
    ]),
  ),
  InstalmentCharged: (state, fact) => {
    // The engine asks by the fact's own name.
    const charged = fact as Extract<ContractFact, { readonly fact: 'InstalmentCharged' }>;
    return serviceContentChange(
      state,
      change(serviceContentOf(state), charged.subscription, (known) => ({
        ...known,
        chargedThrough: charged.month,
        carried: known.carried.filter(({ month }) => month > charged.month),
      })),
    );
  },
};

function change(
  content: ServiceContent,
  subscription: string,
  how: (known: Subscription) => Subscription,
): ServiceContent {
  return {
    ...content,
    subscriptions: content.subscriptions.map((known) => (known.subscription === subscription ? how(known) : known)),
  };
}

/** The request that licences were added under: what comes at the same moment for another subscription belongs to it. */
function increased(content: ServiceContent, fact: { on: Day; at: Instant; subscription: string }): Increase {
  const last = content.lastIncrease;
  const together = last?.askedAt === fact.at ? last.subscriptions : [];
  return { month: monthOf(fact.on), askedAt: fact.at, subscriptions: [...together, fact.subscription] };
}
