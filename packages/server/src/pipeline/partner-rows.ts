import type { ContractFormat, Partner } from '@saikne/exchange';
import { languages, type Id, type Language } from '@saikne/kernel';
import type { Partner as PartnerRow } from '@saikne/store';

/** A stored partner as the exchange decides on it. */
export function fromPartnerRow(row: PartnerRow, actsFor: readonly Id<'partner'>[]): Partner {
  const { settings } = row;
  return {
    id: row.id,
    name: row.name,
    language: languageOf(settings.language),
    identifiers: row.identifiers,
    contractFormat: contractFormatOf(row),
    connection: settings.connection,
    activePeriodDays: settings.activeDays,
    registrationPeriodDays: settings.registrationDays,
    status: row.state === 'active' ? { is: 'active' } : statusSince(row.state, row),
    actsFor,
  };
}

export function contractFormatOf({ settings }: PartnerRow): ContractFormat {
  const options = Object.entries(settings.formatOptions).map(([name, value]) => [name, String(value)] as const);
  return { format: settings.format, settings: Object.fromEntries(options) };
}

export function languageOf(text: string): Language {
  return languages.find((language) => language === text) ?? 'lv';
}

function statusSince(state: 'suspended' | 'ended', { stateSince }: PartnerRow): Partner['status'] {
  return state === 'ended'
    ? { is: 'ended', since: stateSince }
    : { is: 'suspended', since: stateSince, voluntary: false };
}
