import { describe, expect, test } from 'vitest';
import {
  accept,
  assertNever,
  BrokenInvariant,
  clause,
  day,
  evolveAll,
  instant,
  invariant,
  isClauseRef,
  parseClause,
  refuse,
  remedy,
  type Decider,
} from '@saikne/kernel';

describe('clause references', () => {
  test.each([
    ['telema:6.2.1', 'telema', '6.2.1'],
    ['lmt:21.2', 'lmt', '21.2'],
    ['telema:def.official-notice', 'telema', 'def.official-notice'],
    ['house:official-mark', 'house', 'official-mark'],
    ['en16931:BR-CO-10', 'en16931', 'BR-CO-10'],
    ['ubl:SR_12', 'ubl', 'SR_12'],
  ])('%s is the path of a set of terms', (text, terms, path) => {
    expect(parseClause(text)).toEqual({ terms, path });
    expect(clause(text)).toBe(text);
  });

  test.each([
    '',
    'telema',
    'telema:',
    ':6',
    'Telema:6',
    'telema:6.',
    'telema:.6',
    'telema:6..1',
    'telema:6 1',
    'a:b:c',
  ])('refuses %j', (text) => {
    expect(parseClause(text)).toBeUndefined();
    expect(isClauseRef(text)).toBe(false);
    expect(() => clause(text)).toThrow('not a clause reference');
  });

  test('are at most 120 characters long', () => {
    expect(isClauseRef(`t:${'1'.repeat(118)}`)).toBe(true);
    expect(isClauseRef(`t:${'1'.repeat(119)}`)).toBe(false);
  });
});

describe('decisions', () => {
  test('a refusal names its clause, and what is left out is empty', () => {
    expect(refuse('INCREASE_ONCE_A_MONTH', clause('lmt:21.1'))).toEqual({
      ok: false,
      error: { code: 'INCREASE_ONCE_A_MONTH', clause: 'lmt:21.1', values: {}, instead: [] },
    });
    const refusal = refuse('INCREASE_ONCE_A_MONTH', clause('lmt:21.1'), {
      values: { subscription: 'S2' },
      instead: [remedy('INCREASE_LATER')],
      notBefore: day('2027-07-01'),
    });
    expect(refusal.ok ? undefined : refusal.error.notBefore).toBe('2027-07-01');
  });

  test('accepted facts fold into the state in their order', () => {
    const counter: Decider<readonly string[], 'go', string> = {
      initialState: () => [],
      decide: (_state, command, now) => accept([`${command} ${now}`, 'done']),
      evolve: (state, fact) => [...state, fact],
    };
    const decision = counter.decide(counter.initialState(), 'go', instant('2026-03-02T10:00:00Z'));
    expect(decision.ok ? evolveAll(counter, counter.initialState(), decision.value) : undefined).toEqual([
      'go 2026-03-02T10:00:00.000Z',
      'done',
    ]);
  });
});

describe('programmer’s errors', () => {
  test('throw a BrokenInvariant', () => {
    expect(() => {
      invariant(false, 'impossible');
    }).toThrow(new BrokenInvariant('impossible'));
    expect(() => {
      invariant(true, 'fine');
    }).not.toThrow();
  });

  test('an unexpected case throws and shows itself', () => {
    // Data that lies about its type is what this guards against, so the test has to lie.
    expect(() => assertNever({ kind: 'new' } as never)).toThrow('unexpected case: {"kind":"new"}');
  });
});
