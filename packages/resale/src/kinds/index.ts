import type { RuleModule } from '@saikne/contract';
import { resaleActs } from '../acts.js';
import { resaleEvolvers } from '../evolve.js';
import { resaleExplainers } from '../explain.js';
import * as changes from './changes.js';
import * as charging from './charging.js';
import * as ordering from './ordering.js';
import * as periods from './periods.js';
import { takingOverContent } from './taking-over.js';

/** What this room brings to contracts: subscriptions, their periods and fees, and the upstream behind them. */
export const resaleModule: RuleModule = {
  name: 'resale',
  acts: resaleActs,
  core: [takingOverContent],
  evolvers: resaleEvolvers,
  explainers: resaleExplainers,
  kinds: [
    ordering.documentAcceptance,
    ordering.acceptanceGate,
    ordering.acceptanceOfIncreases,
    ordering.remoteSupport,
    ordering.purchaseConfirmation,
    ordering.missingConfirmation,
    ordering.increase,
    ordering.coTermination,
    ordering.serviceOnPayment,
    charging.subscriptionFee,
    charging.levelledInstalments,
    charging.chargingStart,
    charging.recalculation,
    charging.periodLiabilityBound,
    periods.subscriptionPeriod,
    periods.automaticRenewal,
    periods.renewalInSuspension,
    periods.reduction,
    periods.earlyReduction,
    periods.useToPeriodEnd,
    periods.noSubscriptionLeft,
    changes.priceChange,
    changes.upstreamEvents,
    changes.ordersStop,
    changes.upstreamRefusalRight,
    changes.rejectedChangeRight,
    changes.upstreamEndedRight,
    changes.changeRequestSender,
    changes.authenticatedSender,
    changes.accountAdministrator,
    changes.contentChange,
    changes.changeConfirmation,
    changes.contentInForce,
    changes.upstreamInstructions,
    changes.disclosures,
    changes.documentVersions,
  ],
};
