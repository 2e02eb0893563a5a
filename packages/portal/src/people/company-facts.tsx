import type { Partner } from '@saikne/wire';
import { Facts, type FactRow } from '../display/facts.js';
import { useTexts } from '../display/texts.js';

/** What the exchange knows of a company: its numbers, and what its contract fixes. */
export function CompanyFacts({ partner }: { readonly partner: Partner }) {
  const { say, sayIfKnown, localDay } = useTexts();
  const { settings, identifiers } = partner;
  const rows: readonly FactRow[] = [
    ...identifiers.map(({ scheme, value }): FactRow => [sayIfKnown(`scheme.${scheme}`) ?? scheme, value]),
    [say('sinceWhen'), localDay(partner.statusSince)],
    [say('receivesAs'), settings?.contractFormat.format ?? null],
    [say('connection'), settings?.connection ?? null],
    [say('activePeriod'), settings === null ? null : say('days', { count: settings.activePeriodDays })],
    [say('registrationPeriod'), settings === null ? null : say('days', { count: settings.registrationPeriodDays })],
  ];
  return <Facts rows={rows} />;
}
