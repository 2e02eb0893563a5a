import { later } from '@saikne/accounts';
import { epochMsOf } from '@saikne/kernel';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock, type Clock } from '../src/index.js';
import { openBrowser } from './support/browser.js';
import { password, person } from './support/people.js';
import { company, invoice, openSite, refusalOf, send, type Member, type Site } from './support/site.js';

let site: Site;
let one: Member;
let two: Member;
let shiftMs = 0;
const clock: Clock = { now: () => later(systemClock.now(), shiftMs) };
const hour = 3_600_000;

beforeAll(async () => {
  site = await openSite({ clock });
  one = await site.join(company(0));
  two = await site.join(company(1));
  await site.link(one, two);
});
afterAll(() => site.close());

const codeOf = async (run: Promise<unknown>) => (await refusalOf(run)).code;

describe('a main user', () => {
  test('invites, changes and closes the people of its own partner, and of no other (telema:2.4)', async () => {
    const main = await person(site, one.id, ['main-user']);
    const body = { name: 'Jānis', email: 'janis@egle.example', roles: ['user'] as ('user' | 'main-user')[] };
    const invited = await main.browser.ask('inviteUser', { params: { id: one.id }, body });
    expect(invited.status).toBe(201);
    const params = { id: invited.answer.account.id };
    const roles = { roles: ['user' as const, 'contact-person' as const] };
    expect((await main.browser.ask('changeRoles', { params, body: roles })).answer).toMatchObject(roles);
    expect((await main.browser.ask('closeAccount', { params })).answer).toMatchObject({ status: 'closed' });
    expect((await main.browser.ask('changeRoles', { params, body: roles })).code).toBe('ACCOUNT_CLOSED');
    expect((await main.browser.ask('inviteUser', { params: { id: two.id }, body })).code).toBe('NOT_FOUND');
    const foreign = await person(site, two.id, ['user']);
    for (const name of ['closeAccount', 'leakedAccount', 'resetPassword', 'inviteAgain'] as const)
      expect([name, (await main.browser.ask(name, { params: { id: foreign.id } })).code]).toEqual([name, 'NOT_FOUND']);
  });

  test('makes nobody of the operator, and leaves its partner never without a main user', async () => {
    const member = await site.join(company(2));
    const main = await person(site, member.id, ['main-user']);
    const body = { roles: ['administrator'] as const };
    const params = { id: main.id };
    expect((await main.browser.ask('changeRoles', { params, body: { roles: [...body.roles] } })).code).toBe(
      'ROLE_OF_OTHER_SIDE',
    );
    expect((await main.browser.ask('changeRoles', { params, body: { roles: ['user'] } })).code).toBe('LAST_MAIN_USER');
    expect((await main.browser.ask('closeAccount', { params })).code).toBe('NOT_YOURSELF');
    expect(await codeOf(site.operator.call('closeAccount', { params }))).toBe('LAST_MAIN_USER');
  });

  test('blocks a person, whose sessions end with it, and lets it in again', async () => {
    const main = await person(site, one.id, ['main-user']);
    const user = await person(site, one.id, ['user']);
    const params = { id: user.id };
    const reason = 'used on two continents';
    expect((await main.browser.ask('blockAccount', { params, body: { reason } })).answer.status).toBe('blocked');
    expect((await user.browser.ask('me')).code).toBe('SESSION_ENDED');
    const signIn = () => user.browser.ask('signIn', { body: { login: user.login, password } });
    expect((await signIn()).code).toBe('ACCOUNT_BLOCKED');
    await main.browser.ask('unblockAccount', { params });
    expect((await signIn()).status).toBe(200);
  });

  test('two of whom take one another’s role at once leave one', async () => {
    const member = await site.join(company(3));
    const body = { roles: ['user' as const] };
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await person(site, member.id, ['main-user']), await person(site, member.id, ['main-user'])];
      const { items } = await site.operator.call('listUsers', { params: { id: member.id } });
      const left = items.filter(
        ({ id, roles, status }) => status === 'active' && roles.includes('main-user') && id !== a.id && id !== b.id,
      );
      for (const { id } of left) await site.operator.call('changeRoles', { params: { id }, body });
      const answers = await Promise.all([
        a.browser.ask('changeRoles', { params: { id: b.id }, body }),
        b.browser.ask('changeRoles', { params: { id: a.id }, body }),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      // The other one was no main user any more, or the last one.
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    }
  });
});

describe('the operator’s people', () => {
  test('need a second factor before they see anything outside of the demo', async () => {
    const support = await person(site, null, ['support']);
    const session = await support.browser.ask('session');
    expect(session.answer).toMatchObject({ role: 'operator', secondFactorNeeded: true });
    expect((await support.browser.ask('listPartners')).code).toBe('SECOND_FACTOR_NEEDED');
    expect((await support.browser.ask('me')).status).toBe(200);
  });

  test('are made and their passwords reset by administrators alone', async () => {
    const consultant = await person(site, null, ['consultant']);
    const admin = await site.operator.call('inviteStaff', {
      body: { name: 'Admin', email: 'admin@operator.example', roles: ['administrator'] },
    });
    const params = { id: admin.account.id };
    for (const name of ['resetPassword', 'leakedAccount', 'closeAccount'] as const)
      expect((await consultant.browser.ask(name, { params })).status).toBe(403);
    expect((await consultant.browser.ask('listStaff')).status).toBe(403);
  });
});

describe('an agent', () => {
  test('acts on a contract within its mandate, and in no other name (telema:1)', async () => {
    const agent = await person(site, null, ['agent']);
    const { secret } = (await agent.browser.ask('beginTotp')).answer;
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: epochMsOf(clock.now()) });
    await agent.browser.ask('confirmTotp', { body: { code } });
    const contract = await site.operator.call('openContract', {
      body: {
        terms: 'telema',
        client: one.id,
        signedOn: '2026-01-05',
        parameters: { activationFee: '50.00', monthlyFee: '30.00' },
      },
    });
    const params = { id: contract.id };
    const notify = (as: string) => {
      const body = { do: 'postOfficialNotice', kind: 'other', by: 'operator', notice: 'N1', agent: as };
      return agent.browser.ask('doContractAct', { params, body });
    };
    expect((await notify(agent.login)).code).toBe('NO_MANDATE');
    const mandate = { do: 'recordMandate', agent: 'somebody.else' };
    await site.operator.call('doContractAct', { params, body: mandate });
    expect((await notify('somebody.else')).code).toBe('NO_MANDATE');
    expect((await agent.browser.ask('doContractAct', { params, body: mandate })).code).toBe('NOT_ALLOWED');
    expect((await agent.browser.ask('doContractAct', { params, body: { do: 'issueInvoice' } })).code).toBe(
      'NOT_ALLOWED',
    );
    await site.operator.call('doContractAct', { params, body: { ...mandate, agent: agent.login } });
    expect((await notify(agent.login)).status).toBe(200);
  });
});

describe('API keys', () => {
  test('do what their scopes say and nothing else', async () => {
    const { key } = await site.operator.call('createApiKey', {
      params: { id: one.id },
      body: { label: 'reader', scopes: ['documents:read'] },
    });
    const client = site.as(key);
    expect((await client.call('listDocuments')).items).toEqual([]);
    expect(await codeOf(client.call('mailbox'))).toBe('SCOPE_MISSING');
    expect(await codeOf(client.submit({ content: new Uint8Array([60]) }))).toBe('SCOPE_MISSING');
    expect(await codeOf(client.call('me'))).toBe('PERSON_ONLY');
    expect(await codeOf(client.call('listStaff'))).toBe('NOT_ALLOWED');
  });

  test('are rotated: the new one works at once, the old one through its grace', async () => {
    const main = await person(site, one.id, ['main-user']);
    const made = await main.browser.ask('createApiKey', { params: { id: one.id }, body: { label: 'ERP' } });
    const old = site.as(made.answer.key);
    const params = { id: made.answer.id };
    const next = await main.browser.ask('rotateApiKey', { params, body: { graceHours: 2 } });
    expect(next.status).toBe(201);
    const fresh = site.as(next.answer.key);
    expect((await old.call('session')).role).toBe('partner');
    expect((await fresh.call('session')).role).toBe('partner');
    shiftMs += 2 * hour;
    expect(await codeOf(old.call('session'))).toBe('KEY_EXPIRED');
    expect((await fresh.call('session')).role).toBe('partner');
    const again = await site.operator.call('listApiKeys', { params: { id: one.id } });
    expect(again.items.find(({ id }) => id === made.answer.id)).toMatchObject({
      label: 'ERP',
      replacedBy: next.answer.id,
      lastUsedAt: expect.any(String) as unknown,
    });
  });

  test('are revoked at once, by their own main user and by nobody else’s', async () => {
    const main = await person(site, one.id, ['main-user']);
    const stranger = await person(site, two.id, ['main-user']);
    const { key, id } = (await main.browser.ask('createApiKey', { params: { id: one.id } })).answer;
    const client = site.as(key);
    await client.call('session');
    expect((await stranger.browser.ask('revokeApiKey', { params: { id } })).code).toBe('NOT_FOUND');
    expect((await main.browser.ask('revokeApiKey', { params: { id } })).status).toBe(200);
    expect(await codeOf(client.call('session'))).toBe('KEY_REVOKED');
  });

  test('are listed without what signs in', async () => {
    const { items } = await site.operator.call('listApiKeys', { params: { id: one.id } });
    expect(JSON.stringify(items)).not.toContain(one.key);
    expect(items.length).toBeGreaterThan(0);
  });
});

describe('every reading of a document’s content (telema:3.3)', () => {
  test('is shown to its parties: own people by name, the other party as a company, the operator with its reason', async () => {
    const user = await person(site, one.id, ['user']);
    const sent = await send(one, invoice({ seller: one.company, buyer: two.company, number: 'READ-1' }));
    const id = String(sent.document);
    await user.browser.ask('original', { params: { id } });
    await two.client.bytes('fetchDocument', id);
    expect(await codeOf(site.operator.bytes('original', id))).toBe('REASON_NEEDED');
    expect(await codeOf(site.operator.bytes('original', id, { reason: 'too short' }))).toBe('REASON_NEEDED');
    await site.operator.bytes('original', id, { reason: 'Saņēmējs lūdza pārbaudīt kļūdu' });
    const seenBy = async (client: typeof one.client) =>
      (await client.call('contentAccesses', { query: { document: id } })).items.map(({ side, by, reason, partner }) => [
        side,
        by?.id ?? null,
        reason,
        partner?.id ?? null,
      ]);
    const operator = ['operator', null, 'Saņēmējs lūdza pārbaudīt kļūdu', null];
    expect(await seenBy(one.client)).toEqual([
      operator,
      ['other-party', null, null, two.id],
      ['own', user.id, null, one.id],
    ]);
    expect(await seenBy(two.client)).toEqual([
      operator,
      ['own', null, null, two.id],
      ['other-party', null, null, one.id],
    ]);
    const third = await site.join(company(4));
    expect(await seenBy(third.client)).toEqual([]);
  });
});

describe('a partner', () => {
  test('that sent in another’s name no longer does once that is withdrawn', async () => {
    const agent = await site.join(company(5));
    const params = { id: agent.id, other: one.id };
    await site.operator.call('grantActing', { params });
    const first = await send(agent, invoice({ seller: one.company, buyer: two.company, number: 'ACT-1' }));
    expect('state' in first && first.state).toBe('delivered');
    await site.operator.call('withdrawActing', { params });
    const second = await send(agent, invoice({ seller: one.company, buyer: two.company, number: 'ACT-2' }));
    expect('code' in second && second.code).toBe('SENDER_NOT_AUTHORISED');
  });

  test('that has ended sends nothing more, and reads what is its own', async () => {
    const leaver = await site.join(company(6));
    await site.link(leaver, two);
    const params = { id: leaver.id };
    expect((await site.operator.call('endPartner', { params })).status).toBe('ended');
    const sent = await send(leaver, invoice({ seller: leaver.company, buyer: two.company, number: 'END-1' }));
    expect('code' in sent && sent.code).toBe('SENDER_ENDED');
    expect((await leaver.client.call('listDocuments')).items.length).toBeGreaterThanOrEqual(0);
    expect(await codeOf(site.operator.call('resumePartner', { params }))).toBe('PARTNER_ENDED');
  });
});

describe('requests', () => {
  test('are counted by address until the asker is known: made-up keys buy no fresh count', async () => {
    const limits = { maxDocumentBytes: 1000, requestsPerSecond: 1, requestBurst: 20, trustProxy: false } as const;
    const small = await openSite({ limits, roles: ['api'] });
    try {
      const codes: (string | undefined)[] = [];
      for (let at = 0; at < 25; at++) {
        const headers = { authorization: `Bearer sk_${'x'.repeat(20)}${String(at)}` };
        codes.push((await openBrowser(small.url).ask('session', { headers })).code);
      }
      expect(codes.slice(0, 20)).toEqual(Array<string>(20).fill('NOT_AUTHENTICATED'));
      expect(codes.slice(20)).toEqual(Array<string>(5).fill('TOO_MANY_REQUESTS'));
    } finally {
      await small.close();
    }
  });
});
