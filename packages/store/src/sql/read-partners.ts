import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { ActingRight, Connection, Partner, PartnerIdentifier, PartnerState } from '../model/partner.js';
import { plainArray, textArray } from './array.js';

interface Row {
  readonly id: Id<'partner'>;
  readonly name: string;
  readonly state: PartnerState;
  readonly state_since: Instant;
  readonly version: number;
  readonly connection: Connection;
  readonly format: string;
  readonly format_options: Readonly<Record<string, unknown>>;
  readonly language: string;
  readonly active_days: number;
  readonly registration_days: number;
  readonly identifiers: readonly PartnerIdentifier[];
}

const columns = `
  partner.id, partner.name, partner.state, partner.state_since, partner.version, connection, format, format_options,
  language, active_days, registration_days,
  (select coalesce(json_agg(json_build_object('scheme', scheme, 'value', value) order by scheme, value), '[]')
   from saikne.partner_identifier i where i.partner_id = partner.id) as identifiers`;
const source = 'saikne.partner join saikne.partner_settings settings on settings.partner_id = partner.id';

const byId = {
  name: 'find-partners',
  text: `select ${columns} from ${source} where partner.id = any ($1::uuid[])`,
};

const locked = {
  name: 'lock-partner',
  text: `select ${columns} from ${source} where partner.id = $1 for update of partner`,
};

const list = {
  name: 'list-partners',
  text: `select ${columns} from ${source} where partner.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') order by partner.id limit $2`,
};

const byIdentifier = {
  name: 'find-partners-by-identifier',
  text: `
    select asked.place::integer, i.partner_id
    from unnest($1::text[], $2::text[]) with ordinality as asked (scheme, value, place)
    join saikne.partner_identifier i using (scheme, value)`,
};

const acting = {
  name: 'find-acting-rights',
  text: `
    select partner_id as "partnerId", acts_for_id as "actsForId", reason, granted_at as "grantedAt"
    from saikne.acting_right where partner_id = any ($1::uuid[])`,
};

/** The most partners one page lists. */
export const maxPartnersListed = 500;

/** These partners with their settings and numbers. A tenant finds itself only: settings are nobody else's business. */
export async function findPartners(
  tx: Transaction,
  ids: readonly Id<'partner'>[],
): Promise<ReadonlyMap<Id<'partner'>, Partner>> {
  const rows = await tx.run<Row>(byId, [plainArray(ids)]);
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

/** A partner, its row locked until the transaction ends: for a command that decides on its state. */
export async function lockPartner(tx: OperatorTransaction, id: Id<'partner'>): Promise<Partner | undefined> {
  return (await tx.run<Row>(locked, [id])).map(fromRow)[0];
}

/** Partners in the order of their ids, behind `after`. */
export async function listPartners(
  tx: OperatorTransaction,
  { after, limit }: { readonly after?: Id<'partner'>; readonly limit: number },
): Promise<readonly Partner[]> {
  return (await tx.run<Row>(list, [after ?? null, Math.min(limit, maxPartnersListed)])).map(fromRow);
}

/** Whose numbers these are, in the order asked; undefined where nobody has one. */
export async function findPartnersByIdentifier(
  tx: OperatorTransaction,
  identifiers: readonly PartnerIdentifier[],
): Promise<readonly (Id<'partner'> | undefined)[]> {
  const rows = await tx.run<{ readonly place: number; readonly partner_id: Id<'partner'> }>(byIdentifier, [
    textArray(identifiers.map(({ scheme }) => scheme)),
    textArray(identifiers.map(({ value }) => value)),
  ]);
  const found = new Map(rows.map((row) => [row.place, row.partner_id]));
  return identifiers.map((_, at) => found.get(at + 1));
}

/** For whom these partners may send. */
export function findActingRights(tx: Transaction, ids: readonly Id<'partner'>[]): Promise<readonly ActingRight[]> {
  return tx.run<ActingRight>(acting, [plainArray(ids)]);
}

function fromRow(row: Row): Partner {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    stateSince: row.state_since,
    version: row.version,
    settings: {
      connection: row.connection,
      format: row.format,
      formatOptions: row.format_options,
      language: row.language,
      activeDays: row.active_days,
      registrationDays: row.registration_days,
    },
    identifiers: row.identifiers,
  };
}
