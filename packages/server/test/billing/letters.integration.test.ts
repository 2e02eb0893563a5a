import type { Id } from '@saikne/kernel';
import { findContractMessage, listContractMessages, readContractFacts, readContractMessagePage } from '@saikne/store';
import type { NewLetter } from '@saikne/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postLetter, writeLetter } from '../../src/billing/letters.js';
import { openWorld, operator, type World } from './world.js';

let world: World;
let contract: Id<'contract'>;
let client: Id<'partner'>;
beforeAll(async () => {
  world = await openWorld('2026-04-20T08:00:00.000Z');
  client = await world.client({ language: 'lv' });
  contract = await world.contract(client, { signedOn: '2026-04-20', inForceOn: '2026-04-20' });
});
afterAll(() => world.close());

const words = 'Cienījamie! Ar šo paziņojam ģērbtuvju, ķēžu un ļoti ņirboņu lietas.\n\nŽēl, ka tā.';
const write = (letter: Partial<NewLetter> = {}) =>
  world.parts.store.asOperator((tx) =>
    writeLetter(tx, world.parts, contract, { kind: 'termination', under: 'telema:6.4.1', text: words, ...letter }),
  );
const post = (id: Id<'contract-message'>, more: { readonly postedOn?: never; readonly trackingId?: string } = {}) =>
  world.parts.store.asOperator((tx) =>
    postLetter(tx, world.parts, { id, by: { ...operator, actor: 'Anna' }, ...more }),
  );
const message = (id: Id<'contract-message'>) => world.parts.store.asOperator((tx) => findContractMessage(tx, id));
const notices = () =>
  world.parts.store.asOperator((tx) => readContractFacts(tx, { contractId: contract, names: ['NoticePosted'] }));

describe('an official notice', () => {
  test('is a page to print in the client’s language, to its registered address, and does nothing yet', async () => {
    const id = await write();
    expect(await message(id)).toMatchObject({
      channel: 'post',
      language: 'lv',
      subject: expect.stringMatching(/^Līguma .* uzteikums$/) as unknown,
      address: expect.stringContaining('Zāģētavas iela 4') as unknown,
      clause: 'telema:6.4.1',
      postedOn: null,
      factId: null,
    });
    const page = await world.parts.store.asOperator((tx) => readContractMessagePage(tx, id));
    const text = Buffer.from(page?.content ?? []).toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    // The font is inside, and maps its glyphs back to letters.
    expect(text).toMatch(/FontFile2/);
    expect(text).toMatch(/ToUnicode/);
    expect(await notices()).toEqual([]);
  });

  test('is given when its posting is recorded, and counts as delivered five business days later', async () => {
    await world.at('2026-04-30T12:00:00.000Z');
    const id = await write();
    await post(id, { trackingId: 'RR123456789LV' });
    expect(await message(id)).toMatchObject({
      postedOn: '2026-04-30',
      postedBy: 'Anna',
      trackingId: 'RR123456789LV',
      // 1 and 4 May are holidays.
      deliveredOn: '2026-05-11',
    });
    expect(await notices()).toMatchObject([
      { name: 'NoticePosted', clause: 'telema:6.4.1', body: { by: 'operator', endsOn: '2026-05-30' } },
    ]);
  });

  test('is posted once', async () => {
    const [posted] = (
      await world.parts.store.asOperator((tx) => listContractMessages(tx, { contractId: contract, limit: 10 }))
    ).filter(({ postedOn }) => postedOn !== null);
    if (posted === undefined) throw new Error('a letter was posted');
    await expect(post(posted.id)).rejects.toThrow('LETTER_ALREADY_POSTED');
    expect(await notices()).toHaveLength(1);
  });

  test('that the contract would refuse is refused when it is written', async () => {
    const days = { signedOn: '2026-04-30', inForceOn: '2026-04-30' };
    const subscriptions = await world.contract(client, { ...days, parameters: {}, policy: {} }, 'lmt');
    const written = world.parts.store.asOperator((tx) =>
      writeLetter(tx, world.parts, subscriptions, { kind: 'other', text: words }),
    );
    await expect(written).rejects.toMatchObject({ refusal: { clause: expect.stringMatching(/^\w+:/) as unknown } });
    const kept = await world.parts.store.asOperator((tx) =>
      listContractMessages(tx, { contractId: subscriptions, limit: 10 }),
    );
    expect(kept).toEqual([]);
  });

  test.each([
    ['et', /ülesütlemine/],
    ['lt', /nutraukimas/],
    ['ru', /Расторжение/],
    ['en', /^Termination/],
  ] as const)('is written in %s where that is asked for', async (language, subject) => {
    const other = await world.contract(client, { signedOn: '2026-04-30', inForceOn: '2026-04-30' });
    const id = await world.parts.store.asOperator((tx) =>
      writeLetter(tx, world.parts, other, { kind: 'termination', under: 'telema:6.4.1', text: 'x', language }),
    );
    expect((await message(id))?.subject).toMatch(subject);
  });
});

describe('what a fact tells the client', () => {
  test('is kept in its words with the address of that time', async () => {
    const id = await world.contract(client, { signedOn: '2026-04-30', inForceOn: '2026-04-30' });
    await world.act(id, {
      do: 'changeContact',
      what: 'notificationAddress',
      value: 'jauna@egle.example',
      by: 'client',
    });
    await world.act(id, { do: 'announceMaintenance', startsOn: '2026-05-20' });
    await world.effects();
    const messages = await world.parts.store.asOperator((tx) =>
      listContractMessages(tx, { contractId: id, limit: 10 }),
    );
    expect(messages).toMatchObject([
      {
        kind: 'MaintenanceAnnounced',
        channel: 'email',
        address: 'jauna@egle.example',
        language: 'lv',
        clause: 'telema:2.7.1',
        subject: expect.stringContaining('20.05.2026') as unknown,
      },
    ]);
  });

  test('names the invoice by its official number and what is open on it', async () => {
    const id = await world.contract(client, { signedOn: '2026-04-30', inForceOn: '2026-04-30' });
    await world.act(id, { do: 'issueInvoice', invoice: 'X1', net: '100.00' });
    await world.at('2026-06-01T08:00:00.000Z');
    await world.act(id, { do: 'tellReasons', right: 'suspend' });
    await world.effects();
    const messages = await world.parts.store.asOperator((tx) =>
      listContractMessages(tx, { contractId: id, limit: 10 }),
    );
    const number = (await world.documents(id))[0]?.number ?? '';
    expect(messages.find(({ kind }) => kind === 'ReasonsTold')?.body).toContain(`nav apmaksāts rēķins ${number}`);
  });
});
