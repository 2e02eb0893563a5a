import { createServer, type Socket } from 'node:net';
import { instant } from '@saikne/kernel';
import { openViesStandIn, type ViesStandIn } from '@saikne/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openVies } from '../src/index.js';

const at = instant('2026-03-02T10:00:00.000Z');
const now = () => at;
const known = { vatNumber: 'EE101600088', name: 'Kadakas OÜ', address: 'Pikk 1, Tallinn' };
let vies: ViesStandIn;
beforeAll(async () => {
  vies = await openViesStandIn({
    place: 'test',
    companies: [known, { ...known, vatNumber: 'LT999999419', name: '---' }],
  });
});
afterAll(() => vies.close());

const client = (waitsMs: readonly number[] = [1, 1]) =>
  openVies({ baseUrl: vies.url, requester: 'LV40003521600', now, waitsMs, timeoutMs: 2000 });

describe('VIES over a real connection', () => {
  test('a valid number comes with name, address and the proof of the question', async () => {
    const answer = await client().check('ee 101.600-088');
    expect(answer).toMatchObject({ kind: 'valid', vatNumber: 'EE101600088', name: 'Kadakas OÜ', at });
    expect(answer).toHaveProperty('consultationNumber', expect.stringMatching(/^WAPI/));
    expect(vies.asked.at(-1)).toEqual({
      countryCode: 'EE',
      vatNumber: '101600088',
      requesterMemberStateCode: 'LV',
      requesterNumber: '40003521600',
    });
  });

  test('a name that the member state keeps to itself is absent, not three hyphens', async () => {
    expect(await client().check('LT999999419')).not.toHaveProperty('name');
  });

  test('a number nobody has is invalid', async () => {
    expect(await client().check('EE100000000')).toMatchObject({ kind: 'invalid' });
  });

  test('text that is no number is invalid and not unavailable', async () => {
    expect(await client().check('EE1')).toMatchObject({ kind: 'invalid' });
  });

  test('without a requester there is no consultation number', async () => {
    const answer = await openVies({ baseUrl: vies.url, now }).check('EE101600088');
    expect(answer.kind).toBe('valid');
    expect(answer).not.toHaveProperty('consultationNumber');
  });

  test('a member state that is away for a moment is asked again', async () => {
    vies.failNext(2, 'MS_UNAVAILABLE');
    expect(await client().check('EE101600088')).toMatchObject({ kind: 'valid' });
  });

  test('a member state that stays away leaves the number unknown, after three attempts', async () => {
    const before = vies.asked.length;
    vies.failNext(3, 'MS_UNAVAILABLE');
    expect(await client().check('EE101600088')).toEqual({
      kind: 'unavailable',
      vatNumber: 'EE101600088',
      at,
      reason: 'MS_UNAVAILABLE',
    });
    expect(vies.asked.length - before).toBe(3);
  });

  test('a refusal that no wait mends is not repeated', async () => {
    const before = vies.asked.length;
    vies.failNext(1, 'IP_BLOCKED');
    expect(await client().check('EE101600088')).toMatchObject({ kind: 'unavailable', reason: 'IP_BLOCKED' });
    expect(vies.asked.length - before).toBe(1);
  });

  test('a connection that breaks is asked again', async () => {
    vies.failNext(1, 'hang-up');
    expect(await client().check('EE101600088')).toMatchObject({ kind: 'valid' });
  });

  test('nobody there is unavailable, not an exception', async () => {
    const nobody = openVies({ baseUrl: 'http://127.0.0.1:1', now, waitsMs: [] });
    expect(await nobody.check('EE101600088')).toMatchObject({ kind: 'unavailable', reason: 'UNREACHABLE' });
  });

  test('an answer that does not come in time is unavailable', async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const slow = openVies({ baseUrl: `http://127.0.0.1:${String(port)}`, now, waitsMs: [], timeoutMs: 50 });
    expect(await slow.check('EE101600088')).toMatchObject({ kind: 'unavailable', reason: 'UNREACHABLE' });
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });
});
