import { describe, expect, test } from 'vitest';
import { isVatNumber, vatNumberProblem } from '../src/index.js';

describe('a VAT number', () => {
  test.each([
    'LV40003521600',
    'EE100931558',
    'LT119511515',
    'LT100001919017',
    'LT100004801610',
    'DE123456789',
    'FI12345678',
  ])('is taken: %s', (number) => {
    expect(vatNumberProblem(number)).toBeUndefined();
  });

  test.each([
    ['LV40003521601', 'CHECK-DIGIT'],
    ['EE100931559', 'CHECK-DIGIT'],
    ['LT119511516', 'CHECK-DIGIT'],
    ['LT100001919018', 'CHECK-DIGIT'],
    ['LV4000390001', 'FORM'],
    ['LT119511505', 'FORM'],
    ['EE10093155X', 'FORM'],
    ['US123456789', 'FORM'],
    ['40003900018', 'FORM'],
    ['', 'FORM'],
  ] as const)('is refused: %j as %s', (number, problem) => {
    expect(vatNumberProblem(number)).toBe(problem);
  });

  test('of a Baltic company changes in no digit without being noticed', () => {
    for (const number of ['LV40003521600', 'EE100931558', 'LT119511515', 'LT100001919017']) {
      for (let at = 2; at < number.length; at++) {
        const wrong = `${number.slice(0, at)}${String((Number(number[at]) + 1) % 10)}${number.slice(at + 1)}`;
        expect(isVatNumber(wrong), wrong).toBe(false);
      }
    }
  });
});
