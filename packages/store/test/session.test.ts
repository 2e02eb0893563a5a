import { describe, expect, test } from 'vitest';
import { parseInstant } from '@saikne/kernel';
import { instantFromSql } from '../src/database/session.js';

describe('an instant read from PostgreSQL', () => {
  test.each([
    ['2026-03-02 10:00:00+00', '2026-03-02T10:00:00.000Z'],
    ['2026-03-02 10:00:00.1+00', '2026-03-02T10:00:00.100Z'],
    ['2026-03-02 10:00:00.12+00', '2026-03-02T10:00:00.120Z'],
    ['2026-03-02 10:00:00.123+00', '2026-03-02T10:00:00.123Z'],
    ['2026-03-02 10:00:00.123456+00', '2026-03-02T10:00:00.123Z'],
  ])('%s is %s', (sql, text) => {
    expect(instantFromSql(sql)).toBe(text);
    expect(parseInstant(text)).toBe(text);
  });
});
