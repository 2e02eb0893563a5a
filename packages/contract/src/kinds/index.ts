import type { RuleModule } from '../program.js';
import { contractActs } from '../acts.js';
import { contractEvolvers } from '../evolve.js';
import { contractExplainers } from '../explain.js';
import * as application from './application.js';
import { coreRules, deviations, survival, term } from './core.js';
import { corrections } from './corrections.js';
import * as invoicing from './invoicing.js';
import { mandate } from './mandates.js';
import * as notices from './notices.js';
import * as objections from './objections.js';
import * as records from './records.js';
import * as reminders from './reminders.js';
import * as rights from './rights.js';
import * as service from './service.js';
import * as suspension from './suspension.js';
import { takingOver } from './taking-over.js';

/** What this room brings to every contract: the rule kinds that any terms can bind their clauses to. */
export const contractModule: RuleModule = {
  name: 'contract',
  acts: contractActs,
  core: [...coreRules, application.applicationRule, takingOver, corrections],
  evolvers: contractEvolvers,
  explainers: contractExplainers,
  kinds: [
    term,
    survival,
    deviations,
    invoicing.invoiceDue,
    invoicing.lateCharge,
    invoicing.invoiceDelivery,
    invoicing.monthlyInvoice,
    invoicing.missingInvoice,
    invoicing.collectionCosts,
    invoicing.debtHandOver,
    invoicing.claimLetter,
    objections.objection,
    objections.unfoundedObjection,
    objections.objectionWithoutEffect,
    rights.latePaymentRight,
    rights.breachRight,
    rights.impossibleServiceRight,
    rights.repeatedBreachRight,
    rights.longSuspensionRight,
    rights.termination,
    rights.agreedEnding,
    suspension.suspension,
    suspension.reasonsTold,
    suspension.liftedWhenCured,
    suspension.restoration,
    suspension.voluntarySuspension,
    notices.officialNotice,
    notices.terminationByNotice,
    notices.amendment,
    notices.announcedChange,
    notices.leaveBeforeChange,
    notices.tacitAcceptance,
    service.monthlyFee,
    service.activationFee,
    service.maintenance,
    service.discontinuation,
    service.comingBack,
    service.forceMajeure,
    service.partialForceMajeure,
    service.forceMajeureNotice,
    service.forceMajeureEnd,
    service.longForceMajeure,
    service.complaint,
    service.claimWindow,
    service.directDamageOnly,
    service.claims,
    service.monthlyLiabilityBound,
    records.contactChange,
    records.organisationsOnly,
    records.deemedAddress,
    records.assignment,
    records.consent,
    application.application,
    application.falseDataRefusal,
    application.signature,
    application.representations,
    mandate,
    records.campaignDiscount,
    reminders.reminder,
    reminders.agreedChange,
    reminders.filedRecord,
    reminders.coordination,
  ],
};
