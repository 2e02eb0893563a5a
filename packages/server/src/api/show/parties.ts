import type { Id } from '@saikne/kernel';
import type { Partner as PartnerRow, TradingLink } from '@saikne/store';
import type { Link, Partner } from '@saikne/wire';
import { contractFormatOf, languageOf } from '../../pipeline/partner-rows.js';

/** A partner as it is shown; its settings only to itself and the operator (Telema 4.4.3). */
export function toWirePartner(row: PartnerRow, withSettings: boolean): Partner {
  const { settings } = row;
  return {
    id: row.id,
    name: row.name,
    status: row.state,
    statusSince: row.stateSince,
    identifiers: [...row.identifiers],
    settings: withSettings
      ? {
          language: languageOf(settings.language),
          contractFormat: contractFormatOf(row),
          connection: settings.connection,
          activePeriodDays: settings.activeDays,
          registrationPeriodDays: settings.registrationDays,
        }
      : null,
  };
}

export function toWireLink(link: TradingLink, asker: Id<'partner'>, names: ReadonlyMap<Id<'partner'>, string>): Link {
  const { id, requesterId, otherId, state, requestedAt, answeredAt, endedAt } = link;
  const party = (partner: Id<'partner'>) => ({ id: partner, name: names.get(partner) ?? null });
  return {
    id,
    requester: party(requesterId),
    other: party(otherId),
    state,
    requestedAt,
    answeredAt,
    endedAt,
    may: mayOf(link, asker),
  };
}

function mayOf({ state, requesterId }: TradingLink, asker: Id<'partner'>): Link['may'] {
  if (state === 'accepted') return ['end'];
  if (state !== 'requested') return [];
  return requesterId === asker ? ['end'] : ['accept', 'refuse'];
}
