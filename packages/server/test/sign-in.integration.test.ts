import { epochMsOf } from '@saikne/kernel';
import { later } from '@saikne/accounts';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemClock, type Clock } from '../src/index.js';
import { openAuthenticator } from './support/authenticator.js';
import { openBrowser, type Browser } from './support/browser.js';
import { password, person, type TestPerson } from './support/people.js';
import { company, openSite, type Member, type Site } from './support/site.js';

let site: Site;
let partner: Member;
let shiftMs = 0;
const clock: Clock = { now: () => later(systemClock.now(), shiftMs) };
const [hour, minute] = [3_600_000, 60_000];

beforeAll(async () => {
  // Tests speak for several networks; in production nobody but a proxy of the operator's may.
  const limits = {
    maxDocumentBytes: 1_000_000,
    requestsPerSecond: 1000,
    requestBurst: 10_000,
    trustProxy: '127.0.0.1',
  };
  site = await openSite({ clock, roles: ['api'], limits });
  partner = await site.join(company(0));
});
afterAll(() => site.close());

const from = (network: string, agent = 'Mozilla/5.0 (X11; Linux) Firefox/130') => ({
  'x-forwarded-for': `${network}.7`,
  'user-agent': agent,
});
const signIn = (browser: Browser, login: string, given = password) =>
  browser.ask('signIn', { body: { login, password: given } });

async function signsOf(main: TestPerson): Promise<readonly string[]> {
  const { answer } = await main.browser.ask('securityEvents');
  return answer.items.map(({ kind }) => kind);
}

describe('an invitation', () => {
  test('lets a person choose a name and a password, once, and keeps no token', async () => {
    const { token, link } = await site.operator.call('inviteUser', {
      params: { id: partner.id },
      body: { name: 'Ilze', email: 'ilze@egle.example', roles: ['main-user'] },
    });
    expect(link).toBe(`${site.url}/#/invitation/${token}`);
    const browser = openBrowser(site.url);
    const opened = await browser.ask('openInvitation', { body: { token } });
    expect(opened.answer).toMatchObject({
      name: 'Ilze',
      login: 'ilze',
      roles: ['main-user'],
      partner: { id: partner.id },
    });
    const accept = { token, login: 'Ilze.B', password };
    expect((await browser.ask('acceptInvitation', { body: { ...accept, password: 'short' } })).code).toBe(
      'PASSWORD_TOO_SHORT',
    );
    expect((await browser.ask('acceptInvitation', { body: { ...accept, password: 'Password1234' } })).code).toBe(
      'PASSWORD_COMMON',
    );
    const { answer } = await browser.ask('acceptInvitation', { body: accept });
    expect(answer).toMatchObject({ state: 'signed-in', session: { role: 'partner', account: { login: 'ilze.b' } } });
    expect((await openBrowser(site.url).ask('acceptInvitation', { body: accept })).code).toBe('TOKEN_NOT_VALID');
  });

  test('expires after a week', async () => {
    const { token } = await site.operator.call('inviteUser', {
      params: { id: partner.id },
      body: { name: 'Late', email: 'late@egle.example', roles: ['user'] },
    });
    shiftMs += 7 * 24 * hour;
    const { code } = await openBrowser(site.url).ask('openInvitation', { body: { token } });
    expect(code).toBe('TOKEN_NOT_VALID');
  });

  test('goes to an address that no other living account has (telema:3.1.3)', async () => {
    const { email } = await person(site, partner.id, ['user']);
    const body = { name: 'Twin', email: email.toUpperCase(), roles: ['user'] as const };
    const main = await person(site, partner.id, ['main-user']);
    const again = await main.browser.ask('inviteUser', {
      params: { id: partner.id },
      body: { ...body, roles: ['user'] },
    });
    expect(again.code).toBe('EMAIL_TAKEN');
  });
});

describe('a user name', () => {
  test('that two choose at the same moment is one’s', async () => {
    const main = await person(site, partner.id, ['main-user']);
    const tokens = await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        const body = { name, email: `${name}@same.example`, roles: ['user' as const] };
        return (await main.browser.ask('inviteUser', { params: { id: partner.id }, body })).answer.token;
      }),
    );
    const accept = (token: string) =>
      openBrowser(site.url).ask('acceptInvitation', { body: { token, login: 'same.name', password } });
    const answers = await Promise.all(tokens.map(accept));
    expect(answers.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, 'LOGIN_TAKEN', 'LOGIN_TAKEN']);
  });
});

describe('a password', () => {
  test('lets in by user name or address, in any case of letters', async () => {
    const { login, email } = await person(site, partner.id, ['user']);
    for (const name of [login, login.toUpperCase(), email])
      expect((await signIn(openBrowser(site.url), name)).answer).toMatchObject({ state: 'signed-in' });
  });

  test('that is wrong says as little as a name that is unknown', async () => {
    const { login } = await person(site, partner.id, ['user']);
    const wrong = await signIn(openBrowser(site.url), login, 'another password');
    const unknown = await signIn(openBrowser(site.url), 'nobody.here', 'another password');
    expect([wrong.status, wrong.answer]).toEqual([unknown.status, unknown.answer]);
    expect(wrong.code).toBe('SIGN_IN_FAILED');
  });

  test('that is guessed is slowed down from there, and its owner comes in from a known browser and from elsewhere', async () => {
    const owner = await person(site, partner.id, ['user'], from('192.0.2'));
    const guesser = openBrowser(site.url, from('198.51.100'));
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 6; at++) codes.push((await signIn(guesser, owner.login, `guess ${String(at)}`)).code);
    expect(codes).toEqual([...Array<string>(5).fill('SIGN_IN_FAILED'), 'SIGN_IN_SLOWED']);
    // Even the right password is not looked at from there now.
    expect((await signIn(guesser, owner.login)).code).toBe('SIGN_IN_SLOWED');
    await owner.browser.ask('signOut');
    expect((await signIn(owner.browser, owner.login)).answer).toMatchObject({ state: 'signed-in' });
    const elsewhere = openBrowser(site.url, from('203.0.113'));
    expect((await signIn(elsewhere, owner.login)).answer).toMatchObject({ state: 'signed-in' });
    shiftMs += 2 * minute;
    expect((await signIn(guesser, owner.login)).answer).toMatchObject({ state: 'signed-in' });
  });

  test('guessed many times at once is guessed no more often', async () => {
    const { login } = await person(site, partner.id, ['user']);
    const guesser = openBrowser(site.url, from('198.51.100'));
    await signIn(guesser, login, 'the first one');
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, at) => signIn(guesser, login, `guess ${String(at)}`)),
    );
    expect(codes.filter(({ code }) => code === 'SIGN_IN_FAILED').length).toBeLessThanOrEqual(4);
  });

  test('that is changed ends the other sessions and takes the current one', async () => {
    const { login, browser } = await person(site, partner.id, ['user']);
    const other = openBrowser(site.url);
    await signIn(other, login);
    const next = 'ezers aiz septiņiem';
    const wrong = await browser.ask('changePassword', { body: { current: 'not this one', next } });
    expect(wrong.code).toBe('PASSWORD_WRONG');
    expect((await browser.ask('changePassword', { body: { current: password, next } })).status).toBe(200);
    expect((await other.ask('me')).code).toBe('SESSION_ENDED');
    expect((await browser.ask('me')).status).toBe(200);
    expect((await signIn(openBrowser(site.url), login)).code).toBe('SIGN_IN_FAILED');
    expect((await signIn(openBrowser(site.url), login, next)).status).toBe(200);
  });

  test('that is forgotten is chosen anew by a link, which works once and ends every session', async () => {
    const main = await person(site, partner.id, ['main-user']);
    const { id, login, browser } = await person(site, partner.id, ['user']);
    const { answer } = await main.browser.ask('resetPassword', { params: { id } });
    const body = { token: answer.token, password: 'pavisam jauna parole' };
    expect((await openBrowser(site.url).ask('usePasswordReset', { body })).answer).toMatchObject({
      state: 'signed-in',
    });
    expect((await browser.ask('me')).code).toBe('SESSION_ENDED');
    expect((await openBrowser(site.url).ask('usePasswordReset', { body })).code).toBe('TOKEN_NOT_VALID');
    expect((await signIn(openBrowser(site.url), login, body.password)).status).toBe(200);
  });
});

describe('an authenticator', () => {
  const codeNow = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: epochMsOf(clock.now()) });

  async function withTotp() {
    const owner = await person(site, partner.id, ['main-user']);
    const { secret, uri } = (await owner.browser.ask('beginTotp')).answer;
    expect(uri).toContain(secret);
    const { answer } = await owner.browser.ask('confirmTotp', { body: { code: codeNow(secret) } });
    shiftMs += minute;
    return { ...owner, secret, recoveryCodes: answer.recoveryCodes };
  }

  test('is asked for after the password, and nothing is answered before', async () => {
    const { login, secret } = await withTotp();
    const browser = openBrowser(site.url);
    expect((await signIn(browser, login)).answer).toEqual({ state: 'second-factor', methods: ['code'] });
    expect((await browser.ask('me')).code).toBe('SESSION_ENDED');
    const again = openBrowser(site.url);
    await signIn(again, login);
    expect((await again.ask('giveCode', { body: { code: '000000' } })).code).toBe('CODE_WRONG');
    expect((await again.ask('giveCode', { body: { code: codeNow(secret) } })).answer).toMatchObject({
      state: 'signed-in',
    });
    expect((await again.ask('me')).answer).toMatchObject({ totp: true });
  });

  test('gives codes that work once; the same one twice is told to the main user (telema:3.1.4)', async () => {
    const owner = await withTotp();
    const code = codeNow(owner.secret);
    const [one, two] = [openBrowser(site.url), openBrowser(site.url)];
    await signIn(one, owner.login);
    await signIn(two, owner.login);
    expect((await one.ask('giveCode', { body: { code } })).status).toBe(200);
    expect((await two.ask('giveCode', { body: { code } })).code).toBe('CODE_WRONG');
    expect(await signsOf(owner)).toContain('CODE_USED_TWICE');
  });

  test('can be stood in for by recovery codes, each once', async () => {
    const { login, recoveryCodes } = await withTotp();
    const code = recoveryCodes[3] ?? '';
    const browser = openBrowser(site.url);
    await signIn(browser, login);
    expect((await browser.ask('giveCode', { body: { code: code.toUpperCase() } })).status).toBe(200);
    expect((await browser.ask('me')).answer).toMatchObject({ recoveryCodesLeft: recoveryCodes.length - 1 });
    const again = openBrowser(site.url);
    await signIn(again, login);
    expect((await again.ask('giveCode', { body: { code } })).code).toBe('CODE_WRONG');
  });

  test('cannot be guessed: codes are slowed down too', async () => {
    const { login } = await withTotp();
    const browser = openBrowser(site.url, from('198.51.100'));
    await signIn(browser, login);
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 6; at++) codes.push((await browser.ask('giveCode', { body: { code: '123456' } })).code);
    expect(codes.at(-1)).toBe('SIGN_IN_SLOWED');
  });

  test('is removed with the password alone', async () => {
    const { browser } = await withTotp();
    expect((await browser.ask('removeTotp', { body: { password: 'not this one' } })).code).toBe('PASSWORD_WRONG');
    expect((await browser.ask('removeTotp', { body: { password } })).answer).toMatchObject({ totp: false });
  });
});

describe('a passkey', () => {
  async function withPasskey() {
    const owner = await person(site, partner.id, ['main-user']);
    const authenticator = openAuthenticator(site.url.replace('127.0.0.1', 'localhost'));
    const { options } = (await owner.browser.ask('passkeyOptions')).answer;
    const credential = authenticator.make(options);
    const added = await owner.browser.ask('addPasskey', { body: { name: 'Laptop', credential } });
    expect(added.status).toBe(201);
    return { ...owner, authenticator };
  }
  const challenge = async (browser: Browser) => (await browser.ask('passkeyChallenge')).answer.options;

  test('lets in alone, without a user name', async () => {
    const { id, authenticator } = await withPasskey();
    const browser = openBrowser(site.url);
    const credential = authenticator.sign(await challenge(browser));
    const { answer } = await browser.ask('signInWithPasskey', { body: { credential } });
    expect(answer).toMatchObject({ state: 'signed-in', session: { account: { id } } });
    const again = await openBrowser(site.url).ask('signInWithPasskey', { body: { credential } });
    expect(again.code).toBe('PASSKEY_NOT_VALID');
  });

  test('is the second factor after a password, and only its owner’s', async () => {
    const owner = await withPasskey();
    const other = await withPasskey();
    const browser = openBrowser(site.url);
    expect((await signIn(browser, owner.login)).answer).toEqual({ state: 'second-factor', methods: ['passkey'] });
    const theirs = other.authenticator.sign(await challenge(browser));
    expect((await browser.ask('signInWithPasskey', { body: { credential: theirs } })).code).toBe('PASSKEY_NOT_VALID');
    const own = owner.authenticator.sign(await challenge(browser));
    expect((await browser.ask('signInWithPasskey', { body: { credential: own } })).answer).toMatchObject({
      state: 'signed-in',
    });
  });

  test('whose counter went back is refused as a copy, and told', async () => {
    const owner = await withPasskey();
    const browser = openBrowser(site.url);
    const first = owner.authenticator.sign(await challenge(browser), 5);
    expect((await browser.ask('signInWithPasskey', { body: { credential: first } })).status).toBe(200);
    const copy = openBrowser(site.url);
    const second = owner.authenticator.sign(await challenge(copy), 4);
    expect((await copy.ask('signInWithPasskey', { body: { credential: second } })).code).toBe('PASSKEY_NOT_VALID');
    expect(await signsOf(owner)).toContain('PASSKEY_COPIED');
  });

  test('from another site is refused', async () => {
    const owner = await person(site, partner.id, ['user']);
    const stranger = openAuthenticator('https://evil.example');
    const { options } = (await owner.browser.ask('passkeyOptions')).answer;
    const added = await owner.browser.ask('addPasskey', { body: { name: 'x', credential: stranger.make(options) } });
    expect(added.code).toBe('PASSKEY_NOT_VALID');
  });
});

describe('a session', () => {
  test('is listed, and ended by its person', async () => {
    const { login, browser } = await person(site, partner.id, ['user']);
    const other = openBrowser(site.url, { 'user-agent': 'Mozilla/5.0 (iPhone) Safari/605' });
    await signIn(other, login);
    const { items } = (await browser.ask('listSessions')).answer;
    expect(items.map(({ device, current }) => [device, current])).toContainEqual(['Safari, iPhone', false]);
    const theirs = items.find(({ current }) => !current)?.id ?? '';
    expect((await browser.ask('endSession', { params: { id: theirs } })).status).toBe(200);
    expect((await other.ask('me')).code).toBe('SESSION_ENDED');
    const stranger = await person(site, partner.id, ['user']);
    const mine = items.find(({ current }) => current)?.id ?? '';
    expect((await stranger.browser.ask('endSession', { params: { id: mine } })).status).toBe(404);
  });

  test('changes its token every hour, and goes on', async () => {
    const { browser } = await person(site, partner.id, ['user']);
    const before = browser.cookies.get('saikne_session');
    shiftMs += hour;
    expect((await browser.ask('me')).status).toBe(200);
    const after = browser.cookies.get('saikne_session');
    expect(after).not.toBe(before);
    expect((await browser.ask('me')).status).toBe(200);
  });

  test('whose old token is used after the new one was is ended, and told (telema:3.1.4)', async () => {
    const owner = await person(site, partner.id, ['main-user']);
    const thief = owner.browser.copy();
    shiftMs += hour;
    await owner.browser.ask('me');
    await owner.browser.ask('me');
    shiftMs += 2 * minute;
    expect((await thief.ask('me')).code).toBe('SESSION_ENDED');
    expect((await owner.browser.ask('me')).code).toBe('SESSION_ENDED');
    await signIn(owner.browser, owner.login);
    expect(await signsOf(owner)).toContain('SESSION_TOKEN_USED_TWICE');
  });

  test('whose token turns up in another browser on another network is ended, and told', async () => {
    const owner = await person(site, partner.id, ['main-user'], from('192.0.2'));
    const thief = owner.browser.copy(from('203.0.113', 'curl/8'));
    shiftMs += 3000;
    expect((await thief.ask('me')).code).toBe('SESSION_ENDED');
    expect((await owner.browser.ask('me')).code).toBe('SESSION_ENDED');
    await signIn(owner.browser, owner.login);
    expect(await signsOf(owner)).toContain('SESSION_TOKEN_USED_TWICE');
  });

  test('in two places at once is raised and goes on', async () => {
    const owner = await person(site, partner.id, ['main-user'], from('192.0.2'));
    const far = openBrowser(site.url, from('203.0.113'));
    expect((await signIn(far, owner.login)).answer).toMatchObject({ state: 'signed-in' });
    expect((await owner.browser.ask('me')).status).toBe(200);
    expect(await signsOf(owner)).toContain('TWO_PLACES_AT_ONCE');
  });

  test('on a browser of another person is raised', async () => {
    const owner = await person(site, partner.id, ['main-user']);
    const other = await person(site, partner.id, ['user']);
    await owner.browser.ask('signOut');
    expect((await signIn(owner.browser, other.login)).answer).toMatchObject({ state: 'signed-in' });
    await signIn(owner.browser, owner.login);
    expect(await signsOf(owner)).toContain('DEVICE_OF_ANOTHER_PERSON');
  });

  test('ends by itself when it is not used', async () => {
    const { browser } = await person(site, partner.id, ['user']);
    shiftMs += 24 * hour;
    expect((await browser.ask('me')).code).toBe('SESSION_ENDED');
  });

  test('changes nothing for another site’s page', async () => {
    const { browser } = await person(site, partner.id, ['user']);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect((await browser.ask('endOtherSessions', { headers })).code).toBe('OTHER_SITE');
    const evil = openBrowser(site.url, { origin: 'https://evil.example' });
    expect((await signIn(evil, 'somebody')).code).toBe('OTHER_SITE');
  });
});

describe('a stream of events', () => {
  test('ends with the session, or the key, that it was opened by', async () => {
    const { browser } = await person(site, partner.id, ['user']);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { key, id } = await site.operator.call('createApiKey', { params: { id: partner.id } });
    const [byPerson, byKey] = await Promise.all([
      fetch(`${site.url}/v1/events`, { headers: { cookie, 'user-agent': 'node' } }),
      fetch(`${site.url}/v1/events`, { headers: { authorization: `Bearer ${key}` } }),
    ]);
    expect([byPerson.status, byKey.status]).toEqual([200, 200]);
    await browser.ask('signOut');
    expect(await byPerson.text()).toContain('event: change');
    await site.operator.call('revokeApiKey', { params: { id } });
    expect(await byKey.text()).toContain('event: change');
  });
});

describe('leaked credentials', () => {
  test('end everything at once, for whose they are and for its main user (telema:2.4)', async () => {
    const main = await person(site, partner.id, ['main-user']);
    for (const by of ['itself', 'main user'] as const) {
      const { id, login, browser } = await person(site, partner.id, ['user']);
      const other = openBrowser(site.url);
      await signIn(other, login);
      if (by === 'itself') expect((await browser.ask('reportLeak')).status).toBe(200);
      else expect((await main.browser.ask('leakedAccount', { params: { id } })).status).toBe(200);
      expect((await browser.ask('me')).status).toBe(401);
      expect((await other.ask('me')).code).toBe('SESSION_ENDED');
      expect((await signIn(openBrowser(site.url), login)).code).toBe('SIGN_IN_FAILED');
      const { answer } = await main.browser.ask('resetPassword', { params: { id } });
      const body = { token: answer.token, password: 'viss no paša sākuma' };
      expect((await openBrowser(site.url).ask('usePasswordReset', { body })).status).toBe(200);
    }
  });
});
