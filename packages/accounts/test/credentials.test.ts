import { catalogueProblems, instant } from '@saikne/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountMessages,
  attemptBudgets,
  attemptMemoryMs,
  endAfterRotation,
  isInTwoPlaces,
  isPasskeyCopied,
  isSessionLive,
  judgeToken,
  later,
  passwordRefusal,
  standingOf,
  tokenGraceMs,
  tokenLifetimeMs,
  waitsUntil,
  type AttemptBudget,
} from '../src/index.js';

const now = instant('2026-03-02T10:00:00.000Z');

describe('the texts about accounts', () => {
  it('are complete in every language', () => {
    expect(catalogueProblems(accountMessages)).toEqual([]);
  });
});

describe('a password', () => {
  const owner = { login: 'ilze.berzina', name: 'Ilze Bērziņa', email: 'ilze@egle.example', company: 'Egle un Priede' };
  const isCommon = (text: string) => ['password', 'qwertyuiop12', 'vasara'].includes(text);
  it.each([
    ['short', 'PASSWORD_TOO_SHORT'],
    ['elevenchars', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(257), 'PASSWORD_TOO_LONG'],
    ['qwertyuiop12', 'PASSWORD_COMMON'],
    ['Password2026!', 'PASSWORD_COMMON'],
    ['!!2026Vasara2026', 'PASSWORD_COMMON'],
    ['ababababababab', 'PASSWORD_COMMON'],
    ['zirgsezizirgsezi', 'PASSWORD_COMMON'],
    ['1234567890123', 'PASSWORD_COMMON'],
    ['Ilze.Berzina1', 'PASSWORD_TELLS_NAME'],
    ['priede-bērziņa', 'PASSWORD_TELLS_NAME'],
    ['zaļš lācis peld', undefined],
    ['priede garderobe lampa', undefined],
  ])('%s: %s', (password, code) => {
    expect(passwordRefusal(password, owner, isCommon)?.code).toBe(code);
  });
});

describe('attempts to sign in', () => {
  const attempts = (failures: number) => ({ failures, lastAt: now });
  it('are free at first, then wait twice as long each time, and never longer than the bound', () => {
    const waits = (failures: number) => waitsUntil('place', attempts(failures), now);
    expect(waits(4)).toBeUndefined();
    expect(waits(5)).toBe(later(now, 1000));
    expect(waits(6)).toBe(later(now, 2000));
    expect(waits(8)).toBe(later(now, 8000));
    expect(waits(1_000_000)).toBe(later(now, 120_000));
  });

  it('are looked at again when the wait is over, and forgotten after a day', () => {
    expect(waitsUntil('place', attempts(6), later(now, 1999))).toBeDefined();
    expect(waitsUntil('place', attempts(6), later(now, 2000))).toBeUndefined();
    expect(waitsUntil('place', attempts(9999), later(now, attemptMemoryMs))).toBeUndefined();
  });

  it('lock nobody out: whoever guesses from everywhere, a person waits a few seconds at most', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(attemptBudgets) as AttemptBudget[])),
        fc.nat(),
        (budget, failures) => {
          const until = waitsUntil(budget, attempts(failures), now);
          expect(until === undefined || until <= later(now, attemptBudgets[budget].longestSeconds * 1000)).toBe(true);
        },
      ),
    );
    expect(attemptBudgets.person.longestSeconds).toBeLessThanOrEqual(5);
  });
});

describe('a session', () => {
  const session = { side: 'operator', startedAt: now, lastSeenAt: now, endedAt: null, pending: false } as const;
  it.each([
    [{}, 0, true],
    [{}, 2 * 3600_000 - 1, true],
    [{}, 2 * 3600_000, false],
    [{ lastSeenAt: later(now, 11 * 3600_000) }, 12 * 3600_000 - 1, true],
    [{ lastSeenAt: later(now, 11 * 3600_000) }, 12 * 3600_000, false],
    [{ endedAt: now }, 0, false],
    [{ pending: true }, 10 * 60_000, false],
    [{ side: 'partner' }, 23 * 3600_000, true],
  ] as const)('%j after %d ms is live: %s', (changes, ms, live) => {
    expect(isSessionLive({ ...session, ...changes }, later(now, ms))).toBe(live);
  });

  it('changes its token after an hour', () => {
    const times = { tokenSince: now, tokenSeenAt: now };
    expect(judgeToken('current', times, later(now, tokenLifetimeMs - 1))).toBe('current');
    expect(judgeToken('current', times, later(now, tokenLifetimeMs))).toBe('change');
  });

  it('tells a thief from a browser that never got the new token', () => {
    expect(judgeToken('previous', { tokenSince: now, tokenSeenAt: null }, later(now, 10 * tokenGraceMs))).toBe('old');
    const seen = { tokenSince: now, tokenSeenAt: now };
    expect(judgeToken('previous', seen, later(now, tokenGraceMs - 1))).toBe('old');
    expect(judgeToken('previous', seen, later(now, tokenGraceMs))).toBe('stolen');
  });
});

describe('one credential in two hands', () => {
  const here = { network: '192.0.2.0/24', deviceId: 'a', seenAt: now };
  it.each([
    ['the same network', { network: here.network, deviceId: 'b', seenAt: now }, false],
    ['the same device on another network', { network: '198.51.100.0/24', deviceId: 'a', seenAt: now }, false],
    ['another network and device at once', { network: '198.51.100.0/24', deviceId: 'b', seenAt: now }, true],
    ['an unknown device on another network', { network: '198.51.100.0/24', deviceId: null, seenAt: now }, true],
    ['long ago', { network: '198.51.100.0/24', deviceId: 'b', seenAt: later(now, -5 * 60_000) }, false],
  ])('%s: %s', (_, other, raised) => {
    expect(isInTwoPlaces(here, [other])).toBe(raised);
  });

  it('is seen by a passkey’s counter that does not go up, where it counts at all', () => {
    expect(isPasskeyCopied(0, 0)).toBe(false);
    expect(isPasskeyCopied(0, 1)).toBe(false);
    expect(isPasskeyCopied(5, 6)).toBe(false);
    expect(isPasskeyCopied(5, 5)).toBe(true);
    expect(isPasskeyCopied(5, 0)).toBe(true);
  });
});

describe('an API key', () => {
  it('is live until it is revoked or its end has come', () => {
    expect(standingOf({ expiresAt: null, revokedAt: null }, now)).toBe('live');
    expect(standingOf({ expiresAt: later(now, 1), revokedAt: null }, now)).toBe('live');
    expect(standingOf({ expiresAt: now, revokedAt: null }, now)).toBe('expired');
    expect(standingOf({ expiresAt: null, revokedAt: now }, now)).toBe('revoked');
  });

  it('that is replaced works through its grace, and never longer than it would have', () => {
    expect(endAfterRotation(null, now, 24)).toBe(later(now, 24 * 3600_000));
    expect(endAfterRotation(later(now, 1000), now, 24)).toBe(later(now, 1000));
    expect(endAfterRotation(null, now, 0)).toBe(now);
  });
});
