import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { ActingRight, Partner, PartnerIdentifier, PartnerSettings, PartnerState } from '../model/partner.js';

const partner = {
  name: 'insert-partner',
  text: 'insert into saikne.partner (id, name, state, state_since, version) values ($1, $2, $3, $4, $5)',
};

const settings = {
  name: 'set-partner-settings',
  text: `
    insert into saikne.partner_settings
      (partner_id, connection, format, format_options, language, active_days, registration_days)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (partner_id) do update set connection = excluded.connection, format = excluded.format,
      format_options = excluded.format_options, language = excluded.language, active_days = excluded.active_days,
      registration_days = excluded.registration_days`,
};

const identifier = {
  name: 'insert-partner-identifier',
  text: 'insert into saikne.partner_identifier (scheme, value, partner_id) values ($1, $2, $3)',
};

const state = {
  name: 'set-partner-state',
  text: `
    update saikne.partner set state = $2, state_since = $3, version = $4 where id = $1 and version = $5 returning id`,
};

const acting = {
  name: 'grant-acting-right',
  text: `
    insert into saikne.acting_right (partner_id, acts_for_id, reason, granted_at) values ($1, $2, $3, $4)
    on conflict (partner_id, acts_for_id) do nothing`,
};

const withdraw = {
  name: 'withdraw-acting-right',
  text: 'delete from saikne.acting_right where partner_id = $1 and acts_for_id = $2',
};

/** Inserts a partner with its settings and numbers. A number that another partner has is an error (23505). */
export async function insertPartner(tx: OperatorTransaction, added: Partner): Promise<void> {
  await tx.run(partner, [added.id, added.name, added.state, added.stateSince, added.version]);
  await setPartnerSettings(tx, added.id, added.settings);
  for (const number of added.identifiers) await addPartnerIdentifier(tx, added.id, number);
}

/** Sets what the contract fixes. Documents already converted stay as they were delivered. */
export async function setPartnerSettings(
  tx: OperatorTransaction,
  id: Id<'partner'>,
  { connection, format, formatOptions, language, activeDays, registrationDays }: PartnerSettings,
): Promise<void> {
  const options = JSON.stringify(formatOptions);
  await tx.run(settings, [id, connection, format, options, language, activeDays, registrationDays]);
}

export async function addPartnerIdentifier(
  tx: OperatorTransaction,
  id: Id<'partner'>,
  { scheme, value }: PartnerIdentifier,
): Promise<void> {
  await tx.run(identifier, [scheme, value, id]);
}

/** Sets a partner's state behind the version its writer saw; false: somebody else was first, nothing was changed. */
export async function setPartnerState(
  tx: OperatorTransaction,
  change: {
    readonly id: Id<'partner'>;
    readonly state: PartnerState;
    readonly since: Instant;
    readonly version: number;
    readonly versionSeen: number;
  },
): Promise<boolean> {
  const values = [change.id, change.state, change.since, change.version, change.versionSeen];
  return (await tx.run(state, values)).length > 0;
}

export async function grantActingRight(tx: OperatorTransaction, right: ActingRight): Promise<void> {
  await tx.run(acting, [right.partnerId, right.actsForId, right.reason, right.grantedAt]);
}

export async function withdrawActingRight(
  tx: OperatorTransaction,
  right: Pick<ActingRight, 'partnerId' | 'actsForId'>,
): Promise<void> {
  await tx.run(withdraw, [right.partnerId, right.actsForId]);
}
