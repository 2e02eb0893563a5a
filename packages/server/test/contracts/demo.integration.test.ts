import { day, instant } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import { makeDemoContracts } from '../../src/demo/contracts.js';
import { makeDemoPartners } from '../../src/demo/seed-demo.js';
import { manualClock } from '../../src/index.js';
import { readKeys } from '../../src/home/home.js';
import { openSite } from '../support/site.js';
import { until } from '../support/until.js';

describe('the demo’s contracts', () => {
  it.each(['2026-11-23', '2026-03-01', '2028-02-29', '2027-01-31'])(
    'are opened on %s, once, and have something to tell',
    async (today) => {
      const site = await openSite({ clock: manualClock(instant(`${today}T09:00:00Z`)) });
      try {
        const operatorKey = (await readKeys(site.home))?.operator ?? '';
        const partners = await makeDemoPartners({
          url: site.url,
          operatorKey,
          today: day(today),
          kept: [],
          keep: () => Promise.resolve(),
        });
        await makeDemoContracts(site.operator, partners, day(today));
        await makeDemoContracts(site.operator, partners, day(today));
        const { items } = await site.operator.call('listContracts', { query: { limit: 200 } });
        expect(items.map(({ number }) => number).toSorted()).toEqual(
          [...Array.from({ length: 12 }, (_, at) => `T-${String(at + 1)}`), 'L-1', 'L-2', 'L-3'].toSorted(),
        );
        const of = (number: string) => items.find((one) => one.number === number);
        expect(of('T-5')).toMatchObject({ suspended: 'imposed' });
        expect(of('T-1')).toMatchObject({ suspended: null, stage: 'inForce' });
        expect((of('T-1')?.oldestDueOn ?? today) >= today).toBe(true);
        expect(of('L-3')).toMatchObject({ stage: 'unsigned' });
        expect(items.filter(({ owed }) => owed !== '0.00').length).toBeGreaterThan(2);
        const rights = await site.operator.call('contractRights', { params: { id: of('T-4')?.id ?? '' } });
        expect(rights.items).toContainEqual(expect.objectContaining({ right: 'suspend', open: true }));
        const dzintars = of('T-5')?.client.id ?? '';
        await until(
          async () => (await site.operator.call('partner', { params: { id: dzintars } })).status === 'suspended',
        );
        const egle = of('T-1')?.client.id ?? '';
        expect((await site.operator.call('partner', { params: { id: egle } })).status).toBe('active');
      } finally {
        await site.close();
      }
    },
  );
});
