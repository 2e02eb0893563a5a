import { instant } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import { longestSleepMs, msUntil, openBell } from '../../src/contracts/sleeper.js';

const now = instant('2026-03-02T10:00:00Z');

describe('a worker that waits for contracts', () => {
  it('sleeps until the next moment, not at all when it has come, and a bounded time when there is none', () => {
    expect(msUntil(instant('2026-03-02T10:00:10Z'), now)).toBe(10_000);
    expect(msUntil(instant('2026-03-02T09:00:00Z'), now)).toBe(0);
    expect(msUntil(undefined, now)).toBe(longestSleepMs);
    expect(msUntil(instant('2027-03-02T10:00:00Z'), now)).toBe(longestSleepMs);
  });

  it('hears a ring that came before it slept', async () => {
    const bell = openBell();
    bell.ring();
    await bell.wait(longestSleepMs);
    const waiting = bell.wait(longestSleepMs);
    bell.ring();
    await waiting;
  });
});
